"""What the probe keeps of its devices over visits and reloads."""

from __future__ import annotations

import asyncio
import ipaddress
from dataclasses import replace

import pytest

from netmon.model.observation import DeviceReadings, Failure, FailureKind
from netmon.secrets import SecretError
from tests.wires.snmp.agents import GET
from tests.wires.snmp.quick import WALL, run
from tests.wires.snmp.visits import ALL, STATUS, bench, honest, switch


def test_an_observation_says_what_was_asked_of_whom_and_when() -> None:
    async def main() -> None:
        async with bench(honest(switch())) as it:
            one = await it.probe.ask(it.target, STATUS, it.clock.monotonic() + 20, "1234")
            assert (one.id, one.device, one.probe, one.questions) == ("sw1/snmp/1234", "sw1", "snmp", STATUS)
            assert WALL <= one.at <= it.clock.wall()
            assert one.took >= 0

    run(main())


def test_a_reload_without_a_change_keeps_what_is_known() -> None:
    async def main() -> None:
        async with bench(honest(switch())) as it:
            await it.read(ALL)
            before = await it.read(ALL)
            it.probe.load([it.target])
            assert (await it.read(ALL)).identity is before.identity

    run(main())


def test_a_changed_device_is_a_new_one() -> None:
    async def main() -> None:
        async with bench(honest(switch())) as it:
            await it.read(ALL)
            before = await it.read(ALL)
            it.target = replace(
                it.target, device=replace(it.target.device, accept_reply_from=(ipaddress.ip_address("127.0.0.9"),))
            )
            it.probe.load([it.target])
            after = await it.read(ALL)
            assert after.identity == before.identity
            assert after.identity is not before.identity

    run(main())


def test_a_removed_device_is_skipped() -> None:
    async def main() -> None:
        async with bench(honest(switch())) as it:
            await it.read(ALL)
            it.probe.load([])
            assert (await it.fail(ALL)).kind is FailureKind.SKIPPED

    run(main())


def test_a_visit_under_way_ends_as_skipped_where_its_device_is_removed() -> None:
    async def main() -> None:
        async with bench(lambda asked: []) as it:
            visit = asyncio.ensure_future(it.visit(ALL))
            await asyncio.sleep(0.1)
            it.probe.load([])
            result = (await visit).result
            assert isinstance(result, Failure)
            assert result.kind is FailureKind.SKIPPED

    run(main())


def test_a_secret_that_leads_nowhere_leaves_the_probe_as_it_was() -> None:
    async def main() -> None:
        async with bench(honest(switch())) as it:
            await it.read(ALL)
            it.probe._environ = {}
            with pytest.raises(SecretError):
                it.probe.load([it.target])
            assert isinstance((await it.visit(ALL)).result, DeviceReadings)

    run(main())


def test_what_is_learned_is_remembered_once_and_not_at_every_visit() -> None:
    async def main() -> None:
        async with bench(honest(switch())) as it:
            await it.read(ALL)
            assert set(it.memories) == {"sw1"}
            it.memories.clear()
            await it.read(ALL)
            assert not it.memories

    run(main())


def test_a_visit_with_no_time_left_asks_nothing() -> None:
    async def main() -> None:
        async with bench(honest(switch())) as it:
            assert (await it.fail(ALL, seconds=0)).kind is FailureKind.TIMEOUT
            assert it.agent.asked == []

    run(main())


def test_only_the_status_columns_are_read_for_reachability() -> None:
    async def main() -> None:
        async with bench(honest(switch(12))) as it:
            for _ in range(3):
                before = len(it.agent.asked)
                readings = await it.read(STATUS)
                assert (readings.counters, readings.identity, readings.system) == (None, None, None)
                assert len(it.agent.asked) - before <= 2
            assert len(it.requests(GET)) == 3

    run(main())
