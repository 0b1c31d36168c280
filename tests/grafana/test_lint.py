"""Every dashboard keeps the rules of the linter, and each rule finds the mistake that it is there for."""

from __future__ import annotations

import re

import pytest

from netmon.web.pages.viewer import FOLDERS
from netmon.words import Language
from tests.grafana.lint.boards import PAGES
from tests.grafana.lint.everything import EXCLUDED, RULES
from tests.grafana.lint.rule import Sheet, complaints
from tests.grafana.sample import GONE, board, spoiled
from tests.promql.boards import Json, dashboards, queries, text
from tests.promql.project import BUILT, ROOT

BOARDS = dashboards(BUILT)
UIDS = frozenset(text(one, "uid") for one in BOARDS.values()) | {"netmon-self", "netmon-self-en"}
Path = tuple[str | int, ...]

_STAT: Path = ("panels", 0)
_TARGET: Path = (*_STAT, "targets", 0)
_TABLE: Path = ("panels", 2)
_DEFAULTS: Path = (*_STAT, "fieldConfig", "defaults")
_VARIABLES: Path = ("templating", "list")
WRONG: list[tuple[str, Path, object]] = [
    ("template_datasource", (*_VARIABLES, 0, "query"), "loki"),
    ("template_datasource", (*_VARIABLES, 0, "label"), ""),
    ("template_job", ("title",), "the same"),
    ("template_instance", (*_VARIABLES, 2, "name"), "daemon"),
    ("template_label_promql", (*_VARIABLES, 1, "query"), "label_values(netmon_link_up{, link)"),
    ("template_on_time_change_reload", (*_VARIABLES, 1, "refresh"), 1),
    ("template_source", (*_VARIABLES, 1, "datasource", "uid"), "prod"),
    ("template_source", (*_VARIABLES, 1, "query"), 'label_values(netmon_link_up{instance="$instance"}, link)'),
    ("uneditable_dashboard", ("editable",), True),
    ("uneditable_dashboard", ("id",), 7),
    ("classic", ("schemaVersion",), 42),
    ("uid", ("uid",), "aBcD3f"),
    ("uid", ("uid",), "netmon-self"),
    ("undefined_variables", (*_TARGET, "expr"), 'sum(netmon_link_up{network="$netwrok"})'),
    ("undefined_variables", (*_STAT, "title"), "Links of ${unit}"),
    ("no_internet", (*_STAT, "description"), "See https://grafana.com/docs"),
    ("no_internet", (*_STAT, "links", 0, "url"), "//example.com/x"),
    ("links", (*_STAT, "links", 0, "url"), "/d/netmon-nowhere-en"),
    ("links", (*_STAT, "links", 0, "url"), "/d/netmon-self?var-network=$network"),
    ("links", (*_STAT, "links", 0, "url"), "${netmon}/lnks"),
    ("links", (*_STAT, "links", 0, "url"), "/somewhere"),
    ("panel_datasource", (*_STAT, "datasource", "uid"), "prod"),
    ("panel_datasource", (*_TARGET, "datasource"), {"type": "prometheus", "uid": "prod"}),
    ("panel_title_description", (*_STAT, "title"), " "),
    ("panel_title_description", (*_STAT, "description"), GONE),
    ("panel_units", (*_DEFAULTS, "unit"), GONE),
    ("panel_no_targets", (*_STAT, "targets"), []),
    ("panel_no_value", (*_DEFAULTS, "noValue"), ""),
    ("panel_link", (*_STAT, "links"), []),
    ("panel_core", (*_STAT, "type"), "grafana-piechart-panel"),
    ("panel_ids", (*_STAT, "id"), 2),
    ("panel_ids", (*_STAT, "id"), None),
    ("panel_target_ids", (*_TARGET, "refId"), ""),
    ("panel_grid", (*_STAT, "gridPos", "w"), 13),
    ("panel_grid", ("panels", 1, "gridPos", "x"), 13),
    ("panel_grid", (*_STAT, "gridPos"), {}),
    ("table_columns", (*_TABLE, "targets", 1, "expr"), "netmon_isolated"),
    ("table_columns", (*_TABLE, "targets", 0, "expr"), 'max by (link) (netmon_link_up{instance="$instance"})'),
    (
        "table_columns",
        (*_TABLE, "targets", 1, "expr"),
        'max by (link, state) (netmon_link_state{instance="$instance"})',
    ),
    ("table_columns", (*_TABLE, "transformations", 0, "options", "byField"), "lnik"),
    ("table_columns", (*_TABLE, "transformations", 1, "options", "include", "names", 1), "status"),
    ("table_columns", (*_TABLE, "transformations", 2, "options", "sort", 0, "field"), "rank"),
    ("table_columns", (*_TABLE, "transformations", 3, "options", "renameByName"), {"Value": "Since"}),
    ("table_columns", (*_TABLE, "fieldConfig", "overrides", 0, "matcher", "options"), "State"),
    ("target_promql", (*_TARGET, "expr"), "sum(netmon_link_up"),
    (
        "target_rate_interval",
        ("panels", 1, "targets", 0, "expr"),
        'rate(netmon_visits_total{instance="$instance"}[5m])',
    ),
    ("target_counter_agg", (*_TARGET, "expr"), 'sum(netmon_visits_total{instance="$instance"})'),
    ("target_job", (*_STAT, "title"), "the same"),
    ("target_instance", (*_TARGET, "expr"), 'sum(netmon_link_up{network="$network"})'),
    ("target_scope", (*_TARGET, "expr"), "sum(netmon_link_up)"),
    ("target_mean_of_means", (*_TARGET, "expr"), 'avg(netmon_device_cpu_ratio{network="$network"})'),
    ("target_range", (*_TARGET, "range"), True),
    ("target_range", (*_TARGET, "instant"), False),
    ("target_spans", ("panels", 1, "targets", 0, "format"), "table"),
    ("language", (*_STAT, "title"), "正常的链路"),
    ("language", (*_DEFAULTS, "mappings"), [{"type": "value", "options": {"0": {"text": "中断"}}}]),
]


