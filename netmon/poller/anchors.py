"""When anchors are asked: each on its own, regularly, and at once where somebody has to know."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from math import inf

from netmon.judge.isolation import RULES, IsolationRules
from netmon.model.anchor import Anchor, AnchorAnswer
from netmon.model.clock import Clock
from netmon.model.names import AnchorId, NetworkId

log = logging.getLogger("netmon.poller")


@dataclass(slots=True)
class _Member:
    anchor: Anchor
    due: float
    began: float = -inf
    under_way: bool = False


class AnchorPoller:
    """Asks with `ask`, hands what came of it to `sink`. Anchors wait neither for each other nor for any device."""

    def __init__(
        self,
        ask: Callable[[Anchor], Awaitable[AnchorAnswer]],
        clock: Clock,
        sink: Callable[[AnchorAnswer], None],
        rules: IsolationRules = RULES,
    ) -> None:
        self._ask, self._clock, self._sink, self._rules = ask, clock, sink, rules
        self._members: dict[AnchorId, _Member] = {}
        self._changed = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()

    def load(self, anchors: Mapping[AnchorId, Anchor]) -> None:
        """Ask these from now on, those that are new at once."""
        now, before = self._clock.monotonic(), self._members
        self._members = {
            id_: before[id_] if id_ in before and before[id_].anchor == anchor else _Member(anchor, now)
            for id_, anchor in anchors.items()
        }
        self._changed.set()

    def ask(self, network: NetworkId) -> None:
        """Ask the anchors of a network as soon as may be."""
        now = self._clock.monotonic()
        for member in self._members.values():
            if member.anchor.network == network:
                member.due = min(member.due, max(now, member.began + self._rules.again))
        self._changed.set()

    async def run(self) -> None:
        """Ask until cancelled."""
        try:
            while True:
                self._changed.clear()
                wait = self._begin()
                if wait == inf:
                    await self._changed.wait()
                    continue
                try:
                    async with asyncio.timeout(wait):
                        await self._changed.wait()
                except TimeoutError:
                    continue
        finally:
            for task in self._tasks:
                task.cancel()

    def _begin(self) -> float:
        """Begin what is due; return in how many seconds the next will be, infinity where nothing is."""
        now, wait = self._clock.monotonic(), inf
        for member in self._members.values():
            if member.under_way:
                continue
            if member.due <= now:
                member.under_way, member.began, member.due = True, now, now + self._rules.every
                task = asyncio.get_running_loop().create_task(self._visit(member))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)
            else:
                wait = min(wait, member.due - now)
        return wait

    async def _visit(self, member: _Member) -> None:
        try:
            answer = await self._ask(member.anchor)
            if self._members.get(member.anchor.id) is member:
                self._sink(answer)
        except Exception:  # a bug is caught once, here; the other anchors are served
            log.exception("bug while asking the anchor %s", member.anchor.id)
        finally:
            member.under_way = False
            self._changed.set()
