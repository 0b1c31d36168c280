"""What the anchors of each network say, and since when we are cut off from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from heapq import nsmallest

from netmon.judge.isolation import (
    Finding,
    PlantVoice,
    Voice,
    answered,
    clears,
    hear,
    judge_isolation,
    silent_since,
)
from netmon.judge.path import BROKEN
from netmon.model.anchor import Anchor, AnchorAnswer
from netmon.model.names import AnchorId, NetworkId
from netmon.model.observation import Echo, Failure
from netmon.watch.board import AnchorView
from netmon.watch.picture import Picture
from netmon.watch.track import DeviceTrack

_WITNESSES = 3
"""Devices, the topmost, that are asked at once when all anchors miss, to know whether the plant still answers."""


@dataclass(slots=True)
class _Side:
    """The anchors of one network. `since` is since when we are cut off from it (UTC, epoch seconds), `plant` what its
    devices said when an anchor was heard of last: counting them takes too long to be done for each that is judged.
    """

    voices: dict[AnchorId, Voice] = field(default_factory=dict)
    since: float | None = None
    plant: PlantVoice = field(default_factory=PlantVoice)
    doubted: bool = False


class Isolation:
    """`ask(network)` has the anchors of a network asked at once."""

    def __init__(self, ask: Callable[[NetworkId], None]) -> None:
        self._ask = ask
        self._sides: dict[NetworkId, _Side] = {}
        self._anchors: dict[AnchorId, Anchor] = {}
        self.views: dict[AnchorId, AnchorView] = {}

    def load(self, anchors: Mapping[AnchorId, Anchor], known: Mapping[NetworkId, float]) -> set[NetworkId]:
        """Take the anchors of an inventory; those that stay keep their voice. `known` is what a start remembers.

        Return the networks that we are not cut off from any more, for nobody is left to say so.
        """
        before, sides = self._sides, self._sides
        sides = {anchor.network: _Side() for anchor in anchors.values()}
        for network, side in sides.items():
            side.since = before[network].since if network in before else known.get(network)
        for id_, anchor in anchors.items():
            same = self._same_place(anchor, self._anchors.get(id_))
            old = before.get(anchor.network)
            sides[anchor.network].voices[id_] = old.voices.get(id_, Voice()) if old is not None and same else Voice()
            if not same or id_ not in self.views:
                self.views[id_] = AnchorView(anchor)
        self.views = {id_: self.views[id_] for id_ in anchors}
        self._anchors, self._sides = dict(anchors), sides
        return {network for network, side in before.items() if side.since is not None and network not in sides}

    @staticmethod
    def _same_place(one: Anchor, other: Anchor | None) -> bool:
        return other is not None and (one.network, one.address, one.port) == (other.network, other.address, other.port)

    @property
    def isolated(self) -> dict[NetworkId, float]:
        """The networks that we are cut off from, since when (UTC, epoch seconds)."""
        return {network: side.since for network, side in self._sides.items() if side.since is not None}

    def take(self, answer: AnchorAnswer, picture: Picture) -> Finding | None:
        """Take what an anchor said, and judge whether we are cut off from its network; None of an unknown anchor."""
        anchor = self._anchors.get(answer.anchor)
        if anchor is None:
            return None
        side = self._sides[anchor.network]
        side.voices[anchor.id] = voice = hear(side.voices[anchor.id], answer.result, answer.began)
        self.views[anchor.id] = _view(anchor, self.views[anchor.id], voice, answer)
        side.plant = self._plant(anchor.network, side, picture)
        finding = judge_isolation(side.voices.values(), side.plant, before=side.since is not None)
        if finding.ask_again:
            self._ask(anchor.network)
        return finding

    def settle(self, network: NetworkId, since: float | None) -> None:
        """Note since when we are cut off from a network, None where we are not."""
        self._sides[network].since = since

    def network_of(self, anchor: AnchorId) -> NetworkId:
        """Return the network of an anchor; KeyError where there is none."""
        return self._anchors[anchor].network

    def clears(self, track: DeviceTrack) -> bool:
        """Tell whether the misses of a device may be held against it: an anchor has answered since, or none is there.

        Where none has, all of the network are asked.
        """
        since = track.facets.doubted_since
        return self.innocent(track.subject.network, since if since is not None else 0.0)

    def innocent(self, network: NetworkId, since: float) -> bool:
        """Tell whether misses of a network since then (monotonic seconds) may be held against who was missed.

        Where no anchor has answered, all of the network are asked.
        """
        side = self._sides.get(network)
        if side is None or clears(side.voices.values(), side.plant, since):
            return True
        self._ask(network)
        return False

    def doubt(self, track: DeviceTrack) -> None:
        """Have the anchors asked where none has answered since a device fell silent."""
        side, since = self._sides.get(track.subject.network), track.facets.doubted_since
        if side is None or side.since is not None or since is None:
            return
        if all(voice.heard < since for voice in side.voices.values()):
            self._ask(track.subject.network)

    def witnesses(self, network: NetworkId, picture: Picture) -> list[DeviceTrack]:
        """Return whom to ask whether the plant answers, once, when all anchors of a network miss."""
        side = self._sides[network]
        since = silent_since(side.voices.values())
        doubted, side.doubted = side.doubted, since is not None
        if since is None or doubted:
            return []
        return nsmallest(_WITNESSES, _expected(network, picture), key=lambda track: picture.rank(track.subject))

    def _plant(self, network: NetworkId, side: _Side, picture: Picture) -> PlantVoice:
        """Count who of the plant was asked since all anchors are silent, and who of these answered."""
        since = silent_since(side.voices.values())
        if since is None:
            return PlantVoice()
        asked = answering = 0
        for track in _expected(network, picture):
            if track.asked_last() < since:
                continue
            asked += 1
            answering += any(
                probe.asked >= since and probe.streak is not None and not probe.streak.misses
                for probe in track.probes.values()
            )
        return PlantVoice(asked, answering)


def _expected(network: NetworkId, picture: Picture) -> Iterable[DeviceTrack]:
    """Yield the devices that are asked and were not broken before we were cut off, if we are."""
    for track in picture.devices.values():
        if track.subject.network != network or not track.probes:
            continue
        belief = picture.paused.get(track.subject) or picture.beliefs[track.subject]
        if belief.standing.state not in BROKEN:
            yield track


def _view(anchor: Anchor, before: AnchorView, voice: Voice, answer: AnchorAnswer) -> AnchorView:
    if not voice.answers and not voice.misses:
        return before
    result = answer.result
    heard = answer.at + answer.took if answered(result) else before.heard
    rtt = result.rtt_mean if isinstance(result, Echo) else None
    return AnchorView(anchor, voice.answers > 0, heard, rtt, result if isinstance(result, Failure) else None)
