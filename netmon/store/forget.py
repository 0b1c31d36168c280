"""Removing a made-up past, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from sqlalchemy import ColumnElement, Connection, Engine, FromClause, and_, delete, exists, func, select, update

from netmon.model.sample_history import SampleHistory
from netmon.store.availability import forget_closings
from netmon.store.bulletins import forget_bulletins, published
from netmon.store.days import forget_days
from netmon.store.errors import StoreError
from netmon.store.figures import forget_figures
from netmon.store.forget_incidents import begin_incidents, forget_incidents
from netmon.store.forget_register import forget_register
from netmon.store.notices import forget_notices
from netmon.store.reader import Reader
from netmon.store.sample_history import MADE_UP, made_up
from netmon.store.settings import StoreSettings
from netmon.store.sqlite import Mode, engine_for, guarded, trim, vacuum
from netmon.store.tables import Row
from netmon.store.taking import take

_WEEK = 7 * 86400
_TABLES = Row.metadata.tables
_EVENT, _BELIEF, _SUBJECT = _TABLES["event"], _TABLES["belief"], _TABLES["subject"]
_ATTESTATION = _TABLES["attestation"]
_SLOT, _LINK, _LABEL = _TABLES["link_sample"], _TABLES["sampled_link"], _TABLES["sample_history"]


@dataclass(frozen=True, slots=True)
class Removed:
    """How much was removed: rows, and bytes on the disk."""

    history: SampleHistory
    events: int
    incidents: int
    hours: int
    slots: int
    bytes: int


def remove_history(
    url: str,
    progress: Callable[[float], None] = lambda _: None,
    settings: StoreSettings = StoreSettings(),  # noqa: B008 - a frozen value
) -> Removed:
    """Remove the made-up past from the database at `url`; what is real stays as it is.

    It goes week by week, each a transaction, the label last: after an interruption the rest can be removed. `progress`
    is told the share that is done. Raises StoreError where a daemon has the database, nothing in it is made up, or
    bulletins were published since.
    """
    taken = take(url, settings)
    location = taken.location
    try:
        history = Reader(location, settings).sample_history()
        if history is None:
            taken.undo()
            raise StoreError("history.not_there", path=location.path)
        before = location.path.stat().st_size
        engine = engine_for(location, Mode.WRITE, settings)
        with guarded(location.path):
            _refuse_cited(engine)
            counts = _forget_weeks(engine, history, progress)
            with engine.begin() as connection:
                _forget_present(connection, history)
            with engine.connect() as connection:
                vacuum(connection)
                trim(connection)
        progress(1.0)
        gone = max(0, before - location.path.stat().st_size)
    finally:
        taken.lock.release()
    return Removed(history, counts["event"], counts["incident"], counts["rollup_hour"], counts["link_sample"], gone)


def _refuse_cited(engine: Engine) -> None:
    """Raise StoreError where bulletins were published: removal has all days closed anew, and they rest on those."""
    with engine.begin() as connection:
        if ids := published(connection):
            raise StoreError("history.published", count=len(ids), id=ids[-1])


def _forget_weeks(engine: Engine, history: SampleHistory, progress: Callable[[float], None]) -> dict[str, int]:
    """Remove what lies in time, the oldest week first, and count it by table."""
    counts = dict.fromkeys((*MADE_UP, "incident"), 0)
    weeks = ceil((history.until - history.since) / _WEEK)
    for week in range(1, weeks + 1):
        end = min(history.since + week * _WEEK, history.until)
        with engine.begin() as connection:
            for name in MADE_UP:
                counts[name] += connection.execute(delete(_TABLES[name]).where(made_up(name, end))).rowcount
            counts["incident"] += forget_incidents(connection, end, history.until)
        progress(week / (weeks + 1))
    return counts


def forget_all(connection: Connection, history: SampleHistory) -> None:
    """Remove a past within the caller's transaction."""
    for name in MADE_UP:
        connection.execute(delete(_TABLES[name]).where(made_up(name, history.until)))
    forget_incidents(connection, history.until, history.until)
    _forget_present(connection, history)


def _forget_present(connection: Connection, history: SampleHistory) -> None:
    """Remove what is left of a past when its events, hours and slots are gone, and the label."""
    until = history.until
    begin_incidents(connection, until)
    forget_closings(connection, until)
    forget_figures(connection, until)
    forget_notices(connection, until)
    forget_bulletins(connection, until)
    loads = _TABLES["inventory_load"]
    first = connection.execute(select(func.min(loads.c.at)).where(loads.c.at >= until)).scalar()
    _forget_beliefs(connection, until)
    _forget_subjects(connection, until, first)
    forget_register(connection, until, first)
    connection.execute(delete(_ATTESTATION).where(_ATTESTATION.c.recorded_at < until))
    connection.execute(delete(_LINK).where(~exists().where(_SLOT.c.link == _LINK.c.number)))
    forget_days(connection)
    connection.execute(delete(_LABEL))


def _forget_beliefs(connection: Connection, until: float) -> None:
    """Remove the beliefs that no real event led to: they are found anew. The others hold since real watching began."""
    connection.execute(delete(_BELIEF).where(_BELIEF.c.since < until).where(~_has_event(_BELIEF.c.subject, _BELIEF)))
    connection.execute(update(_BELIEF).where(_BELIEF.c.since < until).values(since=until))


def _forget_subjects(connection: Connection, until: float, first: float | None) -> None:
    """Remove the subjects that no real inventory named. The others were first seen when the `first` one was read."""
    if first is None:
        connection.execute(delete(_SUBJECT).where(_SUBJECT.c.first_seen < until))
        return
    never = and_(_SUBJECT.c.retired_at.is_not(None), ~_has_event(_SUBJECT.c.id, _SUBJECT))
    connection.execute(delete(_SUBJECT).where(_SUBJECT.c.first_seen < until).where(never))
    connection.execute(update(_SUBJECT).where(_SUBJECT.c.first_seen < until).values(first_seen=first))


def _has_event(subject: ColumnElement[str], table: FromClause) -> ColumnElement[bool]:
    return exists().where(
        _EVENT.c.kind == table.c.kind, _EVENT.c.subject == subject, _EVENT.c.network == table.c.network
    )
