"""Puts the report of an assurance together, as of the end of a span of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from netmon.judge.assuring import Assured, assured, in_force, span_of
from netmon.judge.maintenance import instant_of
from netmon.judge.spans import Span, Spans, common, seconds, union, without
from netmon.model.assurance import Assurance
from netmon.model.belief import Standing, State
from netmon.model.incident import Incident
from netmon.model.names import DeviceId, Subject, SubjectKind
from netmon.model.notification import DeliveryState
from netmon.shifts.assured_values import AssuranceReport, Failed, Pace, Refused, Share, Told
from netmon.shifts.cases import case_at, gravest_first, open_at
from netmon.shifts.gather import Sources
from netmon.shifts.naming import names_of
from netmon.shifts.unseen import HOUR
from netmon.shifts.values import MOST, Inspection, Kind
from netmon.store import Reader
from netmon.store.incidents import WantedIncidents

REFUSED: Final = "audit.maintenance_refused"
_DOWN: Final = frozenset({State.DOWN, State.UNREACHABLE})
_LATE: Final = 2 * 86400.0
"""Seconds after which the report of a span that nobody made is not made any more."""


def assurance_due(one: Assurance, minute: int, now: float) -> Span | None:
    """Return the span whose report is due: each day's at that minute, and at the end the whole period's."""
    begins, ends = span_of(one)
    if now < begins or now - ends > _LATE:
        return None
    if now >= ends:
        return begins, ends
    today = datetime.fromtimestamp(now, ZoneInfo(one.zone)).date()
    at = time(minute // 60, minute % 60)
    days = (today - timedelta(days=ago) for ago in (2, 1, 0))
    turns = [turn for day in days if (turn := instant_of(datetime.combine(day, at), one.zone)) <= now]
    return (max(begins, turns[-2]), turns[-1]) if turns[-1] > begins else None


def gather_assurance(sources: Sources, one: Assurance, span: Span) -> AssuranceReport:
    """Return what is reported of a span of an assurance. Raises StoreError."""
    reader, inventory = sources.reader, sources.inventory
    begins, ends = span_of(one)
    since, until = max(span[0], begins), min(span[1], ends)
    found = assured(one, inventory)
    subjects = found.subjects(one)
    blind = reader.blindness(since, until).of(one.network)
    held = reader.standings(subjects, since, until)
    down = {subject: tuple(_down(turns, (since, until))) for subject, turns in held.items()}
    made = _inspection(sources, one, subjects, (since, until))
    cases = {case.id for case in (*made.opened, *made.closed, *made.open)}
    paces = list(_paces(sources, one, found, (since, until)))
    failed = sorted(_failed(down, until), key=lambda outage: (outage.since, outage.subject))
    return AssuranceReport(
        inspection=made,
        id=one.id,
        name=one.name,
        document=one.document,
        begins=begins,
        ends=ends,
        final=(since, until) == (begins, ends),
        shares=tuple(_shares(subjects, down, without(((since, until),), blind))),
        paces=tuple(sorted(paces, key=_slowest_first)[:MOST]),
        failed=tuple(failed[:MOST]),
        told=tuple(_told(reader, cases, (since, until))),
        refused=tuple(_refused(reader, one.id, (since, until))),
        unwatched=seconds(blind),
        paces_whole=len(paces),
        failed_whole=len(failed),
    )


def _inspection(sources: Sources, one: Assurance, subjects: Iterable[Subject], span: Span) -> Inspection:
    since, until = span
    reader, inventory = sources.reader, sources.inventory
    network, sample = inventory.networks[one.network], reader.sample_history()
    wanted = WantedIncidents(since=since, until=until, network=one.network)
    known = frozenset(subjects)
    about = sorted((found for found in reader.incidents(wanted, limit=None) if _touches(found, known)), key=_opened)
    made = Inspection(
        kind=Kind.ASSURANCE,
        network=one.network,
        network_name=network.name,
        network_name_en=network.name_en,
        since=since,
        until=until,
        made_at=sources.now,
        zone=inventory.time_zone,
        vantage=sources.vantage,
        sample=sample is not None and sample.covers(since),
        opened=tuple(case_at(found, until) for found in about if found.opened_at >= since),
        closed=tuple(case_at(found, until) for found in about if not open_at(found, until)),
        open=tuple(sorted((case_at(found, until) for found in about if open_at(found, until)), key=gravest_first)),
    )
    names = {str(subject): name for subject in known if (name := inventory.name_of(subject))}
    return replace(made, names=dict(sorted((names | names_of(made, reader)).items())))


def _paces(sources: Sources, one: Assurance, found: Assured, span: Span) -> Iterator[Pace]:
    """Yield how often each device was asked; nothing where no hour is whole within the span."""
    first, end = -(-int(span[0]) // HOUR) * HOUR, int(span[1] // HOUR) * HOUR
    if first >= end:
        return
    meanwhile = in_force(sources.inventory, span[0]).devices
    for (device, probe), counted in sorted(sources.reader.asked_counts(first, end).items()):
        if device not in found.devices:
            continue
        achieved = counted.hours * HOUR / counted.asked if counted.asked else None
        wanted = meanwhile[DeviceId(device)].probing.reachability
        subject = Subject(SubjectKind.DEVICE, device, one.network)
        yield Pace(subject, probe, wanted, achieved, counted.asked, counted.answered)


def _down(turns: Iterable[tuple[float, Standing]], span: Span) -> Iterator[tuple[State, Span]]:
    """Yield how long it was down or unreachable within the span, each state by itself."""
    known = list(turns)
    ends = [*(at for at, _ in known), span[1]][1:]
    for (at, standing), end in zip(known, ends, strict=True):
        since, until = max(at, span[0]), min(end, span[1])
        if standing.state in _DOWN and since < until:
            yield standing.state, (since, until)


def _failed(down: dict[Subject, tuple[tuple[State, Span], ...]], end: float) -> Iterator[Failed]:
    for subject, outages in down.items():
        joined: list[tuple[State, Span]] = []
        for state, (since, until) in outages:
            # A flag that changed meanwhile is no other outage.
            if joined and joined[-1][0] is state and joined[-1][1][1] == since:
                joined[-1] = state, (joined[-1][1][0], until)
            else:
                joined.append((state, (since, until)))
        for state, (since, until) in joined:
            yield Failed(subject, state, since, None if until >= end else until)


def _shares(
    subjects: Iterable[Subject], down: dict[Subject, tuple[tuple[State, Span], ...]], watched: Spans
) -> Iterator[Share]:
    by_kind: dict[SubjectKind, list[Subject]] = {}
    for subject in subjects:
        by_kind.setdefault(subject.kind, []).append(subject)
    for kind, members in by_kind.items():
        lost = sum(seconds(common(union(span for _, span in down.get(one, ())), watched)) for one in members)
        yield Share(kind, len(members), len(members) * seconds(watched), lost)


def _told(reader: Reader, cases: Iterable[str], span: Span) -> Iterator[Told]:
    wanted = frozenset(cases)
    for delivery in reversed(reader.deliveries(*span, states=(DeliveryState.SENT,), limit=100 * MOST)):
        note = delivery.notification
        if note.incident in wanted and note.incident is not None and delivery.done_at is not None:
            yield Told(delivery.done_at, note.incident, str(note.receiver), note.happening)


def _refused(reader: Reader, assurance: str, span: Span) -> Iterator[Refused]:
    for line in reversed(reader.audit(span[0], limit=100 * MOST)):
        entry = line.entry
        if entry.what.code == REFUSED and entry.about == assurance and entry.at < span[1]:
            yield Refused(entry.at, entry.who, entry.what)


def _touches(incident: Incident, known: frozenset[Subject]) -> bool:
    return not known.isdisjoint((*incident.roots, *(one.subject for one in incident.affected)))


def _opened(incident: Incident) -> float:
    return incident.opened_at


def _slowest_first(pace: Pace) -> tuple[float, Subject]:
    return (-1e9 if pace.achieved is None else -pace.achieved / pace.wanted), pace.device
