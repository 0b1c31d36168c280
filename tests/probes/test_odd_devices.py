"""What devices have been known to say of themselves, and what the report makes of it: what was said, as it was said."""

from __future__ import annotations

from collections.abc import Mapping

import jsonschema
import pytest

from netmon.model.observation import DeviceReadings, FailureKind
from netmon.probes.report import report, schema
from tests.wires.snmp import ber_tools as ber
from tests.wires.snmp.ber_tools import Oid
from tests.wires.snmp.quick import run
from tests.wires.snmp.visits import (
    ADMIN,
    ALL,
    COUNTER32,
    COUNTER64,
    COUNTERS,
    GAUGE32,
    IF_ENTRY,
    IF_NUMBER,
    IF_X_ENTRY,
    OPER,
    SYSTEM,
    TIME_TICKS,
    bench,
    honest,
    mib,
    switch,
    text,
)

Row = dict[str, object]
Objects = Mapping[Oid, bytes | None]
NULL, OPAQUE = b"\x05\x00", b"\x44\x07\x9f\x78\x04\x44\xfa\x00\x00"
DESCR, TYPE, MTU, SPEED, MAC = ((*IF_ENTRY, column) for column in range(2, 7))
IN, OUT, HC_IN, HC_OUT = (*IF_ENTRY, 10), (*IF_ENTRY, 16), (*IF_X_ENTRY, 6), (*IF_X_ENTRY, 10)
NAME, HIGH_SPEED, ALIAS = (*IF_X_ENTRY, 1), (*IF_X_ENTRY, 15), (*IF_X_ENTRY, 18)


def look(objects: dict[Oid, bytes]) -> tuple[Row, dict[int, Row], DeviceReadings]:
    """The device and the interfaces by ifIndex, as `netmon probe --json` reports them."""

    async def main() -> tuple[Row, dict[int, Row], DeviceReadings]:
        async with bench(honest(objects)) as it:
            observation = await it.visit(ALL)
            assert isinstance(observation.result, DeviceReadings), observation.result
            made = report([observation])
            jsonschema.validate(made, schema())
            device, rows = made["device"], made["interfaces"]
            assert isinstance(device, dict)
            assert isinstance(rows, list)
            return device, {row["ifIndex"]: row for row in rows}, observation.result

    return run(main())


def changed(objects: dict[Oid, bytes], changes: Objects) -> dict[Oid, bytes]:
    """The objects with some of them replaced; None takes one away."""
    return {name: value for name, value in {**objects, **changes}.items() if value is not None}


def gauge(value: int) -> bytes:
    return ber.signed(value, GAUGE32)


def counter(value: int) -> bytes:
    return ber.signed(value, COUNTER32)


