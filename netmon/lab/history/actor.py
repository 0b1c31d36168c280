"""A device as it really is in a past: what it would say to each asking, and what hours of asking it come to."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from random import Random

from netmon.lab.agent import UP, PortState
from netmon.lab.history.distance import Distance, Hour
from netmon.model.interfaces import InterfaceIdentity, InterfaceStatus
from netmon.model.names import ObservationId
from netmon.model.observation import (
    DeviceReadings,
    Echo,
    Failure,
    FailureKind,
    Observation,
    ProbeName,
    Question,
    Readings,
)
from netmon.model.plant import Device
from netmon.model.probing import IcmpUse
from netmon.model.rollup import HourTally

HOUR = 3600
_REACHABILITY = frozenset({Question.REACHABILITY})
_IDENTITY = frozenset({Question.IDENTITY})
_AGENT = 0.004
"""Seconds that an agent takes to answer."""
_READING = 0.02
"""Seconds that it takes to read the names of all interfaces."""
TRIES = 3
"""Requests that fit into one asking."""
_DAY = 86400.0


class Actor:
    """One device. `ports` are its interfaces that links name; `base` is when its regular asking number 0 was due.

    What nobody asks otherwise may be read `over_ssh`. Times are UTC, epoch seconds.
    """

    def __init__(self, device: Device, ports: Collection[str], base: float, born: float, seed: int) -> None:
        self.device = device
        self.interval = interval_of(device)
        self.answering = False
        self.loss = 0.0
        self._base = base
        self._an_hour = round(HOUR / self.interval)
        self._seed = seed
        self._booted = born - _DAY * (1 + Random(f"{seed}/{device.id}/age").randrange(200))  # noqa: S311 - how old it is
        self._distance = Distance(device.id, seed)
        self._hour = (0, self._distance.hour(0))
        self._pinged = device.probing.icmp is IcmpUse.ON
        self.over_ssh = _only_over_ssh(device)
        self._read = device.snmp is not None or self.over_ssh
        self._reader = ProbeName.SSH if self.over_ssh else ProbeName.SNMP
        self._states: dict[str, PortState] = {}
        names = sorted(ports)
        rows = tuple(range(1, len(names) + 1))
        self._names = names
        holes: tuple[None, ...] = (None,) * len(names)
        self._identity = InterfaceIdentity(rows, tuple(names), holes, holes, holes, holes, holes, holes, holes)
        self._status = self._statuses()
        self._named = False

    @property
    def asked(self) -> bool:
        """Whether anybody asks it."""
        return self._pinged or self._read

    @property
    def pinged(self) -> bool:
        """Whether it is pinged."""
        return self._pinged

    @property
    def packets(self) -> int:
        """What one asking counts in slots of links: the packets of a ping, else one request."""
        return self.device.probing.icmp_packets if self._pinged else 1

    def rtt(self, at: float) -> float:
        """Return its round-trip time then, in seconds; where it is not pinged, how long an answer takes."""
        return self._weather(at).mean + (0.0 if self._pinged else _AGENT)

    # What happens to it.

    def restart(self, at: float) -> None:
        """Begin anew; whoever asks reads the names of its interfaces again as soon as that shows."""
        self._booted = at
        self._named = False

    def wire(self, ports: Mapping[str, PortState | None]) -> None:
        """Take what has become of ports; None is as they were made. The status is the same object until then."""
        for name, state in ports.items():
            if state is None:
                self._states.pop(name, None)
            else:
                self._states[name] = state
        self._status = self._statuses()

    def forget(self) -> None:
        """Have the names of its interfaces read again: who asks is another."""
        self._named = False

    def _statuses(self) -> InterfaceStatus:
        states = [self._states.get(name) for name in self._names]
        return InterfaceStatus(
            self._identity.index,
            tuple(UP if state is None else state.admin for state in states),
            tuple(UP if state is None else state.oper for state in states),
        )

    # When it is asked.

    def due(self, number: int) -> float:
        """Return when the regular asking `number` is due."""
        return self._base + number * self.interval

    def next_after(self, at: float) -> int:
        """Return the number of the first regular asking that is due at `at` or later."""
        number = math.ceil((at - self._base) / self.interval)
        while self.due(number) < at:  # what rounding may have left
            number += 1
        while self.due(number - 1) >= at:
            number -= 1
        return number

    def count(self, start: float, end: float) -> int:
        """Return how many regular askings are due from `start` to before `end`."""
        turns = (end - start) / self.interval
        return int(turns) if turns.is_integer() else self.next_after(end) - self.next_after(start)

    def slot_of(self, at: float) -> str:
        """Name an asking between two regular ones, as the wheel does."""
        number, rest = divmod(at - self._base, self.interval)
        return f"{int(number)}.{int(rest * 1000)}"

    # What it says.

    def ask(self, at: float, slot: str, number: int | None = None) -> Iterator[tuple[float, Observation]]:
        """Return what an asking at `at` brings, each with when it is back; a regular one has its `number`."""
        dice = Random(f"{self._seed}/{self.device.id}/{slot}") if self.loss else None  # noqa: S311 - which are lost
        if self._pinged:
            echo, took = self._echo(at, number, dice)
            yield at + took, self._seen(ProbeName.ICMP, _REACHABILITY, at, took, slot, echo)
        if not self._read:
            return
        lost = dice is not None and all(dice.random() < self.loss for _ in range(TRIES))
        if not self.answering or lost:
            took = self.device.probing.timeout
            failure = Failure(FailureKind.TIMEOUT)
            yield at + took, self._seen(self._reader, _REACHABILITY, at, took, slot, failure)
            return
        took = self._weather(at).mean + _AGENT
        uptime = int((at - self._booted) * 100) % (1 << 32)
        readings = DeviceReadings(uptime=uptime, status=self._status)
        yield at + took, self._seen(self._reader, _REACHABILITY, at, took, slot, readings)
        if not self._named:
            self._named = True
            at += took
            names = DeviceReadings(identity=self._identity)
            yield at + _READING, self._seen(self._reader, _IDENTITY, at, _READING, f"{slot}.full", names)

    def _echo(self, at: float, number: int | None, dice: Random | None) -> tuple[Echo, float]:
        sent, timeout = self.device.probing.icmp_packets, self.device.probing.timeout
        if not self.answering:
            return Echo(sent, 0), timeout
        weather = self._weather(at)
        if dice is not None:
            back = sum(dice.random() >= self.loss for _ in range(sent))
        else:
            back = sent - (number is not None and self._loses(number, at, weather))
        if not back:
            return Echo(sent, 0), timeout
        echo = Echo(sent, back, weather.least, weather.mean, weather.most)
        return echo, weather.most if back == sent else timeout

    def _loses(self, number: int, at: float, weather: Hour) -> bool:
        """Tell whether the regular asking `number` is the one of its hour that loses a packet."""
        if weather.losing < 0 or self.device.probing.icmp_packets < 2:
            return False
        return number == self.next_after(_hour_of(at)) + weather.losing

    def _weather(self, at: float) -> Hour:
        start = _hour_of(at)
        if self._hour[0] != start:
            self._hour = (start, self._distance.hour(start))
        return self._hour[1]

    def _seen(
        self,
        probe: ProbeName,
        questions: frozenset[Question],
        at: float,
        took: float,
        slot: str,
        result: Readings | Failure,
    ) -> Observation:
        id_ = ObservationId(f"{self.device.id}/{probe}/{slot}")
        return Observation(id_, self.device.id, probe, questions, at, took, result)

    # What hours of it come to.

    def tallies(self, first: int, last: int) -> Iterator[HourTally]:
        """Return what the regular askings from `first` to before `last` come to while nothing changes, by hour."""
        while first < last:
            start = _hour_of(self.due(first))
            end = first + self._an_hour
            if not self.due(end - 1) < start + HOUR <= self.due(end):  # the first hour, as a rule
                end = self.next_after(start + HOUR)
            end = min(last, end)
            yield from self._hour_of_askings(start, first, end)
            first = end

    def _hour_of_askings(self, start: int, first: int, last: int) -> Iterator[HourTally]:
        count = last - first
        failed = {} if self.answering else {FailureKind.TIMEOUT: count}
        ok = count if self.answering else 0
        if self._read:
            yield HourTally(self.device.id, self._reader, start, count, ok, failed)
        if not self._pinged:
            return
        sent = count * self.device.probing.icmp_packets
        silent = HourTally(self.device.id, ProbeName.ICMP, start, count, ok, failed, sent)
        if not self.answering:
            yield silent
            return
        weather = self._distance.hour(start)
        losing = self.next_after(start) + weather.losing if weather.losing >= 0 else first - 1
        received = sent - (first <= losing < last and self.device.probing.icmp_packets >= 2)
        yield replace(
            silent,
            received=received,
            rtt_count=received,
            rtt_sum=weather.mean * received,
            rtt_min=weather.least,
            rtt_max=weather.most,
        )


def interval_of(device: Device) -> float:
    """Return how often a device is asked whether it is there, in seconds."""
    return device.probing.ssh_status if _only_over_ssh(device) else device.probing.reachability


def _only_over_ssh(device: Device) -> bool:
    return device.ssh is not None and device.snmp is None and device.probing.icmp is not IcmpUse.ON


def _hour_of(at: float) -> int:
    return int(at // HOUR) * HOUR
