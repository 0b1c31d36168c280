"""What is asked of whoever keeps the reports of days and shifts, and writes them as documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from netmon.judge.spans import Span
from netmon.model.handover import Handover, KeptReport
from netmon.model.names import NetworkId
from netmon.model.publishing import RenderedFile
from netmon.web.handovers.office import HandoverOffice
from netmon.words import Language


class ReportDesk(Protocol):
    """Whatever cannot be read now raises `RefusedError` (503)."""

    @property
    def formats(self) -> Sequence[str]:
        """The formats that a report is written in."""
        ...

    async def listed(
        self, network: NetworkId | None, kind: str | None, within: Span | None, limit: int
    ) -> Sequence[tuple[KeptReport, Handover]]:
        """Return the newest reports without their content, and who signed them; `within` as the store has it."""
        ...

    async def one(self, id_: str) -> tuple[KeptReport, Handover]:
        """Return one with its content. Raises RefusedError (404) where there is none."""
        ...

    async def file(self, report: KeptReport, signed: Handover, form: str, language: Language) -> RenderedFile:
        """Return one laid out from its content as it was kept. Raises RefusedError where that is not what it was."""
        ...


@dataclass(frozen=True, slots=True)
class ReportRoom:
    """Who signs handovers, and who keeps and writes reports."""

    office: HandoverOffice
    desk: ReportDesk
