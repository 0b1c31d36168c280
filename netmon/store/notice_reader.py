"""Reading notices to put something right."""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager

from sqlmodel import Session

from netmon.model.names import NetworkId, UnitId
from netmon.model.notice import Notice
from netmon.store.notices import read_notices


class NoticeReader(ABC):
    """The part of the reader that tells of notices."""

    @abstractmethod
    def _session(self) -> AbstractContextManager[Session]: ...

    def notices(self, known: float, network: NetworkId | None = None, unit: UnitId | None = None) -> tuple[Notice, ...]:
        """Return notices as they stood at `known` (UTC, epoch seconds), the oldest first. `netmon.coverage.notices`
        tells how each stands on a day.
        """
        with self._session() as session:
            return read_notices(session, known, network, unit)
