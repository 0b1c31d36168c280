"""Puts a report together from the record, as of the end of its span. Takes seconds of a province: beside the loop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from netmon.figures.figures import Figures
from netmon.model.belief import Flag, Standing, State
from netmon.model.incident import Incident
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, NetworkId, ServiceId, Subject, SubjectKind
from netmon.shifts.cases import case_at, gravest_first, open_at
from netmon.shifts.expiring import (
    attestations_expiring,
    certificates_expiring,
    exemptions_expiring,
    maintenance_ending,
    rectification_due,
    work_ahead,
)
from netmon.shifts.figures import figures_moved
from netmon.shifts.health import failed_of, worst_of
from netmon.shifts.naming import names_of
from netmon.shifts.unseen import unseen
from netmon.shifts.values import (
    MOST,
    Case,
    Changed,
    Entered,
    Inspection,
    Kind,
    Part,
    Quiet,
    Said,
    Standings,
    Turn,
)
from netmon.store import Reader
from netmon.store.incidents import WantedIncidents

T = TypeVar("T")
FARTHEST: Final = 20_000
"""Events of one span that are looked at."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What a report is made from. Without `figures` nothing is told of indicators. `now`: UTC, epoch seconds."""

    reader: Reader
    inventory: Inventory
    now: float
    figures: Figures | None = None
    vantage: str = ""


def inspect(
    sources: Sources,
    kind: Kind,
    network: NetworkId,
    span: tuple[float, float],
    *,
    on_duty: tuple[str, ...] = (),
    next_duty: tuple[str, ...] = (),
) -> Inspection:
    """Return the report of `since` ≤ at < `until` (UTC, epoch seconds). Raises StoreError; KeyError for a network that
    the inventory does not have.
    """
    declared = sources.inventory.networks[network]
    sample = sources.reader.sample_history()
    cut = _Cut()
    found = _Gathering(sources, network, span, cut)
    made = Inspection(
        kind=kind,
        network=network,
        network_name=declared.name,
        network_name_en=declared.name_en,
        since=span[0],
        until=span[1],
        made_at=sources.now,
        zone=sources.inventory.time_zone,
        vantage=sources.vantage,
        sample=sample is not None and sample.covers(span[0]),
        on_duty=on_duty,
        next_duty=next_duty,
    )
    made = found.changed(made)
    made = found.now(made)
    made = found.ahead(made)
    return replace(made, whole=cut.whole, names=names_of(made, sources.reader))


class _Cut:
    """Cuts tables off, and remembers how long they were."""

    def __init__(self) -> None:
        self.whole: dict[Part, int] = {}

    def __call__(self, part: Part, lines: Iterable[T]) -> tuple[T, ...]:
        every = tuple(lines)
        if len(every) > MOST:
            self.whole[part] = len(every)
        return every[:MOST]


