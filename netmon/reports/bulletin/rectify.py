"""六、 Who has to put something right, and by when."""

from __future__ import annotations

from netmon.model.bulletin import DueState
from netmon.reports.bulletin.listing import Pages, columns
from netmon.reports.bulletin.telling import Telling
from netmon.reports.document.blocks import Heading, Line, Mark, Paragraph, Table


def rectify(pages: Pages) -> None:
    """Add the section."""
    tell = pages.tell
    pages.blocks.append(Heading(tell.label("rectify")))
    pages.blocks.append(Paragraph(_in_a_sentence(tell)))
    if tell.bulletin.to_rectify:
        pages.listing(_table(tell))


def _in_a_sentence(tell: Telling) -> str:
    found = tell.bulletin.to_rectify
    if not found:
        return tell.say("bulletin_says.nothing_to_rectify")
    counts = {state: sum(one.state is state for one in found) for state in DueState}
    parts = [
        tell.label("due_count", state=tell.label(f"due_{state.value}"), count=count)
        for state, count in counts.items()
        if count
    ]
    return tell.say("bulletin_says.rectify", count=len(found), parts=tell.join(parts))


def _table(tell: Telling) -> Table:
    heads = columns(
        tell, ("unit", 10), ("indicator", 9), ("lacking", 15), ("notice", 7), ("deadline", 5.5), ("state", 5)
    )
    lines = tuple(
        Line(
            (
                tell.name(f"unit:{one.unit}", one.name),
                tell.indicator(one.indicator),
                tell.because(one.why),
                one.notice,
                None if one.deadline is None else str(one.deadline),
                tell.label(f"due_{one.state.value}"),
            ),
            Mark.BAD if one.state is DueState.OVERDUE else Mark.PLAIN,
        )
        for one in tell.bulletin.to_rectify
    )
    return Table("rectify", tell.label("table_rectify"), heads, lines, tell.label("no_lines"))
