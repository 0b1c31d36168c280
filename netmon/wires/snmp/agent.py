"""One SNMP agent: what it is asked, and what has been learned about how to ask it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from netmon.model.memory import AgentMemory
from netmon.model.observation import Failure, FailureKind
from netmon.wires.snmp import gaps, message, pdu
from netmon.wires.snmp.access import Access, CommunityAccess
from netmon.wires.snmp.exchange import Exchange
from netmon.wires.snmp.history import History
from netmon.wires.snmp.objects import ObjectType, Scalars, Table, TablePlan
from netmon.wires.snmp.pdu import Request
from netmon.wires.snmp.rtt import RoundTrip
from netmon.wires.snmp.scalars import FirstRowTalk, ScalarTalk
from netmon.wires.snmp.tolerance import Tolerance
from netmon.wires.snmp.transport import Peer, Transport
from netmon.wires.snmp.turn import Talk
from netmon.wires.snmp.usm.session import UsmSession
from netmon.wires.snmp.values import Value
from netmon.wires.snmp.walk import Walk

if TYPE_CHECKING:
    from netmon.wires.snmp.engine import SnmpEngine

SAMPLE_TAKES = 10.0
"""Seconds at most to find out whether a hole in a column is one."""


class Agent:
    """Made by `SnmpEngine.agent`. One question at a time: an agent is never asked two things at once."""

    def __init__(
        self,
        engine: SnmpEngine,
        name: str,
        transport: Transport,
        peer: Peer,
        access: Access,
        *,
        accept_reply_from: frozenset[str],
        max_repetitions: int,
        memory: AgentMemory,
    ) -> None:
        self.engine = engine
        self.name = name
        self.peer = peer
        self.accept_reply_from = accept_reply_from
        self.round_trip = RoundTrip(memory.srtt, memory.rttvar)
        self.answered_at: float | None = None
        self.session: UsmSession | None = None
        self.version = message.V3
        self.community = b""
        if isinstance(access, CommunityAccess):
            self.version, self.community = access.version, access.community.reveal()
        else:
            self.session = UsmSession(access, memory, engine.clock.monotonic(), engine.clock.wall())
        most = 0 if self.version == message.V1 else max_repetitions
        self.tolerance = Tolerance(most, memory.repetitions, memory.columns, bulk=memory.bulk)
        self._transport = transport
        self._memory = memory
        self._histories: dict[TablePlan, History] = {}
        self._exchange: Exchange | None = None

    async def get(self, objects: Sequence[ObjectType], deadline: float) -> Scalars | Failure:
        """Ask for single values until `deadline` (monotonic seconds), as `Scalars` in their order, or why not."""
        talk = ScalarTalk(objects)
        await self._converse(talk, deadline)
        assert talk.result is not None  # noqa: S101 - a conversation ends with a result
        self.engine.tally.decoded += len(talk.result.values) if isinstance(talk.result, Scalars) else 0
        return talk.result

    async def present(self, columns: Sequence[ObjectType], deadline: float) -> Scalars | Failure:
        """Ask which columns have any row, until `deadline` (monotonic seconds); see `FirstRowTalk`."""
        talk = FirstRowTalk(columns)
        await self._converse(talk, deadline)
        assert talk.result is not None  # noqa: S101 - a conversation ends with a result
        return talk.result

    async def table(
        self,
        plan: TablePlan,
        deadline: float,
        max_repetitions: int | None = None,
        rows: tuple[int, ...] = (),
    ) -> Table | Failure:
        """Read a table until `deadline` (monotonic seconds): the last visit's object where nothing changed, or why not.

        `max_repetitions` asks for fewer rows at a time, this once; `rows` are indexes that the table ought to have.
        """
        history = self._histories.get(plan)
        if history is None:
            history = self._histories[plan] = History()
        tolerance = self.tolerance
        if max_repetitions is not None:
            tolerance = Tolerance(min(max_repetitions, tolerance.repetitions), bulk=tolerance.bulk)
            history.steps.clear()
        walk = Walk(plan, history, tolerance)
        try:
            await self._converse(walk, deadline)
        except BaseException:
            history.steps.clear()  # a read cut short leaves steps that do not belong together
            raise
        finally:
            self.engine.tally.unchanged += walk.unchanged
            self.engine.tally.decoded += walk.decoded
        assert walk.result is not None  # noqa: S101 - a conversation ends with a result
        if isinstance(walk.result, Table) and self.version != message.V1:  # there each missing cell costs a request
            return await self._filled(plan, walk.result, rows, history.filling, deadline)
        return walk.result

    def lighten(self, plan: TablePlan) -> None:
        """Let go of the replies of the last read of a table, and keep what was learned of how it has to be read."""
        if (history := self._histories.get(plan)) is not None:
            history.lighten()

    def forget(self, plan: TablePlan) -> None:
        """Let go of what the last read of a table left: for tables that are read so rarely that it is not worth it."""
        self._histories.pop(plan, None)

    async def _filled(
        self, plan: TablePlan, table: Table, rows: tuple[int, ...], filling: gaps.Filling, deadline: float
    ) -> Table:
        """Return the table with the cells that the walk did not come to; whatever fails leaves it as it is."""
        if filling.sound is not None and filling.sound[0] is table and filling.sound[1] == rows:
            return table
        shape = gaps.shape(table, rows)
        if shape in filling.whole:
            filling.sound = table, rows
            return table
        cells = gaps.missing(table, rows)
        if not cells:
            filling.whole.append(shape)
            return table
        found: dict[gaps.Cell, Value] = {}
        asked = gaps.sample(cells)
        if not await self._cells(plan, asked, min(deadline, self.engine.clock.monotonic() + SAMPLE_TAKES), found):
            return table
        if not found:
            filling.whole.append(shape)
            return table
        there = {number for number, _ in found}
        await self._cells(plan, [cell for cell in cells if cell[0] in there and cell not in asked], deadline, found)
        return gaps.fill(table, found, filling)

    async def _cells(
        self, plan: TablePlan, cells: list[gaps.Cell], deadline: float, found: dict[gaps.Cell, Value]
    ) -> bool:
        """Ask for cells by name; return whether all were answered."""
        for part, objects in gaps.requests(plan, cells):
            answer = await self.get(objects, deadline)
            if isinstance(answer, Failure):
                return False
            found.update((cell, value) for cell, value in zip(part, answer.values, strict=True) if value is not None)
        return True

    @property
    def memory(self) -> AgentMemory:
        """What is worth keeping over a restart; the same object as before where nothing worth it changed."""
        clock, tolerance, known = self.engine.clock, self.tolerance, self._memory
        srtt, rttvar = self.round_trip
        before, now = RoundTrip(known.srtt, known.rttvar).wait(), self.round_trip.wait()
        repetitions = tolerance.repetitions if tolerance.repetitions < tolerance.most else 0
        bulk = tolerance.bulk or tolerance.most == 0
        # How long to wait is what it is kept for: a round trip that is nowhere near that may change as it likes.
        steady = srtt is None or (known.srtt is not None and abs(before - now) <= before / 2)
        learned = (repetitions, tolerance.columns, bulk)
        if not steady or (known.repetitions, known.columns, known.bulk) != learned:
            known = replace(
                known, srtt=srtt, rttvar=rttvar, repetitions=repetitions, columns=tolerance.columns, bulk=bulk
            )
        if self.session is not None:
            known = self.session.remember(known, clock.monotonic(), clock.wall())
        self._memory = known
        return known

    def flags(self) -> frozenset[str]:
        """Return what was noticed about an SNMPv3 engine since the last call (`engine_id_changed`, …)."""
        return self.session.drain_flags() if self.session is not None else frozenset()

    def close(self) -> None:
        """Forget it; a question under way ends as skipped."""
        if self._exchange is not None:
            self._exchange.fail(Failure(FailureKind.SKIPPED, "the agent was forgotten"))
        self._histories.clear()

    def accepts(self, peer: Peer) -> bool:
        """Whether a reply may come from there. A listed address may use any port."""
        return peer == self.peer or peer[0] in self.accept_reply_from

    def send(self, request: Request, number: int, now: float) -> str:
        """Transmit a request under an id; return "" or the name of the host's error."""
        octets = number.to_bytes(4, "big")
        if self.session is not None:
            datagram = self.session.wrap(request.head + octets + request.tail, number, now)
        else:
            datagram = pdu.community_head(self.version, self.community, request) + octets + request.tail
        return self._transport.send(datagram, self.peer)

    async def _converse(self, talk: Talk, deadline: float) -> None:
        if self._exchange is not None:
            raise RuntimeError(f"{self.name} is asked two things at once")
        exchange = self._exchange = Exchange(self, talk, deadline)
        try:
            exchange.start()
            await exchange.done
        finally:
            self._exchange = None
            exchange.close()
