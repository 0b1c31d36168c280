from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.flapping import (
    BLANK,
    RULES,
    Flap,
    Place,
    calmed,
    ends_at,
    place_of,
    remembered,
    seen,
    unseen,
    weight,
    within,
)
from netmon.model.belief import Event, Flag, Reason, Standing, State, Truth
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.model.note import Entry, Note

MINUTE = 60.0
LINK = Subject(SubjectKind.LINK, "l", NetworkId("intranet"))
PLACES = {"u": Place.UP, "d": Place.DOWN, "s": Place.STILL, "o": Place.SHUT}


def after(told: Iterable[tuple[float, str]], flap: Flap = BLANK) -> Flap:
    for at, letter in told:
        flap = seen(calmed(flap, at), PLACES[letter], at)
    return flap


def falls(number: int, within_: float, begin: float = 0.0) -> list[tuple[float, str]]:
    """So many falls and returns, evenly spread over a time that begins with the first fall and ends with a return."""
    step = within_ / (2 * number - 1)
    return [(begin, "u"), *((begin + turn * step, "du"[turn % 2]) for turn in range(2 * number))]


@pytest.mark.parametrize(
    ("number", "minutes", "flaps"),
    [
        (1, 1, False),
        (2, 2, False),
        (3, 5, False),
        (4, 1, True),
        (4, 9.9, True),
        (4, 11, False),
        (5, 15.9, True),
        (5, 17, False),
        (6, 19.9, True),
        (6, 22, False),
        (7, 25, False),
        (40, 20, True),
    ],
)
def test_four_falls_in_ten_minutes_are_flapping_five_in_sixteen_and_six_in_twenty(
    number: int, minutes: float, flaps: bool
) -> None:
    assert after(falls(number, minutes * MINUTE)).flapping is flaps


@pytest.mark.parametrize(
    ("number", "minutes", "least", "most"),
    [(4, 1, 10.7, 10.8), (4, 9.9, 10, 10.1), (12, 4, 11, 14.4), (90, 30, 10, 14.4)],
)
def test_it_is_over_ten_to_fifteen_minutes_after_the_last_change(
    number: int, minutes: float, least: float, most: float
) -> None:
    flap = after(falls(number, minutes * MINUTE))
    quiet = ends_at(flap) - minutes * MINUTE
    assert least * MINUTE <= quiet <= most * MINUTE
    assert calmed(flap, ends_at(flap) - 1.0) is flap
    over = calmed(flap, ends_at(flap))
    assert not over.flapping
    assert ends_at(over) == inf


def test_between_start_and_stop_what_flaps_goes_on_and_what_does_not_does_not_begin() -> None:
    slowly = [(turn * 4 * MINUTE, "du"[turn % 2]) for turn in range(1, 30)]
    assert not after([(0.0, "u"), *slowly]).flapping
    flap = after(falls(4, 5 * MINUTE, begin=-6 * MINUTE))
    assert flap.flapping
    assert after(slowly, flap).flapping


@pytest.mark.parametrize(
    ("told", "changes"),
    [
        ("uu", 0),
        ("ud", 1),
        ("udd", 1),
        ("udu", 2),
        ("du", 0),  # nothing is known of how it came to be down
        ("usu", 0),
        ("ususus", 0),
        ("sdu", 0),  # it came back from behind something else, slowly
        ("usdu", 0),
        ("usdud", 1),
        ("uds", 0),  # what it fell of is above it after all
        ("udsu", 0),
        ("udsdu", 0),
        ("udus", 2),
        ("uou", 0),
        ("uododu", 0),
        ("udo", 0),  # the far end was read first
        ("udusu", 2),
    ],
)
def test_only_what_it_does_of_its_own_counts(told: str, changes: int) -> None:
    assert len(after(enumerate(told)).changes) == changes


