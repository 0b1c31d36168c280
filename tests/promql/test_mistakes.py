"""What would leave a panel empty and an alert silent is found: each kind of mistake, planted."""

from __future__ import annotations

import pytest

from tests.promql.boards import problems_of, queries
from tests.promql.documents import problems_in
from tests.promql.labels import inferred, problems
from tests.promql.project import known
from tests.promql.rules import problems_of as problems_of_rule
from tests.promql.rules import recorded, rules_of

WRONG = {
    "netmon_link_upp": "there is no netmon_link_upp",
    "rate(netmon_visit_total[5m])": "there is no netmon_visit_total",
    "netmon_visit_lateness_seconds": "there is no netmon_visit_lateness_seconds",
    '{__name__=~"netmon_lnk_.*"}': 'there is no __name__=~"netmon_lnk_.*"',
    'netmon_link_up{devcie="a"}': "netmon_link_up has no label devcie",
    'rate(netmon_probe_failures_total{reason="x"}[5m])': "netmon_probe_failures_total has no label reason",
    "sum by (prefectur) (netmon_link_up)": "nothing to group by: no label prefectur",
    "topk by (owner) (3, netmon_link_up)": "nothing to group by: no label owner",
    "netmon_link_up * on (device) group_left () netmon_device_info": "the left side is matched by a label that it does "
    "not have: device",
    "netmon_device_up * on (link) netmon_link_up": "the left side is matched by a label that it does not have: link",
    "rate(ifHCInOctetts[5m])": "there is no ifHCInOctetts",
    'rate(ifHCInOctets{ifname="ge0"}[5m])': "ifHCInOctets has no label ifname",
    "netmon_link_up * on (link) group_left (nmae) netmon_link_info": "group_left takes a label that the right side "
    "does not have: nmae",
    "netmon_link_up * netmon_link_state": "matched by all labels, which differ: state",
    "netmon_link_up - ignoring (verdict) netmon_link_up": "ignored on both sides, which do not have it: label verdict",
    'label_replace(netmon_link_up, "id", "$1", "lnik", "(.*)")': "label_replace reads a label that is not there: lnik",
    'label_join(netmon_link_up, "id", "/", "link", "prot")': "label_join reads a label that is not there: prot",
    "histogram_quantile(0.99, rate(netmon_visits_total[5m]))": "a quantile needs the label le",
    "sum by (link (netmon_link_up)": "no PromQL: ",
}


@pytest.mark.parametrize(("expr", "said"), WRONG.items(), ids=WRONG)
def test_an_expression_that_can_find_nothing_is_told(expr: str, said: str) -> None:
    (first, *_) = problems(expr, known())
    assert first.startswith(said)


RIGHT = {
    'netmon_link_up{network="$network", link=~"${link:regex}"}': {"network", "link", "job", "instance"},
    "sum by (network) (netmon_link_up)": {"network"},
    "sum without (link) (netmon_link_up)": {"network", "job", "instance"},
    'count_values by (network) ("state", netmon_link_up)': {"network", "state"},
    "topk($most, netmon_link_up)": {"network", "link", "job", "instance"},
    "netmon_link_up * on (link) group_left (name) netmon_link_info": {"network", "link", "job", "instance", "name"},
    "netmon_link_up and on (link) netmon_link_info": {"network", "link", "job", "instance"},
    "sum by (link) (netmon_link_up) or sum by (device) (netmon_device_up)": {"link", "device"},
    'label_replace(netmon_link_up, "id", "$1", "link", "(.*)")': {"network", "link", "job", "instance", "id"},
    'label_replace(vector(0), "state", "gone", "", "")': {"state"},
    "histogram_quantile(0.99, sum by (le) (rate(netmon_visit_lateness_seconds_bucket[$__rate_interval])))": set(),
    'absent(up{job="netmon"} == 1)': set(),
    'absent(up{job="netmon"})': {"job"},
    "max_over_time(netmon_link_up[$__range:$step])": {"network", "link", "job", "instance"},
    "time() - netmon_store_last_commit_timestamp_seconds": {"job", "instance"},
    "netmon_link_up * scalar(netmon_isolated)": {"network", "link", "job", "instance"},
}


@pytest.mark.parametrize(("expr", "labels"), RIGHT.items(), ids=RIGHT)
def test_the_labels_of_a_result_are_known(expr: str, labels: set[str]) -> None:
    assert inferred(expr, known()) == (frozenset(labels), [])


