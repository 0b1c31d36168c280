"""Numbers of ports that move at random: links, loads, metrics and the record follow the right port, every time.

Everything is real but for the time: the lab's agents, the engine, the poller, the watch and the tables.
"""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, select

from exporters.prometheus.exposition import Exposition
from netmon.lab import Lab
from netmon.lab.agent import Agent
from netmon.lab.loads import Load
from netmon.model.belief import Event, State
from netmon.model.interfaces import InterfaceReading
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, NetworkId, Subject, SubjectKind
from netmon.model.observation import ProbeName
from netmon.model.plant import LinkEnd
from netmon.poller.poller import Poller
from netmon.probes.snmp import SnmpProbe
from netmon.store.batch import PortReading
from netmon.store.interfaces import write_ports
from netmon.store.tables import InterfaceRow, Row
from netmon.watch.watch import Watch
from netmon.wires.snmp.engine import SnmpEngine
from netmon.wires.snmp.values import COUNTER64
from tests.exporters.rendering import text_of
from tests.lab.given import ENVIRON, small
from tests.poller.virtual import LoopClock, VirtualLoop
from tests.watch.world import Books

NETWORK = NetworkId("extranet")
FAULTS = ("shuffle", "swap", "grow", "shrink", "reboot", "reboot+shuffle", "grow+swap", "down")
SAMPLE = re.compile(
    r'^netmon_interface_receive_bytes_total\{device="([^"]*)",network="[^"]*",interface="([^"]*)"\} (\d+)$',
    re.MULTILINE,
)
TICKS = 100


def usual(text: str) -> str:
    """The three tiers, asked as often as a province is."""
    start, end = text.index("  reachability: 1s"), text.index("units:")
    return text[:start] + "  identity: 1h\n" + text[end:]


class Shelf(Books):
    """Books that also write ports down, in real tables."""

    def __init__(self) -> None:
        super().__init__()
        engine = create_engine("sqlite://")
        Row.metadata.create_all(engine)
        self.connection: Connection = engine.connect()

    def interfaces(self, device: DeviceId, reading: InterfaceReading) -> None:
        super().interfaces(device, reading)
        write_ports(self.connection, PortReading(device, reading))

    def ports(self, device: str) -> list[tuple[int, str, int, bool]]:
        """Id, name, ifIndex and whether it is gone, of every port of a device that was ever recorded."""
        table = InterfaceRow.metadata.tables["interface"]
        found = self.connection.execute(select(table).where(table.c.device == device))
        return [(row.id, row.if_name, row.if_index, row.gone_since is not None) for row in found]


@dataclass
class Room:
    """A lab and a watch over it, on the clock of the loop."""

    inventory: Inventory
    lab: Lab
    watch: Watch
    books: Shelf
    clock: LoopClock
    chance: random.Random
    ids: dict[tuple[str, str], int] = field(default_factory=dict)
    moved: dict[str, float] = field(default_factory=dict)

    async def wait(self, seconds: float) -> None:
        """Let time pass, and look at what is shown meanwhile as a scrape would."""
        end = self.clock.monotonic() + seconds
        while self.clock.monotonic() < end:
            await asyncio.sleep(4.0)
            self.watch.tick()
            self.check_metrics()

    def agents(self) -> Iterator[tuple[str, Agent]]:
        for device in self.inventory.devices:
            yield device, self.lab.agent(device)

    def counted(self, agent: Agent, name: str) -> int:
        """What a port has received by now."""
        number = agent.find(name)
        assert number is not None
        agent._now = self.lab.moment()
        return agent.traffic(number, COUNTER64, incoming=True).now

    def check_metrics(self) -> None:
        """Every counter that is shown is one that its own port had within the last two minutes."""
        found = SAMPLE.findall(text_of(Exposition(self.watch.board, all_interfaces=True)))
        assert len({(device, name) for device, name, _ in found}) == len(found), "the same series twice"
        agents = dict(self.agents())
        for device, name, said in found:
            agent, value = agents[device], int(said)
            number = agent.find(name)
            assert number is not None, f"{device} has no {name}"
            now, load = self.counted(agent, name), agent.port(number).incoming
            if self.clock.monotonic() - self.moved.get(device, 0.0) > 130:
                assert 0 <= now - value <= most(load, 130), (device, name, value, now)

    def inflict(self, device: str, what: str) -> None:
        """Do something to a device."""
        for verb in what.split("+"):
            self.lab.obey([verb, "device", device])
        if "reboot" in what:
            self.moved[device] = self.clock.monotonic()

    def check_record(self) -> None:
        """Every port that there is has one row, with the id it always had and the number it has now."""
        for device, agent in self.agents():
            rows = self.books.ports(device)
            known = {name: (number, index) for number, name, index, gone in rows if not gone}
            truth = {agent.port(number).name: agent.index(number) for number in agent._ports_now()}
            assert {name: index for name, (_, index) in known.items()} == truth, device
            assert len({name for _, name, _, _ in rows}) == len(rows), "no port was recorded twice"
            for name, (number, _) in known.items():
                assert self.ids.setdefault((device, name), number) == number

    def check_links(self) -> None:
        """Every rate that was told is one that the link may have carried."""
        for slot in self.books.slots:
            link = self.inventory.links[slot.link]
            agent = self.lab.agent(str(link.lower.device))
            number = agent.find(str(link.lower.interface))
            assert number is not None
            port = agent.port(number)
            for rate, load in ((slot.in_bps, port.incoming), (slot.out_bps, port.outgoing)):
                least, full = 8 * TICKS * load.steady, 8 * TICKS * (load.steady + load.busy)
                assert rate is None or 0.97 * least <= rate <= 1.03 * full, (slot, least, full)


