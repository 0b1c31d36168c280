"""What is written after its day was closed, or while it was: noted in the same transaction, so that none is missed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from sqlalchemy import Connection, delete, insert, select
from sqlmodel import col

from netmon.judge.maintenance import instant_of
from netmon.model.incident import IncidentNews, IncidentStep, Matter
from netmon.model.maintenance import Maintenance
from netmon.model.names import SubjectKind
from netmon.model.service_check import ServiceNews
from netmon.store.batch import Batch, Paper
from netmon.store.day_papers import DayBoundary
from netmon.store.day_tables import LateSpanRow
from netmon.store.days import BOUNDARY
from netmon.store.tables import MetaRow

_HOUR = 3600.0

# A cause that is entered a year later changes nothing of when netmon was cut off: no day need be closed anew.
_BY_PEOPLE = frozenset({IncidentStep.ACKNOWLEDGED, IncidentStep.RELEASED, IncidentStep.CONCLUDED})

Stretch = tuple[float, float]


def boundary_of(batch: Batch) -> float:
    """Return the latest boundary that a batch sets, 0 for none."""
    return max((paper.until for paper in batch.papers if isinstance(paper, DayBoundary)), default=0.0)


def read_boundary(connection: Connection) -> float:
    """Return up to when days are closed, or being closed; 0 where none ever was."""
    found = connection.execute(select(col(MetaRow.value)).where(col(MetaRow.key) == BOUNDARY)).scalar()
    return float(found) if found else 0.0


def write_boundary(connection: Connection, until: float) -> None:
    """Keep up to when days are closed, or being closed."""
    connection.execute(delete(MetaRow).where(col(MetaRow.key) == BOUNDARY))
    connection.execute(insert(MetaRow), [{"key": BOUNDARY, "value": repr(until)}])


def note_late(connection: Connection, batch: Batch, boundary: float) -> None:
    """Note the time before `boundary` that a batch bears on, and set the boundary that it brings."""
    if boundary:
        found = dict.fromkeys(
            (since, min(until, boundary)) for since, until in _stretches(batch, boundary) if since < boundary
        )
        if found:
            connection.execute(insert(LateSpanRow), [{"since": since, "until": until} for since, until in found])
    if (until := boundary_of(batch)) > boundary:
        write_boundary(connection, until)


def _stretches(batch: Batch, boundary: float) -> Iterator[Stretch]:
    """Yield the time that each thing bears on which days are made of."""
    for tally in batch.tallies:
        yield tally.hour, tally.hour + _HOUR
    for event in batch.events:
        if event.subject.kind is SubjectKind.LINK:
            yield event.at, boundary  # it holds until the next one
    yield from chain.from_iterable(_of_paper(paper, boundary) for paper in batch.papers)


def _of_paper(paper: Paper, boundary: float) -> Iterator[Stretch]:
    match paper:
        case Maintenance():
            yield from _of_maintenance(paper, boundary)
        case IncidentNews() if paper.incident.matter is Matter.ISOLATED and paper.change.step not in _BY_PEOPLE:
            yield paper.incident.since, paper.change.at
        case ServiceNews() if paper.tally is not None:
            yield paper.tally.hour, paper.tally.hour + _HOUR


def _of_maintenance(entry: Maintenance, boundary: float) -> Iterator[Stretch]:
    """Yield from when on an entry may change what was planned: no window counts that began before it was approved."""
    if entry.approval is None:
        return
    begins = instant_of(entry.begins, entry.zone)
    yield max(begins, entry.approval.at, entry.cancelled_at or begins), boundary
