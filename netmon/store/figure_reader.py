"""Reading figures as they were reported, and from where this instance sees."""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager
from datetime import date

from sqlmodel import Session

from netmon.model.names import IndicatorId
from netmon.model.snapshot import FigureSnapshot, Point, Standpoint
from netmon.store.figures import (
    read_first_declared,
    read_inputs_version,
    read_last_days,
    read_meta,
    read_points,
    read_snapshot,
)


class FigureReader(ABC):
    """The part of the reader that tells of figures."""

    @abstractmethod
    def _session(self) -> AbstractContextManager[Session]: ...

    def figure_snapshot(self, indicator: IndicatorId, day: date) -> FigureSnapshot | None:
        """Return what was reported of a local day, None where nothing was."""
        with self._session() as session:
            return read_snapshot(session, indicator, day)

    def figure_points(
        self, since: date, until: date, indicator: IndicatorId | None = None
    ) -> tuple[tuple[Point, str], ...]:
        """Return what was reported of the days `since` ≤ day ≤ `until`, in their order, each with its definition as
        text: equal texts are equal definitions.
        """
        with self._session() as session:
            return read_points(session, indicator, since, until)

    def last_reported(self) -> dict[IndicatorId, date]:
        """Return, by indicator, the newest day of which a figure was reported."""
        with self._session() as session:
            return read_last_days(session)

    def standpoint(self) -> Standpoint | None:
        """Return from where this instance sees, None before a daemon has run on the database."""
        with self._session() as session:
            vantage, zone = read_meta(session, "vantage"), read_meta(session, "time_zone")
            return None if vantage is None or zone is None else Standpoint(vantage, zone)

    def inputs_version(self) -> tuple[object, ...]:
        """Return what is another one whenever anything was written that figures rest on."""
        with self._session() as session:
            return read_inputs_version(session)

    def first_declared(self) -> float | None:
        """Return since when anything was declared (UTC, epoch seconds), None before the first inventory."""
        with self._session() as session:
            return read_first_declared(session)

    def instance(self) -> str:
        """Return the random id that the database was given once, "" where it has none."""
        with self._session() as session:
            return read_meta(session, "instance") or ""
