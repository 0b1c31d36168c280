"""One visit of one SNMP agent: which question is asked when, and what its answer is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from netmon.model.clock import Clock
from netmon.model.interfaces import InterfaceCounters, InterfaceIdentity, InterfaceStatus
from netmon.model.neighbours import Neighbours
from netmon.model.observation import Failure, FailureKind, Question, SnmpReadings, System
from netmon.model.probing import Probing
from netmon.model.text import clean_text
from netmon.probes import columns, if_mib
from netmon.probes.columns import Made
from netmon.probes.neighbours import read as neighbours_read
from netmon.wires.snmp.agent import Agent
from netmon.wires.snmp.objects import ObjectType, Scalars, Table, TablePlan
from netmon.wires.snmp.oid import dotted
from netmon.wires.snmp.values import Value

FEW_REPETITIONS = 10
"""Agents that skip rows in long replies do not in replies this short."""
MOST_GUESSED = 512
"""Rows up to which an ifIndex is guessed where a table cannot be walked."""
ANSWERS = 3
"""Times an agent's usual pace that it is waited for, where that is slower than the inventory's timeout."""


@dataclass(slots=True)
class Habits:
    """What earlier visits found odd about a device, kept from visit to visit."""

    short_rows: tuple[int, int] | None = None
    """The rows read, and ifNumber, of the last table that was shorter than ifNumber says."""
    rows: tuple[int, ...] = ()
    """Every ifIndex that any table had at the last visit that read them all: where rows are lost, they are these."""
    stalled_64: bool | None = None
    """Whether 64-bit counters stand still where 32-bit ones count; None where that is to be found out."""
    names: InterfaceIdentity | None = None
    """The interfaces when they were last read."""
    neighbours: neighbours_read.Known = field(default_factory=neighbours_read.Known)


class Visit:
    """Reads what it is asked; `habits` is brought up to date."""

    def __init__(
        self,
        agent: Agent,
        made: Made,
        clock: Clock,
        deadline: float,
        probing: Probing,
        habits: Habits,
    ) -> None:
        self._habits = habits
        self._agent = agent
        self._made = made
        self._clock = clock
        self._deadline = deadline
        self._probing = probing
        self._faults: list[Failure] = []
        self._flags: set[str] = set()
        self._count: int | None = None
        self._rows: tuple[int, ...] = ()
        self._gone = False

    async def read(self, questions: frozenset[Question]) -> SnmpReadings | Failure:
        """Ask all questions, the vital one first; whatever fails costs only itself."""
        vital = await self._agent.get(if_mib.VITAL, self._soon())
        if isinstance(vital, Failure):
            return vital
        uptime, self._count = columns.numbers(vital.values)
        self._flags |= vital.flags
        status: InterfaceStatus | None = None
        counters: InterfaceCounters | None = None
        identity: InterfaceIdentity | None = None
        system: System | None = None
        tables = self._probing.interfaces
        if Question.IDENTITY not in questions:
            self._rows = self._habits.rows
        if Question.REACHABILITY in questions and tables:
            status = await self._status()
        of_status = tuple(self._faults)
        if Question.IDENTITY in questions:
            self._habits.stalled_64 = None  # agents are updated, and a port that was idle may have begun to count
            system = await self._system(uptime)
            identity = await self._identity() if tables else None
            self._habits.names = identity or self._habits.names
            self._habits.neighbours.look = True
            if Question.REACHABILITY in questions and tables:
                status = await self._more_status(status, of_status)
            self._habits.rows = self._rows
        if Question.COUNTERS in questions and tables:
            counters = await self._counters()
        neighbours = await self._neighbours() if Question.NEIGHBOURS in questions else None
        return SnmpReadings(
            uptime=uptime,
            system=system,
            status=status,
            counters=counters,
            identity=identity,
            interface_count=self._count,
            neighbours=neighbours,
            faults=tuple(self._faults),
            flags=frozenset(self._flags),
        )

    def _soon(self) -> float:
        return min(self._deadline, self._clock.monotonic() + self._probing.timeout)

    def _patience(self) -> float:
        return max(2 * self._probing.timeout, ANSWERS * self._agent.round_trip.wait())

    async def _system(self, uptime: int | None) -> System | None:
        if self._gone:
            return None
        answer = await self._agent.get(if_mib.SYSTEM, min(self._deadline, self._clock.monotonic() + self._patience()))
        if isinstance(answer, Failure):
            self._fault("system", answer)
            return None
        self._flags |= answer.flags
        return _system(answer, uptime)

    async def _status(self) -> InterfaceStatus | None:
        table = await self._table(if_mib.STATUS)
        if table is None:
            return None
        status, count = self._made.once(columns.status, table), self._count
        if count is not None and len(status.index) != count:
            rows = len(status.index)
            if rows < count and self._habits.short_rows != (rows, count):
                status = self._made.once(columns.status, await self._reread(table, rows, count))
            if len(status.index) != count:
                self._flags.add("row_count")
        self._know(status.index)
        return status if self._has_rows("ifTable", len(status.index)) else None

    async def _more_status(self, status: InterfaceStatus | None, failed: tuple[Failure, ...]) -> InterfaceStatus | None:
        """Ask for the states of rows that only other tables have told of; `failed` is what came of asking before."""
        if self._gone or len(self._rows) <= (0 if status is None else len(status.index)):
            return status
        before, self._faults = self._faults, []
        more = await self._status()
        if more is None:
            self._faults = before
            return status
        self._faults = [*(fault for fault in before if fault not in failed), *self._faults]
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
        table = await self._table(if_mib.COUNTERS)
        if self._gone:
            return None
        counters = None if table is None else self._made.once(columns.counters_64, table)
        if counters is None or columns.lacks_64_bits(counters) or self._may_stall(counters):
            narrow = await self._table(if_mib.COUNTERS_32)
            if table is not None and narrow is not None:
                self._habits.stalled_64 = columns.stalled_64_bits(table, narrow)
            if narrow is not None:
                counters = self._made.once(columns.counters, table, narrow)
        if counters is None:
            return None
        return counters if self._has_rows("counters", len(counters.index)) else None

    def _may_stall(self, wide: InterfaceCounters) -> bool:
        stalled = self._habits.stalled_64
        return columns.idle_64_bits(wide) if stalled is None else stalled

    def _know(self, index: tuple[int, ...]) -> None:
        """Remember the rows that a table of this visit has: the others ought to have them too."""
        if index != self._rows:
            self._rows = tuple(sorted({*self._rows, *index}))

    async def _identity(self) -> InterfaceIdentity | None:
        table = await self._table(if_mib.IDENTITY)
        if table is None:
            return None
        identity = self._made.once(columns.identity, table)
        self._know(identity.index)
        return identity if self._has_rows("interfaces", len(identity.index)) else None

    async def _neighbours(self) -> Neighbours | None:
        known = self._habits.neighbours
        return await neighbours_read.read_neighbours(self._walk, self._ask, known, self._habits.names)

    async def _ask(self, objects: Sequence[ObjectType]) -> Scalars | None:
        if self._gone:
            return None
        answer = await self._agent.get(objects, min(self._deadline, self._clock.monotonic() + self._patience()))
        if isinstance(answer, Failure):
            self._fault(objects[0].name, answer)
            return None
        return answer

    def _has_rows(self, what: str, rows: int) -> bool:
        """Tell a device without interfaces, which is said by ifNumber 0, from one that does not tell them."""
        if rows or self._count == 0:
            return True
        if self._count is None:
            self._faults.append(Failure(FailureKind.UNSUPPORTED, f"{what}: the agent has none", answered=True))
        else:
            detail = f"{what}: ifNumber is {self._count}, but no row was answered"
            self._faults.append(Failure(FailureKind.INCOMPLETE, detail, answered=True))
        return False

    async def _table(self, plan: TablePlan) -> Table | None:
        return await self._walk(plan, self._rows)

    async def _walk(self, plan: TablePlan, rows: tuple[int, ...] = ()) -> Table | None:
        if self._gone:
            return None
        table = await self._agent.table(plan, self._deadline, rows=rows)
        if isinstance(table, Failure):
            self._fault(plan.name, table)
            self._gone = table.kind in (FailureKind.REFUSED, FailureKind.AUTH) or (
                table.kind is FailureKind.TIMEOUT and not await self._there()
            )
            return None
        self._flags |= table.flags
        for column, read in zip(plan.columns, table.columns, strict=True):
            if isinstance(read, Failure):
                self._fault(column.name, read)
        return table

    async def _there(self) -> bool:
        """Whether the agent still answers anything: an agent may be silent about one table and not about others."""
        patience = max(self._probing.timeout, ANSWERS * self._agent.round_trip.wait())
        until = min(self._deadline, self._clock.monotonic() + patience)
        return not isinstance(await self._agent.get(if_mib.VITAL, until), Failure)

    def _fault(self, what: str, failure: Failure) -> None:
        self._faults.append(Failure(failure.kind, f"{what}: {failure.detail}", answered=True))


def _system(answer: Scalars, uptime: int | None) -> System:
    descr, object_id, contact, name, location = answer.values
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
