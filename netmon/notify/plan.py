"""What to tell whom now. Pure: the daemon and `netmon notify replay` decide by it alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from netmon.model.belief import Reason
from netmon.model.incident import Ending, Incident, Matter
from netmon.model.names import ReceiverId
from netmon.model.notification import Happening
from netmon.model.notify_plan import NotifyPlan
from netmon.notify.escalation import next_tier, tiers_due
from netmon.notify.routing import Concern, routed, units_off
from netmon.notify.told import Told

WIDER_EVERY = 300.0
"""Seconds after a message before it is told that more is cut off, or that flapping has turned into something else."""
WIDER_BY = 5
"""It is told again when at least one in so many more is cut off."""
SETTLED = 5.0
"""Seconds without change after which what is told is complete: steps that belong together come one by one."""
SEVERAL = frozenset({Matter.COMMON_CAUSE, Matter.REDUNDANCY})
"""What has several roots: that one of them is well again is no other root cause, and not worth a message each time."""
LOOK_AGAIN = 60.0
"""Seconds after which an open incident is looked at again: routes go by the time of day, rosters hand over."""


@dataclass(frozen=True, slots=True)
class Stir:
    """From when to when (on an incident's own clock) it spread or changed without a pause of the hold."""

    began: float
    last: float

    @classmethod
    def after(cls, before: Stir | None, at: float, hold: float) -> Stir:
        """Return it with what happened `at`; after a pause of `hold` seconds it begins anew."""
        return cls(at if before is None or at - before.last >= hold else before.began, at)


@dataclass(frozen=True, slots=True)
class Situation:
    """`at` is now on the incident's own clock (UTC, epoch seconds), which no step of the wall clock moves: when it was
    opened, and the seconds since. `told` go by it too.

    `now` is local time (naive) for hours and rosters. `waiting_since` is when an acknowledgement ended, None where none
    did; `stir` is when it spread or changed, None where it did not. `machines` are receivers that are told the state of
    every incident, also of merged ones.
    """

    incident: Incident
    plan: NotifyPlan
    concern: Concern
    told: Mapping[ReceiverId, Told]
    at: float
    now: datetime
    acknowledged: bool = False
    waiting_since: float | None = None
    machines: frozenset[ReceiverId] = frozenset()
    stir: Stir | None = None

    @property
    def hold(self) -> float:
        """How long it must last before anybody is told: that we are cut off ourselves is told at once."""
        return 0.0 if self.incident.matter is Matter.ISOLATED else self.plan.hold

    @property
    def left(self) -> float:
        """How many seconds are left until somebody is told: of the hold, and while it spreads, so that all is told.

        What spreads on and on is told after twice the hold.
        """
        left = self.incident.opened_at + self.hold - self.at
        return left if self.told else max(left, min(self.stirring, left + self.hold))

    @property
    def stirring(self) -> float:
        """How many seconds are left until it counts as settled."""
        return 0.0 if self.stir is None else self.stir.last + SETTLED - self.at

    @property
    def unrest(self) -> float:
        """How many seconds are left until a change is told, so that what is undone within the hold is not.

        What changes on and on is told after twice the hold, in the next pause.
        """
        if self.stir is None:
            return 0.0
        return max(self.stirring, min(self.stir.last + self.hold, self.stir.began + 2 * self.hold) - self.at)


@dataclass(frozen=True, slots=True)
class Telling:
    """One message to one receiver. `step` tells messages of one kind about one incident apart."""

    receiver: ReceiverId
    happening: Happening
    step: int
    why: Reason


@dataclass(frozen=True, slots=True)
class Decision:
    """What to tell, and in how many seconds to decide again where nothing happens before; None: not by itself.

    `silence` is why nobody is told for now.
    """

    tellings: tuple[Telling, ...] = ()
    again_in: float | None = None
    silence: Reason | None = None


def decide(situation: Situation) -> Decision:
    """Decide what to tell whom of one incident now."""
    incident = situation.incident
    if not incident.open:
        return Decision(tuple(_resolved(situation)))
    if (reason := _silence(situation)) is not None:
        return Decision((), situation.left if situation.left > 0 else LOOK_AGAIN, reason)
    tellings = [*_first(situation), *_changed(situation), *_escalated(situation)]
    return Decision(tuple(_once(tellings)), _again(situation))


def _silence(situation: Situation) -> Reason | None:
    """Return why nobody is told anything for now."""
    incident = situation.incident
    if incident.covered_by is not None:
        return Reason.of("notify.not_covered", window=incident.covered_by)
    if incident.over_since is not None:
        return Reason("notify.not_over")
    if situation.left > 0:
        return Reason.of("notify.not_held", seconds=f"{situation.hold:g}")
    return None


def _resolved(situation: Situation) -> Iterator[Telling]:
    """Whoever was told of it is told that it is over, whatever the routes say by now.

    Of one that became part of another the other's message tells; a machine has to be told of each.
    """
    merged = situation.incident.ending is Ending.MERGED
    for receiver, told in situation.told.items():
        if not told.resolved and (not merged or receiver in situation.machines):
            yield Telling(receiver, Happening.RESOLVED, 0, Reason("notify.why_closed"))


def _first(situation: Situation) -> Iterator[Telling]:
    """Tell those who were not told yet. Once somebody sees to it, no more people are woken up."""
    quiet = situation.acknowledged and bool(situation.told)
    for receiver, why in routed(situation.plan, situation.incident, situation.concern, situation.now).items():
        if receiver not in situation.told and (not quiet or receiver in situation.machines):
            yield Telling(receiver, Happening.FIRING, 0, why)


def _changed(situation: Situation) -> Iterator[Telling]:
    if situation.unrest > 0:
        return
    for receiver, told in situation.told.items():
        why = None if told.resolved else _news(situation, told)
        if why is not None:
            yield Telling(receiver, Happening.CHANGED, situation.incident.revision, why)


def _news(situation: Situation, told: Told) -> Reason | None:
    """Return what is new since a receiver was told last, None where it is nothing that one must know."""
    incident = situation.incident
    rested = situation.at - told.last_at >= WIDER_EVERY
    if told.matter is Matter.FLAPPING and (incident.matter is Matter.FLAPPING or not rested):
        return None
    if incident.matter is not told.matter:
        return Reason.of("notify.why_matter", before=f"matter.{told.matter}", after=f"matter.{incident.matter}")
    if incident.severity.rank < told.severity.rank:
        return Reason.of("notify.why_graver", before=f"severity.{told.severity}", after=f"severity.{incident.severity}")
    if incident.matter not in SEVERAL and told.root and incident.roots and told.root not in map(str, incident.roots):
        return Reason.of("notify.why_root", before=told.root, after=incident.roots[0])
    units = len(units_off(incident))
    if rested and units >= told.units + max(1, told.units // WIDER_BY):
        return Reason.of("notify.why_wider", before=told.units, after=units)
    return None


def _escalated(situation: Situation) -> Iterator[Telling]:
    if situation.acknowledged:
        return
    for number, receiver, why in tiers_due(
        situation.plan, situation.incident, situation.concern, situation.at - _unseen_since(situation), situation.now
    ):
        told = situation.told.get(receiver)
        if _anybody(situation) and (told is None or (told.tier < number and not told.resolved)):
            yield Telling(receiver, Happening.ESCALATED, number, why)


def _anybody(situation: Situation) -> bool:
    return any(not told.resolved for told in situation.told.values())


def _unseen_since(situation: Situation) -> float:
    """Return since when somebody should have acknowledged."""
    first = min((told.first_at for told in situation.told.values()), default=situation.at)
    return first if situation.waiting_since is None else max(first, situation.waiting_since)


def _once(tellings: list[Telling]) -> Iterator[Telling]:
    """One message to a receiver at a time: what a step of escalation tells, a change needs not tell again."""
    last = {telling.receiver: telling for telling in tellings}
    yield from last.values()


def _again(situation: Situation) -> float:
    """Return in how many seconds something may be due although nothing happens."""
    waits = [LOOK_AGAIN, *(told.last_at + WIDER_EVERY - situation.at for told in situation.told.values())]
    if not situation.acknowledged and situation.told:
        tier = next_tier(situation.plan, situation.at - _unseen_since(situation))
        waits += [] if tier is None else [tier]
    return min(wait for wait in (*waits, situation.stirring, situation.unrest) if wait > 0)
