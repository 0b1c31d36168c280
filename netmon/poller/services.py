"""When services are checked: each in its own slots, spread over the interval, and again where somebody has to know.

Slots are counted from the Unix epoch by the wall clock at the start, and turn by the monotonic clock from then on:
after a restart a service has its next check when it would have had it anyway.
"""

from __future__ import annotations

import asyncio
import hashlib
import heapq
import itertools
import logging
import math
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from netmon.model.clock import Clock
from netmon.model.names import ServiceId
from netmon.model.plant import Service
from netmon.model.service_check import ServiceCheck
from netmon.probes.checking import Slot

IN_FLIGHT: Final = 64
PER_HOST: Final = 2
"""Checks that may be under way at once, in all and at one host."""
FIRST_PER_SECOND: Final = 20.0
"""At the start every service is looked at once, so many in a second."""
GRACE: Final = 10.0
"""Seconds beyond its own limit after which a check is ended from outside: that would be a bug."""

log = logging.getLogger("netmon.poller")

Ask = Callable[[Service, Slot], Awaitable[ServiceCheck]]


@dataclass(slots=True)
class _Member:
    """`ticket`: entries of the heap with another one are void. `wanted` is when it is to be looked at out of turn;
    `again`: that came up while a check was under way.
    """

    service: Service
    host: str
    ticket: int
    under_way: bool = False
    wanted: float | None = None
    again: bool = False


class _Due(NamedTuple):
    at: float
    ticket: int
    id: ServiceId
    number: int | None
    """The slot; None for a look out of turn."""


@dataclass(slots=True)
class ServicePollerStats:
    """Counts since the start: `checks` made, slots `skipped` because the check before was not over, `bugs`."""

    checks: int = 0
    skipped: int = 0
    bugs: int = 0
    in_flight: int = 0


@dataclass(slots=True)
class _Gate:
    """Who waits for a place. Hosts take turns only in so far as none holds more than its places."""

    free: int
    per_host: int
    busy: Counter[str] = field(default_factory=Counter)
    waiting: deque[tuple[_Member, Slot]] = field(default_factory=deque)

    def next(self) -> tuple[_Member, Slot] | None:
        """Take the first that may begin, None where none may."""
        if self.free <= 0:
            return None
        for place, (member, slot) in enumerate(self.waiting):
            if self.busy[member.host] < self.per_host:
                del self.waiting[place]
                self.free -= 1
                self.busy[member.host] += 1
                return member, slot
        return None

    def leave(self, member: _Member) -> None:
        """Give a place back."""
        self.free += 1
        self.busy[member.host] -= 1


def phase_of(service: ServiceId) -> float:
    """Return where in its interval a service is checked, 0 ≤ phase < 1: the same in every process."""
    return int.from_bytes(hashlib.blake2b(service.encode(), digest_size=6).digest(), "big") / 2**48


