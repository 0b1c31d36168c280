"""Where there are too many series, the least wanted are left out, and that is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.prometheus.budget import BY_INTERFACE, fitting
from exporters.prometheus.exposition import Exposition
from exporters.prometheus.scrape import Scraper
from netmon.model.belief import Standing
from netmon.model.exposure import Exposure, Pressure
from netmon.model.names import SubjectKind
from tests.exporters import plain, rich
from tests.exporters.rendering import Samples, named, names, samples_in, text_of

PORTS = tuple(f"ge{number}" for number in range(40))
COSTS = st.lists(st.integers(0, 1000), max_size=30)


@given(COSTS, st.integers(-100, 20_000))
def test_what_is_kept_fits_and_nothing_smaller_was_left_out(costs: list[int], room: int) -> None:
    kept = fitting(costs, room)
    assert sum(kept.values()) <= max(room, 0)
    left_out = [cost for place, cost in enumerate(costs) if place not in kept]
    assert all(cost > 0 for cost in left_out)
    assert max(kept.values(), default=0) <= min(left_out, default=1000)
    if left_out:
        assert sum(kept.values()) + min(left_out) > room


def wall() -> plain.Wall:
    """Return a board with a large device and a small one, and a link between them."""
    made = plain.Wall()
    line = plain.link("l", ("large", "ge0"), ("small", "ge0"))
    made.show(plain.inventory([plain.device("large"), plain.device("small")], [line], [plain.unit("u1")]))
    for name, ports in (("large", PORTS), ("small", PORTS[:4])):
        made.up(name)
        plain.see_all(made.seen(name), plain.identity(*ports))
    return made


def exposed(made: plain.Wall, budget: int) -> tuple[Samples, Exposition]:
    exposition = Exposition(made.board, all_interfaces=True, budget=budget)
    return samples_in(text_of(exposition)), exposition


def interfaces(samples: Samples, device: str) -> list[str]:
    return sorted(key[1] for key in named(samples, "netmon_interface_oper_status") if key[0] == device)


WHOLE = len(exposed(wall(), 10**6)[0])


def test_within_the_budget_nothing_is_left_out() -> None:
    samples, exposition = exposed(wall(), WHOLE + 10)
    assert (len(interfaces(samples, "large")), len(interfaces(samples, "small"))) == (40, 4)
    assert (exposition.budget.left_out.sensors, exposition.budget.left_out.interfaces) == (0, 0)


def test_the_largest_device_is_the_first_to_lose_the_interfaces_that_no_link_names() -> None:
    samples, exposition = exposed(wall(), WHOLE - 10)
    assert (interfaces(samples, "large"), len(interfaces(samples, "small"))) == (["ge0"], 4)
    assert exposition.budget.left_out.interfaces >= 39 * BY_INTERFACE
    assert exposition.budget.left_out.sensors == 0
    assert len(samples) <= WHOLE - 10


def test_sensors_go_after_every_interface_that_no_link_names() -> None:
    bare = len(exposed(wall(), 1)[0])
    samples, exposition = exposed(wall(), bare + 10)
    assert interfaces(samples, "large") == interfaces(samples, "small") == ["ge0"]
    assert len(named(samples, "netmon_device_temperature_celsius")) == 1
    assert exposition.budget.left_out.sensors == 10


def test_units_links_devices_and_the_interfaces_of_links_are_told_whatever_the_budget() -> None:
    whole, least = exposed(wall(), 10**6)[0], exposed(wall(), 1)[0]
    lost = names(whole) - names(least)
    assert {name for name in lost if not name.startswith(("netmon_device_", "netmon_interface_"))} == set()
    assert names(least) >= {
        "netmon_unit_state",
        "netmon_link_state",
        "netmon_device_up",
        "netmon_device_state",
        "netmon_device_rtt_seconds",
        "netmon_interface_receive_bytes_total",
    }


def test_a_device_that_falls_silent_gives_its_place_to_no_other() -> None:
    made = wall()
    exposition = Exposition(made.board, all_interfaces=True, budget=WHOLE - 10)
    before = interfaces(samples_in(text_of(exposition)), "large")
    made.believe(plain.subject(SubjectKind.DEVICE, "small"), Standing())
    made.seen("small").identity = made.seen("small").health = None
    assert interfaces(samples_in(text_of(exposition)), "large") == before == ["ge0"]


def test_what_is_left_out_comes_back_with_a_smaller_inventory() -> None:
    made = wall()
    exposition = Exposition(made.board, all_interfaces=True, budget=WHOLE - 10)
    text_of(exposition)
    made.show(plain.inventory([plain.device("large")]))
    assert len(interfaces(samples_in(text_of(exposition)), "large")) == 40
    assert exposition.budget.left_out.interfaces == 0


@pytest.mark.anyio
@pytest.mark.parametrize("budget", [1000, 10**6])
async def test_a_scrape_counts_its_own_series_and_what_it_lacks(budget: int) -> None:
    made = rich.wall()
    made.seen("up").identity = plain.shown(plain.identity(*PORTS))
    scraper = Scraper(plain.sources(made.board), all_interfaces=True, series_budget=budget)
    samples = samples_in(b"".join((await scraper.scrape(packed=False)).parts).decode())
    scraper.close()
    exposure = scraper.exposure()
    assert named(samples, "netmon_exposition_series") == {(): len(samples)}
    assert exposure.series == len(samples)
    assert named(samples, "netmon_exposition_series_budget") == {(): budget}
    assert named(samples, "netmon_exposition_series_left_out") == {
        ("interfaces",): exposure.interfaces,
        ("sensors",): exposure.sensors,
    }


@pytest.mark.parametrize(
    ("exposure", "pressure"),
    [
        (Exposure(1000, 799), Pressure.NONE),
        (Exposure(1000, 800), Pressure.NEAR),
        (Exposure(1000, 1000), Pressure.NEAR),
        (Exposure(1000, 700, interfaces=400), Pressure.SHED),
        (Exposure(1000, 1000, sensors=1), Pressure.SHED),
        (Exposure(1000, 1001), Pressure.OVER),
        (Exposure(1000, 1001, sensors=1, interfaces=1), Pressure.OVER),
    ],
)
def test_how_near_the_budget_is(exposure: Exposure, pressure: Pressure) -> None:
    assert exposure.pressure is pressure
