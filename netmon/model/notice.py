"""Notices to put something right (整改通知): what a unit lacks, until when, what it answered, and what was measured."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from netmon.model.belief import Reason
from netmon.model.names import IndicatorId, NetworkId, NoticeId, UnitId
from netmon.model.verdict import Evidence, Item, Verdict


class Demand(NamedTuple):
    """What a notice is about: one item of one indicator."""

    indicator: IndicatorId
    item: Item


@dataclass(frozen=True, slots=True)
class Lacking:
    """What was found lacking in the figure that was reported of the notice's day, and on what that rests.

    `name` and `item_name` are what the indicator and the item were called then.
    """

    indicator: IndicatorId
    name: str
    item: Item
    item_name: str
    verdict: Verdict
    why: Reason
    evidence: tuple[Evidence, ...] = ()

    @property
    def demand(self) -> Demand:
        """What it is about."""
        return Demand(self.indicator, self.item)


class NoticeAct(StrEnum):
    """What happens to a notice: people do the first four, the rest is found in figures as they are reported."""

    SENT = "sent"
    REPLIED = "replied"
    EXTENDED = "extended"
    WITHDRAWN = "withdrawn"
    MET = "met"  # a reported day on which what was lacking is met; or is met again, after it had been put right
    NOT_MET = "not_met"  # a reported day on which it is not, after days on which it was
    PUT_RIGHT = "put_right"  # met for long enough: that demand is closed
    REOPENED = "reopened"  # lost again for long enough, soon after it had been put right
    MOOT = "moot"  # nobody asks for it any more: the unit is exempt, closed, merged, off the list


PEOPLE_DO = frozenset({NoticeAct.SENT, NoticeAct.REPLIED, NoticeAct.EXTENDED, NoticeAct.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class NoticeStep:
    """Append-only, never changed. `id` is of the sequence of events; `at` is UTC, epoch seconds; `by` is "" for netmon.

    `document` and `deadline` are those of SENT and EXTENDED, and of REPLIED the unit's own document; REOPENED may come
    with a later deadline. `text` is what was answered, or why. `signer` answered for the unit. `day` is the local day
    of the answer, or the reported day; `demand` and `why` are those of what is found in figures.
    """

    id: str
    notice: NoticeId
    act: NoticeAct
    at: float
    by: str = ""
    document: str = ""
    deadline: date | None = None
    text: str = ""
    signer: str = ""
    day: date | None = None
    demand: Demand | None = None
    why: Reason | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """One unit in one network. What was found never changes; all that happened since are `steps`, the oldest first.

    `day` is the local day whose reported figures it rests on, `known` when these were made. Times: UTC, epoch seconds.
    """

    id: NoticeId
    network: NetworkId
    unit: UnitId
    unit_name: str
    day: date
    known: float
    lacking: tuple[Lacking, ...]
    proposed_by: str
    proposed_at: float
    sample: bool = False
    steps: tuple[NoticeStep, ...] = ()

    def as_known(self, at: float) -> Notice | None:
        """Return it as it stood at that time (UTC, epoch seconds), None before it was proposed."""
        if self.proposed_at > at:
            return None
        return replace(self, steps=tuple(one for one in self.steps if one.at <= at))

    def then(self, steps: Iterable[NoticeStep]) -> Notice:
        """Return it after something more has happened."""
        return replace(self, steps=(*self.steps, *steps))