def most(load: Load, seconds: float) -> int:
    return int((load.steady + load.busy) * TICKS * seconds) + 1


async def watched(folder: Path, seed: int, work: Callable[[Room], Awaitable[None]]) -> None:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, VirtualLoop)
    clock, inventory, books = LoopClock(loop), small(folder, usual), Shelf()
    lab, engine = Lab(inventory, ENVIRON, clock, ports=12, seed=seed), SnmpEngine(clock)
    lab.start()
    await engine.start()
    probe = SnmpProbe(engine, clock, ENVIRON, {}, lambda _device, _memory: None)
    poller = Poller({ProbeName.SNMP: probe}, clock, lambda seen: watch.receive(seen))  # noqa: PLW0108 - made below
    watch = Watch(clock, books, poller.ask, reread=poller.reread)
    watch.load(inventory)
    poller.load(inventory)
    running = asyncio.create_task(poller.run())
    try:
        await work(Room(inventory, lab, watch, books, clock, random.Random(seed)))
    finally:
        await poller.close()
        await running
        probe.close()
        engine.close()
        await lab.close()


def run(folder: Path, seed: int, work: Callable[[Room], Awaitable[None]]) -> None:
    """Do something with a room of its own, on virtual time."""
    loop = VirtualLoop()
    try:
        loop.run_until_complete(watched(folder, seed, work))
    finally:
        loop.close()


def of_links(events: list[Event]) -> list[Event]:
    return [event for event in events if event.subject.kind is SubjectKind.LINK]


def subject(link: LinkId) -> Subject:
    return Subject(SubjectKind.LINK, link, NETWORK)


async def one_thing(room: Room, device: str, what: str) -> None:
    """Do one thing to a device, and see that nothing but that is believed."""
    room.books.events.clear()
    if what != "down":
        room.inflict(device, what)
        await room.wait(room.chance.uniform(150, 400))
        assert of_links(room.books.events) == [], (device, what)
        return
    ends = [
        (link.id, end)
        for link in room.inventory.links.values()
        for end in (link.upper, link.lower)
        if isinstance(end, LinkEnd) and end.device == device
    ]
    link, end = room.chance.choice(ends)
    room.inflict(device, room.chance.choice(["shuffle", "reboot+shuffle"]))
    room.lab.obey(["down", "port", device, str(end.interface)])
    await room.wait(150)
    down = {one for one in room.inventory.links if room.watch.board.belief(subject(one)).standing.state is State.DOWN}
    assert down == {link}, (device, end)
    room.lab.obey(["heal", "all"])
    await room.wait(200)


@pytest.mark.parametrize("seed", [0, 3])
def test_whatever_happens_to_the_numbers_history_follows_the_right_port(tmp_path: Path, seed: int) -> None:
    async def work(room: Room) -> None:
        await room.wait(400)
        room.check_record()
        for _ in range(12):
            device = room.chance.choice(list(room.inventory.devices))
            await one_thing(room, device, room.chance.choice(FAULTS))
            room.check_record()
        states = {room.watch.board.belief(subject(link)).standing.state for link in room.inventory.links}
        assert states == {State.UP}
        room.check_links()
        assert len(room.books.slots) > 20

    run(tmp_path, seed, work)
