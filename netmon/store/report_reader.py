"""Reading the reports that were kept, and who signed them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager

from sqlmodel import Session

from netmon.model.handover import Handover, KeptReport
from netmon.model.names import NetworkId
from netmon.store.reports import read_handover, read_report, read_reports


class ReportReader(ABC):
    """The part of the reader that tells of reports."""

    @abstractmethod
    def _session(self) -> AbstractContextManager[Session]: ...

    def kept_reports(
        self,
        network: NetworkId | None = None,
        kind: str | None = None,
        about: str | None = None,
        limit: int = 100,
        within: tuple[float, float] | None = None,
    ) -> tuple[KeptReport, ...]:
        """Return the newest reports, the newest first, without their content.

        With `within` (since, until; UTC, epoch seconds) only those that tell of some of that time.
        """
        with self._session() as session:
            return read_reports(session, network, kind, about, limit, within)

    def kept_report(self, id_: str) -> KeptReport | None:
        """Return one report with its content, None where there is none of that id."""
        with self._session() as session:
            return read_report(session, id_)

    def handover(self, id_: str) -> Handover:
        """Return who signed the handover of that id."""
        with self._session() as session:
            return read_handover(session, id_)
