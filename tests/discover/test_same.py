"""One device at several addresses is one device; two devices that only look alike are two."""

from __future__ import annotations

from dataclasses import replace
from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.discover.same import devices_of
from netmon.discover.sighting import Found, Port

MACS = tuple(Port(n, f"ge{n}", None, f"00:00:5e:00:53:{n:02x}") for n in range(1, 4))
PLAIN = Found(name="pe1", object_id="1.3.6.1.4.1.2011.2.1")


def groups(*found: Found) -> list[list[str]]:
    """Return the last parts of the addresses of each device."""
    sightings = [(ip_address(f"10.0.0.{number}"), one) for number, one in enumerate(found, start=1)]
    return [
        [str(address).rpartition(".")[2] for address in (device.address, *device.aliases)]
        for device in devices_of(sightings)
    ]


@pytest.mark.parametrize(
    ("mark", "one"),
    [
        ("the engine ID and the name", replace(PLAIN, engine_id="80000009")),
        ("the serial number and the name", replace(PLAIN, serial="2102350")),
        ("all MAC addresses and the name", replace(PLAIN, ports=MACS)),
    ],
)
def test_one_mark_is_enough(mark: str, one: Found) -> None:
    assert groups(one, PLAIN, one) == [["1", "3"], ["2"]], mark


@pytest.mark.parametrize(
    ("why", "one", "other"),
    [
        ("a clone has another name", replace(PLAIN, engine_id="8000"), replace(PLAIN, name="pe2", engine_id="8000")),
        ("twins have serial numbers", replace(PLAIN, serial="1", ports=MACS), replace(PLAIN, serial="2", ports=MACS)),
        ("another model", replace(PLAIN, serial="0"), replace(PLAIN, serial="0", object_id="1.3.6.1.4.1.25506.1")),
        ("a serial number without a name", Found(serial="0"), Found(serial="0")),
        ("the same name alone", PLAIN, PLAIN),
        ("no port has a MAC address", replace(PLAIN, ports=(Port(1, "lo"),)), replace(PLAIN, ports=(Port(1, "lo"),))),
    ],
)  # fmt: skip
def test_what_contradicts_or_proves_nothing_keeps_them_apart(why: str, one: Found, other: Found) -> None:
    assert groups(one, other) == [["1"], ["2"]], why


@given(st.permutations(range(1, 7)))
def test_the_order_of_finding_does_not_matter(order: list[int]) -> None:
    found = {n: replace(PLAIN, serial=str(n % 3), name=f"pe{n % 3}") for n in range(1, 7)}
    devices = devices_of((ip_address(f"10.0.0.{n}"), found[n]) for n in order)
    assert [(str(one.address), list(map(str, one.aliases))) for one in devices] == [
        (f"10.0.0.{n}", [f"10.0.0.{n + 3}"]) for n in (1, 2, 3)
    ]