class _Gathering:
    """The parts of one report."""

    def __init__(self, sources: Sources, network: NetworkId, span: tuple[float, float], cut: _Cut) -> None:
        self._sources, self._reader, self._inventory = sources, sources.reader, sources.inventory
        self._network, self._since, self._until, self._cut = network, *span, cut
        self._zone: tzinfo = ZoneInfo(sources.inventory.time_zone)
        self._incidents = self._reader.incidents(
            WantedIncidents(since=self._since, until=self._until, network=network), limit=None
        )

    def changed(self, made: Inspection) -> Inspection:
        """Add what happened within the span."""
        reader, since, until, cut = self._reader, self._since, self._until, self._cut
        devices = {id_ for id_, device in self._inventory.devices.items() if device.network == self._network}
        events = reversed(reader.news_within(self._network, since, until, FARTHEST))
        notes = reversed(reader.notes_within(self._network, since, until, FARTHEST))
        snapshots, changes = reader.snapshots_within(since, until), reader.changes_within(since, until)
        moved = (
            () if self._sources.figures is None else figures_moved(self._sources.figures, self._network, since, until)
        )
        return replace(
            made,
            turns=cut(Part.TURNS, (Turn(e.at, e.subject, e.before.state, e.after.state, e.reason) for e in events)),
            opened=cut(Part.OPENED, self._cases(one for one in self._incidents if one.opened_at >= since)),
            closed=cut(Part.CLOSED, self._cases(one for one in self._incidents if not open_at(one, until))),
            notes=cut(Part.NOTES, (Said(note.at, note.subject, note.what) for note in notes)),
            configurations=cut(
                Part.CONFIGURATIONS, (s for s in snapshots if s.device in devices and (s.added or s.removed))
            ),
            hardware=cut(
                Part.HARDWARE,
                (
                    Changed(c.at, c.device, c.name, c.before, c.after, c.replaced)
                    for c in changes
                    if c.device in devices
                ),
            ),
            register=cut(Part.REGISTER, self._register()),
            figures=tuple(moved),
        )

    def now(self, made: Inspection) -> Inspection:
        """Add how it stands at the end."""
        subjects = self._subjects()
        held = self._reader.known_at(subjects, self._until)
        cases = sorted(self._cases(one for one in self._incidents if open_at(one, self._until)), key=gravest_first)
        health = [kept for kept in self._reader.healths() if self._of_network(kept.device)]
        then = [kept for kept in health if kept.at < self._until]
        return replace(
            made,
            standings=tuple(_standings(subjects, held)),
            open=self._cut(Part.OPEN, cases),
            silent=self._cut(Part.SILENT, self._quiet(held, cases)),
            unseen=unseen(self._reader, self._inventory, self._network, (self._since, self._until)),
            health=worst_of(then, self._network),
            failed=self._cut(Part.FAILED, failed_of(then, self._network)),
            health_later=len(health) - len(then),
        )

    def ahead(self, made: Inspection) -> Inspection:
        """Add what is to come."""
        reader, until = self._reader, self._until
        today = datetime.fromtimestamp(until, self._zone).date()
        entries = [one for one in reader.maintenance() if one.subject.network == self._network]
        services = {id_: record for id_, record in reader.service_records().items() if self._serves(id_)}
        expiring = (
            *attestations_expiring(reader.attestations(until, self._network), today),
            *exemptions_expiring(reader.register_changes(), self._network, until, today),
            *certificates_expiring(services, self._network, until, self._zone, today),
            *rectification_due(reader.notices(until, self._network), today),
            *maintenance_ending(entries, until, today),
        )
        return replace(
            made,
            maintenance=self._cut(
                Part.MAINTENANCE, sorted(work_ahead(entries, until), key=lambda one: (one.begins, one.id))
            ),
            expiring=self._cut(
                Part.EXPIRING, sorted(expiring, key=lambda one: (one.day, one.lapse, one.subject, one.ref))
            ),
        )

    def _cases(self, incidents: Iterable[Incident]) -> Iterator[Case]:
        return (case_at(one, self._until) for one in sorted(incidents, key=lambda one: one.opened_at))

    def _register(self) -> Iterator[Entered]:
        for change in self._reader.register_changes():
            at = change.proposed_at if change.reviewed_at is None else change.reviewed_at
            by = change.proposed_by if change.reviewed_at is None else change.reviewed_by
            if change.baseline or change.network not in {None, self._network} or not self._since <= at < self._until:
                continue
            unit = Subject(SubjectKind.UNIT, change.unit, self._network)
            yield Entered(change.id, at, change.act, unit, change.effective, change.document, by, change.review)

    def _subjects(self) -> list[Subject]:
        inventory, network = self._inventory, self._network
        kinds: tuple[tuple[SubjectKind, Iterable[str]], ...] = (
            (SubjectKind.UNIT, (unit.id for unit in inventory.units.values() if network in unit.networks)),
            (SubjectKind.LINK, (link.id for link in inventory.links.values() if link.network == network)),
            (SubjectKind.DEVICE, (one.id for one in inventory.devices.values() if one.network == network)),
            (SubjectKind.SERVICE, (one.id for one in inventory.services.values() if one.network == network)),
        )
        return [Subject(kind, id_, network) for kind, ids in kinds for id_ in ids]

    def _quiet(self, held: dict[Subject, tuple[float, Standing]], cases: Iterable[Case]) -> Iterator[Quiet]:
        told = {root for case in cases for root in case.roots}
        for subject, (since, standing) in sorted(held.items(), key=lambda one: (one[1][0], one[0])):
            if subject.kind not in {SubjectKind.DEVICE, SubjectKind.SERVICE} or subject in told:
                continue
            if standing.state in {State.DOWN, State.UNKNOWN} and Flag.ADMIN_DOWN not in standing.flags:
                yield Quiet(subject, standing.state, since)

    def _of_network(self, device: DeviceId) -> bool:
        found = self._inventory.devices.get(device)
        return found is not None and found.network == self._network

    def _serves(self, service: ServiceId) -> bool:
        found = self._inventory.services.get(service)
        return found is not None and found.network == self._network


def _standings(subjects: Iterable[Subject], held: dict[Subject, tuple[float, Standing]]) -> Iterator[Standings]:
    by_kind: dict[SubjectKind, Counter[State | None]] = {}
    for subject in subjects:
        found = held.get(subject)
        by_kind.setdefault(subject.kind, Counter())[None if found is None else found[1].state] += 1
    for kind, counted in by_kind.items():
        yield Standings(kind, {state: counted[state] for state in State}, counted[None])
