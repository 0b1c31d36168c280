"""Tables of agents that misbehave: the rows that are kept, the requests it costs, and what is said about it."""

from __future__ import annotations

import asyncio

import pytest

from netmon.model.interfaces import InterfaceStatus
from netmon.model.memory import AgentMemory
from netmon.model.observation import Failure, FailureKind
from netmon.model.probing import Probing
from tests.wires.snmp import ber_tools as ber
from tests.wires.snmp.agents import GET, GETBULK, GETNEXT, Answer, Asked, Mib
from tests.wires.snmp.ber_tools import Oid
from tests.wires.snmp.quick import run
from tests.wires.snmp.visits import (
    ADMIN,
    ALL,
    COUNTER32,
    COUNTERS,
    IDENTITY,
    IF_ENTRY,
    IF_NUMBER,
    IF_X_ENTRY,
    OPER,
    STATUS,
    SYSTEM,
    bench,
    honest,
    mib,
    switch,
)  # fmt: skip

GEN_ERR = 5
TOO_BIG = 1


def ports(count: int) -> InterfaceStatus:
    index = tuple(range(1, count + 1))
    return InterfaceStatus(index, (1,) * count, tuple(1 + port % 2 for port in index))


def unless(refuses: object, objects: dict[Oid, bytes], status: int, index: int = 0) -> Answer:
    """A sound agent that answers some requests with an error."""
    sound = mib(objects)
    assert callable(refuses)
    return lambda asked: [asked.refusal(status, index) if refuses(asked) else sound.answer(asked)]


@pytest.mark.parametrize("count", [1, 2, 24, 25, 26, 48, 50, 51, 130, 300])
def test_every_row_is_read_whatever_their_number(count: int) -> None:
    async def main() -> None:
        async with bench(honest(switch(count))) as it:
            for _ in range(3):
                readings = await it.read(ALL)
                assert readings.status == ports(count)
                assert readings.identity is not None
                assert readings.identity.name == tuple(f"Gi0/{port}" for port in range(1, count + 1))
                assert readings.counters is not None
                assert readings.counters.in_octets == tuple(10**12 + port for port in range(1, count + 1))
                assert (readings.faults, readings.flags) == ((), frozenset())

    run(main())


def test_indexes_of_every_size_are_kept_in_order() -> None:
    async def main() -> None:
        wild = (0, 1, 127, 128, 129, 16_383, 16_384, 2_097_151, 2_097_152, 369_098_752, 2**31 - 1)
        objects = switch(0)
        for at in wild:
            objects |= {(*ADMIN, at): ber.signed(1), (*OPER, at): ber.signed(2)}
        objects[IF_NUMBER] = ber.signed(len(wild))
        async with bench(honest(objects)) as it:
            readings = await it.read(STATUS)
            assert readings.status == InterfaceStatus(wild, (1,) * len(wild), (2,) * len(wild))
            assert readings.flags == frozenset()

    run(main())


def test_an_unchanged_table_is_the_same_object_and_is_not_decoded() -> None:
    async def main() -> None:
        async with bench(honest(switch(48))) as it:
            await it.read(ALL)
            second = await it.read(ALL)
            decoded = it.stats.decoded
            third = await it.read(ALL)
            assert third.status is second.status
            assert third.counters is second.counters
            assert third.identity is second.identity
            assert it.stats.decoded - decoded <= 10  # the single values: sysUpTime, ifNumber, the system group
            assert it.stats.unchanged > 48 * 15

    run(main())


def test_a_change_in_one_row_is_seen_and_costs_only_its_own_reply() -> None:
    async def main() -> None:
        objects = switch(48)
        sound = Mib(sorted(objects.items()))
        async with bench(lambda asked: [sound.answer(asked)]) as it:
            await it.read(ALL)
            before = await it.read(ALL)
            decoded = it.stats.decoded
            at = next(at for at, (name, _) in enumerate(sound.objects) if name == (*OPER, 40))
            sound.objects[at] = ((*OPER, 40), ber.signed(6))
            after = await it.read(ALL)
            assert after.status is not None
            assert after.status.oper[39] == 6
            assert after.status.admin == (1,) * 48
            assert after.identity is before.identity
            assert it.stats.decoded - decoded <= 60

    run(main())


