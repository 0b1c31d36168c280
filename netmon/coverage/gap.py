"""What is missing to a target: which items are nearest, and when it would be reached at the present pace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from netmon.coverage.papers import EXPIRED
from netmon.model.belief import Truth
from netmon.model.figure import Figure
from netmon.model.snapshot import Point
from netmon.model.verdict import Finding, Source, Verdict

PACE_DAYS = 90
"""Days over which the pace is taken."""

LEAST_DAYS = 7
"""From fewer days no pace is told."""

FAR_OFF = timedelta(days=10 * 365)
"""Beyond it a projected date says nothing."""


class Nearness(IntEnum):
    """How little an item lacks, the least first."""

    PAPER_LAPSED = 0  # a document has expired, and nothing speaks against it: it needs to be renewed
    PAPER_LACKING = 1  # what is seen says yes, a document or a declaration is missing
    DISPUTED = 2  # sources disagree: somebody has to look
    UNSEEN = 3  # nothing that speaks against it; not seen, or not for long enough
    SPOKEN_AGAINST = 4  # seen or stated to be lacking
    NOTHING = 5  # nobody has said or seen anything


def nearness(finding: Finding) -> Nearness:
    """Tell what an item lacks that is not met."""
    says = {one.says for one in finding.evidence}
    if finding.disputed:
        return Nearness.DISPUTED
    if Truth.NO in says:
        return Nearness.SPOKEN_AGAINST
    # Only one that was the last word has expired: a paper that is a condition also says neither yes nor no.
    if any(one.what.code == EXPIRED for one in finding.evidence):
        return Nearness.PAPER_LAPSED
    if any(one.source is Source.MEASURED and one.says is Truth.YES for one in finding.evidence):
        return Nearness.PAPER_LACKING
    return Nearness.UNSEEN if finding.evidence else Nearness.NOTHING


def nearest(findings: Iterable[Finding]) -> list[Finding]:
    """Return the items that are not met, those that lack least first, else in the order of the register."""
    open_ones = [one for one in findings if one.verdict in {Verdict.UNMET, Verdict.UNKNOWN}]
    return sorted(open_ones, key=nearness)


def by_nearness(findings: Iterable[Finding]) -> Mapping[Nearness, Sequence[Finding]]:
    """Return the same by what they lack, the nearest first; what nobody lacks is left out."""
    found: dict[Nearness, list[Finding]] = {}
    for one in nearest(findings):
        found.setdefault(nearness(one), []).append(one)
    return found


@dataclass(frozen=True, slots=True)
class Pace:
    """How met has grown over `days`, and n beside it; `reached` is the day on which the target would be reached at that
    pace.

    None: there is no target, it was reached, met does not grow, or it would take more than ten years.
    """

    days: int
    gained: int
    more: int
    reached: date | None


def pace(series: Sequence[Point], figure: Figure) -> Pace | None:
    """Project the target's date from the last `PACE_DAYS` of a series (its days rising), without the days that were
    provisional; None from fewer than `LEAST_DAYS`.

    The denominator is taken to stay as it is: whole items a day are what is extrapolated, not a ratio.
    """
    whole = [one for one in series if one.provisional is None]
    recent = [one for one in whole if one.day >= whole[-1].day - timedelta(days=PACE_DAYS)]
    if len(recent) < LEAST_DAYS:
        return None
    first, last = recent[0], recent[-1]
    lasted, gained = (last.day - first.day).days, last.counts.met - first.counts.met
    more, missing = last.counts.n - first.counts.n, figure.missing
    if not missing or gained <= 0:
        return Pace(lasted, gained, more, None)
    needed = timedelta(days=-(-missing * lasted // gained))
    return Pace(lasted, gained, more, last.day + needed if needed <= FAR_OFF else None)
