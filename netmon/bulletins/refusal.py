"""Why a bulletin cannot be published, whoever wants to."""

from __future__ import annotations

from netmon.model.belief import Reason
from netmon.model.bulletin import Bulletin


def unpublishable(bulletin: Bulletin) -> tuple[Reason, ...]:
    """Return all that stands against publishing it; nothing where it can be."""
    found = []
    if bulletin.sample:
        found.append(Reason("gathering.refused_sample"))
    if bulletin.undeclared:
        found.append(Reason.of("gathering.refused_undeclared", indicators=", ".join(bulletin.undeclared)))
    if bulletin.known < bulletin.at:
        found.append(Reason.of("gathering.refused_not_over", last=bulletin.period.last))
    if not bulletin.indicators:
        found.append(Reason.of("gathering.refused_nothing", network=bulletin.network))
    if bulletin.unclosed:
        found.append(Reason.of("gathering.refused_unclosed", last=bulletin.period.last))
    return tuple(found)
