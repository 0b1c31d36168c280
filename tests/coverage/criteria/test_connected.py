"""联网率: opened, and online on more than half of at least 4 valid days among the last 7."""

from __future__ import annotations

import pytest

from netmon.coverage.basis import Basis
from netmon.coverage.evaluate import evaluate
from netmon.coverage.span import full_days
from netmon.model.attestation import Attestation, Claim
from netmon.model.figure import Counts
from netmon.model.indicator import Criterion
from netmon.model.verdict import Finding, Source, Verdict
from netmon.words import Language, say_reason
from tests.coverage.criteria.given import about, days, only
from tests.coverage.made import basis, device, device_of, indicator, link, link_of, paper, plant, register, seen, unit

CONNECTED = indicator(Criterion("connected"))
PLANT = plant(device("ce", "customs"), link("access", "hub", "customs", upper_device="pe"))
OPENED = (paper("customs", document="湘信开〔2006〕12 号"),)
MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


def given(own: str = "", far: str = "", papers: tuple[Attestation, ...] = OPENED, watched: int | None = None) -> Basis:
    known = {device_of("ce"): days(own), link_of("access"): days(far)}
    return basis(register(unit("customs")), PLANT, seen(known), papers, watched_hours=watched)


def found(
    own: str = "", far: str = "", papers: tuple[Attestation, ...] = OPENED, watched: int | None = None
) -> Finding:
    return only(CONNECTED, given(own, far, papers, watched))


@pytest.mark.parametrize(
    ("own", "verdict"),
    [
        ("+++++++", MET),
        ("-------", UNMET),
        ("++++---", MET),  # 4 of 7 are more than half
        ("+++----", UNMET),
        ("???++--", UNMET),  # exactly half of the valid days is not more than half
        ("???+++-", MET),
        ("???????", UNKNOWN),
        ("????+++", UNKNOWN),  # 3 valid days are too few
        ("???++++", MET),  # 4 are enough
        ("???----", UNMET),
        ("???0+++", UNKNOWN),
        ("=======", MET),  # exactly half of the hours is online
        ("<<<<<<<", UNMET),
        ("???hhhh", MET),  # 12 hours make a valid day
        ("???ehhh", UNKNOWN),  # 11 do not
        ("eeeeeee", UNKNOWN),
        ("mmm+++-", MET),  # a maintained day is no valid day
        ("mmmm+++", UNKNOWN),
        ("mmmmmm-", UNKNOWN),
        ("+++00++", MET),  # two days of our own outage: 5 valid days, no downtime
        ("---00--", UNMET),
        ("0000000", UNKNOWN),
        ("------+++++++", MET),  # what was before the 7 days does not count
        ("+++++++-------", UNMET),
    ],
)
def test_the_days_of_its_own_device_decide(own: str, verdict: Verdict) -> None:
    assert found(own).verdict is verdict


@pytest.mark.parametrize(
    ("own", "far", "verdict", "disputed"),
    [
        ("", "+++++++", MET, False),  # the far end proves what cannot be polled
        ("", "-------", UNMET, False),
        ("???????", "+++++++", MET, False),
        ("0000000", "++++---", MET, False),
        ("-------", "+++++++", UNMET, True),  # its own device decides
        ("+++++++", "-------", MET, True),
        ("+++++++", "+++++++", MET, False),
        ("+++++++", "???????", MET, False),
        ("????---", "+++++++", MET, False),  # the days on which the device was asked are its own to tell: 4 of 7
        ("???----", "+++++++", UNMET, True),
        ("??+++++", "--?????", MET, False),
        ("", "", UNKNOWN, False),
    ],
)
def test_the_far_end_speaks_for_the_days_on_which_no_device_was_validly_asked(
    own: str, far: str, verdict: Verdict, disputed: bool
) -> None:
    finding = found(own, far)
    assert (finding.verdict, finding.disputed) == (verdict, disputed)


