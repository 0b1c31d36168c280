"""What a visit brought, for people. The figures are those of the published report, so both always agree."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from rich.table import Table
from rich.text import Text

from netmon.cli.probe_health import add_facts, tell_health
from netmon.cli.session import Session
from netmon.cli.tables import table
from netmon.cli.times import duration
from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health
from netmon.model.observation import DeviceReadings, Observation, ProbeName
from netmon.probes.report import report

Value = str | int | float | None
Row = Mapping[str, Value]
SYSTEM = ("sysName", "sysDescr", "sysObjectID", "sysLocation", "sysContact")
COLOURS = {"up": "green", "down": "red", "testing": "yellow", "lowerLayerDown": "red", "notPresent": "dim"}
_BIT_RATES = ((10**9, "Gbit/s"), (10**6, "Mbit/s"), (10**3, "kbit/s"))


def tell(session: Session, target: str, observation: Observation) -> None:
    """Print what the device is, its interfaces and its sensors, and whatever could not be read."""
    made = report([observation])
    failures = cast("list[Row]", made["failures"])
    result = observation.result
    if not isinstance(result, DeviceReadings):
        for failure in failures:
            session.warn("cli.probe_failed", target=target, **_why(session, failure))
        return
    named = () if observation.probe is ProbeName.SSH else SYSTEM
    session.out.print(_system(session, cast("Row", made["device"]), result.device or DeviceIdentity(), named))
    interfaces = cast("list[Row]", made["interfaces"])
    session.line("")
    if interfaces:
        session.tell("cli.interfaces", count=len(interfaces))
        session.out.print(_interfaces(session, interfaces))
    else:
        session.tell("cli.no_interfaces")
    tell_health(session, result.health or Health(()))
    if seen := cast("list[Row]", made["neighbours"]):
        session.line("")
        session.tell("cabling.probe_sees", count=len(seen))
        session.out.print(_neighbours(session, seen))
    if configuration := cast("Row | None", made["configuration"]):
        session.line("")
        _configuration(session, configuration)
    for failure in failures:
        session.warn("cli.probe_partly", **_why(session, failure))


def _why(session: Session, failure: Row) -> dict[str, str]:
    return {"kind": session.say(f"failure.{failure['kind']}"), "detail": str(failure["detail"])}


def _system(session: Session, device: Row, identity: DeviceIdentity, named: tuple[str, ...]) -> Table:
    shown = Table.grid(padding=(0, 2))
    shown.add_column(style="bold", no_wrap=True)
    shown.add_column(overflow="fold")
    for name in named:
        shown.add_row(name, _said(device[name]))
    if named:
        uptime = device["uptime_seconds"]
        shown.add_row("sysUpTime", "-" if uptime is None else duration(float(uptime), session.language))
    add_facts(session, shown, identity)
    return shown


def _configuration(session: Session, read: Row) -> None:
    changed = " ".join(str(said) for said in (read["changed_at"], read["changed_by"]) if said)
    code = "cli.probe_configuration_changed" if changed else "cli.probe_configuration"
    session.tell(code, lines=read["lines"], changed=changed)


def _interfaces(session: Session, interfaces: list[Row]) -> Table:
    shown = table(
        session, ">index", "term.interface", "alias", "admin", "oper", ">speed", ">in", ">out", ">errors", ">discards"
    )
    for row in interfaces:
        shown.add_row(
            str(row["ifIndex"]),
            str(row["ifName"] or row["ifDescr"] or "-"),
            _said(row["ifAlias"]),
            _status(row["ifAdminStatus"]),
            _status(row["ifOperStatus"]),
            _speed(row["speed_bps"]),
            _number(row["in_octets"]),
            _number(row["out_octets"]),
            f"{_number(row['in_errors'])}/{_number(row['out_errors'])}",
            f"{_number(row['in_discards'])}/{_number(row['out_discards'])}",
        )
    return shown


def _neighbours(session: Session, seen: list[Row]) -> Table:
    shown = table(
        session,
        "web.page_local_port",
        "web.page_neighbour",
        "web.page_remote_port",
        "web.page_management_address",
        "cabling.protocol",
    )
    for row in seen:
        addresses = cast("list[str]", row["remote_addresses"])
        shown.add_row(
            _said(row["local_ifName"] or row["local_port"]),
            _said(row["remote_name"] or row["remote_chassis"]),
            _said(row["remote_port"] or row["remote_port_descr"]),
            " ".join(addresses) or "-",
            str(row["protocol"]).upper(),
        )
    return shown


def _said(value: Value) -> str:
    """Return what a device said, on one line; a dash is what it did not say."""
    return "-" if value is None else " ".join(str(value).split())


def _status(value: Value) -> Text:
    return Text(_said(value), COLOURS.get(str(value), ""))


def _number(value: Value) -> str:
    return "-" if value is None else f"{value:,}"


def _speed(value: Value) -> str:
    if not isinstance(value, int) or value == 0:
        return "-"
    for size, unit in _BIT_RATES:
        if value >= size:
            return f"{value / size:g} {unit}"
    return f"{value} bit/s"
