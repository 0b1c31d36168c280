"""What is told of incidents: shown, and said to whoever listens, once it is in the ledger, in the order of things."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from netmon.model.incident import Incident, IncidentNews, IncidentStep
from netmon.model.ledger import Ledger
from netmon.model.names import IncidentId

_log = logging.getLogger(__name__)

Listener = Callable[[tuple[IncidentNews, ...]], None]

KEPT = 3600.0
"""Seconds for which a closed incident is still shown among the open ones."""


@dataclass(frozen=True, slots=True)
class _Pending:
    news: tuple[IncidentNews, ...]
    written: asyncio.Future[bool]


class Notices:
    """`len` is how many are not written yet."""

    def __init__(self, ledger: Ledger) -> None:
        self.listeners: list[Listener] = []
        self._ledger = ledger
        self._pending: deque[_Pending] = deque()
        self._shown: dict[IncidentId, Incident] = {}
        self._closed: deque[tuple[float, IncidentId]] = deque()

    def __len__(self) -> int:
        return len(self._pending)

    @property
    def shown(self) -> Mapping[IncidentId, Incident]:
        """The open incidents, and those that closed within the last hour, as they are in the ledger."""
        return MappingProxyType(self._shown)

    def resume(self, incidents: Iterable[Incident]) -> None:
        """Show what is open in the store."""
        self._shown |= {incident.id: incident for incident in incidents}

    def publish(self, news: Iterable[IncidentNews]) -> None:
        """Have it written, then shown and told."""
        told = tuple(news)
        written = self._ledger.incidents(told)
        self._pending.append(_Pending(told, written))
        self.drain()
        if not written.done():
            written.add_done_callback(lambda _: self.drain())

    def drain(self) -> None:
        """Show and tell what is written. Where the ledger fails it is shown and told all the same."""
        while self._pending and self._pending[0].written.done():
            pending = self._pending.popleft()
            error = None if pending.written.cancelled() else pending.written.exception()
            if error is not None:
                _log.error("the ledger failed to keep incidents", exc_info=error)
            for one in pending.news:
                if one.change.step is IncidentStep.CLOSED or not (one.incident.open or one.incident.id in self._shown):
                    self._closed.append((one.change.at, one.incident.id))
                self._shown[one.incident.id] = one.incident
            for listener in self.listeners:
                _tell(listener, pending.news)

    def forget(self, wall: float) -> None:
        """Show no more what closed long ago; `wall` is now (UTC, epoch seconds)."""
        while self._closed and self._closed[0][0] <= wall - KEPT:
            _, id_ = self._closed.popleft()
            self._shown.pop(id_, None)


def _tell(listener: Listener, news: tuple[IncidentNews, ...]) -> None:
    try:
        listener(news)
    except Exception:  # noqa: BLE001 - a bug of one listener is caught here, once; the others are told, and incidents go on
        _log.exception("telling of incidents failed")
