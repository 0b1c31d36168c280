"""What any maker calls a password, a secret or a key, and what follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from netmon.vendors.cli.masking.tokens import MASK, WORDS

_ANNOUNCES = re.compile(
    r"(?:.*[-_.])?(?:passwords?|passwd|passphrase|pass-phrase|secret|pre-?shared?(?:-?key)?|shared-?key|sharedsecret|psk|"
    r"key-?string|key-value|authkey|(?:auth|priv|privacy|encryption)-?(?:pwd|pass)|irreversible-cipher|phash|passkey|"
    r"psksecret|cipher|ciphertext)|"
    r"(?!(?:.*[-_.])?(?:public|pubkey|authorized|host|trusted|foreign|lacp|tunnel)-key)(?:.*[-_.])?key",
    re.IGNORECASE,
)
"""A whole word after which a secret comes."""

_KEY = re.compile(r"(?:.*[-_.])?key", re.IGNORECASE)
_NO_KEY = re.compile(
    r"\d{1,3}|chain|keyring|generate|zeroize|label|pubkey-\S*|id|type|length|size|import|export\S*|exchange\S*|"
    r"config-key|usage|derivation|lifetime|name|modulus|rsa|dsa|ecdsa|ec",
    re.IGNORECASE,
)
"""What follows where `key` counts keys, or makes them."""

_HOW = re.compile(
    r"\d{1,2}|cipher|ciphertext|plain(?:text)?|simple|clear(?:text)?|hash|irreversible-cipher|encrypted|unencrypted|"
    r"encryption-type|md5|sha-?\d*(?:-\d+)?|scrypt|pbkdf2\S*|ascii(?:-text)?|hex(?:adecimal)?|is|set|string|value|"
    r"localized|ENC|hmac-\S+|manager|operator|host|aes|type|=|:|key|local|remote|user|new|pass-phrase|role|level|network-admin|inbound|outbound",
    re.IGNORECASE,
)
"""What may stand between: how it is written, for which level."""

_HARMLESS = re.compile(
    r"policy|policies|recovery|encryption|history|expire\S*|expiration|min\S*|max\S*|length|strength\S*|complexity\S*|"
    r"prompt|alert|aging|control|change|composition|login|super|enable|disable|required|permit|never|force\S*|"
    r"storage|update\S*|use|validity\S*|lifetime|chain|format|reset\S*|attempts?|authentication|display|"
    r"suite\S*|algorithms?|all",
    re.IGNORECASE,
)
"""What follows where the word speaks of passwords in general."""

_GOES_ON = re.compile(
    r"level|privilege|role|acl|udp-port|port|view|group|access|ro|rw|read-only|address|hostname|host|encrypted|pbkdf2|"
    r"priv|auth|privacy-mode|v1|v2c|v3|version|vrf|vpn-instance|timeout|source|local|tkip|ccmp|aes|mode|class|\{|##.*|"
    r"service-type|expire|lifetime|auth-port|acct-port|name|unrestricted|restricted|user-name|role|state|type|usertype|"
    r"!.*|#|[;}]|allow-login|hash2?|cipher-suite|mask|lease|old-password|confirm-password|nt-encrypted|encryption-type",
    re.IGNORECASE,
)
"""What is no part of a secret any more."""

_TAKES = {
    "level": re.compile(r"\d+"),
    "privilege": re.compile(r"\d+|level", re.IGNORECASE),
    "port": re.compile(r"\d+"),
    "timeout": re.compile(r"\d+"),
    "version": re.compile(r"v?\d\w*", re.IGNORECASE),
    "address": re.compile(r"[\da-f.:/]+", re.IGNORECASE),
    "role": re.compile(r"\S+"),
    "name": re.compile(r"\S+"),
    "group": re.compile(r"\S+"),
    "class": re.compile(r"\S+"),
    "state": re.compile(r"\S+"),
    "type": re.compile(r"\S+"),
    "mode": re.compile(r"\S+"),
    "access": re.compile(r"\S+"),
    "source": re.compile(r"\S+"),
}
"""What comes after a word of everyday language where it is no part of a secret with blanks in it."""

_OWNER = re.compile(
    r"(?:local-|pap-|ftp-)?user(?:name)?|account|enable|neighbor|peer|server-private|isis|ppp", re.IGNORECASE
)
"""Whose password it is: with one of these, a word that elsewhere speaks of passwords in general may be one."""

_WHOLE_LINE = re.compile(r"(?:key-?string|pass-?phrase|passphrase)", re.IGNORECASE)
_CIPHER_SUITES = re.compile(r"^\s*(?:undo\s+|no\s+)?(?:ssh|ssl|tls|sftp|stelnet|https?)\b.*\bcipher\b", re.IGNORECASE)
_PROSE = re.compile(
    r"^\s*(?:set\s+)?(?:description|remark|alias|comment|banner|header|title)\b|^\s*<description>", re.I
)
_TOLD = re.compile(
    r"(?i)(?:password|passwd|secret|\u53e3\u4ee4|\u5bc6\u7801|\u5bc6\u94a5)\s*(?:is|[:=\uff1a\uff1d\u662f\u4e3a])\s*(\S+)"
)
"""A password that somebody wrote into a description, in English or in Chinese."""


def is_prose(line: str) -> bool:
    """Whether a line is what people write for people."""
    return _PROSE.search(line) is not None


def told(line: str) -> Iterator[tuple[int, int]]:
    """Yield where prose gives a password away."""
    for found in _TOLD.finditer(line):
        yield found.span(1)


def announced(line: str) -> Iterator[tuple[int, int]]:
    """Yield where secrets are that a word announces: to the end of the line, or to a word that is no part of them."""
    words = [found.span() for found in WORDS.finditer(line)]
    texts = [line[start:end] for start, end in words]
    place = 0
    while place < len(words):
        word = texts[place].strip("\"';:,{}()[]<>")
        if not _announces(word, line) or place + 1 >= len(words):
            place += 1
            continue
        first = None if _counts(word, texts, place + 1) else _first(texts, place + 1)
        if first is None:
            place += 1
            continue
        last = _last(texts, first, whole=_WHOLE_LINE.fullmatch(word) is not None)
        yield words[first][0], words[last][1]
        place = last + 1


def _announces(word: str, line: str) -> bool:
    if word.casefold() in {"cipher", "ciphertext"} and _CIPHER_SUITES.search(line):
        return False
    return _ANNOUNCES.fullmatch(word) is not None


def _counts(word: str, texts: Sequence[str], place: int) -> bool:
    """Whether a `key` is the number of one, or what makes one. A digit before a word is how a secret is written."""
    if not _KEY.fullmatch(word) or not _NO_KEY.fullmatch(texts[place].strip(";{")):
        return False
    return not texts[place].isdigit() or place + 1 == len(texts) or _ends(texts[place + 1])


def _first(texts: Sequence[str], place: int) -> int | None:
    """Return where the secret begins, None where there is none."""
    if _HARMLESS.fullmatch(texts[place].strip(";")) and not texts[place].startswith('"') and not _owned(texts, place):
        return None
    while place + 1 < len(texts) and not _ends(texts[place + 1]):
        if texts[place].casefold() == "user-name" and place + 2 < len(texts):
            place += 2
        elif _HOW.fullmatch(texts[place]):
            place += 1
        else:
            break
    return None if _ends(texts[place]) or texts[place] in {":", "="} else place


def _owned(texts: Sequence[str], place: int) -> bool:
    """Whether a word ends what is said of the password of somebody, and so is that password."""
    if not any(_OWNER.fullmatch(text) for text in texts[: place - 1]):
        return False
    return place + 1 == len(texts) or _GOES_ON.fullmatch(texts[place + 1]) is not None


def _goes_on(texts: Sequence[str], place: int) -> bool:
    """Whether the secret has ended before a word: all from there to the end of the line has to look like options."""
    while place < len(texts):
        takes = _TAKES.get(texts[place].casefold())
        if takes is None:
            return _GOES_ON.fullmatch(texts[place]) is not None
        if place + 1 == len(texts) or not takes.fullmatch(texts[place + 1]):
            return False
        place += 2 if texts[place + 1].casefold() != "level" else 1
    return True


def _last(texts: Sequence[str], first: int, *, whole: bool) -> int:
    if texts[first].strip("\"';") == MASK:
        return first
    if whole:
        return len(texts) - 1
    last = first
    while last + 1 < len(texts) and not _goes_on(texts, last + 1) and not texts[first].startswith('"'):
        last += 1
    return last


def _ends(text: str) -> bool:
    return text in {"{", "}", ";", "#", "##", "[", "]"}
