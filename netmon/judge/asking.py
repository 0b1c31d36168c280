"""What to ask again, when, and why: before a change is believed it is looked at once more."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.judge.facets import Facets
from netmon.model.belief import Truth
from netmon.model.probing import Probing

CONFIRM_AFTER = 1.0
"""Seconds after which a device that answers again is looked at a second time."""

CONFIRM_PORT_AFTER = 0.5
"""Seconds after which a changed interface is: what a trap tells of is to be known within a second."""

ENOUGH_TO_DOUBT = 2
"""Misses in a row after which what is upstream is asked too; a single lost packet troubles nobody else."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask a device when `due` (monotonic seconds). `why` is a code of the catalogue."""

    due: float
    why: str


def ask_again(facets: Facets, probing: Probing, *, confirming: bool, began: float) -> Ask | None:
    """Return the next asking that `facets` call for, counted from when the preceding one `began`.

    `confirming` tells that an interface of a link read differently and waits for its second reading. Once the pauses
    of `probing.reasks` are used up, the regular visits go on alone.
    """
    asks = [ask for ask in (_losing(facets, probing, began), _returning(facets, began)) if ask is not None]
    if confirming:
        asks.append(Ask(began + CONFIRM_PORT_AFTER, "asking.confirm_port"))
    return min(asks, key=lambda ask: ask.due, default=None)


def _losing(facets: Facets, probing: Probing, began: float) -> Ask | None:
    misses, why = facets.misses, "asking.no_answer"
    if facets.reachable is Truth.NO and facets.proven:
        return None
    if not misses:
        misses, why = facets.manage_misses, "asking.no_snmp"
        if facets.manageable is Truth.NO:
            return None
    if not 1 <= misses < probing.down.k or misses > len(probing.reasks):
        return None
    return Ask(began + probing.reasks[misses - 1], why)


def _returning(facets: Facets, began: float) -> Ask | None:
    if not (facets.answering or facets.managing):
        return None
    return Ask(began + CONFIRM_AFTER, "asking.answers_again")


def doubts_upstream(facets: Facets, probing: Probing) -> bool:
    """Tell whether a device has been silent long enough to ask what is above it too."""
    if facets.reachable is Truth.NO and facets.proven:
        return False
    return facets.misses >= min(ENOUGH_TO_DOUBT, probing.down.k)


def short_outage(before: Facets, after: Facets) -> bool:
    """Tell whether a device was silent for more than a lost packet and is heard again.

    Whatever is below it may have been missed for that reason alone.
    """
    return before.misses >= ENOUGH_TO_DOUBT and after.misses == 0 and after.reachable is not Truth.NO
