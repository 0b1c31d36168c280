"""All that is made of one moment."""

from __future__ import annotations

from datetime import date

from netmon.coverage.paper_states import PaperState
from netmon.figures.making import make
from netmon.model.figure import Counts
from tests.coverage.made import EXTRANET, PREFECTURE
from tests.figures.given import COMMISSIONED, MadeParts, end, figures, province


def test_before_anything_is_on_record_nothing_is_made() -> None:
    made = make(figures(MadeParts()), end(date(2026, 5, 31)))
    assert (made.figures, made.prefectures, made.papers) == ({}, {}, {})


def test_the_figures_their_prefectures_and_the_papers_are_of_the_same_moment() -> None:
    now = end(date(2026, 5, 31))
    made = make(figures(province()), now)
    figure = made.figures[COMMISSIONED.id]
    assert (figure.at, figure.known, figure.counts) == (now, now, Counts(met=2, unmet=1))
    assert made.prefectures == {COMMISSIONED.id: {PREFECTURE: Counts(met=2, unmet=1)}}
    papers = made.papers[EXTRANET]
    assert (papers.states[PaperState.IN_FORCE], papers.states[PaperState.EXPIRED], papers.conflicts) == (2, 0, 0)
