"""The prefectures by an indicator. Rates are compared as fractions of whole numbers, never as they are printed."""

from __future__ import annotations

from collections.abc import Mapping

from netmon.bulletins.asked import Asked
from netmon.bulletins.indicators import Told
from netmon.bulletins.names import Names
from netmon.coverage.breakdown import By, breakdown
from netmon.coverage.register import Register
from netmon.model.bulletin import Ranked, Ranking
from netmon.model.figure import Counts, Figure
from netmon.model.register import Division, Level


def ranking_of(asked: Asked, told: Told, names: Names) -> Ranking | None:
    """Return the prefectures by an indicator's confirmed rate, with the place that each had in the previous period
    where the two can be compared; None unless more than one thing is counted in any prefecture.
    """
    parts, prefectures = _parts(asked, told.figure)
    if all(counts.n <= 1 for counts in parts.values()):
        return None
    before = {}
    if told.before is not None and told.comparable:
        earlier, divisions = _parts(asked, told.before)
        before = places({lineage: earlier.get(lineage, Counts()) for lineage in divisions})
    counted = {lineage: parts.get(lineage, Counts()) for lineage in prefectures}
    found = places(counted)
    rows = [
        Ranked(division.code, names.keep_division(division), counted[id_], found[id_], before.get(id_))
        for id_, division in prefectures.items()
    ]
    rows.sort(key=lambda one: (one.place is None, one.place or 0, one.division))
    return Ranking(told.figure.indicator.id, tuple(rows))


def places(counted: Mapping[str, Counts]) -> dict[str, int | None]:
    """Return the place of each: one more than there are that are better. Who is not counted has none."""
    rates = {id_: counts.confirmed for id_, counts in counted.items()}
    told = sorted((rate for rate in rates.values() if rate is not None), reverse=True)
    return {id_: None if rate is None else told.index(rate) + 1 for id_, rate in rates.items()}


def _parts(asked: Asked, figure: Figure) -> tuple[Mapping[str, Counts], Mapping[str, Division]]:
    """Return the counts by prefecture, and the prefectures there were, both by lineage."""
    register = asked.register_of(figure)
    parts = breakdown(figure.findings, register, By.PREFECTURE)
    return {id_: counts for id_, counts in parts.items() if id_}, _prefectures(register)


def _prefectures(register: Register) -> dict[str, Division]:
    return {id_: one for id_, one in register.divisions.items() if one.level is Level.PREFECTURE}
