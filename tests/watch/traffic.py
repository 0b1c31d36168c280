"""Invented true traffic, and what agents of all kinds make of it: counters that wrap, reset, lag and get lost.

    python -m tests.watch.traffic [READINGS]

Prints what was told wrongly of a million readings; exit code 0 where that is nothing.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from netmon.model.interfaces import InterfaceIdentity
from netmon.watch.meter import Meter, Reading, Uptime

SLOT, LONGEST = 300, 200.0
WRAP = 1 << 32
SPEEDS = (2_048_000, 10**7, 10**8, 10**9, 10**10, 10**11)
KINDS = (
    "steady",
    "reboot",
    "clear",
    "stale",
    "lost",
    "slow_clock",
    "stuck_clock",
    "short_count",
    "no_speed",
    "gone",
)
READINGS = 1_000_000
NO_SPEEDS = (0, None, 100, WRAP - 1, (WRAP - 1) * 10**6, 10**18)
_ETHERNET = 6


@dataclass(slots=True)
class Case:
    """One line over a while, in one direction: octets that passed and that were told, and the seconds of either.

    `counted` are those between the first reading and the last that told anything, in `span` seconds. `fastest` is the
    highest rate told, in bit/s. `odd` is whether counters began again, so that not all can be known.
    """

    kind: str
    bits: int
    speed: int
    readings: int = 0
    passed: int = 0
    told: int = 0
    seconds: float = 0.0
    fastest: float = 0.0
    counted: int = 0
    span: float = 0.0
    odd: bool = False

    def faults(self) -> Iterator[str]:
        """Say what is wrong with what was told."""
        if self.told > self.passed:
            yield "more was told than passed"
        # Where the device does not tell the speed, only the moments of two readings bound the rate: no spike.
        if self.fastest > self.speed * (1.5 if self.kind == "no_speed" else 1 + 1e-9):
            yield "a rate above the line's speed"
        if self.bits == 64 and not self.odd and self.kind != "lost":
            if self.told != self.counted:
                yield "what passed between readings was not all told"
            if not -1e-6 <= self.seconds - self.span <= 0.1 * self.span + 2:
                yield "not in the time that it took"


def count_faults(seed: int, readings: int) -> Counter[str]:
    """Play so many readings, and count what was told wrongly, and what was told at all."""
    found: Counter[str] = Counter(readings=0)
    for case in cases(seed, readings):
        found["readings"] += case.readings
        found[f"{case.kind} told"] += case.seconds > 0
        for fault in case.faults():
            found[f"{case.kind}, {case.bits} bits: {fault}"] += 1
    return found


def meter_of(speed: int | None) -> Meter:
    """Return a meter of an Ethernet port."""
    one = Meter()
    one.attach(InterfaceIdentity((1,), ("p",), (None,), (None,), (_ETHERNET,), (None,), (speed,), (None,), (None,)), 1)
    return one


class Line:
    """A line with true traffic, and the agent that counts it."""

    def __init__(self, chance: Random, kind: str) -> None:
        self.chance, self.kind = chance, kind
        self.bits = 32 if chance.random() < 0.4 else 64
        self.speed = chance.choice(SPEEDS[:3] if self.bits == 32 else SPEEDS)
        if kind == "short_count":
            self.bits, self.speed = 64, 10**8  # an agent that says 64 bits and counts in 32
        self.at = 0.0
        self.true = [0, 0]
        self.began = [0, 0]
        start = chance.randrange(WRAP)
        self.base = [start, (start + WRAP // 2) % WRAP]
        # sysUpTime goes round after 497 days; in some cases it does so now.
        self.clock = chance.choice((chance.randrange(WRAP), WRAP - chance.randrange(60_000)))
        self.age = chance.choice((0.0, 3.0, 15.0, 30.0)) if kind == "stale" else 0.0
        self.copied_at = 0.0
        self.copy = self._counters()
        self.pace = 1.0 + chance.uniform(-0.03, 0.03) if kind == "slow_clock" else 1.0

    def run(self, seconds: float) -> None:
        """Let traffic pass: idle, some, or as much as the line takes."""
        for way in (0, 1):
            share = self.chance.choice((0.0, self.chance.random(), 1.0, 0.001))
            self.true[way] += int(share * self.speed * seconds / 8)
        self.at += seconds
        self.clock += int(seconds * 100 * self.pace)
        if self.at - self.copied_at >= self.age:
            self.copied_at, self.copy = self.at, self._counters()

    def happen(self) -> bool:
        """Let something odd happen; tell whether what passed meanwhile cannot be known exactly."""
        if self.kind == "reboot":
            self.clock = self.chance.randrange(0, 3000)
        if self.kind in {"reboot", "clear"}:
            self.began, self.base = list(self.true), [0, 0]
            self.copied_at, self.copy = self.at, self._counters()
            return True
        if self.kind == "gone":  # it was away for a while, and it or its module has restarted
            self.at += 120.0
            self.clock, self.began, self.base = self.chance.randrange(0, 12_000), list(self.true), [0, 0]
            self.copied_at, self.copy = self.at, self._counters()
            return True
        return self.kind == "short_count"

    def _counters(self) -> tuple[int, int]:
        modulus = 1 << (32 if self.kind == "short_count" else self.bits)
        one, other = (
            (base + true - began) % modulus for base, true, began in zip(self.base, self.true, self.began, strict=True)
        )
        return one, other

    def reading(self) -> Reading:
        """Ask the agent; the answer comes some time while it is asked."""
        spread = self.chance.choice((0.005, 0.05, 1.0))
        seen = self.at + self.chance.uniform(-spread, spread)
        uptime = 0 if self.kind == "stuck_clock" else self.clock % WRAP
        incoming, outgoing = self.copy
        return Reading(seen, spread, Uptime(uptime, seen), self.bits, incoming, outgoing, 0, 0, 0, 0)


def cases(seed: int, readings: int) -> Iterator[Case]:
    """Invent lines until so many readings have been taken, a dozen of each."""
    chance = Random(seed)
    taken = 0
    while taken < readings:
        case = play(chance, KINDS[taken // 12 % len(KINDS)])
        taken += case.readings
        yield case


def play(chance: Random, kind: str) -> Case:
    """Read one line a dozen times."""
    line = Line(chance, kind)
    case = Case(kind, line.bits, line.speed)
    claimed = chance.choice((*NO_SPEEDS, line.speed * 10**6)) if kind == "no_speed" else line.speed
    meter = meter_of(claimed)
    first: tuple[int, float] | None = None
    interval = chance.choice((10.0, 30.0, 60.0))
    odd_at = chance.randrange(3, 10)
    for number in range(12):
        if number == odd_at and line.happen():
            case.odd = True
        if not (kind == "lost" and chance.random() < 0.3):
            sums = meter.sums.of_running(SLOT)
            told, seconds = sums.in_octets, sums.in_seconds
            reading = line.reading()
            meter.read(reading, SLOT, LONGEST)
            case.readings += 1
            counted = (line.copy[0] - line.base[0], reading.at)
            first = first or counted
            if sums.in_seconds > seconds:
                case.fastest = max(case.fastest, 8 * (sums.in_octets - told) / (sums.in_seconds - seconds))
                case.counted, case.span = counted[0] - first[0], counted[1] - first[1]
        line.run(interval * chance.uniform(0.9, 1.1))
    sums = meter.sums.of_running(SLOT)
    case.passed, case.told, case.seconds = line.true[0], sums.in_octets, sums.in_seconds
    return case


def wrong(found: Counter[str]) -> dict[str, int]:
    """Return what of `count_faults` should not be."""
    return {what: count for what, count in found.items() if ": " in what}


def main() -> int:
    """Play a million readings, or as many as are asked for."""
    found = count_faults(1, int(sys.argv[1]) if len(sys.argv) > 1 else READINGS)
    sys.stdout.write("".join(f"{count:>10,}  {what}\n" for what, count in sorted(found.items())))
    return 1 if wrong(found) else 0


if __name__ == "__main__":
    sys.exit(main())
