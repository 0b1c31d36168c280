"""Dual uplink, IPv6 ready, SNMPv3, and functions online, of which only papers tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from netmon.coverage.evaluate import evaluate
from netmon.coverage.rate import percent
from netmon.model.attestation import Attestation, Claim
from netmon.model.counted import CountedDevice, CountedLink
from netmon.model.figure import Attainment, Counts
from netmon.model.indicator import Criterion, Indicator
from netmon.model.plant import Role
from netmon.model.verdict import Finding, ItemKind, Source, Verdict
from tests.coverage import made
from tests.coverage.criteria.given import by_item, days, only
from tests.coverage.made import (
    TODAY,
    basis,
    device,
    device_of,
    exemption,
    indicator,
    link,
    link_of,
    paper,
    plant,
    register,
    seen,
    target,
    unit,
)

DUAL, IPV6, V3, FUNCTIONS = (
    indicator(Criterion(name)) for name in ("dual_uplink", "ipv6_ready", "snmp_v3", "functions_online")
)
MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


def way(name: str, upper: str | None = "pe-1", carrier: str = "", *, unit_: str = "hub") -> CountedLink:
    return link(name, unit_, "hall", upper_device=upper, carrier=carrier)


SAME = (way("a"), way("b"))
APART = (way("a"), way("b", "pe-2"))


def dual(links: Sequence[CountedLink], **seen_as: str) -> Finding:
    known = {link_of(name): days(letters) for name, letters in seen_as.items()}
    return only(DUAL, basis(register(unit("hall")), plant(*links), seen(known)))


@pytest.mark.parametrize(
    ("links", "seen_as", "verdict"),
    [
        ([], {}, UNKNOWN),  # nobody has said anything
        ([way("a")], {"a": "+++++++"}, UNMET),
        (SAME, {"a": "+++++++", "b": "+++++++"}, UNMET),
        (APART, {"a": "+++++++", "b": "+++++++"}, MET),
        (APART, {"a": "+++++++", "b": "-------"}, UNMET),
        (APART, {"a": "+++++++", "b": "------="}, MET),  # it carried within the 7 days
        (APART, {"a": "+++++++", "b": "???????"}, UNKNOWN),
        (APART, {"a": "-------", "b": "???????"}, UNMET),
        ([way("a", carrier="示例电信"), way("b", carrier="示例联通")], {"a": "+++++++", "b": "+++++++"}, MET),
        ([way("a", carrier="示例电信"), way("b")], {"a": "+++++++", "b": "+++++++"}, UNMET),
        ([way("a", None), way("b", "pe-2")], {"a": "+++++++", "b": "+++++++"}, UNMET),  # not known to be another
        ([way("a", None), way("b", None, unit_="hub-2")], {"a": "+++++++", "b": "+++++++"}, MET),
        ([*SAME, way("c", "pe-2")], {"a": "-------", "b": "+++++++", "c": "+++++++"}, MET),
        ([*SAME, way("c", "pe-2")], {"a": "+++++++", "b": "+++++++", "c": "-------"}, UNMET),
        ([*SAME, way("c", "pe-2")], {"a": "+++++++", "b": "+++++++", "c": "???????"}, UNKNOWN),
    ],
)
def test_two_access_links_that_are_apart_have_to_carry(
    links: Sequence[CountedLink], seen_as: Mapping[str, str], verdict: Verdict
) -> None:
    finding = dual(links, **seen_as)
    assert (finding.verdict, len(finding.evidence), finding.disputed) == (verdict, len(links), False)


def test_a_link_within_the_unit_and_one_that_leads_away_are_no_access_links() -> None:
    others = plant(way("a"), link("inner", "hall", "hall", upper_device="x"), link("down", "hall", "below"))
    assert only(DUAL, basis(register(unit("hall")), others)).reason.code == "verdict.one_link_declared"


def test_what_maintenance_keeps_is_marked() -> None:
    assert dual(APART, a="+++++++mmmmmmm", b="+++++++mmmmmmm").carried
    assert not dual(APART, a="+++++++", b="+++++++").carried


def ipv6(answered: int | None, asked: str, *papers: Attestation, over: bool = True) -> Finding:
    last = {} if answered is None else {"ce": TODAY - timedelta(days=answered)}
    known = seen({device_of("ce"): days(asked)}, **last)
    return only(IPV6, basis(register(unit("hall")), plant(device("ce", "hall", ipv6=over)), known, papers))


READY, NOT_READY = (paper("hall", Claim.IPV6, holds=holds, source=Source.REPORTED) for holds in (True, False))


@pytest.mark.parametrize(
    ("finding", "verdict", "disputed"),
    [
        (ipv6(30, ""), MET, False),
        (ipv6(31, "-" * 30), UNMET, False),
        (ipv6(None, ""), UNKNOWN, False),
        (ipv6(1, "", over=False), UNKNOWN, False),  # that IPv4 answers says nothing of IPv6
        (ipv6(1, "", READY, over=False), MET, False),
        (ipv6(1, "", NOT_READY, over=False), UNMET, False),
        (ipv6(1, "", NOT_READY), MET, True),
        (ipv6(None, "-" * 30, READY), UNMET, True),
    ],
)
def test_a_unit_is_ready_for_ipv6_where_its_own_device_answers_over_it(
    finding: Finding, verdict: Verdict, disputed: bool
) -> None:
    assert (finding.verdict, finding.disputed) == (verdict, disputed)


def box(snmp: str) -> CountedDevice:
    return device("box", "hall", Role.CE, snmp=snmp)


@pytest.mark.parametrize(
    ("snmp", "seen_as", "verdict"),
    [
        ("authPriv", "s", MET),
        ("authPriv", "s" + "-" * 29, MET),
        ("authPriv", "s" + "-" * 30, UNKNOWN),
        ("authPriv", "+" * 30, UNKNOWN),  # a ping is no SNMP
        ("authPriv", "-" * 30, UNKNOWN),  # never answered is unknown
        ("authPriv", "", UNKNOWN),
        ("authNoPriv", "s", UNMET),
        ("noAuthNoPriv", "s", UNMET),
        ("v2c", "s", UNMET),
        ("v1", "", UNMET),
    ],
)
def test_a_device_counts_that_answers_over_snmp_with_authentication_and_privacy(
    snmp: str, seen_as: str, verdict: Verdict
) -> None:
    known = seen({device_of("box"): days(seen_as)})
    finding = only(V3, basis(register(unit("hall")), plant(box(snmp)), known))
    assert (finding.verdict, finding.item.kind, finding.unit) == (verdict, ItemKind.DEVICE, "hall")


@pytest.mark.parametrize("criterion", [V3, IPV6])
@pytest.mark.parametrize(
    ("ago", "verdict"),
    [(0, UNKNOWN), (1, MET), (40, MET)],
)
def test_what_answered_before_it_was_asked_that_way_proves_nothing(
    criterion: Indicator, ago: int, verdict: Verdict
) -> None:
    noon = datetime.combine(TODAY - timedelta(days=ago), time(12), made.ZONE).timestamp()
    box = replace(device("box", "hall", ipv6=True, snmp="authPriv"), family_since=noon, snmp_since=noon)
    known = seen({device_of("box"): days("s" * 30)})
    assert only(criterion, basis(register(unit("hall")), plant(box), known)).verdict is verdict


def test_a_device_that_is_not_asked_over_snmp_is_not_counted() -> None:
    boxes = plant(box(""), device("other", "nobody"), device("out", "exempt"))
    units = register(unit("hall"), unit("exempt", exempt=[exemption()]))
    assert evaluate(V3, basis(units, boxes)).counts == Counts(exempt=1)


def function(name: str, holds: bool = True, since: date = date(2026, 1, 1), expires: date | None = None) -> Attestation:
    return paper("hall", Claim.FUNCTION, holds=holds, source=Source.REPORTED, since=since, expires=expires, item=name)


def test_functions_are_counted_by_the_newest_that_is_attested_of_each() -> None:
    papers = [
        function("行政许可受理"),
        function("信息公开", holds=False),
        function("信息公开", since=date(2026, 3, 1)),
        function("投诉/举报", holds=False),
        function("网上年检", expires=TODAY),
    ]
    figure = evaluate(FUNCTIONS, basis(register(unit("hall"), unit("silent")), papers=papers))
    assert figure.counts == Counts(met=2, unmet=1, unknown=1)
    found = by_item(FUNCTIONS, basis(register(unit("hall")), papers=papers))
    assert {id_: one.verdict for id_, one in found.items()} == {
        "hall/行政许可受理": MET,
        "hall/信息公开": MET,
        "hall/投诉/举报": UNMET,
        "hall/网上年检": UNKNOWN,
    }
    assert figure.mix == {Source.REPORTED: 3}


@pytest.mark.parametrize(("met", "unmet", "attained"), [(45, 5, Attainment.MET), (44, 5, Attainment.NOT_MET)])
def test_45_of_50_meet_ninety_per_cent_and_44_of_49_do_not(met: int, unmet: int, attained: Attainment) -> None:
    papers = [function(f"f{number}", number < met) for number in range(met + unmet)]
    figure = evaluate(FUNCTIONS, basis(register(unit("hall")), papers=papers), target(FUNCTIONS))
    assert figure.attainment is attained


def test_67_of_72_switches_are_93_per_cent() -> None:
    built = indicator(Criterion("lan_built"))
    units = register(*(unit(f"u{number}") for number in range(72)))
    switches = plant(*(device(f"s{number}", f"u{number}", Role.LAN) for number in range(67)))
    counts = evaluate(built, basis(units, switches, seen({}, **{f"s{number}": TODAY for number in range(67)}))).counts
    assert counts.confirmed is not None
    assert percent(counts.confirmed) == "93.0%"  # 93.06, rounded down
