"""A change of a figure on a terminal: the parts as a table that adds up, then the items, each with its reasons."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from netmon.cli.coverage.opened import COLOURS
from netmon.cli.coverage.overview import NOTHING
from netmon.cli.session import Session
from netmon.cli.tables import table
from netmon.coverage.change import Change, ItemChange, Part
from netmon.coverage.rate import percent
from netmon.model.verdict import Verdict
from netmon.views.change_json import Step, digits_of, in_all, name_of, of_part, steps
from netmon.views.figure_json import Names

FEW = 20
"""Items of a part that are listed unless all are asked for."""


def tell_change(session: Session, change: Change, before: Names, after: Names, *, every: bool = False) -> None:
    """Print why a figure changed; of a part with many items the first `FEW`."""
    if not change.items:
        session.tell("change.nothing")
        return
    session.out.print(parts_table(session, change))
    for part in Part:
        items = of_part(change.items, part)
        if not items:
            continue
        session.line("")
        session.tell("change.part_items", part=session.say(f"change.part_{part.value}"), count=len(items))
        shown = items if every else items[:FEW]
        for one in shown:
            _tell_item(session, one, before, after)
        if len(shown) < len(items):
            session.tell("change.more", count=len(items) - len(shown))


def parts_table(session: Session, change: Change) -> Table:
    """Return a line for each part, between what the figure was and what it is."""
    names = ("part", "met", "n", "unknown")
    columns = (*(f"change.column_{name}" for name in names), "coverage.kn", "coverage.confirmed", "change.points")
    shown = table(session, columns[0], *(f">{name}" for name in columns[1:]))
    old, new, digits = change.before, change.after, digits_of(change)
    first = NOTHING if old.confirmed is None else percent(old.confirmed, digits)
    shown.add_row(session.say("change.was"), "", "", "", f"{old.met}/{old.n}", first, "")
    for step in steps(change):
        shown.add_row(*_row(session, step, digits))
    sums = (new.met - old.met, new.n - old.n, new.unknown - old.unknown)
    last = NOTHING if new.confirmed is None else percent(new.confirmed, digits)
    shown.add_section()
    shown.add_row(session.say("change.is"), *map(signed, sums), f"{new.met}/{new.n}", last, in_all(change) or NOTHING)
    return shown


def signed(number: int) -> str:
    """Return a difference with its sign; none is a dash."""
    return f"{number:+}" if number else NOTHING


def verdict_of(session: Session, verdict: Verdict | None) -> Text:
    """Return a verdict in a word; None: it is not counted."""
    if verdict is None:
        return Text(session.say("change.not_counted"), "dim")
    return Text(session.say(f"coverage.verdict_{verdict.value}"), COLOURS[verdict])


def _row(session: Session, step: Step, digits: int) -> list[str]:
    said = session.say(f"change.part_{step.part.value}")
    if not (step.met or step.more or step.unknown):
        return [said, *[NOTHING] * 3, "", "", ""]
    reached = NOTHING if step.reached is None else percent(step.reached, digits)
    moved = map(signed, (step.met, step.more, step.unknown))
    return [said, *moved, f"{step.k}/{step.n}", reached, step.points or NOTHING]


def _tell_item(session: Session, one: ItemChange, before: Names, after: Names) -> None:
    session.out.print(
        Text.assemble(
            "  ",
            (name_of(one, before, after), "bold"),
            f" ({one.item.id})  ",
            verdict_of(session, one.before),
            " → ",
            verdict_of(session, one.after),
        ),
        soft_wrap=True,
    )
    for code, reason, names in (
        ("change.reason_before", one.reason_before, before),
        ("change.reason_after", one.reason_after, after),
    ):
        if reason is not None:
            session.line(f"      {session.say(code, reason=names.because(reason))}")
