"""One declared link against what is seen at its ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from netmon.judge.cabling.cables import Cable, Stranger
from netmon.judge.cabling.sight import Sight
from netmon.judge.port_names import is_logical, parent_of, same_port
from netmon.model.cabling import Finding, PortAt, Verdict, Why
from netmon.model.names import DeviceId, LinkId
from netmon.model.plant import Link, LinkEnd


@dataclass(frozen=True, slots=True)
class Scene:
    """What is seen. `sights` are fresh; `heard` are devices whose LLDP or CDP is known to be heard by somebody, or to
    hear; `down` are links that are believed to be down.
    """

    sights: Mapping[DeviceId, Sight]
    cables: Mapping[DeviceId, list[Cable]]
    strangers: Mapping[DeviceId, list[Stranger]]
    heard: Set[DeviceId]
    stale: Set[DeviceId]
    down: Set[LinkId]


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding, and the cables and strangers that it speaks for: they are not told again by themselves."""

    finding: Finding
    cables: tuple[Cable, ...] = ()
    strangers: tuple[Stranger, ...] = ()


def fits(declared: str | None, port: str | None) -> bool:
    """Whether a cable at `port` may be what is declared at `declared`.

    A sub-interface is plugged in at its port; an aggregate or a VLAN at some port that its name does not tell.
    """
    if declared is None or port is None or is_logical(declared):
        return True
    return same_port(declared, port) or same_port(parent_of(declared), port)


def as_declared(link: Link, cable: Cable) -> bool:
    """Whether a cable lies where a link is declared."""
    ends = (link.upper, link.lower)
    return all(
        end.device in cable.devices and fits(end.interface, cable.end_at(end.device).port)
        for end in ends
        if end.device is not None
    )


def judge_link(link: Link, scene: Scene, taken: Set[Cable]) -> Judged:
    """Judge one link; `taken` are cables that are other links as declared."""
    upper, lower = link.upper.device, link.lower.device
    if upper is None or lower is None:
        return _told(link, Verdict.UNSEEN, Why.NO_DEVICE)
    between = [cable for cable in scene.cables.get(upper, ()) if cable.devices == {upper, lower}]
    here = [cable for cable in between if as_declared(link, cable)]
    if here:
        return _seen(link, here, scene)
    elsewhere = [cable for cable in between if cable not in taken]
    if elsewhere:
        return _told(link, Verdict.DISAGREE, Why.OTHER_PORT, elsewhere)
    others = [
        cable
        for end, other in ((link.upper, lower), (link.lower, upper))
        for cable in _cables_at(end, scene)
        if other not in cable.devices and cable not in taken
    ]
    if others:
        return _told(link, Verdict.DISAGREE, Why.OTHER_DEVICE, others)
    return _nobody(link, scene)


def _seen(link: Link, here: list[Cable], scene: Scene) -> Judged:
    """Judge a link that at least one end sees as declared."""
    sound = [cable for cable in here if not cable.contradicts]
    if not sound:
        return _told(link, Verdict.DISAGREE, Why.CONTRADICTION, here)
    devices = [end.device for end in (link.upper, link.lower) if end.device is not None]
    blind = [device for device in devices if not any(cable.said_by(device) for cable in sound)]
    if not blind:
        return _told(link, Verdict.AGREED, Why.AS_DECLARED, here)
    (device,) = blind
    looks = device in scene.sights and bool(scene.sights[device].neighbours.rows)
    if not looks:
        return _told(link, Verdict.AGREED, Why.ONE_END_SILENT, here, concerned=(device,))
    other_end = link.upper if link.upper.device == device else link.lower
    others = [cable for cable in _cables_at(other_end, scene) if cable not in here]
    if others:
        return _told(link, Verdict.DISAGREE, Why.CONTRADICTION, [*here, *others], concerned=(device,))
    return _told(link, Verdict.MISSING, Why.ONE_SEES, here, concerned=(device,))


def _nobody(link: Link, scene: Scene) -> Judged:
    """Judge a link that no end sees, nor anybody of the inventory in its place."""
    devices = tuple(end.device for end in (link.upper, link.lower) if end.device is not None)
    if link.id in scene.down:
        return _told(link, Verdict.UNSEEN, Why.LINK_DOWN)
    if stale := tuple(device for device in devices if device in scene.stale):
        return _told(link, Verdict.UNSEEN, Why.STALE, concerned=stale)
    silent = tuple(device for device in devices if device not in scene.heard or device not in scene.sights)
    if silent:
        return _told(link, Verdict.UNSEEN, Why.SILENT, concerned=silent)
    strangers = [stranger for end in (link.upper, link.lower) for stranger in _strangers_at(end, scene)]
    if strangers:
        return _told(link, Verdict.DISAGREE, Why.STRANGER, strangers=tuple(strangers))
    return _told(link, Verdict.MISSING, Why.NEITHER_SEES)


def _cables_at(end: LinkEnd, scene: Scene) -> list[Cable]:
    """Return the cables at the declared port of an end; an end that names no socket has none."""
    device = end.device
    if device is None or end.interface is None or is_logical(end.interface):
        return []
    found = scene.cables.get(device, ())
    return [cable for cable in found if (port := cable.end_at(device).port) and fits(end.interface, port)]


def _strangers_at(end: LinkEnd, scene: Scene) -> list[Stranger]:
    """Return the neighbours at the declared port of an end that nobody knows."""
    if end.device is None or end.interface is None or is_logical(end.interface):
        return []
    found = scene.strangers.get(end.device, ())
    return [one for one in found if not one.candidates and one.near.port and fits(end.interface, one.near.port)]


def _told(
    link: Link,
    verdict: Verdict,
    why: Why,
    cables: Iterable[Cable] = (),
    strangers: tuple[Stranger, ...] = (),
    concerned: tuple[DeviceId, ...] = (),
) -> Judged:
    cables = tuple(cables)
    said = (*(witness for cable in cables for witness in cable.witnesses), *(one.witness for one in strangers))
    finding = Finding(verdict, why, link.network, _ends(link, cables), link.id, said, concerned)
    return Judged(finding, cables, strangers)


def _ends(link: Link, cables: tuple[Cable, ...]) -> tuple[PortAt, ...]:
    """Return the ends as they are seen, the upper one first; as declared where nothing else is seen."""
    declared = (link.upper, link.lower)
    if len(cables) == 1 and {end.device for end in declared} >= cables[0].devices:
        return tuple(cables[0].end_at(end.device) for end in declared if end.device is not None)
    return tuple(PortAt(end.device, end.interface) for end in declared if end.device is not None)