class ServicePoller:
    """Checks with `ask`, hands what came of it to `sink`: one check of a service at a time, some at a host."""

    def __init__(
        self,
        ask: Ask,
        clock: Clock,
        sink: Callable[[ServiceCheck], None],
        in_flight: int = IN_FLIGHT,
        per_host: int = PER_HOST,
    ) -> None:
        self._ask, self._clock, self._sink = ask, clock, sink
        self._members: dict[ServiceId, _Member] = {}
        self._heap: list[_Due] = []
        self._gate = _Gate(in_flight, per_host)
        self._tickets = itertools.count(1)
        self._epoch: float | None = None
        self._changed = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self.stats = ServicePollerStats()

    def load(self, services: Mapping[ServiceId, Service]) -> None:
        """Check these from now on; those that stay as they are keep their slots, and all others are looked at soon."""
        now, before = self._clock.monotonic(), self._members
        if self._epoch is None:
            self._epoch = now - self._clock.wall()
        self._members = {}
        fresh: list[_Member] = []
        for id_, service in services.items():
            known = before.get(id_)
            if known is not None and known.service == service:
                self._members[id_] = known
                continue
            member = self._members[id_] = _Member(service, urlsplit(service.url).hostname or "", next(self._tickets))
            member.under_way = known is not None and known.under_way
            heapq.heappush(self._heap, self._slot(member, math.ceil(self._place(member, now))))
            fresh.append(member)
        self._look_soon(fresh, now)
        self._changed.set()

    def ask(self, service: ServiceId, after: float) -> None:
        """Look at a service so many seconds from now, out of turn; the earlier of two such requests holds."""
        member, at = self._members.get(service), self._clock.monotonic() + after
        if member is None or (member.wanted is not None and member.wanted <= at):
            return
        member.wanted = at
        heapq.heappush(self._heap, _Due(at, member.ticket, service, None))
        self._changed.set()

    async def run(self) -> None:
        """Check until cancelled."""
        try:
            while True:
                self._changed.clear()
                wait = self.begin()
                try:
                    async with asyncio.timeout(wait):
                        await self._changed.wait()
                except TimeoutError:
                    continue
        finally:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    def begin(self) -> float | None:
        """Begin what is due; return in how many seconds the next will be, None where nothing is."""
        now = self._clock.monotonic()
        while self._heap and self._heap[0].at <= now:
            self._come_up(heapq.heappop(self._heap), now)
        while (found := self._gate.next()) is not None:
            task = asyncio.get_running_loop().create_task(self._check(*found))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return max(0.0, self._heap[0].at - now) if self._heap else None

    def _come_up(self, due: _Due, now: float) -> None:
        member = self._members.get(due.id)
        if member is None or member.ticket != due.ticket:
            return
        if due.number is None:
            if member.wanted != due.at:
                return  # another request came before it, and was obeyed
            member.wanted, member.again = None, member.under_way
            if not member.under_way:
                self._line_up(member, Slot(f"{self._place(member, now):.4f}", regular=False))
            return
        following = max(due.number + 1, math.ceil(self._place(member, now)))
        self.stats.skipped += following - due.number - 1
        heapq.heappush(self._heap, self._slot(member, following))
        if member.under_way:
            self.stats.skipped += 1
        else:
            self._line_up(member, Slot(str(following - 1), regular=True))

    def _line_up(self, member: _Member, slot: Slot) -> None:
        member.under_way = True
        self._gate.waiting.append((member, slot))

    async def _check(self, member: _Member, slot: Slot) -> None:
        self.stats.in_flight += 1
        try:
            async with asyncio.timeout(member.service.timeout + GRACE):
                check = await self._ask(member.service, slot)
            self.stats.checks += 1
            if self._members.get(member.service.id) is member:
                self._sink(check)
        except Exception:  # a bug is caught once, here; the other services are checked
            self.stats.bugs += 1
            log.exception("bug while checking the service %s", member.service.id)
        finally:
            self.stats.in_flight -= 1
            self._gate.leave(member)
            member.under_way = False
            if (now := self._members.get(member.service.id)) is not None:
                now.under_way = False
                if now.again:
                    now.again = False
                    self.ask(now.service.id, 0.0)
            self._changed.set()

    def _look_soon(self, fresh: Iterable[_Member], now: float) -> None:
        """Look at the new ones before their first slots, unless those come as soon."""
        for rank, member in enumerate(fresh):
            after = rank / FIRST_PER_SECOND
            waits = (1.0 - self._place(member, now) % 1.0) * member.service.interval
            if waits > after + member.service.timeout:
                self.ask(member.service.id, after)

    def _place(self, member: _Member, now: float) -> float:
        """Return how many intervals have passed at `now` since the service's slot 0."""
        return (now - (self._epoch or 0.0)) / member.service.interval - phase_of(member.service.id)

    def _slot(self, member: _Member, number: int) -> _Due:
        at = (self._epoch or 0.0) + (number + phase_of(member.service.id)) * member.service.interval
        return _Due(at, member.ticket, member.service.id, number)
