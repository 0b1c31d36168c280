"""The catalogue, what is exposed, and the reference say the same."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from exporters.prometheus.catalogue import GROUPS
from exporters.prometheus.metric import Metric, MetricType
from exporters.prometheus.reference import FILES, reference
from exporters.prometheus.scrape import Scraper
from netmon.configs.keeper import ConfigurationView
from netmon.model.names import ReceiverId
from netmon.model.notify_stats import ReceiverStats
from netmon.words import Language
from tests.exporters import plain, rich
from tests.exporters.rendering import names, samples_in

ROOT = Path(__file__).parent.parent.parent
METRICS = [metric for group in GROUPS.values() for metric in group]


def series_of(metric: Metric) -> set[str]:
    ends = ("_bucket", "_sum", "_count") if metric.type is MetricType.HISTOGRAM else ("",)
    return {metric.name + end for end in ends}


def test_no_name_stands_twice() -> None:
    assert len({metric.name for metric in METRICS}) == len(METRICS)


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.name)
def test_a_name_says_what_its_type_and_unit_are(metric: Metric) -> None:
    assert re.fullmatch(r"netmon_[a-z0-9]+(_[a-z0-9]+)*", metric.name)
    assert metric.name.endswith("_total") == (metric.type is MetricType.COUNTER)
    if metric.unit:
        assert metric.unit.replace(" ", "_") in metric.name
    assert "\n" not in metric.help.en


@pytest.mark.anyio
async def test_a_full_board_exposes_every_metric_of_the_catalogue_and_no_other() -> None:
    views = {plain.device("up").id: ConfigurationView(plain.NOON, plain.NOON)}
    told = ReceiverStats(ReceiverId("group"), oldest=plain.NOON, last_success=plain.NOON)
    scraper = Scraper(
        plain.sources(
            rich.wall().board,
            store=rich.busy_store,
            configurations=lambda: views,
            incidents=rich.incidents,
            notifications=lambda: (told,),
            months=lambda: (rich.MONTH,),
            figures=lambda: rich.MADE,
        )
    )
    scraper.note(rich.observation(rich.TIMEOUT))
    await scraper.scrape(packed=False)  # the second tells how long the first took
    text = b"".join((await scraper.scrape(packed=False)).parts).decode()
    scraper.close()
    exposed = {name for name in names(samples_in(text)) if name.startswith("netmon_")}
    assert exposed == {series for metric in METRICS for series in series_of(metric)}


@pytest.mark.anyio
async def test_the_labels_of_every_sample_are_those_of_the_catalogue() -> None:
    scraper = Scraper(plain.sources(rich.wall().board, store=rich.busy_store, incidents=rich.incidents))
    text = b"".join((await scraper.scrape(packed=False)).parts).decode()
    scraper.close()
    declared = {series: set(metric.labels) for metric in METRICS for series in series_of(metric)}
    for name, labels in samples_in(text):
        if name.startswith("netmon_"):
            assert {label for label, _ in labels} - {"le"} == declared[name], name


@pytest.mark.parametrize("language", Language)
def test_the_reference_is_what_the_catalogue_makes_of_it(language: Language) -> None:
    """Made by: python -m exporters.prometheus.reference"""
    assert (ROOT / "docs" / FILES[language]).read_text(encoding="utf-8") == reference(language)


@pytest.mark.parametrize("language", Language)
def test_every_metric_is_in_the_reference_and_the_reference_names_no_other(language: Language) -> None:
    named = re.findall(r"^\| `(\w+)`", (ROOT / "docs" / FILES[language]).read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(named) == sorted(metric.name for metric in METRICS)


def test_only_the_catalogue_spells_a_metric() -> None:
    known = {metric.name for metric in METRICS}
    catalogue = ROOT / "exporters" / "prometheus" / "catalogue"
    spelled = [
        (str(path.relative_to(ROOT)), node.value)
        for folder in ("netmon", "exporters")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if catalogue not in path.parents
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if known & set(re.findall(r"(?<!:)netmon_\w+", node.value))  # `level:name:operations` is another series
    ]
    assert spelled == []
