"""From what is on the screen to a picture of it: pure, for any size of terminal.

Lines are cut, never wrapped, by the width that a terminal gives to each character.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from netmon.cli.live.rows import line, long_counts, news_line, note_line, plant, root_line, short_counts
from netmon.cli.live.screen import Block, Screen
from netmon.cli.times import instant
from netmon.judge.news import News
from netmon.model.names import Subject
from netmon.model.note import Note
from netmon.words import Language, say

WIDE = 120
TALL = 34
"""Rows from which networks stand one above the other on a wide terminal too: sentences need the width."""
_ROOMY = 8
"""Rows that are to be left where each level has a line of its own: for devices, faults, news, and blanks between."""
_FRAME = 2
_FEWEST_NEWS = 2


def render(screen: Screen, language: Language, width: int, height: int) -> RenderableType:
    """Return the picture of `screen` for a terminal of `width` columns and `height` rows."""
    head = [_title(screen, language), *map(line, screen.lines)]
    foot = [line(Text(text, "dim")) for text in screen.footer]
    rows = max(len(screen.blocks), height - len(head) - len(foot))
    if len(screen.blocks) > 1 and width >= WIDE and height < TALL:
        beside = Table.grid(expand=True)
        for _ in screen.blocks:
            beside.add_column(ratio=1)
        room = _Room(width // len(screen.blocks), rows, roomy=_is_roomy(screen, rows))
        beside.add_row(*(_panel(block, screen.now, language, room) for block in screen.blocks))
        return Group(*head, beside, *foot)
    shares = _shares(rows, len(screen.blocks))
    rooms = [_Room(width, share, roomy=_is_roomy(screen, min(shares, default=0))) for share in shares]
    panels = (_panel(block, screen.now, language, room) for block, room in zip(screen.blocks, rooms, strict=True))
    return Group(*head, *panels, *foot)


class _Room(NamedTuple):
    """What one network has of the terminal; where it is `roomy`, each level has a line of its own."""

    width: int
    rows: int
    roomy: bool


def _is_roomy(screen: Screen, rows: int) -> bool:
    """Return one answer for all networks, so that they look alike."""
    levels = max((len(block.picture.units) for block in screen.blocks if block.picture is not None), default=0)
    return rows - _FRAME >= levels + _ROOMY


def _shares(rows: int, count: int) -> list[int]:
    """Return how many rows each of `count` networks has."""
    each, over = divmod(rows, max(count, 1))
    return [each + (number < over) for number in range(count)]


def _title(screen: Screen, language: Language) -> Text:
    parts: list[Text | str] = [Text(screen.title, "bold")]
    if screen.sample:
        parts += ["  ", Text(say(language, "live.sample"), "black on yellow")]
    zone = screen.blocks[0].zone if screen.blocks else None
    return line(*parts, *(["  ", instant(screen.now, zone)] if zone is not None else []))


def _panel(block: Block, now: float, language: Language, room: _Room) -> Panel:
    rows = room.rows
    lines = list(_lines(block, now, language, room))
    return Panel(
        Group(*lines[: max(rows - _FRAME, 0)]),
        title=Text(block.title, "bold"),
        title_align="left",
        subtitle=Text(block.address) if block.address else None,
        subtitle_align="right",
        border_style="red" if block.picture is not None and block.picture.roots else "",
        height=rows,
    )


def _lines(block: Block, now: float, language: Language, room: _Room) -> Iterator[Text]:
    picture, roomy, rows = block.picture, room.roomy, room.rows - _FRAME
    head = [line(Text(block.notice, "bold yellow"))] if block.notice else []
    if picture is None:
        yield from head
        return
    head += long_counts(picture, language, room.width - 2 * _FRAME) if roomy else [short_counts(picture, language)]
    head.append(plant(picture, language))
    yield from head
    if roomy:
        yield Text()
    left = rows - len(head) - roomy
    faults = list(_faults(block, now, language, left - min(_FEWEST_NEWS, len(block.news) + len(block.notes))))
    yield from faults
    if roomy:
        yield Text()
    yield from _news(block, language, left - len(faults) - roomy)


def _faults(block: Block, now: float, language: Language, rows: int) -> Iterator[Text]:
    roots = () if block.picture is None else block.picture.roots
    if not roots:
        yield line(Text(say(language, "live.no_roots"), "green"))
        return
    fitting = roots if len(roots) <= rows else roots[: max(rows - 1, 0)]
    for root in fitting:
        yield root_line(root, block, language, now)
    if len(fitting) < len(roots):
        yield line(Text(say(language, "live.more_roots", count=len(roots) - len(fitting)), "bold red"))


def _news(block: Block, language: Language, rows: int) -> Iterator[Text]:
    """Yield what happened; what happens again and again is marked where it did last."""
    happened: list[News | Note] = [*block.news, *block.notes]
    if not happened:
        yield line(Text(say(language, "live.no_news"), "dim"))
        return
    told: set[Subject] = set()
    for news in sorted(happened, key=_id, reverse=True)[: max(rows, 0)]:
        if isinstance(news, Note):
            yield note_line(news, block, language)
            continue
        subject = news.event.subject
        yield news_line(news, block, language, 1 if subject in told else block.falls.get(subject, 1))
        told.add(subject)


def _id(what: News | Note) -> str:
    """Return an id that sorts by time."""
    return what.id if isinstance(what, Note) else what.event.id
