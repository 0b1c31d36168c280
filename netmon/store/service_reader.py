"""Reading what checking services came to."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping
from contextlib import AbstractContextManager

from sqlmodel import Session

from netmon.model.names import ServiceId
from netmon.model.service_check import ServiceRecord, ServiceTally
from netmon.store.services import read_service_hours, read_service_records


class ServiceReader(ABC):
    """The part of the reader that tells of services."""

    @abstractmethod
    def _session(self) -> AbstractContextManager[Session]: ...

    def service_hours(
        self, since: float, until: float, services: Collection[ServiceId] | None = None
    ) -> tuple[ServiceTally, ...]:
        """Return the hours that begin within `since` ≤ hour < `until` (UTC, epoch seconds), by hour and service.

        An hour without a check that counts is not among them.
        """
        with self._session() as session:
            return read_service_hours(session, since, until, services)

    def service_records(self, service: ServiceId | None = None) -> Mapping[ServiceId, ServiceRecord]:
        """Return the newest of every service, or of one."""
        with self._session() as session:
            return read_service_records(session, service)
