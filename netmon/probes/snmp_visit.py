"""One visit of one SNMP agent: which question is asked when, and what its answer is worth."""

from __future__ import annotations

from dataclasses import dataclass, field

from netmon.model.clock import Clock
from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health
from netmon.model.interfaces import InterfaceCounters, InterfaceIdentity, InterfaceStatus, PortChanges
from netmon.model.neighbours import Neighbours
from netmon.model.observation import DeviceReadings, Failure, FailureKind, Question, System
from netmon.model.probing import Probing
from netmon.model.text import clean_text
from netmon.probes import columns, if_mib
from netmon.probes.asking import Asking
from netmon.probes.columns import Made
from netmon.probes.device_visit import Device, DeviceVisit
from netmon.probes.last_change import MORE, TOGETHER, LastChange
from netmon.probes.neighbours import read as neighbours_read
from netmon.probes.table_change import TableChange
from netmon.wires.snmp import message
from netmon.wires.snmp.agent import Agent
from netmon.wires.snmp.objects import ObjectType, Scalars, Table
from netmon.wires.snmp.oid import dotted
from netmon.wires.snmp.values import Value

FEW_REPETITIONS = 10
"""Agents that skip rows in long replies do not in replies this short."""
SELDOM = 600.0
"""Seconds between two readings from which on it is not worth keeping the replies: of 48 ports they are some 30 kB."""
CUT_SHORT = "incomplete"
"""The flag of an answer that did not come as a whole while there was time."""
MOST_GUESSED = 512
"""Rows up to which an ifIndex is guessed where a table cannot be walked."""


@dataclass(slots=True)
class Habits:
    """What earlier visits found odd about a device, kept from visit to visit."""

    short_rows: tuple[int, int] | None = None
    """The rows read, and ifNumber, of the last table that was shorter than ifNumber says."""
    rows: tuple[int, ...] = ()
    """Every ifIndex that any table had at the last visit that read them all: where rows are lost, they are these."""
    stalled_64: bool | None = None
    """Whether 64-bit counters stand still where 32-bit ones count; None where that is to be found out."""
    no_detail: bool = False
    """Whether the agent has nothing of `if_mib.DETAIL`; it is looked for again with the next identity."""
    device: Device = field(default_factory=Device)
    names: InterfaceIdentity | None = None
    """The interfaces when they were last read."""
    table: TableChange = field(default_factory=TableChange)
    ports: LastChange = field(default_factory=LastChange)
    neighbours: neighbours_read.Known = field(default_factory=neighbours_read.Known)


