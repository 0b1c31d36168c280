from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.unit import UnitPaths, judge_unit
from netmon.model.belief import Flag, Standing, State
from netmon.model.names import Subject
from netmon.model.plant import Redundancy
from netmon.words import CATALOGUE
from tests.judge.views import Table, standing, subject

UP, DOWN, UNREACHABLE, UNKNOWN = State.UP, State.DOWN, State.UNREACHABLE, State.UNKNOWN
ANY, ALL = Redundancy.ANY, Redundancy.ALL


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ((UP,), UP),
        ((UP, UNKNOWN, DOWN, UNREACHABLE), UP),
        ((UNKNOWN, DOWN, UNREACHABLE), UNKNOWN),
        ((DOWN, UNREACHABLE), DOWN),
        ((UNREACHABLE, UNREACHABLE), UNREACHABLE),
        ((), UNKNOWN),
    ],
)
def test_the_best_path_counts(states: tuple[State, ...], expected: State) -> None:
    for order in permutations(states):
        devices = [subject(f"device:{number}") for number in range(len(order))]
        view = Table(dict(zip(devices, map(standing, order), strict=True)))
        found, reason, _ = judge_unit(UnitPaths(tuple(devices)), view)
        assert found.state is expected
        assert reason.code in CATALOGUE


@pytest.mark.parametrize(
    ("states", "needs", "expected"),
    [
        ((UP, DOWN), (ANY, ANY), UP),
        ((UP, DOWN), (ALL, ALL), DOWN),
        ((UP, DOWN), (ANY, ALL), DOWN),
        ((UP, UP), (ALL, ALL), UP),
        ((UP, UNKNOWN), (ALL, ALL), UNKNOWN),
        ((UNKNOWN, UNREACHABLE), (ALL, ALL), UNREACHABLE),
    ],
)
def test_lines_that_need_each_other(
    states: tuple[State, State], needs: tuple[Redundancy, Redundancy], expected: State
) -> None:
    a, b = subject("link:a"), subject("link:b")
    paths = UnitPaths(links=((a, needs[0]), (b, needs[1])))
    found, _, _ = judge_unit(paths, Table({a: standing(states[0]), b: standing(states[1])}))
    assert found.state is expected


def test_a_device_that_answers_makes_up_for_a_broken_pair() -> None:
    a, b, box = subject("link:a"), subject("link:b"), subject("device:box")
    paths = UnitPaths((box,), ((a, ALL), (b, ALL)))
    found, _, path = judge_unit(paths, Table({a: standing(DOWN), b: standing(UP), box: standing(UP)}))
    assert (found.state, path) == (UP, box)


def test_the_root_of_the_path_is_the_root_of_the_unit() -> None:
    box = subject("device:box")
    for state, root in ((DOWN, "device:box"), (UNREACHABLE, "link:top")):
        found, _, _ = judge_unit(UnitPaths((box,)), Table({box: standing(state, root)}))
        assert (found.state, found.root) == (state, subject(root))


def test_a_unit_cut_by_order_has_no_root() -> None:
    line = subject("link:line")
    found, reason, _ = judge_unit(UnitPaths(links=((line, ANY),)), Table({line: standing(DOWN, ordered=True)}))
    assert (found.state, found.root, found.flags) == (DOWN, None, frozenset({Flag.ADMIN_DOWN}))
    assert reason.code == "reason.path_admin_down"


@given(st.lists(st.sampled_from(State), min_size=1, max_size=8))
def test_the_first_of_the_best_paths_is_named(states: list[State]) -> None:
    devices = [subject(f"device:{number}") for number in range(len(states))]
    _, _, path = judge_unit(UnitPaths(tuple(devices)), Table(dict(zip(devices, map(standing, states), strict=True))))
    best = next(state for state in (UP, UNKNOWN, DOWN, UNREACHABLE) if state in states)
    assert path == devices[states.index(best)]


def test_of_thousands_of_devices_no_more_are_looked_at_than_it_takes_to_find_one_that_is_up() -> None:
    """Each of them that changes has the unit judged again."""
    looked_at: list[Subject] = []

    class Watched(Table):
        def standing(self, subject: Subject) -> Standing:
            looked_at.append(subject)
            return super().standing(subject)

    devices = [subject(f"device:{number}") for number in range(5000)]
    table = {each: standing(UP) for each in devices} | {devices[0]: standing(DOWN)}
    judge_unit(UnitPaths(tuple(devices)), Watched(table))
    assert set(looked_at) == set(devices[:2])
