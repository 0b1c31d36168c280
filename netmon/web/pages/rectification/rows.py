"""Notices as they stand on a day: narrowed down, the most urgent first, and counted. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from netmon.coverage.notices import SOON, Standing, standing
from netmon.model.bulletin import DueState
from netmon.model.inventory import Inventory
from netmon.model.names import DivisionCode, NetworkId
from netmon.model.notice import Notice
from netmon.model.register import Division
from netmon.web.pages.lists import below

DUE_SOON: Final = "soon"
OPEN: Final = "unclosed"
EVERY: Final = "all"
CHOICES: Final = (OPEN, DueState.OVERDUE, DUE_SOON, DueState.NOT_SENT, DueState.OPEN, DueState.REPLIED,
                  DueState.CLOSED, EVERY)  # fmt: skip
"""What a list is narrowed down to; without a word, to all that is not closed."""
_WAITING: Final = frozenset({DueState.OPEN, DueState.REPLIED})
_RANK: Final = {DueState.OVERDUE: 0, DueState.OPEN: 1, DueState.REPLIED: 1, DueState.NOT_SENT: 2, DueState.CLOSED: 3}


@dataclass(frozen=True, slots=True)
class Row:
    """A notice; `division` is that of its unit, None where the unit is not in the inventory any more."""

    notice: Notice
    stands: Standing
    division: Division | None

    @property
    def soon(self) -> bool:
        """Whether it is about to fall due."""
        left = self.stands.days_left
        return self.stands.state in _WAITING and left is not None and left <= SOON


@dataclass(frozen=True, slots=True)
class Tally:
    """How many notices of a network in a division stand how."""

    network: NetworkId
    division: Division | None
    states: Mapping[DueState, int]
    soon: int

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.states.values())


def rows_of(notices: Iterable[Notice], inventory: Inventory, today: date) -> list[Row]:
    """Return all, the longest overdue first, then by deadline; what is closed comes last, the newest of it first."""
    found = [_row(one, inventory, today) for one in notices]
    newest_first = sorted(found, key=lambda row: row.notice.id, reverse=True)
    return sorted(newest_first, key=lambda row: (_RANK[row.stands.state], _left(row.stands)))


def narrowed(rows: Iterable[Row], asked: Mapping[str, str], inventory: Inventory) -> list[Row]:
    """Return those that an address asks for: network, division (with all below it), state. Nonsense says nothing."""
    tests: list[Callable[[Row], bool]] = [_state_test(asked.get("state", OPEN))]
    if network := asked.get("network"):
        tests.append(lambda row: row.notice.network == network)
    if code := asked.get("division"):
        within = below(inventory, DivisionCode(code))
        tests.append(lambda row: row.division is not None and row.division.code in within)
    return [row for row in rows if all(test(row) for test in tests)]


def tallies(rows: Iterable[Row]) -> Sequence[Tally]:
    """Return how many stand how, by network and division; networks are never added up."""
    groups: dict[tuple[NetworkId, str], list[Row]] = {}
    for row in rows:
        code = "" if row.division is None else row.division.code
        groups.setdefault((row.notice.network, code), []).append(row)
    return [
        Tally(
            network,
            some[0].division,
            {state: sum(row.stands.state is state for row in some) for state in DueState},
            sum(row.soon for row in some),
        )
        for (network, _), some in sorted(groups.items())
    ]


def _row(notice: Notice, inventory: Inventory, today: date) -> Row:
    unit = inventory.units.get(notice.unit)
    division = None if unit is None else inventory.divisions.get(unit.division)
    return Row(notice, standing(notice, today), division)


def _left(stands: Standing) -> int:
    return 0 if stands.days_left is None else stands.days_left


def _state_test(asked: str) -> Callable[[Row], bool]:
    if asked == EVERY:
        return lambda _: True
    if asked == DUE_SOON:
        return lambda row: row.soon
    if asked in tuple(DueState):
        return lambda row: row.stands.state == asked
    return lambda row: row.stands.state is not DueState.CLOSED
