"""What is said of anchors before the first day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from ipaddress import IPv4Address

import pytest

from netmon.judge.anchoring import advice
from netmon.model.anchor import Anchor
from netmon.model.inventory import Inventory
from netmon.model.names import AnchorId
from tests.watch.plant import NET, inventory, tree


def anchored(plant: Inventory, hosts: Iterable[int]) -> Inventory:
    names = [AnchorId(f"a{host}") for host in hosts]
    found = {id_: Anchor(id_, id_, NET, IPv4Address(f"192.0.2.{id_[1:]}")) for id_ in names}
    return replace(plant, anchors=found)


@pytest.mark.parametrize(
    ("hosts", "codes"),
    [
        ([], ["anchors.none"]),
        ([250], ["anchors.few"]),
        ([250, 251], []),
        ([250, 251, 1], ["anchors.inside"]),  # the device `core` has 192.0.2.1
    ],
)
def test_two_anchors_outside_the_plant_are_enough(hosts: list[int], codes: list[str]) -> None:
    assert [one.code for one in advice(anchored(tree({"core": ""}), hosts))] == codes


def test_a_network_without_devices_needs_none() -> None:
    assert advice(inventory([])) == ()
