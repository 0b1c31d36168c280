"""Links by load: those that carry most of what they can."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import nlargest

from netmon.model.inventory import Inventory
from netmon.model.link_sample import LinkSample
from netmon.model.names import LinkId, NetworkId, Subject
from netmon.web.pages.groups import Members


@dataclass(frozen=True, slots=True)
class Busy:
    """A link and its last five minutes; `share` of the bandwidth is that of the fuller direction."""

    subject: Subject
    bandwidth_bps: int
    sample: LinkSample
    share: float

    def of_bandwidth(self, bps: float | None) -> float | None:
        """Return a rate as a share of the bandwidth."""
        return None if bps is None else bps / self.bandwidth_bps


@dataclass(frozen=True, slots=True)
class Loads:
    """The fullest links of a network. `without` are measured too, but nobody declared what they can carry."""

    busiest: tuple[Busy, ...] = ()
    measured: int = 0
    without: int = 0


def loads_of(
    inventory: Inventory, groups: tuple[Members, ...], samples: Mapping[LinkId, LinkSample], most: int
) -> Mapping[NetworkId, Loads]:
    """Return the loads of every network, the fullest links first."""
    return {members.network.id: _loads(inventory, members, samples, most) for members in groups}


def _loads(inventory: Inventory, members: Members, samples: Mapping[LinkId, LinkSample], most: int) -> Loads:
    known = list(_measured(members, samples))
    found = [busy for subject, sample, top in known if (busy := _busy(inventory, subject, sample, top)) is not None]
    busiest = nlargest(most, found, key=lambda busy: (busy.share, busy.subject))
    return Loads(tuple(busiest), len(known), len(known) - len(found))


def _measured(members: Members, samples: Mapping[LinkId, LinkSample]) -> Iterator[tuple[Subject, LinkSample, float]]:
    """Yield the links of which a direction is known, and what the fuller one carried."""
    for subject in members.links:
        sample = samples.get(LinkId(subject.id))
        if sample is not None and (fuller := sample.fuller_bps) is not None:
            yield subject, sample, fuller


def _busy(inventory: Inventory, subject: Subject, sample: LinkSample, top: float) -> Busy | None:
    bandwidth = inventory.links[LinkId(subject.id)].bandwidth_bps
    return Busy(subject, bandwidth, sample, top / bandwidth) if bandwidth else None
