"""The rules that netmon ships: what they record, ask and say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from tests.promql.known import Known, Labels
from tests.promql.labels import inferred

_LABEL = re.compile(r"\$labels\.(\w+)|index \$labels \"(\w+)\"")
_QUERY = re.compile(r"query \"((?:\\.|[^\"\\])*)\"|query `([^`]*)`")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a file: records a series or fires an alert."""

    file: str
    name: str
    records: bool
    expr: str
    labels: Mapping[str, str] = field(default_factory=dict)
    annotations: Mapping[str, str] = field(default_factory=dict)


def rules_in(files: Iterable[Path]) -> list[Rule]:
    """Return every rule of some files."""
    return [rule for file in files for rule in rules_of(file.read_text(encoding="utf-8"), file.name)]


def rules_of(text: str, file: str) -> Iterator[Rule]:
    """Yield the rules of one file."""
    for group in yaml.load(text, Loader=yaml.CSafeLoader)["groups"]:
        for one in group["rules"]:
            name = one.get("record") or one["alert"]
            yield Rule(
                file, name, "record" in one, str(one["expr"]), one.get("labels") or {}, one.get("annotations") or {}
            )


def recorded(rules: Iterable[Rule], known: Known) -> dict[str, Labels | None]:
    """Return the series that rules record, with their labels; one may build on another, whatever their order."""
    waiting = [rule for rule in rules if rule.records]
    found: dict[str, Labels | None] = {}
    while waiting:
        names = {rule.name for rule in waiting}
        ready = [rule for rule in waiting if not any(name in rule.expr for name in names - {rule.name})] or waiting
        for rule in ready:
            labels = inferred(rule.expr, {**known, **found})[0]
            earlier = found.get(rule.name, frozenset())
            found[rule.name] = None if labels is None or earlier is None else labels | earlier | set(rule.labels)
        waiting = [rule for rule in waiting if rule not in ready]
    return found


def problems_of(rule: Rule, known: Known) -> list[str]:
    """Return what is wrong with a rule: its expression, and what its sentences ask and take from it."""
    labels, found = inferred(rule.expr, known)
    for about, text in {**rule.labels, **rule.annotations}.items():
        taken = {name for pair in _LABEL.findall(text) for name in pair if name}
        if labels is not None:
            found += [f"{about} speaks of the label {one}" for one in sorted(taken - labels - set(rule.labels))]
        for pair in _QUERY.findall(text):
            asked = (pair[0] or pair[1]).replace('\\"', '"')
            found += [f"{about} asks: {one}" for one in inferred(asked, known)[1]]
    return [f"{rule.file}: {rule.name}: {one}" for one in found]