def test_what_follows_a_table_in_the_mib_may_change_without_a_word_being_decoded() -> None:
    async def main() -> None:
        current = {"mib": mib({})}

        def serve(ports: int, octets: int) -> None:
            # Behind ifInErrors lies ifOutOctets, behind ifLastChange ifInOctets, behind ifName the octets in 64 bits.
            behind = {
                (*column, 1): ber.signed(octets, COUNTER32)
                for column in ((*IF_ENTRY, 10), (*IF_ENTRY, 16), (*IF_X_ENTRY, 2))
            }
            current["mib"] = mib(switch(ports) | behind)

        async with bench(lambda asked: [current["mib"].answer(asked)]) as it:
            for octets in (1, 2):
                serve(48, octets)
                before = await it.read(ALL)
            for octets in (3, 127, 128, 2**31):
                serve(48, octets)
                decoded = it.stats.decoded
                after = await it.read(ALL)
                assert (after.status, after.counters, after.identity) == (
                    before.status,
                    before.counters,
                    before.identity,
                )
                assert after.identity is before.identity
                assert it.stats.decoded - decoded <= 10  # the single values
            serve(49, 4)
            more = await it.read(ALL)
            assert more.status == ports(49)
            assert more.identity is not None
            assert more.identity.name[-1] == "Gi0/49"

    run(main())


def test_rows_that_come_and_go_are_followed() -> None:
    async def main() -> None:
        current = {"mib": mib(switch(30))}
        async with bench(lambda asked: [current["mib"].answer(asked)]) as it:
            for count in (30, 30, 31, 29, 60, 60, 1, 30):
                current["mib"] = mib(switch(count))
                assert (await it.read(STATUS)).status == ports(count)

    run(main())


@pytest.mark.parametrize("most", [1, 3, 7, 12])
def test_too_big_makes_replies_smaller_and_is_remembered(most: int) -> None:
    async def main() -> None:
        def too_many(asked: Asked) -> bool:
            return asked.tag == GETBULK and asked.repetitions * len(asked.names) > most

        async with bench(unless(too_many, switch(30), TOO_BIG)) as it:
            assert (await it.read(ALL)).status == ports(30)
            await it.read(ALL)
            memory = it.memories[it.target.device.id]
            assert memory.repetitions or memory.columns or not memory.bulk
            before = it.requests(GETBULK) + it.requests(GETNEXT)
            readings = await it.read(STATUS)
            later = (it.requests(GETBULK) + it.requests(GETNEXT))[len(before) :]
            assert readings.status == ports(30)
            assert not any(too_many(asked) for asked in later)
            assert (readings.faults, it.stats.timeouts) == ((), 0)

    run(main())


def test_an_agent_that_finds_even_one_row_too_big_is_a_failure_and_no_empty_table() -> None:
    async def main() -> None:
        async with bench(unless(lambda asked: asked.tag != GET, switch(3), TOO_BIG)) as it:
            readings = await it.read(STATUS)
            assert readings.status is None
            assert [fault.kind for fault in readings.faults] == [FailureKind.TOO_BIG]

    run(main())


@pytest.mark.parametrize("longest", [1, 4, 20])
def test_silence_at_long_replies_makes_them_shorter(longest: int) -> None:
    async def main() -> None:
        sound = mib(switch(30))

        def answer(asked: Asked) -> list[bytes]:
            return [] if asked.repetitions * len(asked.names) > longest * 2 else [sound.answer(asked)]

        async with bench(answer) as it:
            assert (await it.read(STATUS)).status == ports(30)
            began = it.clock.monotonic()
            assert (await it.read(STATUS)).status == ports(30)
            assert it.clock.monotonic() - began < 0.5
            assert 1 <= it.memories[it.target.device.id].repetitions <= longest

    run(main())


@pytest.mark.parametrize("how", ["silence", "error"])
def test_an_agent_without_getbulk_is_walked_and_known_as_such(how: str) -> None:
    async def main() -> None:
        sound = mib(switch(12))

        def answer(asked: Asked) -> list[bytes]:
            if asked.tag != GETBULK:
                return [sound.answer(asked)]
            return [asked.refusal(GEN_ERR, 0)] if how == "error" else []

        async with bench(answer) as it:
            assert (await it.read(STATUS)).status == ports(12)
            assert not it.memories[it.target.device.id].bulk
            asked = len(it.requests(GETBULK))
            readings = await it.read(ALL)
            assert readings.status == ports(12)
            assert readings.faults == ()
            assert len(it.requests(GETBULK)) == asked

    run(main())


