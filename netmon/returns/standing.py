"""How it stands with the returns of each prefecture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from netmon.coverage.conflicts import Conflict
from netmon.coverage.returned import Question, Return, returned
from netmon.returns.contents import Asked
from netmon.returns.sight import Sight


@dataclass(frozen=True, slots=True)
class Group:
    """A prefecture, how it stands with its units, and where papers of theirs contradict what is measured."""

    asked: Asked
    returns: tuple[Return, ...]
    conflicts: tuple[Conflict, ...]

    @property
    def questions(self) -> Iterator[tuple[Return, Question]]:
        """All that was asked, and whatever else expires."""
        for each in self.returns:
            for one in (*each.questions, *each.others):
                yield each, one


def groups_of(asked: Iterable[Asked], sight: Sight, today: date) -> tuple[Group, ...]:
    """Return how it stands with each prefecture on the local day `today`."""
    against = sight.conflicts()
    return tuple(_group(one, sight, against, today) for one in asked)


def _group(asked: Asked, sight: Sight, against: tuple[Conflict, ...], today: date) -> Group:
    units = {unit.id for unit in asked.units}
    owed = [(unit.id, network) for unit in asked.units for network in unit.networks]
    own = [one for one in sight.papers if one.unit in units]
    conflicts = tuple(one for one in against if one.paper.unit in units)
    return Group(asked, returned(owed, own, today, sight.holds), conflicts)
