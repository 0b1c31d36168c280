"""The parts of figures as they stand in the database."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, tzinfo

from netmon.coverage.basis import Months
from netmon.coverage.fold import Registers
from netmon.coverage.register import Register
from netmon.figures.availability.months import MonthBook
from netmon.figures.day_book import DayBook
from netmon.figures.filing import on_record
from netmon.figures.newest import Newest
from netmon.figures.parts import Definitions, Seen, Touch
from netmon.figures.sightings import StoredSightings
from netmon.model.attestation import Attestation
from netmon.model.counted import Plant
from netmon.model.day_pack import DayPack
from netmon.model.days import day_of
from netmon.model.indicator import Indicator
from netmon.model.names import DivisionCode, IndicatorId, NetworkId, Subject
from netmon.model.register import Division
from netmon.model.register_change import RegisterChange, Review
from netmon.model.snapshot import FigureSnapshot, Point
from netmon.store import Reader
from netmon.store.definitions import definition_from

_EVER = float("inf")


class StoredParts:
    """Implements `Parts` on a reader. What is in the database is looked at once, and again after `look`.

    To be used by one thread at a time. Every method raises StoreError where the database cannot be read.
    """

    def __init__(self, reader: Reader, zone: tzinfo) -> None:
        self._reader, self._zone = reader, zone
        self._days, self._book = DayBook(reader, zone), MonthBook(reader, zone)
        self._version: tuple[object, ...] = ()
        self._changes: tuple[RegisterChange, ...] = ()
        self._told: list[float] = []
        self._turns: tuple[float, ...] = ()
        self._made_up: float | None = None
        self._begun: float | None = None
        self._looked: set[NetworkId] = set()
        self._divisions: Newest[float, Mapping[DivisionCode, Division]] = Newest(4)
        self._divided: Mapping[DivisionCode, Division] = {}
        self._registers: Newest[int, Registers] = Newest(4)
        self._plants: Newest[int, Plant] = Newest(4)
        self._papers: Newest[NetworkId, Sequence[Attestation]] = Newest(4)
        self.look()

    def look(self) -> None:
        """Take note of what was written since the last look."""
        self._looked.clear()
        self._papers.clear()
        history = self._reader.sample_history()
        self._made_up = None if history is None else history.until
        version = self._reader.register_version(), self._reader.declared_version()
        if version == self._version:
            return
        self._forget()
        self._changes, self._turns = self._reader.register_changes(), self._reader.plant_turns()
        # As known at two times between which nothing was proposed or reviewed, the register is the same.
        self._told = sorted(at for one in self._changes for at in (one.proposed_at, one.reviewed_at) if at is not None)
        self._begun = self._reader.first_declared()
        self._version = version

    def definitions(self, known: float) -> Definitions:
        """See `Parts`."""
        return Definitions(*self._reader.definitions_at(known))

    def register(self, at: float, known: float) -> Register:
        """See `Parts`."""
        divisions = self._divisions.once(known, lambda: self._reader.divisions_at(known))
        if divisions != self._divided:
            self._divided, self._registers = divisions, Newest(4)
        told = bisect_right(self._told, known)
        registers = self._registers.once(told, lambda: Registers(self._changes, divisions.values(), known))
        return registers.at(day_of(at, self._zone))

    def plant(self, at: float, known: float) -> Plant:
        """See `Parts`."""
        moment = min(at, known)
        return self._plants.once(bisect_right(self._turns, moment), lambda: self._reader.plant_at(moment))

    def papers(self, network: NetworkId, known: float) -> Sequence[Attestation]:
        """See `Parts`."""
        ever = self._papers.once(network, lambda: self._reader.attestations(_EVER, network, withdrawn=True))
        return on_record(ever, known)

    def seen(self, network: NetworkId, at: float, known: float) -> Seen:
        """See `Parts`."""
        sightings = StoredSightings(self._days, network, at, known, looked=network in self._looked)
        self._looked.add(network)
        return Seen(sightings, sightings.watched_hours, sightings.digest)

    def pack(self, network: NetworkId, day: date, known: float) -> DayPack | None:
        """See `Parts`."""
        return self._days.pack(network, day, known)

    def places(self, network: NetworkId) -> Mapping[Subject, int]:
        """See `Parts`."""
        return self._days.places(network)

    def closed(self, network: NetworkId, day: date) -> bool:
        """See `Parts`."""
        self._days.refresh(network)
        return self._days.closed(network, day)

    def months(self, at: float, known: float) -> Months | None:
        """See `Parts`."""
        return self._book.months(at, known)

    def made_up_until(self) -> float | None:
        """See `Parts`."""
        return self._made_up

    def reported(self, indicator: IndicatorId, day: date) -> FigureSnapshot | None:
        """See `Parts`."""
        return self._reader.figure_snapshot(indicator, day)

    def points(self, indicator: IndicatorId, since: date, until: date) -> Sequence[tuple[Point, Indicator]]:
        """See `Parts`."""
        defined: dict[str, Indicator] = {}
        found = []
        for point, text in self._reader.figure_points(since, until, indicator):
            if text not in defined:
                defined[text] = definition_from(text)[0]
            found.append((point, defined[text]))
        return found

    def touches(self, network: NetworkId, after: float) -> Sequence[Touch]:
        """See `Parts`."""
        return [touch for touch in self._touches(network) if touch.recorded_at > after]

    def begun(self) -> float | None:
        """See `Parts`."""
        return self._begun

    def _touches(self, network: NetworkId) -> Iterator[Touch]:
        for one in self._changes:
            since = one.effective or date.min
            if one.baseline:
                yield Touch(one.proposed_at, since)
            if one.review is not Review.PROPOSED and one.reviewed_at is not None:
                yield Touch(one.reviewed_at, since)
        for paper in self._reader.attestations(_EVER, network, withdrawn=True):
            yield Touch(paper.recorded_at, paper.since)
            if paper.withdrawn_at is not None:
                yield Touch(paper.withdrawn_at, paper.since)
        for at, day in self._days.revised(network, 0.0):
            yield Touch(at, day)
        for month in self._reader.month_closings(network):
            yield Touch(month.recorded_at, day_of(month.until, self._zone))

    def _forget(self) -> None:
        self._divisions, self._plants = Newest(4), Newest(4)
        self._divided, self._registers = {}, Newest(4)
