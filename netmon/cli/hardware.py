"""What a device says of itself and how it is, as `netmon why` tells it: each value with its source and its times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import tzinfo

from netmon.cli.session import Json, Session
from netmon.cli.tables import table
from netmon.cli.times import duration, instant, iso
from netmon.judge.health import is_wrong
from netmon.model.device_identity import Source
from netmon.model.hardware import DeviceChange, DeviceRecord, FactName, KeptFact, KeptHealth
from netmon.model.health import HealthReading
from netmon.model.names import DeviceId
from netmon.store import Reader
from netmon.words import say_sensor

CHANGES_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Hardware:
    """All that is stored of a device's own words. `health` is None where its sensors were never read."""

    record: DeviceRecord
    health: KeptHealth | None
    changes: tuple[DeviceChange, ...]

    def sensors(self) -> Iterator[tuple[HealthReading, float | None]]:
        """Return the sensors, and since when each is as it is, where that is known."""
        if self.health is None:
            return iter(())
        return zip(self.health.health.readings, self.health.since, strict=True)


def read_hardware(reader: Reader, device: DeviceId) -> Hardware:
    """Read it; StoreError where the database cannot be read."""
    record = reader.device_records(device).get(device) or DeviceRecord(device)
    return Hardware(record, reader.device_health(device), reader.device_changes(device, limit=CHANGES_SHOWN))


def tell_hardware(session: Session, hardware: Hardware, zone: tzinfo) -> None:
    """Print it. A device that never said anything is told in one line."""
    session.line("")
    if not hardware.record.facts and hardware.health is None:
        session.tell("hardware.nothing_said")
        return
    _tell_facts(session, hardware.record, zone)
    _tell_changes(session, hardware.changes, zone)
    _tell_sensors(session, hardware, zone)


def _tell_facts(session: Session, record: DeviceRecord, zone: tzinfo) -> None:
    session.tell("hardware.facts")
    shown = table(session, "what", "value", "since", "last_read", "source")
    for name in FactName:
        kept = record.of(name)
        said = [session.say(f"fact.{name}")]
        if kept is None:
            shown.add_row(*said, session.say("hardware.not_said"), "", "", "")
        else:
            times = instant(kept.since, zone), instant(kept.seen_at, zone)
            shown.add_row(*said, kept.fact.value, *times, _source(kept.fact.source))
    session.out.print(shown)


def _tell_changes(session: Session, changes: tuple[DeviceChange, ...], zone: tzinfo) -> None:
    if not changes:
        return
    session.line("")
    session.tell("hardware.changes")
    shown = table(session, "at", "what", "before", "after", "meaning")
    for change in changes:
        meaning = session.say("hardware.replaced") if change.replaced else ""
        shown.add_row(
            instant(change.at, zone), session.say(f"fact.{change.name}"), change.before, change.after, meaning
        )
    session.out.print(shown)


def _tell_sensors(session: Session, hardware: Hardware, zone: tzinfo) -> None:
    session.line("")
    if hardware.health is None:
        session.tell("hardware.no_sensors")
        return
    at = hardware.health.at
    ago = duration(session.clock.wall() - at, session.language)
    session.tell("hardware.sensors", at=instant(at, zone), ago=ago)
    shown = table(session, "what", "sensor", ">value", "since", "source")
    for reading, since in hardware.sensors():
        shown.add_row(
            session.say(f"measure.{reading.measure}"),
            reading.name,
            say_sensor(session.language, reading.measure, reading.value, reading.used, reading.total),
            "" if since is None else instant(since, zone),
            _source(reading.source),
            style="bold red" if is_wrong(reading) else None,
        )
    session.out.print(shown)


def _source(source: Source) -> str:
    return f"{source.rule} {source.oid}".strip()


def hardware_json(hardware: Hardware) -> dict[str, Json]:
    """Return it for a script: null is what was never said. Times are RFC 3339 in UTC."""
    health = hardware.health
    return {
        "device": {name.value: _fact_json(hardware.record.of(name)) for name in FactName},
        "changes": [
            {
                "at": iso(change.at),
                "what": change.name.value,
                "before": change.before,
                "after": change.after,
                "replaced": change.replaced,
                **_source_json(change.source),
            }
            for change in hardware.changes
        ],
        "health": None
        if health is None
        else {
            "read": iso(health.at),
            "sensors": [
                {
                    "measure": reading.measure.value,
                    "name": reading.name,
                    "value": reading.value,
                    "used": reading.used,
                    "total": reading.total,
                    "ifIndex": reading.interface,
                    "since": iso(since),
                    **_source_json(reading.source),
                }
                for reading, since in hardware.sensors()
            ],
        },
    }


def _fact_json(kept: KeptFact | None) -> Json:
    if kept is None:
        return None
    return {
        "value": kept.fact.value,
        "since": iso(kept.since),
        "read": iso(kept.seen_at),
        **_source_json(kept.fact.source),
    }


def _source_json(source: Source) -> dict[str, Json]:
    return {"rule": source.rule, "oid": source.oid or None}
