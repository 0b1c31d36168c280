"""How many papers are in force, how many expire soon, and how many have expired and were not followed by others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum

from netmon.coverage.basis import Basis
from netmon.coverage.returned import SOON, newest


class PaperState(StrEnum):
    """How a paper stands that is the last word on what it is about."""

    IN_FORCE = "in_force"
    EXPIRING = "expiring"  # in force, for at most `SOON` days more
    EXPIRED = "expired"


def paper_states(basis: Basis) -> Mapping[PaperState, int]:
    """Count the last words on units that are registered: an expired paper that another followed is none."""
    papers = (paper for some in basis.attestations.values() for paper in some if paper.unit in basis.register.units)
    found: Counter[PaperState] = Counter()
    for paper in newest(papers, basis.day).values():
        if paper.expired(basis.day):
            found[PaperState.EXPIRED] += 1
        elif paper.expired(basis.day + timedelta(days=SOON)):
            found[PaperState.EXPIRING] += 1
        else:
            found[PaperState.IN_FORCE] += 1
    return {state: found[state] for state in PaperState}
