"""Bulletins as they are kept: made as a draft, published once by a second person, and never changed after that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.model.bulletin import Publication
from netmon.model.names import IncidentId, LinkId, NetworkId
from netmon.model.period import Period


class BulletinState(StrEnum):
    """A draft is published or withdrawn; what is published stays, and is replaced by another revision."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class KeptBulletin:
    """A bulletin in the store, without its content. Several drafts of one revision are told apart by when they were
    made. `known` is as of when it was gathered (UTC, epoch seconds), `size` octets of its canonical text; `release` is
    that of netmon which rendered its files. `withdrawn_by` and `withdrawn_why` are of a draft that nobody wants.
    """

    publication: Publication
    state: BulletinState
    network: NetworkId
    period: Period
    known: float
    size: int
    release: str = ""
    withdrawn_by: str = ""
    withdrawn_at: float | None = None
    withdrawn_why: str = ""

    @property
    def name(self) -> str:
        """What people call it: `extranet-2026-06-month` of the first revision, with ` r2` of the second."""
        return named(self.publication.id, self.publication.revision)


def named(id_: str, revision: int) -> str:
    """Return what a revision of a bulletin is called."""
    return id_ if revision == 1 else f"{id_} r{revision}"


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """A file as it was rendered when the bulletin was published: the same bytes are given out ever after."""

    format: str
    language: str
    name: str
    body: bytes


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file without its bytes; `digest` is that of the bytes (`sm3:…`), `size` in octets."""

    format: str
    language: str
    name: str
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Pin:
    """What retention has to leave: all that was told of an incident, and where it was at a link, the link's samples
    from `since` to before `until` (UTC, epoch seconds).
    """

    incident: IncidentId
    link: LinkId | None = None
    since: float = 0.0
    until: float = 0.0


@dataclass(frozen=True, slots=True)
class BulletinMade:
    """A draft that is to be kept, with its canonical text. An older draft of the same id is withdrawn for it."""

    kept: KeptBulletin
    content: bytes


@dataclass(frozen=True, slots=True)
class BulletinPublished:
    """A draft that is to be published as `kept` says, with all its files, and pins for what it cites."""

    kept: KeptBulletin
    files: tuple[tuple[RenderedFile, str], ...]
    pins: tuple[Pin, ...] = ()


@dataclass(frozen=True, slots=True)
class BulletinWithdrawn:
    """A draft that is withdrawn as `kept` says."""

    kept: KeptBulletin


BulletinNews = BulletinMade | BulletinPublished | BulletinWithdrawn
