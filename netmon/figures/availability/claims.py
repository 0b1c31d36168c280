"""The claim sheet of a month, from what is on record, as known at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Final

from netmon.figures.availability.ground import existing
from netmon.figures.stored import StoredParts
from netmon.judge.availability.account import Fault, Setting, account_of
from netmon.judge.availability.circuits import outages_in, whose, witnessed
from netmon.judge.availability.faults import explain
from netmon.judge.availability.months import Month
from netmon.judge.cover import Reach
from netmon.judge.downtime import Held
from netmon.judge.planned import planned_spans
from netmon.judge.spans import Span
from netmon.judge.wiring import Wiring
from netmon.model.claim_sheet import Circuit, CircuitOutage, ClaimSheet, Elsewhere
from netmon.model.counted import CountedLink, Plant
from netmon.model.incident import CauseKind, Conclusion, Incident, IncidentStep
from netmon.model.inventory import Inventory
from netmon.model.maintenance import Maintenance
from netmon.model.names import LinkId, NetworkId, Subject, SubjectKind, UnitId
from netmon.store import Reader, RegisteredSubject
from netmon.store.incidents import WantedIncidents
from netmon.views.figure_json import Names
from netmon.words import Language

LOOKED_AHEAD: Final = 31 * 86400.0
"""Seconds after the month in which an outage may end that is told with its end."""
_EVENTS = 10_000


def claim_sheet(  # noqa: PLR0917 - what a sheet is of, each named by those who call it
    reader: Reader,
    inventory: Inventory,
    network: NetworkId,
    month: Month,
    zone: tzinfo,
    known: float,
    carrier: str = "",
) -> ClaimSheet:
    """Return it. Circuits are called what they were when the month ended, or was `known`; what is planned is covered as
    the inventory in force would have it. Raises StoreError.
    """
    whole = month.span(zone)
    period = whole[0], min(whole[1], known)
    drawing = _Sheet.of(reader, inventory, network, period, zone, known)
    circuits = drawing.circuits(carrier)
    past = reader.sample_history()
    sample = (past is not None and past.covers(period[0])) or any(one.sample for one in circuits)
    declared = inventory.networks.get(network)
    name = network if declared is None else declared.name
    return ClaimSheet(network, name, str(month), *period, known, inventory.time_zone, circuits, carrier, sample)


@dataclass(frozen=True, slots=True)
class _Sheet:
    reader: Reader
    inventory: Inventory
    period: Span
    known: float
    plant: Plant
    names: Names
    registered: Mapping[Subject, RegisteredSubject]
    held: Mapping[Subject, tuple[Held, ...]]
    setting: Setting

    @classmethod
    def of(
        cls, reader: Reader, inventory: Inventory, network: NetworkId, period: Span, zone: tzinfo, known: float
    ) -> _Sheet:
        parts = StoredParts(reader, zone)
        plant = parts.plant(period[1], known)
        registered = {
            one.subject: one
            for one in reader.subjects(retired=True)
            if one.subject.network == network and one.subject.kind is SubjectKind.LINK
        }
        ahead = min(known, period[1] + LOOKED_AHEAD)
        held = reader.standings_from_whole(registered, period[0], ahead)
        lead = min((some[0][0] for some in held.values() if some), default=period[0])
        over = min(lead, period[0]), period[1]
        entries = [one for one in (_as_known(each, known) for each in reader.maintenance()) if one is not None]
        reach = Reach.of(Wiring.of(inventory)) if entries else None
        planned = {} if reach is None else planned_spans(reach, entries, over)
        setting = Setting.of(reader.blindness(*over).of(network), {}, planned)
        names = Names(Language.ZH, parts.register(period[1], known), plant)
        return cls(reader, inventory, period, known, plant, names, registered, held, setting)

    def circuits(self, carrier: str) -> tuple[Circuit, ...]:
        """Return the circuits of a carrier, or of all, those without a carrier left out."""
        wanted = {
            subject: link
            for subject in self.held
            if (link := self.plant.links.get(LinkId(subject.id))) is not None
            and link.carrier
            and carrier in {"", link.carrier}
        }
        found = [one for subject, link in wanted.items() if (one := self._circuit(subject, link)) is not None]
        return tuple(sorted(found, key=lambda one: (one.carrier, one.number, one.link)))

    def _circuit(self, subject: Subject, link: CountedLink) -> Circuit | None:
        held = self.held[subject]
        span = existing(self.registered[subject], held, self.period)
        if span[0] >= span[1]:
            return None
        account = account_of(subject, held, span, self.setting)
        outages = outages_in(subject, held, span, self.setting)
        charged = sorted(account.charged.items(), key=lambda pair: (-pair[1], pair[0]))
        declared = self.inventory.links.get(link.id)
        same = declared is not None and (declared.circuit, declared.carrier) == (link.circuit, link.carrier)
        return Circuit(
            link.id,
            link.name,
            link.circuit,
            link.carrier,
            self._end(link.upper_unit, link.upper_device),
            self._end(link.lower_unit, link.lower_device),
            account.sums.period,
            account.sums.no_data,
            account.sums.business,
            account.sums.shut,
            self._explained(subject, link.carrier, outages),
            tuple(Elsewhere(root, self._name(root), down) for root, down in charged if root != subject and down),
            declared.bandwidth_bps if declared is not None and same else None,
            link.sample,
        )

    def _explained(
        self, subject: Subject, carrier: str, outages: tuple[CircuitOutage, ...]
    ) -> tuple[CircuitOutage, ...]:
        if not outages:
            return ()
        since, until = outages[0].began, min(self.known, self.period[1] + LOOKED_AHEAD)
        events = self.reader.events(since, until, subject, _EVENTS, newest_first=False)
        incidents = self._incidents(since)
        found = []
        for one in outages:
            (told,) = explain([Fault(subject, one.began, one.ended, one.net, None)], incidents)
            incident = told.incident
            conclusion = None if incident is None else incident.conclusion
            said = replace(
                witnessed(one, events),
                whose=whose(carrier, conclusion),
                incident=None if incident is None else incident.id,
            )
            if conclusion is not None:
                said = replace(said, cause=conclusion.cause.value, party=conclusion.party, ticket=conclusion.ticket)
            found.append(said)
        return tuple(found)

    def _incidents(self, since: float) -> list[Incident]:
        every = self.reader.incidents(WantedIncidents(since=since, until=self.period[1]), None)
        return [self._incident(one) for one in every if one.opened_at <= self.known]

    def _incident(self, one: Incident) -> Incident:
        """Return an incident with its conclusion as it was worded then."""
        if one.conclusion is None or one.conclusion.at <= self.known:
            return one
        steps = [
            step
            for step in self.reader.incident_changes(one.id)
            if step.step is IncidentStep.CONCLUDED and step.at <= self.known
        ]
        if not steps:
            return replace(one, conclusion=None)
        facts = dict(steps[-1].why.facts)
        cause = CauseKind(facts.get("cause", "").removeprefix("cause_kind."))
        said = Conclusion(cause, facts.get("party", ""), facts.get("ticket", ""), "", steps[-1].by, steps[-1].at)
        return replace(one, conclusion=said)

    def _end(self, unit: UnitId, device: str | None) -> str:
        name = self.names.unit(unit)
        found = (
            None if device is None else next((one for id_, one in self.plant.devices.items() if id_ == device), None)
        )
        return name if found is None else f"{name} {found.name}"

    def _name(self, root: Subject) -> str:
        return self.names.subject(root) or root.id


def _as_known(entry: Maintenance, known: float) -> Maintenance | None:
    """Return maintenance as it was known then, None where it was not entered yet."""
    if entry.created_at > known:
        return None
    if entry.cancelled_at is not None and entry.cancelled_at > known:
        entry = replace(entry, cancelled_at=None, cancelled_by="")
    if entry.approval is not None and entry.approval.at > known:
        entry = replace(entry, approval=None)
    return entry


def carriers_of(circuits: Iterable[Circuit]) -> list[str]:
    """Return the carriers of circuits, in their order."""
    return list(dict.fromkeys(one.carrier for one in circuits))
