"""What the pages ask of the figures. Whoever makes them answers beside the loop."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple, Protocol, TypeVar

from netmon.figures.figures import Figures
from netmon.model.figure import Figure
from netmon.model.names import IndicatorId, UnitId
from netmon.model.register_change import RegisterChange
from netmon.model.snapshot import Point

T = TypeVar("T")


class Days(NamedTuple):
    """Days of a series, in their order; `whole` is False where the earlier ones could not be judged soon enough."""

    points: tuple[Point, ...]
    whole: bool


class FigureBook(Protocol):
    """Every answer is None where the records cannot be read now, or not soon enough for a page."""

    @property
    def current(self) -> Mapping[IndicatorId, Figure]:
        """The figures of now, as made last; empty before the first time."""
        ...

    async def read(self, query: Callable[[Figures], T]) -> T | None:
        """Ask for figures of any time. Raises FigureError for what does not exist."""
        ...

    async def series(self, indicator: IndicatorId, since: date, until: date, known: float) -> Days | None:
        """Return an indicator day by day."""
        ...

    async def life(self, unit: UnitId) -> tuple[RegisterChange, ...] | None:
        """Return all that ever changed of a unit in the register, the oldest first."""
        ...