def sheet(one: Json, language: Language = Language.EN) -> Sheet:
    return Sheet(one, language, UIDS)


def language_of(name: str) -> Language:
    return Language.EN if name.startswith("en/") else Language.ZH


def test_every_dashboard_keeps_the_rules() -> None:
    said = {name: complaints(sheet(one, language_of(name)), RULES, EXCLUDED) for name, one in BOARDS.items()}
    assert {name: found for name, found in said.items() if found} == {}


def test_nothing_is_said_of_a_sound_dashboard() -> None:
    assert complaints(sheet(board()), RULES, EXCLUDED) == []


@pytest.mark.parametrize(("rule", "path", "value"), WRONG, ids=[f"{rule}-{path[-1]}" for rule, path, _ in WRONG])
def test_a_rule_finds_what_it_is_there_for(rule: str, path: Path, value: object) -> None:
    found = complaints(sheet(spoiled((path, value))), RULES, {})
    assert [one for one in found if one.startswith(f"{rule}: ")]


def test_each_rule_has_a_mistake_that_it_finds() -> None:
    assert {rule.__name__ for rule in RULES} == {rule for rule, _, _ in WRONG}


def test_what_is_excluded_needs_it() -> None:
    broken = {
        (one.split(":")[0], who)
        for name, each in BOARDS.items()
        for one in complaints(sheet(each, language_of(name)), RULES, {})
        for who in ("*", text(each, "uid").removesuffix("-en"))
    }
    uids = {text(each, "uid") for each in BOARDS.values()} | {"*"}
    assert {(rule, who) for rule, whom in EXCLUDED.items() for who in whom if who in uids} <= broken


@pytest.mark.parametrize("said", ["Links that are up now", "Uptime", "设备 that is down", "$network links are down"])
def test_english_is_found_in_a_chinese_dashboard(said: str) -> None:
    chinese = spoiled((("title",), "netmon 自身"), (("panels", 0, "title"), said))
    found = complaints(sheet(chinese, Language.ZH), RULES, EXCLUDED)
    assert f"language: panels.0.title: {said.replace('$network', '')!r}" in found


@pytest.mark.parametrize("said", ["{{link}}", "CPU", "p99", "{{probe}} · {{part}}", "${network} 链路", "netmon 自身"])
def test_names_and_labels_are_no_language(said: str) -> None:
    chinese = spoiled((("panels", 0, "title"), said))
    assert not [one for one in complaints(sheet(chinese, Language.ZH), RULES, EXCLUDED) if "panels.0.title" in one]


SAID = re.compile(r'(?<="mainstat", ")[^"]*')


def test_both_languages_ask_the_same() -> None:
    def asked(name: str) -> list[tuple[str, bool]]:
        # A graph shows what series say as it is, so that its series say a state in words.
        return [(SAID.sub("", query.expr), query.instant) for query in queries(BOARDS[name])]

    pairs = [(name, f"en/{name[3:-5]}-en.json") for name in BOARDS if name.startswith("zh/")]
    assert len(pairs) * 2 == len(BOARDS)
    assert [name for name, other in pairs if asked(name) != asked(other)] == []


def test_pages_that_links_may_lead_to_are_served() -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "netmon" / "web").rglob("*.py")))
    served = set(re.findall(r"api_route\(\s*f?\"/([\w-]*)", source)) | set(FOLDERS.values())
    assert served >= PAGES
