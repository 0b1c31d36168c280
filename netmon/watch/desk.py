"""The desk: incidents, opened and closed as what is shown changes, and what people enter about them."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from math import inf

from netmon.judge.incidents.change import step_between
from netmon.judge.incidents.plight import Plight
from netmon.judge.incidents.rules import IncidentRules
from netmon.judge.incidents.surroundings import Surroundings
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.event_id import EventIds
from netmon.model.incident import (
    Acknowledgement,
    Affected,
    Conclusion,
    Ending,
    Incident,
    IncidentChange,
    IncidentNews,
    IncidentStep,
    Matter,
)
from netmon.model.inventory import Inventory
from netmon.model.ledger import Ledger
from netmon.model.names import IncidentId, MaintenanceId, NetworkId, Subject
from netmon.watch.board import Board
from netmon.watch.docket import Case, Docket
from netmon.watch.notices import Listener, Notices
from netmon.watch.settlement import Moment, Settlement
from netmon.watch.shape import shaped
from netmon.watch.singles import Singles

_log = logging.getLogger(__name__)

_COVERED_AT_ONCE = 500
"""Incidents of which it is looked up in one tick whether maintenance covers them."""


class Desk:
    """Derives incidents from what `board` shows, and nothing else. All that is shown or told here is in the ledger.

    `covers` tells which maintenance expects that a subject fails now. Listeners are told in the order of things.
    """

    def __init__(
        self,
        clock: Clock,
        ledger: Ledger,
        board: Board,
        ids: EventIds,
        rules: IncidentRules = IncidentRules(),  # noqa: B008 - a frozen value
    ) -> None:
        self.covers: Callable[[Subject], MaintenanceId | None] = lambda _: None
        self._clock = clock
        self._notices = Notices(ledger)
        self._board = board
        self._ids = ids
        self._rules = rules
        self._docket = Docket()
        self._singles = Singles(self._docket, board)
        self._inventory: Inventory | None = None
        self._broken = False
        self._remembered: tuple[Incident, ...] = ()
        self._waiting: set[Subject] = set()
        self._frozen: frozenset[NetworkId] = frozenset()
        self._due: dict[IncidentId, float] = {}
        self._rotation: deque[IncidentId] = deque()

    @property
    def incidents(self) -> Mapping[IncidentId, Incident]:
        """The open incidents, and those that closed within the last hour, as they are in the ledger."""
        return self._notices.shown

    @property
    def listeners(self) -> list[Listener]:
        """Who is told of what is in the ledger."""
        return self._notices.listeners

    def __len__(self) -> int:
        return len(self._notices)

    def resume(self, incidents: Iterable[Incident]) -> None:
        """Continue incidents that are open in the store. Called before anything is settled."""
        self._remembered += tuple(incidents)
        self._notices.resume(self._remembered)

    def due(self) -> float:
        """Return when `settle` may next change something though nothing else does (monotonic seconds)."""
        return min(self._due.values(), default=inf)

    # From what is shown.

    def settle(self) -> None:
        """Bring the incidents in line with what is shown now. After a bug all is looked at again at the next tick."""
        if not self._board.loaded or self._broken:
            return
        try:
            self._settle()
        except Exception:  # noqa: BLE001 - a bug is caught here, once; belief goes on, and so does what is told of it
            self._broken = True
            _log.exception("settling incidents failed")

    def _settle(self) -> None:
        monotonic, wall = self._clock.monotonic(), self._clock.wall()
        changed = set(self._board.take_changed())
        again = self._take_inventory(changed)
        thawed = self._freeze()
        due = [id_ for id_, when in self._due.items() if when <= monotonic]
        isolated = self._isolations_differ()
        if not (changed or due or again or thawed or isolated):
            return
        now = Moment(monotonic, wall)
        beliefs = self._board.beliefs
        if self._frozen:
            self._waiting |= {subject for subject in changed if subject.network in self._frozen}
            changed -= self._waiting
        if thawed:
            changed |= (back := {subject for subject in self._waiting if subject.network not in self._frozen})
            self._waiting -= back
        work = Settlement(self._docket, beliefs, self._rules, now, lambda: self._ids.next(wall), self._frozen)
        for case in list(self._docket.cases.values()) if again or thawed else ():
            work.touch(case)
        for id_ in due:
            del self._due[id_]
            work.touch(self._docket.cases.get(id_))
        ordered = sorted(changed)
        work.connect(ordered)
        self._singles.see_to(work, ordered, self._frozen, wall)
        self._isolate(work)
        self._tell(work, now)

    def tick(self) -> None:
        """Do what time asks for: what has lasted, what maintenance covers, whose acknowledgement is over."""
        if self._broken:
            self._broken, self._inventory = False, None
        self.settle()
        wall = self._clock.wall()
        news = [*self._released(wall), *self._covered(wall)]
        if news:
            self._notices.publish(news)
        self._notices.forget(wall)
        self._notices.drain()

    def _take_inventory(self, changed: set[Subject]) -> bool:
        """Tell whether the inventory is another one; then everything is looked at, also what has left it."""
        if self._board.inventory is self._inventory:
            return False
        self._inventory = self._board.inventory
        self._docket.resettle(Surroundings.of(self._inventory))
        if self._remembered:
            since = {subject: belief.since for subject, belief in self._board.beliefs.items()}
            self._docket.resume(self._remembered, since)
            self._rotation.extend(incident.id for incident in self._remembered)
            self._remembered = ()
        changed |= self._board.beliefs.keys() | self._docket.root_of.keys() | self._docket.taken.keys()
        return True

    def _freeze(self) -> bool:
        """Leave alone the networks in which we are cut off; tell whether one is back."""
        isolated = self._isolated()
        frozen = frozenset(isolated)
        thawed = bool(self._frozen - frozen)
        for case in self._docket.cases.values() if frozen - self._frozen else ():
            if case.incident.network in frozen:
                case.calm_since = None
        self._frozen = frozen
        return thawed

    def _isolated(self) -> dict[NetworkId, float]:
        return {
            network: since for network, since in self._board.isolated.items() if network in self._docket.near.networks
        }

    def _isolations_differ(self) -> bool:
        known = {network for network, case in self._docket.isolation.items() if case.over_since is None}
        return known != set(self._isolated())

    def _isolate(self, work: Settlement) -> None:
        isolated = self._isolated()
        for network, since in isolated.items():
            if network not in self._docket.isolation:
                work.open(Matter.ISOLATED, network, since)
        for network, case in self._docket.isolation.items():
            work.touched[case.id] = case
            work.fares(case, Plight.FAILING if network in isolated else Plight.WELL)

    # What is told.

    def _tell(self, work: Settlement, now: Moment) -> None:
        told: list[IncidentNews] = []
        for case in sorted(work.touched.values(), key=lambda case: (case.id in work.ended, case.id)):
            if case.id not in work.ended and work.lasts(case):
                work.end(case, Ending.RECOVERED)
            elif case.calm_since is not None and case.id not in work.ended:
                due = case.calm_since + self._rules.close_after
                # What is due and yet not over waits for something else: it is looked at again, not at once for ever.
                self._due[case.id] = due if due > now.monotonic else now.monotonic + 1.0
        for case in sorted(work.touched.values(), key=lambda case: (case.id in work.ended, case.id)):
            told += self._news(work, case, now.wall)
        if told:
            self._notices.publish(told)

    def _news(self, work: Settlement, case: Case, wall: float) -> list[IncidentNews]:
        before, over = case.incident, work.ended.get(case.id)
        after = shaped(
            case, self._board.beliefs, self._board.degradations, self._docket.near, self._rules, over=over is not None
        )
        if over is not None:
            self._due.pop(case.id, None)
            if not case.told:
                return []
            after = replace(after, closed_at=wall, ending=over[0], merged_into=over[1])
        elif not case.told:
            after = replace(after, covered_by=self._cover(after.roots))
            self._rotation.append(case.id)
        moved = tuple(case.moved.values())
        step = step_between(before if case.told else None, after, moved, case.merged)
        case.moved, case.merged = {}, []
        if step is None:
            return []
        case.told = True
        return [self._change(case, after, step[0], step[1], wall, moved=moved)]

    def _change(
        self,
        case: Case | None,
        after: Incident,
        step: IncidentStep,
        why: Reason,
        wall: float,
        *,
        by: str = "",
        moved: tuple[Affected, ...] = (),
    ) -> IncidentNews:
        revision = after.revision if step is IncidentStep.OPENED else after.revision + 1
        after = replace(after, revision=revision)
        if case is not None:
            case.incident = after
        change = IncidentChange(self._ids.next(wall), after.id, step, wall, why, by, moved)
        return IncidentNews(change, after)

    # What time and people change.

    def _cover(self, roots: Iterable[Subject]) -> MaintenanceId | None:
        """Return the maintenance that expects all of this, None where some of it is not expected."""
        covering = [self.covers(root) for root in roots]
        return covering[0] if covering and None not in covering else None

    def _covered(self, wall: float) -> Iterable[IncidentNews]:
        for _ in range(min(len(self._rotation), _COVERED_AT_ONCE)):
            id_ = self._rotation.popleft()
            case = self._docket.cases.get(id_)
            if case is None:
                continue
            self._rotation.append(id_)
            cover = self._cover(case.incident.roots)
            if cover == case.incident.covered_by:
                continue
            after = replace(case.incident, covered_by=cover)
            step = IncidentStep.UNCOVERED if cover is None else IncidentStep.COVERED
            why = Reason("incident.uncovered") if cover is None else Reason.of("incident.covered", maintenance=cover)
            yield self._change(case, after, step, why, wall)

    def _released(self, wall: float) -> Iterable[IncidentNews]:
        for case in self._docket.cases.values():
            acknowledgement = case.incident.acknowledgement
            if acknowledgement is None or acknowledgement.until is None or acknowledgement.until > wall:
                continue
            after = replace(case.incident, acknowledgement=None)
            yield self._change(case, after, IncidentStep.RELEASED, Reason("incident.acknowledgement_over"), wall)

    def acknowledge(self, incident: IncidentId, acknowledgement: Acknowledgement) -> IncidentNews | Reason:
        """Note who sees to an incident, in place of who did; or return why that is refused."""
        case = self._docket.cases.get(incident)
        if case is None:
            return self._refusal(incident)
        if acknowledgement.until is not None and acknowledgement.until <= self._clock.wall():
            return Reason("incident.refused_past")
        after = replace(case.incident, acknowledgement=acknowledgement)
        why = Reason.of("incident.acknowledged", by=acknowledgement.by)
        return self._entered(case, after, IncidentStep.ACKNOWLEDGED, why, acknowledgement.by)

    def release(self, incident: IncidentId, by: str) -> IncidentNews | Reason:
        """Note that nobody sees to an incident any more; or return why that is refused."""
        case = self._docket.cases.get(incident)
        if case is None:
            return self._refusal(incident)
        if case.incident.acknowledgement is None:
            return Reason("incident.refused_not_acknowledged")
        after = replace(case.incident, acknowledgement=None)
        return self._entered(case, after, IncidentStep.RELEASED, Reason.of("incident.released", by=by), by)

    def conclude(
        self, incident: IncidentId, conclusion: Conclusion, stored: Incident | None = None
    ) -> IncidentNews | Reason:
        """Note what it was, in place of what was noted; or return why that is refused. Also after it was closed:
        `stored` is the incident as the store has it, for one that is not shown here any more.
        """
        case = self._docket.cases.get(incident)
        known = case.incident if case is not None else self.incidents.get(incident, stored)
        if known is None:
            return self._refusal(incident)
        facts = {"cause": f"cause_kind.{conclusion.cause}", "party": conclusion.party, "ticket": conclusion.ticket}
        after = replace(known, conclusion=conclusion)
        why = Reason.of("incident.concluded", **facts)
        return self._entered(case, after, IncidentStep.CONCLUDED, why, conclusion.by)

    def _refusal(self, incident: IncidentId) -> Reason:
        code = "incident.refused_closed" if incident in self.incidents else "incident.refused_unknown"
        return Reason.of(code, incident=incident)

    def _entered(self, case: Case | None, after: Incident, step: IncidentStep, why: Reason, by: str) -> IncidentNews:
        news = self._change(case, after, step, why, self._clock.wall(), by=by)
        self._notices.publish([news])
        return news
