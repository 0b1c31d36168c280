"""A reload judges what the inventory says otherwise, and nothing else: it must come to the same as judging it all."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netmon.model.inventory import Inventory
from netmon.model.plant import Redundancy
from netmon.model.probing import Threshold
from tests.watch.plant import inventory
from tests.watch.test_any_network import changes, networks
from tests.watch.world import World


@st.composite
def edited(draw: st.DrawFn, before: Inventory) -> Inventory:
    """An inventory with devices and links left out, links that are redundant otherwise, other thresholds."""
    devices = [
        replace(each, probing=replace(each.probing, down=Threshold(draw(st.integers(2, 4)), 5))) if draw(some) else each
        for each in before.devices.values()
        if draw(most)
    ]
    there = {each.id for each in devices}
    links = [
        replace(each, redundancy=draw(st.sampled_from(Redundancy))) if draw(some) else each
        for each in before.links.values()
        if draw(most) and {each.upper.device, each.lower.device} <= there
    ]
    return inventory(devices, links)


most, some = st.integers(0, 4).map(bool), st.integers(0, 4).map(lambda n: n == 0)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data(), networks(), st.floats(0.0, 60.0))
def test_after_a_reload_judging_everything_changes_nothing(data: st.DataObject, plant: Inventory, pause: float) -> None:
    world = World(plant)
    world.run(60.0)
    for _ in range(data.draw(st.integers(1, 4), label="reloads")):
        for _ in range(data.draw(st.integers(0, 3), label="changes")):
            if world.inventory.devices:
                data.draw(changes(world.inventory)).make(world)
        world.run(pause)
        # Back to the whole of it now and then: what comes again is new.
        world.load(data.draw(edited(plant) | st.just(plant)))
        assert not world.judged_again()
        world.run(pause)
    assert world.watch.board.stats.bugs == 0
