from __future__ import annotations

from dataclasses import replace

import pytest

from netmon.judge.device import Case, judge_device
from netmon.judge.facets import Facets
from netmon.judge.path import Cut
from netmon.model.belief import Standing, State, Truth
from tests.judge.views import subject

UP, DOWN, UNREACHABLE, UNKNOWN = State.UP, State.DOWN, State.UNREACHABLE, State.UNKNOWN
ME, TOP = subject("device:me"), subject("device:top")
ANSWERS = Facets(Truth.YES, Truth.YES)
SILENT = Facets(Truth.NO, Truth.NO, misses=4, doubted_since=1.0)
UNPROVEN = replace(SILENT, misses=0, proven=False)
IS_UP = Standing(UP, Truth.YES, Truth.YES)
IS_DOWN = Standing(DOWN, Truth.NO, Truth.NO, root=ME)
IS_CUT = Standing(UNREACHABLE, Truth.NO, Truth.NO, root=TOP)
CUT = Cut(TOP, frozenset({TOP}))


@pytest.mark.parametrize(
    ("case", "state", "root", "code", "held"),
    [
        (Case(ME, Standing(), ANSWERS), UP, None, "reason.answers", False),
        (Case(ME, IS_DOWN, ANSWERS), UP, None, "reason.answers_again", False),
        (Case(ME, IS_CUT, ANSWERS, cut=CUT), UP, None, "reason.answers_again", False),
        (Case(ME, IS_UP, Facets()), UNKNOWN, None, "reason.never_asked", False),
        (Case(ME, IS_UP, Facets(), cut=CUT), UNKNOWN, None, "reason.never_asked", False),
        (Case(ME, IS_UP, SILENT, silent_for=40), DOWN, ME, "reason.no_answer", False),
        (Case(ME, Standing(), SILENT), DOWN, ME, "reason.never_answered", False),
        (Case(ME, IS_UP, SILENT, cut=CUT), UNREACHABLE, TOP, "reason.upstream_down", False),
        (Case(ME, IS_DOWN, SILENT, cut=CUT), UNREACHABLE, TOP, "reason.upstream_down", False),
        (Case(ME, IS_UP, SILENT, cut=replace(CUT, ordered=True)), UNREACHABLE, TOP, "reason.cut_by_order", False),
        (Case(ME, IS_UP, SILENT, upstream_settled=False), UP, None, "reason.waiting_for_upstream", True),
        (Case(ME, Standing(), SILENT, upstream_settled=False), UNKNOWN, None, "reason.waiting_for_upstream", True),
        (Case(ME, IS_CUT, SILENT, upstream_settled=False), UNREACHABLE, TOP, "reason.waiting_for_upstream", True),
        (Case(ME, IS_DOWN, SILENT, upstream_settled=False), DOWN, ME, "reason.never_answered", False),
        (Case(ME, IS_CUT, UNPROVEN), UNREACHABLE, TOP, "reason.asking_again", False),
        (Case(ME, IS_DOWN, UNPROVEN), DOWN, ME, "reason.asking_again", False),
        (Case(ME, IS_UP, UNPROVEN), UP, None, "reason.asking_again", False),
        (Case(ME, IS_CUT, SILENT), DOWN, ME, "reason.never_answered", False),
    ],
    ids=[
        "the first answer", "back from down", "an answer outweighs a cut", "nothing known", "not known behind a cut",
        "silent with its way open", "never heard of", "silent behind a cut", "down, then cut off too", "cut by order",
        "above not asked yet", "above not asked yet, new", "above not asked yet, was cut off", "down stays down",
        "way just open: still cut off", "remembered down", "missed in a short outage", "way open, missed again",
    ],
)  # fmt: skip
def test_the_state_of_a_device(case: Case, state: State, root: object, code: str, held: bool) -> None:
    verdict = judge_device(case)
    assert (verdict.standing.state, verdict.standing.root) == (state, root)
    assert (verdict.reason.code, verdict.held) == (code, held)


@pytest.mark.parametrize(
    ("before", "facets", "code"),
    [
        (IS_UP, Facets(Truth.YES, Truth.NO), "reason.snmp_timeout"),
        (replace(IS_UP, manageable=Truth.NO), ANSWERS, "reason.manageable_again"),
        (IS_DOWN, Facets(Truth.YES, Truth.NO, managing=True), "reason.answers_again"),
        (IS_DOWN, Facets(Truth.YES, Truth.NO), "reason.snmp_timeout"),
    ],
)
def test_why_a_device_that_is_up_has_changed(before: Standing, facets: Facets, code: str) -> None:
    assert judge_device(Case(ME, before, facets)).reason.code == code


@pytest.mark.parametrize("before", [Standing(), IS_UP, IS_DOWN, IS_CUT])
@pytest.mark.parametrize("facets", [ANSWERS, SILENT, Facets()])
@pytest.mark.parametrize("cut", [None, CUT])
def test_judging_again_changes_nothing(before: Standing, facets: Facets, cut: Cut | None) -> None:
    once = judge_device(Case(ME, before, facets, cut)).standing
    assert judge_device(Case(ME, once, facets, cut)).standing == once


def test_while_nothing_answers_silence_is_not_blamed_on_snmp() -> None:
    doubtful = Facets(Truth.YES, Truth.NO, misses=3)
    verdict = judge_device(Case(ME, IS_UP, doubtful))
    assert (verdict.standing, verdict.reason.code) == (IS_UP, "reason.answers")


def test_snmp_stays_unreadable_while_nothing_answers() -> None:
    unmanaged = replace(IS_UP, manageable=Truth.NO)
    assert judge_device(Case(ME, unmanaged, Facets(Truth.YES, Truth.NO, misses=3))).standing == unmanaged
