"""Reading bulletins."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import AbstractContextManager

from sqlmodel import Session

from netmon.model.names import IncidentId, LinkId, NetworkId
from netmon.model.publishing import BulletinState, KeptBulletin, KeptFile, Pin, RenderedFile
from netmon.store.bulletins import read_bulletins, read_by_digest, read_content, read_file, read_files, read_pins


class BulletinReader(ABC):
    """The part of the reader that tells of bulletins."""

    @abstractmethod
    def _session(self) -> AbstractContextManager[Session]: ...

    def bulletins(
        self, network: NetworkId | None = None, states: Sequence[BulletinState] = ()
    ) -> tuple[KeptBulletin, ...]:
        """Return the newest period first, of each the newest first; no `states`: all, withdrawn drafts too."""
        with self._session() as session:
            return read_bulletins(session, network, states)

    def bulletin(self, id_: str, revision: int | None = None) -> KeptBulletin | None:
        """Return a bulletin that was not withdrawn: without `revision` the newest, drafts included; None for none."""
        with self._session() as session:
            states = (BulletinState.DRAFT, BulletinState.PUBLISHED)
            found = read_bulletins(session, None, states, id_)
        return next((one for one in found if revision in {None, one.publication.revision}), None)

    def bulletins_with(self, digest: str) -> tuple[KeptBulletin, ...]:
        """Return those whose content, or one of whose files, has that digest; published ones first."""
        with self._session() as session:
            return read_by_digest(session, digest)

    def bulletin_content(self, kept: KeptBulletin) -> bytes:
        """Return the canonical text as it lies there; whether it is still what was published is for its digest."""
        with self._session() as session:
            return read_content(session, kept)

    def bulletin_files(self, kept: KeptBulletin) -> tuple[KeptFile, ...]:
        """Return what files a published bulletin has, by format and language."""
        with self._session() as session:
            return read_files(session, kept)

    def bulletin_file(self, kept: KeptBulletin, file: KeptFile) -> RenderedFile:
        """Return a file with its bytes as they lie there."""
        with self._session() as session:
            return read_file(session, kept, file)

    def bulletin_pins(self, kept: KeptBulletin) -> tuple[Pin, ...]:
        """Return what retention leaves because a published bulletin cites it."""
        with self._session() as session:
            found = read_pins(session, kept)
        return tuple(
            Pin(IncidentId(incident), LinkId(link) if link else None, since, until)
            for incident, link, since, until in found
        )