def test_an_snmp_v1_agent_is_read_whole() -> None:
    async def main() -> None:
        objects = {name: value for name, value in switch(12).items() if value[0] != 0x46 and name != (*SYSTEM, 6, 0)}
        sound = mib(objects)
        async with bench(lambda asked: [sound.answer_v1(asked)], version="v1") as it:
            for _ in range(3):
                readings = await it.read(ALL)
                assert readings.status == ports(12)
                assert readings.system is not None
                assert (readings.system.name, readings.system.location) == ("sw1", None)
                assert readings.counters is not None
                assert readings.counters.bits == (32,) * 12
                assert readings.counters.in_octets == tuple(10 * port for port in range(1, 13))
                assert readings.counters.out_errors == tuple(port + 3 for port in range(1, 13))
                assert readings.faults == ()
            assert not it.requests(GETBULK)

    run(main())


def test_a_v1_table_at_the_end_of_the_mib_ends_by_no_such_name() -> None:
    async def main() -> None:
        objects = {name: value for name, value in switch(3).items() if name < (*IF_ENTRY, 9)}
        sound = mib(objects)
        async with bench(lambda asked: [sound.answer_v1(asked)], version="v1") as it:
            readings = await it.read(STATUS)
            assert readings.status == ports(3)
            assert readings.faults == ()

    run(main())


def test_an_endless_table_ends() -> None:
    async def main() -> None:
        def answer(asked: Asked) -> list[bytes]:
            if asked.tag == GET:
                return [mib(switch(3)).answer(asked)]
            rows = [
                ber.varbind((*name[:10], (name[10] if len(name) > 10 else 0) + step), ber.signed(1))
                for step in range(1, asked.repetitions + 1)
                for name in asked.names
            ]
            return [asked.reply(rows)]

        async with bench(answer, probing=Probing(max_repetitions=25)) as it:
            readings = await it.read(STATUS)
            assert readings.status is not None
            assert len(readings.status.index) == 10_000
            assert {"truncated", "row_count"} <= readings.flags
            assert len(it.agent.asked) <= 2 * (10_000 / 10 + 20)

    run(main())


def looping(asked: Asked) -> list[bytes]:
    """Rows 1, 2, 3, and round again."""
    if asked.tag == GET:
        return [mib(switch(3)).answer(asked)]
    rows, names = [], list(asked.names)
    for _ in range(max(asked.repetitions, 1)):
        for lane, name in enumerate(names):
            names[lane] = (*name[:10], (name[10] % 3 if len(name) > 10 else 0) + 1)
            rows.append(ber.varbind(names[lane], ber.signed(2)))
    return [asked.reply(rows)]


def test_a_table_that_goes_round_is_read_once_and_flagged() -> None:
    async def main() -> None:
        async with bench(looping) as it:
            for _ in range(3):
                before = len(it.agent.asked)
                readings = await it.read(STATUS)
                assert readings.status == InterfaceStatus((1, 2, 3), (2, 2, 2), (2, 2, 2))
                assert "non_increasing" in readings.flags
                assert len(it.agent.asked) - before <= 20

    run(main())


def test_an_agent_that_repeats_its_last_row_is_not_asked_for_ever() -> None:
    async def main() -> None:
        def answer(asked: Asked) -> list[bytes]:
            if asked.tag == GET:
                return [mib(switch(3)).answer(asked)]
            rows, names = [], list(asked.names)
            for _ in range(max(asked.repetitions, 1)):
                for lane, name in enumerate(names):
                    names[lane] = (*name[:10], min((name[10] if len(name) > 10 else 0) + 1, 3))
                    rows.append(ber.varbind(names[lane], ber.signed(1)))
            return [asked.reply(rows)]

        async with bench(answer) as it:
            readings = await it.read(STATUS)
            assert readings.status == InterfaceStatus((1, 2, 3), (1, 1, 1), (1, 1, 1))
            assert "non_increasing" in readings.flags
            assert len(it.agent.asked) <= 10

    run(main())


def test_a_table_in_disorder_is_read_whole_row_by_row() -> None:
    async def main() -> None:
        objects = switch(12)
        shuffled = sorted(objects.items(), key=lambda item: (item[0][:10], item[0][10:] and item[0][10] * 7 % 13))
        disordered = Mib(shuffled)
        async with bench(lambda asked: [disordered.answer(asked)]) as it:
            for _ in range(3):
                readings = await it.read(STATUS)
                assert readings.status == ports(12)
                assert "unordered" in readings.flags
                assert "row_count" not in readings.flags

    run(main())


