"""docs/indicators defines each criterion there is, in the version that counts, with the figures of the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from netmon.coverage.attesting import OLDEST
from netmon.coverage.criteria import portal_online
from netmon.coverage.registry import all_rules
from netmon.coverage.sight import KEPT, VALID_DAYS, VALID_HOURS, WINDOW
from netmon.model.service_check import OFFICIAL_LIMIT
from netmon.model.verdict import ItemKind
from tests.docs.pages import DOCS, name_of, text_of

PAGES = [DOCS / "indicators.md", DOCS / "indicators.zh.md"]
SECTION = re.compile(r"^### (?P<name>[a-z0-9_]+)\n+(?P<text>.*?)(?=^#|\Z)", re.MULTILINE | re.DOTALL)
COUNTS = {
    ItemKind.UNIT: ("Counts units", "数单位"),
    ItemKind.DIVISION: ("Counts divisions", "数行政区划"),
    ItemKind.SERVICE: ("Counts registered sites", "数登记的网站"),
    ItemKind.DEVICE: ("Counts devices", "数设备"),
    ItemKind.FUNCTION: ("Counts functions", "数职能"),
}


def sections(page: Path) -> dict[str, str]:
    return {found["name"]: found["text"] for found in SECTION.finditer(text_of(page))}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_criterion_is_defined_and_no_other(page: Path) -> None:
    assert sorted(sections(page)) == sorted(all_rules())


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_each_is_told_with_its_version_what_it_counts_and_whether_it_needs_a_threshold(page: Path) -> None:
    zh = page.name.endswith(".zh.md")
    for name, text in sections(page).items():
        rule = next(one for one in all_rules().values() if one.criterion == name)
        assert f"版本 {rule.version}。" in text if zh else f"version {rule.version}." in text
        assert COUNTS[rule.items][zh] in text
        assert ("`threshold`" in text) == rule.threshold


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_each_says_its_numerator_its_denominator_and_what_is_unknown(page: Path) -> None:
    words = ("分子", "分母", "未知") if page.name.endswith(".zh.md") else ("umerator", "enominator", "nknown")
    assert [name for name, text in sections(page).items() if any(word not in text for word in words)] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_figures_are_those_of_the_program(page: Path) -> None:
    said = " ".join(text_of(page).split())
    zh = page.name.endswith(".zh.md")
    told = (
        (f"近 {WINDOW} 天", f"至少要有 {VALID_DAYS} 个有效日", f"至少 {VALID_HOURS} 个小时", f"最多沿用 {KEPT} 天")
        if zh
        else (
            f"The last {WINDOW} days",
            f"At least {VALID_DAYS} of them",
            f"at least {VALID_HOURS} of it",
            f"for {KEPT} days",
        )
    )
    assert [one for one in told if one not in said] == []
    online = sections(page)["portal_online"]
    for figure in (f"{OFFICIAL_LIMIT:.3f}", f"{100 // portal_online.TOO_MANY}%", f"{portal_online.COMPLETE}%"):
        assert figure in online
    assert f"{portal_online.A_DAY} " in online
    assert f"{OLDEST} " in sections(page)["lan_built"]
