"""The open incidents as the front page has them: each in one row, in one place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from netmon.model.incident import Family, Incident, Matter
from netmon.model.names import NetworkId, Subject
from netmon.views.incidents import by_urgency

_FAIL = frozenset({Family.ISOLATION, Family.CONNECTION})


@dataclass(frozen=True, slots=True)
class Waiting:
    """The open incidents of one network, the most urgent first.

    `failing`: something is cut off, goes up and down, or has lost some of its lines. `recovering`: that is well again,
    and has yet to last. `expected`: a maintenance window covers it. `others`: what cannot be read, and what was
    degraded and has yet to stay well; what is degraded has its row where each of its conditions is told.
    """

    failing: tuple[Incident, ...] = ()
    recovering: tuple[Incident, ...] = ()
    expected: tuple[Incident, ...] = ()
    others: tuple[Incident, ...] = ()

    @property
    def roots(self) -> frozenset[Subject]:
        """What all of these but the others tell of."""
        return frozenset(root for one in (*self.failing, *self.recovering, *self.expected) for root in one.roots)


def waiting_of(incidents: Iterable[Incident], ailing: Mapping[Subject, object], network: NetworkId) -> Waiting:
    """Return those of a network; `ailing` are the subjects that are listed as degraded, with their incidents."""
    known = by_urgency(one for one in incidents if one.open and one.network == network)
    connection = [one for one in known if one.family in _FAIL]
    ours = [one for one in connection if one.covered_by is None]
    failing = [one for one in ours if one.over_since is None]
    return Waiting(
        # While we are cut off ourselves, whatever else is open is only what was so before.
        tuple(sorted(failing, key=lambda one: one.matter is not Matter.ISOLATED)),
        tuple(one for one in ours if one.over_since is not None),
        tuple(one for one in connection if one.covered_by is not None),
        tuple(one for one in known if one.family not in _FAIL and not _is_listed(one, ailing)),
    )


def quality_of(incidents: Iterable[Incident]) -> Mapping[Subject, Incident]:
    """Return the open incident of each subject that does not work as it should."""
    return {root: one for one in incidents if one.open and one.family is Family.QUALITY for root in one.roots}


def _is_listed(one: Incident, ailing: Mapping[Subject, object]) -> bool:
    return one.family is Family.QUALITY and one.root in ailing
