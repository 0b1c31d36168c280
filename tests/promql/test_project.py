"""Rules, dashboards and pages name nothing that there is not."""

from __future__ import annotations

import re
from collections import Counter

from tests.promql.boards import dashboards, problems_of, queries
from tests.promql.documents import NO_METRICS, names_in, problems_in
from tests.promql.known import of_the_catalogue
from tests.promql.project import BUILT, ROOT, known, rules, texts
from tests.promql.rules import problems_of as problems_of_rule


def test_every_rule_asks_for_what_there_is() -> None:
    assert [problem for rule in rules() for problem in problems_of_rule(rule, known())] == []


def test_no_series_is_recorded_twice_or_as_what_netmon_exposes() -> None:
    times = Counter((rule.name, tuple(sorted(rule.labels.items()))) for rule in rules() if rule.records)
    assert [name for name, count in times.items() if count > 1] == []
    assert {rule.name for rule in rules()} & set(of_the_catalogue()) == set()


def test_every_dashboard_asks_for_what_there_is() -> None:
    found = {
        name: problems
        for name, board in dashboards(BUILT).items()
        if (problems := [problem for query in queries(board) for problem in problems_of(query, known())])
    }
    assert found == {}


def test_every_page_sentence_and_configuration_names_what_there_is() -> None:
    found = {
        str(file.relative_to(ROOT)): problems
        for file in texts()
        if (problems := problems_in(file.read_text(encoding="utf-8"), known()))
    }
    assert found == {}


def test_what_is_recorded_is_used_by_a_dashboard_an_alert_or_a_page() -> None:
    said = {one.name for file in texts() if file.suffix == ".md" for one in names_in(file.read_text(encoding="utf-8"))}
    asked = " ".join(query.expr for board in dashboards(BUILT).values() for query in queries(board))
    used = set(re.findall(r"[a-z]+:[a-z0-9_:]+", asked)) | said
    unused = [
        rule.name
        for rule in rules()
        if rule.records and rule.name not in used and not any(rule.name in one.expr for one in rules() if one != rule)
    ]
    assert unused == []


def test_what_is_excused_from_being_a_metric_is_still_spelled_somewhere() -> None:
    said = {one.name for file in texts() for one in names_in(file.read_text(encoding="utf-8"))}
    assert NO_METRICS.keys() <= said
