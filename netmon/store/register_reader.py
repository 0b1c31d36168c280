"""Reading the register's changes, and what was declared when."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from contextlib import AbstractContextManager

from sqlmodel import Session

from netmon.model.counted import Plant
from netmon.model.indicator import Indicator, IndicatorTarget
from netmon.model.names import DivisionCode, IndicatorId, NetworkId, UnitId
from netmon.model.register import Division, Network
from netmon.model.register_change import RegisterChange
from netmon.store.declared import read_declared, read_declared_turns, read_declared_version
from netmon.store.declared_codec import DEFINITIONS, DIVISION, NETWORK, PLANT
from netmon.store.register_changes import read_register_changes, read_register_version


class RegisterReader(ABC):
    """The part of the reader that tells of the register and of the plant. All times are UTC, epoch seconds."""

    @abstractmethod
    def _session(self) -> AbstractContextManager[Session]: ...

    def register_changes(self, unit: UnitId | None = None, *, waiting: bool = False) -> tuple[RegisterChange, ...]:
        """Return all that was ever proposed, the oldest first; of one `unit`, and what was merged into it; `waiting`:
        what nobody has reviewed, of the first inventory too.
        """
        with self._session() as session:
            return read_register_changes(session, unit, waiting=waiting)

    def register_version(self) -> tuple[int, str, float]:
        """Return what is another one whenever anything was proposed or reviewed: whether to read again."""
        with self._session() as session:
            return read_register_version(session)

    def plant_at(self, at: float) -> Plant:
        """Return the plant that was declared at a time."""
        with self._session() as session:
            return read_declared(session, at, PLANT).plant

    def plant_turns(self) -> tuple[float, ...]:
        """Return the times at which another plant was declared, the oldest first: in between it is the same."""
        with self._session() as session:
            return read_declared_turns(session, PLANT)

    def divisions_at(self, at: float) -> Mapping[DivisionCode, Division]:
        """Return the divisions that were declared at a time, those of other years among them: for a figure, at the time
        as of which it is known.
        """
        with self._session() as session:
            return {one.code: one for one in read_declared(session, at, (DIVISION,)).divisions}

    def networks_at(self, at: float) -> Mapping[NetworkId, Network]:
        """Return the networks that were declared at a time; none where an earlier release noted the inventory."""
        with self._session() as session:
            return read_declared(session, at, (NETWORK,)).networks

    def definitions_at(self, at: float) -> tuple[Mapping[IndicatorId, Indicator], tuple[IndicatorTarget, ...]]:
        """Return the indicators and the targets that were declared at a time, in the order in which they first were."""
        with self._session() as session:
            said = read_declared(session, at, DEFINITIONS)
            return said.indicators, tuple(said.targets)

    def declared_version(self) -> tuple[int, float]:
        """Return what is another one whenever something else was declared: whether to read again."""
        with self._session() as session:
            return read_declared_version(session)