@pytest.mark.parametrize(
    ("papers", "own", "verdict", "source", "disputed"),
    [
        ((), "+++++++", UNMET, None, False),  # no document is a no
        ((), "-------", UNMET, None, False),
        ((), "???????", UNMET, None, False),
        (OPENED, "+++++++", MET, Source.MEASURED, False),
        (OPENED, "-------", UNMET, Source.MEASURED, False),  # opened and offline is no contradiction
        (OPENED, "???????", UNKNOWN, None, False),
        ((paper("customs", Claim.BASELINE),), "+++++++", MET, Source.MEASURED, False),
        ((paper("customs", holds=False),), "+++++++", UNMET, Source.DOCUMENT, True),
        ((paper("customs", holds=False),), "-------", UNMET, Source.DOCUMENT, False),
    ],
)
def test_what_was_not_opened_is_not_connected(
    papers: tuple[Attestation, ...], own: str, verdict: Verdict, source: Source | None, disputed: bool
) -> None:
    finding = found(own, papers=papers)
    assert (finding.verdict, finding.source, finding.disputed) == (verdict, source, disputed)


@pytest.mark.parametrize(
    ("own", "verdict", "carried"),
    [
        ("+++++++" + "m" * 7, MET, True),
        ("+++----" + "m" * 7, UNMET, True),
        ("+++++++" + "m" * 30, MET, True),  # 30 days at most
        ("+++++++" + "m" * 31, UNKNOWN, False),
        ("?" + "m" * 36, UNKNOWN, False),
        ("mmm+++-" + "m" * 7, MET, True),  # days before may have been maintained too
        ("????+++" + "m" * 7, UNKNOWN, False),
        ("-------" + "m" * 6, UNKNOWN, False),  # one day is left to judge by, and is not enough
        ("-----+++++++" + "m" * 9, MET, True),
        ("m" * 37, UNKNOWN, False),
        ("m" * 7, UNKNOWN, False),
    ],
)
def test_a_verdict_is_kept_while_all_days_are_under_approved_maintenance(
    own: str, verdict: Verdict, carried: bool
) -> None:
    finding = found(own)
    assert (finding.verdict, finding.carried) == (verdict, carried)


def test_a_verdict_that_is_kept_names_the_days_it_rests_on() -> None:
    judged = given("+++++++" + "m" * 9)
    (_, own, _) = only(CONNECTED, judged).evidence
    assert (own.since, own.until) == full_days(judged, 7, 9)


@pytest.mark.parametrize(
    ("own", "far", "verdict", "carried"),
    [
        ("+++++++", "mmmmmmm", UNKNOWN, False),  # its only circuit was being worked on: nothing before is known
        ("+++++++-------", "+++++++mmmmmmm", MET, True),
        ("mmm++++", "", MET, False),
    ],
)
def test_a_unit_is_maintained_where_its_circuits_are(own: str, far: str, verdict: Verdict, carried: bool) -> None:
    finding = found(own, far)
    assert (finding.verdict, finding.carried) == (verdict, carried)


@pytest.mark.parametrize(
    ("own", "far", "verdict"),
    [
        ("?", "", UNKNOWN),
        ("0", "", UNKNOWN),
        ("m", "", UNKNOWN),
        ("e", "", MET),  # a few hours are enough to say something provisional
        ("+-", "", UNMET),  # exactly half of the hours is not more than half
        ("+=", "", MET),
        ("", "+", MET),
        ("0", "-", UNMET),
        ("-+++++++", "", MET),  # the first day counts until seven are full
    ],
)
def test_the_first_hours_decide_provisionally(own: str, far: str, verdict: Verdict) -> None:
    judged = given(own, far, watched=30)
    assert only(CONNECTED, judged).verdict is verdict
    assert evaluate(CONNECTED, judged).provisional == 30


