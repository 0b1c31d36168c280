"""Removing from the register, and from what was declared, what belongs to a made-up past.

Where a real inventory was taken since, it found the register as the past had left it, and proposed nothing of all that
it agreed with. So what made the register what it is stays, as what that inventory began with; whatever ended before it,
and exemptions by invented documents, go.
"""

from __future__ import annotations

from sqlalchemy import Connection, delete, select, update

from netmon.coverage.difference import INVENTORY
from netmon.model.register_change import Act, Review
from netmon.store.register_tables import DeclaredRow

_TABLES = DeclaredRow.metadata.tables
_CHANGE, _DECLARED = _TABLES["register_change"], _TABLES["declared"]
_ENDS = (Act.CLOSED.value, Act.MERGED.value)
_MAKES = (Act.BORN.value, Act.SCOPED.value, Act.RENAMED.value)


def forget_register(connection: Connection, until: float, first: float | None) -> None:
    """Remove what was made up before `until`. `first` is when the first real inventory was taken, None where none was:
    what it says too it has said since then.
    """
    if first is None:
        connection.execute(delete(_CHANGE).where(_CHANGE.c.proposed_at < until))
        connection.execute(delete(_DECLARED).where(_DECLARED.c.since < until))
        return
    made_up = _CHANGE.c.proposed_at < until
    ended = select(_CHANGE.c.unit).where(made_up, _CHANGE.c.act.in_(_ENDS), _CHANGE.c.reviewed_at < until)
    connection.execute(delete(_CHANGE).where(made_up, _CHANGE.c.unit.in_(ended.scalar_subquery())))
    standing = _CHANGE.c.act.in_(_MAKES) & (_CHANGE.c.review == Review.APPROVED.value)
    connection.execute(delete(_CHANGE).where(made_up, ~_CHANGE.c.baseline, ~standing))
    began = {"baseline": True, "effective": None, "document": "", "reason": "", "proposed_by": INVENTORY}
    connection.execute(update(_CHANGE).where(made_up, ~_CHANGE.c.baseline).values(began))
    unreviewed = {"review": "proposed", "reviewed_by": "", "reviewed_at": None, "review_note": ""}
    connection.execute(update(_CHANGE).where(_CHANGE.c.reviewed_at < until).values(unreviewed))
    connection.execute(update(_CHANGE).where(_CHANGE.c.proposed_at < until).values(proposed_at=first))
    connection.execute(delete(_DECLARED).where(_DECLARED.c.until <= first))
    connection.execute(update(_DECLARED).where(_DECLARED.c.since < until).values(since=first))
