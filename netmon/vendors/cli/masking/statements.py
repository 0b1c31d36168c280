"""Statements whose secrets no word announces, or whose words mean something else elsewhere, family by family.

Each is searched in a line; what its groups capture is masked. `within` is searched in the lines above, less far to the
right, that the line belongs to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from netmon.vendors.cli.masking.tokens import REST, SECRET, TOKEN, TYPE


@dataclass(frozen=True, slots=True)
class Rule:
    """A statement with secrets; with `within` only in a section of that kind."""

    statement: re.Pattern[str]
    within: re.Pattern[str] | None = None


def _rules(*patterns: str, within: str = "") -> tuple[Rule, ...]:
    section = re.compile(within, re.IGNORECASE) if within else None
    return tuple(Rule(re.compile(pattern, re.IGNORECASE), section) for pattern in patterns)


_ALGORITHM = r"(?:md5(?:-?96)?|sha\d?(?:-?\d+)*|hmac-\S+|3des\S*|des\S*|aes\S*|sm[34]|128|192|256)"
_HOW = rf"(?:(?:{_ALGORITHM}|cipher|simple|plain|usual|nonstandard|0|7|8|localized(?:key)?|encrypted)\s+)*"

SNMP = (
    # Cisco and its like: `community WORD`, which is as good as a password.
    *_rules(
        rf"^\s*(?:\S+\s+)?snmp(?:-server|-agent)?\s+(?:add\s+|set\s+)?community\s+(?!complexity-check)"
        rf"(?:(?:read|write|ro|rw|read-?only|read-?write|index|name|create|\d+)\s+(?=\S))*{TYPE}{SECRET}",
        rf"^\s*configure\s+snmp\s+add\s+community\s+(?:readonly|readwrite)\s+{TYPE}{SECRET}",
        rf"\bsnmp(?:-server|-agent)?\b.*\bcommunity-map\s+{SECRET}",
        rf"\bsnmp-?server\s+host\s+(?!.*\bversion\s+3\b).*?\bversion\s+(?:1|2c?)\s+{TYPE}{SECRET}",
        rf"\bsnmp-?server\s+host\s+(?!.*\b(?:version|community)\b)(?:[a-z]\S*\s+)?[\d.:a-f]+\s+"
        rf"(?:(?:traps?|informs?|vrf\s+\S+|poll)\s+(?=\S))*{TYPE}{SECRET}",
        rf"\bsnmp\S*\s.*\bcommunity\s+(?!complexity-check){TYPE}{SECRET}",
        rf"\bsecurityname\s+(?!.*\bv3\b)(?:cipher\s+)?{SECRET}",
        rf"\bset\s+snmp\s+(?:community|trap-group)\s+{SECRET}",
    ),
    *_rules(
        rf"^\s*community(?:-string|-name)?\s+(?:name\s+)?{TYPE}{SECRET}",
        rf"^\s*trap-group\s+{SECRET}",
        within=r"\bsnmp\b",
    ),
    *_rules(rf"^\s*set\s+name\s+{SECRET}", within=r"^\s*config system snmp community"),
    *_rules(
        rf"^\s*(?:ro|rw)community6?\s+{SECRET}",
        rf"^\s*com2sec6?\s+(?:-Cn\s+\S+\s+)?\S+\s+\S+\s+{SECRET}",
        rf"^\s*(?:trap|trap2|inform)sink\s+\S+\s+{SECRET}",
        rf"^\s*createUser\s+(?:-e\s+\S+\s+)?\S+\s+\S+\s+{SECRET}(?:\s+\S+\s+{SECRET})?",
        r"\bcommunity\.\d+\.name=(\S+)",
    ),
    # The user-based model: the pass phrases, where the algorithm is named.
    *_rules(
        rf"\b(?:snmp\S*\s+user|usm-user)\s.*?\sauth(?:entication(?:-mode)?)?\s+{_HOW}{SECRET}",
        rf"\b(?:snmp\S*\s+user|usm-user)\s.*\spriv(?:acy(?:-mode)?)?\s+{_HOW}{SECRET}",
        rf"\bencrypted\s+auth\s+{_HOW}{SECRET}",
    ),
)

ROUTING = _rules(
    rf"\bmessage-digest-key\s+\d+\s+(?:encryption\s+)?(?:md5|hmac-\S+)\s+{TYPE}{REST}",
    rf"\bauthentication-key(?:id)?\s+\d+\s+(?:authentication-mode\s+)?{_HOW}{SECRET}",
    rf"\bauthentication-key\s+(?!\d+\s+\S|chain|\{{){TYPE}{SECRET}",
    rf"\bauthentication-mode\s+(?!.*\bkey-?chain\b)(?:md5|hmac-\S+|simple|text|sm3)\s+"
    rf"(?:(?:\d+|usual|nonstandard|plain|cipher|simple|ip|osi|level-[12])\s+)*{SECRET}",
    rf"\b(?:area|domain)-(?:authentication-mode|password)\s+(?!.*\bkey-?chain\b)"
    rf"(?:(?:md5|clear|simple|text|plain|cipher|hmac-\S+)\s+)*{SECRET}",
    rf"\bisis\s+password\s+(?:(?:md5|clear|encrypted|0|7)\s+)*{SECRET}",
    rf"\b(?:standby|vrrp|glbp)\s+(?:\d+\s+)?authentication\s+(?!.*\bkey-chain\b)"
    rf"(?:(?:md5|text|key-string|0|7)\s+)*{SECRET}",
    rf"\bip(?:v6)?\s+(?:nhrp|rip|eigrp)\s+authentication\s+(?!mode\b|key-chain\b)(?:string\s+)?{SECRET}",
    rf"\bmd5-password\s+(?:(?:cipher|plain|simple)\s+)?(?:[\d.]+\s+|all\s+)?{SECRET}",
    rf"^\s*authentication\s+text\s+{SECRET}",
)

KEYS = (
    *_rules(
        rf"\bkey-string\s+(?:(?:password|encrypted|clear|cipher|plain|simple|ascii|hex|[0-9])\s+(?=\S))*{REST}",
        rf"\bcrypto\s+(?:isakmp|ikev1|keyring)\s+key\s+{TYPE}{SECRET}",
        rf"\bpre-?shared-key\s+(?:(?:local|remote)\s+)?(?:(?:address|hostname)\s+\S+(?:\s+[\d.]+)?\s+)?"
        rf"(?:key\s+)?(?:(?:ascii-text|hexadecimal|ascii|hex|pass-phrase)\s+)?{TYPE}{SECRET}",
        rf"\bpre-shared-key\s+address\s+.*?\bkey\s+{TYPE}{SECRET}",
        rf"\bkey\s+(?:(?:authentication|accounting|authorization)\s+){TYPE}{SECRET}",
        rf"^(?!\s*s?ntp).*\b(?:server|server-private|host|tacacs-server|radius-server|primary|secondary)\b.*\bkey\s+{TYPE}{SECRET}",
        rf"\bset-key\s+(?:(?:ascii|hex)\s+)?{TYPE}{SECRET}",
        rf"\b(?:wpa-psk|wpa\S*\s+psk|wpa\S*-key)\s+(?:(?:ascii|hex|pass-phrase|set-key)\s+)*{TYPE}{SECRET}",
        rf"\bpsk\s+(?:(?:ascii|hex|pass-phrase)\s+)+{TYPE}{SECRET}",
        r"\bkey\s+\d\s+\"([^\"]+)\"",
        rf"\bwireguard\b.*\bprivate-key\s+{SECRET}",
    ),
    # A line that is `key …` alone: a server's, unless it counts the keys of a chain.
    *_rules(
        rf"^\s*key\s+(?!config-key\s*$|chain\b|generate\b|zeroize\b|\d+\s*\{{?\s*$){TYPE}{REST}",
        r"^\s*set\s+(?:\S+\s+)*?key\s+(\"[^\"]*\"|ENC\s+\S+)",
    ),
    *_rules(
        r"^\s*key\s+(\d+)\s*$",
        within=r"^\s*(?!.*key-?\s?chain)(?:(?:hw)?tacacs|radius|aaa|server|ldap|ike|ikev2|crypto\s+(?:isakmp|ikev2|keyring)|wlan|dot11)\b",
    ),
)

_ARUBA = _rules(
    rf"\bpeer-ip-address\s+\S+\s+ipsec\s+{SECRET}",
    # Of VRRP, in a line of its own; elsewhere the word that follows says how.
    r"^\s*authentication\s+(?!message-digest|pre-share|rsa-|(?:ms-?)?chap|pap|eap|open|shared|network-eap|null|certificate|"
    r"hmac|sha|radius|local|required|enable|disable|default|none|mode|md5|text)([^\s{]{6,})\s*$",
)

ELEMENTS = _rules(
    r"<(?:phash|password|passwd|key|secret|snmp-community-string|(?:ro|rw)?community|authpwd|privpwd|private-key|"
    r"pre-shared-key|bind-password|auth-key|md5|passphrase|hash|api-?key|token|[\w-]*(?:password|secret|-key))\b"
    r"[^>]*>([^<]+)<",
    rf"\b(?:phash|snmp-community-string|authpwd|privpwd)\s+{SECRET}",
    r"\"[\w-]*(?:password|passwd|secret|community|psk|passphrase|token|privatekey|cyphered|ciphered)\"\s*:\s*"
    r"\"((?:[^\"\\]|\\.)+)\"",
)

PAIRS = _rules(
    # RouterOS, and files: `secret="…"`, `wpa2-pre-shared-key=…`, `api_key = …`
    rf"(?:password|passwd|passphrase|secret|psk|token|\bpwd|\u53e3\u4ee4|\u5bc6\u7801|\u5bc6\u94a5)\s?[=:\uff1a]\s?({TOKEN})",
    rf"(?<!public)(?<!authorized)[-_.\d]key\s?=\s?({TOKEN})",
)
_ROUTEROS = _rules(r"\bname=(\"[^\"]*\"|\S+)", within=r"^\s*/snmp(?:/| )community")

PLACES = _rules(
    rf"\b(?:account|user|username)\b.*\sencrypted\s+(?!privilege|level|role){SECRET}",
    r"\b[a-z][a-z0-9+.-]*://[^/\s:@]*:(\S+)@",
    rf"\bcheck-?sum:?\s+{TOKEN}\s+password\s+{SECRET}",
)

MAKERS = _rules(
    # What a maker's own shapes give away, wherever they stand: crypt(3) and its likes, VRP's, FortiOS's, ZTE's.
    r"(?<![\w$])(\$(?:[0-9a-z]{1,6})\$[^\s\";,<]+)",
    r"(%\^%#.*?%\^%#|%@%@.*?%@%@|%\$%\$.*?%\$%\$|%\+%##!.*?%\+%##!|%#%#.*?%#%#)",
    r"\bENC\s+([A-Za-z0-9+/=]{8,})",
    # Long hexadecimal: digests and localised keys. An engineID is as long, and no secret.
    r"(?<!engineid )(?<!engine-id )(?<!engineID )(?<![\w:./-])((?:0x)?[0-9A-Fa-f]{28,})(?![\w:.-])",
    r"(\{(?:enc\d?|sha\d*|ssha\d*|crypt|pbkdf2)\}[^\s\";,<]+)",
)

_LOGINS = _rules(
    # A password that is a word of the command line itself, where nothing but a password can stand.
    rf"^\s*(?:password|secret)\s+{TYPE}{SECRET}\s*$",
    within=r"^\s*(?:line|user-interface|(?:local-)?user|username)\b",
)

RULES = (*_LOGINS, *SNMP, *ROUTING, *KEYS, *_ARUBA, *ELEMENTS, *PAIRS, *_ROUTEROS, *PLACES)

LIKELY = re.compile(
    r"pass|secret|key|psk|community|cipher|auth|snmp|priv|securityname|sink|com2sec|user|phrase|hash|token|"
    r"standby|vrrp|glbp|md5|://|\$|%|ENC|[{]|=|<|\"|\u53e3\u4ee4|\u5bc6\u7801|\u5bc6\u94a5|name|credential|enc|ipsec|pre-share|[0-9a-f]{28}",
    re.IGNORECASE,
)
"""What a line has that any rule might speak of: most lines have nothing."""
