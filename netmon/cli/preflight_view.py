"""What a preflight found: in groups for people, most basic first; device by device for scripts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from rich.padding import Padding
from rich.text import Text

from netmon.cli.session import Json, Session
from netmon.cli.tables import table
from netmon.cli.times import duration
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, NetworkId, Subject, SubjectKind
from netmon.model.observation import DeviceReadings, Echo, Failure
from netmon.model.plant import Device
from netmon.model.preflight import RANKS, Finding, Inspection, Matter, Sighting
from netmon.model.ssh import SshOffer
from netmon.words import Finding as Told
from netmon.words import say_finding

REMARKS_SHOWN = 10
"""Devices of one remark; of an obstacle all are shown, for each has to be mended."""


@dataclass(frozen=True, slots=True)
class Result:
    """A run: what was asked, what was seen and found, and how long it took in seconds."""

    inventory: Inventory
    asked: tuple[Device, ...]
    sightings: Mapping[DeviceId, Sighting]
    inspections: tuple[Inspection, ...]
    took: float
    broken_off: bool = False

    @property
    def remarked(self) -> int:
        """How many devices have remarks and no obstacle."""
        return sum(bool(inspection.findings) and not inspection.obstructed for inspection in self.inspections)

    @property
    def obstructed(self) -> int:
        """How many devices have obstacles."""
        return sum(inspection.obstructed for inspection in self.inspections)

    @property
    def fine(self) -> int:
        """How many devices have neither."""
        return sum(not inspection.findings for inspection in self.inspections)


def verdict_of(inspection: Inspection) -> str:
    """Return the code of how a device came off."""
    if inspection.obstructed:
        return "preflight.obstacle"
    return "preflight.remark" if inspection.findings else "preflight.fine"


def told(session: Session, inventory: Inventory, finding: Finding) -> Told:
    """Put a finding into words."""

    def name_of(kind: str, identifier: str, network: str) -> str:
        return inventory.name_of(Subject(SubjectKind(kind), identifier, NetworkId(network)))

    return say_finding(session.language, finding.matter, dict(finding.facts), name_of)


def tell(session: Session, result: Result) -> None:
    """Print every group, and how many came off how."""
    if result.broken_off:
        session.tell("preflight.broken_off", asked=len(result.asked), seen=len(result.sightings))
    groups: dict[Matter, list[tuple[Device, Finding]]] = defaultdict(list)
    for inspection in result.inspections:
        for finding in inspection.findings:
            groups[finding.matter].append((result.inventory.devices[inspection.device], finding))
    for matter in sorted(groups, key=RANKS.__getitem__):
        _tell_group(session, result.inventory, matter, groups[matter])
    session.tell(
        "preflight.summary",
        asked=len(result.sightings),
        took=duration(result.took, session.language),
        obstructed=result.obstructed,
        remarked=result.remarked,
        fine=result.fine,
    )
    if not result.obstructed and not result.broken_off:
        session.tell("preflight.all_fine")


def _tell_group(session: Session, inventory: Inventory, matter: Matter, found: list[tuple[Device, Finding]]) -> None:
    first = told(session, inventory, found[0][1])
    code, style = (
        ("preflight.obstacle_group", "bold red") if matter.is_obstacle else ("preflight.remark_group", "bold yellow")
    )
    devices = len({device.id for device, _ in found})
    session.out.print(Text(session.say(code, title=first.title, count=devices), style), soft_wrap=True)
    # The terminal breaks it: Rich breaks between words, and Chinese has none.
    session.line(f"  {session.say('preflight.remedy', remedy=first.remedy)}")
    shown = found if matter.is_obstacle else found[:REMARKS_SHOWN]
    particulars = [told(session, inventory, finding).particulars for _, finding in shown]
    columns = ["preflight.column_device", "preflight.column_name", "preflight.column_address"]
    listed = table(session, *columns, *(["preflight.column_particulars"] if any(particulars) else []))
    for (device, _), particular in zip(shown, particulars, strict=True):
        cells = [device.id, device.name, str(device.address)]
        listed.add_row(*cells, *([particular] if any(particulars) else []))
    session.out.print(Padding(listed, (0, 0, 0, 2), expand=False))
    if len(found) > len(shown):
        session.line(f"  {session.say('preflight.more', count=len(found) - len(shown))}")
    session.line("")


def as_json(session: Session, result: Result) -> Json:
    """Return everything, the worst device first. Times are seconds."""
    return {
        "asked": len(result.asked),
        "seen": len(result.sightings),
        "complete": not result.broken_off,
        "seconds": round(result.took, 3),
        "obstacles": result.obstructed,
        "remarks": result.remarked,
        "fine": result.fine,
        "devices": [_device(session, result, inspection) for inspection in result.inspections],
    }


def _device(session: Session, result: Result, inspection: Inspection) -> Json:
    device = result.inventory.devices[inspection.device]
    sighting = result.sightings[device.id]
    return {
        "device": device.id,
        "name": device.name,
        "network": device.network,
        "unit": device.unit,
        "site": device.site,
        "address": str(device.address),
        "result": verdict_of(inspection).partition(".")[2],
        "findings": [_finding(session, result.inventory, finding) for finding in inspection.findings],
        "ping": _ping(sighting.ping),
        "snmp": _snmp(sighting),
        "ssh": _ssh(sighting.ssh),
        "ssh_session": _session(sighting.session),
    }


def _finding(session: Session, inventory: Inventory, finding: Finding) -> Json:
    said = told(session, inventory, finding)
    return {
        "code": finding.matter.value,
        "obstacle": finding.matter.is_obstacle,
        "facts": dict(finding.facts),
        "title": said.title,
        "particulars": said.particulars,
        "remedy": said.remedy,
    }


def _failure(failure: Failure) -> dict[str, Json]:
    return {"failure": failure.kind.value, "detail": failure.detail}


def _ping(ping: Echo | Failure | None) -> Json:
    if ping is None or isinstance(ping, Failure):
        return None if ping is None else _failure(ping)
    return {"sent": ping.sent, "received": ping.received, "rtt": ping.rtt_mean}


def _snmp(sighting: Sighting) -> Json:
    readings = sighting.snmp
    if readings is None or isinstance(readings, Failure):
        return None if readings is None else _failure(readings)
    system = readings.system
    return {
        "sysName": None if system is None else system.name,
        "sysDescr": None if system is None else system.descr,
        "interfaces": readings.interface_count,
        "first_seconds": sighting.first,
        "tables_seconds": sighting.tables,
        "answer_seconds": sighting.pace,
    }


def _session(session: DeviceReadings | Failure | None) -> Json:
    """Return what the device said after the login; null where none was tried."""
    if session is None or isinstance(session, Failure):
        return None if session is None else {**_failure(session), "cause": session.cause and session.cause.value}
    device = session.device
    return {
        "model": None if device is None or device.model is None else device.model.value,
        "version": None if device is None or device.version is None else device.version.value,
        "faults": [_failure(fault) for fault in session.faults],
    }


def _ssh(ssh: SshOffer | Failure | None) -> Json:
    if ssh is None or isinstance(ssh, Failure):
        return None if ssh is None else _failure(ssh)
    return {
        "protocol": ssh.protocol,
        "software": ssh.software,
        "kex": ssh.kex,
        "host_keys": ssh.host_keys,
        "ciphers": ssh.ciphers,
        "macs": ssh.macs,
    }


def readings_of(sighting: Sighting) -> DeviceReadings | None:
    """Return what SNMP said, None where it said nothing."""
    return sighting.snmp if isinstance(sighting.snmp, DeviceReadings) else None