class Visit:
    """Reads what it is asked; `habits` is brought up to date. `ports` are the interfaces at which links end.

    With `detail` the counters are read with `InterfaceDetail`.
    """

    def __init__(
        self,
        agent: Agent,
        made: Made,
        clock: Clock,
        deadline: float,
        probing: Probing,
        habits: Habits,
        *,
        ports: tuple[str, ...] = (),
        detail: bool = False,
    ) -> None:
        self._detail_wanted = detail
        self._habits = habits
        self._ports = ports
        self._clock = clock
        self._agent = agent
        self._asking = Asking(agent, clock, deadline, probing)
        self._made = made
        self._deadline = deadline
        self._probing = probing
        self._count: int | None = None
        self._rows: tuple[int, ...] = ()

    async def read(self, questions: frozenset[Question]) -> DeviceReadings | Failure:
        """Ask all questions, the vital one first; whatever fails costs only itself."""
        table, tables = self._habits.table, self._probing.interfaces
        ports = self._last_change() if Question.REACHABILITY in questions and tables else ()
        common = if_mib.VITAL_AND_CHANGE if table.told else if_mib.VITAL
        vital = await self._vital(common, ports[:TOGETHER])
        if isinstance(vital, Failure):
            return vital
        uptime, self._count, *change = columns.numbers(vital.values[: len(common)])
        changes = await self._port_changes(vital, len(common), ports) if ports else None
        status: InterfaceStatus | None = None
        counters: InterfaceCounters | None = None
        identity: InterfaceIdentity | None = None
        system: System | None = None
        if Question.IDENTITY not in questions:
            self._rows = self._habits.rows
        if Question.REACHABILITY in questions and tables:
            status = await self._status()
        of_status = tuple(self._asking.faults)
        if Question.IDENTITY in questions:
            self._habits.no_detail = False
            self._habits.stalled_64 = None  # agents are updated, and a port that was idle may have begun to count
            system = await self._system(uptime)
            identity = await self._identity() if tables else None
            if identity is not None:
                self._habits.names = identity
                self._habits.ports.named(identity, uptime)
            self._habits.neighbours.look = True
            if Question.REACHABILITY in questions and tables:
                status = await self._more_status(status, of_status)
            self._habits.rows = self._rows
        if Question.COUNTERS in questions and tables:
            counters = await self._counters()
        device, health = await self._device(questions, system, identity)
        neighbours = await self._neighbours() if Question.NEIGHBOURS in questions else None
        return DeviceReadings(
            uptime=uptime,
            system=system,
            status=status,
            counters=counters,
            identity=identity,
            interface_count=self._count,
            table_changed=table.take(change[0] if change else None, self._clock.monotonic()),
            port_changes=changes,
            device=device,
            health=health,
            neighbours=neighbours,
            faults=tuple(self._asking.faults),
            flags=frozenset(self._asking.flags),
        )

    def _last_change(self) -> tuple[ObjectType, ...]:
        known = self._habits.ports
        known.choose(self._habits.names, self._ports)
        return known.asked

    async def _vital(self, objects: tuple[ObjectType, ...], ports: tuple[ObjectType, ...]) -> Scalars | Failure:
        """Ask what tells whether the agent is there, and ports in the same breath."""
        answer = await self._agent.get((*objects, *ports), self._asking.soon())
        if isinstance(answer, Failure):
            self._habits.ports.silent(asked=bool(ports))
            return answer
        self._habits.ports.answered(asked=bool(ports), whole=CUT_SHORT not in answer.flags)
        self._asking.flags |= answer.flags
        return answer

    async def _port_changes(self, vital: Scalars, first: int, ports: tuple[ObjectType, ...]) -> PortChanges | None:
        """Return what was said of the ports together with sysUpTime, and ask for those that had no room there."""
        said, whole = list(vital.values[first:]), CUT_SHORT not in vital.flags
        for at in range(TOGETHER, len(ports) if whole else 0, MORE):
            answer = await self._agent.get(ports[at : at + MORE], self._asking.soon())
            if isinstance(answer, Failure) or CUT_SHORT in answer.flags:
                break
            said += answer.values
        return self._habits.ports.read(said, whole=whole)

    async def _system(self, uptime: int | None) -> System | None:
        quiet = self._agent.version == message.V1 or not self._probing.interfaces
        answer = await self._asking.get("system", if_mib.SYSTEM if quiet else if_mib.SYSTEM_AND_CHANGE)
        if answer is None:
            return None
        self._habits.table.told = answer.values[len(if_mib.SYSTEM) :] not in {(), (None,)}
        return _system(answer, uptime)

    async def _device(
        self, questions: frozenset[Question], system: System | None, interfaces: InterfaceIdentity | None
    ) -> tuple[DeviceIdentity | None, Health | None]:
        """Ask what the device is and how it is, in the language of its maker: late, for that may take long."""
        known = self._habits.device
        asked = questions & {Question.IDENTITY, Question.HEALTH}
        if asked and system is None and known.system is None:
            system = await self._system(None)
        visit = DeviceVisit(self._asking, known)
        if system is not None:
            await visit.take(system)
        if not asked or known.system is None or self._asking.gone:
            return None, None
        identity = await visit.identity(interfaces) if Question.IDENTITY in questions else None
        return identity, await visit.health() if Question.HEALTH in questions else None

    async def _status(self) -> InterfaceStatus | None:
        table = await self._asking.table(if_mib.STATUS, self._rows)
        if table is None:
            return None
        status, count = self._made.once(columns.status, table), self._count
        if count is not None and len(status.index) != count:
            rows = len(status.index)
            if rows < count and self._habits.short_rows != (rows, count):
                status = self._made.once(columns.status, await self._reread(table, rows, count))
            if len(status.index) != count:
                self._asking.flags.add("row_count")
        self._know(status.index)
        return status if self._has_rows("ifTable", len(status.index)) else None

    async def _more_status(self, status: InterfaceStatus | None, failed: tuple[Failure, ...]) -> InterfaceStatus | None:
        """Ask for the states of rows that only other tables have told of; `failed` is what came of asking before."""
        if self._asking.gone or len(self._rows) <= (0 if status is None else len(status.index)):
            return status
        before, self._asking.faults = self._asking.faults, []
        more = await self._status()
        if more is None:
            self._asking.faults = before
            return status
        self._asking.faults = [*(fault for fault in before if fault not in failed), *self._asking.faults]
        return more

    async def _reread(self, table: Table, rows: int, count: int) -> Table:
        """Read a table that is too short again: in shorter replies, then by asking for the rows 1 to ifNumber."""
        agent = self._agent
        if agent.tolerance.repetitions > FEW_REPETITIONS:
            again = await agent.table(if_mib.STATUS, self._deadline, FEW_REPETITIONS)
            if isinstance(again, Table) and len(columns.index_of(again)) > rows:
                agent.tolerance.only_repetitions(FEW_REPETITIONS)
                return again
        if count <= MOST_GUESSED:
            again = await agent.table(if_mib.STATUS, self._deadline, rows=tuple(range(1, count + 1)))
            if isinstance(again, Table) and len(columns.index_of(again)) > rows:
                return again
        self._habits.short_rows = (rows, count)
        return table

    async def _counters(self) -> InterfaceCounters | None:
        table = await self._asking.table(if_mib.COUNTERS, self._rows)
        if self._asking.gone:
            return None
        counters = None if table is None else self._made.once(columns.counters_64, table)
        if counters is None or columns.lacks_64_bits(counters) or self._may_stall(counters):
            narrow = await self._asking.table(if_mib.COUNTERS_32, self._rows)
            if table is not None and narrow is not None:
                self._habits.stalled_64 = columns.stalled_64_bits(table, narrow)
            if narrow is not None:
                counters = self._made.once(columns.counters, table, narrow)
        if counters is None or not self._has_rows("counters", len(counters.index)):
            return None
        return await self._with_detail(counters)

    async def _with_detail(self, counters: InterfaceCounters) -> InterfaceCounters:
        """Read the rest as well, where somebody shows it: without 64-bit counters, over SNMPv1, there is none."""
        if not self._detail_wanted or self._habits.no_detail or self._agent.version == message.V1:
            self._agent.forget(if_mib.DETAIL)
            self._made.forget(columns.detail)
            self._made.forget(columns.detailed)
            return counters
        table = await self._asking.table(if_mib.DETAIL)
        if table is None:
            return counters
        detail = self._made.once(columns.detail, table)
        self._habits.no_detail = not detail.index
        return self._made.once(columns.detailed, counters, detail)

    def _may_stall(self, wide: InterfaceCounters) -> bool:
        stalled = self._habits.stalled_64
        return columns.idle_64_bits(wide) if stalled is None else stalled

    def _know(self, index: tuple[int, ...]) -> None:
        """Remember the rows that a table of this visit has: the others ought to have them too."""
        if index != self._rows:
            self._rows = tuple(sorted({*self._rows, *index}))

    async def _identity(self) -> InterfaceIdentity | None:
        table = await self._asking.table(if_mib.IDENTITY, self._rows)
        if table is None:
            return None
        identity = self._made.once(columns.identity, table)
        if self._probing.identity >= SELDOM:
            self._agent.lighten(if_mib.IDENTITY)
            self._made.forget(columns.identity)
            if identity == self._habits.names:
                identity = self._habits.names
        self._know(identity.index)
        return identity if self._has_rows("interfaces", len(identity.index)) else None

    async def _neighbours(self) -> Neighbours | None:
        known, asking = self._habits.neighbours, self._asking
        neighbours = await neighbours_read.read_neighbours(
            asking.table,
            lambda objects: asking.get(objects[0].name, objects),
            asking.present,
            known,
            self._habits.names,
        )
        for plan in neighbours_read.SELDOM:
            self._agent.lighten(plan)
        return neighbours

    def _has_rows(self, what: str, rows: int) -> bool:
        """Tell a device without interfaces, which is said by ifNumber 0, from one that does not tell them."""
        if rows or self._count == 0:
            return True
        if self._count is None:
            self._asking.faults.append(Failure(FailureKind.UNSUPPORTED, f"{what}: the agent has none", answered=True))
        else:
            detail = f"{what}: ifNumber is {self._count}, but no row was answered"
            self._asking.faults.append(Failure(FailureKind.INCOMPLETE, detail, answered=True))
        return False


def _system(answer: Scalars, uptime: int | None) -> System:
    descr, object_id, contact, name, location = answer.values[: len(if_mib.SYSTEM)]
    return System(
        descr=_text(descr),
        object_id=dotted(object_id) if isinstance(object_id, tuple) else None,
        uptime=uptime,
        contact=_text(contact),
        name=_text(name),
        location=_text(location),
    )


def _text(value: Value | None) -> str | None:
    return clean_text(value).text if isinstance(value, bytes) else None
