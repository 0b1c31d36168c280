from __future__ import annotations

from netmon.judge.path import Uplink
from netmon.judge.unit import UnitPaths
from netmon.judge.wiring import Wiring
from netmon.model.plant import Redundancy
from tests.watch.plant import dev, device, inventory, link, lnk, tree, unit


def test_everything_is_judged_after_what_it_hangs_on() -> None:
    wiring = Wiring.of(tree({"core": "", "a": "core", "b": "core", "ce": ["a", "b"], "lan": ["ce", "core"]}))
    for subject, dependents in wiring.dependents.items():
        for dependent in dependents:
            assert wiring.ranks[subject] < wiring.ranks[dependent]
    assert set(wiring.dependents[dev("ce")]) == {lnk("ce-lan"), dev("lan"), unit("u-ce")}
    assert set(wiring.dependents[lnk("ce-lan")]) == {dev("lan")}


def test_a_device_hangs_on_its_uplinks_and_what_is_above_them() -> None:
    wiring = Wiring.of(inventory([device("a"), device("ce")], [link("a", "ce", Redundancy.ALL)]))
    assert wiring.uplinks[dev("ce")] == (Uplink(lnk("a-ce"), Redundancy.ALL, dev("a")),)
    assert wiring.uplinks[dev("a")] == ()


def test_a_unit_has_the_devices_it_owns_and_the_lines_that_end_at_it() -> None:
    plant = inventory([device("ce", owner="bureau")], [link("ce", "unit:branch")], units=["empty"])
    units = Wiring.of(plant).units
    assert units[unit("bureau")].devices == (dev("ce"),)
    assert units[unit("branch")].links == ((lnk("ce-unit:branch"), Redundancy.ANY),)
    assert units[unit("empty")] == UnitPaths()


def test_a_line_from_beyond_the_plant_is_no_uplink_and_joins_the_unit_beyond() -> None:
    plant = inventory(
        [device("core"), device("spare", owner="owner"), device("ce")],
        [link("unit:national", "core", Redundancy.ALL), link("unit:owner", "ce"), link("core", "ce")],
    )
    wiring = Wiring.of(plant)
    assert wiring.uplinks[dev("core")] == ()
    assert wiring.uplinks[dev("ce")] == (Uplink(lnk("core-ce"), Redundancy.ANY, dev("core")),)
    assert wiring.units[unit("national")] == UnitPaths(links=((lnk("unit:national-core"), Redundancy.ANY),))
    assert wiring.units[unit("owner")] == UnitPaths(devices=(dev("spare"),))


def test_a_link_that_begins_at_a_unit_hangs_on_the_links_that_end_there() -> None:
    plant = inventory([device("core"), device("ce")], [link("core", "unit:pop"), link("unit:pop", "ce")])
    wiring = Wiring.of(plant)
    assert lnk("unit:pop-ce") in wiring.dependents[lnk("core-unit:pop")]
    assert wiring.ranks[lnk("core-unit:pop")] < wiring.ranks[lnk("unit:pop-ce")] < wiring.ranks[dev("ce")]
