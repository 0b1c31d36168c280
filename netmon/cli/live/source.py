"""One network as its database has it, read again only when something was committed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from netmon.cli.live.picture import picture_of
from netmon.cli.live.screen import Block
from netmon.cli.times import zone_of
from netmon.judge.isolation import isolated_in
from netmon.judge.news import falls, news_of
from netmon.model.belief import Event
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.model.note import Note
from netmon.store import Reader, StoreError, owner
from netmon.words import Language, say

_ANYWAY = 60.0
"""Seconds after which it is read again all the same: of some changes only belief tells, and no event."""
_FEW_EVENTS = 100
"""So many are read while they join what is known already."""
_HOUR = 3600.0
_MOST_EVENTS = 1000
_NOT_YET = frozenset({"daemon.store_missing", "daemon.store_empty", "daemon.store_older_schema"})

_Mark = tuple[str, int, int | None]


@dataclass(slots=True)
class Source:
    """Reads `network` of `inventory` from the database at `url`; news begins at `since` (UTC, epoch seconds).

    `address` is that of the network's page. The database may not be there yet.
    """

    language: Language
    inventory: Inventory
    network: NetworkId
    url: str
    address: str = ""
    since: float | None = None
    loads: int = 0
    """How often the daemon has read its inventory: whoever sees it grow may bring a new one."""
    events: tuple[Event, ...] = ()
    """The newest events as they were last read, newest first."""
    notes: tuple[Note, ...] = ()
    """The newest notes, likewise."""
    _reader: Reader | None = None
    _mark: _Mark | None = None
    _read_at: float = 0.0
    _names: dict[Subject, str] = field(default_factory=dict)
    _block: Block = field(default_factory=lambda: Block(""))

    def block(self, now: float) -> Block:
        """Return the network as it is believed to be. Nothing is raised: what is in the way is part of the picture."""
        try:
            mark = self._look()
            if mark != self._mark or not 0 <= now - self._read_at < _ANYWAY:
                self._block = self._read(mark, now)
                self._mark, self._read_at = mark, now
        except StoreError as error:
            self._reader = None
            return replace(self._block, title=self._title(), notice=self._why(error))
        return self._block

    def _look(self) -> _Mark:
        if self._reader is None:
            self._reader = Reader.open(self.url)
        loaded = self._reader.last_load()
        self.loads = 0 if loaded is None else loaded.number
        return self._reader.newest_event(), self.loads, owner(self.url)

    def _read(self, mark: _Mark, now: float) -> Block:
        reader = self._reader or Reader.open(self.url)
        beliefs = reader.beliefs(self.network)
        if self._mark is None or mark[1] != self._mark[1]:
            self._names = {entry.subject: entry.name for entry in reader.subjects()} | self._in_english()
        self.events = self._recent(reader, whole=now - self._read_at >= _ANYWAY)
        self.notes = reader.notes(self.network, self.since, _FEW_EVENTS)
        return Block(
            title=self._title(),
            picture=picture_of(self.inventory, self.network, beliefs),
            news=tuple(news_of(self.events)),
            notes=self.notes,
            falls=falls(event for event in self.events if event.at >= now - _HOUR),
            names=self._names,
            notice=self._notice(running=mark[2] is not None, isolated=self.network in isolated_in(beliefs)),
            address=self.address,
            zone=zone_of(self.inventory.time_zone),
        )

    def _notice(self, *, running: bool, isolated: bool) -> str:
        if not running:
            return say(self.language, "live.no_daemon")
        return say(self.language, "live.isolated") if isolated else ""

    def _in_english(self) -> dict[Subject, str]:
        """Return what units are called in English, where that is how they are read and the inventory knows."""
        if self.language is Language.ZH:
            return {}
        return {
            Subject(SubjectKind.UNIT, unit.id, self.network): unit.name_en
            for unit in self.inventory.units.values()
            if unit.name_en and self.network in unit.networks
        }

    def _recent(self, reader: Reader, *, whole: bool) -> tuple[Event, ...]:
        """Return the newest events, newest first. One that is committed after a later one goes where its id says."""
        known = {event.id: event for event in self.events}
        found = reader.events(self.since, limit=_FEW_EVENTS)
        if whole or (len(found) == _FEW_EVENTS and not any(event.id in known for event in found)):
            known, found = {}, reader.events(self.since, limit=_MOST_EVENTS)
        known |= {event.id: event for event in found if event.subject.network == self.network}
        return tuple(sorted(known.values(), key=lambda event: event.id, reverse=True)[:_MOST_EVENTS])

    def _why(self, error: StoreError) -> str:
        if error.code in _NOT_YET:
            return say(self.language, "live.starting")
        return say(self.language, error.code, **error.facts)

    def _title(self) -> str:
        network = self.inventory.networks[self.network]
        return network.name if self.language is Language.ZH else network.name_en or network.name
