"""All that is seen against all that is declared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set

from netmon.judge.cabling.cables import Cable, Stranger, cables, sightings
from netmon.judge.cabling.declared import Judged, Scene, as_declared, fits, judge_link
from netmon.judge.cabling.identify import Directory
from netmon.judge.cabling.sight import Sight
from netmon.judge.memory import neighbours_last
from netmon.model.cabling import Finding, Verdict, Why
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, NetworkId
from netmon.model.plant import LinkEnd


def judge_cabling(
    inventory: Inventory, sights: Mapping[DeviceId, Sight], down: Set[LinkId], now: float
) -> tuple[Finding, ...]:
    """Return a finding for every declared link, every other cable between known devices, and every other neighbour.

    `now` is UTC, epoch seconds: what was read too long ago proves nothing any more. `down` are links that are believed
    to be down. Sorted by network, verdict and port.
    """
    known = {device: sight for device, sight in sights.items() if device in inventory.devices}
    fresh = {
        device: sight
        for device, sight in known.items()
        if now - sight.at <= neighbours_last(inventory.devices[device].probing)
    }
    found, strangers = sightings(inventory, fresh, Directory(inventory, known))
    lying = cables(found)
    scene = Scene(
        sights=fresh,
        cables=_by_device(lying),
        strangers=_strangers(strangers),
        heard=_heard(fresh) | {sighting.far.device for sighting in found},
        stale=known.keys() - fresh.keys(),
        down=down,
    )
    judged = _judge_links(inventory, scene)
    told = {cable for one in judged for cable in one.cables}
    told_strangers = {stranger for one in judged for stranger in one.strangers}
    findings = [one.finding for one in judged]
    findings += [_found(cable, inventory, scene) for cable in lying if cable not in told]
    loose = _loose_ends(inventory)
    findings += [_unknown(stranger, inventory, loose) for stranger in strangers if stranger not in told_strangers]
    return tuple(sorted(findings, key=_order))


def counts(findings: Iterable[Finding]) -> Counter[tuple[NetworkId, Verdict]]:
    """Count findings by network and verdict."""
    return Counter((finding.network, finding.verdict) for finding in findings)


def _judge_links(inventory: Inventory, scene: Scene) -> list[Judged]:
    """Judge every link; a cable that is one link as declared is not taken for another one that strayed."""
    links = inventory.links.values()
    taken = {
        cable
        for link in links
        if link.upper.device is not None and link.lower.device is not None
        for cable in scene.cables.get(link.upper.device, ())
        if as_declared(link, cable)
    }
    return [judge_link(link, scene, taken) for link in links]


def _by_device(lying: Iterable[Cable]) -> dict[DeviceId, list[Cable]]:
    found: dict[DeviceId, list[Cable]] = {}
    for cable in lying:
        for device in cable.devices:
            found.setdefault(device, []).append(cable)
    return found


def _strangers(strangers: Iterable[Stranger]) -> dict[DeviceId, list[Stranger]]:
    found: dict[DeviceId, list[Stranger]] = {}
    for stranger in strangers:
        found.setdefault(stranger.near.device, []).append(stranger)
    return found


def _heard(sights: Mapping[DeviceId, Sight]) -> set[DeviceId]:
    return {device for device, sight in sights.items() if sight.heard or sight.neighbours.rows}


def _found(cable: Cable, inventory: Inventory, scene: Scene) -> Finding:
    if cable.contradicts:
        verdict, why = Verdict.DISAGREE, Why.CONTRADICTION
    else:
        verdict, why = Verdict.FOUND, Why.BOTH_SEE if len(cable.witnesses) > 1 else Why.ONE_SEES
    network = inventory.devices[cable.ends[0].device].network
    silent = tuple(device for device in sorted(cable.devices) if not cable.said_by(device) and device in scene.sights)
    return Finding(verdict, why, network, cable.ends, None, cable.witnesses, silent)


def _loose_ends(inventory: Inventory) -> dict[DeviceId, list[tuple[LinkEnd, LinkId]]]:
    """Return the ports whose declared other end is a unit without a device: who is seen there may be that unit's."""
    found: dict[DeviceId, list[tuple[LinkEnd, LinkId]]] = {}
    for link in inventory.links.values():
        for end, other in ((link.upper, link.lower), (link.lower, link.upper)):
            if end.device is not None and end.interface is not None and other.device is None:
                found.setdefault(end.device, []).append((end, link.id))
    return found


def _unknown(
    stranger: Stranger, inventory: Inventory, loose: Mapping[DeviceId, list[tuple[LinkEnd, LinkId]]]
) -> Finding:
    why = Why.AMBIGUOUS if stranger.candidates else Why.NOBODY
    device = inventory.devices[stranger.near.device]
    port = stranger.near.port
    link = next((link for end, link in loose.get(device.id, ()) if port and fits(end.interface, port)), None)
    return Finding(
        Verdict.UNKNOWN,
        why,
        device.network,
        (stranger.near,),
        link,
        (stranger.witness,),
        tuple(sorted(stranger.candidates)),
    )


_ORDER = [Verdict.DISAGREE, Verdict.MISSING, Verdict.FOUND, Verdict.UNKNOWN, Verdict.UNSEEN, Verdict.AGREED]


def _order(finding: Finding) -> tuple[str, int, str, tuple[tuple[str, str], ...]]:
    ends = tuple((end.device, end.port or "") for end in finding.ends)
    return finding.network, _ORDER.index(finding.verdict), finding.link or "", ends
