"""Takes the picture of a simulated agent that its command line tells of."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from netmon.lab.activity import Moment
from netmon.lab.agent import Agent
from netmon.lab.box import Part
from netmon.lab.hardware_entity import received, sent
from netmon.lab.lldp import chassis_of
from netmon.lab.loads import chance
from netmon.lab.objects import mac_of
from netmon.lab.ssh.picture import Edit, NeighbourPicture, Picture, PortPicture
from netmon.wires.snmp.values import COUNTER64

CHINA = timezone(timedelta(hours=8))
"""What the clocks of these devices show."""
_TICKS = 100


def picture_of(agent: Agent, moment: Moment, wall: float) -> Picture:
    """Return how an agent is at a moment; `wall` is that moment in epoch seconds."""
    agent.attend(moment)
    box, now = agent.box, datetime.fromtimestamp(wall, CHINA)
    uptime = agent.uptime().now / _TICKS
    version, release = box.version
    parts = {part: [not box.fails(part, number) for number in range(box.kit.count(part))] for part in Part}
    return Picture(
        name=agent.device.id,
        model=box.kit.model,
        version=version,
        release=release,
        serial=box.serial,
        now=now,
        uptime=uptime,
        ports=tuple(_port(agent, number, now - timedelta(seconds=uptime)) for number in agent.numbers()),
        neighbours=tuple(
            NeighbourPicture(
                port=agent.port(one.number).name,
                chassis=chassis_of(one.device),
                far_port=one.port,
                name=one.device.id,
                descr=f"netmon lab, simulated {one.device.role} device {one.device.id}",
                address=str(one.device.address),
            )
            for one in agent.seen(moment)
        ),
        cpu=box.cpu(moment.level),
        memory_used=box.memory(moment.level),
        memory=box.kit.memory,
        celsius=box.celsius(moment.level, 0),
        fans=parts[Part.FAN],
        supplies=parts[Part.SUPPLY],
        address=str(agent.device.address),
        seed=box.serial_seed,
        written=datetime.fromtimestamp(_written(agent), CHINA),
        edits=[Edit(number, user, datetime.fromtimestamp(at, CHINA)) for number, (user, at) in _numbered(agent)],
    )


def _port(agent: Agent, number: int, booted: datetime) -> PortPicture:
    port = agent.port(number)
    admin, oper = agent.status(number)
    wired = port.link is not None
    return PortPicture(
        name=port.name,
        admin=admin,
        oper=oper,
        alias=port.alias,
        speed_bps=port.speed_bps,
        mac=mac_of(agent, number),
        octets_in=agent.traffic(number, COUNTER64, incoming=True).now,
        octets_out=agent.traffic(number, COUNTER64, incoming=False).now,
        module=wired,
        received=received(agent, number) if wired else None,
        sent=sent(agent, number) if wired else None,
        changed=booted + timedelta(seconds=agent.last_change(number) / _TICKS),
        errors_in=agent.errors(number).now,
    )


def _written(agent: Agent) -> float:
    """Return when the configuration was written that the lab began with: some day of the last year before 2026."""
    return 1_735_660_800 + chance(300 * 86_400, agent.box.serial_seed, "written")


def _numbered(agent: Agent) -> list[tuple[int, tuple[str, float]]]:
    return list(enumerate(agent.edits, start=1))
