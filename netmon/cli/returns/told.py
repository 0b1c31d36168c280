"""What came of an import, for people and for scripts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from netmon.cli.session import Json, Session

if TYPE_CHECKING:
    from netmon.coverage.conflicts import Conflict
    from netmon.returns.imports import Returned, Wrong
    from netmon.returns.rows import Row

MOST_SHOWN = 200
"""So many lines a person may read on a terminal; --json has all of them."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`new` rows were entered, or would be; `there` were on record already. `conflicts` is None where nothing is known
    of what was measured. With `skipped` what is wrong was left out, else it kept everything out.
    """

    found: Returned
    new: tuple[tuple[int, Row], ...]
    there: tuple[tuple[int, Row], ...]
    entered: bool
    skipped: bool
    conflicts: tuple[Conflict, ...] | None = None


def tell(session: Session, outcome: Outcome) -> None:
    """Print what is wrong, what contradicts what was measured, and the sums."""
    wrong = outcome.found.wrong
    for one in wrong[:MOST_SHOWN]:
        session.line(str(one))
    if len(wrong) > MOST_SHOWN:
        session.warn("returns.more_wrong", count=len(wrong) - MOST_SHOWN)
    for source in outcome.found.sources:
        for title in source.ignored:
            session.warn("returns.ignored_sheet", file=source.path, sheet=title)
    for conflict in outcome.conflicts or ():
        session.line(conflict_line(session, conflict))
    if outcome.conflicts is None:
        session.warn("returns.unmeasured")
    code = "returns.entered" if outcome.entered else "returns.would_enter"
    units = len({row.paper.unit for _, row in outcome.new})
    session.tell(
        code,
        count=len(outcome.new),
        units=units,
        unchanged=len(outcome.there),
        conflicts=len(outcome.conflicts or ()),
        wrong=len(wrong),
        blank=outcome.found.blank,
    )
    if wrong:
        session.warn("returns.skipped_wrong" if outcome.skipped else "returns.refused", count=len(wrong))


def tell_json(session: Session, outcome: Outcome) -> None:
    """Print the same for scripts."""
    measured = outcome.conflicts
    session.json(
        {
            "entered": outcome.entered,
            "new": [_row_json(outcome, *one) for one in outcome.new],
            "unchanged": [_row_json(outcome, *one) for one in outcome.there],
            "wrong": [_wrong_json(one) for one in outcome.found.wrong],
            "conflicts": None if measured is None else [conflict_json(session, one) for one in measured],
            "blank": outcome.found.blank,
        }
    )


def conflict_line(session: Session, conflict: Conflict) -> str:
    """Say that a paper and what was measured contradict each other."""
    paper = conflict.paper
    return session.say(
        "returns.conflict",
        unit=paper.unit,
        network=paper.network,
        claim=session.say(f"claim.{paper.claim}"),
        answer=session.say("returns.yes" if paper.holds else "returns.no"),
        document=paper.document,
        seen=session.say(conflict.measured.what.code, **dict(conflict.measured.what.facts)),
    )


def conflict_json(session: Session, conflict: Conflict) -> dict[str, Json]:
    """Return a conflict for scripts."""
    paper, seen = conflict.paper, conflict.measured
    return {
        "unit": paper.unit,
        "network": paper.network,
        "claim": paper.claim.value,
        "holds": paper.holds,
        "attestation": paper.id or None,
        "document": paper.document,
        "measured": seen.says.value,
        "code": seen.what.code,
        "text": session.say(seen.what.code, **dict(seen.what.facts)),
        "subject": None if seen.subject is None else str(seen.subject),
    }


def _row_json(outcome: Outcome, file: int, row: Row) -> dict[str, Json]:
    paper = row.paper
    return {
        "file": str(outcome.found.sources[file].path),
        "sheet": row.table.title,
        "row": row.number,
        "unit": paper.unit,
        "network": paper.network,
        "claim": paper.claim.value,
        "item": paper.item,
        "holds": paper.holds,
    }


def _wrong_json(one: Wrong) -> dict[str, Json]:
    place = one.mistake
    return {
        "file": str(one.path),
        "sheet": None if place is None else place.sheet,
        "row": None if place is None else place.row,
        "cell": None if place is None else place.cell,
        "message": one.message,
    }
