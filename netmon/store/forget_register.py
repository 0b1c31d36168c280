"""Removing from the register, and from what was declared, what belongs to a made-up past."""

from __future__ import annotations

from sqlalchemy import Connection, delete, update

from netmon.store.register_tables import DeclaredRow

_TABLES = DeclaredRow.metadata.tables
_CHANGE, _DECLARED = _TABLES["register_change"], _TABLES["declared"]


def forget_register(connection: Connection, until: float, first: float | None) -> None:
    """Remove what was made up before `until`. `first` is when the first real inventory was taken, None where none was:
    what it says too it has said since then.
    """
    if first is None:
        connection.execute(delete(_CHANGE).where(_CHANGE.c.proposed_at < until))
        connection.execute(delete(_DECLARED).where(_DECLARED.c.since < until))
        return
    connection.execute(delete(_CHANGE).where(_CHANGE.c.proposed_at < until, ~_CHANGE.c.baseline))
    unreviewed = {"review": "proposed", "reviewed_by": "", "reviewed_at": None, "review_note": ""}
    connection.execute(update(_CHANGE).where(_CHANGE.c.reviewed_at < until).values(unreviewed))
    connection.execute(update(_CHANGE).where(_CHANGE.c.proposed_at < until).values(proposed_at=first))
    connection.execute(delete(_DECLARED).where(_DECLARED.c.until <= first))
    connection.execute(update(_DECLARED).where(_DECLARED.c.since < until).values(since=first))
