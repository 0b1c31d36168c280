"""Reading the outbox and the log of deliveries."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import AbstractContextManager

from sqlmodel import Session

from netmon.model.incident import IncidentNews
from netmon.model.names import IncidentId, NotificationId, ReceiverId
from netmon.model.notification import Delivery, DeliveryState, Notification
from netmon.store.deliveries import read_deliveries, read_known, read_told_of, read_unresolved, read_waiting
from netmon.store.incident_news import read_incident_news


class DeliveryReader:
    """A part of `netmon.store.Reader`, which has the session."""

    def deliveries(
        self,
        since: float | None = None,
        until: float | None = None,
        states: Collection[DeliveryState] = (),
        incident: IncidentId | None = None,
        limit: int = 100,
    ) -> tuple[Delivery, ...]:
        """Return what was made in `since` ≤ at < `until` (UTC, epoch seconds), the newest first; no states: all."""
        with self._session() as session:
            return read_deliveries(session, since, until, states, incident, limit)

    def waiting_deliveries(self) -> tuple[Delivery, ...]:
        """Return what is not sent yet, the oldest first."""
        with self._session() as session:
            return read_waiting(session)

    def unresolved_notifications(self, since: float) -> tuple[Notification, ...]:
        """Return what receivers were told since then of incidents whose end they were not told, the oldest first."""
        with self._session() as session:
            return read_unresolved(session, since)

    def told_of(self, incidents: Collection[IncidentId]) -> frozenset[tuple[IncidentId, ReceiverId]]:
        """Return which of `incidents` which receivers were told of, or are to be."""
        with self._session() as session:
            return read_told_of(session, incidents)

    def known_notifications(self, ids: Collection[NotificationId]) -> frozenset[NotificationId]:
        """Return those of `ids` that were ever to be sent, whatever came of it."""
        with self._session() as session:
            return read_known(session, ids)

    def incident_news(self, since: float, until: float) -> tuple[IncidentNews, ...]:
        """Return what happened before `until` to incidents that were open at any time in `since` ≤ at < `until`.

        From the first change of each on, with the incident after it. Times: UTC, epoch seconds.
        """
        with self._session() as session:
            return read_incident_news(session, since, until)

    def _session(self) -> AbstractContextManager[Session]:
        raise NotImplementedError
