"""Replies spoiled at random: never an exception, never a value that the device did not say, always an end."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netmon.model.observation import DeviceReadings, Failure
from netmon.wires.snmp import bulk
from netmon.wires.snmp.ber import MalformedError
from netmon.wires.snmp.lane import Lane, Outcome, Part, _all_at_once, _one_by_one
from netmon.wires.snmp.objects import ObjectType
from netmon.wires.snmp.values import Syntax
from tests.wires.snmp.agents import Asked
from tests.wires.snmp.quick import run
from tests.wires.snmp.visits import ALL, bench, mib, switch

HOW = st.sampled_from(("set", "drop", "add", "cut"))
CHANGES = st.lists(st.tuples(st.integers(0, 1 << 16), st.integers(0, 255), HOW))
PATIENT = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def spoil(data: bytes, changes: list[tuple[int, int, str]]) -> bytes:
    out = bytearray(data)
    for place, octet, how in changes:
        at = place % (len(out) or 1)
        if how == "set" and out:
            out[at] = octet
        elif how == "drop":
            del out[at : at + 1]
        elif how == "add":
            out.insert(at, octet)
        elif how == "cut" and octet < 32:
            del out[at:]
    return bytes(out) or b"\0"


@PATIENT
@given(st.lists(CHANGES, min_size=1, max_size=6))
def test_a_visit_of_an_agent_that_garbles_ends_with_readings_or_a_failure(
    script: list[list[tuple[int, int, str]]],
) -> None:
    sound = mib(switch(30))

    async def main() -> None:
        turns: list[int] = []

        def answer(asked: Asked) -> list[bytes]:
            turns.append(1)
            return [spoil(sound.answer(asked), script[len(turns) % len(script)])]

        async with bench(answer) as it:
            for _ in range(2):
                began = it.clock.monotonic()
                result = (await it.visit(ALL)).result
                assert isinstance(result, Failure | DeviceReadings)
                assert it.clock.monotonic() - began <= 21
            assert it.stats.in_flight == 0
            assert len(turns) < 2000

    run(main())


TAGS = st.sampled_from((2, 4, 5, 6, 0x41, 0x42, 0x43, 0x46, 0x80, 0x82, 0x24))
CONTENTS = st.one_of(st.binary(max_size=10), st.integers(0, 127).map(lambda value: bytes((value,))))
SUFFIXES = st.one_of(st.integers(0, 200), st.integers(0, 2**32 - 1)).map(lambda number: (number,))
COLUMN = (1, 3, 6, 1, 2, 1, 2, 2, 1, 14)


@settings(max_examples=300)
@given(
    st.sampled_from(Syntax),
    st.lists(st.tuples(SUFFIXES, TAGS, CONTENTS), max_size=12),
    st.booleans(),
    st.sampled_from((None, 2, 0x41, 0x46, 4)),
    st.integers(0, 40),
)
def test_rows_taken_all_at_once_are_those_taken_one_by_one(
    syntax: Syntax,
    rows: list[tuple[tuple[int, ...], int, bytes]],
    in_order: bool,
    one_tag: int | None,
    after: int,
) -> None:
    column = ObjectType("x", COLUMN, syntax)
    lane = Lane(column, 0, ObjectType("y", (*COLUMN, after), syntax).octets)
    chosen = sorted(rows, key=lambda row: row[0]) if in_order else rows
    found = [
        (ObjectType("z", (*COLUMN, *suffix), syntax).octets, tag if one_tag is None else one_tag, content)
        for suffix, tag, content in chosen
    ]
    found.append((ObjectType("z", (*COLUMN[:-1], 15, 1), syntax).octets, 2, b"\1"))
    slow = _one_by_one(lane, found, None)
    bulk.names_of(column.octets).update(
        (name, suffix) for (name, _, _), (suffix, _, _) in zip(found, chosen, strict=False)
    )
    fast = _all_at_once(lane, found)
    assert fast is None or fast == slow
    plain = one_tag is not None and in_order and slow.malformed == 0 and slow.outcome is Outcome.END
    if plain and syntax is Syntax.OCTETS and one_tag == 4 and len(slow.rows) == len(chosen):
        assert fast is not None


@settings(max_examples=300)
@given(st.lists(st.tuples(st.binary(max_size=30), TAGS, CONTENTS), min_size=1, max_size=12))
def test_names_that_are_anything_at_all_are_rows_or_malformed(found: list[tuple[bytes, int, bytes]]) -> None:
    lane = Lane(ObjectType("x", COLUMN, Syntax.INTEGER), 0, ObjectType("x", COLUMN, Syntax.INTEGER).octets)
    try:
        part = _one_by_one(lane, [(lane.column.octets + name, tag, content) for name, tag, content in found], None)
    except MalformedError:
        return
    assert isinstance(part, Part)
    assert list(part.rows) == sorted(set(part.rows))
