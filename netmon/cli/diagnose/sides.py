"""Both ends side by side."""

from __future__ import annotations

from collections.abc import Callable

from rich.table import Table

from netmon.cli.session import Session
from netmon.cli.tables import table
from netmon.cli.times import duration
from netmon.judge.diagnosis import EndEvidence, Evidence, Way
from netmon.judge.ports import Port
from netmon.model.inventory import Inventory
from netmon.model.observation import Echo, Failure, ProbeName
from netmon.words import say_list, say_sensor
from netmon.words.quantities import bit_rate, milliseconds

Cell = Callable[[EndEvidence], str]


def sides(session: Session, inventory: Inventory, evidence: Evidence) -> Table:
    """Return a table of both ends; a row of which neither end tells anything is left out, but the first."""
    shown = table(session, "what", "diagnosis.side_upper", "diagnosis.side_lower")
    for code, cell in _rows(session, inventory, evidence):
        cells = [cell(end) for end in evidence.ends]
        if any(cells):
            shown.add_row(session.say(f"diagnosis.row_{code}"), *(text or "-" for text in cells))
    return shown


def _rows(session: Session, inventory: Inventory, evidence: Evidence) -> list[tuple[str, Cell]]:
    def device(end: EndEvidence) -> str:
        if end.device is None:
            return end.label
        name = inventory.devices[end.device].name
        return end.device if name in ("", end.device) else f"{end.device} {name}"

    def port(end: EndEvidence) -> str:
        declared = evidence.link.upper if end is evidence.upper else evidence.link.lower
        return declared.interface or ""

    def way(probe: ProbeName) -> Cell:
        return lambda end: next((_way(session, one) for one in end.ways if one.probe is probe), "")

    return [
        ("device", device),
        ("port", port),
        ("state", lambda end: _state(session, end)),
        ("ping", way(ProbeName.ICMP)),
        ("snmp", way(ProbeName.SNMP)),
        ("ssh", way(ProbeName.SSH)),
        ("uptime", lambda end: "" if end.uptime is None else duration(end.uptime, session.language)),
        ("light", _light),
        ("traffic", _traffic),
        ("errors", lambda end: _packets(session, end, "in_errors", "out_errors")),
        ("discards", lambda end: _packets(session, end, "in_discards", "out_discards")),
        ("neighbour", lambda end: say_list(session.language, end.sees)),
        ("alarms", lambda end: _alarms(session, end)),
        ("to_peer", lambda end: _to_peer(session, end)),
    ]


def _way(session: Session, way: Way) -> str:
    if way.failure is not None:
        return session.say(f"failure.{way.failure.kind}")
    if way.echo is not None and way.echo.received < way.echo.sent:
        return session.say("diagnosis.cell_loss", received=way.echo.received, sent=way.echo.sent)
    return session.say("diagnosis.cell_answers") if way.took is None else milliseconds(way.took)


def _state(session: Session, end: EndEvidence) -> str:
    if end.device is None or end.port is Port.UNREAD:
        return ""
    port = session.say(end.port.value)
    if end.changed is None:
        return port
    return session.say("diagnosis.cell_since", port=port, ago=duration(end.changed, session.language))


def _light(end: EndEvidence) -> str:
    if end.light.rx is None and end.light.tx is None:
        return ""
    return " / ".join("-" if dbm is None else f"{dbm:.1f} dBm" for dbm in (end.light.rx, end.light.tx))


def _traffic(end: EndEvidence) -> str:
    growth = end.growth
    if growth is None or growth.in_bps is growth.out_bps is None:
        return ""
    return " / ".join("-" if bps is None else bit_rate(bps) for bps in (growth.in_bps, growth.out_bps))


def _packets(session: Session, end: EndEvidence, *columns: str) -> str:
    growth = end.growth
    if growth is None:
        return ""
    counts = [getattr(growth, column) for column in columns]
    if all(count is None for count in counts):
        return ""
    text = " / ".join("-" if count is None else f"{count:,}" for count in counts)
    return session.say("diagnosis.cell_within", count=text, seconds=f"{growth.seconds:.0f}")


def _alarms(session: Session, end: EndEvidence) -> str:
    return say_list(
        session.language,
        (
            f"{session.say(f'measure.{one.measure}')} {one.name} "
            f"{say_sensor(session.language, one.measure, one.value, one.used, one.total)}"
            for one in end.alarms
        ),
    )


def _to_peer(session: Session, end: EndEvidence) -> str:
    match end.to_peer:
        case None:
            return ""
        case Failure() as failure:
            return session.say(f"failure.{failure.kind}")
        case Echo() as echo if echo.received == echo.sent and echo.rtt_mean is not None:
            return milliseconds(echo.rtt_mean)
        case echo:
            return session.say("diagnosis.cell_loss", received=echo.received, sent=echo.sent)
