"""The tables of the files that offices return."""

from __future__ import annotations

from sqlalchemy import Double, LargeBinary, Text
from sqlmodel import Field

from netmon.store.tables import Row


class ReturnedFileRow(Row, table=True):
    """A file that was handed in. Nothing but what was decided of it is ever written again."""

    __tablename__ = "returned_file"

    id: str = Field(primary_key=True, max_length=17)
    name: str = Field(sa_type=Text)
    digest: str = Field(index=True)
    size: int
    by: str = Field(sa_type=Text)
    at: float = Field(sa_type=Double)
    state: str
    rows: int
    wrong: int
    decided_by: str = Field(sa_type=Text)
    decided_at: float | None = Field(default=None, sa_type=Double)
    note: str = Field(sa_type=Text)
    entered: int


class ReturnedContentRow(Row, table=True):
    """What stands in a file, by its SHA-256."""

    __tablename__ = "returned_content"

    digest: str = Field(primary_key=True, max_length=64)
    content: bytes = Field(sa_type=LargeBinary)
