"""What the tables of the criteria share: one unit and its figure, and days written as letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netmon.coverage.basis import Basis
from netmon.coverage.evaluate import evaluate
from netmon.model.day_facts import DayFacts
from netmon.model.indicator import Indicator
from netmon.model.names import Subject
from netmon.model.verdict import Finding
from tests.coverage.made import hours

DAYS: Mapping[str, DayFacts | None] = {
    "+": hours(24),  # answered all day
    "-": hours(0),  # asked all day, no answer
    "s": hours(24, over_snmp=True),  # so, also over SNMP
    "=": hours(12),  # answered in exactly half of the hours
    "<": hours(11),  # in fewer than half
    "h": hours(6, 12),  # asked in 12 hours, which are enough, answered in half of them
    "e": hours(11, 11),  # asked in 11 hours, which are too few
    "m": hours(24, maintained=True),  # wholly under approved maintenance
    "w": hours(0, maintained=True),  # so, and silent
    "?": None,  # nothing is known of it
    "0": hours(0, 0),  # not asked, or netmon itself cut off
}


def days(letters: str) -> Sequence[DayFacts | None]:
    """Return days, the oldest first: one letter each."""
    return [DAYS[letter] for letter in letters]


def only(indicator: Indicator, basis: Basis) -> Finding:
    """Return the finding of the one item there is."""
    (finding,) = evaluate(indicator, basis).findings
    return finding


def by_item(indicator: Indicator, basis: Basis) -> Mapping[str, Finding]:
    """Return the findings by the id of what was judged."""
    return {one.item.id: one for one in evaluate(indicator, basis).findings}


def about(finding: Finding, subject: Subject) -> str:
    """Return what the evidence on a subject says."""
    (one,) = (each for each in finding.evidence if each.subject == subject)
    return one.says.value
