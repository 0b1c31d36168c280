"""What is answered of figures, from `netmon coverage --json` and from the API alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import tzinfo

from netmon.coverage.breakdown import By, breakdown
from netmon.model.figure import Figure
from netmon.model.snapshot import Point
from netmon.model.verdict import Finding
from netmon.views.figure_json import Json, Names, counts_json, figure_json, finding_json
from netmon.views.instants import iso


@dataclass(frozen=True, slots=True)
class Standing:
    """From where figures are told: the zone of their days, the vantage, and the random id of the database."""

    zone: tzinfo
    vantage: str
    instance: str

    def head(self, at: float, known: float, *, sample: bool) -> dict[str, Json]:
        """Return what holds for a whole answer."""
        return {
            "at": iso(at),
            "known": iso(known),
            "time_zone": str(self.zone),
            "vantage": self.vantage,
            "instance": self.instance,
            "sample": sample,
        }


def told_json(figure: Figure, names: Names, by: By | None = None, *, kept: bool, items: bool) -> dict[str, Json]:
    """Return a figure, in parts or opened where that was asked. `kept` tells that it was reported so."""
    told: dict[str, Json] = {**figure_json(figure, names), "reported": kept}
    if by is not None:
        parts = breakdown(figure.findings, names.register, by)
        told["by"] = {"by": by.value, "parts": [{"part": part, **counts_json(parts[part])} for part in parts]}
    if items:
        told["items"] = [finding_json(finding, names) for finding in figure.findings]
    return told


def verdict_json(figure: Figure, finding: Finding, names: Names) -> dict[str, Json]:
    """Return one verdict of a figure, with all its evidence."""
    return {"indicator": figure.indicator.id, **finding_json(finding, names)}


def days_json(points: Iterable[Point]) -> list[Json]:
    """Return a figure day by day."""
    return [
        {
            "day": str(point.day),
            "at": iso(point.at),
            "known": iso(point.known),
            "rule": point.rule,
            **counts_json(point.counts),
            "attainment": point.attainment and point.attainment.value,
            "provisional_hours": point.provisional,
            "sample": point.sample,
        }
        for point in points
    ]
