"""What is invented marks a figure, also where it is said of a unit that exists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from netmon.coverage.basis import Basis
from netmon.coverage.evaluate import evaluate
from netmon.model.attestation import Attestation, Claim
from netmon.model.counted import CountedDevice, CountedLink, CountedService
from netmon.model.indicator import Criterion
from netmon.model.plant import Role
from tests.coverage.made import (
    basis,
    device,
    device_of,
    hours,
    indicator,
    link,
    link_of,
    paper,
    plant,
    register,
    seen,
    service,
    service_of,
    unit,
)

OPENED, LAN = paper("hall"), paper("hall", Claim.LAN_BUILT)
SWITCH, WAY, SITE = device("switch", "hall", Role.LAN), link("way", "hub", "hall"), service("site", "hall")


def given(papers: Iterable[Attestation], *things: CountedDevice | CountedLink | CountedService) -> Basis:
    week = [hours(24, checks=24)] * 7
    known = seen(dict.fromkeys((device_of("switch"), link_of("way"), service_of("site")), week))
    return basis(register(unit("hall")), plant(*things), known, papers)


@pytest.mark.parametrize(
    ("criterion", "real", "invented"),
    [
        ("commissioned", given([OPENED], WAY), given([replace(OPENED, sample=True)], WAY)),
        ("connected", given([OPENED], WAY), given([OPENED], replace(WAY, sample=True))),
        ("lan_built", given([], SWITCH), given([], replace(SWITCH, sample=True))),
        ("lan_built", given([LAN]), given([replace(LAN, sample=True)])),
        ("portal_online", given([], SITE), given([], replace(SITE, sample=True))),
    ],
)
def test_an_invented_paper_or_thing_behind_a_verdict_marks_the_figure(
    criterion: str, real: Basis, invented: Basis
) -> None:
    asked = indicator(Criterion(criterion))
    assert evaluate(asked, real).counts == evaluate(asked, invented).counts
    assert (evaluate(asked, real).sample, evaluate(asked, invented).sample) == (False, True)


def test_an_invented_government_marks_a_figure_of_divisions() -> None:
    asked = indicator(Criterion("lan_built_by_jurisdiction"))
    town = replace(unit("town", government=True, sample=True), listed={})
    assert evaluate(asked, basis(register(town), papers=[paper("town", Claim.LAN_BUILT)])).sample
