"""Reading what days came to, and when nothing could be told."""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager

from sqlmodel import Session

from netmon.judge.blindness import Blindness
from netmon.store.blindness import read_blindness


class DayReader(ABC):
    """The part of the reader that tells of days."""

    @abstractmethod
    def _session(self) -> AbstractContextManager[Session]: ...

    def blindness(self, since: float, until: float) -> Blindness:
        """Return when netmon did not run, or was cut off, in `since` ≤ at < `until` (UTC, epoch seconds)."""
        with self._session() as session:
            return read_blindness(session, since, until)
