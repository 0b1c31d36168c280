"""Judging what has changed and everything that hangs on it, roots first, in one consistent step."""

from __future__ import annotations

import heapq
import logging
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from netmon.judge.device import Case, judge_device
from netmon.judge.link import EndView, judge_link
from netmon.judge.path import BROKEN, Cut, above, cut, reopened
from netmon.judge.ports import confirming
from netmon.judge.unit import judge_unit
from netmon.model.belief import Belief, Event, Reason, Standing, State, Truth
from netmon.model.clock import Clock
from netmon.model.event_id import EventIds
from netmon.model.names import DeviceId, ObservationId, Subject, SubjectKind
from netmon.watch.asker import Asker, ask_behind
from netmon.watch.flaps import FLAPS, Flaps
from netmon.watch.hold import Holds
from netmon.watch.isolation import Isolation
from netmon.watch.picture import Picture
from netmon.watch.reasons import (
    STANDS_IN,
    WHY_UNMANAGEABLE,
    WITH_CAUSE,
    again,
    stands_in,
    why_unknown,
    why_unmanageable,
)
from netmon.watch.seen import Seen, of_device, of_link
from netmon.watch.service_track import ServiceTrack
from netmon.watch.services import Services
from netmon.watch.track import DeviceTrack, LinkTrack, latest

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Decision:
    """What one step changed, in the order in which it followed."""

    events: list[Event] = field(default_factory=list)
    beliefs: dict[Subject, Belief] = field(default_factory=dict)
    moved: set[Subject] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Finding:
    """What judging a subject came to, and what it rests on; `cut` is whether the way to it is shut, `first` when it was
    seen first (UTC, epoch seconds), None where that is not known.
    """

    subject: Subject
    standing: Standing
    reason: Reason
    heard: float | None
    evidence: tuple[ObservationId, ...]
    cut: bool = False
    first: float | None = None


