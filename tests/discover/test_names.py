"""Ids: readable, allowed, never twice, and the same whatever else was found."""

from __future__ import annotations

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.discover.names import LONGEST, ids_of, readable_id, with_address
from netmon.discover.same import Sighted
from netmon.discover.sighting import Found
from netmon.inventory.scalars import ID


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("core-1.example.gov.cn", "core-1.example.gov.cn"),
        ("长沙-PE1", "PE1"),
        ("县政府 交换机 3F", "3F"),
        ("县政府交换机", ""),
        ("长沙 3", ""),
        ("a", "a"),
        ("  R1 (old) ", "R1-old"),
        ("-._x_y.-", "x_y"),
        ("a" * 80, "a" * 64),
    ],
)
def test_an_id_keeps_of_a_name_what_an_id_may_hold(name: str, id_: str) -> None:
    assert readable_id(name) == id_


def ids(*names: str | None, taken: tuple[str, ...] = ()) -> list[str]:
    devices = [Sighted(ip_address(f"10.0.0.{n}"), Found(name=name)) for n, name in enumerate(names, start=1)]
    return list(ids_of(devices, taken).values())


def test_a_name_that_several_have_gets_the_address_of_each() -> None:
    assert ids("Router", "router", "core", None) == ["Router-10-0-0-1", "router-10-0-0-2", "core", "device-10-0-0-4"]


def test_an_id_of_the_inventory_is_not_taken_twice() -> None:
    assert ids("Hub", taken=("hub",)) == ["Hub-10-0-0-1"]


def test_an_ipv6_address_makes_an_id_too() -> None:
    assert with_address("pe", ip_address("2001:db8::1")) == "pe-2001-db8--1"
    assert ID.fullmatch(with_address("", ip_address("::1")))


@given(st.lists(st.text(max_size=90) | st.none(), max_size=8))
def test_whatever_devices_call_themselves_every_id_is_allowed_and_its_own(names: list[str | None]) -> None:
    made = ids(*names)
    assert all(ID.fullmatch(one) and len(one) <= LONGEST for one in made)
    assert len({one.casefold() for one in made}) == len(made)
