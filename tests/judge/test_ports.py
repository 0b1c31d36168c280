from __future__ import annotations

import pytest

from netmon.judge.ports import End, Port, find_interface, lose_port, port_of, read_port, see_port, unconfirmed
from netmon.model.belief import Truth
from netmon.model.interfaces import InterfaceIdentity, InterfaceStatus
from netmon.model.names import ObservationId

FIRST, SECOND = ObservationId("1"), ObservationId("2")


@pytest.mark.parametrize(
    ("admin", "oper", "port", "carrying"),
    [
        (1, 1, Port.UP, Truth.YES),
        (1, 2, Port.DOWN, Truth.NO),
        (1, 3, Port.TESTING, Truth.NO),
        (1, 4, Port.UNCLEAR, Truth.UNKNOWN),
        (1, 5, Port.DORMANT, Truth.NO),
        (1, 6, Port.NOT_PRESENT, Truth.NO),
        (1, 7, Port.LOWER_LAYER_DOWN, Truth.NO),
        (2, 2, Port.ADMIN_DOWN, Truth.NO),
        (2, 6, Port.ADMIN_DOWN, Truth.NO),
        (2, 4, Port.ADMIN_DOWN, Truth.NO),
        (2, 1, Port.UP, Truth.YES),
        (3, 3, Port.TESTING, Truth.NO),
        (3, 2, Port.TESTING, Truth.NO),
        (None, 1, Port.UP, Truth.YES),
        (None, 2, Port.DOWN, Truth.NO),
        (1, None, Port.UNCLEAR, Truth.UNKNOWN),
        (2, None, Port.ADMIN_DOWN, Truth.NO),
        (1, 99, Port.UNCLEAR, Truth.UNKNOWN),
        (None, None, Port.UNCLEAR, Truth.UNKNOWN),
    ],
)
def test_what_admin_and_oper_status_mean_together(
    admin: int | None, oper: int | None, port: Port, carrying: Truth
) -> None:
    assert port_of(admin, oper) is port
    assert port.carrying is carrying


def identity(
    name: tuple[str | None, ...], descr: tuple[str | None, ...], alias: tuple[str | None, ...]
) -> InterfaceIdentity:
    holes: tuple[None, ...] = (None,) * len(name)
    return InterfaceIdentity(
        tuple(range(10, 10 + len(name))), name, descr, alias, holes, holes, holes, holes, holes
    )  # fmt: skip


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("ge-0/0/1", 11),
        ("GigabitEthernet0/0/1", 11),
        ("to-county", 12),
        ("eth0", 10),
        ("GE-0/0/1", Port.MISSING),
        ("ge-0/0", Port.MISSING),
        ("twice", Port.AMBIGUOUS),
        ("both", 12),
    ],
    ids=[
        "by ifName", "by ifDescr", "by ifAlias", "a name before another's alias", "never by another case",
        "never by a part", "two that share a description", "a name before a description",
    ],
)  # fmt: skip
def test_an_interface_is_found_by_name_then_description_then_alias(wanted: str, found: int | Port) -> None:
    interfaces = identity(
        ("eth0", "ge-0/0/1", "both", None),
        ("twice", "GigabitEthernet0/0/1", "twice", "both"),
        (None, "eth0", "to-county", ""),
    )
    assert find_interface(interfaces, wanted) == found


def test_a_row_that_is_gone_is_missing() -> None:
    status = InterfaceStatus((1, 3), (1, 1), (1, 2))
    assert read_port(status, 3) is Port.DOWN
    assert read_port(status, 2) is Port.MISSING


@pytest.mark.parametrize(
    ("readings", "believed", "pending"),
    [
        ([Port.UP], Port.UP, None),
        ([Port.DOWN], Port.UNREAD, Port.DOWN),
        ([Port.DOWN, Port.DOWN], Port.DOWN, None),
        ([Port.UP, Port.DOWN], Port.UP, Port.DOWN),
        ([Port.UP, Port.DOWN, Port.UP], Port.UP, None),
        ([Port.UP, Port.DOWN, Port.LOWER_LAYER_DOWN], Port.LOWER_LAYER_DOWN, None),
        ([Port.UP, Port.DOWN, Port.UP, Port.DOWN], Port.UP, Port.DOWN),
        ([Port.UP, Port.ADMIN_DOWN], Port.UP, Port.ADMIN_DOWN),
        ([Port.UP, Port.ADMIN_DOWN, Port.ADMIN_DOWN], Port.ADMIN_DOWN, None),
        ([Port.DOWN, Port.DOWN, Port.UP], Port.DOWN, Port.UP),
        ([Port.DOWN, Port.DOWN, Port.UP, Port.UP], Port.UP, None),
        ([Port.DOWN, Port.DOWN, Port.DORMANT], Port.DORMANT, None),
        ([Port.DOWN, Port.DOWN, Port.ADMIN_DOWN], Port.DOWN, Port.ADMIN_DOWN),
        ([Port.MISSING], Port.MISSING, None),
        ([Port.UP, Port.MISSING, Port.MISSING], Port.MISSING, None),
        ([Port.MISSING, Port.UP], Port.UP, None),
    ],
)
def test_a_change_is_believed_when_seen_twice(readings: list[Port], believed: Port, pending: Port | None) -> None:
    end = End()
    for number, port in enumerate(readings):
        end = see_port(end, port, float(number), ObservationId(str(number)))
    assert (end.believed, end.pending) == (believed, pending)


def test_a_reading_that_brings_nothing_new_is_the_same_object() -> None:
    end = see_port(End(), Port.UP, 0.0, FIRST)
    assert see_port(end, Port.UP, 1.0, SECOND) is end


def test_a_confirmed_change_rests_on_both_readings() -> None:
    end = see_port(End(Port.UP), Port.DOWN, 0.0, FIRST)
    assert see_port(end, Port.DOWN, 1.0, SECOND).evidence == (FIRST, SECOND)


def test_an_end_that_is_lost_remembers_that_it_was_shut_on_purpose() -> None:
    assert lose_port(End(Port.ADMIN_DOWN), Port.NO_SNMP).ordered
    assert lose_port(lose_port(End(Port.ADMIN_DOWN), Port.NO_SNMP), Port.UNREAD).ordered
    assert not lose_port(End(Port.DOWN), Port.NO_SNMP).ordered
    assert not see_port(lose_port(End(Port.ADMIN_DOWN), Port.NO_SNMP), Port.UP, 0.0, FIRST).ordered


def test_a_change_that_could_not_be_confirmed_is_dropped() -> None:
    pending = see_port(End(Port.UP), Port.DOWN, 0.0, FIRST)
    assert unconfirmed(pending).pending is None
    assert unconfirmed(pending).believed is Port.UP
    settled = End(Port.UP)
    assert unconfirmed(settled) is settled