CELLS: list[tuple[str, Objects, str, object]] = [
    ("a type the registry does not have", {(*TYPE, 2): ber.signed(9999)}, "ifType", "9999"),
    ("type 0", {(*TYPE, 2): ber.signed(0)}, "ifType", "0"),
    ("type as a Gauge32", {(*TYPE, 2): gauge(6)}, "ifType", "ethernetCsmacd"),
    ("oper status 0", {(*OPER, 2): ber.signed(0)}, "ifOperStatus", "0"),
    ("oper status 7", {(*OPER, 2): ber.signed(7)}, "ifOperStatus", "lowerLayerDown"),
    ("oper status 8", {(*OPER, 2): ber.signed(8)}, "ifOperStatus", "8"),
    ("a huge oper status", {(*OPER, 2): ber.signed(2**31 - 1)}, "ifOperStatus", "2147483647"),
    ("a malformed status", {(*ADMIN, 2): b"\x02\x00"}, "ifAdminStatus", None),
    ("a negative MTU", {(*MTU, 2): ber.signed(-1)}, "ifMtu", -1),
    ("no MTU", {(*MTU, 2): None}, "ifMtu", None),
    ("a negative gauge", {(*SPEED, 2): gauge(-7), (*HIGH_SPEED, 2): None}, "speed_bps", None),
    ("a speed as a counter", {(*SPEED, 2): counter(64_000), (*HIGH_SPEED, 2): None}, "speed_bps", 64_000),
    ("ifHighSpeed 0", {(*SPEED, 2): gauge(64_000), (*HIGH_SPEED, 2): gauge(0)}, "speed_bps", 64_000),
    ("ifHighSpeed rounded", {(*SPEED, 2): gauge(1_544_000), (*HIGH_SPEED, 2): gauge(2)}, "speed_bps", 2_000_000),
    ("ifHighSpeed 0 alone", {(*SPEED, 2): None, (*HIGH_SPEED, 2): gauge(0)}, "speed_bps", 0),
    ("neither speed", {(*SPEED, 2): None, (*HIGH_SPEED, 2): None}, "speed_bps", None),
    ("both speeds 0", {(*SPEED, 2): gauge(0), (*HIGH_SPEED, 2): gauge(0)}, "speed_bps", 0),
    ("the greatest ifSpeed", {(*SPEED, 2): gauge(2**32 - 1), (*HIGH_SPEED, 2): None}, "speed_bps", 2**32 - 1),
    ("ifHighSpeed as text", {(*HIGH_SPEED, 2): text("1000")}, "speed_bps", 1_000_000_000),
    ("ifHighSpeed as an Opaque float", {(*HIGH_SPEED, 2): OPAQUE}, "speed_bps", 1_000_000_000),
    ("no address", {(*MAC, 2): text("")}, "ifPhysAddress", ""),
    ("an address of 8 octets", {(*MAC, 2): ber.tlv(4, bytes(range(8)))}, "ifPhysAddress", "00:01:02:03:04:05:06:07"),
    ("an address of 20 octets", {(*MAC, 2): ber.tlv(4, b"\xaa" * 20)}, "ifPhysAddress", ":".join(["aa"] * 20)),
    ("an address in letters", {(*MAC, 2): text("aa:bb")}, "ifPhysAddress", "61:61:3a:62:62"),
    ("an empty alias", {(*ALIAS, 2): text("")}, "ifAlias", ""),
    ("an alias that is NULL", {(*ALIAS, 2): NULL}, "ifAlias", ""),
    ("no alias", {(*ALIAS, 2): None}, "ifAlias", None),
    ("blanks around an alias", {(*ALIAS, 2): text(" to floor 2  ")}, "ifAlias", " to floor 2  "),
    ("a name with NULs", {(*NAME, 2): text("eth1\0\0\0")}, "ifName", "eth1"),
    ("a name in GBK", {(*NAME, 2): ber.tlv(4, "长沙-1".encode("gbk"))}, "ifName", "长沙-1"),
    ("a name in Latin-1", {(*NAME, 2): ber.tlv(4, "Zürich".encode("latin-1"))}, "ifName", "Zürich"),
    ("a name with controls", {(*NAME, 2): text("e\x1b[1mth\x07")}, "ifName", "e[1mth"),
    ("a name of 12 kB", {(*DESCR, 2): text("abcd" * 3000)}, "ifDescr", ("abcd" * 3000)[:4096]),
    ("no 64-bit octets in", {(*HC_IN, 2): None}, "in_octets", 20),
    ("no 64-bit octets in", {(*HC_IN, 2): None}, "out_octets", 2 * 10**12 + 2),
    ("no 64-bit octets in", {(*HC_IN, 2): None}, "counter_bits", 32),
    ("no octets at all", {(*column, 2): None for column in (HC_IN, HC_OUT, IN, OUT)}, "counter_bits", None),
    ("64-bit octets as a Counter32", {(*HC_IN, 2): counter(77)}, "in_octets", 77),
    ("an idle port", {(*HC_IN, 2): ber.signed(0, COUNTER64)}, "in_octets", 0),
]


