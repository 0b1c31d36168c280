"""What the audit log says of bulletins."""

from __future__ import annotations

from netmon.model.belief import Reason
from netmon.model.publishing import KeptBulletin


def made(kept: KeptBulletin) -> Reason:
    """Return that somebody made a draft."""
    return Reason.of("audit.bulletin_made", **_named(kept))


def published(kept: KeptBulletin) -> Reason:
    """Return that somebody published what another has made."""
    return Reason.of("audit.bulletin_published", by=kept.publication.made_by, **_named(kept))


def withdrawn(kept: KeptBulletin) -> Reason:
    """Return that somebody withdrew a draft, and why."""
    return Reason.of("audit.bulletin_withdrawn", why=kept.withdrawn_why or "-", **_named(kept))


def _named(kept: KeptBulletin) -> dict[str, object]:
    return {"name": kept.name, "number": kept.publication.number or "-", "digest": kept.publication.digest}
