"""The tables of what has changed."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.model.belief import State
from netmon.model.figure import Counts
from netmon.model.verdict import Verdict
from netmon.reports.document.blocks import Column, Line, Mark, Table
from netmon.reports.inspection.telling import Telling
from netmon.shifts.values import FigureMoved, ItemMoved
from netmon.words import say_state


def turns(telling: Telling) -> Table:
    """Return the changes of state."""
    columns = telling.columns(("at", 9), ("subject", 12), ("before", 4), ("after", 4), ("why", 18))
    lines = (
        Line(
            (
                telling.at(one.at),
                telling.subject(one.subject),
                say_state(telling.language, one.before),
                say_state(telling.language, one.after),
                telling.reason(one.why),
            ),
            Mark.BAD if one.after is State.DOWN else Mark.PLAIN,
        )
        for one in telling.made.turns
    )
    return telling.table("turns", columns, lines)


def notes(telling: Telling) -> Table:
    """Return what happened besides."""
    columns = telling.columns(("at", 9), ("subject", 12), ("what", 24))
    lines = (
        Line((telling.at(one.at), telling.subject(one.subject), telling.reason(one.what))) for one in telling.made.notes
    )
    return telling.table("notes", columns, lines)


def configurations(telling: Telling) -> Table:
    """Return whose configuration is another one."""
    columns = telling.columns(("at", 9), ("subject", 14), ("lines", 6), ("changed_by", 10))
    lines = (
        Line((telling.at(one.at), telling.device(one.device), f"+{one.added} −{one.removed}", one.changed_by or ""))
        for one in telling.made.configurations
    )
    return telling.table("configurations", columns, lines)


def hardware(telling: Telling) -> Table:
    """Return which devices say something else of themselves."""
    columns = telling.columns(("at", 9), ("subject", 14), ("fact", 6), ("before", 10), ("after", 10))
    lines = (
        Line(
            (
                telling.at(one.at),
                telling.device(one.device),
                telling.say("replaced", fact=telling.word(f"fact.{one.fact}"))
                if one.replaced
                else telling.word(f"fact.{one.fact}"),
                one.before,
                one.after,
            ),
            Mark.FAIR if one.replaced else Mark.PLAIN,
        )
        for one in telling.made.hardware
    )
    return telling.table("hardware", columns, lines)


def register(telling: Telling) -> Table:
    """Return what was proposed and reviewed of the register."""
    columns = telling.columns(
        ("at", 9), ("unit", 12), ("what", 8), ("effective", 6), ("document", 8), ("by", 5), ("review", 4)
    )
    lines = (
        Line(
            (
                telling.at(one.at),
                telling.subject(one.unit),
                telling.word(f"act.{one.act}"),
                "" if one.effective is None else str(one.effective),
                one.document,
                one.by,
                telling.word(f"review.{one.review}"),
            )
        )
        for one in telling.made.register
    )
    return telling.table("register", columns, lines)


def figures(telling: Telling) -> Table:
    """Return the indicators at both ends: k/n."""
    headings = (Column(telling.say(code), 5, number=True) for code in ("gained", "lost"))
    columns = (*telling.columns(("indicator", 16), ("before", 6), ("after", 6)), *headings)
    lines = (
        Line((_indicator(telling, one), _share(one.before), _share(one.after), gained(one), lost(one)))
        for one in telling.made.figures
    )
    return telling.table("figures", columns, lines)


def items(telling: Telling) -> Table:
    """Return what was gained and lost one by one."""
    columns = telling.columns(("indicator", 10), ("unit", 12), ("before", 5), ("after", 5), ("why", 16))
    return telling.table("items", columns, _items(telling))


def gained(one: FigureMoved) -> int | None:
    """Return how many items do what is asked, and did not; None where nothing is known of before."""
    return None if one.before is None else sum(item.after is Verdict.MET for item in one.items)


def lost(one: FigureMoved) -> int | None:
    """Return how many did, and do not; None where nothing is known of before."""
    return None if one.before is None else sum(item.before is Verdict.MET for item in one.items)


def _items(telling: Telling) -> Iterator[Line]:
    for moved in telling.made.figures:
        for item in moved.items:
            unit = item.item if item.unit is None else telling.subject(item.unit)
            why = "" if item.why is None else telling.reason(item.why)
            verdicts = _verdict(telling, item.before), _verdict(telling, item.after)
            yield Line((_indicator(telling, moved), unit, *verdicts, why), _mark(item))


def _mark(item: ItemMoved) -> Mark:
    if item.after is Verdict.MET:
        return Mark.GOOD
    return Mark.BAD if item.before is Verdict.MET else Mark.PLAIN


def _verdict(telling: Telling, verdict: Verdict | None) -> str:
    return telling.say("not_counted") if verdict is None else telling.word(f"coverage.verdict_{verdict}")


def _indicator(telling: Telling, moved: FigureMoved) -> str:
    return moved.name if telling.language == "zh" or not moved.name_en else moved.name_en


def _share(counts: Counts | None) -> str | None:
    return None if counts is None else f"{counts.met}/{counts.n}"
