"""An archive that counts what it is given."""

from __future__ import annotations

from collections.abc import Collection

from netmon.lab.history.recorder import Archive
from netmon.model.belief import Event
from netmon.model.incident import IncidentNews, IncidentStep
from netmon.model.link_sample import LinkSample
from netmon.model.rollup import HourTally


class CountingArchive:
    """Passes everything on."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self.count_events = self.count_incidents = self.count_hours = self.count_slots = 0

    def events(self, events: Collection[Event]) -> None:
        """See `Archive`."""
        self.count_events += len(events)
        self._archive.events(events)

    def incidents(self, news: Collection[IncidentNews]) -> None:
        """See `Archive`."""
        self.count_incidents += sum(one.change.step is IncidentStep.OPENED for one in news)
        self._archive.incidents(news)

    def rollups(self, hours: Collection[HourTally]) -> None:
        """See `Archive`."""
        self.count_hours += len(hours)
        self._archive.rollups(hours)

    def samples(self, slots: Collection[LinkSample]) -> None:
        """See `Archive`."""
        self.count_slots += len(slots)
        self._archive.samples(slots)
