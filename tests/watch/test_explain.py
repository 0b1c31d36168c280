from __future__ import annotations

import pytest

from netmon.model.belief import State, Truth
from netmon.model.observation import FailureKind, ProbeName
from netmon.words import CATALOGUE
from tests.watch.plant import dev, device, inventory, link, lnk, tree, unit
from tests.watch.world import World

CHAIN = {"core": "", "pe": "core", "ce": "pe"}


def test_a_silent_device_is_explained_by_its_probes_and_all_that_is_above_it() -> None:
    world = World(tree(CHAIN))
    world.run(60.0)
    world.box("pe").hung = True
    world.run(60.0)
    why = world.watch.explain(dev("ce"))
    assert why.belief.standing.state is State.UNREACHABLE
    assert {probe.probe: probe.answers for probe in why.probes} == {ProbeName.ICMP: Truth.NO, ProbeName.SNMP: Truth.NO}
    assert all(probe.misses >= 4 and len(probe.evidence) == 4 for probe in why.probes)
    assert {probe.failure.kind for probe in why.probes if probe.failure} == {FailureKind.TIMEOUT}
    assert [(one.subject, one.state) for one in why.upstream] == [
        (lnk("pe-ce"), State.UNREACHABLE),
        (dev("pe"), State.DOWN),
        (lnk("core-pe"), State.UP),
        (dev("core"), State.UP),
    ]
    assert why.heard is not None
    assert why.heard < world.clock.wall() - 50.0


def test_while_in_doubt_it_tells_what_is_being_asked_and_whom_it_waits_for() -> None:
    world = World(tree(CHAIN))
    world.run(60.0)
    world.box("core").hung = True
    seen: set[str] = set()
    waited = False
    for _ in range(450):
        world.run(0.1)
        for name in CHAIN:
            why = world.watch.explain(dev(name))
            seen |= {ask.why for ask in why.asks}
            waited = waited or bool(why.waiting_for)
    assert {"asking.no_answer", "asking.for_below"} <= seen
    assert seen <= CATALOGUE.keys()
    assert waited


def test_a_link_is_explained_by_its_ports() -> None:
    world = World(tree(CHAIN))
    world.run(60.0)
    world.dark.add("core-pe")
    world.run(45.0)
    ports = world.watch.explain(lnk("core-pe")).ports
    assert [(port.device, port.interface, port.found) for port in ports] == [
        ("core", "to-pe", "port.down"),
        ("pe", "to-core", "port.no_snmp"),
    ]
    assert {port.found for port in ports} <= CATALOGUE.keys()


def test_a_unit_is_explained_by_its_paths() -> None:
    world = World(inventory([device("ce")], [link("ce", "unit:bureau")]))
    world.run(60.0)
    why = world.watch.explain(unit("bureau"))
    assert [one.subject for one in why.upstream] == [lnk("ce-unit:bureau"), dev("ce")]
    assert {probe.device for probe in why.probes} == {"ce"}


def test_what_is_not_in_the_inventory_cannot_be_explained() -> None:
    with pytest.raises(KeyError):
        World(tree(CHAIN)).watch.explain(dev("nobody"))
