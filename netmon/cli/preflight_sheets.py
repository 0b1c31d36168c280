"""A preflight as a workbook: a sheet of devices to tick off, and one of findings to filter."""

from __future__ import annotations

from netmon.cli.preflight_view import Result, readings_of, told, verdict_of
from netmon.cli.session import Session
from netmon.model.observation import Echo
from netmon.model.plant import Device
from netmon.model.preflight import Inspection, Sighting
from netmon.model.ssh import SshOffer
from netmon.reports import Cell, Column, Row, Sheet, Tone

_DEVICES = {
    "verdict": 12, "device": 18, "name": 22, "unit": 22, "network": 12, "site": 14, "address": 18, "role": 9,
    "credential": 14, "findings": 60, "ping": 12, "loss": 10, "first": 12, "tables": 12, "interfaces": 10,
    "sysname": 20, "descr": 40, "ssh": 24,
}  # fmt: skip
_FINDINGS = {
    "verdict": 12, "finding": 34, "device": 18, "name": 22, "unit": 22, "site": 14, "address": 18, "particulars": 50,
    "remedy": 70,
}  # fmt: skip
_TONES = {"preflight.obstacle": Tone.BAD, "preflight.remark": Tone.FAIR, "preflight.fine": Tone.GOOD}


def sheets(session: Session, result: Result) -> tuple[Sheet, Sheet]:
    """Return both sheets, the worst first; devices that were not seen are told as such."""
    devices = [_device(session, result, inspection) for inspection in result.inspections]
    devices += [_unseen(session, result, device) for device in result.asked if device.id not in result.sightings]
    findings = [row for inspection in result.inspections for row in _findings(session, result, inspection)]
    return (
        Sheet(session.say("preflight.sheet_devices"), _columns(session, _DEVICES), tuple(devices)),
        Sheet(session.say("preflight.sheet_findings"), _columns(session, _FINDINGS), tuple(findings)),
    )


def _columns(session: Session, widths: dict[str, int]) -> tuple[Column, ...]:
    return tuple(Column(session.say(f"preflight.column_{name}"), width) for name, width in widths.items())


def _unit(result: Result, device: Device) -> str:
    unit = result.inventory.units.get(device.unit)
    return device.unit if unit is None else unit.name


def _said_of(result: Result, device: Device) -> tuple[Cell, ...]:
    return (device.id, device.name, _unit(result, device), device.network, device.site, str(device.address))


def _device(session: Session, result: Result, inspection: Inspection) -> Row:
    device = result.inventory.devices[inspection.device]
    sighting = result.sightings[device.id]
    lines = []
    for finding in inspection.findings:
        said = told(session, result.inventory, finding)
        lines.append(session.say("preflight.line", **said._asdict()) if said.particulars else said.title)
    verdict = verdict_of(inspection)
    cells = (session.say(verdict), *_said_of(result, device), device.role.value, device.snmp)
    return Row((*cells, "\n".join(lines) or None, *_measured(sighting)), _TONES[verdict])


def _unseen(session: Session, result: Result, device: Device) -> Row:
    cells: tuple[Cell, ...] = (
        session.say("preflight.unseen"),
        *_said_of(result, device),
        device.role.value,
        device.snmp,
    )
    return Row((*cells, *(None,) * (len(_DEVICES) - len(cells))))


def _measured(sighting: Sighting) -> tuple[Cell, ...]:
    ping = sighting.ping if isinstance(sighting.ping, Echo) else None
    readings = readings_of(sighting)
    system = None if readings is None else readings.system
    return (
        None if ping is None or ping.rtt_mean is None else round(ping.rtt_mean * 1000, 1),
        None if ping is None else f"{ping.sent - ping.received}/{ping.sent}",
        None if readings is None or sighting.first is None else round(sighting.first, 2),
        None if readings is None or sighting.tables is None else round(sighting.tables, 2),
        None if readings is None else readings.interface_count,
        None if system is None else system.name,
        None if system is None else system.descr,
        f"SSH-{sighting.ssh.protocol}-{sighting.ssh.software}" if isinstance(sighting.ssh, SshOffer) else None,
    )


def _findings(session: Session, result: Result, inspection: Inspection) -> list[Row]:
    device = result.inventory.devices[inspection.device]
    rows = []
    for finding in inspection.findings:
        said = told(session, result.inventory, finding)
        verdict = "preflight.obstacle" if finding.matter.is_obstacle else "preflight.remark"
        where = (device.id, device.name, _unit(result, device), device.site, str(device.address))
        cells = (session.say(verdict), said.title, *where, said.particulars or None, said.remedy)
        rows.append(Row(cells, _TONES[verdict]))
    return rows
