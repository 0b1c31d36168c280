"""A figure: how many of a population do what is asked, as of a date, as known at a date, with everything behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from netmon.model.indicator import Indicator, IndicatorTarget
from netmon.model.verdict import Finding, Source


class Attainment(StrEnum):
    """How a figure stands to its target. UNDETERMINED: it depends on what is unknown."""

    MET = "met"
    NOT_MET = "not_met"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True)
class Counts:
    """n = met + unmet + unknown. Exempt items stand beside it."""

    met: int = 0
    unmet: int = 0
    unknown: int = 0
    exempt: int = 0

    @property
    def n(self) -> int:
        """The denominator."""
        return self.met + self.unmet + self.unknown

    @property
    def confirmed(self) -> Fraction | None:
        """The confirmed rate, met / n, which is the headline; None where nobody is counted."""
        return Fraction(self.met, self.n) if self.n else None

    @property
    def upper(self) -> Fraction | None:
        """The upper bound, (met + unknown) / n: what it would be if everything unknown were met."""
        return Fraction(self.met + self.unknown, self.n) if self.n else None


@dataclass(frozen=True, slots=True)
class Figure:
    """`at` is what it holds for, `known` as of when what is known was known (both UTC, epoch seconds).

    `findings` are in the order of the register. `declared` is False where no list of who ought to be connected exists.
    `provisional` is after how many hours of watching it was made, None where watching has lasted long enough.
    `reviewed` is False while part of the population was never approved by a second person; `pending` counts proposed
    changes to the register that are not in it yet. `vantage` names the instance that saw what was measured, `rule`
    the criterion and the version of its definition (`connected/1`). With `sample`, invented data is in it.
    """

    indicator: Indicator
    at: float
    known: float
    counts: Counts
    findings: tuple[Finding, ...]
    rule: str
    target: IndicatorTarget | None = None
    attainment: Attainment | None = None
    mix: Mapping[Source, int] = field(default_factory=dict)
    declared: bool = True
    reviewed: bool = True
    pending: int = 0
    provisional: int | None = None
    vantage: str = ""
    sample: bool = False

    @property
    def needed(self) -> int | None:
        """How many have to be met for the target: ceil(target · n), in whole items; None without a target or items."""
        if self.target is None or not self.counts.n:
            return None
        return -(-self.target.at_least * self.counts.n // 1)

    @property
    def missing(self) -> int | None:
        """How many more have to be met for the target: `needed` − k, at least 0; None where `needed` is."""
        return None if self.needed is None else max(0, self.needed - self.counts.met)

    @property
    def disputed(self) -> int:
        """How many items have sources that disagree."""
        return sum(one.disputed for one in self.findings)
