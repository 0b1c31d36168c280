"""四、 Who was gained and who was lost since the end of the previous period, and why."""

from __future__ import annotations

from collections.abc import Iterable

from netmon.model.bulletin import Moved
from netmon.model.verdict import Verdict
from netmon.reports.bulletin.listing import Pages, columns
from netmon.reports.bulletin.telling import Telling
from netmon.reports.document.blocks import Heading, Line, Mark, Paragraph, Table


def moved(pages: Pages) -> None:
    """Add the section."""
    tell = pages.tell
    pages.blocks.append(Heading(tell.label("moved")))
    gained = [one for one in tell.bulletin.moved if one.after is Verdict.MET]
    lost = [one for one in tell.bulletin.moved if one.before is Verdict.MET]
    otherwise = [one for one in tell.bulletin.moved if Verdict.MET not in {one.before, one.after}]
    pages.blocks.append(Paragraph(_in_a_sentence(tell, gained, lost)))
    for name, found, mark in (("gained", gained, Mark.GOOD), ("lost", lost, Mark.BAD), ("otherwise", otherwise, None)):
        if found or mark is not None:
            pages.listing(_table(tell, name, found, mark or Mark.PLAIN))


def _in_a_sentence(tell: Telling, gained: Iterable[Moved], lost: Iterable[Moved]) -> str:
    last = tell.bulletin.period.previous().last
    before = tell.date(last)
    parts = []
    for row in tell.bulletin.indicators:
        counts = [sum(one.indicator == row.id for one in found) for found in (gained, lost)]
        said = [
            tell.label(name, count=tell.of(row.id, count))
            for name, count in zip(("gained", "lost"), counts, strict=True)
            if count
        ]
        if said:
            parts.append(tell.label("moved_of", name=tell.indicator(row.id), counts=tell.join(said)))
    if not parts:
        return tell.say("bulletin_says.not_moved", before=before)
    return tell.say("bulletin_says.moved", before=before, parts=tell.clauses(parts))


def _table(tell: Telling, name: str, found: Iterable[Moved], mark: Mark) -> Table:
    heads = columns(tell, ("item", 10), ("indicator", 9), ("before", 4), ("after", 4), ("part", 5), ("why", 18))
    lines = tuple(
        Line(
            (
                tell.item(one.item, one.name),
                tell.indicator(one.indicator),
                tell.verdict(one.before),
                tell.verdict(one.after),
                tell.known(f"change.part_{one.part}", one.part),
                _why(tell, one),
            ),
            mark,
        )
        for one in found
    )
    return Table(name, tell.label(f"table_{name}"), heads, lines, tell.label("no_lines"))


def _why(tell: Telling, one: Moved) -> str:
    """Return the reason that it has now; of what is not counted any more the one that it had."""
    reason = one.reason_after or one.reason_before
    return "" if reason is None else tell.because(reason)
