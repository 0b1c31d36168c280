"""What is asked of the database for many ids, a bounded number in each statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, select

T = TypeVar("T")

AT_ONCE = 500
"""Bound variables of one statement; SQLite has taken 999 at least since its beginning."""


def in_chunks(values: Sequence[T], size: int = AT_ONCE) -> Iterator[Sequence[T]]:
    """Yield the values in their order, at most `size` of them at once."""
    return (values[start : start + size] for start in range(0, len(values), size))


def present(connection: Connection, column: ColumnElement[str], ids: Iterable[str]) -> set[str]:
    """Return which of these a column holds."""
    found: set[str] = set()
    for some in in_chunks(sorted(ids)):
        found.update(connection.execute(select(column).where(column.in_(some))).scalars())
    return found
