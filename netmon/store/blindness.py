"""When netmon itself could not tell, from what is recorded."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import or_, select
from sqlmodel import Session, col

from netmon.judge.blindness import HOUR, Blindness, blindness
from netmon.judge.spans import Span
from netmon.model.incident import Matter
from netmon.model.inventory_load import LoadOutcome
from netmon.model.names import NetworkId
from netmon.store.incident_tables import IncidentRow
from netmon.store.standings import read_watched_hours
from netmon.store.tables import InventoryLoadRow


def read_blindness(session: Session, since: float, until: float, watched: Collection[int] | None = None) -> Blindness:
    """Return when netmon was blind in `since` ≤ at < `until` (UTC, epoch seconds).

    `watched` are the hours in which anything was asked, from the one before on; None: they are looked up.
    """
    if watched is None:
        watched = read_watched_hours(session, since - HOUR, until)
    return blindness((since, until), watched, _starts(session, since, until), _isolations(session, since, until))


def _starts(session: Session, since: float, until: float) -> list[float]:
    """Return when an inventory was taken: at every start, and at every reload."""
    at = col(InventoryLoadRow.at)
    taken = col(InventoryLoadRow.outcome) == LoadOutcome.LOADED.value
    return list(session.scalars(select(at).where(at >= since - HOUR, at < until, taken)))


def _isolations(session: Session, since: float, until: float) -> Iterator[tuple[NetworkId, Span]]:
    row = IncidentRow
    query = (
        select(col(row.network), col(row.since), col(row.over_since), col(row.closed_at))
        .where(col(row.matter) == Matter.ISOLATED.value, col(row.since) < until)
        .where(or_(col(row.closed_at).is_(None), col(row.closed_at) > since))
    )
    for network, began, over, closed in session.execute(query):
        ends = [at for at in (over, closed) if at is not None]
        yield NetworkId(network), (began, min(ends, default=until))
