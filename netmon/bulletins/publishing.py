"""From a bulletin to a draft, and from a draft to what is published: who may, when, and why not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from netmon.bulletins.canonical import canonical
from netmon.bulletins.digest import digest
from netmon.bulletins.naming import bulletin_id
from netmon.coverage.people import same_person
from netmon.model.belief import Reason
from netmon.model.bulletin import Bulletin, Publication
from netmon.model.names import IncidentId, LinkId
from netmon.model.publishing import (
    BulletinMade,
    BulletinPublished,
    BulletinState,
    BulletinWithdrawn,
    KeptBulletin,
    Pin,
    RenderedFile,
)

LONGEST = 200
"""Characters of a title, of a document's number, and of why there is another revision."""

_MARGIN = 3600.0
"""Seconds of a link's samples that are kept before an outage began and after it ended."""


def drafted(
    bulletin: Bulletin,
    existing: Iterable[KeptBulletin],
    by: str,
    at: float,
    release: str,
    *,
    number: str = "",
    title: str = "",
    because: str = "",
) -> BulletinMade:
    """Return a bulletin as a draft by somebody, of the revision that follows what `existing` has published of it."""
    content, id_ = canonical(bulletin), bulletin_id(bulletin.network, bulletin.period)
    before = _newest(existing, id_)
    publication = Publication(
        id=id_,
        revision=1 if before is None else before.publication.revision + 1,
        digest=digest(content),
        made_by=by,
        made_at=at,
        number=number,
        title=title,
        replaces="" if before is None else before.publication.digest,
        because=because,
    )
    kept = KeptBulletin(
        publication, BulletinState.DRAFT, bulletin.network, bulletin.period, bulletin.known, len(content), release
    )
    return BulletinMade(kept, content)


def refusals(draft: KeptBulletin, existing: Sequence[KeptBulletin], by: str) -> tuple[Reason, ...]:
    """Return all that stands against somebody's publishing a draft, whatever its content is; nothing where it can be.

    What stands against its content is told by `unpublishable`.
    """
    made, found = draft.publication, []
    if draft.state is not BulletinState.DRAFT:
        return (Reason.of("publishing.not_a_draft", name=draft.name, state=f"publishing.{draft.state.value}"),)
    if same_person(made.made_by, by):
        found.append(Reason.of("publishing.own_draft", by=by))
    same = next((one for one in _published(existing) if one.publication.digest == made.digest), None)
    before = _newest(existing, made.id)
    if same is not None:
        found.append(Reason.of("publishing.nothing_changed", name=same.name, digest=made.digest))
    elif (before.publication.digest if before else "") != made.replaces:
        found.append(Reason.of("publishing.overtaken", name=before.name if before else "-"))
    if made.replaces and not made.because.strip():
        found.append(Reason.of("publishing.because_missing", revision=made.revision))
    return tuple(found)


def approved(draft: KeptBulletin, by: str, at: float, release: str) -> KeptBulletin:
    """Return a draft as it is once somebody has approved it: what its files are rendered with."""
    publication = replace(draft.publication, approved_by=by, published_at=at)
    return replace(draft, publication=publication, state=BulletinState.PUBLISHED, release=release)


def published(kept: KeptBulletin, files: Iterable[RenderedFile], pins: Iterable[Pin]) -> BulletinPublished:
    """Return what is written when `kept` is published, all of it at once."""
    return BulletinPublished(kept, tuple((file, digest(file.body)) for file in files), tuple(pins))


def withdrawn(draft: KeptBulletin, by: str, at: float, why: str) -> BulletinWithdrawn:
    """Return a draft as withdrawn by anybody, its maker too."""
    return BulletinWithdrawn(
        replace(draft, state=BulletinState.WITHDRAWN, withdrawn_by=by, withdrawn_at=at, withdrawn_why=why)
    )


def pins_of(bulletin: Bulletin, links: Mapping[IncidentId, Sequence[LinkId]]) -> tuple[Pin, ...]:
    """Return what retention has to leave for a bulletin. `links` are the roots that are links, by incident.

    Events, days, months, figures, papers and the register need no pin: retention takes none of them, ever.
    """
    pins: list[Pin] = []
    for outage in bulletin.outages:
        until = bulletin.at if outage.ended is None else outage.ended
        pins.append(Pin(outage.incident))
        pins += (
            Pin(outage.incident, link, outage.began - _MARGIN, until + _MARGIN)
            for link in links.get(outage.incident, ())
        )
    return tuple(pins)


def _published(existing: Iterable[KeptBulletin]) -> list[KeptBulletin]:
    return [one for one in existing if one.state is BulletinState.PUBLISHED]


def _newest(existing: Iterable[KeptBulletin], id_: str) -> KeptBulletin | None:
    mine = (one for one in _published(existing) if one.publication.id == id_)
    return max(mine, key=lambda one: one.publication.revision, default=None)
