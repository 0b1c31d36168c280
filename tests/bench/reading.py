"""netmon's engine reading the same fleet, measured by the CPU time of this process."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable

from netmon.clock import SystemClock
from netmon.model.observation import Failure
from netmon.probes.if_mib import COUNTERS, IF_ALIAS, IF_HIGH_SPEED, IF_NAME, IF_OPER_STATUS, STATUS
from netmon.secrets import Secret
from netmon.wires.snmp.access import CommunityAccess
from netmon.wires.snmp.agent import Agent
from netmon.wires.snmp.engine import SnmpEngine
from netmon.wires.snmp.message import V2C
from netmon.wires.snmp.objects import Column, Table, TablePlan

AT_ONCE = 50
PATIENCE = 30.0

# The columns that the exporter's module `table` walks, in the groups that a visit reads them in.
TABLE_PLAN = TablePlan("table", (STATUS.groups[0], *COUNTERS.groups, (IF_NAME,), (IF_HIGH_SPEED,), (IF_ALIAS,)))
STATUS_PLAN = TablePlan("status", ((IF_OPER_STATUS,),))


class Fleet:
    """Agents for every switch of the fleet, on one engine."""

    def __init__(self, targets: Iterable[tuple[str, int]], community: str) -> None:
        self._targets = list(targets)
        self._access = CommunityAccess(V2C, Secret(community.encode()))
        self._engine = SnmpEngine(SystemClock())
        self._agents: list[Agent] = []

    async def __aenter__(self) -> Fleet:
        await self._engine.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        self._engine.close()

    def forget(self) -> None:
        """Make new agents, which remember no earlier answer: the next visit decodes everything."""
        for agent in self._agents:
            agent.close()
        self._agents = [
            self._engine.agent(f"{host}:{port}", host, port, self._access, max_repetitions=50)
            for host, port in self._targets
        ]

    async def visit(self, plan: TablePlan) -> tuple[float, int]:
        """Read the table of every agent once; return the CPU seconds it took and how many values were read."""
        queue = iter(self._agents)
        values = 0

        async def work() -> None:
            nonlocal values
            for agent in queue:
                table = await agent.table(plan, time.monotonic() + PATIENCE)
                values += count(table)

        before = time.process_time()
        await asyncio.gather(*(work() for _ in range(AT_ONCE)))
        return time.process_time() - before, values


def count(table: Table | Failure) -> int:
    """Return how many values a table holds; a failure stops the measurement."""
    if isinstance(table, Failure):
        raise TypeError(f"the fleet did not answer: {table}")
    return sum(len(column.values) for column in table.columns if isinstance(column, Column))
