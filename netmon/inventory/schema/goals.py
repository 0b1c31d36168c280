"""Indicators and targets as written."""

from __future__ import annotations

from netmon.inventory.schema.kinds import CriterionWord, Day, Entry, Id, LevelWord, Name, Percent, Several


class PopulationEntry(Entry):
    """See `netmon.model.indicator.Population`. The network is the only one unless it says so."""

    network: Id | None = None
    levels: Several[LevelWord] = ()
    kinds: Several[Name] = ()


class IndicatorEntry(Entry):
    """See `netmon.model.indicator.Indicator`."""

    name: Name
    population: PopulationEntry
    criterion: CriterionWord
    name_en: Name = ""
    threshold: Percent | None = None


class TargetEntry(Entry):
    """See `netmon.model.indicator.IndicatorTarget`."""

    indicator: Id
    at_least: Percent
    due: Day
    document: Name = ""