def test_rows_skipped_in_long_replies_are_found_in_short_ones() -> None:
    async def main() -> None:
        sound = mib(switch(60))

        def answer(asked: Asked) -> list[bytes]:
            """Row 12 and every fifth after it are left out of a reply with more than ten rows."""
            if asked.tag != GETBULK or asked.repetitions <= 10:
                return [sound.answer(asked)]
            hidden = set(range(12, 60, 5))
            kept = [(name, value) for name, value in sound.objects if len(name) < 11 or name[10] not in hidden]
            return [Mib(kept).answer(asked)]

        async with bench(answer) as it:
            first = await it.read(STATUS)
            assert first.status == ports(60)
            assert first.flags == frozenset()
            assert (await it.read(STATUS)).status == ports(60)
            assert it.memories[it.target.device.id].repetitions == 10

    run(main())


def test_fewer_rows_than_ifnumber_says_are_kept_and_flagged() -> None:
    async def main() -> None:
        objects = switch(12)
        objects[IF_NUMBER] = ber.signed(20)
        async with bench(honest(objects)) as it:
            assert (await it.read(STATUS)).flags == {"row_count"}
            before = len(it.agent.asked)
            readings = await it.read(STATUS)
            assert readings.status == ports(12)
            assert readings.flags == {"row_count"}
            assert len(it.agent.asked) - before <= 4  # it is not read twice every time

    run(main())


def test_an_empty_table_is_known_from_a_missing_one_and_from_a_failed_one() -> None:
    async def main() -> None:
        async with bench(honest(switch(0))) as it:
            readings = await it.read(STATUS)
            assert readings.status == InterfaceStatus((), (), ())
            assert readings.faults == ()
        without = {name: value for name, value in switch(0).items() if name != IF_NUMBER}
        async with bench(honest(without)) as it:
            readings = await it.read(STATUS)
            assert readings.status is None
            assert [fault.kind for fault in readings.faults] == [FailureKind.UNSUPPORTED]
        hidden = {name: value for name, value in switch(3).items() if len(name) < 11}
        async with bench(honest(hidden)) as it:
            readings = await it.read(STATUS)
            assert readings.status is None
            assert [fault.kind for fault in readings.faults] == [FailureKind.INCOMPLETE]

    run(main())


def test_an_agent_that_dies_in_the_middle_leaves_no_empty_table() -> None:
    async def main() -> None:
        sound = mib(switch(30))
        async with bench(lambda asked: [sound.answer(asked)] if asked.tag == GET else []) as it:
            readings = await it.read(ALL)
            assert (readings.uptime, readings.status, readings.counters, readings.identity) == (
                123_456,
                None,
                None,
                None,
            )
            assert {fault.kind for fault in readings.faults} == {FailureKind.TIMEOUT}
            assert it.clock.monotonic() <= 1020.1

    run(main())


@pytest.mark.parametrize("identity", [60.0, 3600.0])
def test_a_column_that_is_never_answered_costs_no_other(identity: float) -> None:
    async def main() -> None:
        sound = mib(switch(12))
        alias = (*IF_X_ENTRY, 18)

        def answer(asked: Asked) -> list[bytes]:
            mute = asked.tag != GET and any(name[: len(alias)] == alias for name in asked.names)
            return [] if mute else [sound.answer(asked)]

        async with bench(answer, probing=Probing(identity=identity)) as it:
            for visit in range(3):
                began = it.clock.monotonic()
                readings = await it.read(IDENTITY)
                assert readings.identity is not None
                assert readings.identity.name == tuple(f"Gi0/{port}" for port in range(1, 13))
                assert readings.identity.mtu == tuple(1500 + port for port in range(1, 13))
                assert readings.identity.alias == (None,) * 12
                assert [(fault.kind, fault.detail[:8]) for fault in readings.faults] == [
                    (FailureKind.TIMEOUT, "ifAlias:")
                ]
                assert visit == 0 or it.clock.monotonic() - began < 2.5
            assert it.memories[it.target.device.id].bulk

    run(main())


def test_a_mute_column_that_speaks_again_is_read_again() -> None:
    async def main() -> None:
        sound = mib(switch(12))
        dumb = [True]

        def answer(asked: Asked) -> list[bytes]:
            mute = dumb[0] and asked.tag != GET and any(name[:10] == OPER for name in asked.names)
            return [] if mute else [sound.answer(asked)]

        async with bench(answer) as it:
            readings = await it.read(STATUS)
            assert readings.status is not None
            assert (readings.status.admin, readings.status.oper) == ((1,) * 12, (None,) * 12)
            dumb[0] = False
            assert (await it.read(STATUS)).status == ports(12)
            assert (await it.read(STATUS)).faults == ()
            asked = len(it.agent.asked)
            assert (await it.read(STATUS)).status == ports(12)
            assert len(it.agent.asked) - asked == 2

    run(main())


