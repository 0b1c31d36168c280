"""Belief of a network while we are cut off from it: put aside whole, and asked for anew when that is over."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from zlib import crc32

from netmon.judge.isolation import ISOLATED
from netmon.judge.memory import recalled
from netmon.judge.path import BROKEN
from netmon.judge.ports import Port, lose_port
from netmon.model.belief import Belief, Event, Standing, Truth
from netmon.model.event_id import EventIds
from netmon.model.names import NetworkId
from netmon.model.observation import ProbeName
from netmon.watch.asker import SOON, Asker
from netmon.watch.cascade import Decision
from netmon.watch.picture import Picture
from netmon.watch.track import DeviceTrack

PER_SECOND = 400.0
"""Devices that are asked in a second when an isolation is over; all of them within `SOON` in any case."""
_NOTHING = Standing()


def pause(picture: Picture, network: NetworkId, at: float, ids: EventIds) -> Decision:
    """Believe nothing of a network from `at` on (UTC, epoch seconds); what is paused already stays as it is."""
    picture.isolated.add(network)
    decision = Decision()
    for subject, before in picture.beliefs.items():
        if subject.network != network or before.reason == ISOLATED:
            continue
        picture.paused[subject] = before
        if before.standing == _NOTHING:
            belief = replace(before, reason=ISOLATED, evidence=())
        else:
            belief = Belief(subject, _NOTHING, at, ISOLATED, before.heard)
            decision.events.append(Event(ids.next(at), subject, at, before.standing, _NOTHING, ISOLATED))
        decision.beliefs[subject] = belief
    picture.beliefs.update(decision.beliefs)
    return decision


def resume(picture: Picture, network: NetworkId, asker: Asker, now: float) -> None:
    """Let a network be judged again, by nothing that was seen before `now` (monotonic seconds), and ask all of it."""
    picture.isolated.discard(network)
    tracks = [track for track in picture.devices.values() if track.subject.network == network and track.probes]
    spread = min(SOON, len(tracks) / PER_SECOND)
    for track in tracks:
        _forget(track, picture, now)
        moment = crc32(track.device.id.encode()) / 2**32
        asker.ask(track, now + spread * moment, "asking.isolation_over", now)
    for link in picture.links.values():
        if link.subject.network == network:
            link.kept_until = -inf


def _forget(track: DeviceTrack, picture: Picture, now: float) -> None:
    """Know nothing of a device; one that was broken is not thought whole before its threshold of answers."""
    paused = picture.paused.get(track.subject)
    broken = paused is not None and paused.standing.state in BROKEN
    for name, probe in track.probes.items():
        known = broken and name is not ProbeName.SSH and probe.streak is not None
        probe.streak, probe.ids = recalled(Truth.NO) if known else None, ()
    track.managed = track.ssh.managed = track.status = track.cut = None
    for end in track.ends:
        end.end = lose_port(end.end, Port.UNREAD)
    track.asked_anew = now
    track.fuse()
