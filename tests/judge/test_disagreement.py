"""SNMP and SSH disagree only where no single change of the device explains what each of them says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.disagreement import Account, Item, agree, called_as, disagreements, facts_said, heard, ports_said
from netmon.judge.over_ssh import names_of
from netmon.model.device_identity import DeviceIdentity, Fact, Source
from netmon.model.interfaces import InterfaceIdentity, InterfaceStatus
from netmon.model.over_ssh import Aspect, Disagreement

PORT = Item("ge1", Aspect.OPER)
LASTS = 1000.0
Readings = list[tuple[float, str]]


def told(readings: Readings) -> Account:
    made: Account | None = None
    for at, value in readings:
        made = heard(made, {PORT: value}, at, LASTS)
    assert made is not None
    return made


def found(snmp: Readings, ssh: Readings) -> tuple[Disagreement, ...]:
    return disagreements(told(snmp), told(ssh), 0.0)


@pytest.mark.parametrize(
    ("snmp", "ssh", "since"),
    [
        ([(0, "up"), (30, "up"), (60, "up")], [(10, "down"), (40, "down")], 10.0),
        ([(0, "up"), (30, "up")], [(40, "down"), (50, "down")], None),  # it may have gone down in between
        ([(0, "up"), (60, "up")], [(40, "down"), (50, "down")], 40.0),
        ([(0, "up"), (60, "up")], [(40, "down")], None),  # said once
        ([(60, "up")], [(40, "down"), (70, "down")], None),
        ([(0, "up"), (60, "up")], [(0, "up"), (50, "up")], None),
        ([(0, "down"), (60, "down")], [(10, "up"), (50, "down")], None),
        ([(0, "lowerLayerDown"), (60, "lowerLayerDown")], [(10, "down"), (50, "down")], None),
        ([(0, "up"), (2000, "up")], [(1900, "down"), (2010, "down")], None),  # silent in between: it counts anew
    ],
)
def test_a_disagreement_needs_two_readings_each_over_the_same_time(
    snmp: Readings, ssh: Readings, since: float | None
) -> None:
    assert [one.since for one in found(snmp, ssh)] == ([] if since is None else [since])


TIMES = st.lists(st.integers(0, 900), min_size=1, max_size=8, unique=True).map(sorted)


@given(TIMES, TIMES, st.integers(0, 900), st.sampled_from([("up", "down"), ("down", "up")]))
def test_no_single_change_of_a_port_is_ever_taken_for_one(
    snmp: list[int], ssh: list[int], when: int, values: tuple[str, str]
) -> None:
    def read(times: list[int]) -> Readings:
        return [(float(at), values[at >= when]) for at in times]

    assert found(read(snmp), read(ssh)) == ()


@given(TIMES, TIMES)
def test_two_that_go_on_saying_their_own_are_found_out_and_both_values_are_told(
    snmp: list[int], ssh: list[int]
) -> None:
    always = found(
        [(float(at), "up") for at in (*snmp, 901, 910, 920)], [(float(at), "down") for at in (*ssh, 905, 915)]
    )
    (one,) = always
    assert (one.port, one.aspect, one.snmp, one.ssh) == ("ge1", Aspect.OPER, "up", "down")
    assert one.since == max(snmp[0], ssh[0])


VALUES = st.sampled_from(["up", "down", "dormant", "notPresent", "lowerLayerDown"])


@given(st.lists(st.tuples(st.integers(0, 900), VALUES), min_size=1, unique_by=lambda one: one[0]).map(sorted))
def test_two_that_read_the_same_never_disagree(readings: list[tuple[int, str]]) -> None:
    same = [(float(at), value) for at, value in readings]
    assert found(same, same) == ()


@pytest.mark.parametrize(
    ("aspect", "one", "other", "same"),
    [
        (Aspect.MODEL, "S5735-L24T4S-A", "HUAWEI S5735-L24T4S-A Routing Switch", True),
        (Aspect.MODEL, "S5735-L24T4S-A", "S5735-L48T4S-A", False),
        (Aspect.VERSION, "V200R021C00SPC600", "5.170 (S5735 V200R021C00SPC600)", True),
        (Aspect.VERSION, "1.1", "11.12", False),
        (Aspect.VERSION, "7.1.070, Release 6113", "7.1.070", True),
        (Aspect.SERIAL, "2102ABC", "2102abc", True),
        (Aspect.SERIAL, "2102ABC", "2102ABD", False),
        (Aspect.ADMIN, "up", "down", False),
        (Aspect.OPER, "notPresent", "down", True),
        (Aspect.OPER, "up", "dormant", False),
    ],
)
def test_what_is_only_spelled_otherwise_is_the_same(aspect: Aspect, one: str, other: str, *, same: bool) -> None:
    assert agree(aspect, one, other) is same
    assert agree(aspect, other, one) is same


def test_of_a_port_that_is_shut_only_that_is_compared_and_what_a_command_cannot_tell_is_not() -> None:
    holes: tuple[None, ...] = (None,) * 5
    names = InterfaceIdentity((1, 2, 3, 4, 5), ("a1", "a2", "a3", "", "a5"), *(holes,) * 7)
    status = InterfaceStatus((1, 2, 3, 4, 5), (2, 1, None, 1, 1), (2, 1, 4, 1, 3))
    assert ports_said(status, names) == {
        Item("a1", Aspect.ADMIN): "down",
        Item("a2", Aspect.ADMIN): "up",
        Item("a2", Aspect.OPER): "up",
        Item("a5", Aspect.ADMIN): "up",
    }


def test_ports_are_compared_whichever_way_their_names_are_spelled() -> None:
    holes: tuple[None, ...] = (None,) * 2
    names = InterfaceIdentity((7, 8), ("GigabitEthernet0/0/1", "Vlanif1"), *(holes,) * 7)
    said = {Item("GE0/0/1", Aspect.OPER): "up", Item("GE0/0/9", Aspect.OPER): "up"}
    assert called_as(said, names_of(names)) == {Item("GigabitEthernet0/0/1", Aspect.OPER): "up"}


def test_what_a_device_does_not_say_of_itself_is_not_compared() -> None:
    model = Fact("S5735", Source("x.model"))
    assert facts_said(DeviceIdentity(model=model)) == {Item("", Aspect.MODEL): "S5735"}
