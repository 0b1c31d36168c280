"""What two ends say of one cable, put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from netmon.judge.cabling.identify import Directory
from netmon.judge.cabling.sight import Sight
from netmon.judge.port_names import same_port
from netmon.model.cabling import PortAt, Witness
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId
from netmon.model.neighbours import Neighbour


@dataclass(frozen=True, slots=True)
class Sighting:
    """One device sees another: `near` is its own port, `far` the port that the other says it speaks from."""

    near: PortAt
    far: PortAt
    witness: Witness


@dataclass(frozen=True, slots=True)
class Stranger:
    """A neighbour that is no one device of the inventory; `candidates` are those that it might be."""

    near: PortAt
    witness: Witness
    candidates: frozenset[DeviceId]


@dataclass(frozen=True, slots=True)
class Cable:
    """Two ports, by the word of one end or of both. `contradicts`: both speak, and of different ports."""

    ends: tuple[PortAt, PortAt]
    witnesses: tuple[Witness, ...]
    contradicts: bool = False

    @property
    def devices(self) -> frozenset[DeviceId]:
        """The devices at its ends."""
        return frozenset(end.device for end in self.ends)

    def end_at(self, device: DeviceId) -> PortAt:
        """Return the end at a device."""
        return self.ends[0] if self.ends[0].device == device else self.ends[1]

    def said_by(self, device: DeviceId) -> bool:
        """Whether a device sees it."""
        return any(witness.device == device for witness in self.witnesses)


def sightings(
    inventory: Inventory, sights: Mapping[DeviceId, Sight], directory: Directory
) -> tuple[list[Sighting], list[Stranger]]:
    """Return who sees whom, LLDP and CDP of one neighbour at one port as one, and whom nobody knows."""
    known: dict[tuple[PortAt, DeviceId, str | None], Sighting] = {}
    strangers: dict[tuple[PortAt, str], Stranger] = {}
    for device, sight in sorted(sights.items()):
        network = inventory.devices[device].network
        for seen in sight.neighbours.rows:
            near = PortAt(device, near_port(sight, seen))
            witness = Witness(device, sight.at, seen)
            who = directory.who(seen, network)
            if len(who) != 1:
                key = (near, (seen.chassis or seen.name or seen.remote.name or seen.remote.mac or "").casefold())
                strangers.setdefault(key, Stranger(near, witness, who))
                continue
            (other,) = who
            far = PortAt(other, _far_port(sights.get(other), seen))
            known.setdefault((near, other, far.port), Sighting(near, far, witness))
    return _without_echoes(list(known.values())), _without_names(list(strangers.values()))


def near_port(sight: Sight, seen: Neighbour) -> str | None:
    """Return the port of the device that sees: as an interface where it is known to be one."""
    return seen.interface or sight.ports.find(seen.local) or seen.local.name or seen.local.mac


def _far_port(sight: Sight | None, seen: Neighbour) -> str | None:
    found = sight.ports.find(seen.remote) if sight is not None else None
    return found or seen.remote.name or seen.remote.mac


def _without_echoes(found: list[Sighting]) -> list[Sighting]:
    """Leave out what another protocol says of the same neighbour at the same port, less precisely."""
    ports: dict[tuple[PortAt, DeviceId], list[Sighting]] = {}
    for sighting in found:
        ports.setdefault((sighting.near, sighting.far.device), []).append(sighting)
    kept = []
    for some in ports.values():
        first: list[Sighting] = []
        for sighting in sorted(some, key=lambda one: (one.far.port is None, one.witness.said.protocol != "lldp")):
            if not any(_fits(sighting.far.port, other.far.port) for other in first):
                first.append(sighting)
        kept += first
    return kept


def _without_names(strangers: list[Stranger]) -> list[Stranger]:
    """Leave out a stranger that another protocol names at the same port."""
    kept: list[Stranger] = []
    for one in strangers:
        said = one.witness.said
        twice = any(
            other.near == one.near
            and said.protocol != other.witness.said.protocol
            and said.name is not None
            and said.name == other.witness.said.name
            for other in kept
        )
        if not twice:
            kept.append(one)
    return kept


def cables(found: Iterable[Sighting]) -> list[Cable]:
    """Pair what one end says with what the other says of the same ports."""
    pairs: dict[frozenset[DeviceId], list[Sighting]] = {}
    for sighting in found:
        pairs.setdefault(frozenset((sighting.near.device, sighting.far.device)), []).append(sighting)
    made: list[Cable] = []
    for pair, some in pairs.items():
        low = min(pair)
        ours = [sighting for sighting in some if sighting.near.device == low]
        theirs = [sighting for sighting in some if sighting.near.device != low]
        made += _paired(ours, theirs)
    return made


def _paired(ours: list[Sighting], theirs: list[Sighting]) -> list[Cable]:
    made: list[Cable] = []
    for agree in (_mirror, _half_mirror):
        for one in list(ours):
            other = next((other for other in theirs if agree(one, other)), None)
            if other is not None:
                ours.remove(one)
                theirs.remove(other)
                ends = (one.near, other.near)
                made.append(Cable(ends, (one.witness, other.witness), contradicts=not _mirror(one, other)))
    made += [Cable((one.near, one.far), (one.witness,)) for one in (*ours, *theirs)]
    return made


def _mirror(one: Sighting, other: Sighting) -> bool:
    """Whether each end names the port of the other."""
    return _fits(one.far.port, other.near.port) and _fits(other.far.port, one.near.port)


def _half_mirror(one: Sighting, other: Sighting) -> bool:
    """Whether one end names the port of the other, which names another port than that one's."""
    named = one.far.port is not None and other.far.port is not None
    return named and (_fits(one.far.port, other.near.port) or _fits(other.far.port, one.near.port))


def _fits(said: str | None, port: str | None) -> bool:
    return said is None or port is None or same_port(said, port)
