"""From what anchors say to belief: putting a network aside while we are cut off from it, and taking it up again."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from netmon.judge.isolation import isolated_in
from netmon.model.anchor import Anchor, AnchorAnswer
from netmon.model.belief import Belief
from netmon.model.clock import Clock
from netmon.model.event_id import EventIds
from netmon.model.names import AnchorId, NetworkId, Subject
from netmon.watch.asker import Asker
from netmon.watch.cascade import Cascade, Decision
from netmon.watch.isolation import Isolation
from netmon.watch.pause import pause, resume
from netmon.watch.picture import Picture

AT_ONCE = 500
"""Subjects that are judged again in one go when an isolation is over: unknown they are until they answer anyway."""


@dataclass(slots=True)
class Outcome:
    """What an anchor's answer changed; `isolated` are the networks that we are cut off from, where these changed."""

    decision: Decision = field(default_factory=Decision)
    isolated: Mapping[NetworkId, float] | None = None


class Anchored:
    """Keeps `picture` from being judged where we cannot see."""

    def __init__(self, clock: Clock, ids: EventIds, asker: Asker, isolation: Isolation) -> None:
        self._clock, self._ids, self._asker = clock, ids, asker
        self._isolation = isolation
        self._again: deque[Subject] = deque()
        self.resume_services: Callable[[NetworkId], None] = lambda _: None

    def __bool__(self) -> bool:
        return bool(self._again)

    def load(
        self,
        anchors: Mapping[AnchorId, Anchor],
        picture: Picture,
        before: Picture | None,
        remembered: Iterable[Belief],
    ) -> Decision:
        """Take the anchors of an inventory. What we were cut off from at the end of the last process, we still are."""
        over = self._isolation.load(anchors, {} if before is not None else isolated_in(remembered))
        since = self._isolation.isolated
        picture.isolated = set(since)
        if before is not None:
            picture.paused = {subject: one for subject, one in before.paused.items() if subject in picture.beliefs}
        for network in over:
            self._resume(network, picture)
        decision = Decision()
        for network, at in since.items():
            paused = pause(picture, network, at, self._ids)
            decision.events += paused.events
            decision.beliefs |= paused.beliefs
        return decision

    def take(self, answer: AnchorAnswer, picture: Picture, cascade: Cascade) -> Outcome:
        """Take what came of asking an anchor."""
        finding = self._isolation.take(answer, picture)
        if finding is None:
            return Outcome()
        network, now = self._isolation.network_of(answer.anchor), self._clock.monotonic()
        was = network in picture.isolated
        if finding.isolated and not was:
            return self._pause(network, picture, cascade)
        if was and not finding.isolated:
            self._isolation.settle(network, None)
            self._resume(network, picture)
            return Outcome(isolated=self._isolation.isolated)
        for track in self._isolation.witnesses(network, picture):
            self._asker.ask(track, now, "asking.anchors_silent", now)
        held = cascade.holds.waiting(picture.devices, network)
        return Outcome(cascade.settle(picture, [track.subject for track in held]) if held else Decision())

    def some(self) -> list[Subject]:
        """Return some of those that are to be judged again, for no answer of theirs may ever come."""
        return [self._again.popleft() for _ in range(min(AT_ONCE, len(self._again)))]

    def _pause(self, network: NetworkId, picture: Picture, cascade: Cascade) -> Outcome:
        at = self._clock.wall()
        self._isolation.settle(network, at)
        for track in cascade.holds.waiting(picture.devices, network):
            cascade.holds.release(picture.devices, track)
        cascade.flaps.stop(network)
        return Outcome(pause(picture, network, at, self._ids), self._isolation.isolated)

    def _resume(self, network: NetworkId, picture: Picture) -> None:
        resume(picture, network, self._asker, self._clock.monotonic())
        self.resume_services(network)
        ranked = sorted(picture.beliefs, key=picture.rank)
        self._again.extend(subject for subject in ranked if subject.network == network)
