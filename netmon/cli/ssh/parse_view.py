"""What came of a captured text, for people and as JSON. The figures are those of `netmon probe`."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table

from netmon.cli.probe_health import add_facts, tell_health
from netmon.cli.session import Json, Session
from netmon.cli.tables import table
from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health
from netmon.model.neighbours import Neighbours
from netmon.probes.report_health import report_health
from netmon.probes.report_neighbours import report_neighbours
from netmon.vendors.cli.offline import Parsed
from netmon.vendors.cli.profile import CliPort
from netmon.vendors.cli.templates import TemplateRow
from netmon.words.quantities import bit_rate

WIDEST = 8
"""Columns of rows that are shown as a table; rows of more are shown one below the other, a line for each field."""
STATES = {1: "up", 2: "down", 3: "testing", 4: "unknown", 5: "dormant", 6: "notPresent", 7: "lowerLayerDown"}


def as_json(parsed: Parsed) -> Json:
    """Return all that was read; null is what this command does not tell."""
    identity, configuration = parsed.identity, parsed.configuration
    made: dict[str, object] = {
        "platform": parsed.platform,
        "command": parsed.command,
        "rows": list(parsed.rows),
        "identity": None if identity is None else _facts(identity),
        "ports": [_port(port) for port in parsed.ports],
        "neighbours": None if parsed.neighbours is None else report_neighbours(parsed.neighbours),
        "health": None if parsed.health is None else report_health(parsed.health, None),
        "configuration": None if configuration is None else configuration.text,
        "problems": dict(parsed.problems),
    }
    return made  # type: ignore[return-value]  # the reports are objects of JSON, which their types do not say


def tell(session: Session, parsed: Parsed) -> None:
    """Print what netmon makes of the text, then its rows."""
    if parsed.identity is not None:
        _heading(session, "ssh.parse_identity")
        grid = Table.grid(padding=(0, 2))
        grid.add_column(style="bold", no_wrap=True)
        grid.add_column(overflow="fold")
        add_facts(session, grid, parsed.identity)
        session.out.print(grid)
    if parsed.ports:
        session.tell("cli.interfaces", count=len(parsed.ports))
        session.out.print(_ports(session, parsed.ports))
    if parsed.neighbours is not None:
        _tell_neighbours(session, parsed.neighbours)
    tell_health(session, parsed.health or Health(()))
    if parsed.configuration is not None:
        _heading(session, "ssh.parse_configuration")
        session.out.print(parsed.configuration.text, soft_wrap=True)
    if parsed.rows:
        session.line("")
        session.tell("ssh.parse_rows", count=len(parsed.rows), command=parsed.command)
        _tell_rows(session, parsed.rows)
    for name, why in parsed.problems.items():
        session.warn("ssh.parse_problem", what=name, why=why)


def _heading(session: Session, code: str) -> None:
    session.out.print(session.say(code), style="bold")


def _facts(identity: DeviceIdentity) -> dict[str, Json]:
    facts = {name: getattr(identity, name) for name in ("vendor", "os", "model", "version", "serial")}
    return {name: None if fact is None else fact.value for name, fact in facts.items()}


def _port(port: CliPort) -> dict[str, Json]:
    return {
        "name": port.name,
        "admin": None if port.admin is None else STATES.get(port.admin),
        "oper": None if port.oper is None else STATES.get(port.oper),
        "description": port.alias,
        "speed_bps": port.speed_bps,
        "mac": port.mac,
        "mtu": port.mtu,
        "type": port.type,
    }


def _ports(session: Session, ports: tuple[CliPort, ...]) -> Table:
    shown = table(session, "name", "alias", "admin", "oper", ">speed", "ssh.column_mac", "ssh.column_mtu")
    for port in ports:
        shown.add_row(
            port.name,
            port.alias or "-",
            STATES.get(port.admin or 0, "-"),
            STATES.get(port.oper or 0, "-"),
            "-" if port.speed_bps is None else bit_rate(port.speed_bps),
            port.mac or "-",
            "-" if port.mtu is None else str(port.mtu),
        )
    return shown


def _tell_neighbours(session: Session, neighbours: Neighbours) -> None:
    session.line("")
    session.tell("cabling.probe_sees", count=len(neighbours.rows))
    shown = table(
        session,
        "web.page_local_port",
        "web.page_neighbour",
        "web.page_remote_port",
        "web.page_management_address",
        "cabling.protocol",
    )
    for row in neighbours.rows:
        shown.add_row(
            row.local.name or row.local.mac or "-",
            row.name or row.chassis or "-",
            row.remote.name or row.remote.mac or row.remote.descr or "-",
            " ".join(row.addresses) or "-",
            str(row.protocol).upper(),
        )
    session.out.print(shown)


def _tell_rows(session: Session, rows: Sequence[TemplateRow]) -> None:
    names = list(dict.fromkeys(name for row in rows for name in row))
    if len(names) <= WIDEST:
        shown = Table(box=None, pad_edge=False, header_style="bold")
        for name in names:
            shown.add_column(name, overflow="fold")
        for row in rows:
            shown.add_row(*(_text(row.get(name, "")) for name in names))
        session.out.print(shown)
        return
    width = max(map(len, names))
    for row in rows:
        for name in names:
            if text := _text(row.get(name, "")):
                session.line(f"{name:{width}}  {text}")
        session.line("")


def _text(value: str | list[str]) -> str:
    return value if isinstance(value, str) else ", ".join(value)
