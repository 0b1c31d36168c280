"""Agents that a walk does not get through: what it cannot come to is asked for by name, and nothing is made up."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.model.observation import DeviceReadings
from netmon.probes.report import report
from netmon.wires.snmp import gaps
from netmon.wires.snmp.objects import Column, ObjectType, Table, TablePlan
from netmon.wires.snmp.values import Syntax
from tests.wires.snmp import ber_tools as ber
from tests.wires.snmp.agents import GET, GETBULK, Answer, Asked, Mib
from tests.wires.snmp.ber_tools import Oid
from tests.wires.snmp.quick import run
from tests.wires.snmp.visits import ADMIN, ALL, COUNTERS, IF_ENTRY, IF_NUMBER, IF_X_ENTRY, OPER, bench, honest, switch
from tests.wires.snmp.visits import mib as mib_of

NO_SUCH_INSTANCE, END_OF_MIB_VIEW = b"\x81\x00", b"\x82\x00"
HC_IN, HC_OUT, NAME, ALIAS = (*IF_X_ENTRY, 6), (*IF_X_ENTRY, 10), (*IF_X_ENTRY, 1), (*IF_X_ENTRY, 18)
COLUMNS = sorted({name[:-1] for name in switch(1) if name[:-1] != IF_NUMBER[:-1] and len(name) > 9})

Rows = dict[int, dict[str, object]]


def visit(script: Answer, visits: int = 1) -> tuple[DeviceReadings, Rows, list[Asked]]:
    """What the last of some visits read, its rows by ifIndex, and what it asked."""

    async def main() -> tuple[DeviceReadings, Rows, list[Asked]]:
        async with bench(script) as it:
            for _ in range(visits):
                it.agent.asked.clear()
                observation = await it.visit(ALL)
            assert isinstance(observation.result, DeviceReadings), observation.result
            rows = report([observation])["interfaces"]
            assert isinstance(rows, list)
            return observation.result, {row["ifIndex"]: row for row in rows}, list(it.agent.asked)

    return run(main())


def rows_of(objects: dict[Oid, bytes]) -> Rows:
    """The rows as a sound agent with these objects is read."""
    return visit(honest(objects))[1]


def ends_at(objects: dict[Oid, bytes], bad: frozenset[Oid]) -> Answer:
    """An agent that says endOfMibView where it ought to say one of these values, and knows them not by name either."""
    sound = mib_of(objects)

    def answer(asked: Asked) -> list[bytes]:
        if asked.tag == GET:
            values = (NO_SUCH_INSTANCE if name in bad else sound.get(name) for name in asked.names)
            return [asked.reply([ber.varbind(*pair) for pair in zip(asked.names, values, strict=True)])]
        out: list[bytes] = []
        names = list(asked.names)
        for _, lane in product(range(max(asked.repetitions, 1)), range(len(names))):
            found = sound.after(names[lane])
            if found is None or found[0] in bad:
                out.append(ber.varbind(names[lane], END_OF_MIB_VIEW))
            else:
                names[lane] = found[0]
                out.append(ber.varbind(*found))
        return [asked.reply(out)]

    return answer


@pytest.mark.parametrize(
    "bad",
    [
        [(*HC_IN, 1)],
        [(*HC_IN, 5), (*HC_OUT, 7)],
        [(*HC_IN, row) for row in (1, 2, 3, 9, 30)],
        [(*ALIAS, row) for row in range(1, 20)],
        [(*column, 17) for column in COLUMNS],
        [(*ADMIN, 1), (*OPER, 40), (*NAME, 1), (*NAME, 2)],
    ],
    ids=["first row", "two columns", "several rows", "half a column", "a whole row", "different tables"],
)
def test_a_value_that_cannot_be_said_costs_itself_and_no_row_behind_it(bad: list[Oid]) -> None:
    objects = switch(40)
    readings, rows, _ = visit(ends_at(objects, frozenset(bad)))
    assert rows == rows_of({name: value for name, value in objects.items() if name not in bad})
    assert "gaps_filled" in readings.flags
    assert readings.faults == ()


def test_a_table_with_gaps_that_did_not_change_is_the_same_object() -> None:
    async def main() -> None:
        async with bench(ends_at(switch(40), frozenset([(*NAME, 3), (*HC_IN, 8)]))) as it:
            first, second = await it.read(ALL), await it.read(ALL)
            assert second.identity is first.identity
            assert second.counters is first.counters

    run(main())


def test_a_row_said_twice_ends_no_column() -> None:
    objects = sorted(switch(20).items())
    at = next(at for at, (name, _) in enumerate(objects) if name == (*NAME, 9))
    sent = Mib([*objects[:at], objects[at - 2], *objects[at:]])  # row 7 once more, then its successor as before
    assert visit(lambda asked: [sent.answer(asked)])[1] == rows_of(dict(objects))


def row_by_row(name: Oid) -> tuple[int, Oid]:
    return (name[-1], name) if name[:-2] in (IF_ENTRY, IF_X_ENTRY) else (0, name)


def as_text(name: Oid) -> str:
    return ".".join(map(str, name))


@pytest.mark.parametrize("order", [row_by_row, as_text])
def test_a_table_that_cannot_be_walked_is_read_by_name(order: Callable[[Oid], tuple[int, Oid]]) -> None:
    objects = switch(20)
    sent = Mib((name, objects[name]) for name in sorted(objects, key=order))
    readings, rows, _ = visit(lambda asked: [sent.answer(asked)])
    assert rows == rows_of(objects)
    assert readings.faults == ()


def test_no_such_instance_in_a_reply_is_a_hole_and_not_an_end() -> None:
    objects = switch(12)
    holes = {(*NAME, 4), (*OPER, 12), (*HC_IN, 1)}
    sound = mib_of({**objects, **dict.fromkeys(holes, NO_SUCH_INSTANCE)})
    assert visit(lambda asked: [sound.answer(asked)])[1] == rows_of(
        {name: value for name, value in objects.items() if name not in holes}
    )


def test_what_an_agent_does_not_have_is_looked_for_once() -> None:
    mib_ii = {name: value for name, value in switch(40).items() if name[:-2] != IF_X_ENTRY}
    gets = [len([asked for asked in visit(honest(mib_ii), visits)[2] if asked.tag == GET]) for visits in (1, 2, 3)]
    assert gets[1:] == [2, 2], "sysUpTime and the system group, and nothing else"
    assert gets[0] <= 6


def test_rows_in_long_replies_that_are_left_out_of_one_column_only_are_found() -> None:
    objects = switch(30)
    sound = mib_of(objects)

    def answer(asked: Asked) -> list[bytes]:
        if asked.tag == GETBULK and asked.names[0][: len(NAME)] == NAME:
            cut = mib_of({name: value for name, value in objects.items() if name[:-1] != NAME or name[-1] % 7})
            return [cut.answer(asked)]
        return [sound.answer(asked)]

    assert visit(answer)[1] == rows_of(objects)


@settings(max_examples=30)  # each is a whole visit
@given(st.sets(st.tuples(st.sampled_from(COLUMNS), st.integers(1, 6))), st.booleans())
def test_what_a_device_does_not_say_stays_unsaid_and_all_else_is_read(holes: set[tuple[Oid, int]], ends: bool) -> None:
    objects = {name: value for name, value in switch(6).items() if (name[:-1], name[-1]) not in holes}
    if not ends:
        objects[1, 3, 6, 1, 4, 1, 9, 1, 0] = ber.signed(1)
    rows = visit(honest(objects))[1]
    said = {(name[:-1], name[-1]) for name in objects if name[:-2] in (IF_ENTRY, IF_X_ENTRY)}
    for (column, key), index in product(SAID.items(), range(1, 7)):
        row = rows.get(index, {})
        assert (row.get(key) is not None) == ((column, index) in said), (column, index)


SAID: dict[Oid, str] = {
    (*IF_ENTRY, 2): "ifDescr",
    (*IF_ENTRY, 3): "ifType",
    (*IF_ENTRY, 6): "ifPhysAddress",
    ADMIN: "ifAdminStatus",
    OPER: "ifOperStatus",
    (*IF_ENTRY, 14): "in_errors",
    (*IF_ENTRY, 19): "out_discards",
    NAME: "ifName",
    ALIAS: "ifAlias",
}


PLAN = TablePlan("plan", tuple((ObjectType(str(number), (1, 3, number), Syntax.INTEGER),) for number in range(3)))


def table(*indexes: str) -> Table:
    """A table whose columns have these one-digit rows."""
    rows = (tuple((int(row),) for row in index) for index in indexes)
    return Table(tuple(Column(index, tuple(row[0] for row in index)) for index in rows))


@pytest.mark.parametrize(
    ("read", "rows", "expected"),
    [
        (table("123", "123", "123"), (), []),
        (table("123", "12", "123"), (), [(1, 3)]),
        (table("123", "13", ""), (), [(1, 2), (2, 1), (2, 2), (2, 3)]),
        (table("12", "12", "12"), (1, 2), []),
        (table("12", "12", "12"), (2, 5), [(0, 5), (1, 5), (2, 5)]),
        (table("", "", ""), (), []),
    ],
)
def test_a_cell_is_missing_where_its_row_is_known(
    read: Table, rows: tuple[int, ...], expected: list[tuple[int, int]]
) -> None:
    assert gaps.missing(read, rows) == [(number, (row,)) for number, row in expected]


@given(st.lists(st.integers(0, 200), min_size=1, max_size=200, unique=True))
def test_a_sample_holds_the_first_and_the_last_cell_and_few_between(rows: list[int]) -> None:
    cells: list[gaps.Cell] = [(0, (row,)) for row in sorted(rows)]
    sample = gaps.sample(cells)
    assert {cells[0], cells[-1]} <= set(sample) <= set(cells)
    assert len(set(sample)) == min(len(cells), gaps.SAMPLE)


def test_requests_ask_for_every_cell_once() -> None:
    cells: list[gaps.Cell] = [(number, (row,)) for number in range(3) for row in range(100)]
    parts = list(gaps.requests(PLAN, cells))
    assert [cell for part, _ in parts for cell in part] == cells
    assert parts[0][1][0].oid == (1, 3, 0, 0)
    assert max(len(objects) for _, objects in parts) == gaps.CELLS_PER_GET


def test_counters_are_looked_for_in_the_rows_that_the_states_have() -> None:
    async def main() -> None:
        objects = switch(10)
        async with bench(ends_at(objects, frozenset((*column, 2) for column in COLUMNS[9:]))) as it:
            counters = (await it.read(ALL)).counters
            assert counters is not None
            assert counters.index == (1, *range(3, 11))
            assert (await it.read(COUNTERS)).counters == counters

    run(main())
