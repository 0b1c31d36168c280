"""The outbox, and later the log, of what receivers are told."""

from __future__ import annotations

from sqlalchemy import Double, Index, Text
from sqlmodel import Field

from netmon.store.tables import Row


class DeliveryRow(Row, table=True):
    """A notification and how far it has got. `number` orders them as they were made; `labels` and `annotations` are
    JSON text.
    """

    __tablename__ = "delivery"
    __table_args__ = (
        Index(None, "incident", "receiver"),
        Index(None, "state", "number"),
        {"sqlite_autoincrement": True},
    )

    number: int | None = Field(default=None, primary_key=True)
    id: str = Field(index=True, unique=True)
    receiver: str
    happening: str
    incident: str | None = None
    network: str | None = None
    severity: str
    made_at: float = Field(sa_type=Double, index=True)
    title: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    starts_at: float | None = Field(default=None, sa_type=Double)
    ends_at: float | None = Field(default=None, sa_type=Double)
    labels: str = Field(sa_type=Text)
    annotations: str = Field(sa_type=Text)
    state: str
    attempts: int
    next_at: float = Field(sa_type=Double)
    done_at: float | None = Field(default=None, sa_type=Double)
    error: str = Field(sa_type=Text)
    reference: str = Field(sa_type=Text)
