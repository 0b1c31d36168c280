"""What entries of `notify` may refer to, and whom letters may go to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from netmon.inventory.book import Book
from netmon.inventory.located import Located
from netmon.inventory.nearest import hint
from netmon.inventory.problem import Report
from netmon.inventory.register import network_names
from netmon.inventory.schema.notify import CirculationEntry, RemindingEntry
from netmon.inventory.schema.register import DivisionEntry, NetworkEntry
from netmon.model.names import NetworkId
from netmon.model.notify_plan import Circulation, Reminding
from netmon.model.receiver import ReceiverKind

PROGRAMS: Final = frozenset({ReceiverKind.ALERTMANAGER, ReceiverKind.SYSLOG, ReceiverKind.WEBHOOK})
"""Kinds that take incidents apart and read no letters."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the section may refer to."""

    networks: Book[NetworkEntry]
    divisions: Book[DivisionEntry]
    names: frozenset[str]
    report: Report

    def look_up(self, names: Iterable[str], where: Located, key: str) -> None:
        """Tell of each name that is no receiver, roster or person."""
        for number, name in enumerate(names):
            if name not in self.names:
                located = where.follow((key, number))
                located.tell(self.report, "problem.nobody_of_that_name", hint=hint(name, self.names))

    def networks_of(self, names: Sequence[str], where: Located) -> tuple[NetworkId, ...]:
        """Return the networks of those names or ids; tell of each that there is not."""
        by_name = network_names(self.networks)
        found = [by_name.get(name, name) for name in names]
        for number, network in enumerate(found):
            if network not in self.networks.declared:
                self.networks.find(names[number], where, "networks", number)
        return tuple(map(NetworkId, found))

    def readers(self, names: Iterable[str], where: Located, declared: Located) -> None:
        """Tell of each name in `to` that nobody has, and of each that is a program."""
        self.look_up(names, where, "to")
        for number, name in enumerate(names):
            if declared.has("receivers", name, "kind"):
                kind = declared.follow(("receivers", name, "kind")).value()
                if kind in PROGRAMS:
                    where.follow(("to", number)).tell(self.report, "problem.letters_to_program", kind=kind)


def circulations_of(declared: Located, entries: Sequence[CirculationEntry], known: Known) -> tuple[Circulation, ...]:
    """Return who gets bulletins."""
    found = []
    for number, each in enumerate(entries):
        where = declared.follow(("bulletins", number))
        known.readers(each.to, where, declared)
        found.append(Circulation(each.to, known.networks_of(each.networks, where), each.formats))
    return tuple(found)


def remindings_of(declared: Located, entries: Sequence[RemindingEntry], known: Known) -> tuple[Reminding, ...]:
    """Return who is reminded."""
    found = []
    for number, each in enumerate(entries):
        where = declared.follow(("reminders", number))
        known.readers(each.to, where, declared)
        networks = known.networks_of(each.networks, where)
        found.append(Reminding(each.to, networks, each.at, each.weekdays, each.within))
    return tuple(found)
