"""Whom else to ask: what is above a silent device, what is below one that was silent, the far end of a link."""

from __future__ import annotations

from netmon.judge.path import BROKEN
from netmon.model.names import DeviceId, Subject, SubjectKind
from netmon.watch.asker import Asker
from netmon.watch.hold import Holds
from netmon.watch.picture import Picture
from netmon.watch.track import DeviceTrack


def ask_above(picture: Picture, track: DeviceTrack, holds: Holds, now: float) -> None:
    """Ask every device above that has not been asked since `track` fell silent, all at once.

    One after the other, each would wait for the one below it to be given up.
    """
    since = track.facets.doubted_since
    seen = {track.subject}
    frontier = [track]
    while frontier:
        uppers = {uplink.upper for below in frontier for uplink in below.uplinks if uplink.upper is not None} - seen
        seen |= uppers
        frontier = [picture.devices[DeviceId(upper.id)] for upper in sorted(uppers)]
        for upper in frontier:
            if since is not None and not upper.asked_since(since):
                holds.ask_upper(upper, now)


def recheck_below(picture: Picture, track: DeviceTrack, asker: Asker, now: float) -> set[Subject]:
    """Forget what was missed right below a device while it was silent itself, and ask there at once."""
    rechecked = set()
    for link in picture.wiring.dependents.get(track.subject, ()):
        if link.kind is not SubjectKind.LINK:
            continue
        for subject in picture.wiring.dependents.get(link, ()):
            below = picture.devices.get(DeviceId(subject.id)) if subject.kind is SubjectKind.DEVICE else None
            if below is None or not below.facets.misses or picture.standing(subject).state in BROKEN:
                continue
            below.doubt()
            asker.ask(below, now, "asking.way_open", now)
            rechecked.add(subject)
    return rechecked


def ask_way(picture: Picture, track: DeviceTrack, asker: Asker, now: float) -> None:
    """Ask what was thought to cut off a device that answers after all: its answer came by some way."""
    for uplink in track.uplinks:
        broken = [uplink.upper] if uplink.upper and picture.standing(uplink.upper).state in BROKEN else []
        devices = {DeviceId(upper.id) for upper in broken}
        if picture.standing(uplink.link).state in BROKEN:
            devices |= {device for device, _ in picture.links[uplink.link].ends}
        for device in sorted(devices - {track.device.id}):
            asker.ask(picture.devices[device], now, "asking.answers_below", now)


def ask_other_ends(picture: Picture, track: DeviceTrack, asker: Asker, now: float) -> None:
    """Ask the far ends of links that read differently here: an administrator's order explains what this end sees."""
    for end in track.ends:
        if end.end.pending is None:
            continue
        for device, _ in picture.links[end.link].ends:
            if device != track.device.id and not picture.devices[device].asked_since(end.end.began or now):
                asker.ask(picture.devices[device], now, "asking.confirm_port", now)
