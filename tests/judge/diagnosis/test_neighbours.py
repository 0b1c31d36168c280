"""Who is plugged in at an end: by what its device sees there, or sees elsewhere."""

from __future__ import annotations

import pytest

from netmon.inventory import load
from netmon.judge.cabling.sight import PortNames, Sight
from netmon.judge.diagnosis import Neighbourship
from netmon.judge.diagnosis.neighbours import Plugged, plugged
from netmon.model.inventory import Inventory
from netmon.model.names import LinkId
from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours, PortName
from tests.lab.given import TEXT

LLDP = frozenset({NeighbourProtocol.LLDP})
CE_PORTS = PortNames.of([(1, "GigabitEthernet0/0/1", None, None, None), (2, "GigabitEthernet0/0/2", None, None, None)])


@pytest.fixture(scope="module")
def inventory(tmp_path_factory: pytest.TempPathFactory) -> Inventory:
    path = tmp_path_factory.mktemp("inventory") / "inventory.yaml"
    path.write_text(TEXT.replace("PORT", "1161"))
    return load(path, {}, secrets=False)


def row(local: str, name: str, port: str) -> Neighbour:
    return Neighbour(NeighbourProtocol.LLDP, PortName(local), PortName(port), name=name, interface=local)


def seen_by_pref(inventory: Inventory, *rows: Neighbour, heard: bool = False) -> Plugged:
    """Ask who is plugged in at the upper end of pref-a, the port GigabitEthernet1/0/2 of pref."""
    link = inventory.links[LinkId("pref-a")]
    sight = Sight(Neighbours(rows, protocols=LLDP), 0.0, heard)
    far = Sight(Neighbours(()), 0.0, heard=False, ports=CE_PORTS)
    return plugged(inventory, link, link.upper, sight, far)


HERE = "GigabitEthernet1/0/2"


@pytest.mark.parametrize(
    ("rows", "verdict", "port"),
    [
        ([row(HERE, "ce-a", "GigabitEthernet0/0/1")], Neighbourship.RIGHT, None),
        ([row("GE1/0/2", "ce-a", "GE0/0/1")], Neighbourship.RIGHT, None),
        ([row(HERE, "ce-a", "9c:1d:36:00:00:01")], Neighbourship.RIGHT, None),
        ([row(HERE, "ce-a", "GigabitEthernet0/0/2")], Neighbourship.OTHER_PORT, "GigabitEthernet0/0/2"),
        ([row(HERE, "ce-b", "GigabitEthernet0/0/1")], Neighbourship.OTHER_DEVICE, None),
        ([row(HERE, "ptn-7", "1")], Neighbourship.STRANGER, None),
        ([row(HERE, "ptn-7", "1"), row(HERE, "ce-a", "GigabitEthernet0/0/1")], Neighbourship.RIGHT, None),
        (
            [row("GigabitEthernet1/0/9", "ce-a", "GigabitEthernet0/0/1")],
            Neighbourship.MOVED,
            "GigabitEthernet1/0/9",
        ),
        ([row("GigabitEthernet1/0/3", "ce-b", "GigabitEthernet0/0/1")], Neighbourship.NOBODY, None),
        ([], None, None),
    ],
)
def test_who_is_plugged_in(
    inventory: Inventory, rows: list[Neighbour], verdict: Neighbourship | None, port: str | None
) -> None:
    found = seen_by_pref(inventory, *rows)
    assert (found.verdict, found.port) == (verdict, port)


def test_a_port_that_another_link_declares_is_not_where_this_cable_went(inventory: Inventory) -> None:
    found = seen_by_pref(inventory, row("GigabitEthernet1/0/3", "ce-a", "GigabitEthernet0/0/2"))
    assert found.verdict is Neighbourship.NOBODY


def test_nobody_is_only_told_of_a_device_that_is_known_to_hear(inventory: Inventory) -> None:
    assert seen_by_pref(inventory, heard=True).verdict is Neighbourship.NOBODY
    assert seen_by_pref(inventory, heard=False).verdict is None