def one_rule(**said: str) -> str:
    rule = {"alert": "Cut", "expr": "netmon_link_up == 0", **said}
    lines = [f"{key}: {value!r}" for key, value in rule.items() if key in {"alert", "expr", "record"}]
    notes = [f"{key}: {value!r}" for key, value in rule.items() if key in {"summary"}]
    indented = "\n        ".join([*lines, "annotations:", *(f"  {note}" for note in notes)])
    return f"groups:\n  - name: one\n    rules:\n      - {indented}\n"


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({}, None),
        ({"expr": "netmon_lnk_up == 0"}, "there is no netmon_lnk_up"),
        ({"summary": "{{ $labels.link }}"}, None),
        ({"summary": "{{ $labels.device }}"}, "summary speaks of the label device"),
        ({"summary": '{{ with query "netmon_nowhere" }}{{ . | first | label "url" }}{{ end }}'}, "netmon_nowhere"),
    ],
)
def test_a_rule_that_names_what_is_not_there_is_told(said: dict[str, str], wrong: str | None) -> None:
    (rule,) = rules_of(one_rule(**said), "one.yml")
    found = problems_of_rule(rule, known())
    assert (found == []) if wrong is None else (wrong in found[0] and found[0].startswith("one.yml: Cut: "))


def test_a_series_recorded_from_a_recorded_one_has_its_labels_whatever_the_order() -> None:
    text = """
groups:
  - name: one
    rules:
      - {record: "network:links:ratio", expr: "sum by (network) (link:netmon_link:up)"}
      - {record: "link:netmon_link:up", expr: "netmon_link_up", labels: {level: county}}
"""
    found = recorded(list(rules_of(text, "one.yml")), known())
    assert found["network:links:ratio"] == frozenset({"network"})
    assert found["link:netmon_link:up"] == frozenset({"network", "link", "job", "instance", "level"})


@pytest.mark.parametrize(
    ("panel", "variable", "wrong"),
    [
        ({}, {}, None),
        ({"expr": "netmon_lnk_up"}, {}, "panel 1 'Links' A: there is no netmon_lnk_up"),
        ({"legendFormat": "{{ name }}"}, {}, "panel 1 'Links' A: takes a label that the query does not have: name"),
        ({}, {"query": "label_values(netmon_lnk_up, link)"}, "variable link: there is no netmon_lnk_up"),
        ({}, {"query": "label_values(netmon_link_up, name)"}, "variable link: takes a label that the query"),
        ({}, {"query": {"query": "query_result(netmon_lnk_up)"}}, "variable link: there is no netmon_lnk_up"),
    ],
)
def test_a_dashboard_that_asks_for_what_is_not_there_is_told(
    panel: dict[str, str], variable: dict[str, object], wrong: str | None
) -> None:
    target = {"refId": "A", "expr": "netmon_link_up", "legendFormat": "{{link}}", **panel}
    asked = {"name": "link", "type": "query", "query": "label_values(netmon_link_up, link)", **variable}
    row = {"id": 2, "type": "row", "panels": [{"id": 1, "title": "Links", "targets": [target]}]}
    board = {"panels": [row], "templating": {"list": [asked]}}
    found = [problem for query in queries(board) for problem in problems_of(query, known())]
    assert (found == []) if wrong is None else found[0].startswith(wrong)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("`netmon_link_up` and `netmon_{link,device}_info`, `netmon_service_*`, netmon_ssh_…", []),
        ("`netmon_visit_lateness_seconds` is a histogram", []),
        ("`netmon_link_upp` is 1", ["1: there is no netmon_link_upp"]),
        ("`netmon_{link,devcie}_info`", ["1: there is no netmon_devcie_info"]),
        ("all of `netmon_lnk_*`", ["1: nothing begins with netmon_lnk_"]),
        ("\n`netmon_link_up{device}`", ["2: netmon_link_up has no label device"]),
        ('`netmon_link_state{state="DOWN",devcie="a"}`', ["1: netmon_link_state has no label devcie"]),
        ("`indicator:netmon_coverage_confirmed:rate`", ["1: there is no indicator:netmon_coverage_confirmed:rate"]),
        ("```promql\nsum by (unti) (\n  netmon_link_up\n)\n```\n", ["2: nothing to group by: no label unti"]),
        ("```promql\nnetmon_link_up\nsum by (unti) (netmon_link_up)\n```\n", ["2: nothing to group by: no label unti"]),
    ],
)
def test_a_line_of_text_that_names_what_is_not_there_is_told(text: str, wrong: list[str]) -> None:
    assert problems_in(text, known()) == wrong
