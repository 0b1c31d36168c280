"""Indicators and their targets as text of a column, and back."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction

from netmon.model.indicator import Criterion, Indicator, IndicatorTarget, Population
from netmon.model.names import IndicatorId, NetworkId
from netmon.model.register import Level
from netmon.store.codec import text_of


def definition_text(indicator: Indicator, target: IndicatorTarget | None) -> str:
    """Return an indicator, and what it ought to reach, as JSON."""
    population = indicator.population
    return text_of(
        {
            "id": indicator.id,
            "name": indicator.name,
            "name_en": indicator.name_en,
            "criterion": indicator.criterion,
            "threshold": _number(indicator.threshold),
            "network": population.network,
            "levels": list(population.levels),
            "kinds": list(population.kinds),
            "target": target
            and {"at_least": _number(target.at_least), "due": target.due.isoformat(), "document": target.document},
        }
    )


def definition_from(text: str) -> tuple[Indicator, IndicatorTarget | None]:
    """Read what `definition_text` wrote; ValueError or KeyError where it did not."""
    found = json.loads(text)
    id_, goal = IndicatorId(found["id"]), found["target"]
    population = Population(
        NetworkId(found["network"]), tuple(map(Level, found["levels"])), tuple(map(str, found["kinds"]))
    )
    threshold = None if found["threshold"] is None else Fraction(found["threshold"])
    indicator = Indicator(id_, found["name"], population, Criterion(found["criterion"]), found["name_en"], threshold)
    if goal is None:
        return indicator, None
    due = date.fromisoformat(goal["due"])
    return indicator, IndicatorTarget(id_, Fraction(goal["at_least"]), due, goal["document"])


def _number(value: Fraction | None) -> str | None:
    return None if value is None else str(value)