def test_a_row_whose_reading_fails_is_stepped_over() -> None:
    async def main() -> None:
        sound = mib(switch(12))
        bad = (*OPER, 5)

        def answer(asked: Asked) -> list[bytes]:
            if asked.tag == GET:
                return [
                    asked.refusal(GEN_ERR, asked.names.index(bad) + 1) if bad in asked.names else sound.answer(asked)
                ]
            for lane, name in enumerate(asked.names, start=1):
                current: Oid | None = name
                for _ in range(max(asked.repetitions, 1)):
                    found = sound.after(current) if current is not None else None
                    current = found[0] if found is not None else None
                    if current == bad:
                        return [asked.refusal(GEN_ERR, lane)]
            return [sound.answer(asked)]

        async with bench(answer) as it:
            for _ in range(2):
                readings = await it.read(STATUS)
                assert readings.status is not None
                assert readings.status.admin == (1,) * 12
                assert readings.status.oper == tuple(None if port == 5 else 1 + port % 2 for port in range(1, 13))
                assert "gen_err" in readings.flags
            assert it.memories[it.target.device.id].bulk

    run(main())


def test_an_agent_that_serves_only_the_first_of_several_columns_is_read() -> None:
    async def main() -> None:
        sound = mib(switch(12))

        def answer(asked: Asked) -> list[bytes]:
            if asked.tag == GET:
                return [sound.answer(asked)]
            alone = Asked(1, asked.community, asked.tag, asked.request_id, 0, asked.repetitions, asked.names[:1])
            return [sound.answer(alone)]

        async with bench(answer) as it:
            readings = await it.read(ALL)
            assert readings.status == ports(12)
            assert readings.counters is not None
            assert readings.counters.out_discards == tuple(port + 2 for port in range(1, 13))

    run(main())


def test_a_reply_cut_short_by_the_agent_is_gone_on_from() -> None:
    async def main() -> None:
        sound = mib(switch(48))

        def answer(asked: Asked) -> list[bytes]:
            """At most seven varbinds fit, which is no whole number of rows."""
            if asked.tag != GETBULK:
                return [sound.answer(asked)]
            out, names = [], list(asked.names)
            for place in range(7):
                lane = place % len(names)
                found = sound.after(names[lane])
                assert found is not None
                names[lane] = found[0]
                out.append(ber.varbind(*found))
            return [asked.reply(out)]

        async with bench(answer) as it:
            for _ in range(3):
                assert (await it.read(STATUS)).status == ports(48)

    run(main())


MALFORMED: list[tuple[str, bytes]] = [
    ("a Counter32 over 32 bits", ber.tlv(COUNTER32, b"\x01\0\0\0\0")),
    ("a negative Counter32", ber.tlv(COUNTER32, b"\xff")),
    ("an empty Counter32", ber.tlv(COUNTER32, b"")),
    ("an Integer32 over 32 bits", ber.signed(1 << 40)),
    ("text in place of a number", ber.tlv(4, b"12")),
    ("an OID in place of a number", ber.oid((1, 3, 6))),
    ("an unknown type", ber.tlv(0x24, b"12")),
]


@pytest.mark.parametrize("value", [row[1] for row in MALFORMED], ids=[row[0] for row in MALFORMED])
def test_one_malformed_value_loses_itself_and_no_other(value: bytes) -> None:
    async def main() -> None:
        objects = switch(12)
        objects[*IF_ENTRY, 14, 5] = value
        async with bench(honest(objects)) as it:
            for _ in range(3):
                readings = await it.read(COUNTERS)
                assert readings.counters is not None
                assert readings.counters.in_errors == tuple(None if port == 5 else port + 1 for port in range(1, 13))
                assert readings.counters.out_errors == tuple(port + 3 for port in range(1, 13))
                assert readings.flags == {"malformed_value"}
                assert readings.faults == ()

    run(main())


