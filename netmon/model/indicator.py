"""Indicators and their targets, as declared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NewType

from netmon.model.names import IndicatorId, NetworkId
from netmon.model.register import Level

Criterion = NewType("Criterion", str)
"""What is asked of every item of a population. Which ones there are is said by `netmon.coverage.registry`."""


@dataclass(frozen=True, slots=True)
class Population:
    """Which units are counted: all in scope of `network` that match every list that is not empty."""

    network: NetworkId
    levels: tuple[Level, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Indicator:
    """A population and what is asked of it. `threshold` is the criterion's own (availability ≥ 99.9 %)."""

    id: IndicatorId
    name: str
    population: Population
    criterion: Criterion
    name_en: str = ""
    threshold: Fraction | None = None


@dataclass(frozen=True, slots=True)
class IndicatorTarget:
    """What an indicator ought to reach, by when, and which document says so. 以上 includes the number itself."""

    indicator: IndicatorId
    at_least: Fraction
    due: date
    document: str = ""
