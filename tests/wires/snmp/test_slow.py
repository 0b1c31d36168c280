"""Agents that take their time: whoever goes on answering is read whole, and who stops answering is given up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from netmon.model.observation import DeviceReadings, FailureKind
from netmon.model.probing import Probing
from tests.wires.snmp.agents import GET, Asked
from tests.wires.snmp.ber_tools import Oid
from tests.wires.snmp.quick import run
from tests.wires.snmp.visits import ALL, IF_ENTRY, IF_X_ENTRY, Bench, bench, honest, mib, switch

PATIENT = Probing(timeout=5.0)


async def timed(it: Bench, seconds: float) -> tuple[DeviceReadings, float]:
    began = it.clock.monotonic()
    readings = await it.read(ALL, seconds)
    return readings, it.clock.monotonic() - began


@pytest.mark.parametrize("seconds", [0.3, 0.9, 1.5, 2.5, 4.0])
def test_an_agent_of_any_steady_pace_is_read_whole(seconds: float) -> None:
    async def main() -> None:
        async with bench(honest(switch(12)), probing=PATIENT) as it:
            it.agent.pace = lambda _number: seconds
            readings, _ = await timed(it, 180)
            assert readings.faults == ()
            assert readings.system is not None
            assert readings.identity is not None
            assert len(readings.identity.index) == 12
            assert it.stats.retransmits <= 3, "asking a slow agent again makes it slower"

    run(main())


@pytest.mark.parametrize("number", range(1, 12))
def test_an_agent_that_stands_still_for_a_while_loses_no_column(number: int) -> None:
    async def main() -> None:
        async with bench(honest(switch(30)), probing=Probing(timeout=9.0)) as it:
            it.agent.pace = lambda asked: 8.0 if asked == number else 0.01
            readings, _ = await timed(it, 180)
            assert readings.faults == ()
            again, _ = await timed(it, 180)
            assert again.faults == ()
            assert again.identity == readings.identity

    run(main())


def falls_silent(after: int) -> Callable[[Asked], list[bytes]]:
    sound, count = mib(switch(30)), iter(range(10_000))
    return lambda asked: [sound.answer(asked)] if next(count) < after else []


@pytest.mark.parametrize("after", [1, 2, 3, 8, 12])
def test_an_agent_that_falls_silent_for_good_is_given_up_long_before_the_deadline(after: int) -> None:
    async def main() -> None:
        async with bench(falls_silent(after), probing=PATIENT) as it:
            readings, took = await timed(it, 180)
            assert FailureKind.TIMEOUT in {fault.kind for fault in readings.faults}
            assert took < 60

    run(main())


def test_time_that_ran_out_is_not_called_silence() -> None:
    async def main() -> None:
        async with bench(honest(switch(100)), probing=PATIENT) as it:
            it.agent.pace = lambda _number: 2.5
            readings, took = await timed(it, 20)
            assert took <= 20
            details = {fault.detail for fault in readings.faults}
            assert not [detail for detail in details if "no answer" in detail], details
            assert any("too slowly" in detail for detail in details)
            assert all(fault.kind is FailureKind.TIMEOUT for fault in readings.faults)

    run(main())


@pytest.mark.parametrize("prefix", [IF_ENTRY, IF_X_ENTRY], ids=["ifTable", "ifXTable"])
def test_a_table_that_is_never_answered_costs_no_other(prefix: Oid) -> None:
    sound = mib(switch(6))

    def answer(asked: Asked) -> list[bytes]:
        mute = asked.tag != GET and asked.names[0][: len(prefix)] == prefix
        return [] if mute else [sound.answer(asked)]

    async def main() -> None:
        async with bench(answer, probing=PATIENT) as it:
            readings, _ = await timed(it, 180)
            assert readings.system is not None
            assert readings.system.name == "sw1"
            assert readings.counters is not None
            assert readings.counters.index == (1, 2, 3, 4, 5, 6)
            assert (readings.status is None) == (prefix == IF_ENTRY)
            assert readings.faults

    run(main())


@pytest.mark.parametrize("most", [2, 3, 4])
def test_an_agent_that_is_silent_about_many_objects_at_once_is_asked_about_fewer(most: int) -> None:
    sound = mib(switch(6))

    def answer(asked: Asked) -> list[bytes]:
        return [] if asked.tag == GET and len(asked.names) > most else [sound.answer(asked)]

    async def main() -> None:
        async with bench(answer, probing=PATIENT) as it:
            readings, _ = await timed(it, 180)
            assert readings.faults == ()
            assert readings.system is not None
            assert (readings.system.name, readings.system.location) == ("sw1", "room 5")

    run(main())
