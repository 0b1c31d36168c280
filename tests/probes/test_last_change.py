"""ifLastChange of the ports at which links end: with sysUpTime where it fits, and never at the cost of an answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from netmon.model.interfaces import PortChanges
from tests.wires.snmp import ber_tools as ber
from tests.wires.snmp.agents import GET, Asked
from tests.wires.snmp.ber_tools import Oid
from tests.wires.snmp.quick import run
from tests.wires.snmp.visits import (
    ALL,
    IDENTITY,
    IF_ENTRY,
    STATUS,
    SYSTEM,
    TIME_TICKS,
    Bench,
    bench,
    honest,
    mib,
    switch,
)

COLUMN = (*IF_ENTRY, 9)


def linked(it: Bench, *ports: int) -> None:
    it.target = replace(it.target, ports=tuple(f"Gi0/{port}" for port in ports))


def asked_of(requests: Iterable[Asked]) -> list[tuple[int, ...]]:
    """The ports that each GET of ifLastChange asked for."""
    found = ([name[-1] for name in one.names if name[:-1] == COLUMN] for one in requests if one.tag == GET)
    return [tuple(ports) for ports in found if ports]


def test_only_the_ports_of_links_are_asked_in_the_request_that_is_made_anyway() -> None:
    async def main() -> None:
        async with bench(honest(switch(12))) as it:
            linked(it, 7, 3)
            assert (await it.read(ALL)).port_changes is None  # which of them they are is not known yet
            before = len(it.agent.asked)
            readings = await it.read(STATUS)
            assert readings.port_changes == PortChanges((3, 7), (300, 700))
            assert asked_of(it.agent.asked[before:]) == [(3, 7)]
            assert len(it.agent.asked) - before == 2  # the other is the states
            await it.read(IDENTITY)
            assert asked_of(it.agent.asked[before:]) == [(3, 7)]

    run(main())


def test_a_device_without_links_is_asked_nothing_more() -> None:
    async def main() -> None:
        async with bench(honest(switch(12))) as it:
            await it.read(ALL)
            assert (await it.read(STATUS)).port_changes is None
            assert asked_of(it.agent.asked) == []

    run(main())


def test_more_ports_than_fit_are_asked_after_it_a_few_at_a_time() -> None:
    async def main() -> None:
        async with bench(honest(switch(48))) as it:
            linked(it, *range(1, 41))
            await it.read(ALL)
            changes = (await it.read(STATUS)).port_changes
            assert changes is not None
            assert changes.index == tuple(range(1, 41))
            assert list(map(len, asked_of(it.agent.asked))) == [12, 20, 8]

    run(main())


def without(objects: dict[Oid, bytes], *ports: int) -> dict[Oid, bytes]:
    return {name: value for name, value in objects.items() if name not in {(*COLUMN, port) for port in ports}}


@pytest.mark.parametrize("version", ["v2c", "v1"])
def test_what_the_agent_does_not_have_is_asked_once(version: str) -> None:
    async def main() -> None:
        sound = mib(without(switch(4), 2, 3))
        answer = sound.answer if version == "v2c" else sound.answer_v1
        async with bench(lambda asked: [answer(asked)], version) as it:
            linked(it, 1, 2, 3)
            await it.read(ALL)
            assert (await it.read(STATUS)).port_changes == PortChanges((1,), (100,))
            before = len(it.agent.asked)
            assert (await it.read(STATUS)).port_changes == PortChanges((1,), (100,))
            assert asked_of(it.agent.asked[before:]) == [(1,)]

    run(main())


def test_an_agent_that_does_not_answer_so_long_a_request_is_there_all_the_same() -> None:
    """The first visit may be lost to it; it is not asked that way again, until its interfaces are read anew."""
    sound = mib(switch(4))

    def script(asked: Asked) -> list[bytes]:
        return [] if any(name[:-1] == COLUMN and asked.tag == GET for name in asked.names) else [sound.answer(asked)]

    async def main() -> None:
        async with bench(script) as it:
            linked(it, 1, 2)
            await it.read(ALL)
            failed = 0
            for _ in range(12):
                observation = await it.visit(STATUS)
                failed += not hasattr(observation.result, "status")
            assert failed <= 2
            before = len(it.agent.asked)
            assert (await it.read(STATUS)).port_changes is None
            assert asked_of(it.agent.asked[before:]) == []

    run(main())


def test_an_agent_that_was_silent_for_a_moment_is_asked_again() -> None:
    sound, silent = mib(switch(4)), False

    async def main() -> None:
        nonlocal silent
        async with bench(lambda asked: [] if silent else [sound.answer(asked)]) as it:
            linked(it, 1)
            await it.read(ALL)
            for _ in range(5):
                silent = True
                await it.fail(STATUS)
                silent = False
                assert (await it.read(STATUS)).port_changes is None
                assert (await it.read(STATUS)).port_changes is not None

    run(main())


def test_a_column_that_follows_the_clock_is_not_asked() -> None:
    objects = switch(4)
    objects[(*SYSTEM, 3, 0)] = ber.signed(90_000_000, TIME_TICKS)
    objects |= {(*COLUMN, port): ber.signed(90_000_000 - port, TIME_TICKS) for port in range(1, 5)}

    async def main() -> None:
        async with bench(honest(objects)) as it:
            linked(it, 1, 2)
            await it.read(ALL)
            assert (await it.read(STATUS)).port_changes is None
            assert asked_of(it.agent.asked) == []

    run(main())


def test_an_error_about_one_port_costs_that_port_alone() -> None:
    sound = mib(switch(4))

    def script(asked: Asked) -> list[bytes]:
        if asked.tag == GET and (*COLUMN, 2) in asked.names:
            return [asked.refusal(5, asked.names.index((*COLUMN, 2)) + 1)]
        return [sound.answer(asked)]

    async def main() -> None:
        async with bench(script) as it:
            linked(it, 1, 2, 3)
            await it.read(ALL)
            first = await it.read(STATUS)
            assert first.uptime == 123_456
            assert first.port_changes == PortChanges((1, 3), (100, 300))
            assert (await it.read(STATUS)).port_changes == PortChanges((1, 3), (100, 300))

    run(main())
