"""Made-up papers could have been entered as they are, follow from the inventory, and leave something unknown."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.coverage.attesting import doubts
from netmon.lab.history.deal import deal
from netmon.model.attestation import Attestation, Claim
from netmon.model.verdict import Source
from tests.lab.history.province import NOW, ZONE, example, past_of


@cache
def papers(days: int = 400, seed: int = 1) -> tuple[Attestation, ...]:
    return past_of(example(), days, seed).papers()


def test_each_could_have_been_entered_that_day_and_is_marked_as_sample_data() -> None:
    for paper in papers():
        assert doubts(paper, datetime.fromtimestamp(paper.recorded_at, ZONE).date()) == ()
        assert paper.sample
        assert paper.recorded_at < NOW
        assert paper.reviewer != paper.recorded_by


def test_ids_are_in_the_order_in_which_papers_were_entered() -> None:
    ids = [paper.id for paper in papers()]
    assert ids == sorted(set(ids))
    times = [paper.recorded_at for paper in papers()]
    assert times == sorted(times)


def test_all_kinds_are_there_some_expired_and_some_that_say_no() -> None:
    today = datetime.fromtimestamp(NOW, ZONE).date()
    assert {paper.claim for paper in papers()} == {
        Claim.BASELINE, Claim.COMMISSIONED, Claim.LAN_BUILT, Claim.PORTAL, Claim.FUNCTION
    }  # fmt: skip
    assert {paper.source for paper in papers()} == {Source.DOCUMENT, Source.REPORTED}
    assert any(paper.expired(today) for paper in papers())
    assert any(not paper.holds for paper in papers())


def test_whoever_is_on_the_list_of_the_beginning_was_connected_then() -> None:
    first = past_of(example(), 400).plot.stages[0].inventory
    connected = {link.lower.unit for link in first.links.values()}
    listed = {paper.unit for paper in papers() if paper.claim is Claim.BASELINE}
    confirmed = {paper.unit for paper in papers() if paper.claim is Claim.COMMISSIONED}
    assert listed < connected, "somebody was forgotten"
    assert not confirmed & connected


def test_the_same_seed_gives_the_same_papers_and_another_seed_others() -> None:
    assert past_of(example(), 400).papers() == papers()
    assert papers(seed=2) != papers()


@pytest.mark.parametrize("days", [1, 40])
def test_a_past_of_any_length_has_papers_that_speak_in_the_end(days: int) -> None:
    today = datetime.fromtimestamp(NOW, ZONE).date()
    speaking = Counter(paper.claim for paper in papers(days) if not paper.expired(today))
    assert speaking[Claim.BASELINE] > 50
    assert speaking[Claim.FUNCTION] > 50


@settings(max_examples=40, deadline=None)
@given(st.sets(st.integers(), max_size=60), st.lists(st.integers(1, 9), min_size=1, max_size=5), st.text())
def test_parts_are_dealt_in_their_shares_to_the_nearest_whole(things: set[int], sizes: list[int], seed: str) -> None:
    shares = {part: size / sum(sizes) for part, size in enumerate(sizes)}
    dealt = deal(things, shares, seed)
    assert dealt.keys() == things
    assert dealt == deal(reversed(list(things)), shares, seed), "in whatever order they come"
    for part, count in Counter(dealt.values()).items():
        assert abs(count - shares[part] * len(things)) < 1.01
