"""From an inventory to tracks, at start and at reload: what is unchanged keeps its evidence and its belief."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf
from types import MappingProxyType

from netmon.judge.device import NEVER_ASKED
from netmon.judge.memory import recalled, ssh_lasts, stale_after, still_good
from netmon.judge.numbering import Doubt, Numbering, suspect
from netmon.judge.path import Uplink
from netmon.judge.ports import End
from netmon.judge.topology import subject_of
from netmon.judge.wiring import Wiring, device_subject
from netmon.model.belief import Belief, Flag, Standing, State, Truth
from netmon.model.interfaces import KnownPorts
from netmon.model.names import DeviceId, Subject
from netmon.model.observation import ProbeName
from netmon.model.over_ssh import SshRecord
from netmon.model.plant import Device, Link, Prefer
from netmon.model.probing import IcmpUse
from netmon.watch.board import DeviceView, ProbeView
from netmon.watch.picture import Picture
from netmon.watch.ssh_track import SshTrack
from netmon.watch.tallies import Tally
from netmon.watch.track import DeviceTrack, EndTrack, LinkTrack, ProbeTrack


@dataclass(frozen=True, slots=True)
class Now:
    """Both clocks at one moment."""

    monotonic: float
    wall: float


@dataclass(slots=True)
class Loaded:
    """A picture of the new inventory, and what came and went: `fresh` subjects nothing is remembered of.

    `changed` is what has to be judged anew: whatever the inventory says something else of than before.
    """

    picture: Picture
    changed: set[Subject] = field(default_factory=set)
    retired: list[Belief] = field(default_factory=list)
    fresh: list[Belief] = field(default_factory=list)
    gone: list[DeviceTrack] = field(default_factory=list)


def load(
    wiring: Wiring,
    before: Picture | None,
    remembered: Mapping[Subject, Belief],
    ports: Mapping[DeviceId, KnownPorts],
    now: Now,
    ssh: Mapping[DeviceId, SshRecord] = MappingProxyType({}),
) -> Loaded:
    """Lay out the tracks of an inventory over those of the one before, or over what was remembered."""
    picture = Picture(wiring)
    loaded = Loaded(picture)
    old_devices, old_ranks = (before.devices, before.wiring.ranks) if before else ({}, {})
    for subject, device in wiring.devices.items():
        known = old_devices.get(device.id)
        old = known if known is not None and known.subject == subject else None
        uplinks = wiring.uplinks.get(subject, ())
        if (
            old is None
            or old.device != device
            or old.uplinks != uplinks
            or _cut_weighs_otherwise(old, old_ranks, wiring.ranks)
        ):
            loaded.changed.add(subject)
        track = _device_track(device, old)
        if old is None and track.ssh.present:
            track.view.ssh = ssh.get(device.id)
        if old is None and device.id in ports:
            track.numbering = Numbering(before=ports[device.id])
        if old is None and subject in remembered:
            _recall(track, remembered[subject], now)
        track.uplinks = uplinks
        picture.devices[device.id] = track
    loaded.gone = [track for id_, track in old_devices.items() if picture.devices.get(id_) is not track]
    _links(wiring, before, remembered, picture, now)
    _beliefs(before, remembered, loaded, now)
    _note_changed(before, loaded)
    return loaded


def _cut_weighs_otherwise(track: DeviceTrack, before: Mapping[Subject, int], ranks: Mapping[Subject, int]) -> bool:
    """Tell whether what cuts it off is gone, or stands higher or lower now: of several roots the topmost is named."""
    return track.cut is not None and any(before.get(part) != ranks.get(part) for part in track.cut.parts)


def _device_track(device: Device, old: DeviceTrack | None) -> DeviceTrack:
    asked = {name for name in ProbeName if _is_asked(device, name)}
    ssh_window = ssh_lasts(device.probing)
    window = ssh_window if asked == {ProbeName.SSH} else stale_after(device.probing)
    track = old or DeviceTrack(device, device_subject(device), window, DeviceView())
    if old is not None and old.device.address != device.address:
        for end in old.ends:
            end.meter.forget()
        track.numbering = suspect(track.numbering, Doubt.NAMES)  # another box may stand there
        track.view.identity = track.view.counters = None
        track.ssh = SshTrack()
    track.device, track.window, track.ssh_window = device, window, ssh_window
    before = set(track.probes)
    for name in ProbeName:
        if name not in asked:
            track.probes.pop(name, None)
            track.view.probes.pop(name, None)
        elif name not in track.probes:
            view = track.view.probes[name] = ProbeView()
            track.probes[name] = ProbeTrack(Tally(device.id, name), view)
    _other_ways(track, before)
    track.fuse()
    return track


def _other_ways(track: DeviceTrack, before: set[ProbeName]) -> None:
    """Forget what was read over a way that is not asked any more, and numbers that were those of another way."""
    view, now = track.view, set(track.probes)
    if ProbeName.SSH not in now:
        track.ssh, view.ssh = SshTrack(), None
    track.ssh.present = ProbeName.SSH in now
    if ProbeName.SNMP not in now:
        track.managed = track.sight = None
    gone = track.reader not in now
    if gone or (track.reader is ProbeName.SSH and ProbeName.SNMP in now - before):
        track.status = view.status = view.counters = view.identity = view.uptime = view.system = None
        view.device = view.health = view.neighbours = None
        track.numbering, track.sight = Numbering(), None
    if gone:
        track.reader = ProbeName.SSH if now & _READERS == {ProbeName.SSH} else ProbeName.SNMP


_READERS = {ProbeName.SNMP, ProbeName.SSH}


def _is_asked(device: Device, probe: ProbeName) -> bool:
    match probe:
        case ProbeName.ICMP:
            return device.probing.icmp is IcmpUse.ON
        case ProbeName.SNMP:
            return device.snmp is not None and (device.prefer is not Prefer.SSH or device.ssh is None)
        case ProbeName.SSH:
            return device.ssh is not None
        case ProbeName.HTTP | ProbeName.TCP:
            return False  # services are asked so


def _recall(track: DeviceTrack, belief: Belief, now: Now) -> None:
    """Let a remembered belief stand in for evidence, as old as it is."""
    track.view.heard = belief.heard
    standing = belief.standing
    if standing.state is State.UNKNOWN or not still_good(belief, now.wall, track.window):
        return
    age = now.wall - belief.heard if standing.state is State.UP and belief.heard is not None else 0.0
    for probe in track.probes.values():
        probe.streak, probe.valid = recalled(standing.reachable), now.monotonic - max(0.0, age)
    if ProbeName.SNMP in track.probes:
        track.managed = recalled(standing.manageable)
    if ProbeName.SSH in track.probes:
        track.ssh.managed = recalled(standing.manageable)
        track.ssh.answered = inf if standing.reachable is Truth.YES else -inf
    track.fuse()


def _links(
    wiring: Wiring, before: Picture | None, remembered: Mapping[Subject, Belief], picture: Picture, now: Now
) -> None:
    ends = {
        (id_, end.link, end.interface): end
        for id_, track in (before.devices.items() if before else ())
        if picture.devices.get(id_) is track
        for end in track.ends
    }
    for track in picture.devices.values():
        track.ends = []
    for subject, link in wiring.links.items():
        old = before.links.get(subject) if before else None
        track_ = LinkTrack(subject, *_above(wiring, link), kept_until=old.kept_until if old else -inf)
        for id_, interface, upper in _pollable_ends(link):
            known = ends.get((id_, subject, interface))
            end = known or EndTrack(subject, interface)
            device = picture.devices[id_]
            end.upper = upper
            end.meter.declare(link.bandwidth_bps)
            if known is None:
                device.status = None  # the next reading is looked at, though it may be the same as the last
                end.find(device.numbering.shown, settled=device.numbering.settled)
            device.ends.append(end)
            track_.ends.append((id_, end))
        belief = remembered.get(subject)
        if old is None and belief is not None:
            track_.kept_until = _kept_until(track_, belief, picture, now)
            if Flag.ADMIN_DOWN in belief.standing.flags:
                for _, end in track_.ends:
                    end.end = End(ordered=True)
        picture.links[subject] = track_


def _above(wiring: Wiring, link: Link) -> tuple[Subject | None, tuple[Uplink, ...]]:
    upper = subject_of(link.upper, link.network)
    return (upper, ()) if link.upper.device is not None else (None, wiring.uplinks.get(upper, ()))


def _pollable_ends(link: Link) -> list[tuple[DeviceId, str, bool]]:
    """Return device and interface of each end that has both, and whether it is the upper one."""
    ends = ((link.upper, True), (link.lower, False))
    return [
        (end.device, end.interface, upper)
        for end, upper in ends
        if end.device is not None and end.interface is not None
    ]


def _kept_until(track: LinkTrack, belief: Belief, picture: Picture, now: Now) -> float:
    window = max((_read_within(picture.devices[id_]) for id_, _ in track.ends), default=0.0)
    return now.monotonic + window if still_good(belief, now.wall, window) else -inf


def _read_within(track: DeviceTrack) -> float:
    """Return how long it may take until the ports of a device are read again, in seconds."""
    over_ssh = track.ssh.present and (ProbeName.SNMP not in track.probes or (track.view.ssh and track.view.ssh.reads))
    return track.ssh_window if over_ssh else track.window


def _beliefs(before: Picture | None, remembered: Mapping[Subject, Belief], loaded: Loaded, now: Now) -> None:
    picture = loaded.picture
    old = before.beliefs if before else {}
    for subject in picture.wiring.ranks:
        known = old.get(subject)
        if known is None and subject in remembered:
            known = remembered[subject]
        if known is None:
            known = Belief(subject, Standing(), now.wall, NEVER_ASKED)
            loaded.fresh.append(known)
        picture.beliefs[subject] = known
    loaded.retired = [belief for subject, belief in old.items() if subject not in picture.beliefs]


def _note_changed(before: Picture | None, loaded: Loaded) -> None:
    """Note the links and units that are new or wired otherwise, and all that is new to this process."""
    picture, old = loaded.picture, before or Picture(Wiring({}, {}, {}, {}, {}, {}))
    loaded.changed.update(subject for subject in picture.beliefs if subject not in old.beliefs)
    for subject, track in picture.links.items():
        known = old.links.get(subject)
        # Of several feeders the topmost root is named, and that may be another one now.
        if known is None or known.wired() != track.wired() or (track.feeders and picture.standing(subject).root):
            loaded.changed.add(subject)
    for subject, paths in picture.wiring.units.items():
        if old.wiring.units.get(subject) != paths:
            loaded.changed.add(subject)
