"""Telling why, from the tracks."""

from __future__ import annotations

from math import isinf

from netmon.judge.explanation import Explanation, Flapping, Outstanding, PortEvidence, ProbeEvidence, Upstream
from netmon.model.belief import Truth
from netmon.model.names import DeviceId, Subject, SubjectKind
from netmon.model.observation import ProbeName
from netmon.watch.asker import Asker
from netmon.watch.board import Board
from netmon.watch.meter import OVERRUNS
from netmon.watch.picture import Picture
from netmon.watch.track import DeviceTrack, latest


def explain(
    picture: Picture, board: Board, asker: Asker, flapping: Flapping | None, subject: Subject, now: float
) -> Explanation:
    """Explain `subject` as it is shown now; KeyError where there is no such subject."""
    if subject not in picture.beliefs:
        raise KeyError(subject)
    tracks = _tracks(picture, subject)
    due = [(track, asker.due(track.device.id)) for track in tracks]
    return Explanation(
        belief=board.belief(subject),
        heard=_heard(picture, subject, tracks),
        probes=tuple(probe for track in tracks for probe in _probes(track, now)),
        ports=tuple(port for port in _ports(picture, subject, now)),
        upstream=_upstream(picture, board, subject),
        asks=tuple(Outstanding(track.device.id, one.due - now, one.why) for track, one in due if one is not None),
        flapping=flapping,
        waiting_for=tuple(dict.fromkeys(device for track in tracks for device in track.waiting_for)),
    )


def _heard(picture: Picture, subject: Subject, tracks: list[DeviceTrack]) -> float | None:
    if subject.kind is SubjectKind.SERVICE:
        return picture.services[subject].heard
    return latest(track.view.heard for track in tracks)


def _tracks(picture: Picture, subject: Subject) -> list[DeviceTrack]:
    """Return the devices whose answers bear on `subject`: itself, the ends of a link, the paths of a unit."""
    if subject.kind is SubjectKind.DEVICE:
        return [picture.devices[DeviceId(subject.id)]]
    if subject.kind is SubjectKind.LINK:
        return [picture.devices[device] for device, _ in picture.links[subject].ends]
    if subject.kind is SubjectKind.SERVICE:
        return []
    paths = picture.wiring.units[subject]
    devices = [DeviceId(path.id) for path in paths.devices]
    devices += [device for link, _ in paths.links for device, _ in picture.links[link].ends]
    return [picture.devices[device] for device in dict.fromkeys(devices)]


def _probes(track: DeviceTrack, now: float) -> list[ProbeEvidence]:
    return [
        ProbeEvidence(
            track.device.id,
            name,
            probe.streak.verdict if probe.streak else Truth.UNKNOWN,
            probe.streak.misses if probe.streak else 0,
            None if isinf(probe.asked) else now - probe.asked,
            probe.view.failure.value if probe.view.failure and not probe.view.answered else None,
            probe.ids,
        )
        for name, probe in track.probes.items()
    ]


def _ports(picture: Picture, subject: Subject, now: float) -> list[PortEvidence]:
    """Return the ends of a link, or those of the links right above a device or unit."""
    links = (
        [subject] if subject.kind is SubjectKind.LINK else [up.link for up in picture.wiring.uplinks.get(subject, ())]
    )
    ends = [(picture.devices[device], end) for link in links for device, end in picture.links[link].ends]
    return [
        PortEvidence(
            track.device.id,
            end.interface,
            end.end.believed.value,
            None if isinf(track.status_at) else now - track.status_at,
            end.end.pending is not None,
            end.meter.overruns >= OVERRUNS,
            track.ssh.commands if track.reader is ProbeName.SSH and track.status is not None else None,
        )
        for track, end in ends
    ]


def _upstream(picture: Picture, board: Board, subject: Subject) -> tuple[Upstream, ...]:
    """Walk up, nearest first: each link, then what is at its upper end."""
    seen: dict[Subject, None] = {}
    frontier = [subject]
    while frontier:
        above = dict.fromkeys(after for node in frontier for after in _above(picture, node))
        frontier = [node for node in above if node not in seen]
        seen.update(dict.fromkeys(frontier))
    beliefs = (board.belief(node) for node in seen)
    return tuple(
        Upstream(belief.subject, belief.standing.state, belief.standing.root, belief.since) for belief in beliefs
    )


def _above(picture: Picture, node: Subject) -> list[Subject]:
    if node.kind is SubjectKind.SERVICE:
        return [picture.services[node].unit] if picture.services[node].unit in picture.beliefs else []
    if node.kind is SubjectKind.LINK:
        track = picture.links[node]
        return [track.upper] if track.upper is not None else [up.link for up in track.feeders]
    links = [uplink.link for uplink in picture.wiring.uplinks.get(node, ())]
    if node.kind is SubjectKind.UNIT and node in picture.wiring.units:
        return [*picture.wiring.units[node].devices, *links]
    return links
