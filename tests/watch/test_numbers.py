"""Ports whose numbers move: nobody's state and nobody's octets are taken for another's."""

from __future__ import annotations

from netmon.judge.numbering import digest_of
from netmon.model.belief import State
from netmon.model.interfaces import InterfaceIdentity, KnownPorts
from netmon.model.link_sample import SLOT, LinkSample
from netmon.model.names import DeviceId, LinkId
from netmon.model.plant import Link
from tests.watch.plant import lnk, tree
from tests.watch.world import Box, World

MEGABIT = 10**6
RATES = {"core-a": 2 * MEGABIT, "core-b": 50 * MEGABIT, "core-c": 7 * MEGABIT}
CORE = DeviceId("core")


def traffic(link: Link, at: float) -> tuple[int, int]:
    rate = RATES[link.id]
    return int(rate * at / 8), int(rate * at / 80)


def world() -> World:
    """A core with three links that differ in what they carry; the far ends have nothing to read."""
    plant = tree({"core": "", "a": "core", "b": "core", "c": "core"})
    made = World(plant)
    made.traffic = traffic
    for name in "abc":
        made.box(name).agent = False  # only the core's own ports tell
    made.run(2 * SLOT)
    return made


def told(made: World, since: int = 0) -> dict[str, list[LinkSample]]:
    return {name: [one for one in made.books.slots if one.link == name and one.at >= since] for name in RATES}


def right(made: World) -> bool:
    """Whether every rate that was told is that of its link."""
    return all(
        slot.in_bps is None or abs(slot.in_bps - RATES[name]) < 0.02 * RATES[name]
        for name, slots in told(made).items()
        for slot in slots
    )


def renumber(box: Box, **rows: int) -> None:
    box.rows.update({f"to-{name}": row for name, row in rows.items()})


def quiet(made: World, since: float) -> bool:
    return not [event for event in made.events(since) if event.subject.kind == "link"]


def test_two_ports_that_swap_numbers_without_a_word_are_found_out_by_what_they_count() -> None:
    made = world()
    since, box, fresh = made.clock.now, made.box("core"), made.identity
    before = dict(box.rows)

    def only_where_asked_for(id_: DeviceId) -> InterfaceIdentity:
        """Return what was read last: the names have an interval of an hour."""
        return fresh(id_) if made.boxes[id_].names_owed or id_ != CORE else box.identity or fresh(id_)

    made.identity = only_where_asked_for  # type: ignore[method-assign]  # stands for the long interval
    renumber(box, a=before["to-b"], b=before["to-a"])
    made.run(4 * SLOT)
    assert right(made)
    assert quiet(made, since)
    shown = made.watch.board.devices[CORE].identity
    assert shown is not None
    names = dict(zip(shown.value.name, shown.value.index, strict=True))
    assert (names["to-a"], names["to-b"]) == (before["to-b"], before["to-a"])
    known = [sum(slot.in_bps is not None for slot in slots) for slots in told(made).values()]
    assert min(known) >= 5, "no slot went without"


def test_a_restart_that_shuffles_all_numbers_takes_neither_a_link_nor_a_load_along() -> None:
    made = world()
    since = made.clock.now
    box = made.box("core")
    box.booted = made.clock.now
    renumber(box, a=3, b=1, c=2)
    made.run(4 * SLOT)
    assert right(made)
    assert quiet(made, since)
    assert made.state(lnk("core-b")) is State.UP


def test_while_names_await_their_second_reading_only_ports_that_stayed_are_shown() -> None:
    made = world()
    box = made.box("core")
    box.booted = made.clock.now
    before = dict(box.rows)
    renumber(box, a=before["to-b"], b=before["to-a"])
    seen: set[frozenset[str | None]] = set()
    for _ in range(120):
        made.run(1)
        view = made.watch.board.devices[CORE]
        seen.add(frozenset(view.identity.value.name) if view.identity is not None else frozenset())
    assert frozenset({"to-c"}) in seen
    assert seen <= {frozenset({"to-a", "to-b", "to-c"}), frozenset({"to-c"}), frozenset()}


def test_names_that_are_wrong_for_a_moment_change_nothing() -> None:
    made = world()
    since, kept = made.clock.now, len(made.books.identities)
    right_names = made.identity(CORE)
    wrong = InterfaceIdentity(
        right_names.index, ("int0",) * 3, *(getattr(right_names, field) for field in InterfaceIdentity.__slots__[2:])
    )
    fresh = made.identity
    made.identity = lambda id_: wrong if id_ == CORE else fresh(id_)  # type: ignore[method-assign]  # as told once
    made.run(31)
    made.identity = fresh  # type: ignore[method-assign]  # and then no more
    made.run(4 * SLOT)
    assert right(made)
    assert quiet(made, since)
    assert all(reading.identity.name != wrong.name for _, reading in made.books.identities[kept:])


def test_a_port_that_is_gone_makes_its_link_unknown_once_two_readings_lack_it() -> None:
    made = world()
    box = made.box("core")
    kept = made._ports[CORE]
    made._ports[CORE] = [port for port in kept if port[1].id != LinkId("core-b")]
    made.run(150)
    assert made.state(lnk("core-b")) is State.UNKNOWN
    assert made.state(lnk("core-a")) is State.UP
    made._ports[CORE] = kept
    box.rows["to-b"] = 9
    made.run(150)
    assert made.state(lnk("core-b")) is State.UP
    assert right(made)


def test_numbers_that_moved_while_we_were_not_running_are_found_out_by_what_the_store_knows() -> None:
    plant = tree({"core": "", "a": "core", "b": "core", "c": "core"})
    made = World(plant)
    known = made.identity(CORE)
    for same in (True, False):
        fresh = World(plant, ports={CORE: KnownPorts(digest_of(known), 0)})
        if not same:
            renumber(fresh.box("core"), a=3, b=2, c=1)
        times: list[float] = []
        while not times:
            fresh.run(1)
            times += [one.at for device, one in fresh.books.identities if device == CORE]
        first = min(at for at, device in fresh.visits if device == CORE) + fresh.clock.offset
        assert (times[0] - first < 1) is same, "what is as it was holds at once; the rest at the next visit"
        assert times[0] - first < 40
