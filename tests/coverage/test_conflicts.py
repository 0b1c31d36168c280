"""What is attested against what is seen: listed where they contradict each other, and only there."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from netmon.coverage.conflicts import CRITERIA, against, conflicts, measured
from netmon.coverage.registry import all_rules
from netmon.model.attestation import Claim
from netmon.model.belief import Truth
from netmon.model.names import UnitId
from netmon.model.plant import Role
from tests.coverage.criteria.given import days
from tests.coverage.made import (
    EXTRANET,
    INTRANET,
    TODAY,
    basis,
    device,
    device_of,
    paper,
    plant,
    register,
    seen,
    service,
    service_of,
    unit,
)

UNIT = UnitId("customs")
SWITCH = plant(device("switch", "customs", Role.LAN), service("site", "customs"))
ANSWERS = seen({device_of("switch"): days("+" * 30), service_of("site"): days("-" * 30)})
REGISTER = register(unit("customs"))
NO_LAN = paper("customs", Claim.LAN_BUILT, holds=False, expires=TODAY + timedelta(1))


def test_every_claim_that_can_be_measured_has_its_criterion() -> None:
    assert set(CRITERIA.values()) <= set(all_rules())


@pytest.mark.parametrize(
    ("claim", "truth"),
    [(Claim.LAN_BUILT, Truth.YES), (Claim.PORTAL, Truth.NO), (Claim.IPV6, None), (Claim.FUNCTION, None)],
)
def test_what_is_seen_of_a_claim(claim: Claim, truth: Truth | None) -> None:
    found = measured(basis(REGISTER, SWITCH, ANSWERS), UNIT, EXTRANET, claim)
    assert (found and found.says) == truth


def test_a_paper_that_says_the_opposite_of_what_is_seen_is_listed_with_it() -> None:
    site = paper("customs", Claim.PORTAL, expires=TODAY + timedelta(1))
    found = conflicts(basis(REGISTER, SWITCH, ANSWERS, [site, NO_LAN]))
    assert [(one.paper, one.measured.says) for one in found] == [(NO_LAN, Truth.YES), (site, Truth.NO)]
    assert found[0].measured.subject == device_of("switch")


def test_what_agrees_has_expired_is_withdrawn_or_was_never_seen_is_not() -> None:
    papers = [
        paper("customs", Claim.LAN_BUILT, expires=TODAY + timedelta(1)),
        paper("customs", Claim.PORTAL, expires=TODAY, since=date(2025, 6, 1)),
        paper("customs", Claim.LAN_BUILT, holds=False, network=INTRANET),
        paper("customs", Claim.IPV6, holds=False),
        paper("customs", Claim.FUNCTION, item="x", holds=False),
        paper("nobody", Claim.LAN_BUILT, holds=False),
        paper("customs", Claim.LAN_BUILT, holds=False, since=date(2026, 2, 1), withdrawn_at=1.0),
    ]
    assert conflicts(basis(REGISTER, SWITCH, ANSWERS, papers)) == ()


def test_papers_are_held_against_what_is_seen_before_they_are_entered() -> None:
    assert [one.paper for one in against(basis(REGISTER, SWITCH, ANSWERS), [NO_LAN])] == [NO_LAN]
