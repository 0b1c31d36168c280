"""The tables of incidents."""

from __future__ import annotations

from typing import Final

from netmon.model.incident import Severity
from netmon.reports.document.blocks import Line, Mark, Table
from netmon.reports.inspection.telling import Telling
from netmon.shifts.values import Case
from netmon.words.incident_speech import say_cause, say_conditions, say_ending, say_matter, say_severity

_MARKS: Final = {Severity.CRITICAL: Mark.BAD, Severity.MAJOR: Mark.BAD, Severity.MINOR: Mark.FAIR}


def opened(telling: Telling) -> Table:
    """Return the incidents that began."""
    columns = telling.columns(
        ("at", 9), ("severity", 3), ("what", 6), ("root", 12), ("why", 16), ("units", 4), ("owner", 5)
    )
    return telling.table("opened", columns, (_line(case, _begun(telling, case)) for case in telling.made.opened))


def closed(telling: Telling) -> Table:
    """Return the incidents that ended."""
    columns = telling.columns(
        ("until", 9), ("severity", 3), ("what", 6), ("root", 12), ("lasted", 5), ("units", 4), ("ending", 5),
        ("cause", 8), ("ticket", 5),
    )  # fmt: skip
    return telling.table("closed", columns, (_line(case, _over(telling, case)) for case in telling.made.closed))


def still_open(telling: Telling) -> Table:
    """Return the incidents that are open, with who sees to them."""
    columns = telling.columns(
        ("since", 9), ("severity", 3), ("what", 6), ("root", 12), ("why", 14), ("units", 4), ("owner", 6),
        ("ticket", 5), ("remark", 8),
    )  # fmt: skip
    return telling.table("open", columns, (_line(case, _standing(telling, case)) for case in telling.made.open))


def _line(case: Case, cells: tuple[str | int, ...]) -> Line:
    return Line(cells, _MARKS.get(case.severity, Mark.PLAIN) if case.closed_at is None else Mark.PLAIN)


def _begun(telling: Telling, case: Case) -> tuple[str | int, ...]:
    return (
        telling.at(case.opened_at),
        *_what(telling, case),
        telling.reason(case.reason),
        case.ever,
        _owner(telling, case),
    )


def _over(telling: Telling, case: Case) -> tuple[str | int, ...]:
    ended = case.closed_at if case.closed_at is not None else telling.made.until
    ending = "" if case.ending is None else say_ending(telling.language, case.ending)
    lasted = telling.lasted(ended - case.since)
    return (telling.at(ended), *_what(telling, case), lasted, case.ever, ending, _cause(telling, case), case.ticket)


def _standing(telling: Telling, case: Case) -> tuple[str | int, ...]:
    remark = case.remark or (telling.say("covered") if case.covered_by else "")
    why, cut_off = telling.reason(case.reason), len(case.cut_off)
    return (telling.at(case.since), *_what(telling, case), why, cut_off, _owner(telling, case), case.ticket, remark)


def _what(telling: Telling, case: Case) -> tuple[str, str, str]:
    said = say_matter(telling.language, case.matter)
    if case.conditions:
        said = f"{said} {say_conditions(telling.language, case.conditions)}"
    return say_severity(telling.language, case.severity), said, case.bearer or telling.subjects(case.roots)


def _owner(telling: Telling, case: Case) -> str:
    return case.owner or telling.say("nobody")


def _cause(telling: Telling, case: Case) -> str:
    if not case.cause:
        return ""
    return telling.say("concluded", cause=say_cause(telling.language, case.cause), party=case.party or "-")
