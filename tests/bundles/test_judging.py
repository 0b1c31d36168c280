"""What is taken and what is not: one table of every order in which bundles can come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from netmon.bundles.content import Content, Origin
from netmon.bundles.errors import Refusal
from netmon.bundles.judging import missing_before, refusal
from netmon.model.bundle import KeptBundle, TrustedKey, Way
from netmon.model.names import DivisionCode
from netmon.model.period import Period, PeriodKind
from tests.bundles.made import ENDS, EXTRANET, INTRANET, JUNE, KEY, content

NOW = ENDS + 7 * 86400.0
CHANGSHA = DivisionCode("430100")
TRUSTED = TrustedKey(
    KEY.public.fingerprint, KEY.public.base64, "长沙市", EXTRANET, CHANGSHA, NOW - 86400, "甲"
)  # fmt: skip
MAY = Period.around(PeriodKind.MONTH, date(2026, 5, 1))
JULY = Period.around(PeriodKind.MONTH, date(2026, 7, 1))
WEEK = Period.around(PeriodKind.WEEK, date(2026, 6, 10))


def kept(number: int, period: Period = MAY) -> KeptBundle:
    return KeptBundle(
        Way.IN, TRUSTED.key, EXTRANET, CHANGSHA, number, f"d{number}", f"d{number - 1}" if number > 1 else "",
        period, NOW - 3600, "甲", 100,
    )  # fmt: skip


def said(number: int, previous: int | None = None, **other: object) -> Content:
    before = number - 1 if previous is None else previous
    return content(KEY, sequence=number, previous=f"d{before}" if before > 0 else "", **other)


CHAIN = [kept(1), kept(2)]
BROKEN = [kept(1), replace(kept(4), gap="盘坏了")]
OTHER = Origin(KEY.public.fingerprint, EXTRANET, DivisionCode("430200"))
ELSEWHERE = Origin(KEY.public.fingerprint, INTRANET, CHANGSHA)


@pytest.mark.parametrize(
    ("content", "digest", "chain", "why"),
    [
        (said(1), "d1", [], None),
        (said(3), "d3", CHAIN, None),
        (said(3, period=MAY), "d3", CHAIN, None),  # the same month again, corrected
        (said(3, period=WEEK), "d3", [kept(1), kept(2, JUNE)], None),  # a week is not held against a month
        (said(5), "d5", BROKEN, None),
        (said(2), "d2", CHAIN, Refusal.REPLAYED),
        (said(1), "d1", CHAIN, Refusal.REPLAYED),
        (said(2), "dx", CHAIN, Refusal.FORKED),
        (said(3, previous=9), "d3", CHAIN, Refusal.FORKED),
        (said(3, previous=0), "d3", CHAIN, Refusal.FORKED),
        (said(2), "d2", [], Refusal.GAP),
        (said(4), "d4", CHAIN, Refusal.GAP),
        (said(3), "d3", BROKEN, Refusal.REORDERED),
        (said(0), "d0", CHAIN, Refusal.DRAFT),
        (said(3, origin=OTHER), "d3", CHAIN, Refusal.DIVISION),
        (said(3, origin=ELSEWHERE), "d3", CHAIN, Refusal.NETWORK),
        (said(3, period=JULY), "d3", CHAIN, Refusal.FUTURE),
        (said(3, made_at=int((NOW + 90_000) * 1000)), "d3", CHAIN, Refusal.FUTURE),
        (said(3, made_at=1 << 53), "d3", CHAIN, Refusal.FUTURE),
        (said(3, made_at=0), "d3", CHAIN, Refusal.FUTURE),  # a month that was not over when it was told
        (said(3, made_at=int((NOW + 80_000) * 1000)), "d3", CHAIN, None),  # clocks differ by so much
        (said(3, period=MAY), "d3", [kept(1), kept(2, JUNE)], Refusal.STALE),
    ],
)
def test_each_order_has_its_answer(
    content: Content, digest: str, chain: list[KeptBundle], why: Refusal | None
) -> None:  # fmt: skip
    found = refusal(content, digest, TRUSTED, chain, NOW)
    assert (None if found is None else found.why) is why


def test_a_gap_is_accepted_with_a_reason_and_nothing_else_is() -> None:
    assert refusal(said(4), "d4", TRUSTED, CHAIN, NOW, gap_accepted=True) is None
    assert missing_before(said(4), CHAIN) == range(3, 4)
    assert missing_before(said(3), CHAIN) == range(3, 3)
    for one, why in ((said(2), Refusal.REPLAYED), (said(0), Refusal.DRAFT), (said(5, period=JULY), Refusal.FUTURE)):
        found = refusal(one, "d2", TRUSTED, CHAIN, NOW, gap_accepted=True)
        assert found is not None
        assert found.why is why


def test_nobody_is_believed_without_a_key_that_is_trusted_now() -> None:
    found = refusal(said(1), "d1", None, [], NOW)
    assert found is not None
    assert found.why is Refusal.FOREIGN_KEY
    revoked = replace(TRUSTED, revoked_at=NOW - 60, because="遗失")
    found = refusal(said(1), "d1", revoked, [], NOW)
    assert found is not None
    assert (found.why, found.facts["because"]) == (Refusal.REVOKED_KEY, "遗失")


def test_each_refusal_has_a_word_and_an_exit_code_of_its_own() -> None:
    assert len({one.word for one in Refusal}) == len({one.exit_code for one in Refusal}) == len(Refusal)
    assert {one.exit_code for one in Refusal}.isdisjoint({0, 1, 2, 130})
