"""Notices in the database: entered once, and what happens to them added to, never changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, RowMapping, delete, insert, select
from sqlmodel import Session

from netmon.model.names import NetworkId, NoticeId, UnitId
from netmon.model.notice import Notice, NoticeAct, NoticeStep
from netmon.model.snapshot import LOOKED_BACK
from netmon.store.chunks import present
from netmon.store.codec import Value, day_from, day_text
from netmon.store.errors import StoreError
from netmon.store.notice_codec import demand_from, demand_text, lacking_from, lacking_text, why_from, why_text
from netmon.store.notice_tables import NoticeRow, NoticeStepRow

_NOTICE = NoticeRow.metadata.tables["notice"]
_STEP = NoticeStepRow.metadata.tables["notice_step"]


def write_notices(connection: Connection, notices: Sequence[Notice], steps: Sequence[NoticeStep]) -> None:
    """Enter what is new; a notice's own steps are not looked at."""
    new = {one.id: one for one in notices}
    for id_ in present(connection, _NOTICE.c.id, new):
        del new[NoticeId(id_)]
    if new:
        connection.execute(insert(_NOTICE), [_values(one) for one in new.values()])
    added = {one.id: one for one in steps}
    for id_ in present(connection, _STEP.c.id, added):
        del added[id_]
    if added:
        connection.execute(insert(_STEP), [_step_values(one) for one in added.values()])


def read_notices(session: Session, known: float, network: NetworkId | None, unit: UnitId | None) -> tuple[Notice, ...]:
    """Return notices as they stood at `known`, the oldest first."""
    wanted = select(_NOTICE).where(_NOTICE.c.proposed_at <= known).order_by(_NOTICE.c.id)
    if network is not None:
        wanted = wanted.where(_NOTICE.c.network == network)
    if unit is not None:
        wanted = wanted.where(_NOTICE.c.unit == unit)
    told = select(_STEP).where(_STEP.c.at <= known).order_by(_STEP.c.id)
    if network is not None or unit is not None:
        told = told.where(_STEP.c.notice.in_(wanted.with_only_columns(_NOTICE.c.id).order_by(None)))
    steps: defaultdict[str, list[NoticeStep]] = defaultdict(list)
    for row in session.execute(told).mappings():
        steps[row["notice"]].append(_step_from(row))
    return tuple(_notice_from(row, steps.get(row["id"], ())) for row in session.execute(wanted).mappings())


def forget_notices(connection: Connection, until: float) -> None:
    """Delete those that rest on a past that was made up `until` then (UTC, epoch seconds)."""
    tainted = _NOTICE.c.known - LOOKED_BACK < until
    connection.execute(delete(_NOTICE).where(tainted))
    connection.execute(delete(_STEP).where(_STEP.c.notice.not_in(select(_NOTICE.c.id))))


def _values(notice: Notice) -> dict[str, Value]:
    return {
        "id": notice.id,
        "network": notice.network,
        "unit": notice.unit,
        "unit_name": notice.unit_name,
        "day": notice.day.isoformat(),
        "known": notice.known,
        "lacking": lacking_text(notice.lacking),
        "proposed_by": notice.proposed_by,
        "proposed_at": notice.proposed_at,
        "sample": notice.sample,
    }


def _step_values(step: NoticeStep) -> dict[str, Value]:
    return {
        "id": step.id,
        "notice": step.notice,
        "act": step.act.value,
        "at": step.at,
        "by": step.by,
        "document": step.document,
        "deadline": day_text(step.deadline),
        "text": step.text,
        "signer": step.signer,
        "day": day_text(step.day),
        "demand": demand_text(step.demand),
        "why": why_text(step.why),
    }


def _notice_from(row: RowMapping, steps: Sequence[NoticeStep]) -> Notice:
    try:
        return Notice(
            NoticeId(row["id"]),
            NetworkId(row["network"]),
            UnitId(row["unit"]),
            row["unit_name"],
            date.fromisoformat(row["day"]),
            row["known"],
            lacking_from(row["lacking"]),
            row["proposed_by"],
            row["proposed_at"],
            row["sample"],
            tuple(steps),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError("daemon.store_row_unreadable", table="notice", key=row["id"], error=error) from error


def _step_from(row: RowMapping) -> NoticeStep:
    try:
        return NoticeStep(
            row["id"],
            NoticeId(row["notice"]),
            NoticeAct(row["act"]),
            row["at"],
            row["by"],
            row["document"],
            day_from(row["deadline"]),
            row["text"],
            row["signer"],
            day_from(row["day"]),
            demand_from(row["demand"]),
            why_from(row["why"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError("daemon.store_row_unreadable", table="notice_step", key=row["id"], error=error) from error
