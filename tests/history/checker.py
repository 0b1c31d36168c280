"""What must hold of any history, told from what really was."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.model.incident import Ending, Family, Incident, IncidentStep, Matter
from netmon.model.names import DeviceId, IncidentId, Subject, SubjectKind
from netmon.model.notification import Happening, Notification
from tests.history.drill import Drill, Look
from tests.watch.plant import dev
from tests.watch.truth import Truth

TOLD_WITHIN = 75.0
"""Seconds: known within 45, held for 15, and a tick for each of those who pass it on; a chain of silent devices waits
15 for what is above it."""
CONNECTED = frozenset({Matter.OUTAGE, Matter.COMMON_CAUSE, Matter.REDUNDANCY, Matter.FLAPPING})


def wrong(drill: Drill) -> list[str]:
    """Return everything that is wrong with a history that has been run to its end."""
    return [*_untold(drill), *_out_of_order(drill), *_ended_wrongly(drill), *_false_alarms(drill)]


def _untold(drill: Drill) -> Iterator[str]:
    """Whatever was cut off for longer than it takes to be known was told by then, while a daemon watched."""
    for id_ in drill.plant.devices:
        for since, until in _spells(drill.looks, id_):
            at = since + TOLD_WITHIN
            if until > at and not _told_of(drill, dev(id_), at):
                yield f"{id_} was cut off from {since} to {until}, and nobody was told by {at}"


def _spells(looks: list[Look], id_: DeviceId) -> Iterator[tuple[float, float]]:
    """Return from when to when a device was cut off by the same things, and watched, without a break."""
    begun, before = 0.0, frozenset[str]()
    for look in (*looks, Look(looks[-1].at, {}, watched=False)):
        broken = look.unreachable.get(id_, frozenset()) if look.watched else frozenset()
        if broken == before:
            continue
        if before:
            yield begun, look.at
        begun, before = look.at, broken


def _told_of(drill: Drill, subject: Subject, at: float) -> bool:
    incidents = drill.incidents(at)
    fired = {one.incident for one in drill.told if one.happening is not Happening.RESOLVED and one.made_at <= at}
    about = [one for one in incidents.values() if one.open and (subject in one.roots or subject in one.cut_off)]
    return any(one.id in fired for one in about)


def _out_of_order(drill: Drill) -> Iterator[str]:
    """Of each incident: first that it fires, last that it is over, and that once; nothing twice."""
    ids = [one.id for one in drill.told]
    if len(set(ids)) != len(ids):
        yield f"told twice: {sorted({id_ for id_ in ids if ids.count(id_) > 1})}"
    by_incident: dict[IncidentId, list[Notification]] = {}
    for one in drill.told:
        if one.incident is not None:
            by_incident.setdefault(one.incident, []).append(one)
    incidents = drill.incidents()
    for id_, messages in by_incident.items():
        happened = [one.happening for one in messages]
        if happened[0] is not Happening.FIRING or Happening.FIRING in happened[1:]:
            yield f"{id_}: {happened}"
        if Happening.RESOLVED in happened[:-1]:
            yield f"{id_}: told after it was over: {happened}"
        over = incidents[id_].closed_at is not None and incidents[id_].ending is not Ending.MERGED
        if (happened[-1] is Happening.RESOLVED) is not over:
            yield f"{id_}: {incidents[id_].ending}, and told last was {happened[-1]}"


def _ended_wrongly(drill: Drill) -> Iterator[str]:
    """In the end what is believed is what is true, and what is open is what fails."""
    truth = Truth(drill.world)
    beliefs = drill.world.watch.board.beliefs
    for subject, state in truth.states().items():
        if beliefs[subject].standing.state is not state:
            yield f"in the end {subject} is {state}, believed {beliefs[subject].standing}"
    open_ones = [one for one in drill.incidents().values() if one.open and one.matter in CONNECTED]
    roots = truth.roots() - truth.hidden_orders()
    for root in roots:
        holding = [one.id for one in open_ones if root in one.roots]
        if len(holding) != 1:
            yield f"in the end {root} fails, and is in {holding}"
    for one in open_ones:
        if not _lasts(one, truth):
            yield f"in the end {one.id} is open, and nothing of it fails: {one}"
    taken = [subject for one in open_ones for subject in one.cut_off]
    if len(set(taken)) != len(taken):
        yield f"cut off by several: {sorted({str(one) for one in taken if taken.count(one) > 1})}"
    for subject, belief in beliefs.items():
        behind = belief.standing.root
        if behind in roots and behind != subject and subject not in taken:
            yield f"in the end {subject} is behind {behind}, and in no incident"
    if (live := drill.world.watch.desk.incidents) and {one.id for one in live.values() if one.open} != {
        one.id for one in drill.incidents().values() if one.open
    }:
        yield "the desk shows other incidents than it told"


def _lasts(incident: Incident, truth: Truth) -> bool:
    return bool(set(incident.roots) & (truth.roots() | truth.hidden_orders())) or incident.matter is Matter.FLAPPING


def _false_alarms(drill: Drill) -> Iterator[str]:
    """Nobody is told of an outage of what did not fail: a device that answered all the while is never a root."""
    for news in drill.news:
        if news.change.step is not IncidentStep.OPENED or news.incident.family is not Family.CONNECTION:
            continue
        for root in news.incident.roots:
            if root.kind is SubjectKind.DEVICE and not _was_silent(drill, DeviceId(root.id), news.change.at):
                yield f"{root} was called down at {news.change.at}, and was not"


def _was_silent(drill: Drill, id_: DeviceId, at: float) -> bool:
    return any(id_ in look.unreachable for look in drill.looks if at - 180.0 <= look.at <= at + 5.0)
