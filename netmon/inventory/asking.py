"""How each device is asked: built-in defaults, the file's, the role's, the device's, in this order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Final

from netmon.inventory.check import check
from netmon.inventory.located import Located
from netmon.inventory.problem import Fact, Report
from netmon.inventory.schema.credentials import CredentialKind
from netmon.inventory.schema.probing import AskingEntry, LimitsEntry, ProbingEntry, RoleEntry
from netmon.inventory.sections import Sections
from netmon.model.inventory import Limits
from netmon.model.plant import Role
from netmon.model.probing import Probing

BUILT_IN: Final = Probing()

ROLES: Final = {Role.CORE: 10.0}
"""Built-in intervals of reachability, in seconds, that differ by role. Whatever the file says wins over them."""

BOUNDS: Final = {
    "reachability": (1.0, 3600.0),
    "counters": (1.0, 86400.0),
    "identity": (10.0, 30 * 86400.0),
    "health": (10.0, 86400.0),
    "neighbours": (10.0, 86400.0),
    "ssh_status": (10.0, 86400.0),
    "configuration": (300.0, 30 * 86400.0),
    "ssh_session": (5.0, 600.0),
    "timeout": (0.1, 60.0),
    "deadline": (1.0, 600.0),
}
"""Least and most, in seconds."""

REASK_BOUNDS: Final = (0.1, 60.0)
MOST_REASKS: Final = 10

Layer = tuple[Located, AskingEntry]


class Askings:
    """The section `probing`, resolved for any device."""

    def __init__(self, sections: Sections, report: Report) -> None:
        self._report = report
        self._told: set[tuple[str, str]] = set()
        declared = sections.once.get("probing")
        entry = None if declared is None else check(ProbingEntry, declared, report)
        self._all: tuple[Located, ProbingEntry] | None = (declared, entry) if declared and entry else None
        self._by_role = {role: self._resolve(role, []) for role in Role}

    def of(self, role: Role, own: Located | None = None, entry: AskingEntry | None = None) -> Probing:
        """Return how a device of `role` is asked; `entry` is its own part of the file, and `own` where that stands."""
        return self._resolve(role, [(own, entry)]) if own and entry else self._by_role[role]

    def credential_of(self, role: Role, kind: CredentialKind) -> tuple[str, Located] | None:
        """Return what the file says of `snmp` or `ssh` for a role, and where; None where it says nothing."""
        for layer, entry in self._layers(role):
            said = entry.said(kind) if isinstance(entry, RoleEntry) else None
            if said is not None:
                return said, layer.follow((kind,))
        return None

    def snmp_port_of(self, role: Role) -> int:
        """Return the UDP port of a role's SNMP agents."""
        ports = (entry.snmp_port for _, entry in self._layers(role) if isinstance(entry, RoleEntry))
        return next((port for port in ports if port is not None), 161)

    def ssh_port_of(self, role: Role) -> int:
        """Return the TCP port of a role's SSH servers."""
        ports = (entry.ssh_port for _, entry in self._layers(role) if isinstance(entry, RoleEntry))
        return next((port for port in ports if port is not None), 22)

    def _layers(self, role: Role) -> Iterator[Layer]:
        """Yield what the file says of a role, the most particular first."""
        if self._all is None:
            return
        declared, entry = self._all
        if role in entry.roles:
            yield declared.follow(("roles", role)), entry.roles[role]
        yield declared, entry

    def _resolve(self, role: Role, own: list[Layer]) -> Probing:
        layers = [*own, *self._layers(role)]
        probing = resolved(role, [entry for _, entry in layers])
        for key, code, facts in faults(probing):
            self._tell(key, code, facts, layers)
        return probing

    def _tell(self, key: str, code: str, facts: dict[str, Fact], layers: list[Layer]) -> None:
        """Tell of a fault where its key is written, else where what it clashes with is; once each."""
        for wanted in (key, "timeout", "reachability", "counters"):
            for located, entry in layers:
                if getattr(entry, wanted) is not None:
                    if (located.path, key) not in self._told:
                        self._told.add((located.path, key))
                        located.tell(self._report, code, wanted, **facts)
                    return


def resolved(role: Role, layers: list[AskingEntry]) -> Probing:
    """Return the first word that any layer says of each key, else the built-in default.

    A timeout and a deadline that nobody wrote follow shorter intervals that somebody did.
    """
    said = {
        field.name: next((value for layer in layers if (value := getattr(layer, field.name)) is not None), None)
        for field in fields(Probing)
    }
    if said["reachability"] is None:
        said["reachability"] = ROLES.get(role)
    given = {key: value for key, value in said.items() if value is not None}
    reachability = given.get("reachability", BUILT_IN.reachability)
    counters = given.get("counters", BUILT_IN.counters)
    given.setdefault("timeout", min(BUILT_IN.timeout, reachability * 0.6))
    given.setdefault("deadline", min(BUILT_IN.deadline, counters))
    return Probing(**given)


def faults(probing: Probing) -> Iterator[tuple[str, str, dict[str, Fact]]]:
    """Yield the key, the code and the facts of whatever cannot work."""
    for key, (low, high) in BOUNDS.items():
        if not low <= getattr(probing, key) <= high:
            yield key, "problem.duration_range", {"low": spoken(low), "high": spoken(high)}
            return
    low, high = REASK_BOUNDS
    if len(probing.reasks) > MOST_REASKS or any(not low <= pause <= high for pause in probing.reasks):
        yield "reasks", "problem.reasks_range", {"low": spoken(low), "high": spoken(high), "most": str(MOST_REASKS)}
    if probing.timeout >= probing.reachability:
        facts: dict[str, Fact] = {"timeout": spoken(probing.timeout), "reachability": spoken(probing.reachability)}
        yield "timeout", "problem.timeout_too_long", facts
    if not probing.timeout < probing.deadline <= probing.counters:
        yield (
            "deadline",
            "problem.deadline_range",
            {
                "deadline": spoken(probing.deadline),
                "timeout": spoken(probing.timeout),
                "counters": spoken(probing.counters),
            },
        )


def spoken(seconds: float) -> str:
    """Return a duration as the file would say it."""
    for size, unit in ((86400, "d"), (3600, "h"), (60, "m")):
        if seconds >= size and seconds % size == 0:
            return f"{seconds / size:.0f}{unit}"
    return f"{seconds:.3f}".rstrip("0").rstrip(".") + "s"


def limits_of(sections: Sections, report: Report) -> Limits:
    """Return the section `limits`, or the built-in limits."""
    declared = sections.once.get("limits")
    entry = None if declared is None else check(LimitsEntry, declared, report)
    built_in = Limits()
    if declared is None or entry is None:
        return built_in
    in_flight = entry.in_flight or built_in.in_flight
    per_site = entry.per_site or min(built_in.per_site, in_flight)
    if per_site > in_flight:
        declared.tell(report, "problem.limits_order", "per_site", in_flight=str(in_flight))
    ssh_in_flight = entry.ssh_in_flight or built_in.ssh_in_flight
    ssh_per_site = entry.ssh_per_site or min(built_in.ssh_per_site, ssh_in_flight)
    if ssh_per_site > ssh_in_flight:
        declared.tell(report, "problem.limits_order", "ssh_per_site", in_flight=str(ssh_in_flight))
    return Limits(in_flight, per_site, ssh_in_flight, ssh_per_site)
