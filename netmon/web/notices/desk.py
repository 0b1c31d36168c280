"""What is asked of whoever draws notices up and writes them as documents. It answers beside the loop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from netmon.model.notice import Notice
from netmon.model.publishing import RenderedFile
from netmon.rectification.proposing import Drafts, Wanted
from netmon.web.notices.office import NoticeOffice
from netmon.words import Language


class NoticeDesk(Protocol):
    """Whatever cannot be read now raises `RefusedError` (503)."""

    @property
    def formats(self) -> Sequence[str]:
        """The formats that a notice is written in."""
        ...

    async def draw(self, wanted: Wanted) -> Drafts:
        """Draw notices up from what was reported. Raises RefusedError where there is nothing to draw from."""
        ...

    async def file(self, notice: Notice, form: str, language: Language) -> RenderedFile:
        """Return a notice as it stands now, to be printed and sent."""
        ...


@dataclass(frozen=True, slots=True)
class NoticeRoom:
    """Who enters what is done with notices, and who draws and writes them."""

    office: NoticeOffice
    desk: NoticeDesk
