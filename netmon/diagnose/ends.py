"""What one device said, as evidence about the end of a link that it has."""

from __future__ import annotations

from dataclasses import replace

from netmon.diagnose.asking import Look
from netmon.judge.cabling.sight import Sight, names_read
from netmon.judge.diagnosis.evidence import EndEvidence, Growth, Light, Way
from netmon.judge.diagnosis.finding import Side
from netmon.judge.diagnosis.growth import growth
from netmon.judge.diagnosis.neighbours import plugged
from netmon.judge.diagnosis.quality import is_alarm
from netmon.judge.port_names import same_port
from netmon.judge.ports import Port, find_interface, read_port
from netmon.judge.rates import Line
from netmon.model.health import Health, HealthReading, Measure
from netmon.model.interfaces import InterfaceIdentity
from netmon.model.inventory import Inventory
from netmon.model.observation import DeviceReadings, Echo, Failure, ProbeName
from netmon.model.plant import Link, LinkEnd


def end_evidence(inventory: Inventory, link: Link, side: Side, looked: Look | None, sights: Sights) -> EndEvidence:
    """Return what is known of an end; `looked` is None where there is no device to ask."""
    end = link.upper if side is Side.UPPER else link.lower
    label = label_of(inventory, end)
    if looked is None or end.device is None:
        return EndEvidence(side, label)
    made = EndEvidence(side, label, end.device, ways=_ways(looked), to_peer=looked.to_peer)
    over_snmp = _told(inventory, link, made, looked, looked.snmp, sights)
    if looked.ssh is None:
        return over_snmp
    once = replace(looked, before=None, first=None)
    return _joined(over_snmp, _told(inventory, link, made, once, looked.ssh, sights))


def _joined(one: EndEvidence, other: EndEvidence) -> EndEvidence:
    """Return what one way of asking told, and what only the other did."""
    best = one if one.is_read or not other.is_read else other
    rest = other if best is one else one
    return replace(
        best,
        uptime=best.uptime if best.uptime is not None else rest.uptime,
        light=best.light if best.light != Light() else rest.light,
        neighbourship=best.neighbourship or rest.neighbourship,
        sees=best.sees or rest.sees,
        elsewhere=best.elsewhere or rest.elsewhere,
        alarms=best.alarms or rest.alarms,
    )


def _told(
    inventory: Inventory,
    link: Link,
    made: EndEvidence,
    looked: Look,
    readings: DeviceReadings | Failure | None,
    sights: Sights,
) -> EndEvidence:
    """Return an end by what was told of it in one way of asking."""
    if not isinstance(readings, DeviceReadings) or made.device is None:
        return made
    upper = made.side is Side.UPPER
    end, other = (link.upper, link.lower) if upper else (link.lower, link.upper)
    port, index = _port(readings, end.interface)
    turned = False
    if index is not None and looked.first is not None and readings.status is not None:
        turned = read_port(looked.first, index) is not read_port(readings.status, index)
    line = _line(readings, index, link)
    seen = plugged(
        inventory, link, end, sights.get(made.device), None if other.device is None else sights.get(other.device)
    )
    return replace(
        made,
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
    told = [one for one in (looked.snmp, looked.ssh) if isinstance(one, DeviceReadings)]
    readings = next((one for one in told if one.neighbours is not None), None)
    if readings is None or readings.neighbours is None:
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
    if looked.ssh is not None:
        ways.append(Way(ProbeName.SSH, looked.ssh if isinstance(looked.ssh, Failure) else None))
    return tuple(ways)


def _port(readings: DeviceReadings, interface: str | None) -> tuple[Port, int | None]:
    if interface is None or readings.identity is None:
        return Port.UNREAD, None
    index = find_interface(readings.identity, interface)
    if index is Port.MISSING:
        index = _by_another_spelling(readings.identity, interface)
    if isinstance(index, Port):
        # A table that was cut short may lack just this port.
        return (Port.UNREAD if readings.identity.partial else index), None
    return (Port.UNREAD if readings.status is None else read_port(readings.status, index)), index


def _by_another_spelling(identity: InterfaceIdentity, name: str) -> int | Port:
    """Find a port that a command line names in short; MISSING or AMBIGUOUS where not exactly one has the name."""
    found = [index for index, own in zip(identity.index, identity.name, strict=True) if own and same_port(own, name)]
    return found[0] if len(found) == 1 else Port.AMBIGUOUS if found else Port.MISSING


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
