"""What is missing to a target: which items are nearest, and when it would be reached at the present pace."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from netmon.model.belief import Truth
from netmon.model.figure import Figure
from netmon.model.verdict import Finding, Source, Verdict

PACE_DAYS = 90
"""Days over which the pace is taken."""

FAR_OFF = timedelta(days=10 * 365)
"""Beyond it a projected date says nothing."""


class Nearness(IntEnum):
    """How little an item lacks, the least first."""

    PAPER_LAPSED = 0  # a document has expired: it needs to be renewed
    PAPER_LACKING = 1  # what is seen says yes, a document is missing
    DISPUTED = 2  # sources disagree: somebody has to look
    UNSEEN = 3  # nothing that speaks against it; not seen, or not for long enough
    SPOKEN_AGAINST = 4  # seen or stated to be lacking
    NOTHING = 5  # nobody has said or seen anything


def nearness(finding: Finding) -> Nearness:
    """Tell what an item lacks that is not met."""
    says = {(one.source is Source.MEASURED, one.says) for one in finding.evidence}
    if finding.verdict is Verdict.UNKNOWN and (False, Truth.UNKNOWN) in says:
        return Nearness.PAPER_LAPSED
    if finding.disputed:
        return Nearness.DISPUTED
    if (True, Truth.YES) in says:
        return Nearness.PAPER_LACKING
    if not finding.evidence:
        return Nearness.NOTHING
    if finding.verdict is Verdict.UNKNOWN:
        return Nearness.UNSEEN
    return Nearness.SPOKEN_AGAINST


def nearest(findings: Iterable[Finding]) -> list[Finding]:
    """Return the items that are not met, those that lack least first, else in the order of the register."""
    open_ones = [one for one in findings if one.verdict in {Verdict.UNMET, Verdict.UNKNOWN}]
    return sorted(open_ones, key=nearness)


@dataclass(frozen=True, slots=True)
class Point:
    """A day of a series."""

    day: date
    met: int
    n: int


@dataclass(frozen=True, slots=True)
class Pace:
    """How met has grown over `days`; `reached` is the day on which the target would be reached at that pace.

    None: it was reached, does not grow, or it would take more than ten years.
    """

    days: int
    gained: int
    reached: date | None


def pace(series: Sequence[Point], figure: Figure) -> Pace | None:
    """Project the target's date from the last `PACE_DAYS` of a series (its days rising); None from fewer than 7 days.

    The denominator is taken to stay as it is: whole items a day are what is extrapolated, not a ratio.
    """
    recent = [one for one in series if one.day > series[-1].day - timedelta(days=PACE_DAYS)] if series else []
    if len(recent) < 7:
        return None
    last = recent[-1].day
    lasted, gained = (last - recent[0].day).days, recent[-1].met - recent[0].met
    missing = figure.missing
    if not missing or gained <= 0 or lasted <= 0:
        return Pace(lasted, gained, None)
    needed = timedelta(days=-(-missing * lasted // gained))
    return Pace(lasted, gained, last + needed if needed <= FAR_OFF else None)
