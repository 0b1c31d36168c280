"""The book of maintenance: what was entered, and what it covers at this moment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import inf
from types import MappingProxyType

from netmon.judge.cover import Reach, covering
from netmon.judge.maintenance import next_turn, over, running
from netmon.judge.wiring import Wiring
from netmon.model.clock import Clock
from netmon.model.maintenance import Maintenance
from netmon.model.names import MaintenanceId, Subject
from netmon.watch.board import Board


class MaintenanceBook:
    """What is covered is derived again when a window begins or ends, when an entry is made or cancelled, and when the
    inventory is another; in between `of` is a look into a table. Coverage changes no belief: the board shows it as a
    flag of its own.
    """

    def __init__(self, clock: Clock, board: Board) -> None:
        self._clock = clock
        self._board = board
        self._reach: Reach | None = None
        self._entries: dict[MaintenanceId, Maintenance] = {}
        self._live: dict[MaintenanceId, Maintenance] = {}
        self._covered: Mapping[Subject, MaintenanceId] = {}
        self._looked, self._turn = inf, -inf

    @property
    def entries(self) -> Mapping[MaintenanceId, Maintenance]:
        """All that was ever entered."""
        return MappingProxyType(self._entries)

    def load(self, wiring: Wiring, remembered: Iterable[Maintenance] = ()) -> None:
        """Take the wiring of the inventory that the board is about to show, and what the store remembers."""
        self._reach = Reach.of(wiring)
        for entry in remembered:
            self._entries[entry.id] = self._live[entry.id] = entry
        self._derive()

    def put(self, entry: Maintenance) -> None:
        """Take a new entry, or one that was cancelled, in place of what it was."""
        self._entries[entry.id] = self._live[entry.id] = entry
        self._derive()

    def of(self, subject: Subject) -> MaintenanceId | None:
        """Return what covers `subject` now, None where nothing does."""
        self.look()
        return self._covered.get(subject)

    def look(self) -> None:
        """See whether a window has begun or ended."""
        now = self._clock.wall()
        # A clock that was set back may have gone back over a turn.
        if now >= self._turn or now < self._looked:
            self._derive()

    def would_cover(self, entry: Maintenance) -> list[Subject]:
        """Return what an entry covers during its windows."""
        return sorted(covering(self._reach, [entry])) if self._reach is not None else [entry.subject]

    def _derive(self) -> None:
        now = self._clock.wall()
        if self._reach is None:
            return
        self._looked = now
        # What is over can begin again only where the clock is set back; it is kept for a day of that.
        self._live = {id_: entry for id_, entry in self._live.items() if not over(entry, now - 86400)}
        live = self._live.values()
        self._turn = min(filter(None, (next_turn(entry, now) for entry in live)), default=inf)
        self._covered = covering(self._reach, [entry for entry in live if running(entry, now) is not None])
        self._board.cover(self._covered)
