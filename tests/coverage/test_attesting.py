"""What may be attested, by whom, and for how long: and what a slip of the pen is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.coverage.attesting import OLDEST, STANDING, doubts, last_expiry, usual_source
from netmon.coverage.papers import filed
from netmon.model.attestation import Attestation, Claim
from netmon.model.names import AttestationId, NetworkId, UnitId
from netmon.model.verdict import Source
from netmon.words import Language, say_reason

TODAY = date(2026, 11, 23)
LAN = Attestation(
    AttestationId("00000000000000001"),
    UnitId("changsha"),
    NetworkId("extranet"),
    Claim.LAN_BUILT,
    True,
    Source.REPORTED,
    "长政办函〔2026〕17 号",
    date(2026, 6, 30),
    "张三",
    "李四",
    0.0,
    "王五",
)
OPENED = replace(LAN, claim=Claim.COMMISSIONED, source=Source.DOCUMENT)
ONLINE = replace(LAN, claim=Claim.FUNCTION, item="公积金查询")


def test_what_is_in_order_raises_no_doubt() -> None:
    longest = last_expiry(Claim.LAN_BUILT, LAN.since)
    right = (LAN, replace(LAN, holds=False), replace(LAN, expires=longest), OPENED, ONLINE, replace(LAN, since=TODAY))
    assert [doubts(paper, TODAY) for paper in right] == [()] * len(right)


@pytest.mark.parametrize(
    ("paper", "field", "said"),
    [
        (replace(LAN, document=" "), "document", "the document number is missing"),
        (replace(LAN, signer=""), "signer", "who signed it is missing"),
        (replace(LAN, reviewer=""), "reviewer", "who reviewed it is missing"),
        (replace(LAN, reviewer="张 三"), "reviewer", "“张三” signed and reviewed it; another person has to review it"),
        (replace(LAN, since=TODAY + timedelta(1)), "since", "it holds from 2026-11-24, which is yet to come"),
        (replace(LAN, since=date(1206, 6, 30)), "since", "it holds from 1206-06-30, before 1990-01-01; check the year"),
        (replace(LAN, expires=LAN.since), "expires", "it expires on 2026-06-30, not after 2026-06-30"),
        (replace(LAN, expires=date(2028, 1, 1)), "expires", "it expires on 2027-08-05 at the latest"),
        (replace(OPENED, holds=False), "holds", "can only say yes"),
        (replace(ONLINE, item=""), "item", "say which function"),
        (replace(LAN, item="公积金查询"), "item", "only the claim function names a function"),
        (replace(LAN, source=Source.MEASURED), "source", "never measured"),
        (replace(OPENED, source=Source.REPORTED), "source", "only a document proves that"),
        (replace(LAN, note="很" * 501), "note", "at most 500 characters"),
        (replace(LAN, signer="很" * 101), "signer", "at most 100 characters"),
    ],
)
def test_what_cannot_be_meant_is_told_with_its_field(paper: Attestation, field: str, said: str) -> None:
    (doubt,) = doubts(paper, TODAY)
    assert doubt.field == field
    assert said in say_reason(Language.EN, doubt.why.code, dict(doubt.why.facts))


def test_everything_that_is_wrong_is_told_at_once() -> None:
    wrong = replace(LAN, document="", signer="", since=date(2030, 1, 1), item="x")
    assert [doubt.field for doubt in doubts(wrong, TODAY)] == ["document", "signer", "since", "item"]


@pytest.mark.parametrize("claim", Claim)
def test_what_is_attested_of_an_access_holds_until_withdrawn_and_everything_else_for_400_days(claim: Claim) -> None:
    since = date(2026, 6, 30)
    last = last_expiry(claim, since)
    if claim in STANDING:
        assert (last, usual_source(claim)) == (None, Source.DOCUMENT)
    else:
        paper = replace(LAN, claim=claim, since=since, expires=last)
        assert not paper.expired(since + timedelta(OLDEST))
        assert paper.expired(since + timedelta(OLDEST + 1))
        assert usual_source(claim) is Source.REPORTED


def test_a_paper_of_a_later_day_is_newer_however_late_an_older_one_was_entered() -> None:
    older = replace(LAN, id=AttestationId("00000000000000009"), since=date(2026, 1, 1))
    corrected = replace(LAN, id=AttestationId("00000000000000002"), holds=False)
    to_come = replace(LAN, id=AttestationId("00000000000000003"), since=TODAY + timedelta(1))
    key = LAN.unit, LAN.network, LAN.claim
    assert filed((older, corrected, LAN, to_come), TODAY) == {key: (older, LAN, corrected)}


@given(st.lists(st.sampled_from([LAN, OPENED, ONLINE]).map(lambda one: replace(one, unit=UnitId("b"))) | st.just(LAN)))
def test_every_paper_that_has_begun_is_filed_once(papers: list[Attestation]) -> None:
    found = filed(papers, TODAY)
    assert sorted(one.claim for each in found.values() for one in each) == sorted(one.claim for one in papers)
    assert all((one.unit, one.network, one.claim) == key for key, each in found.items() for one in each)
