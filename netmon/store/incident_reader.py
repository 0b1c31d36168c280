"""Reading incidents, and how things stood meanwhile."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable
from contextlib import AbstractContextManager

from sqlmodel import Session

from netmon.model.incident import Incident, IncidentChange
from netmon.model.incident_past import IncidentPast
from netmon.model.names import IncidentId, NetworkId, Subject
from netmon.store.incident_past import incidents_of, read_incident_past
from netmon.store.incidents import (
    WantedIncidents,
    read_incident,
    read_incident_changes,
    read_incidents,
    read_occurrences,
)
from netmon.store.incidents_then import read_incidents_then
from netmon.store.standings import (
    Held,
    count_events,
    read_standings,
    read_standings_from_whole,
    read_watched_hours,
)


class IncidentReader(ABC):
    """The part of the reader that tells of incidents and of downtime."""

    @abstractmethod
    def _session(self) -> AbstractContextManager[Session]: ...

    def standings(
        self, subjects: Iterable[Subject], since: float, until: float, known: float | None = None
    ) -> dict[Subject, tuple[Held, ...]]:
        """Return how each subject stood from when on, with `since` ≤ at < `until`, and first what held at `since`; as
        it was believed by `known`, where that is given (UTC, epoch seconds).
        """
        with self._session() as session:
            return read_standings(session, subjects, since, until, known)

    def standings_from_whole(
        self, subjects: Iterable[Subject], since: float, until: float
    ) -> dict[Subject, tuple[Held, ...]]:
        """Return the same, and of what was not up at `since` all that has held since it last was."""
        with self._session() as session:
            return read_standings_from_whole(session, subjects, since, until)

    def count_events(self, since: float, until: float) -> int:
        """Return how many events there are of `since` ≤ at < `until` (UTC, epoch seconds)."""
        with self._session() as session:
            return count_events(session, since, until)

    def watched_hours(self, since: float, until: float) -> frozenset[int]:
        """Return the hours of that time (their start, UTC, epoch seconds) in which anything was asked."""
        with self._session() as session:
            return read_watched_hours(session, since, until)

    def incidents(
        self,
        wanted: WantedIncidents = WantedIncidents(),  # noqa: B008 - a frozen value
        limit: int | None = 100,
    ) -> tuple[Incident, ...]:
        """Return the newest incidents that are wanted, the newest first; all of them with `limit` None."""
        with self._session() as session:
            return read_incidents(session, wanted, limit)

    def incidents_then(self, network: NetworkId, since: float, until: float, known: float) -> tuple[Incident, ...]:
        """Return the incidents of a network that were going on at any time in `since` ≤ at < `until`, as they were at
        `known` (UTC, epoch seconds), the oldest first.
        """
        with self._session() as session:
            return read_incidents_then(session, network, since, until, known)

    def incident(self, incident: IncidentId) -> Incident | None:
        """Return one incident, None where there is none of that id."""
        with self._session() as session:
            return read_incident(session, incident)

    def incident_changes(self, incident: IncidentId) -> tuple[IncidentChange, ...]:
        """Return all that happened to an incident, in its order."""
        with self._session() as session:
            return read_incident_changes(session, incident)

    def occurrences(self, subject: Subject, before: str = "", limit: int = 10) -> tuple[Incident, ...]:
        """Return the newest incidents that `subject` was a root of, with ids below `before` if given, newest first."""
        with self._session() as session:
            return read_occurrences(session, subject, before, limit)

    def incident_past(self, incident: IncidentId, limit: int = 10) -> IncidentPast:
        """Return what is on record of an incident, with at most `limit` earlier ones of its roots."""
        with self._session() as session:
            return read_incident_past(session, incident, limit)

    def incidents_of(self, subjects: Collection[Subject], limit: int = 10) -> tuple[Incident, ...]:
        """Return the newest incidents that one of these was a root of or was affected by, the newest first."""
        with self._session() as session:
            return incidents_of(session, subjects, limit)
