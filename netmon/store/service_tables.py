"""The tables of services: what checking them came to. Columns that hold JSON text say so; times as everywhere."""

from __future__ import annotations

from sqlalchemy import Double, Text
from sqlmodel import Field

from netmon.store.tables import Row


class ServiceHourRow(Row, table=True):
    """What the checks of a service came to in an hour (see `ServiceTally`). `failed` is JSON: kind → count."""

    __tablename__ = "service_hour"

    hour: int = Field(primary_key=True)
    service: str = Field(primary_key=True)
    valid: int
    ok: int
    failed: str = Field(sa_type=Text)
    invalid: int
    seconds_sum: float = Field(sa_type=Double)
    seconds_max: float | None = Field(default=None, sa_type=Double)


class ServiceRecordRow(Row, table=True):
    """The newest of a service; `record` is JSON."""

    __tablename__ = "service_record"

    service: str = Field(primary_key=True)
    at: float = Field(sa_type=Double)
    record: str = Field(sa_type=Text)
