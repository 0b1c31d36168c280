"""Assurances, as written."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias

from pydantic import PlainValidator, WithJsonSchema

from netmon.inventory.local_times import LOCAL, read_local
from netmon.inventory.schema.kinds import Code, Duration, Entry, Flag, Id, KOfN, Name, Several
from netmon.inventory.schema.thresholds import RoleThresholdsEntry

LocalTime: TypeAlias = Annotated[
    datetime,
    PlainValidator(read_local),
    WithJsonSchema({"type": "string", "pattern": f"^{LOCAL.pattern}$", "examples": ["2026-09-28 08:00"]}),
]


class AssuredEntry(Entry):
    """See `netmon.model.assurance.AssuredSet`."""

    units: Several[Id] = ()
    divisions: Several[Code] = ()
    devices: Several[Id] = ()
    links: Several[Id] = ()
    services: Several[Id] = ()


class AssuredTellingEntry(Entry):
    """See `netmon.model.assurance.Telling`."""

    to: Several[Id] = ()
    hold: Duration | None = None
    escalate: Duration | None = None


class AssuranceEntry(Entry):
    """See `netmon.model.assurance.Assurance`."""

    name: Name
    begins: LocalTime
    ends: LocalTime
    network: Id | None = None
    within: AssuredEntry | None = None
    reachability: Duration | None = None
    counters: Duration | None = None
    health: Duration | None = None
    service_interval: Duration | None = None
    reasks: Several[Duration] | None = None
    down: KOfN | None = None
    up: KOfN | None = None
    thresholds: RoleThresholdsEntry | None = None
    notify: AssuredTellingEntry | None = None
    freeze: Flag = False
    document: Name = ""
