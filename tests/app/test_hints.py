"""What a trap brings about, and what it does not."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.app.hints import REFUSING, Hints
from netmon.model.names import DeviceId
from netmon.vendors.traps import TrapKind

HUB, CE = DeviceId("hub"), DeviceId("ce")


@dataclass
class HandClock:
    now: float = 100.0

    def monotonic(self) -> float:
        return self.now

    def wall(self) -> float:
        return self.now


def hints() -> tuple[HandClock, Hints, list[tuple[DeviceId, float]], list[tuple[DeviceId, str]]]:
    clock = HandClock()
    asked: list[tuple[DeviceId, float]] = []
    suspected: list[tuple[DeviceId, str]] = []
    made = Hints(clock, lambda *one: asked.append(one), lambda *one: suspected.append(one), lambda *_: None)
    return clock, made, asked, suspected


def test_a_storm_asks_once_now_and_once_after_a_second() -> None:
    _, made, asked, suspected = hints()
    for _ in range(10_000):
        made.heard(HUB, TrapKind.LINK)
    made.heard(CE, TrapKind.LINK)
    assert asked == [(HUB, 0.0), (HUB, 1.0), (CE, 0.0)]
    assert suspected == []


def test_a_change_of_the_configuration_is_told_once_in_a_while() -> None:
    clock, made, _, suspected = hints()
    for kind in (TrapKind.CONFIGURATION, TrapKind.CONFIGURATION, TrapKind.START):
        made.heard(HUB, kind)
    clock.now += 60
    made.heard(HUB, TrapKind.START)
    assert suspected == [(HUB, "traps.configuration"), (HUB, "traps.started")]


def test_what_means_nothing_to_us_asks_nobody() -> None:
    _, made, asked, suspected = hints()
    made.heard(HUB, TrapKind.OTHER)
    assert (asked, suspected) == ([], [])


def test_a_device_that_left_is_forgotten() -> None:
    _, made, asked, _ = hints()
    made.heard(HUB, TrapKind.LINK)
    made.load([CE])
    made.heard(HUB, TrapKind.LINK)
    assert asked == [(HUB, 0.0), (HUB, 0.0)]


def test_wrong_credentials_that_somebody_tries_are_noted_once_an_hour() -> None:
    clock = HandClock()
    noted: list[tuple[DeviceId, str]] = []
    made = Hints(clock, lambda *_: None, lambda *_: None, lambda device, what: noted.append((device, what.code)))
    for _ in range(3):
        for _ in range(1000):
            made.heard(HUB, TrapKind.AUTHENTICATION)
        made.heard(CE, TrapKind.AUTHENTICATION)
        clock.now += 1800.0
    assert noted == [(HUB, REFUSING.code), (CE, REFUSING.code)] * 2
