"""The picture: all that is judged, at one moment."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import inf

from netmon.judge.wiring import Wiring
from netmon.model.belief import Belief, Standing
from netmon.model.names import DeviceId, NetworkId, Subject
from netmon.watch.service_track import ServiceTrack
from netmon.watch.track import DeviceTrack, LinkTrack


@dataclass(slots=True)
class Picture:
    """Everything that is judged: the wiring, the evidence, and what is believed (not all of it committed yet).

    `isolated` are the networks that we are cut off from: nothing of them is judged. `paused` is what was believed of
    their subjects before, kept until more is known of them again.
    """

    wiring: Wiring
    devices: dict[DeviceId, DeviceTrack] = field(default_factory=dict)
    links: dict[Subject, LinkTrack] = field(default_factory=dict)
    services: dict[Subject, ServiceTrack] = field(default_factory=dict)
    beliefs: dict[Subject, Belief] = field(default_factory=dict)
    isolated: set[NetworkId] = field(default_factory=set)
    paused: dict[Subject, Belief] = field(default_factory=dict)
    keeping: bool = True
    """Whether some link still stands as it was remembered."""

    def standing(self, subject: Subject) -> Standing:
        """Return what is believed of `subject`; nothing where the inventory does not have it."""
        belief = self.beliefs.get(subject)
        return belief.standing if belief else Standing()

    def known(self, subject: Subject) -> bool:
        """Tell whether the inventory has `subject`."""
        return subject in self.beliefs

    def rank(self, subject: Subject) -> int:
        """Return how far below the roots `subject` is."""
        return self.wiring.ranks.get(subject, 0)

    def kept_no_longer(self, now: float) -> list[Subject]:
        """Return the links whose remembered belief has had its time (monotonic seconds); each is named once."""
        if not self.keeping:
            return []
        kept = [track for track in self.links.values() if track.kept_until > -inf]
        over = [track for track in kept if track.kept_until <= now]
        for track in over:
            track.kept_until = -inf
        self.keeping = len(over) < len(kept)
        return [track.subject for track in over]
