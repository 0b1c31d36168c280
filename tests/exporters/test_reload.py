"""Nothing removed lingers, and what is kept is what a new rendering would say."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from exporters.prometheus.exposition import Exposition
from netmon.model.belief import Standing, State, Truth
from netmon.model.inventory import Inventory
from netmon.model.names import SubjectKind
from tests.exporters import plain
from tests.exporters.rendering import finish, samples_in, samples_of, text_of

NAMES = ("a", "b", "c")


def inventory_of(*devices: str) -> Inventory:
    lines = [plain.link(f"to-{name}", ("a", "ge0"), (name, "ge1")) for name in devices if name != "a"]
    return plain.inventory(
        [plain.device(name) for name in devices], lines, [plain.unit(f"u-{name}") for name in devices]
    )


def test_a_removed_device_vanishes_with_its_interfaces_and_links() -> None:
    wall = plain.Wall()
    wall.show(inventory_of("a", "b"))
    for name in ("a", "b"):
        wall.up(name)
        plain.see_all(wall.seen(name), plain.identity("ge0", "ge1"))
    exposition = Exposition(wall.board)
    assert 'device="b"' in text_of(exposition)
    wall.show(inventory_of("a"))
    after = text_of(exposition)
    assert '"b"' not in after
    assert "to-b" not in after
    assert "u-b" not in after


def test_an_address_that_changed_is_another_info_series_and_not_one_more() -> None:
    wall = plain.Wall()
    wall.show(plain.inventory([plain.device("a")]))
    exposition = Exposition(wall.board)
    text_of(exposition)
    wall.show(plain.inventory([plain.device("a", name="renamed")]))
    infos = [dict(labels) for name, labels in samples_in(text_of(exposition)) if name == "netmon_device_info"]
    assert [labels["name"] for labels in infos] == ["renamed"]


Change = Callable[[plain.Wall], None]


def believe(name: str, standing: Standing) -> Change:
    return lambda wall: wall.believe(plain.subject(SubjectKind.DEVICE, name), standing)


def see(name: str, octets: int) -> Change:
    def change(wall: plain.Wall) -> None:
        plain.see_all(wall.seen(name), plain.identity("ge0", "ge1"))
        wall.seen(name).counters = plain.shown(plain.counters(2, octets))

    return change


def forget(name: str) -> Change:
    def change(wall: plain.Wall) -> None:
        wall.seen(name).counters = wall.seen(name).echo = None

    return change


changes = st.one_of(
    st.builds(
        believe, st.sampled_from(NAMES), st.builds(Standing, st.sampled_from(State), manageable=st.sampled_from(Truth))
    ),
    st.builds(see, st.sampled_from(NAMES), st.integers(0, 2)),
    st.builds(forget, st.sampled_from(NAMES)),
    st.just(lambda wall: wall.show(inventory_of("a", "b"))),
    st.just(lambda wall: wall.show(inventory_of("a", "c"))),
)


@given(st.lists(st.lists(changes, max_size=3), max_size=6))
@settings(max_examples=60, deadline=None)
def test_what_was_kept_is_always_what_a_new_rendering_says(rounds: list[list[Change]]) -> None:
    wall = plain.Wall()
    wall.show(inventory_of(*NAMES))
    kept = Exposition(wall.board)
    for round_ in rounds:
        for change in round_:
            change(wall)
        assert samples_in(text_of(kept)) == samples_of(wall.board)


def test_a_rendering_given_up_half_way_leaves_nothing_behind() -> None:
    wall = plain.Wall()
    wall.show(plain.inventory([plain.device(f"d{number}") for number in range(1000)]))
    exposition = Exposition(wall.board)
    steps = exposition.render()
    for _ in range(8):
        next(steps)
    steps.close()
    assert samples_in(text_of(exposition)) == samples_of(wall.board)


def test_a_belief_that_changes_between_two_steps_harms_nothing() -> None:
    wall = plain.Wall()
    wall.show(plain.inventory([plain.device(f"d{number}") for number in range(500)]))
    exposition = Exposition(wall.board)
    finish(exposition.render())
    for _ in exposition.render():
        wall.up("d250")
        wall.seen("d499").heard = plain.NOON
    assert samples_in(text_of(exposition)) == samples_of(wall.board)
