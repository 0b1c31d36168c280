"""What a discovery may do: where, with which credential, and how fast. Refused before the first packet, or kept to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import collapse_addresses, ip_network

from netmon.discover.scope import Scope
from netmon.discover.spans import Prefix, Span, hosts_of, size, span_of, without
from netmon.model.credential import CommunityCredential, SnmpCredential
from netmon.model.plant import Address, Device

DEFAULT_RATE = 20.0
HIGHEST_RATE = 1000.0
DEFAULT_MOST = 65_536
MOST_OF_IPV6 = 256
"""Addresses of one IPv6 prefix that are asked one by one: a /64 would take longer than there has been electricity."""
DEFAULT_TIMEOUT = 3.0
SHORTEST_TIMEOUT, LONGEST_TIMEOUT = 1.0, 30.0


class PlanError(ValueError):
    """A plan that cannot be meant. `code` names the sentence in the catalogue, `facts` fill it."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(f"{code} {facts}")
        self.code = code
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Rule:
    """Which credential is used within a prefix; None for everywhere that no rule names."""

    credential: SnmpCredential
    prefix: Prefix | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """See `check`. `known` are the devices of the inventory by address; they are asked only with `again`, and then with
    the credential that the inventory gives them (`own`).

    `rate` is in addresses per second, `timeout` in seconds; `most` bounds the addresses that are asked in all.
    """

    prefixes: tuple[Prefix, ...]
    seeds: tuple[Address, ...]
    scope: Scope
    rules: tuple[Rule, ...]
    known: Mapping[Address, Device] = field(default_factory=dict)
    own: Mapping[Address, SnmpCredential] = field(default_factory=dict)
    snmp_port: int = 161
    ping_first: bool = True
    again: bool = False
    rate: float = DEFAULT_RATE
    most: int = DEFAULT_MOST
    timeout: float = DEFAULT_TIMEOUT

    def spans(self) -> list[Span]:
        """Return the addresses of the prefixes that are asked one by one."""
        return without(map(hosts_of, self.prefixes), map(span_of, self.scope.excluded))

    def credential_of(self, address: Address) -> SnmpCredential | None:
        """Return the one credential for an address: the device's own, else that of the longest prefix that holds it."""
        if address in self.own:
            return self.own[address]
        fitting = [
            rule
            for rule in self.rules
            if rule.prefix is None or (rule.prefix.version == address.version and address in rule.prefix)
        ]
        best = max(fitting, key=lambda rule: -1 if rule.prefix is None else rule.prefix.prefixlen, default=None)
        return None if best is None else best.credential

    def terms(self) -> dict[str, list[str]]:
        """Return what a later run has to agree on to go on with this one; references to secrets, never secrets."""
        return {
            "prefixes": sorted(map(str, self.prefixes)),
            "seeds": sorted(map(str, self.seeds)),
            "scope": sorted(map(str, self.scope.allowed)),
            "exclude": sorted(map(str, self.scope.excluded)),
            "credential": sorted(map(_rule_text, self.rules)),
            "snmp-port": [str(self.snmp_port)],
            "ping-first": [str(self.ping_first).lower()],
            "again": [str(self.again).lower()],
        }


def parse_prefix(text: str, option: str) -> Prefix:
    """Read `10.1.0.0/16` or one address. Raises PlanError."""
    try:
        return ip_network(text)
    except ValueError:
        pass
    try:
        right = ip_network(text, strict=False)
    except ValueError:
        raise PlanError("discover.bad_prefix", option=option, value=text) from None
    raise PlanError("discover.bits_beyond_prefix", option=option, value=text, right=right)


def check(plan: Plan) -> Plan:
    """Return a plan that can be kept to. Raises PlanError with what is wrong, and what would be right."""
    if not plan.prefixes and not plan.seeds:
        raise PlanError("discover.nothing_to_ask")
    if not plan.scope.allowed:
        raise PlanError("discover.seed_without_scope")
    if not 0 < plan.rate <= HIGHEST_RATE:
        raise PlanError("discover.bad_rate", most=f"{HIGHEST_RATE:.0f}")
    if not SHORTEST_TIMEOUT <= plan.timeout <= LONGEST_TIMEOUT:
        raise PlanError("discover.bad_timeout", least=f"{SHORTEST_TIMEOUT:.0f}", most=f"{LONGEST_TIMEOUT:.0f}")
    for prefix in plan.prefixes:
        _check_prefix(prefix, plan.scope)
    for seed in plan.seeds:
        if not plan.scope.allows(seed):
            raise PlanError("discover.seed_outside_scope", seed=seed, scope=", ".join(map(str, plan.scope.allowed)))
    _check_rules(plan)
    count = size(plan.spans())
    if count > plan.most:
        raise PlanError(
            "discover.too_many", count=f"{count:,}", most=f"{plan.most:,}", hosts=count, days=_days(count, plan.rate)
        )
    return plan


def collapsed(prefixes: tuple[Prefix, ...]) -> tuple[Prefix, ...]:
    """Return the same addresses in as few prefixes as possible, in order."""
    four = [prefix for prefix in prefixes if prefix.version == 4]
    six = [prefix for prefix in prefixes if prefix.version == 6]
    return (*collapse_addresses(four), *collapse_addresses(six))


def _check_prefix(prefix: Prefix, scope: Scope) -> None:
    if prefix.is_multicast:
        raise PlanError("discover.multicast", prefix=prefix)
    if prefix.version == 6 and prefix.num_addresses > MOST_OF_IPV6:
        raise PlanError("discover.ipv6_sweep", prefix=prefix, least=f"/{128 - MOST_OF_IPV6.bit_length() + 1}")
    if not scope.holds(prefix):
        raise PlanError("discover.prefix_outside_scope", prefix=prefix, scope=", ".join(map(str, scope.allowed)))


def _check_rules(plan: Plan) -> None:
    seen: set[Prefix | None] = set()
    for rule in plan.rules:
        if rule.prefix in seen:
            raise PlanError("discover.two_credentials", prefix=rule.prefix or "*")
        seen.add(rule.prefix)
    if not plan.rules:
        raise PlanError("discover.no_credential")
    if None in seen:
        return
    bare = without(map(span_of, plan.scope.allowed), [span_of(prefix) for prefix in seen if prefix is not None])
    if bare:
        version, first, _ = bare[0]
        prefix = next(
            one for one in plan.scope.allowed if one.version == version and int(one[0]) <= first <= int(one[-1])
        )
        raise PlanError("discover.scope_without_credential", prefix=prefix)


def _days(count: int, rate: float) -> str:
    return f"{count / rate / 86400:,.1f}"


def _rule_text(rule: Rule) -> str:
    where = "" if rule.prefix is None else f"={rule.prefix}"
    return f"{rule.credential.id}{where} ({_credential_text(rule.credential)})"


def _credential_text(credential: SnmpCredential) -> str:
    if isinstance(credential, CommunityCredential):
        return f"{credential.version} {credential.community}"
    parts = [f"{protocol}:{reference}" for protocol, reference in filter(None, (credential.auth, credential.priv))]
    return " ".join(["v3", credential.user, *parts, *([credential.context] if credential.context else [])])
