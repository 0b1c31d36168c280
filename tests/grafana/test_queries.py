"""Every query of every dashboard, asked of a real Prometheus about netmon's own data, in four states.

All is up; the node of a prefecture is dead, and a link of another; the daemon has just been started and nothing has
answered. What finds nothing stands in a table with its reason: no panel is empty by mistake. The fourth: netmon is not
scraped any more. What still finds something then stands in a table as well: nothing goes on looking fine.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection

import pytest

from tests.grafana.asking import Asker
from tests.grafana.rightly_empty import NOTHING_TO_CHOOSE, RIGHTLY_EMPTY, STILL_SAID
from tests.grafana.sample import spoiled
from tests.grafana.scene import State
from tests.promql.boards import Query, dashboards, queries, text
from tests.promql.project import BUILT

pytestmark = [
    pytest.mark.skipif(shutil.which("promtool") is None, reason="Debian's prometheus is not installed"),
    pytest.mark.xdist_group("dashboards"),  # one Prometheus for each state serves all of these
]
BOARDS = dashboards(BUILT / "en")
Path = tuple[str | int, ...]
VARIABLES: Path = ("templating", "list")


def name_of(board: str, query: Query) -> str:
    return f"{text(BOARDS[board], 'uid').removesuffix('-en')}: {query.title} {query.ref}"


def of_board(board: str, names: Collection[str]) -> set[str]:
    uid = text(BOARDS[board], "uid").removesuffix("-en")
    return {name for name in names if name.startswith(f"{uid}: ")}


def asked(board: str) -> set[str]:
    return {name_of(board, query) for query in queries(BOARDS[board]) if query.where.startswith("panel ")}


@pytest.mark.parametrize("state", RIGHTLY_EMPTY)
@pytest.mark.parametrize("board", BOARDS)
def test_each_query_finds_something_or_rightly_nothing(askers: dict[State, Asker], board: str, state: State) -> None:
    found = {name_of(board, query): query.expr for query in askers[state].empty(BOARDS[board])}
    expected = of_board(board, RIGHTLY_EMPTY[state])
    silently = {name: expr for name, expr in found.items() if name not in expected}
    assert silently == {}, "empty, and not in tests/grafana/rightly_empty.py"
    assert expected - found.keys() == set(), "in tests/grafana/rightly_empty.py, and not empty"


@pytest.mark.parametrize("board", BOARDS)
def test_nothing_goes_on_looking_fine_when_netmon_is_gone(askers: dict[State, Asker], board: str) -> None:
    silent = {name_of(board, query) for query in askers[State.GONE].empty(BOARDS[board], now=True)}
    assert asked(board) - silent == of_board(board, STILL_SAID), "see STILL_SAID in tests/grafana/rightly_empty.py"


@pytest.mark.parametrize("state", RIGHTLY_EMPTY)
@pytest.mark.parametrize("board", BOARDS)
def test_something_can_be_chosen_of_each_variable(askers: dict[State, Asker], board: str, state: State) -> None:
    uid = text(BOARDS[board], "uid").removesuffix("-en")
    unresolved = {f"{uid}: {name}" for name in askers[state].unresolved(BOARDS[board])}
    assert unresolved == of_board(board, NOTHING_TO_CHOOSE.get(state, {}).keys())


def test_the_tables_name_queries_that_there_are() -> None:
    there = {name for board in BOARDS for name in asked(board)}
    assert {name for names in (*RIGHTLY_EMPTY.values(), STILL_SAID) for name in names} <= there


def test_a_query_of_what_there_is_not_is_found_empty_and_a_variable_without_values_too(
    askers: dict[State, Asker],
) -> None:
    target: Path = ("panels", 0, "targets", 0, "expr")
    spoilt = spoiled(
        (target, 'sum(netmon_link_upp{network="$network"})'), ((*VARIABLES, 1, "query"), "label_values(x)")
    )
    assert [query.title for query in askers[State.UP].empty(spoilt)] == ["Links that are up"]
    assert askers[State.UP].unresolved(spoilt) == ["network"]


def test_a_query_that_says_nothing_is_wrong_when_netmon_is_gone_is_found(askers: dict[State, Asker]) -> None:
    target: Path = ("panels", 0, "targets", 0, "expr")
    spoilt = spoiled((target, 'sum(netmon_link_up{network="$network"}) or vector(0)'))
    silent = {query.title for query in askers[State.GONE].empty(spoilt, now=True)}
    assert silent == {"Visits", "Links"}
