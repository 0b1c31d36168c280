"""What availability is judged by, besides the standings: who owns what, what was announced, and when nobody looked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from netmon.judge.availability.account import Account, Setting, account_of
from netmon.judge.blindness import Blindness
from netmon.judge.charging import own_roots
from netmon.judge.cover import Reach
from netmon.judge.downtime import Held
from netmon.judge.path import BROKEN
from netmon.judge.planned import planned_spans
from netmon.judge.spans import Span
from netmon.judge.wiring import Wiring
from netmon.model.inventory import Inventory
from netmon.model.maintenance import Maintenance
from netmon.model.names import NetworkId, Subject
from netmon.store import Reader, RegisteredSubject


@dataclass(slots=True)
class Ground:
    """Takes accounts of one period (UTC, epoch seconds). Without an inventory an outage is own only where the subject
    is its own root, and nothing was announced.

    What is announced is covered as the inventory in force would have it.
    """

    reader: Reader
    period: Span
    reach: Reach | None
    own: Mapping[Subject, frozenset[Subject]]
    maintenance: tuple[Maintenance, ...]
    _settings: dict[NetworkId, Setting] = field(default_factory=dict)
    _lead: float = field(init=False)
    _blind: Blindness = field(init=False)
    _planned: Mapping[Subject, tuple[Span, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self._reach_back(self.period[0])

    @classmethod
    def of(cls, reader: Reader, period: Span, inventory: Inventory | None, wiring: Wiring | None = None) -> Ground:
        """Read it; `wiring` is what the inventory comes to, where that was derived before. Raises StoreError."""
        if inventory is None:
            return cls(reader, period, None, {}, ())
        entries = reader.maintenance()
        reach = Reach.of(wiring or Wiring.of(inventory)) if entries else None
        return cls(reader, period, reach, own_roots(inventory), entries)

    def accounts(self, subjects: Iterable[RegisteredSubject]) -> dict[Subject, Account]:
        """Take the accounts of subjects, of that part of the period in which each was there. Raises StoreError."""
        registered = {one.subject: one for one in subjects}
        found = self.reader.standings_from_whole(registered, *self.period)
        broken = (next((at for at, one in held if one.state in BROKEN), self.period[0]) for held in found.values())
        lead = min(broken, default=self.period[0])
        if lead < self._lead:
            self._reach_back(lead)
        spans = {subject: existing(registered[subject], held, self.period) for subject, held in found.items()}
        return {
            subject: self._account(subject, held, spans[subject])
            for subject, held in found.items()
            if spans[subject][0] < spans[subject][1]
        }

    def _account(self, subject: Subject, held: tuple[Held, ...], span: Span) -> Account:
        network = subject.network
        if network not in self._settings:
            self._settings[network] = Setting.of(self._blind.of(network), self.own, self._planned)
        return account_of(subject, held, span, self._settings[network])

    def _reach_back(self, lead: float) -> None:
        """Know when nobody looked and what was announced from `lead` on: an outage may have begun before the period."""
        over = lead, self.period[1]
        self._lead = lead
        self._blind = self.reader.blindness(*over)
        self._planned = {} if self.reach is None else planned_spans(self.reach, self.maintenance, over)
        self._settings.clear()


def existing(one: RegisteredSubject, held: tuple[Held, ...], period: Span) -> Span:
    """Return the part of a period in which a subject was there, from when it was registered or first told of; an empty
    one where it was not.
    """
    first = min(one.first_seen, held[0][0]) if held else one.first_seen
    since = max(period[0], first)
    until = period[1] if one.retired_at is None else min(period[1], one.retired_at)
    return since, max(since, until)
