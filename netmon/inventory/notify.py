"""The section `notify`: references followed, contradictions told."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

from netmon.inventory.book import Book
from netmon.inventory.check import check
from netmon.inventory.located import Located
from netmon.inventory.nearest import NO_HINT, hint
from netmon.inventory.problem import Report
from netmon.inventory.receivers import receivers_of
from netmon.inventory.rosters import rosters_of
from netmon.inventory.schema.notify import NotifyEntry, PersonEntry, ScopeEntry
from netmon.inventory.schema.register import DivisionEntry, NetworkEntry
from netmon.inventory.secret_check import SecretCheck
from netmon.inventory.sections import Sections
from netmon.inventory.told import Known, circulations_of, remindings_of
from netmon.model.names import DivisionCode, ReceiverId
from netmon.model.notify_plan import Digest, NotifyPlan, Person, Route, Scope, Tier
from netmon.model.receiver import ReceiverKind

V = TypeVar("V")

HOLD = (0.0, 3600.0)
"""Least and most seconds that an incident may be held back."""


def notify_of(
    sections: Sections,
    networks: Book[NetworkEntry],
    divisions: Book[DivisionEntry],
    zone: str,
    secrets: SecretCheck,
    report: Report,
) -> NotifyPlan:
    """Return whom to tell of what; nobody where the inventory does not say."""
    declared = sections.once.get("notify")
    entry = None if declared is None else check(NotifyEntry, declared, report)
    if declared is None:
        for row in sections.rows["shifts"]:
            row.tell(report, "problem.no_such_roster", "roster", hint=NO_HINT)
    if declared is None or entry is None:
        return NotifyPlan(zone=zone)
    _check_ids(declared, entry, report)
    names = frozenset({*declared_ids(declared, "receivers"), *entry.rosters, *entry.people})
    known = Known(networks, divisions, names, report)
    people = _people(declared, entry.people, frozenset(declared_ids(declared, "receivers")), report)
    rosters = rosters_of(declared, entry.rosters, people, sections.rows["shifts"], report)
    if not HOLD[0] <= entry.hold <= HOLD[1]:
        declared.tell(report, "problem.duration_range", "hold", low="0s", high="1h")
    known.look_up(entry.otherwise, declared, "otherwise")
    digest = Digest() if entry.digest is None else Digest(entry.digest.after, entry.digest.within)
    return NotifyPlan(
        receivers=receivers_of(declared, secrets, report),
        people=_frozen(people),
        rosters=_frozen(rosters),
        routes=tuple(
            Route(_scope(each, declared.follow(("routes", number)), known), each.to)
            for number, each in enumerate(entry.routes)
        ),
        otherwise=entry.otherwise,
        escalation=tuple(
            Tier(each.after, _scope(each, declared.follow(("escalation", number)), known), each.to)
            for number, each in sorted(enumerate(entry.escalation), key=lambda numbered: numbered[1].after)
        ),
        alerts=_alerts(declared, entry, known),
        bulletins=circulations_of(declared, entry.bulletins, known),
        reminders=remindings_of(declared, entry.reminders, known),
        digest=digest,
        hold=entry.hold,
        zone=zone,
        url=entry.url,
    )


def declared_ids(declared: Located, key: str) -> list[str]:
    """Return the ids under a key, whether or not what stands there is right."""
    found = declared.follow((key,)).node
    return [str(id_) for id_ in found] if isinstance(found, Mapping) and declared.has(key) else []


def _check_ids(declared: Located, entry: NotifyEntry, report: Report) -> None:
    """Tell of an id that stands for two things."""
    taken = dict.fromkeys(declared_ids(declared, "receivers"), "receivers")
    for key, ids in (("rosters", entry.rosters), ("people", entry.people)):
        for id_ in ids:
            if id_ in taken:
                declared.tell(report, "problem.id_means_two", key, id_, id=id_, first=f"notify.{taken[id_]}")
            taken[id_] = key


def _people(
    declared: Located, entries: Mapping[str, PersonEntry], receivers: frozenset[str], report: Report
) -> dict[str, Person]:
    people: dict[str, Person] = {}
    for id_, entry in entries.items():
        for number, receiver in enumerate(entry.receivers):
            if receiver not in receivers:
                located = declared.follow(("people", id_, "receivers", number))
                located.tell(report, "problem.no_such_receiver", hint=hint(receiver, receivers))
        people[id_] = Person(id_, entry.name, tuple(map(ReceiverId, entry.receivers)), entry.phone)
    return people


def _alerts(declared: Located, entry: NotifyEntry, known: Known) -> Mapping[str, tuple[str, ...]]:
    """Return whom the names of Alertmanager's receivers mean: what comes from an Alertmanager goes to none."""
    for name, to in entry.alerts.items():
        for number, id_ in enumerate(to):
            located = declared.follow(("alerts", name, number))
            if id_ not in known.names:
                located.tell(known.report, "problem.nobody_of_that_name", hint=hint(id_, known.names))
            elif declared.has("receivers", id_, "kind"):
                kind = declared.follow(("receivers", id_, "kind")).value()
                if kind == ReceiverKind.ALERTMANAGER:
                    located.tell(known.report, "problem.alerts_to_alertmanager")
    return _frozen(dict(entry.alerts))


def _scope(entry: ScopeEntry, where: Located, known: Known) -> Scope:
    """Return which incidents an entry of routes or tiers is about."""
    known.look_up(getattr(entry, "to", ()), where, "to")
    networks = known.networks_of(entry.networks, where)
    for number, code in enumerate(entry.divisions):
        known.divisions.find(code, where, "divisions", number)
    return Scope(
        networks=networks,
        levels=entry.levels,
        divisions=tuple(map(DivisionCode, entry.divisions)),
        at_least=entry.at_least,
        matters=entry.matters,
        weekdays=entry.weekdays,
        hours=entry.hours,
    )


def _frozen(values: dict[str, V]) -> Mapping[str, V]:
    return MappingProxyType(values)
