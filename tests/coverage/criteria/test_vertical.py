"""纵向覆盖: the uplink of a division to the next level is declared and carried within 7 days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from netmon.coverage.basis import Basis
from netmon.coverage.evaluate import evaluate
from netmon.coverage.register import Register
from netmon.model.attestation import Attestation, Claim
from netmon.model.figure import Counts
from netmon.model.indicator import Criterion
from netmon.model.names import DivisionCode
from netmon.model.register import Division, Level
from netmon.model.verdict import Finding, Source, Verdict
from tests.coverage.criteria.given import by_item, days
from tests.coverage.made import (
    COUNTY,
    DIVISIONS,
    INTRANET,
    PREFECTURE,
    PROVINCE,
    basis,
    device,
    device_of,
    indicator,
    link,
    link_of,
    paper,
    plant,
    register,
    seen,
    unit,
)

VERTICAL = indicator(Criterion("vertical"), levels=[Level.PREFECTURE, Level.COUNTY])
MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
UNITS = (
    unit("national", level=Level.NATION, division=PROVINCE),
    unit("platform", level=Level.PROVINCE, division=PROVINCE),
    unit("city", level=Level.PREFECTURE, division=PREFECTURE, government=True),
    unit("county", government=True),
    unit("county-office"),
)
LINKS = {
    "nation": link("nation", "national", "platform"),
    "city": link("city", "platform", "city"),
    "county": link("county", "city", "county", lower_device="county-ce"),
    "second": link("second", "city", "county-office"),
    "inner": link("inner", "county", "county-office"),
    "skipping": link("skipping", "platform", "county"),
    "other": link("other", "city", "county", network=INTRANET),
}
PAPER = paper("county", Claim.UPLINK, source=Source.REPORTED)


def given(links: Mapping[str, str], device_days: str = "", papers: tuple[Attestation, ...] = (), **more: int) -> Basis:
    """Return a basis with these links, and what was seen of them."""
    known = {link_of(id_): days(letters) for id_, letters in links.items()}
    known[device_of("county-ce")] = days(device_days)
    declared = plant(*(LINKS[id_] for id_ in links), device("county-ce", "county"))
    return basis(register(*UNITS), declared, seen(known), papers, **more)  # type: ignore[arg-type]  # hours alone


def county(*args: object, **more: object) -> Finding:
    return by_item(VERTICAL, given(*args, **more))[COUNTY]  # type: ignore[arg-type]  # as given() has them


@pytest.mark.parametrize(
    ("links", "verdict"),
    [
        ({}, UNMET),  # no declared uplink
        ({"county": "+++++++"}, MET),
        ({"county": "------="}, MET),  # it carried
        ({"county": "-------"}, UNMET),
        ({"county": "???????"}, UNKNOWN),
        ({"county": "????---"}, UNKNOWN),  # 3 valid days are too few for a no
        ({"county": "???----"}, UNMET),
        ({"county": "+-------"}, UNMET),  # it carried before the 7 days
        ({"county": "-------", "second": "+++++++"}, MET),
        ({"county": "-------", "second": "-------"}, UNMET),
        ({"county": "-------", "second": "???????"}, UNKNOWN),
        ({"county": "???????", "second": "0000000"}, UNKNOWN),
        ({"inner": "+++++++"}, UNMET),  # within the division
        ({"skipping": "+++++++"}, UNMET),  # not to the next level
        ({"other": "+++++++"}, UNMET),  # of the other network
        ({"county": "mmmmmm+"}, MET),
        ({"county": "+++++++mmmmmmm"}, MET),
        ({"county": "-------mmmmmmm"}, UNMET),
        ({"county": "+++++++" + "m" * 31}, UNKNOWN),
    ],
)
def test_the_uplink_of_a_division_decides(links: Mapping[str, str], verdict: Verdict) -> None:
    assert county(links).verdict is verdict


def test_a_verdict_that_maintenance_keeps_is_marked() -> None:
    assert county({"county": "+++++++mmmmmmm"}).carried
    assert not county({"county": "+++++++mmmmmmm", "second": "+++++++"}).carried


def test_a_device_that_answers_proves_the_link_that_has_no_word_of_its_own() -> None:
    assert county({"county": "???????"}, "----++-").verdict is MET
    assert county({"county": "???????"}, "-------").verdict is UNKNOWN
    assert county({"county": "-------"}, "+++++++").verdict is UNMET


@pytest.mark.parametrize(
    ("links", "paper_", "verdict", "source", "disputed"),
    [
        ({"county": "???????"}, PAPER, MET, Source.REPORTED, False),
        ({"county": "???????"}, replace(PAPER, holds=False), UNMET, Source.REPORTED, False),
        ({"county": "-------"}, PAPER, UNMET, Source.MEASURED, True),
        ({"county": "+++++++"}, replace(PAPER, holds=False), MET, Source.MEASURED, True),
        ({}, PAPER, MET, Source.REPORTED, False),
        ({}, replace(PAPER, expires=PAPER.since), UNKNOWN, None, False),
        ({"county": "???????"}, replace(PAPER, expires=PAPER.since), UNKNOWN, None, False),
    ],
)
def test_a_paper_speaks_where_nothing_can_be_probed(
    links: Mapping[str, str], paper_: Attestation, verdict: Verdict, source: Source | None, disputed: bool
) -> None:
    finding = county(links, papers=(paper_,))
    assert (finding.verdict, finding.source, finding.disputed) == (verdict, source, disputed)


@pytest.mark.parametrize(
    ("links", "device_days", "told"),
    [
        ({"city": "+++++++", "county": "+++++++"}, "", "verdict.end_to_end"),
        ({"city": "-------", "county": "+++++++"}, "", "verdict.not_end_to_end"),
        ({"city": "???????", "county": "+++++++"}, "", "verdict.end_to_end_unknown"),
        ({"city": "-------", "county": "???????"}, "", "verdict.not_end_to_end"),
        ({"city": "+++++++", "county": "-------"}, "", "verdict.not_end_to_end"),
        ({"county": "+++++++"}, "", "verdict.not_end_to_end"),
        ({"city": "???????", "county": "+++++++"}, "+++++++", "verdict.end_to_end"),
    ],
)
def test_below_a_dead_parent_the_own_uplink_counts_and_the_way_to_the_province_is_told_beside_it(
    links: Mapping[str, str], device_days: str, told: str
) -> None:
    finding = county(links, device_days)
    assert finding.evidence[-1].what.code == told
    assert not finding.disputed


def test_the_uplink_of_the_province_leads_to_the_nation() -> None:
    provinces = indicator(Criterion("vertical"), levels=[Level.PROVINCE])
    assert by_item(provinces, given({"nation": "+++++++"}))[PROVINCE].verdict is MET
    assert by_item(provinces, given({"city": "+++++++"}))[PROVINCE].verdict is UNMET


def test_the_first_hours_count() -> None:
    assert county({"county": "e"}, watched_hours=11).verdict is MET
    assert county({"county": "-"}, watched_hours=24).verdict is UNMET
    assert county({"county": "?"}, watched_hours=24).verdict is UNKNOWN


def recoded(old: Register) -> Register:
    """Return the register after 长沙县 (430121) has become another code, with units still under the old one."""
    new = DivisionCode("430199")
    divisions = {id_: one for id_, one in old.divisions.items() if id_ != COUNTY}
    divisions[COUNTY] = Division(new, "长沙区", Level.COUNTY, PREFECTURE, replaces=(COUNTY,))
    return replace(old, divisions=divisions, lineage={**old.lineage, new: COUNTY})


@pytest.mark.parametrize("criterion", [Criterion("vertical"), Criterion("lan_built_by_jurisdiction")])
def test_a_new_code_changes_no_count(criterion: Criterion) -> None:
    asked = indicator(criterion, levels=[Level.PREFECTURE, Level.COUNTY])
    before = given({"city": "+++++++", "county": "+++++++"})
    after = replace(before, register=recoded(before.register))
    one, other = evaluate(asked, before), evaluate(asked, after)
    assert one.counts == other.counts
    assert {each.item for each in one.findings} == {each.item for each in other.findings}


def test_every_division_of_the_levels_counts() -> None:
    figure = evaluate(VERTICAL, given({"city": "+++++++", "county": "-------"}))
    assert figure.counts == Counts(met=1, unmet=1)
    assert evaluate(indicator(Criterion("vertical")), given({})).counts.n == len(DIVISIONS)
