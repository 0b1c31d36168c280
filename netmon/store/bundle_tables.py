"""The tables of bundles. Append-only but for the revocation of a key. Days are ISO dates; times as everywhere."""

from __future__ import annotations

from sqlalchemy import Double, Index, LargeBinary, Text
from sqlmodel import Field

from netmon.store.tables import Row


class BundleKeyRow(Row, table=True):
    """A key that somebody vouched for."""

    __tablename__ = "bundle_key"

    key: str = Field(primary_key=True, max_length=40)
    public: str
    name: str = Field(sa_type=Text)
    network: str
    division: str
    trusted_at: float = Field(sa_type=Double)
    trusted_by: str = Field(sa_type=Text)
    replaces: str
    revoked_at: float | None = Field(default=None, sa_type=Double)
    revoked_by: str = Field(sa_type=Text)
    because: str = Field(sa_type=Text)


class BundleRow(Row, table=True):
    """A bundle, whole: `octets` are the file, compressed, so that anyone can hold it against its signature later."""

    __tablename__ = "bundle"
    __table_args__ = (
        Index(None, "way", "key", "network", "sequence", unique=True),
        Index(None, "network", "first", "last"),
    )

    number: int | None = Field(default=None, primary_key=True)
    way: str
    key: str
    network: str
    division: str
    sequence: int
    digest: str = Field(index=True)
    previous: str
    kind: str
    first: str
    last: str
    at: float = Field(sa_type=Double)
    by: str = Field(sa_type=Text)
    size: int
    approval: str = Field(sa_type=Text)
    detail: bool
    gap: str = Field(sa_type=Text)
    octets: bytes = Field(sa_type=LargeBinary)
