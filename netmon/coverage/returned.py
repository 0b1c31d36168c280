"""Who has returned what was asked for, and what of it expires."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from netmon.model.attestation import Attestation, Claim
from netmon.model.names import NetworkId, UnitId

ASKED: Final = (Claim.LAN_BUILT, Claim.PORTAL, Claim.IPV6)
"""What every unit is asked to return of each network."""

SOON: Final = 60
"""Days before it expires from which a paper is told of."""


class Standing(StrEnum):
    """How it stands with one question: the best that can be said of it."""

    RETURNED = "returned"
    MEASURED = "measured"  # nobody need return what netmon sees itself
    EXPIRED = "expired"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, how it stands, and the paper that says it, or said it once."""

    claim: Claim
    standing: Standing
    paper: Attestation | None = None
    soon: bool = False

    @property
    def owed(self) -> bool:
        """Whether something is to be returned: nothing was, or what was has expired."""
        return self.standing in {Standing.MISSING, Standing.EXPIRED}


@dataclass(frozen=True, slots=True)
class Return:
    """What one unit has returned of one network. `others` are its further papers that expire soon or have expired."""

    unit: UnitId
    network: NetworkId
    questions: tuple[Question, ...]
    others: tuple[Question, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether nothing is owed."""
        return all(one.standing in {Standing.RETURNED, Standing.MEASURED} for one in self.questions)

    @property
    def begun(self) -> bool:
        """Whether anything asked for was ever returned."""
        return any(one.paper is not None for one in self.questions)


@dataclass(frozen=True, slots=True)
class Tally:
    """Units by network, so that a unit in two counts twice; then questions that expire soon or have."""

    asked: int
    whole: int
    partly: int
    nothing: int
    soon: int
    expired: int


def tally(returns: Sequence[Return]) -> Tally:
    """Count how it stands with several."""
    whole = sum(each.whole for each in returns)
    partly = sum(each.begun and not each.whole for each in returns)
    questions = [question for each in returns for question in (*each.questions, *each.others)]
    return Tally(
        len(returns),
        whole,
        partly,
        len(returns) - whole - partly,
        sum(question.soon for question in questions),
        sum(question.standing is Standing.EXPIRED for question in questions),
    )


Seen = Callable[[UnitId, NetworkId, Claim], bool]
"""Tells whether netmon sees by itself that a claim holds."""


def newest(papers: Iterable[Attestation], day: date) -> dict[tuple[UnitId, NetworkId, Claim, str], Attestation]:
    """Return, of each question, the paper that speaks on that day, or where none does, the last that did."""
    found: dict[tuple[UnitId, NetworkId, Claim, str], Attestation] = {}
    for paper in sorted(papers, key=lambda one: (not one.expired(day), one.since, one.id)):
        if paper.begun(day):
            found[paper.unit, paper.network, paper.claim, paper.item] = paper
    return found


def returned(
    asked: Iterable[tuple[UnitId, NetworkId]], papers: Sequence[Attestation], day: date, seen: Seen
) -> tuple[Return, ...]:
    """Return how it stands with each unit and network that is asked, in their order."""
    found = newest(papers, day)
    further: dict[tuple[UnitId, NetworkId], list[Question]] = {}
    for (unit, network, claim, _), paper in sorted(found.items()):
        if claim not in ASKED and (question := _question(claim, paper, day)).soon | paper.expired(day):
            further.setdefault((unit, network), []).append(question)
    result = []
    for unit, network in asked:
        questions = []
        for claim in ASKED:
            last = found.get((unit, network, claim, ""))
            question = Question(claim, Standing.MISSING) if last is None else _question(claim, last, day)
            if question.standing is not Standing.RETURNED and seen(unit, network, claim):
                question = Question(claim, Standing.MEASURED, last)
            questions.append(question)
        result.append(Return(unit, network, tuple(questions), tuple(further.get((unit, network), ()))))
    return tuple(result)


def _question(claim: Claim, paper: Attestation, day: date) -> Question:
    if paper.expired(day):
        return Question(claim, Standing.EXPIRED, paper)
    soon = paper.expires is not None and paper.expires <= day + timedelta(days=SOON)
    return Question(claim, Standing.RETURNED, paper, soon)
