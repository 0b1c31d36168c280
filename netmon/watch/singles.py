"""Incidents that are about one subject alone: can it be read, and is it as it should be."""

from __future__ import annotations

from collections.abc import Iterable

from netmon.judge.incidents.plight import FAILS, Plight, management, quality
from netmon.model.incident import Ending, Family, Matter
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.watch.board import Board
from netmon.watch.docket import Docket
from netmon.watch.settlement import Settlement


class Singles:
    """Sees to them in a pass of the settlement, by what `board` shows."""

    def __init__(self, docket: Docket, board: Board) -> None:
        self._docket, self._board = docket, board

    def see_to(self, work: Settlement, changed: Iterable[Subject], frozen: frozenset[NetworkId], wall: float) -> None:
        """See to what changed and to those of the cases that are looked at; `wall` is now (UTC, epoch seconds)."""
        managed = self._docket.near.managed
        seen = dict.fromkeys(changed)
        seen |= dict.fromkeys(
            root for case in work.touched.values() if case.family is not Family.CONNECTION for root in case.roots
        )
        beliefs, degradations = self._board.beliefs, self._board.degradations
        for subject in seen:
            if subject.kind is SubjectKind.UNIT or subject.network in frozen:
                continue
            if subject.kind is SubjectKind.DEVICE:
                plight = management(subject, beliefs, managed=subject in managed)
                self._one(work, Family.MANAGEMENT, Matter.UNMANAGED, subject, plight, wall)
            if subject in degradations or (Family.QUALITY, subject) in self._docket.of_root:
                plight = quality(subject, beliefs, degraded=subject in degradations)
                since = min((one.since for one in degradations.get(subject, ())), default=wall)
                self._one(work, Family.QUALITY, Matter.DEGRADED, subject, plight, since)

    def _one(
        self, work: Settlement, family: Family, matter: Matter, subject: Subject, plight: Plight, since: float
    ) -> None:
        case = self._docket.of_root.get((family, subject))
        if case is None:
            if plight in FAILS:
                work.begin(matter, subject, since)
            return
        work.touch(case)
        if plight is Plight.GONE:
            work.end(case, Ending.RETIRED)
        else:
            work.fares(case, plight)
