"""Which address is next. Pure: it is told what came of each, and never names one twice in a run."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from ipaddress import ip_address

from netmon.discover.plan import Plan
from netmon.discover.sighting import Found, Origin, Outcome, Sighting
from netmon.discover.spans import Span, addresses, has, size, without
from netmon.model.neighbours import Neighbour
from netmon.model.plant import Address

BEGUN_AT_MOST = 2
"""Runs that may begin with an address: one that was broken off is made good once."""


@dataclass(frozen=True, slots=True)
class Ask:
    """An address to ask, and how it came up."""

    address: Address
    origin: Origin


class Frontier:
    """Seeds first, then what the devices found name as their neighbours, then the prefixes, blocks taking turns.

    `known` are addresses of the inventory that are not asked; `capped` says that the plan allows no more, though there
    are; `broken_off` counts those that the run before did not finish.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        known = [] if plan.again else [Span(one.version, int(one), int(one)) for one in plan.known]
        self._spans = without(plan.spans(), known)
        self._sweep = addresses(self._spans)
        self._unswept = size(self._spans)
        self._begun: set[Address] = set()
        self._queue: deque[Ask] = deque()
        self._others: dict[Address, deque[Address]] = {}
        self._chassis: set[str] = set()
        self.sightings: dict[Address, Sighting] = {}
        self.known: set[Address] = {one for one in plan.known if not plan.again and has(plan.spans(), one)}
        self.capped = False
        self.broken_off = 0
        self._queue.extend(Ask(seed, Origin.SEED) for seed in plan.seeds)

    def restore(self, sightings: Iterable[Sighting], begun: Iterable[Ask]) -> None:
        """Take over what earlier runs saw, and what each of them began with."""
        before = list(sightings)
        over = {sighting.address for sighting in before}
        for ask, times in Counter(begun).items():
            if ask.address in over:
                continue
            if times >= BEGUN_AT_MOST:
                before.append(Sighting(ask.address, ask.origin, Outcome.UNFINISHED))
            else:
                self._queue.append(ask)
                self.broken_off += 1
        for sighting in before:
            self._begin(sighting.address)
        for sighting in before:
            self.give(sighting)

    def take(self, count: int) -> list[Ask]:
        """Return up to `count` addresses to ask now; none while all that is left depends on what is under way."""
        taken: list[Ask] = []
        for ask in self._candidates():
            if not self._may_begin(ask):
                continue
            if len(self._begun) >= self._plan.most:
                self.capped = True
                break
            self._begin(ask.address)
            taken.append(ask)
            if len(taken) == count:
                break
        return taken

    def give(self, sighting: Sighting) -> None:
        """Take what came of an address: a device found names its neighbours."""
        self.sightings[sighting.address] = sighting
        others = self._others.pop(sighting.address, None)
        if sighting.found is not None:
            self._follow(sighting.found)
        elif others:
            self._offer(others)

    @property
    def left(self) -> int:
        """How many are still to be asked, as far as can be told now."""
        return self._unswept + sum(not has(self._spans, ask.address) for ask in self._queue)

    def _candidates(self) -> Iterator[Ask]:
        while True:
            if self._queue:
                yield self._queue.popleft()
            elif (address := next(self._sweep, None)) is not None:
                yield Ask(address, Origin.PREFIX)
            else:
                return

    def _begin(self, address: Address) -> None:
        self._begun.add(address)
        self._unswept -= has(self._spans, address)

    def _may_begin(self, ask: Ask) -> bool:
        if ask.address in self._begun or not self._plan.scope.allows(ask.address):
            return False
        if ask.address in self._plan.known and ask.origin is not Origin.SEED and not self._plan.again:
            self.known.add(ask.address)
            return False
        return True

    def _follow(self, found: Found) -> None:
        if found.neighbours is None:
            return
        if found.neighbours.chassis is not None:
            self._chassis.add(found.neighbours.chassis)
        for row in found.neighbours.rows:
            # A chassis that was found already is the same device at another of its addresses.
            if row.chassis is None or row.chassis not in self._chassis:
                self._offer(deque(address for address in addresses_of(row) if self._plan.scope.allows(address)))

    def _offer(self, choice: deque[Address]) -> None:
        """Ask the first of a device's addresses; the others only where that comes to nothing."""
        while choice:
            address = choice.popleft()
            sighting = self.sightings.get(address)
            if sighting is not None and sighting.outcome is not Outcome.FOUND:
                continue
            if sighting is None and address not in self._begun:
                self._queue.append(Ask(address, Origin.NEIGHBOUR))
            if sighting is None:
                self._others.setdefault(address, deque()).extend(choice)
            return


def addresses_of(row: Neighbour) -> list[Address]:
    """Return the management addresses that a neighbour gives, IPv4 before IPv6, without what is no address."""
    found: set[Address] = set()
    for text in row.addresses:
        try:
            found.add(ip_address(text))
        except ValueError:  # the standard lets a device give its MAC address there
            continue
    return sorted(found, key=lambda address: (address.version, int(address)))