@pytest.mark.parametrize(("changes", "key", "expected"), [case[1:] for case in CELLS], ids=[case[0] for case in CELLS])
def test_a_cell_is_reported_as_it_was_said(changes: Objects, key: str, expected: object) -> None:
    _, plain, _ = look(switch(3))
    _, rows, readings = look(changed(switch(3), changes))
    assert rows[2][key] == expected
    assert (rows[1], rows[3]) == (plain[1], plain[3]), "what one row says strangely costs no other"
    assert readings.faults == ()


DEVICES: list[tuple[str, Objects, str, object]] = [
    ("zeroDotZero", {(*SYSTEM, 2, 0): ber.oid((0, 0))}, "sysObjectID", "0.0"),
    ("an id in letters", {(*SYSTEM, 2, 0): text(".1.3.6.1.4.1.9")}, "sysObjectID", "1.3.6.1.4.1.9"),
    ("an id that is none", {(*SYSTEM, 2, 0): text("switch")}, "sysObjectID", None),
    ("no id", {(*SYSTEM, 2, 0): None}, "sysObjectID", None),
    ("no uptime", {(*SYSTEM, 3, 0): None}, "uptime_seconds", None),
    ("uptime as an INTEGER", {(*SYSTEM, 3, 0): ber.signed(4200)}, "uptime_seconds", 42.0),
    ("uptime as a Gauge32", {(*SYSTEM, 3, 0): gauge(4200)}, "uptime_seconds", 42.0),
    ("a malformed uptime", {(*SYSTEM, 3, 0): ber.tlv(TIME_TICKS, b"")}, "uptime_seconds", None),
    ("several lines", {(*SYSTEM, 1, 0): text("one\r\ntwo\nthree")}, "sysDescr", "one two three"),
    ("no contact", {(*SYSTEM, 4, 0): None}, "sysContact", None),
    ("an empty contact", {(*SYSTEM, 4, 0): text("")}, "sysContact", ""),
]


@pytest.mark.parametrize(
    ("changes", "key", "expected"), [case[1:] for case in DEVICES], ids=[case[0] for case in DEVICES]
)
def test_the_system_group_is_reported_as_it_was_said(changes: Objects, key: str, expected: object) -> None:
    plain, _, _ = look(switch(1))
    device, rows, readings = look(changed(switch(1), changes))
    told = ("vendor", "os", "model", "version", "serial", "sources")  # what follows from it is tested in tests/vendors
    wanted = {**plain, key: expected}
    assert all(device[other] == wanted[other] for other in wanted if other not in told)
    assert len(rows) == 1
    assert readings.faults == ()


@pytest.mark.parametrize(
    ("kept", "keys"),
    [
        ((IF_X_ENTRY,), {"ifName", "ifAlias", "speed_bps", "in_octets", "out_octets", "counter_bits"}),
        ((OPER,), {"ifOperStatus"}),
        ((NAME,), {"ifName"}),
        ((DESCR, HC_OUT), {"ifDescr", "out_octets", "counter_bits"}),
    ],
    ids=["ifXTable", "one status", "names", "two columns"],
)
def test_a_device_with_few_columns_is_read_as_far_as_it_goes(kept: tuple[Oid, ...], keys: set[str]) -> None:
    objects = {
        name: value
        for name, value in switch(5).items()
        if name[: len(SYSTEM)] == SYSTEM or any(name[: len(prefix)] == prefix for prefix in kept)
    }
    _, rows, _ = look(objects)
    assert sorted(rows) == [1, 2, 3, 4, 5]
    assert all({key for key, value in row.items() if value is not None} == {"ifIndex", *keys} for row in rows.values())


