"""The register's changes, as the daemon has them at hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from netmon.model.names import RegisterChangeId, UnitId
from netmon.model.register_change import Act, RegisterChange, Review


class RegisterBook:
    """All that was ever proposed, the oldest first."""

    def __init__(self) -> None:
        self._changes: dict[RegisterChangeId, RegisterChange] = {}

    @property
    def changes(self) -> Mapping[RegisterChangeId, RegisterChange]:
        """All of it, by id."""
        return MappingProxyType(self._changes)

    def put(self, changes: Iterable[RegisterChange]) -> None:
        """Take what is new, or what was reviewed in place of what it was."""
        self._changes.update({change.id: change for change in changes})

    def waiting(self, *, baseline: bool = False) -> list[RegisterChange]:
        """Return what nobody has reviewed: proposals, or the entries of the first inventory."""
        every = self._changes.values()
        return [one for one in every if one.review is Review.PROPOSED and one.baseline is baseline]

    def of(self, unit: UnitId) -> list[RegisterChange]:
        """Return the life of a unit, what was merged into it among it."""
        every = self._changes.values()
        return [one for one in every if one.unit == unit or (one.act is Act.MERGED and one.into == unit)]
