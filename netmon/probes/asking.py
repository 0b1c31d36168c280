"""One agent during one visit: whatever fails costs only itself, and an agent that is gone is asked nothing more."""

from __future__ import annotations

from collections.abc import Sequence

from netmon.model.clock import Clock
from netmon.model.observation import Failure, FailureKind
from netmon.model.probing import Probing
from netmon.probes import if_mib
from netmon.wires.snmp.agent import Agent
from netmon.wires.snmp.objects import ObjectType, Scalars, Table, TablePlan

ANSWERS = 3
"""Times an agent's usual pace that it is waited for, where that is slower than the inventory's timeout."""


class Asking:
    """Asks until `deadline` (monotonic seconds), and collects what went wrong and what was odd."""

    def __init__(self, agent: Agent, clock: Clock, deadline: float, probing: Probing) -> None:
        self.agent = agent
        self.deadline = deadline
        self.faults: list[Failure] = []
        self.flags: set[str] = set()
        self.gone = False
        """Whether the agent fell silent, or refuses everything."""
        self._clock = clock
        self._probing = probing

    def soon(self) -> float:
        """Return until when an answer is waited for, as the inventory says."""
        return min(self.deadline, self._clock.monotonic() + self._probing.timeout)

    async def get(self, what: str, objects: Sequence[ObjectType]) -> Scalars | None:
        """Ask for single values, twice as patiently as for whether the agent is there; `what` names a fault."""
        if self.gone:
            return None
        answer = await self.agent.get(objects, self._until(2 * self._probing.timeout))
        if isinstance(answer, Failure):
            self.fault(what, answer)
            return None
        self.flags |= answer.flags
        return answer

    async def present(self, columns: Sequence[ObjectType]) -> tuple[bool, ...]:
        """Return which columns may have rows; where the agent does not say, it may."""
        if self.gone:
            return (True,) * len(columns)
        answer = await self.agent.present(columns, self._until(2 * self._probing.timeout))
        if isinstance(answer, Failure):
            return (True,) * len(columns)
        return tuple(value != 0 for value in answer.values)

    async def table(self, plan: TablePlan, rows: tuple[int, ...] = ()) -> Table | None:
        """Read a table; `rows` are indexes that it ought to have. A column that failed is a fault of its own."""
        if self.gone:
            return None
        table = await self.agent.table(plan, self.deadline, rows=rows)
        if isinstance(table, Failure):
            self.fault(plan.name, table)
            self.gone = table.kind in (FailureKind.REFUSED, FailureKind.AUTH) or (
                table.kind is FailureKind.TIMEOUT and not await self._there()
            )
            return None
        self.flags |= table.flags
        for column, read in zip(plan.columns, table.columns, strict=True):
            if isinstance(read, Failure):
                self.fault(column.name, read)
        return table

    def fault(self, what: str, failure: Failure) -> None:
        """Note that something was not read. It was answered: at least the question whether the agent is there."""
        self.faults.append(Failure(failure.kind, f"{what}: {failure.detail}", answered=True))

    async def _there(self) -> bool:
        """Whether the agent still answers anything: an agent may be silent about one table and not about others."""
        return not isinstance(await self.agent.get(if_mib.VITAL, self._until(self._probing.timeout)), Failure)

    def _until(self, patience: float) -> float:
        return min(self.deadline, self._clock.monotonic() + max(patience, ANSWERS * self.agent.round_trip.wait()))
