"""Changes of the register in the database: entered once, reviewed at most once, and never changed otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, RowMapping, and_, bindparam, func, insert, or_, select, update
from sqlmodel import Session

from netmon.model.indicator import Criterion
from netmon.model.names import DivisionCode, NetworkId, RegisterChangeId, UnitId
from netmon.model.register import Level
from netmon.model.register_change import Act, RegisterChange, Review
from netmon.store.chunks import present
from netmon.store.codec import Value, day_from, day_text
from netmon.store.errors import StoreError
from netmon.store.register_tables import RegisterChangeRow

_TABLE = RegisterChangeRow.metadata.tables["register_change"]
_REVIEW = (
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("its_id"), _TABLE.c.review == Review.PROPOSED.value)
    .values({name: bindparam(name) for name in ("review", "reviewed_by", "reviewed_at", "review_note")})
)


def write_register_changes(connection: Connection, changes: Sequence[RegisterChange]) -> None:
    """Enter what is new, and review what is reviewed: the first review of a change stays."""
    newest = {change.id: change for change in changes}
    known = present(connection, _TABLE.c.id, newest)
    fresh = [_values(change) for change in newest.values() if change.id not in known]
    if fresh:
        connection.execute(insert(_TABLE), fresh)
    old = [newest[RegisterChangeId(id_)] for id_ in sorted(known)]
    if reviewed := [_review(change) for change in old if change.review is not Review.PROPOSED]:
        connection.execute(_REVIEW, reviewed)


def read_register_changes(session: Session, unit: UnitId | None, *, waiting: bool) -> tuple[RegisterChange, ...]:
    """Return the changes that were ever proposed, the oldest first; `waiting`: those that nobody has reviewed."""
    # Columns and not objects: a figure reads all of them, and objects take three times as long.
    query = select(_TABLE).order_by(_TABLE.c.id)
    if unit is not None:
        # A unit's life is also what was merged into it.
        query = query.where(or_(_TABLE.c.unit == unit, and_(_TABLE.c.act == Act.MERGED.value, _TABLE.c.into == unit)))
    if waiting:
        query = query.where(_TABLE.c.review == Review.PROPOSED.value)
    return tuple(_change_from(row) for row in session.execute(query).mappings())


def read_register_version(session: Session) -> tuple[int, str, float]:
    """Return what is another one whenever anything was proposed or reviewed."""
    query = select(func.count(), func.max(_TABLE.c.id), func.max(_TABLE.c.reviewed_at))
    count, newest, reviewed = session.execute(query).one()
    return count, newest or "", reviewed or 0.0


def _values(change: RegisterChange) -> dict[str, Value]:
    return {
        "id": change.id,
        "act": change.act.value,
        "unit": change.unit,
        "effective": day_text(change.effective),
        "document": change.document,
        "reason": change.reason,
        "proposed_by": change.proposed_by,
        "proposed_at": change.proposed_at,
        "name": change.name,
        "name_en": change.name_en,
        "level": None if change.level is None else change.level.value,
        "kind": change.kind,
        "division": change.division,
        "government": change.government,
        "sample": change.sample,
        "network": change.network,
        "criterion": None if change.criterion is None else str(change.criterion),
        "until": day_text(change.until),
        "into": change.into,
        "baseline": change.baseline,
        "review": change.review.value,
        "reviewed_by": change.reviewed_by,
        "reviewed_at": change.reviewed_at,
        "review_note": change.review_note,
    }


def _review(change: RegisterChange) -> dict[str, Value]:
    return {
        "its_id": change.id,
        "review": change.review.value,
        "reviewed_by": change.reviewed_by,
        "reviewed_at": change.reviewed_at,
        "review_note": change.review_note,
    }


def _change_from(row: RowMapping) -> RegisterChange:
    try:
        return RegisterChange(
            id=RegisterChangeId(row["id"]),
            act=Act(row["act"]),
            unit=UnitId(row["unit"]),
            effective=day_from(row["effective"]),
            document=row["document"],
            reason=row["reason"],
            proposed_by=row["proposed_by"],
            proposed_at=row["proposed_at"],
            name=row["name"],
            name_en=row["name_en"],
            level=None if row["level"] is None else Level(row["level"]),
            kind=row["kind"],
            division=None if row["division"] is None else DivisionCode(row["division"]),
            government=row["government"],
            sample=row["sample"],
            network=None if row["network"] is None else NetworkId(row["network"]),
            criterion=None if row["criterion"] is None else Criterion(row["criterion"]),
            until=day_from(row["until"]),
            into=None if row["into"] is None else UnitId(row["into"]),
            baseline=row["baseline"],
            review=Review(row["review"]),
            reviewed_by=row["reviewed_by"],
            reviewed_at=row["reviewed_at"],
            review_note=row["review_note"],
        )
    except ValueError as error:
        raise StoreError("daemon.store_row_unreadable", table="register_change", key=row["id"], error=error) from error