@pytest.mark.parametrize(
    ("standing", "cut", "place"),
    [
        (Standing(State.UP), False, Place.UP),
        (Standing(State.UP), True, Place.STILL),
        (Standing(State.DOWN, root=LINK), False, Place.DOWN),
        (Standing(State.DOWN, root=LINK), True, Place.STILL),
        (Standing(State.DOWN, flags=frozenset({Flag.ADMIN_DOWN})), False, Place.SHUT),
        (Standing(State.DOWN, flags=frozenset({Flag.ADMIN_DOWN})), True, Place.SHUT),
        (Standing(State.UNREACHABLE), False, Place.STILL),
        (Standing(State.UNKNOWN), False, Place.STILL),
    ],
)
def test_an_order_a_cut_and_ignorance_stop_the_clock(standing: Standing, cut: bool, place: Place) -> None:
    assert place_of(standing, cut=cut) is place


@pytest.mark.parametrize(
    ("told", "carrying", "moment", "changes"),
    [
        ("u", Truth.YES, 50.0, 2),
        ("u", Truth.NO, 50.0, 0),  # that end says something else than what is believed
        ("ud", Truth.NO, 50.0, 3),
        ("ud", Truth.YES, 50.0, 1),
        ("s", Truth.YES, 50.0, 0),
        ("su", Truth.YES, 0.5, 0),  # it was cut off then
        ("udu", Truth.YES, 1.5, 2),  # seen at the other end
        ("udu", Truth.YES, 50.0, 4),
    ],
)
def test_what_happened_between_two_readings_counts_twice_and_only_once(
    told: str, carrying: Truth, moment: float, changes: int
) -> None:
    flap = after(enumerate(told))
    assert len(unseen(flap, carrying, moment, 60.0).changes) == changes


def test_what_is_cut_off_goes_on_flapping_and_what_is_shut_by_order_does_not() -> None:
    flap = after(falls(5, 60.0))
    assert seen(flap, Place.STILL, 99.0).flapping
    assert not seen(flap, Place.SHUT, 99.0).flapping
    assert not seen(seen(flap, Place.STILL, 80.0), Place.SHUT, 99.0).flapping
    opened = seen(seen(flap, Place.SHUT, 99.0), Place.UP, 9999.0)
    assert not opened.flapping
    assert seen(opened, Place.DOWN, 10_000.0).flapping  # nothing was mended


def test_nothing_new_is_the_same_object() -> None:
    for flap, place in ((after([(0, "u")]), "u"), (after(falls(2, 10)), "u"), (after([(0, "u"), (1, "d")]), "d")):
        assert seen(flap, PLACES[place], 99.0) is flap
        assert calmed(flap, 99.0) is flap
    still = after([(0, "u"), (1, "s")])
    assert seen(still, Place.STILL, 99.0) is still
    assert unseen(still, Truth.YES, 98.0, 99.0) is still


def test_memory_is_bounded_however_long_it_toggles() -> None:
    flap = after(falls(2000, 4000.0))
    assert len(flap.changes) == RULES.kept
    assert within(flap, 4000.0) == RULES.kept


# Properties.

TIMES = st.lists(st.floats(0.5, 900.0), min_size=0, max_size=40)


def toggled(gaps: list[float], letters: str = "du") -> list[tuple[float, str]]:
    at, told = 0.0, [(0.0, "u")]
    for turn, gap in enumerate(gaps):
        at += gap
        told.append((at, letters[turn % len(letters)]))
    return told


@given(st.lists(st.tuples(st.floats(0.0, 1e6), st.sampled_from("us")), max_size=30))
def test_what_never_falls_of_its_own_never_flaps(told: list[tuple[float, str]]) -> None:
    flap = after(sorted(told))
    assert not flap.flapping
    assert flap.changes == ()


@given(st.floats(1.0, 85.0), st.integers(20, 60))
def test_what_toggles_faster_than_the_window_always_flaps(gap: float, turns: int) -> None:
    assert after(toggled([gap] * turns)).flapping


@given(TIMES, st.floats(-1e6, 1e6))
def test_only_the_distances_between_times_count(gaps: list[float], shift: float) -> None:
    told = toggled(gaps)
    one, other = after(told), after([(at + shift, letter) for at, letter in told])
    assert one.flapping is other.flapping
    assert other.changes == pytest.approx(one.changes, abs=1e-3)
    assert ends_at(other) - shift == pytest.approx(ends_at(one), abs=1e-2)


