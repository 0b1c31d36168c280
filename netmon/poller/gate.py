"""The gate: which of the waiting visits may begin. Pure.

Limits hold in all and per site. Sites take turns, so that a crowded one delays nobody else. Devices that gave no answer
last time hold their places for a whole timeout; they get at most three quarters of the places, so that the rest never
wait for them.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Mapping
from dataclasses import dataclass, field

from netmon.model.inventory import Limits
from netmon.model.names import DeviceId, SiteId

_ORDER = ((True, False), (True, True), (False, False), (False, True))
"""Lanes as (urgent, silent), in the order in which they are served."""


@dataclass(slots=True, eq=False)
class Ticket:
    """A visit that waits or is under way. `silent`: the device gave no answer last time."""

    device: DeviceId
    site: SiteId | None
    silent: bool
    urgent: bool = False
    withdrawn: bool = False


@dataclass(slots=True)
class _Lane:
    """Lines of one urgency, a line per site; `turn` holds the sites that may have their turn."""

    silent: bool
    lines: dict[SiteId | None, deque[Ticket]] = field(default_factory=dict)
    turn: dict[SiteId | None, None] = field(default_factory=dict)


class Gate:
    """Devices without a site are limited in all only: nothing is known that they share."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._lanes = {key: _Lane(silent=key[1]) for key in _ORDER}
        self._waiting: dict[DeviceId, Ticket] = {}
        self._in_flight = self._silent_in_flight = 0
        self._at_site: Counter[SiteId] = Counter()
        self._silent_at_site: Counter[SiteId] = Counter()
        self._most_at_site: dict[SiteId, int] = {}

    @property
    def in_flight(self) -> int:
        """How many visits are under way."""
        return self._in_flight

    @property
    def waiting(self) -> int:
        """How many wait."""
        return len(self._waiting)

    @property
    def most_at_site(self) -> Mapping[SiteId, int]:
        """The most visits that were ever under way at once, by site."""
        return self._most_at_site

    def load(self, limits: Limits) -> None:
        """Take new limits; visits under way beyond them end as usual."""
        self._limits = limits
        for lane in self._lanes.values():
            lane.turn.update(dict.fromkeys(lane.lines))

    def offer(self, ticket: Ticket) -> None:
        """Put a visit in line."""
        self._waiting[ticket.device] = ticket
        lane = self._lanes[ticket.urgent, ticket.silent]
        lane.lines.setdefault(ticket.site, deque()).append(ticket)
        lane.turn.setdefault(ticket.site)

    def hurry(self, ticket: Ticket) -> Ticket:
        """Move a waiting visit to the urgent lane; return its new ticket."""
        if ticket.urgent:
            return ticket
        self.withdraw(ticket)
        urgent = Ticket(ticket.device, ticket.site, ticket.silent, urgent=True)
        self.offer(urgent)
        return urgent

    def withdraw(self, ticket: Ticket) -> None:
        """Take a visit out of line. Its place in the line is passed over when its turn comes."""
        ticket.withdrawn = True
        if self._waiting.get(ticket.device) is ticket:
            del self._waiting[ticket.device]

    def admit(self) -> Ticket | None:
        """Return the next visit that may begin, and count it as under way; None if none may."""
        if self._in_flight >= self._limits.in_flight:
            return None
        for key in _ORDER:
            lane = self._lanes[key]
            if lane.silent and self._silent_in_flight >= _share(self._limits.in_flight):
                continue
            ticket = self._from(lane)
            if ticket is not None:
                self._begin(ticket)
                return ticket
        return None

    def release(self, ticket: Ticket) -> None:
        """Count a visit as over."""
        self._in_flight -= 1
        self._silent_in_flight -= ticket.silent
        if ticket.site is None:
            return
        self._at_site[ticket.site] -= 1
        self._silent_at_site[ticket.site] -= ticket.silent
        for lane in self._lanes.values():
            if ticket.site in lane.lines:
                lane.turn.setdefault(ticket.site)

    def _from(self, lane: _Lane) -> Ticket | None:
        while lane.turn:
            site = next(iter(lane.turn))
            line = lane.lines[site]
            while line and line[0].withdrawn:
                line.popleft()
            del lane.turn[site]
            if not line:
                del lane.lines[site]
            elif self._room(site, silent=lane.silent):
                ticket = line.popleft()
                if line:
                    lane.turn[site] = None  # behind the other sites
                else:
                    del lane.lines[site]
                return ticket
            # A site without room is out of the round until one of its visits is over.
        return None

    def _room(self, site: SiteId | None, *, silent: bool) -> bool:
        if site is None:
            return True
        most = self._limits.per_site
        return self._at_site[site] < most and not (silent and self._silent_at_site[site] >= _share(most))

    def _begin(self, ticket: Ticket) -> None:
        del self._waiting[ticket.device]
        self._in_flight += 1
        self._silent_in_flight += ticket.silent
        if ticket.site is not None:
            self._at_site[ticket.site] += 1
            self._silent_at_site[ticket.site] += ticket.silent
            self._most_at_site[ticket.site] = max(self._most_at_site.get(ticket.site, 0), self._at_site[ticket.site])


def _share(places: int) -> int:
    return max(1, places * 3 // 4)
