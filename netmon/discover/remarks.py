"""What the proposal says in comments: of each device, and of what was seen and has no place in an inventory. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from netmon.discover.frontier import addresses_of
from netmon.discover.plan import Plan
from netmon.discover.same import Sighted
from netmon.discover.sighting import Outcome, Sighting
from netmon.discover.wiring import Ports
from netmon.inventory.proposal import Chapter
from netmon.model.belief import Reason
from netmon.model.observation import Failure, FailureKind
from netmon.model.plant import Address, Device, Role

LONGEST = 120
"""Characters of a device's own words in one comment."""
NEAR = {4: 24, 6: 64}
"""Bits that two addresses share at least for the one to say something of the other's place."""
MOST_LISTED = 1000
TOLD_KINDS = (FailureKind.TIMEOUT, FailureKind.REFUSED, FailureKind.AUTH, FailureKind.MALFORMED)
CHAPTERS = (Outcome.REFUSED, Outcome.PINGED, Outcome.UNSENT, Outcome.UNFINISHED)
"""What is listed address by address; of what is silent only the number is told."""


def head(devices: int, links: int, *, standalone: bool) -> tuple[Reason, ...]:
    """Return what stands at the top of the file."""
    how = "proposal.how_alone" if standalone else "proposal.how_included"
    return (Reason.of("proposal.head", devices=devices, links=links), Reason(how), Reason("proposal.to_do"))


def of_device(one: Sighted, known: Mapping[Address, Device], role: Role | None) -> tuple[Reason, ...]:
    """Return what is said above a device."""
    found = one.found
    said: list[Reason] = []
    facts = [found.vendor, found.model, found.os, found.version]
    if any(facts):
        said.append(Reason.of("proposal.made_by", text=_short(" ".join(fact for fact in facts if fact))))
    if found.serial:
        said.append(Reason.of("proposal.serial", text=_short(found.serial)))
    if found.descr:
        said.append(Reason.of("proposal.descr", text=_short(found.descr)))
    if found.location:
        said.append(Reason.of("proposal.location", text=_short(found.location)))
    if one.aliases:
        said.append(Reason.of("proposal.aliases", addresses=", ".join(map(str, one.aliases))))
    namesake = next((device for device in known.values() if found.name in (device.id, device.name)), None)
    if namesake is not None:
        said.append(Reason.of("proposal.namesake", device=namesake.id, address=namesake.address))
    if (near := unit_near(one.address, known)) is not None:
        said.append(Reason.of("proposal.near", unit=near[0], prefix=near[1]))
    if role is not None:
        said.append(Reason("proposal.role"))
    return tuple(said)


def unit_near(address: Address, known: Mapping[Address, Device]) -> tuple[str, str] | None:
    """Return the one unit that owns all known devices nearest to an address, and the prefix they share with it."""
    nearest: dict[int, set[str]] = defaultdict(set)
    for other, device in known.items():
        if other.version == address.version:
            nearest[_shared(address, other)].add(device.unit)
    bits = max(nearest, default=0)
    if bits < NEAR[address.version] or len(nearest[bits]) != 1:
        return None
    start = int(address) >> (address.max_prefixlen - bits) << (address.max_prefixlen - bits)
    return next(iter(nearest[bits])), f"{type(address)(start)}/{bits}"


def chapters(
    sightings: Sequence[Sighting], plan: Plan, known: Mapping[str, Sighted], ports: Ports, untold: Iterable[Reason]
) -> tuple[Chapter, ...]:
    """Return what was seen and is not proposed, each kind with its addresses in order."""
    listed: dict[Outcome, list[Sighting]] = defaultdict(list)
    for sighting in sorted(sightings, key=lambda one: (one.address.version, int(one.address))):
        listed[sighting.outcome].append(sighting)
    made = [
        Chapter(
            Reason.of(f"proposal.chapter_{outcome}", count=len(listed[outcome])), _some(map(_line, listed[outcome]))
        )
        for outcome in CHAPTERS
        if listed[outcome]
    ]
    for code, lines in (
        ("proposal.chapter_known", [_known(id_, one) for id_, one in sorted(known.items())]),
        ("proposal.chapter_links", list(untold)),
        ("proposal.chapter_neighbours", _strangers(sightings, plan, ports)),
    ):
        if lines:
            made.append(Chapter(Reason.of(code, count=len(lines)), _some(lines)))
    return tuple(made)


def cause_of(failure: Failure | None) -> str:
    """Return the code of why an address did not answer."""
    if failure is None:
        return "discover.cause_unknown"
    if failure.cause is not None:
        return f"discover.cause_{failure.cause}"
    if failure.kind is FailureKind.TIMEOUT and failure.answered:
        return "discover.kind_half"
    return f"discover.kind_{failure.kind if failure.kind in TOLD_KINDS else 'other'}"


def _line(sighting: Sighting) -> Reason:
    if sighting.failure is None:
        return Reason.of("proposal.address", address=sighting.address)
    code = "proposal.address_said_by" if sighting.failure.witness else "proposal.address_because"
    cause, witness = cause_of(sighting.failure), sighting.failure.witness
    return Reason.of(code, address=sighting.address, cause=cause, witness=witness)


def _known(id_: str, one: Sighted) -> Reason:
    addresses = ", ".join(map(str, (one.address, *one.aliases)))
    return Reason.of("proposal.known", device=id_, addresses=addresses, name=_short(one.found.name or "-"))


def _strangers(sightings: Sequence[Sighting], plan: Plan, ports: Ports) -> list[Reason]:
    """Return the neighbours that nobody asked: outside the scope, or without any address."""
    strangers: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for sighting in sightings:
        if sighting.found is None or sighting.found.neighbours is None:
            continue
        for row in sighting.found.neighbours.rows:
            if ports.device(row) is not None:
                continue
            addresses = addresses_of(row)
            inside = any(plan.scope.allows(address) for address in addresses)
            why = "silent" if inside else "outside" if addresses else "nowhere"
            name = row.name or row.chassis or "-"
            key = (name, ", ".join(map(str, addresses)) or "-", why)
            strangers[key].add(sighting.found.name or str(sighting.address))
    return [
        Reason.of(f"proposal.stranger_{why}", name=_short(name), addresses=addresses, by=_short(", ".join(sorted(by))))
        for (name, addresses, why), by in sorted(strangers.items())
    ]


def _some(lines: Iterable[Reason]) -> tuple[Reason, ...]:
    every = tuple(lines)
    if len(every) <= MOST_LISTED:
        return every
    return (*every[:MOST_LISTED], Reason.of("proposal.more", count=len(every) - MOST_LISTED))


def _shared(one: Address, other: Address) -> int:
    return one.max_prefixlen - (int(one) ^ int(other)).bit_length()


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
