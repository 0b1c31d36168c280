"""局域网普及率: a switch of its own within 30 days, or a paper of at most 400 days; by units and by places."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from netmon.coverage.basis import Basis
from netmon.coverage.evaluate import evaluate
from netmon.coverage.rate import percent, percent_rounded
from netmon.model.attestation import Attestation, Claim
from netmon.model.figure import Counts
from netmon.model.indicator import Criterion
from netmon.model.names import DivisionCode
from netmon.model.plant import Role
from netmon.model.register import Division, Level
from netmon.model.verdict import Finding, ItemKind, Source, Verdict
from netmon.words import Language, say_reason
from tests.coverage.criteria.given import by_item, days, only
from tests.coverage.made import (
    COUNTY,
    PREFECTURE,
    TODAY,
    basis,
    device,
    device_of,
    exemption,
    indicator,
    paper,
    plant,
    register,
    seen,
    unit,
)

BUILT = indicator(Criterion("lan_built"))
PLACES = indicator(Criterion("lan_built_by_jurisdiction"), levels=[Level.PREFECTURE, Level.COUNTY])
SWITCH = plant(device("switch", "customs", Role.LAN))
MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


def said(
    age: int = 10, holds: bool = True, source: Source = Source.REPORTED, expires: date | None = None
) -> Attestation:
    since = TODAY - timedelta(days=age)
    return paper("customs", Claim.LAN_BUILT, holds=holds, source=source, since=since, expires=expires)


def found(answered: int | None = None, asked: str = "", papers: Sequence[Attestation] = ()) -> Finding:
    """`answered` is how many days ago the switch did last, `asked` its days."""
    last = {} if answered is None else {"switch": TODAY - timedelta(days=answered)}
    known = {device_of("switch"): days(asked)}
    return only(BUILT, basis(register(unit("customs")), SWITCH, seen(known, **last), papers))


@pytest.mark.parametrize(
    ("answered", "asked", "verdict"),
    [
        (0, "", MET),
        (30, "", MET),
        (31, "", UNKNOWN),  # nobody asked since
        (31, "-" * 30, UNMET),
        (None, "----", UNMET),
        (None, "---", UNKNOWN),  # 3 valid days are too few for a no
        (None, "?" * 30, UNKNOWN),
        (None, "w" * 30, UNKNOWN),  # work that was announced is no silence
        (None, "m" * 30, MET),
    ],
)
def test_a_switch_of_its_own_proves_it_for_30_days(answered: int | None, asked: str, verdict: Verdict) -> None:
    finding = found(answered, asked)
    assert (finding.verdict, finding.source) == (verdict, None if verdict is UNKNOWN else Source.MEASURED)


@pytest.mark.parametrize(
    ("papers", "verdict"),
    [
        ([], UNKNOWN),
        ([said()], MET),
        ([said(holds=False)], UNMET),
        ([said(400)], MET),
        ([said(401)], UNKNOWN),  # an old return is neither a yes nor a no
        ([said(401, source=Source.DOCUMENT)], UNKNOWN),
        ([said(10, expires=TODAY)], UNKNOWN),
        ([said(10, expires=TODAY + timedelta(days=1))], MET),
        ([said(200), said(100, holds=False)], UNMET),  # the newest speaks
        ([said(200, holds=False), said(100)], MET),
        ([said(200), said(100, holds=False, expires=TODAY)], MET),  # the newest that still does
    ],
)
def test_papers_speak_for_400_days(papers: Sequence[Attestation], verdict: Verdict) -> None:
    assert found(papers=papers).verdict is verdict


@pytest.mark.parametrize(
    ("answered", "asked", "paper_", "verdict", "source", "disputed"),
    [
        (1, "", said(holds=False), MET, Source.MEASURED, True),
        (1, "", said(), MET, Source.MEASURED, False),
        (1, "", said(401, holds=False), MET, Source.MEASURED, False),
        (None, "-" * 7, said(), MET, Source.REPORTED, True),  # either is enough, and the contradiction is listed
        (None, "-" * 7, said(401), UNMET, Source.MEASURED, False),
        (None, "-" * 7, said(holds=False), UNMET, Source.MEASURED, False),
        (None, "???", said(), MET, Source.REPORTED, False),
        (None, "", said(source=Source.DOCUMENT), MET, Source.DOCUMENT, False),
    ],
)
def test_a_switch_or_a_paper_is_enough_and_what_contradicts_is_disputed(
    answered: int | None, asked: str, paper_: Attestation, verdict: Verdict, source: Source, disputed: bool
) -> None:
    finding = found(answered, asked, [paper_])
    assert (finding.verdict, finding.source, finding.disputed) == (verdict, source, disputed)


def test_a_record_and_a_return_that_contradict_are_disputed() -> None:
    finding = found(papers=[said(200, source=Source.DOCUMENT), said(100, holds=False)])
    assert (finding.verdict, finding.source, finding.disputed) == (UNMET, Source.REPORTED, True)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.LAN])
def test_a_box_that_is_no_lan_switch_proves_nothing(role: Role) -> None:
    boxes = plant(device("box", "customs", role), device("foreign", "other", Role.LAN))
    answered = seen(box=TODAY, foreign=TODAY)
    assert only(BUILT, basis(register(unit("customs")), boxes, answered)).verdict is UNKNOWN


@pytest.mark.parametrize(
    ("answered", "papers", "zh"),
    [
        (2, [], "自有局域网交换机 2026-06-28 有应答"),
        (None, [said(10)], "开通〔2026〕1 号（张三 签，自 2026-06-20）证明局域网已建成"),
        (None, [said(401)], "开通〔2026〕1 号（张三 签，自 2025-05-25）已于 2026-06-30 到期"),
        (None, [], "没有有效的探测"),
    ],
)
def test_the_reason_can_be_read_aloud(answered: int | None, papers: Sequence[Attestation], zh: str) -> None:
    reason = found(answered, papers=papers).reason
    assert say_reason(Language.ZH, reason.code, dict(reason.facts)) == zh


def test_a_unit_of_which_nothing_is_declared_is_unknown() -> None:
    finding = only(BUILT, basis(register(unit("customs"))))
    assert (finding.verdict, finding.reason.code, finding.evidence) == (UNKNOWN, "verdict.nobody_said", ())


# By jurisdictions.

CHANGSHA = unit("changsha", level=Level.PREFECTURE, division=PREFECTURE, government=True)
COUNTY_HALL = unit("changsha-county", government=True)
OFFICE = unit("county-office")


def places(*units: str, registered: Sequence[str] = ("changsha", "changsha-county", "county-office")) -> Basis:
    """Return a basis in which the LANs of these units answered."""
    switches = plant(*(device(f"{id_}-lan", id_, Role.LAN) for id_ in units))
    every = {one.id: one for one in (CHANGSHA, COUNTY_HALL, OFFICE)}
    answered = seen({}, **{f"{id_}-lan": TODAY for id_ in units})
    return basis(register(*(every[id_] for id_ in registered)), switches, answered)  # type: ignore[index]  # ids are text


def test_a_place_has_one_where_that_of_its_own_government_is_built() -> None:
    found = by_item(PLACES, places("changsha", "county-office"))
    assert {id_: one.verdict for id_, one in found.items()} == {PREFECTURE: MET, COUNTY: UNKNOWN}
    assert all(one.item.kind is ItemKind.DIVISION for one in found.values())
    assert found[PREFECTURE].unit == "changsha"


def test_a_place_without_a_registered_government_is_unknown_and_still_counts() -> None:
    figure = evaluate(PLACES, places("changsha", registered=["changsha", "county-office"]))
    assert figure.counts == Counts(met=1, unknown=1)
    assert {one.reason.code for one in figure.findings} == {"verdict.lan_answered", "verdict.no_government"}


def test_a_place_is_exempt_where_its_government_is() -> None:
    hall = unit("changsha-county", government=True, exempt=[exemption(criterion=PLACES.criterion)])
    office = unit("county-office", exempt=[exemption()])
    figure = evaluate(PLACES, basis(register(CHANGSHA, hall, office)))
    assert figure.counts == Counts(unknown=1, exempt=1)


def test_46_of_136_places_are_33_8_per_cent() -> None:
    codes = [DivisionCode(f"43{number:04}") for number in range(1, 137)]
    halls = [unit(f"hall-{code}", division=code, government=True) for code in codes]
    everywhere = register(*halls, divisions=[Division(code, code, Level.COUNTY) for code in codes])
    switches = plant(*(device(f"lan-{code}", f"hall-{code}", Role.LAN) for code in codes[:46]))
    answered = seen({}, **{f"lan-{code}": TODAY for code in codes[:46]})
    for asked in (BUILT, PLACES):
        counts = evaluate(asked, basis(everywhere, switches, answered)).counts
        assert counts == Counts(met=46, unknown=90)
        assert counts.confirmed is not None
        assert (percent(counts.confirmed), percent_rounded(counts.confirmed)) == ("33.8%", "34%")
