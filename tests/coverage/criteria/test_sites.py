"""网站拥有率 and portal online: opened within 30 days; of the checks of a week fewer than 5% failed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from netmon.coverage.basis import Basis
from netmon.coverage.evaluate import evaluate
from netmon.coverage.rate import percent
from netmon.model.attestation import Attestation, Claim
from netmon.model.day_facts import DayFacts
from netmon.model.figure import Counts
from netmon.model.indicator import Criterion
from netmon.model.verdict import Finding, ItemKind, Source, Verdict
from netmon.words import Language, say_reason
from tests.coverage.criteria.given import days, only
from tests.coverage.made import (
    TODAY,
    Seen,
    basis,
    exemption,
    hours,
    indicator,
    paper,
    plant,
    register,
    seen,
    service,
    service_of,
    unit,
)

EXISTS, ONLINE = indicator(Criterion("portal_exists")), indicator(Criterion("portal_online"))
MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
HAS, HAS_NONE = (paper("hall", Claim.PORTAL, holds=holds, source=Source.REPORTED) for holds in (True, False))
OLD = paper("hall", Claim.PORTAL, expires=TODAY)


def exists(opened: int | None, checked: str, *papers: Attestation, portal: bool = True) -> Finding:
    """`opened` is how many days ago the site did last."""
    last = {} if opened is None else {service_of("site"): TODAY - timedelta(days=opened)}
    known = Seen({service_of("site"): days(checked)}, answered=last)
    return only(EXISTS, basis(register(unit("hall")), plant(service("site", "hall", portal=portal)), known, papers))


@pytest.mark.parametrize(
    ("opened", "checked", "papers", "verdict", "disputed"),
    [
        (0, "", [], MET, False),
        (30, "", [], MET, False),
        (31, "", [], UNKNOWN, False),
        (31, "-" * 30, [], UNMET, False),
        (None, "-" * 4, [], UNMET, False),
        (None, "-" * 3, [], UNKNOWN, False),
        (None, "", [HAS], MET, False),
        (None, "", [HAS_NONE], UNMET, False),
        (None, "", [OLD], UNKNOWN, False),
        (None, "-" * 30, [HAS], UNMET, True),  # it has to open, whatever is said of it
        (3, "", [HAS_NONE], MET, True),
    ],
)
def test_a_unit_has_a_site_where_it_opened_within_30_days(
    opened: int | None, checked: str, papers: Sequence[Attestation], verdict: Verdict, disputed: bool
) -> None:
    finding = exists(opened, checked, *papers)
    assert (finding.verdict, finding.disputed) == (verdict, disputed)


def test_an_application_is_no_site_and_nothing_registered_is_unknown() -> None:
    assert exists(0, "", portal=False).verdict is UNKNOWN
    assert exists(0, "", HAS_NONE, portal=False).verdict is UNMET


def test_53_of_66_units_have_a_window() -> None:
    units = register(*(unit(f"u{number}") for number in range(66)))
    sites = plant(*(service(f"s{number}", f"u{number}") for number in range(53)))
    opened = Seen(answered={service_of(f"s{number}"): TODAY for number in range(53)})
    counts = evaluate(EXISTS, basis(units, sites, opened)).counts
    assert counts == Counts(met=53, unknown=13)
    assert counts.confirmed is not None
    assert percent(counts.confirmed) == "80.3%"


def day(checks: int, failed: int = 0, *, maintained: bool = False) -> DayFacts:
    return hours(24, maintained=maintained, checks=checks, failed=failed)


def week(*of: DayFacts | None, watched: int | None = None) -> Basis:
    known = {service_of("site"): of}
    return basis(register(unit("hall")), plant(service("site", "hall")), seen(known), watched_hours=watched)


def evenly(checks: int, failed: int) -> list[DayFacts | None]:
    """Return a week of so many checks, seven days as equal as they can be; all that failed did so on one of them."""
    found: list[DayFacts | None] = [day(checks // 7 + (number < checks % 7)) for number in range(7)]
    return [day(found[0].checks if found[0] else 0, failed), *found[1:]]


@pytest.mark.parametrize(
    ("checks", "failed", "verdict"),
    [
        (140, 0, MET),
        (140, 6, MET),  # 4.28%
        (140, 7, UNMET),  # exactly 5% is not fewer
        (140, 8, UNMET),
        (200, 9, MET),
        (200, 10, UNMET),
        (134, 0, MET),  # 96% of the checks
        (133, 0, MET),  # 95% are enough
        (132, 0, UNKNOWN),
        (132, 132, UNKNOWN),  # too few checks are no failure
        (133, 7, UNMET),
        (0, 0, UNKNOWN),
    ],
)
def test_fewer_than_5_per_cent_of_enough_checks_may_fail(checks: int, failed: int, verdict: Verdict) -> None:
    assert only(ONLINE, week(*evenly(checks, failed))).verdict is verdict


@pytest.mark.parametrize(
    ("of", "verdict"),
    [
        ([day(1000), *[day(19)] * 6], MET),  # 134 of 140: 20 of a day and no more count as spaced
        ([day(1000), *[day(18)] * 6], UNKNOWN),
        ([None, *[day(48)] * 6], UNKNOWN),  # a day of our own outage
        ([day(0, maintained=True), *[day(20)] * 6], MET),  # a maintained day is not asked for
        ([*[day(20, maintained=True)] * 3, *[day(20)] * 4], MET),
        ([*[day(20, maintained=True)] * 4, *[day(20)] * 3], UNKNOWN),
        ([*[day(20, 20, maintained=True)], *[day(20)] * 6], MET),
        ([*[day(20)] * 7, *[day(0, maintained=True)] * 7], MET),
        ([*[day(20)] * 7, *[day(0, maintained=True)] * 31], UNKNOWN),
    ],
)
def test_checks_are_spaced_and_maintained_days_left_out(of: Sequence[DayFacts | None], verdict: Verdict) -> None:
    assert only(ONLINE, week(*of)).verdict is verdict


@pytest.mark.parametrize(
    ("of", "watched", "verdict"),
    [
        ([day(1)], 1, MET),  # 95% of 20 checks in 24 hours
        ([day(10)], 12, MET),
        ([day(9)], 12, UNKNOWN),
        ([day(10, 1)], 12, UNMET),
        ([day(20), day(20)], 48, MET),
        ([None], 1, UNKNOWN),
    ],
)
def test_the_first_hours_need_as_many_checks_as_they_have_room_for(
    of: Sequence[DayFacts | None], watched: int, verdict: Verdict
) -> None:
    assert only(ONLINE, week(*of, watched=watched)).verdict is verdict


def test_sites_are_counted_and_not_units() -> None:
    units = register(unit("hall"), unit("port"), unit("out", exempt=[exemption()]))
    sites = plant(service("one", "hall"), service("two", "hall"), service("app", "port", portal=False))
    sites = plant(*sites.services.values(), service("away", "out"), service("foreign", "nobody"))
    figure = evaluate(ONLINE, basis(units, sites, seen({service_of("one"): [day(20)] * 7})))
    assert figure.counts == Counts(met=1, unknown=1, exempt=1)
    judged = [one for one in figure.findings if one.verdict is not Verdict.EXEMPT]
    assert {(one.item.kind, one.item.id, one.unit) for one in judged} == {
        (ItemKind.SERVICE, "one", "hall"),
        (ItemKind.SERVICE, "two", "hall"),
    }


def test_the_reason_can_be_read_aloud() -> None:
    reason = only(ONLINE, week(*evenly(140, 7))).reason
    assert (
        say_reason(Language.ZH, reason.code, dict(reason.facts))
        == "近 7 天 140 次有效检查，失败 7 次（5.00%），达到 5%"
    )
