"""What is asked of whoever gathers, keeps and renders bulletins. It answers beside the loop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from netmon.bulletins.verify import Given, Verified
from netmon.model.bulletin import Bulletin, Publication
from netmon.model.names import IncidentId, LinkId, NetworkId
from netmon.model.period import Period
from netmon.model.publishing import KeptBulletin, KeptFile, RenderedFile
from netmon.words import Language

FIRST_FORMAT = "html"
"""The format in which a bulletin is looked at before it is published."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A bulletin that is to be made. `known` is as of when (UTC, epoch seconds); None: as it was reported."""

    network: NetworkId
    period: Period
    known: float | None = None
    number: str = ""
    title: str = ""
    because: str = ""


class BulletinDesk(Protocol):
    """Every method raises `netmon.web.office.RefusedError` where the records cannot be read now."""

    @property
    def formats(self) -> Sequence[str]:
        """The formats that a bulletin is rendered in when it is published."""
        ...

    @property
    def release(self) -> str:
        """The release of netmon that renders."""
        ...

    async def listed(self) -> Sequence[KeptBulletin]:
        """Return all that were ever made: the newest period first, of each the newest revision first."""
        ...

    async def content(self, kept: KeptBulletin) -> bytes:
        """Return the canonical text of a bulletin."""
        ...

    async def files(self, kept: KeptBulletin) -> Sequence[KeptFile]:
        """Return what files a published bulletin has."""
        ...

    async def file(self, kept: KeptBulletin, file: KeptFile) -> bytes:
        """Return a file as it was kept."""
        ...

    async def gather(self, wanted: Wanted) -> Bulletin:
        """Put a bulletin together; refused where nothing was reported yet, or there is nothing of that time."""
        ...

    async def links(self, bulletin: Bulletin) -> Mapping[IncidentId, Sequence[LinkId]]:
        """Return which roots of its outages are links."""
        ...

    async def verified(self, given: Given) -> Verified | None:
        """Hold a file against the database; None where it is of no bulletin that is there."""
        ...

    async def rendered(
        self, bulletin: Bulletin, publication: Publication, form: str, language: Language
    ) -> RenderedFile:
        """Return a bulletin as a file; while nobody has approved it, as a draft."""
        ...