@given(TIMES, st.data())
def test_time_spent_frozen_while_up_changes_nothing(gaps: list[float], data: st.DataObject) -> None:
    told = toggled(gaps)
    places = [number for number, (_, letter) in enumerate(told) if letter == "u"]
    at = data.draw(st.sampled_from(places))
    frozen = data.draw(st.floats(0.1, 1e5))
    moment = told[at][0] + (0.25 if at + 1 < len(told) else 0.0)
    late = [(when + frozen, letter) for when, letter in told[at + 1 :]]
    one, other = after(told), after([*told[: at + 1], (moment, "s"), (moment + frozen, "u"), *late])
    assert one.flapping is other.flapping
    assert other.changes == pytest.approx(one.changes, abs=1e-3)
    assert weight(other, told[-1][0] + frozen + 1) == pytest.approx(weight(one, told[-1][0] + 1), abs=1e-3)


@given(TIMES)
def test_being_looked_at_between_changes_makes_no_difference(gaps: list[float]) -> None:
    told = toggled(gaps)
    doubled = sorted([*told, *((at + 0.1, letter) for at, letter in told)], key=lambda one: one[0])
    assert after(doubled) == after(told)


@given(TIMES)
def test_a_flap_that_is_left_alone_ends_within_a_quarter_of_an_hour(gaps: list[float]) -> None:
    flap = after(toggled(gaps))
    if flap.flapping:
        last = flap.lag + flap.changes[-1]
        assert last + RULES.quiet <= ends_at(flap) <= last + 15 * MINUTE


# After a restart.


def entries(told: list[tuple[float, str]]) -> list[Entry]:
    standings = {"u": Standing(State.UP), "d": Standing(State.DOWN, root=LINK), "s": Standing(State.UNREACHABLE)}
    return [
        Event(f"{number:020}", LINK, at, standings[before], standings[now], Reason("reason.port_down"))
        for number, ((_, before), (at, now)) in enumerate(pairwise(told))
    ]


@given(TIMES)
def test_the_record_of_the_window_gives_the_window_back(gaps: list[float]) -> None:
    told = [(at + 5000.0, letter) for at, letter in toggled(gaps)]
    now = told[-1][0] + 1.0
    flap = after(told)
    found = remembered(entries(told), now, now, flapping=False)
    assert weight(found, now) == pytest.approx(weight(flap, now))
    assert within(found, now) == within(flap, now)


@pytest.mark.parametrize("away", [5.0, 3600.0, 1e6])
@pytest.mark.parametrize("letter", ["u", "d", "s"])
def test_a_stored_flag_ends_when_it_was_quiet_for_as_long_as_it_takes_after_the_restart(
    away: float, letter: str
) -> None:
    told = [(5000.0, "u"), *((5000.0 + 20 * turn, "du"[turn % 2]) for turn in range(1, 14)), (5300.0, letter)]
    wall = 5300.0 + away
    flap = remembered(entries(told), 100.0, wall, flapping=True)
    assert flap.flapping
    flap = seen(flap, Place.UP, 130.0)
    assert 600.0 <= ends_at(flap) - 100.0 <= 15 * MINUTE + 30.0
    assert not calmed(flap, ends_at(flap)).flapping


def test_a_stored_flag_of_which_nothing_is_recorded_ends_too() -> None:
    flap = seen(remembered((), 100.0, 1e9, flapping=True), Place.UP, 130.0)
    assert flap.flapping
    assert ends_at(flap) <= 130.0 + 15 * MINUTE


def test_notes_of_what_was_not_seen_are_part_of_the_record() -> None:
    notes = [Note(f"{turn:020}", LINK, 1000.0 + 60 * turn, Reason("note.flapped_unseen")) for turn in range(4)]
    assert within(remembered(notes, 1300.0, 1300.0, flapping=False), 1300.0) == 8
