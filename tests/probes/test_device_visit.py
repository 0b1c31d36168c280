"""What a device is and how it is, asked of agents: few questions, and whatever fails costs only itself."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health, Measure
from netmon.model.observation import DeviceReadings, Question
from tests.wires.snmp import ber_tools as ber
from tests.wires.snmp.agents import GET, GETNEXT, Answer, Asked
from tests.wires.snmp.ber_tools import Oid
from tests.wires.snmp.quick import run
from tests.wires.snmp.visits import DEVICE, HEALTH, IDENTITY, SYSTEM, Bench, bench, honest, mib, switch, text

ENTITY = (1, 3, 6, 1, 2, 1, 47, 1, 1, 1, 1)
STATE = (1, 3, 6, 1, 4, 1, 2011, 5, 25, 31, 1, 1, 1, 1)
OPTICAL = (1, 3, 6, 1, 4, 1, 2011, 5, 25, 31, 1, 1, 3, 1)
ESN = (1, 3, 6, 1, 4, 1, 2011, 5, 25, 188, 1, 1, 0)
VRP = (
    "S5731-H24T4XC Huawei Versatile Routing Platform Software VRP (R) software,Version 5.170 (S5731 V200R021C00SPC100)"
)
OPER, CPU, LIMIT, MEMORY, MEMORY_LIMIT, SIZE, TEMPERATURE = (2, 5, 6, 7, 8, 9, 11)
BOARD, SECOND, SFP = 9, 10, 20


def board(index: int, load: int) -> dict[Oid, bytes]:
    figures = {OPER: 3, CPU: load, LIMIT: 95, MEMORY: 36, MEMORY_LIMIT: 95, SIZE: 1_000_000_000, TEMPERATURE: 40}
    objects = {(*STATE, column, index): ber.signed(value) for column, value in figures.items()}
    return objects | {(*ENTITY, 5, index): ber.signed(9), (*ENTITY, 7, index): text(f"Board {index}")}


def huawei(ports: int = 3) -> dict[Oid, bytes]:
    """A VRP switch with a board, and light in its second port."""
    return {
        **switch(ports),
        (*SYSTEM, 1, 0): text(VRP),
        (*SYSTEM, 2, 0): ber.oid((1, 3, 6, 1, 4, 1, 2011, 2, 23, 700)),
        ESN: text("2102353000000000001"),
        **board(BOARD, 7),
        (*ENTITY, 7, SFP): text("GigabitEthernet0/2"),
        (*OPTICAL, 8, SFP): ber.signed(-520),
        (*OPTICAL, 9, SFP): ber.signed(-210),
    }


def said(identity: DeviceIdentity | None) -> list[str | None]:
    assert identity is not None
    facts = (identity.vendor, identity.os, identity.model, identity.version, identity.serial)
    return [fact.value if fact else None for fact in facts]


def figures(health: Health | None) -> list[tuple[str, str, float, int | None]]:
    assert health is not None
    return [(str(one.measure), one.name, one.value, one.interface) for one in health.readings]


IS = ["Huawei", "vrp", "S5731-H24T4XC", "5.170 (V200R021C00SPC100)", "2102353000000000001"]
FEELS = [
    ("cpu", "Board 9", 7.0, None),
    ("memory", "Board 9", 36.0, None),
    ("temperature", "Board 9", 40.0, None),
    ("rx_power", "GigabitEthernet0/2", -5.2, 2),
    ("tx_power", "GigabitEthernet0/2", -2.1, 2),
]


def answers_v1(objects: dict[Oid, bytes]) -> Answer:
    sound = mib(objects)
    return lambda asked: [sound.answer_v1(asked)]


@pytest.mark.parametrize("version", ["v1", "v2c"])
def test_a_device_says_what_it_is_and_how_it_is(version: str) -> None:
    async def main() -> None:
        script = answers_v1(huawei()) if version == "v1" else honest(huawei())
        async with bench(script, version) as it:
            readings = await it.read(frozenset(Question))
            assert said(readings.device) == IS
            assert figures(readings.health) == FEELS
            assert readings.faults == ()
            assert readings.device is not None
            assert readings.device.serial is not None
            assert readings.device.serial.source.rule == "vrp.serial"
            assert readings.device.serial.source.oid == ".".join(map(str, ESN))

    run(main())


def test_what_the_agent_does_not_have_is_not_asked_for_again_before_the_next_identity() -> None:
    async def main() -> None:
        async with bench(honest(huawei())) as it:
            await it.read(DEVICE)
            first = len(it.agent.asked)
            again = await it.read(HEALTH)
            asked = it.agent.asked[first:]
            assert figures(again.health) == FEELS
            assert len(asked) <= 4, "sysUpTime, the two tables that there are, a single value"
            assert not [one for one in asked if one.tag == GETNEXT]
            await it.read(IDENTITY)
            assert [one for one in it.agent.asked[first + len(asked) :] if one.tag == GETNEXT], "it may have learned"

    run(main())


def test_readings_that_are_the_same_are_the_same_object() -> None:
    async def main() -> None:
        async with bench(honest(huawei())) as it:
            first, again = await it.read(DEVICE), await it.read(DEVICE)
            assert again.device is first.device
            assert again.health is first.health

    run(main())


def test_a_board_that_is_plugged_in_is_called_by_its_name_at_once() -> None:
    objects = huawei()

    async def main() -> None:
        async with bench(lambda asked: [mib(objects).answer(asked)]) as it:
            await it.read(DEVICE)
            objects.update(board(SECOND, 21))
            health = (await it.read(HEALTH)).health
            assert health is not None
            assert {one.name: one.value for one in health.of(Measure.CPU)} == {"Board 9": 7.0, "Board 10": 21.0}

    run(main())


def test_a_table_that_is_never_answered_costs_only_itself() -> None:
    sound = mib(huawei())

    def script(asked: Asked) -> list[bytes]:
        # It has the columns, but what follows the first of their rows is never said.
        mute = any(name[: len(OPTICAL)] == OPTICAL for name in asked.names) and asked.tag not in {GET, GETNEXT}
        return [] if mute else [sound.answer(asked)]

    async def main() -> None:
        async with bench(script) as it:
            readings = await it.read(DEVICE, 120.0)
            assert said(readings.device) == IS
            assert [one for one in figures(readings.health) if "power" not in one[0]] == FEELS[:3]

    run(main())


def test_what_a_device_once_said_of_itself_outlasts_a_visit_that_could_not_ask() -> None:
    sound = mib(huawei())
    silent: set[str] = set()

    def script(asked: Asked) -> list[bytes]:
        return [] if silent and any(name == ESN for name in asked.names) else [sound.answer(asked)]

    async def main() -> None:
        async with bench(script) as it:
            await it.read(DEVICE)
            silent.add("ESN")
            readings = await it.read(IDENTITY, 120.0)
            assert said(readings.device) == IS

    run(main())


@settings(max_examples=30)
@given(st.integers(0, 60))
def test_an_agent_that_dies_in_the_middle_loses_only_what_it_did_not_say(last: int) -> None:
    sound = mib(huawei())
    count = [0]

    def script(asked: Asked) -> list[bytes]:
        count[0] += 1
        return [sound.answer(asked)] if count[0] <= last else []

    async def main() -> None:
        async with bench(script) as it:
            result = (await it.visit(frozenset(Question), 60.0)).result
            if not isinstance(result, DeviceReadings):
                return
            if result.device is not None and result.device.os is not None:
                assert result.device.os.value == "vrp"
            if result.health is not None:
                assert set(figures(result.health)) <= set(FEELS)

    run(main())


def test_a_device_that_is_replaced_by_another_is_read_by_the_others_rules() -> None:
    objects = huawei()

    async def main() -> None:
        async with bench(lambda asked: [mib(objects).answer(asked)]) as it:
            await it.read(DEVICE)
            objects.clear()
            objects.update(switch(3))
            objects[*SYSTEM, 1, 0] = text(
                "H3C Comware Platform Software, Software Version 7.1.070, Release 6126P20 H3C S5560X"
            )
            objects[*SYSTEM, 2, 0] = ber.oid((1, 3, 6, 1, 4, 1, 25506, 1, 1))
            readings = await it.read(DEVICE)
            assert said(readings.device) == ["H3C", "comware", "S5560X", "7.1.070, Release 6126P20", None]
            assert figures(readings.health) == []

    run(main())


def test_hostile_names_are_clean_and_sensors_of_one_name_are_told_apart() -> None:
    objects = huawei() | board(SECOND, 21)
    objects[*ENTITY, 7, BOARD] = ber.tlv(4, b"\x1b[31mBoard\x00\n 1\xe2\x80\xae")
    objects[*ENTITY, 7, SECOND] = ber.tlv(4, b"[31mBoard 1")

    async def main() -> None:
        async with bench(honest(objects)) as it:
            health = (await it.read(DEVICE)).health
            assert health is not None
            assert [one.name for one in health.of(Measure.CPU)] == ["[31mBoard 1 [9]", "[31mBoard 1 [10]"]

    run(main())


def test_health_alone_finds_out_first_what_the_device_is() -> None:
    async def main() -> None:
        async with bench(honest(huawei())) as it:
            readings = await it.read(HEALTH)
            assert readings.device is None, "nobody asked"
            # Ports have no names yet, so the light is not laid at one.
            assert figures(readings.health) == [(*one[:3], None) for one in FEELS]

    run(main())


def test_a_device_that_is_asked_for_neither_is_asked_nothing_of_its_maker() -> None:
    async def main() -> None:
        async with bench(honest(huawei())) as it:
            await it.read(frozenset({Question.REACHABILITY, Question.COUNTERS}))
            assert not asked_under(it, (1, 3, 6, 1, 4, 1))
            assert not asked_under(it, ENTITY)

    run(main())


def asked_under(it: Bench, prefix: Oid) -> list[Oid]:
    return [name for one in it.agent.asked for name in one.names if name[: len(prefix)] == prefix]


def chassis(entities: int = 200) -> dict[Oid, bytes]:
    """A device with many entities, of which only the board has figures."""
    objects = huawei()
    for index in range(100, 100 + entities):
        objects |= {(*STATE, column, index): ber.signed(0) for column in (CPU, LIMIT, MEMORY, MEMORY_LIMIT, SIZE)}
        objects |= {(*STATE, OPER, index): ber.signed(3), (*STATE, TEMPERATURE, index): ber.signed(2**31 - 1)}
        objects |= {(*ENTITY, 5, index): ber.signed(10), (*ENTITY, 7, index): text(f"Port {index}")}
    return objects


def test_of_a_table_of_which_a_few_rows_say_anything_only_those_are_asked_for_again() -> None:
    objects = chassis()

    async def main() -> None:
        async with bench(lambda asked: [mib(objects).answer(asked)]) as it:
            assert figures((await it.read(frozenset(Question))).health) == FEELS
            before = len(it.agent.asked)
            objects[*STATE, CPU, BOARD] = ber.signed(88)
            health = (await it.read(HEALTH)).health
            assert health is not None
            assert [one.value for one in health.of(Measure.CPU)] == [88.0]
            assert figures(health)[1:] == FEELS[1:]
            assert len(it.agent.asked) - before <= 4
            del objects[*STATE, CPU, BOARD]
            assert figures((await it.read(HEALTH)).health) == FEELS[1:], "what is gone is not shown"
            objects.update(board(SECOND, 21))
            await it.read(IDENTITY)
            health = (await it.read(HEALTH)).health
            assert health is not None
            assert {one.name: one.value for one in health.of(Measure.CPU)} == {"Board 10": 21.0}, "it was looked again"

    run(main())


def test_over_snmpv1_a_table_is_always_walked() -> None:
    async def main() -> None:
        async with bench(answers_v1(chassis()), "v1") as it:
            for _ in range(2):
                assert figures((await it.read(frozenset(Question))).health) == FEELS
            known = it.probe._known[it.target.device.id].habits.device
            assert known.few == {}

    run(main())
