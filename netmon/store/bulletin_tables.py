"""The tables of bulletins. Days are ISO 8601 text, times as everywhere, bodies are compressed by zlib."""

from __future__ import annotations

from sqlalchemy import BigInteger, Double, Index, LargeBinary, Text
from sqlmodel import Field

from netmon.store.tables import Row


class BulletinRow(Row, table=True):
    """A bulletin. A draft may be published or withdrawn once; nothing else of it is ever written again.

    `revision` is the one that a draft would become. `document` is the number that an office gives it.
    """

    __tablename__ = "bulletin"
    __table_args__ = (
        Index(None, "id", "revision"),
        Index(None, "network", "last"),
        Index(None, "digest"),
        {"sqlite_autoincrement": True},
    )

    number: int | None = Field(default=None, primary_key=True)
    id: str
    revision: int
    state: str
    network: str
    kind: str
    first: str
    last: str
    known: float = Field(sa_type=Double)
    digest: str
    size: int = Field(sa_type=BigInteger)
    release: str
    document: str = Field(sa_type=Text)
    title: str = Field(sa_type=Text)
    made_by: str = Field(sa_type=Text)
    made_at: float = Field(sa_type=Double)
    approved_by: str | None = Field(default=None, sa_type=Text)
    published_at: float | None = Field(default=None, sa_type=Double)
    replaces: str
    because: str = Field(sa_type=Text)
    withdrawn_by: str = Field(sa_type=Text)
    withdrawn_at: float | None = Field(default=None, sa_type=Double)
    withdrawn_why: str = Field(sa_type=Text)


class BulletinContentRow(Row, table=True):
    """The canonical text of a bulletin."""

    __tablename__ = "bulletin_content"

    bulletin: int = Field(primary_key=True)
    body: bytes = Field(sa_type=LargeBinary)


class BulletinFileRow(Row, table=True):
    """A file of a published bulletin, and the digest of its bytes."""

    __tablename__ = "bulletin_file"

    bulletin: int = Field(primary_key=True)
    format: str = Field(primary_key=True)
    language: str = Field(primary_key=True)
    name: str = Field(sa_type=Text)
    digest: str = Field(index=True)
    size: int = Field(sa_type=BigInteger)
    body: bytes = Field(sa_type=LargeBinary)


class BulletinPinRow(Row, table=True):
    """What a published bulletin cites and retention would take one day. `link` is "" where there is no link."""

    __tablename__ = "bulletin_pin"
    __table_args__ = (Index(None, "incident"), Index(None, "link", "since", "until"))

    bulletin: int = Field(primary_key=True)
    incident: str = Field(primary_key=True, max_length=17)
    link: str = Field(primary_key=True)
    since: float = Field(sa_type=Double)
    until: float = Field(sa_type=Double)