def test_one_device_that_answers_is_enough_and_a_dead_one_beside_it_is_no_dispute() -> None:
    two = plant(device("ce", "customs"), device("switch", "customs"))
    known = {device_of("ce"): days("+++++++"), device_of("switch"): days("-------")}
    finding = only(CONNECTED, basis(register(unit("customs")), two, seen(known), [paper("customs", Claim.BASELINE)]))
    assert (finding.verdict, finding.disputed) == (MET, False)
    assert (about(finding, device_of("ce")), about(finding, device_of("switch"))) == ("yes", "unknown")


def test_a_device_under_maintenance_says_nothing_while_another_does() -> None:
    two = plant(device("ce", "customs"), device("switch", "customs"))
    known = {device_of("ce"): days("mmmmmmm"), device_of("switch"): days("+++++++")}
    finding = only(CONNECTED, basis(register(unit("customs")), two, seen(known), [paper("customs", Claim.BASELINE)]))
    assert (finding.verdict, finding.carried) == (MET, False)


def test_the_evidence_can_be_opened() -> None:
    judged = given("+++++++", "-------")
    document, own, far = only(CONNECTED, judged).evidence
    assert (document.ref, document.source) == (OPENED[0].id, Source.DOCUMENT)
    assert (own.subject, far.subject) == (device_of("ce"), link_of("access"))
    assert (own.since, own.until) == full_days(judged, 7) == (judged.at - 7 * 86400, judged.at)


@pytest.mark.parametrize(
    ("own", "far", "papers", "watched", "zh"),
    [
        ("+++++++", "", OPENED, None, "近 7 天 7 个有效日全部在线（自有设备应答），开通确认单 湘信开〔2006〕12 号"),
        ("++++---", "", OPENED, None, "近 7 天 7 个有效日中 4 天在线（自有设备应答），开通确认单 湘信开〔2006〕12 号"),
        ("", "??+++++", OPENED, None, "近 7 天 5 个有效日全部在线（对端端口正常），开通确认单 湘信开〔2006〕12 号"),
        ("-------", "", OPENED, None, "近 7 天 7 个有效日无一在线"),
        ("??+----", "", OPENED, None, "近 7 天 5 个有效日中只有 1 天在线，没有过半（自有设备应答）"),
        ("+++++++", "", (), None, "实测在线，但没有开通确认单，也不在存量台账上"),
        ("-------", "", (), None, "没有开通确认单，也不在存量台账上"),
        ("????+++", "", OPENED, None, "近 7 天只有 3 个有效日，不足 4 个，无法判定"),
        (
            "e",
            "",
            OPENED,
            11,
            "监测不满 7 天，暂算：11 个有效小时中 11 个在线（自有设备应答），开通确认单 湘信开〔2006〕12 号",
        ),
        ("m" * 37, "", OPENED, None, "批准的维护已连续超过 30 天，此前的结论不再沿用"),
    ],
)
def test_the_reason_can_be_read_aloud(
    own: str, far: str, papers: tuple[Attestation, ...], watched: int | None, zh: str
) -> None:
    reason = found(own, far, papers, watched).reason
    assert say_reason(Language.ZH, reason.code, dict(reason.facts)) == zh


def test_an_unknown_unit_stays_in_the_denominator() -> None:
    units = register(*(unit(f"u{number}") for number in range(4)))
    ends = plant(*(device(f"d{number}", f"u{number}") for number in range(4)))
    known = {device_of("d0"): days("+++++++"), device_of("d1"): days("-------")}
    papers = [paper(f"u{number}", Claim.BASELINE) for number in range(3)]
    assert evaluate(CONNECTED, basis(units, ends, seen(known), papers)).counts == Counts(met=1, unmet=2, unknown=1)


def test_horizontal_coverage_counts_the_connected_departments_of_its_population() -> None:
    units = register(unit("customs", kind="中央在湘单位"), unit("hall", kind="组成部门"))
    horizontal = indicator(Criterion("horizontal"), kinds=["中央在湘单位"])
    known = {device_of("ce"): days("+++++++")}
    assert evaluate(horizontal, basis(units, PLANT, seen(known), OPENED)).counts == Counts(met=1)
