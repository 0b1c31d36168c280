"""How it stands with what units were asked: returned, seen anyway, expired, or owed."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from netmon.coverage.returned import ASKED, SOON, Standing, newest, returned
from netmon.model.attestation import Attestation, Claim
from netmon.model.names import NetworkId, UnitId
from tests.coverage.made import EXTRANET, TODAY, paper

WHO = (UnitId("customs"), EXTRANET)


def nothing(unit: UnitId, network: NetworkId, claim: Claim) -> bool:
    return False


def lan(expires: date | None = None, **changes: bool) -> Attestation:
    return paper("customs", Claim.LAN_BUILT, expires=expires, **changes)  # type: ignore[arg-type]  # of holds alone


def stands(*papers: Attestation, day: date = TODAY) -> list[tuple[Standing, bool]]:
    (found,) = returned([WHO], papers, day, nothing)
    return [(one.standing, one.soon) for one in found.questions]


def test_a_no_is_a_return_as_good_as_a_yes() -> None:
    papers = [paper("customs", claim, holds=claim is Claim.PORTAL) for claim in ASKED]
    (found,) = returned([WHO], papers, TODAY, nothing)
    assert found.whole
    assert found.begun


def test_who_has_returned_nothing_owes_all_and_who_has_returned_some_the_rest() -> None:
    owed = (Standing.MISSING, False)
    assert stands() == [owed, owed, owed]
    assert stands(lan()) == [(Standing.RETURNED, False), owed, owed]


def test_what_expires_within_60_days_is_told_of_and_what_has_expired_is_owed_again() -> None:
    last = TODAY + timedelta(days=200)
    assert stands(lan(last), day=last - timedelta(days=SOON + 1))[0] == (Standing.RETURNED, False)
    assert stands(lan(last), day=last - timedelta(days=SOON))[0] == (Standing.RETURNED, True)
    assert stands(lan(last), day=last - timedelta(days=1))[0] == (Standing.RETURNED, True)
    assert stands(lan(last), day=last)[0] == (Standing.EXPIRED, False)


def test_what_netmon_sees_itself_need_not_be_returned() -> None:
    (found,) = returned([WHO], [lan(TODAY)], TODAY, lambda unit, network, claim: True)
    assert found.whole
    assert {one.standing for one in found.questions} == {Standing.MEASURED}


def test_functions_and_accesses_are_not_owed_but_told_of_when_they_expire() -> None:
    online = paper("customs", Claim.FUNCTION, item="通关", expires=TODAY + timedelta(days=3))
    gone = paper("customs", Claim.UPLINK, expires=TODAY)
    fresh = paper("customs", Claim.COMMISSIONED)
    (found,) = returned([WHO], [online, gone, fresh], TODAY, nothing)
    assert [(one.claim, one.standing, one.soon) for one in found.others] == [
        (Claim.FUNCTION, Standing.RETURNED, True),
        (Claim.UPLINK, Standing.EXPIRED, False),
    ]


def test_an_expired_paper_of_a_later_day_does_not_hide_one_that_still_speaks() -> None:
    long = lan(TODAY + timedelta(days=100))
    short = paper("customs", Claim.LAN_BUILT, since=date(2026, 2, 1), expires=date(2026, 3, 1))
    assert list(newest([long, short], TODAY).values()) == [long]


@given(
    st.lists(
        st.builds(
            paper,
            st.sampled_from(["customs", "bank"]),
            st.sampled_from(Claim),
            holds=st.booleans(),
            since=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
            expires=st.none() | st.dates(date(2026, 1, 2), date(2027, 12, 31)),
        ),
        max_size=12,
    )
)
def test_whoever_is_asked_is_told_of_once_whatever_is_on_record(papers: list[Attestation]) -> None:
    asked = [(UnitId("customs"), EXTRANET), (UnitId("bank"), EXTRANET)]
    found = returned(asked, papers, TODAY, nothing)
    assert [(one.unit, one.network) for one in found] == asked
    assert all([one.claim for one in each.questions] == list(ASKED) for each in found)
    speaking = {(one.unit, one.claim) for one in papers if one.begun(TODAY) and not one.expired(TODAY)}
    for each in found:
        for one in each.questions:
            assert (one.standing is Standing.RETURNED) == ((each.unit, one.claim) in speaking)
