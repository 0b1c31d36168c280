"""Papers are counted as what they say last: in force, expiring soon, or expired with none that followed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from netmon.coverage.paper_states import PaperState, paper_states
from netmon.coverage.returned import SOON
from netmon.model.attestation import Attestation, Claim
from tests.coverage.made import TODAY, basis, paper, plant, register, seen, unit

IN_FORCE, EXPIRING, EXPIRED = PaperState


def in_days(days: int) -> date:
    return TODAY + timedelta(days)


def lan(expires: date | None, since: date = date(2026, 1, 1)) -> Attestation:
    return paper("a", Claim.LAN_BUILT, since=since, expires=expires)


@pytest.mark.parametrize(
    ("papers", "counts"),
    [
        ([], {}),
        ([paper("a")], {IN_FORCE: 1}),
        ([lan(in_days(SOON + 1))], {IN_FORCE: 1}),
        ([lan(in_days(SOON))], {EXPIRING: 1}),
        ([lan(in_days(1))], {EXPIRING: 1}),
        ([lan(TODAY)], {EXPIRED: 1}),
        ([lan(TODAY), lan(None, date(2026, 5, 1))], {IN_FORCE: 1}),
        ([lan(None), lan(TODAY, date(2026, 5, 1))], {IN_FORCE: 1}),
        ([paper("a"), lan(TODAY)], {IN_FORCE: 1, EXPIRED: 1}),
        ([paper("a", Claim.FUNCTION, item="网上审批"), paper("a", Claim.FUNCTION, item="公示")], {IN_FORCE: 2}),
        ([paper("gone")], {}),
    ],
)
def test_papers_are_counted_as_what_they_say_last(papers: list[Attestation], counts: dict[PaperState, int]) -> None:
    found = paper_states(basis(register(unit("a")), plant(), seen({}), papers))
    assert found == {state: counts.get(state, 0) for state in PaperState}
