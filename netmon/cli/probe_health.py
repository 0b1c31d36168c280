"""What a device is and how it is, as `netmon probe` shows it: each value with the rule and the object it rests on."""

from __future__ import annotations

from rich.table import Table

from netmon.cli.session import Session
from netmon.cli.tables import table
from netmon.judge.health import is_wrong
from netmon.model.device_identity import DeviceIdentity, Source
from netmon.model.health import Health
from netmon.words import say_sensor

FACTS = ("vendor", "os", "model", "version", "serial")


def add_facts(session: Session, shown: Table, identity: DeviceIdentity) -> None:
    """Add what the device is to a grid of two columns; what nobody knows is a dash."""
    for name in FACTS:
        fact = getattr(identity, name)
        shown.add_row(session.say(f"fact.{name}"), "-" if fact is None else f"{fact.value} ({said_by(fact.source)})")


def tell_health(session: Session, health: Health) -> None:
    """Print the sensors, those that are wrong in red; nothing where the device has none."""
    if not health.readings:
        return
    session.line("")
    session.tell("cli.sensors", count=len(health.readings))
    shown = table(session, "what", "sensor", ">value", "source")
    for reading in health.readings:
        shown.add_row(
            session.say(f"measure.{reading.measure}"),
            reading.name,
            say_sensor(session.language, reading.measure, reading.value, reading.used, reading.total),
            said_by(reading.source),
            style="bold red" if is_wrong(reading) else None,
        )
    session.out.print(shown)


def said_by(source: Source) -> str:
    """Return a source on one line."""
    return f"{source.rule} {source.oid}".strip()