def test_rows_that_only_one_of_the_tables_has_are_all_reported() -> None:
    objects = {
        name: value
        for name, value in switch(8).items()
        if not (name[:-2] == IF_ENTRY and name[-1] < 3) and not (name[:-2] == IF_X_ENTRY and name[-1] > 6)
    }
    _, rows, _ = look(objects)
    assert sorted(rows) == list(range(1, 9))
    assert (rows[1]["ifName"], rows[1]["ifOperStatus"]) == ("Gi0/1", None)
    assert (rows[8]["ifName"], rows[8]["ifOperStatus"], rows[8]["counter_bits"]) == (None, "up", 32)


@pytest.mark.parametrize("indexes", [(0, 1), (1, 127, 128, 16_384, 2**21, 2**31 - 1)], ids=["from 0", "great"])
def test_every_index_is_one(indexes: tuple[int, ...]) -> None:
    objects = {
        (*name[:-1], index) if name[:-2] in (IF_ENTRY, IF_X_ENTRY) else name: value
        for index in indexes
        for name, value in switch(1).items()
    }
    assert sorted(look(objects)[1]) == list(indexes)


@pytest.mark.parametrize("said", [None, ber.signed(0), ber.signed(99), ber.signed(1), text("4")])
def test_ifnumber_may_say_what_it_likes(said: bytes | None) -> None:
    _, rows, readings = look(changed(switch(4), {IF_NUMBER: said}))
    assert rows == look(switch(4))[1]
    assert readings.faults == ()


def test_three_thousand_interfaces_are_read() -> None:
    _, rows, readings = look(switch(3000))
    assert list(rows) == list(range(1, 3001))
    assert rows[3000]["ifAlias"] == "to floor 3000"
    assert readings.faults == ()


def test_64_bit_counters_that_never_count_are_not_believed() -> None:
    stalled: Objects = {(*column, port): ber.signed(0, COUNTER64) for column in (HC_IN, HC_OUT) for port in (1, 2, 3)}
    _, rows, _ = look(changed(switch(3), {**stalled, (*IN, 3): counter(0), (*HC_OUT, 2): ber.signed(9, COUNTER64)}))
    assert [row["in_octets"] for row in rows.values()] == [10, 20, 0]
    assert [row["out_octets"] for row in rows.values()] == [20, 9, 60]
    assert [row["counter_bits"] for row in rows.values()] == [32, 32, 32]


def test_counters_that_never_count_are_known_from_idle_ones_and_asked_about_with_the_identity() -> None:
    async def main() -> None:
        idle: Objects = {(*column, port): ber.signed(0, COUNTER64) for column in (HC_IN, HC_OUT) for port in (1, 2, 3)}
        quiet: Objects = {(*column, port): counter(0) for column in (IN, OUT) for port in (1, 2, 3)}
        objects = changed(switch(3), {**idle, **quiet})
        async with bench(lambda asked: [mib(objects).answer(asked)]) as it:

            async def bits() -> tuple[tuple[int | None, ...], int]:
                before = len(it.agent.asked)
                counters = (await it.read(COUNTERS)).counters
                assert counters is not None
                return counters.bits, len(it.agent.asked) - before

            await it.read(ALL)
            assert (await bits())[0] == (64, 64, 64)
            few = (await bits())[1]
            objects.update({(*IN, 2): counter(5)})
            assert await bits() == ((64, 64, 64), few), "not asked about at every visit"
            await it.read(ALL)
            assert (await bits())[0] == (64, 32, 64)

    run(main())


def test_a_device_that_tells_no_interfaces_says_so_and_keeps_its_name() -> None:
    objects = {name: value for name, value in switch(1).items() if name[: len(SYSTEM)] == SYSTEM}
    device, rows, readings = look(objects)
    assert device["sysName"] == "sw1"
    assert rows == {}
    assert {fault.kind for fault in readings.faults} == {FailureKind.UNSUPPORTED}
    _, rows, readings = look({**objects, IF_NUMBER: ber.signed(0)})
    assert (rows, readings.faults) == ({}, ())