class Cascade:
    """Re-derives standings. `bugs` counts judgements that raised: each is logged, and all the others are served."""

    def __init__(self, clock: Clock, asker: Asker, ids: EventIds, isolation: Isolation, services: Services) -> None:
        self._clock = clock
        self._asker = asker
        self._ids = ids
        self._services = services
        self.holds = Holds(asker, isolation)
        self.flaps = Flaps(clock)
        self._seen = Seen()
        self.bugs = 0

    def settle(self, picture: Picture, dirty: Iterable[Subject], decision: Decision | None = None) -> Decision:
        """Judge `dirty` and, level by level, whatever depends on a standing that changed; add to `decision`."""
        decision = decision or Decision()
        queued = set(dirty)
        heap = [(picture.rank(subject), subject) for subject in queued]
        heapq.heapify(heap)
        while heap:
            _, subject = heapq.heappop(heap)
            if not self._judge(picture, subject, decision):
                continue
            for after in picture.wiring.dependents.get(subject, ()):
                if after not in queued:
                    queued.add(after)
                    heapq.heappush(heap, (picture.rank(after), after))
        return decision

    def _judge(self, picture: Picture, subject: Subject, decision: Decision) -> bool:
        """Judge one subject and tell whether its standing changed; never one of a network that we are cut off from."""
        if subject.network in picture.isolated:
            return False
        try:
            if subject.kind is SubjectKind.DEVICE:
                return self._judge_device(picture, picture.devices[DeviceId(subject.id)], decision)
            if subject.kind is SubjectKind.LINK:
                return self._judge_link(picture, picture.links[subject], decision)
            if subject.kind is SubjectKind.SERVICE:
                return self._judge_service(picture, picture.services[subject], decision)
            return self._judge_unit(picture, subject, decision)
        except Exception:  # noqa: BLE001 - a bug in judging one subject is caught here, once, and the others are served
            self.bugs += 1
            _log.exception("judging %s failed", subject)
            return False

    def _judge_device(self, picture: Picture, track: DeviceTrack, decision: Decision) -> bool:
        now = self._clock.monotonic()
        shut = cut(track.uplinks, picture)
        if track.facets.missed and reopened(track.cut, shut, picture):
            track.doubt()
            self._asker.ask(track, now, "asking.way_open", now)
        if shut is not None and track.cut is None:
            ask_behind(track, self._asker, now)
        track.cut = shut
        before = picture.standing(track.subject)
        case = Case(
            track.subject,
            before,
            track.facets,
            shut,
            shut is not None or self.holds.settled(picture, track, now),
            self._silent_for(track),
            why_unknown(track, before.state, now),
            why_unmanageable(track),
            stands_in(track),
            picture.beliefs[track.subject].reason.code == STANDS_IN,
            again(track),
        )
        verdict = judge_device(case)
        if verdict.held:
            self.holds.hold(picture.devices, track, now)
            return False
        self.holds.release(picture.devices, track)
        heard, evidence = track.view.heard, track.evidence()
        first = self._wall(of_device(track.facets, verdict.standing))
        found = _Finding(track.subject, verdict.standing, verdict.reason, heard, evidence, shut is not None, first)
        return self._believe(picture, decision, found)

    def _wall(self, at: float | None) -> float | None:
        """Return what a monotonic time is by the wall clock."""
        return None if at is None else self._clock.wall() - (self._clock.monotonic() - at)

    def _silent_for(self, track: DeviceTrack) -> int | None:
        heard = track.view.heard
        return None if heard is None else max(0, int(self._clock.wall() - heard))

    def _judge_link(self, picture: Picture, track: LinkTrack, decision: Decision) -> bool:
        if confirming(end.end for _, end in track.ends):
            return False
        if track.unread() and self._clock.monotonic() < track.kept_until:
            return False
        ends = [
            EndView(device, end.interface, end.end.believed, end.end.ordered, end.end.since)
            for device, end in track.ends
        ]
        shut = _above(picture, track)
        standing, reason = judge_link(track.subject, ends, shut)
        if standing.state is State.UNKNOWN and any(end.upper and _in_doubt(picture, id_) for id_, end in track.ends):
            # The device above is judged soon, and this link with it. One at the lower end has to wait for the link.
            return False
        heard, evidence = track.heard(picture.devices), track.evidence()
        first = self._wall(of_link(ends, standing))
        if standing.state is State.UNREACHABLE and track.upper in decision.moved:
            first = self._seen.since.get(track.upper)
        found = _Finding(track.subject, standing, reason, heard, evidence, shut is not None, first)
        return self._believe(picture, decision, found)

    def _judge_unit(self, picture: Picture, subject: Subject, decision: Decision) -> bool:
        paths = picture.wiring.units[subject]
        standing, reason, path = judge_unit(paths, picture)
        belief = picture.beliefs.get(path) if path is not None else None
        heard, evidence = (belief.heard, belief.evidence) if belief else (None, ())
        first = None
        if standing.state is not picture.standing(subject).state:
            first = self._seen.of_unit(paths, standing, decision.moved, picture.beliefs)
        return self._believe(picture, decision, _Finding(subject, standing, reason, heard, evidence, first=first))

    def _judge_service(self, picture: Picture, track: ServiceTrack, decision: Decision) -> bool:
        judged = self._services.judge(track, picture)
        if judged is None:
            return False
        standing, reason = judged
        cut_off, first = standing.state is State.UNREACHABLE, track.turned_at
        found = _Finding(track.subject, standing, reason, track.heard, track.ids, cut_off, first=first)
        return self._believe(picture, decision, found)

    def _believe(self, picture: Picture, decision: Decision, found: _Finding) -> bool:
        """Believe a finding where it differs from what is believed, and tell whether it does."""
        subject, standing, before = found.subject, found.standing, picture.beliefs[found.subject]
        if subject.kind is not SubjectKind.UNIT:
            standing = self.flaps.flagged(subject, standing, cut=found.cut)
        if standing == before.standing:
            if _says_more(found, before):
                belief = replace(before, reason=found.reason, evidence=found.evidence)
                picture.beliefs[subject] = decision.beliefs[subject] = belief
            return False
        at = self._clock.wall()
        since = before.since if standing.state is before.standing.state else _since(picture, found, at)
        heard = latest((found.heard, before.heard))
        belief = Belief(subject, standing, since, found.reason, heard, found.evidence)
        picture.beliefs[subject] = decision.beliefs[subject] = belief
        why = found.reason
        if standing == _but_for_flapping(before.standing):
            why = self.flaps.why(subject, standing)
        seen = self._seen.note(subject, before, standing, found.first, at)
        event = Event(self._ids.next(at), subject, at, before.standing, standing, why, found.evidence, seen)
        decision.events.append(event)
        decision.moved.add(subject)
        return True

    def retire(self, belief: Belief) -> Event | None:
        """Return the event of a subject that left the inventory, None where nothing was believed of it."""
        nothing = Standing()
        self._seen.since.pop(belief.subject, None)
        if belief.standing == nothing:
            return None
        at = self._clock.wall()
        reason = Reason("reason.retired")
        return Event(self._ids.next(at), belief.subject, at, belief.standing, nothing, reason)


def _but_for_flapping(standing: Standing) -> Standing:
    return replace(standing, flags=standing.flags ^ FLAPS)


def _since(picture: Picture, found: _Finding, at: float) -> float:
    """Return since when a new state holds: what proves to be as broken as before we were cut off never was whole."""
    if found.standing.state is State.UNKNOWN:
        return at
    paused = picture.paused.pop(found.subject, None)
    same = paused is not None and paused.standing.state is found.standing.state in BROKEN
    return paused.since if paused is not None and same else at


def _says_more(found: _Finding, before: Belief) -> bool:
    """Tell whether there is a better reason for the same: why nothing is known, or why SNMP or SSH does not answer."""
    if found.reason.code == before.reason.code and found.reason.code not in WITH_CAUSE:
        return False
    if found.subject.kind is SubjectKind.SERVICE:
        return found.standing.state is not State.UP and found.reason != before.reason
    told = {found.reason.code, before.reason.code}
    better = found.standing.state is State.UNKNOWN or found.reason.code in WHY_UNMANAGEABLE or STANDS_IN in told
    return better and found.reason != before.reason


def _in_doubt(picture: Picture, device: DeviceId) -> bool:
    """Tell whether a device is believed to answer though it was missed: its silence is no news of its ports yet."""
    track = picture.devices[device]
    return track.facets.misses > 0 and picture.standing(track.subject).reachable is Truth.YES


def _above(picture: Picture, track: LinkTrack) -> Cut | None:
    if track.upper is not None:
        return above(track.upper, picture)
    return cut(track.feeders, picture)
