"""What one device said, as evidence about the end of a link that it has."""

from __future__ import annotations

from netmon.diagnose.asking import Look
from netmon.judge.cabling.sight import Sight, names_read
from netmon.judge.diagnosis.evidence import EndEvidence, Growth, Light, Way
from netmon.judge.diagnosis.finding import Side
from netmon.judge.diagnosis.growth import growth
from netmon.judge.diagnosis.neighbours import plugged
from netmon.judge.diagnosis.quality import is_alarm
from netmon.judge.ports import Port, find_interface, read_port
from netmon.judge.rates import Line
from netmon.model.health import Health, HealthReading, Measure
from netmon.model.inventory import Inventory
from netmon.model.observation import DeviceReadings, Echo, Failure, ProbeName
from netmon.model.plant import Link, LinkEnd


def end_evidence(inventory: Inventory, link: Link, side: Side, looked: Look | None, sights: Sights) -> EndEvidence:
    """Return what is known of an end; `looked` is None where there is no device to ask."""
    end = link.upper if side is Side.UPPER else link.lower
    other = link.lower if side is Side.UPPER else link.upper
    label = label_of(inventory, end)
    if looked is None or end.device is None:
        return EndEvidence(side, label)
    made = EndEvidence(side, label, end.device, ways=_ways(looked))
    readings = looked.snmp
    if not isinstance(readings, DeviceReadings):
        return made
    port, index = _port(readings, end.interface)
    turned = False
    if index is not None and looked.first is not None and readings.status is not None:
        turned = read_port(looked.first, index) is not read_port(readings.status, index)
    line = _line(readings, index, link)
    seen = plugged(
        inventory, link, end, sights.get(end.device), None if other.device is None else sights.get(other.device)
    )
    return EndEvidence(
        side=side,
        label=label,
        device=end.device,
        ways=made.ways,
        port=port,
        changed=_changed(readings, index, looked.described_at),
        uptime=None if readings.uptime is None else readings.uptime / 100,
        speed_bps=line.speed_bps,
        growth=_growth(looked, readings, index, line),
        light=_light(readings.health, index),
        neighbourship=seen.verdict,
        sees=seen.sees,
        elsewhere=seen.port,
        alarms=_alarms(readings.health),
        turned=turned,
    )


Sights = dict[str, Sight]
"""What devices see, by device: of those that were asked."""


def sight_of(looked: Look, at: float, *, heard: bool) -> Sight | None:
    """Return what a device sees, None where it did not say; `heard` is whether it is on record to ever see anybody."""
    readings = looked.snmp
    if not isinstance(readings, DeviceReadings) or readings.neighbours is None:
        return None
    name = readings.system.name if readings.system is not None else None
    return Sight(readings.neighbours, at, heard, names_read(readings.identity), name)


def label_of(inventory: Inventory, end: LinkEnd) -> str:
    """Return what an end is called: its device and port, or its unit."""
    if end.device is None:
        unit = inventory.units.get(end.unit)
        return unit.name if unit is not None else end.unit
    return f"{end.device} {end.interface}" if end.interface else str(end.device)


def _ways(looked: Look) -> tuple[Way, ...]:
    ways = []
    if isinstance(looked.ping, Echo):
        ways.append(Way(ProbeName.ICMP, None, looked.ping.rtt_mean, looked.ping))
    elif looked.ping is not None:
        ways.append(Way(ProbeName.ICMP, looked.ping))
    if looked.snmp is not None:
        ways.append(Way(ProbeName.SNMP, looked.snmp if isinstance(looked.snmp, Failure) else None))
    return tuple(ways)


def _port(readings: DeviceReadings, interface: str | None) -> tuple[Port, int | None]:
    if interface is None or readings.identity is None:
        return Port.UNREAD, None
    index = find_interface(readings.identity, interface)
    if isinstance(index, Port):
        # A table that was cut short may lack just this port.
        return (Port.UNREAD if readings.identity.partial else index), None
    return (Port.UNREAD if readings.status is None else read_port(readings.status, index)), index


def _changed(readings: DeviceReadings, index: int | None, uptime: int | None) -> float | None:
    """Return for how many seconds a port has been as it is; None where that is not told."""
    identity = readings.identity
    if index is None or identity is None or uptime is None:
        return None
    changed = identity.last_change[identity.index.index(index)]
    return None if changed is None or changed > uptime else (uptime - changed) / 100


def _line(readings: DeviceReadings, index: int | None, link: Link) -> Line:
    identity = readings.identity
    if index is None or identity is None:
        return Line(bandwidth_bps=link.bandwidth_bps)
    row = identity.index.index(index)
    return Line(identity.type[row], identity.speed_bps[row], link.bandwidth_bps)


def _growth(looked: Look, readings: DeviceReadings, index: int | None, line: Line) -> Growth | None:
    if index is None or looked.before is None or readings.counters is None:
        return None
    return growth(looked.before, readings.counters, index, looked.apart, line)


def _light(health: Health | None, index: int | None) -> Light:
    if health is None or index is None:
        return Light()

    def of(measure: Measure) -> float | None:
        return min((one.value for one in health.of(measure) if one.interface == index), default=None)

    return Light(of(Measure.RX_POWER), of(Measure.TX_POWER))


def _alarms(health: Health | None) -> tuple[HealthReading, ...]:
    return () if health is None else tuple(one for one in health.readings if is_alarm(one.measure, one.value))
