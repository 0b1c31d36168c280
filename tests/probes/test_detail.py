"""What is read of interfaces only while somebody shows it: nothing else of a visit is another by it."""

from __future__ import annotations

from dataclasses import replace

from netmon.model.interfaces import InterfaceDetail
from netmon.probes import if_mib
from tests.wires.snmp import ber_tools as ber
from tests.wires.snmp.agents import GETBULK
from tests.wires.snmp.ber_tools import Oid
from tests.wires.snmp.quick import run
from tests.wires.snmp.visits import ALL, COUNTER64, COUNTERS, IF_X_ENTRY, STATUS, TIME_TICKS, bench, honest, switch


def whole_switch() -> dict[Oid, bytes]:
    """A switch that has all of ifXTable."""
    more: dict[Oid, bytes] = {}
    for port in (1, 2, 3):
        more |= {(*IF_X_ENTRY, at, port): ber.signed(1000 * at + port, COUNTER64) for at in (7, 8, 9, 11, 12, 13)}
        more |= {(*IF_X_ENTRY, 16, port): ber.signed(2), (*IF_X_ENTRY, 17, port): ber.signed(1)}
        more[(*IF_X_ENTRY, 19, port)] = ber.signed(port, TIME_TICKS)
    return switch() | more


def test_the_detail_comes_with_the_counters_where_it_is_wanted() -> None:
    async def main() -> None:
        async with bench(honest(whole_switch()), detail=True) as it:
            counters = (await it.read(ALL)).counters
            assert counters is not None
            packets = [(1000 * at + 1, 1000 * at + 2, 1000 * at + 3) for at in (7, 8, 9, 11, 12, 13)]
            marks = [(100, 200, 300), (2, 2, 2), (1, 1, 1), (1, 2, 3)]
            assert counters.detail == InterfaceDetail((1, 2, 3), *packets, *marks)
            assert (await it.read(COUNTERS)).counters is counters
            assert (await it.read(STATUS)).counters is None

    run(main())


def test_where_nobody_wants_it_nothing_of_it_is_asked() -> None:
    async def main() -> None:
        async with bench(honest(whole_switch())) as it, bench(honest(whole_switch()), detail=True) as other:
            without, with_it = (await it.read(COUNTERS)).counters, (await other.read(COUNTERS)).counters
            assert without is not None
            assert with_it is not None
            assert without == replace(with_it, detail=None)
            asked = {name for request in it.requests(GETBULK) for name in request.names}
            assert not any(name[: len(one.oid)] == one.oid for name in asked for one in if_mib.DETAIL.columns)

    run(main())


def test_an_agent_that_has_no_more_than_iftable_says_what_it_can() -> None:
    async def main() -> None:
        async with bench(honest(switch()), detail=True) as it:
            counters = (await it.read(ALL)).counters
            assert counters is not None
            assert counters.detail is not None
            assert counters.detail.last_change == (100, 200, 300)
            assert counters.detail.in_unicast == (None, None, None)

    run(main())


def test_over_snmpv1_which_has_no_64_bit_counters_nothing_more_is_asked() -> None:
    async def main() -> None:
        async with bench(honest(whole_switch()), "v1", detail=True) as it:
            counters = (await it.read(COUNTERS)).counters
            assert counters is None or counters.detail is None

    run(main())
