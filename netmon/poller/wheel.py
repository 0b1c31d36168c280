"""The wheel: which device is due when. Pure: it is told the time and never waits.

A device is due once per interval, at its phase. Slots are numbered from the Unix epoch by the wall clock at the start
of the wheel, so that a number is never used twice over restarts; from then on the wheel turns by the monotonic clock
alone. Devices that are new are asked once before their first slot, so that a start knows all of them soon.
"""

from __future__ import annotations

import heapq
import itertools
import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from netmon.model.names import DeviceId
from netmon.poller.pacer import FEW_PER_SECOND, Pacer
from netmon.poller.phases import Phases

SAME_ASK = 0.05
"""Asks of one device that are closer together than this, in seconds, are one."""
VISIT = 4.0
"""Seconds that a visit lasts at most, as a rule: all that a device is asked at first, of a chassis too."""


class Cause(Enum):
    """Why a visit is due."""

    SLOT = auto()
    FIRST = auto()
    ASK = auto()


@dataclass(frozen=True, slots=True)
class Due:
    """A visit that is due. `slot` names it: unique for the device, and the same whoever computes it."""

    at: float
    device: DeviceId
    cause: Cause
    number: int
    slot: str


@dataclass(slots=True)
class _Member:
    interval: float
    ticket: int = 0
    """Entries of the heap with another ticket are void."""


class Wheel:
    """All devices with their intervals, and the asks in between."""

    def __init__(self, few_per_second: float = FEW_PER_SECOND) -> None:
        """`few_per_second` is how many visits may begin in a second, however few devices there are."""
        self.skipped = 0
        self.pacer = Pacer(few_per_second)
        self._few = few_per_second
        self._epoch: float | None = None
        self._members: dict[DeviceId, _Member] = {}
        self._phases: defaultdict[float, Phases] = defaultdict(Phases)
        self._slots: list[tuple[float, int, DeviceId, int | None]] = []
        self._asks: list[tuple[float, int, DeviceId]] = []
        self._asked: defaultdict[DeviceId, list[float]] = defaultdict(list)
        self._tickets = itertools.count(1)

    def start(self, now: float, wall: float) -> None:
        """Begin to turn. What was loaded before begins now."""
        self._epoch = now - wall
        self._slots.clear()
        self._enter(list(self._members), now)

    def load(self, intervals: Mapping[DeviceId, float], now: float) -> None:
        """Take over the devices. Those that stay, with their interval, keep their phase and their next slot."""
        gone = [device for device, member in self._members.items() if intervals.get(device) != member.interval]
        for device in gone:
            self._phases[self._members.pop(device).interval].leave(device)
        for device in gone:
            if device not in intervals:
                self._asked.pop(device, None)
        new = [device for device in intervals if device not in self._members]
        joining: defaultdict[float, list[DeviceId]] = defaultdict(list)
        for device in new:
            self._members[device] = _Member(intervals[device])
            joining[intervals[device]].append(device)
        for interval, devices in joining.items():
            self._phases[interval].join(devices)
        self.pacer.load(sum(1 / member.interval for member in self._members.values()), len(self._members))
        if self._epoch is not None:
            self._enter(new, now)

    def ask(self, device: DeviceId, at: float) -> None:
        """Have a device visited at a time besides its slots."""
        if device not in self._members:
            return
        asked = self._asked[device]
        if all(abs(at - other) >= SAME_ASK for other in asked):
            asked.append(at)
            heapq.heappush(self._asks, (at, next(self._tickets), device))

    def due(self, now: float) -> list[Due]:
        """Take off what is due, asks first. What is more than an interval late is skipped, and counted."""
        return [*self._due_asks(now), *self._due_slots(now)]

    def next_at(self, now: float) -> float | None:
        """Return when `due` has something to say; None if never."""
        times = [self._asks[0][0]] if self._asks else []
        if self._slots:
            times.append(max(self._slots[0][0], self.pacer.ready_at(now)))
        return min(times, default=None)

    def _enter(self, devices: list[DeviceId], now: float) -> None:
        slots: dict[DeviceId, float] = {}
        for device in devices:
            member = self._members[device]
            member.ticket = next(self._tickets)
            number = math.ceil((now - self._base(device, member)) / member.interval)
            slots[device] = self._at(device, member, number)
            heapq.heappush(self._slots, (slots[device], member.ticket, device, number))
        self._look_soon(slots, now)

    def _look_soon(self, slots: Mapping[DeviceId, float], now: float) -> None:
        """Ask new devices before their first slots, those with the longest wait first, and at most twice the mean.

        One whose slot comes while it would still be visited is not worth it.
        """
        rate = min(max(self._few, self.pacer.mean), self.pacer.spare)
        for rank, device in enumerate(sorted(slots, key=slots.__getitem__, reverse=True)):
            at = now + rank / rate
            if at + VISIT < slots[device]:
                heapq.heappush(self._slots, (at, self._members[device].ticket, device, None))

    def _due_asks(self, now: float) -> list[Due]:
        found: list[Due] = []
        while self._asks and self._asks[0][0] <= now:
            at, _, device = heapq.heappop(self._asks)
            member = self._members.get(device)
            if at in self._asked.get(device, ()):
                self._asked[device].remove(at)
                if not self._asked[device]:
                    del self._asked[device]
                if member is not None:
                    found.append(self._between(at, device, member, Cause.ASK))
        return found

    def _due_slots(self, now: float) -> list[Due]:
        found: list[Due] = []
        while self._slots and self._slots[0][0] <= now:
            at, ticket, device, number = self._slots[0]
            member = self._members.get(device)
            if member is None or member.ticket != ticket:
                heapq.heappop(self._slots)
            elif number is not None and now - at >= member.interval:
                missed = int((now - at) / member.interval)
                self.skipped += missed
                number += missed
                heapq.heapreplace(self._slots, (self._at(device, member, number), ticket, device, number))
            elif not self.pacer.take(now):
                break
            elif number is None:
                heapq.heappop(self._slots)
                found.append(self._between(at, device, member, Cause.FIRST))
            else:
                following = (self._at(device, member, number + 1), ticket, device, number + 1)
                heapq.heapreplace(self._slots, following)
                found.append(Due(at, device, Cause.SLOT, number, str(number)))
        return found

    def _base(self, device: DeviceId, member: _Member) -> float:
        """Return the monotonic time of a device's slot 0."""
        return (self._epoch or 0.0) + self._phases[member.interval].phase(device) * member.interval

    def _at(self, device: DeviceId, member: _Member, number: int) -> float:
        return self._base(device, member) + number * member.interval

    def _between(self, at: float, device: DeviceId, member: _Member, cause: Cause) -> Due:
        number, rest = divmod(at - self._base(device, member), member.interval)
        return Due(at, device, cause, int(number), f"{int(number)}.{int(rest * 1000)}")