@pytest.mark.parametrize(
    ("encoded", "value"),
    [
        (ber.tlv(COUNTER32, b"\xff\xff\xff\xff"), 2**32 - 1),
        (ber.tlv(COUNTER32, b"\0\xff\xff\xff\xff"), 2**32 - 1),
        (ber.tlv(0x46, b"\xff" * 8), 2**64 - 1),
        (ber.tlv(0x46, b"\0" + b"\xff" * 8), 2**64 - 1),
        (ber.tlv(COUNTER32, b"\0\0\0\x07"), 7),
        (b"\x41\x81\x01\x07", 7),
        (ber.signed(7), 7),
    ],
)
def test_a_counter_is_taken_in_every_form_that_leaves_no_doubt(encoded: bytes, value: int) -> None:
    async def main() -> None:
        objects = switch(3)
        objects[*IF_ENTRY, 14, 2] = encoded
        async with bench(honest(objects)) as it:
            readings = await it.read(COUNTERS)
            assert readings.counters is not None
            assert readings.counters.in_errors == (2, value, 4)
            assert readings.flags == frozenset()

    run(main())


def test_rows_without_64_bit_counters_fall_back_to_32_bits() -> None:
    async def main() -> None:
        objects = {name: value for name, value in switch(4).items() if name[:10] != (*IF_X_ENTRY,) or name[-1] > 2}
        async with bench(honest(objects)) as it:
            for _ in range(2):
                counters = (await it.read(COUNTERS)).counters
                assert counters is not None
                assert counters.bits == (32, 32, 64, 64)
                assert counters.in_octets == (10, 20, 10**12 + 3, 10**12 + 4)
                assert counters.out_octets == (20, 40, 2 * 10**12 + 3, 2 * 10**12 + 4)

    run(main())


def test_speed_comes_from_the_object_that_can_say_it() -> None:
    async def main() -> None:
        objects = switch(5)
        for port, high, low in (
            (1, 10_000, 2**32 - 1),
            (2, 0, 10_000_000),
            (3, None, 2**32 - 1),
            (4, None, 64_000),
            (5, 0, 0),
        ):
            objects[*IF_ENTRY, 5, port] = ber.signed(low, 0x42)
            objects.pop((*IF_X_ENTRY, 15, port))
            if high is not None:
                objects[*IF_X_ENTRY, 15, port] = ber.signed(high, 0x42)
        async with bench(honest(objects)) as it:
            identity = (await it.read(IDENTITY)).identity
            assert identity is not None
            assert identity.speed_bps == (10_000_000_000, 10_000_000, 2**32 - 1, 64_000, 0)

    run(main())


def test_what_was_learned_of_an_agent_outlives_a_restart() -> None:
    async def main() -> None:
        memory = AgentMemory(srtt=0.01, rttvar=0.001, repetitions=4, columns=1, bulk=True)
        async with bench(honest(switch(12)), memory=memory) as it:
            assert (await it.read(STATUS)).status == ports(12)
            assert {(asked.repetitions, len(asked.names)) for asked in it.requests(GETBULK)} <= {
                (repetitions, 1) for repetitions in (1, 2, 3, 4)
            }
        async with bench(honest(switch(12)), memory=AgentMemory(bulk=False)) as it:
            assert (await it.read(STATUS)).status == ports(12)
            assert not it.requests(GETBULK)

    run(main())


def test_what_an_agent_once_could_not_do_is_tried_again_in_time() -> None:
    async def main() -> None:
        async with bench(honest(switch(12)), memory=AgentMemory(repetitions=3, columns=1)) as it:
            for _ in range(200):
                assert (await it.read(STATUS)).status == ports(12)
            memory = it.memories[it.target.device.id]
            assert (memory.repetitions, memory.columns) == (0, 0)

    run(main())


def test_tables_are_left_out_where_the_inventory_says_so() -> None:
    async def main() -> None:
        async with bench(honest(switch(12)), probing=Probing(interfaces=False)) as it:
            readings = await it.read(ALL)
            assert (readings.status, readings.counters, readings.identity) == (None, None, None)
            assert readings.system is not None
            assert readings.faults == ()
            assert {asked.tag for asked in it.agent.asked} == {GET}

    run(main())


def test_an_agent_asked_two_things_at_once_is_a_bug_and_said_so() -> None:
    async def main() -> None:
        async with bench(lambda asked: []) as it:
            first = asyncio.ensure_future(it.visit(STATUS))
            await asyncio.sleep(0)
            with pytest.raises(RuntimeError, match="two things at once"):
                await it.visit(STATUS)
            assert isinstance((await first).result, Failure)

    run(main())
