"""The rows of one network: how many are up, what is broken, what happened. Each is one line, cut where it must be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from rich.text import Text

from netmon.cli.live.picture import Count, Picture, Root, Toll
from netmon.cli.live.screen import Block
from netmon.cli.times import duration
from netmon.cli.view import COLOURS, ORDER
from netmon.judge.news import News
from netmon.model.belief import Event, Reason, State
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.model.note import Note
from netmon.model.register import Level
from netmon.words import Language, say, say_list, say_reason, say_state, say_subject

GAP = "   "
_SHORTEST_BAR, _LONGEST_BAR = 8, 40
_BESIDE_THE_BAR = 46
_TOLLS = {
    Toll.NOTHING: "live.takes_nobody",
    Toll.REDUNDANCY: "live.takes_redundancy",
    Toll.OPEN: "live.takes_open",
}
_HOURS_OF_A_DAY = 24
_NAMED = 12  # units named behind a root; the line is cut before that on most terminals


def line(*parts: Text | str) -> Text:
    """Return one line that is cut rather than wrapped."""
    return Text.assemble(*parts, no_wrap=True, overflow="ellipsis")


def short_counts(picture: Picture, language: Language) -> Text:
    """Return the units that are online by level, in one line."""
    parts: list[Text | str] = [Text(say(language, "live.online"), "bold")]
    for level, count in picture.units.items():
        parts += [GAP, f"{_level(level, language)} ", _share(count, language)]
    return line(*parts)


def long_counts(picture: Picture, language: Language, width: int) -> Iterator[Text]:
    """Yield a line for each level: the share online, and how many are in each other state.

    The bar takes what `width` leaves beside the figures, within reason.
    """
    cells = max(_SHORTEST_BAR, min(_LONGEST_BAR, width - _BESIDE_THE_BAR))
    names = {level: Text(_level(level, language)) for level in picture.units}
    shares = {level: _share(count, language) for level, count in picture.units.items()}
    name_width = max((text.cell_len for text in names.values()), default=0)
    share_width = max((text.cell_len for text in shares.values()), default=0)
    yield line(Text(say(language, "live.online"), "bold"))
    for level, count in picture.units.items():
        names[level].pad_right(name_width - names[level].cell_len)
        shares[level].pad_left(share_width - shares[level].cell_len)
        others = [
            Text(f"{GAP}{say_state(language, state)} {count.by_state[state]}", COLOURS[state])
            for state in ORDER
            if state is not State.UP and count.by_state[state]
        ]
        yield line(names[level], GAP, bar(count, cells), GAP, shares[level], *others)


def bar(count: Count, cells: int) -> Text:
    """Return a bar of so many cells for all there are; whatever is not up has at least one cell of its own."""
    left = cells
    broken: list[tuple[State, int]] = []
    for state in ORDER:
        if state is not State.UP:
            width = min(-(-count.by_state[state] * cells // max(count.total, 1)), left)
            broken.insert(0, (state, width))
            left -= width
    made = Text("━" * left, COLOURS[State.UP])
    for state, width in broken:
        made.append("╌" * width, COLOURS[state])
    return made


def plant(picture: Picture, language: Language) -> Text:
    """Return devices and links, and what qualifies the figures, in one line."""
    parts = [
        Text(say(language, "live.devices_up", up=picture.devices.up, total=picture.devices.total)),
        Text(say(language, "live.links_up", up=picture.links.up, total=picture.links.total)),
    ]
    for code, number in (
        ("live.unknown", picture.unknown),
        ("live.outdated", picture.outdated),
        ("live.stood_in", picture.stood_in),
        ("live.spared", picture.spared),
    ):
        if number:
            mild = code in {"live.spared", "live.stood_in"}
            parts.append(Text(say(language, code, count=number), "yellow" if mild else "magenta"))
    return line(Text(GAP).join(parts))


def root_line(root: Root, block: Block, language: Language, now: float) -> Text:
    """Return an open fault: what, for how long, and what it takes along."""
    subject = root.belief.subject
    standing = root.belief.standing
    parts: list[Text | str] = [
        Text(f"● {say_state(language, standing.state, standing.flags)}", COLOURS[standing.state]),
        GAP,
        Text(called(subject, block, language), "bold"),
        GAP,
        age(now - root.belief.since, language),
    ]
    if (times := block.falls.get(subject, 0)) > 1:
        parts += [GAP, Text(say(language, "live.falls", count=times), "yellow")]
    return line(*parts, GAP, _takes(root, block, language))


def news_line(news: News, block: Block, language: Language, times: int = 1) -> Text:
    """Return what happened, as a sentence with its time before it, and how many `times` it did within an hour."""
    event = news.event
    parts: list[Text | str] = [
        Text(_time(event.at, block), "dim"),
        "  ",
        say(language, "live.units", count=news.count) if news.count > 1 else called(event.subject, block, language),
        "  ",
        _change(event, language),
        "  ",
    ]
    if times > 1:
        parts += [Text(say(language, "live.falls", count=times), "yellow"), "  "]
    if news.root is None:
        parts.append(Text(_reason(event.reason, block, language), "dim"))
    else:
        parts.append(Text(say(language, "live.by_root", root=called(news.root, block, language)), "dim"))
    return line(*parts)


def note_line(note: Note, block: Block, language: Language) -> Text:
    """Return what happened that is no change of state, as a sentence with its time before it."""
    what = Text(_reason(note.what, block, language), "cyan")
    return line(Text(_time(note.at, block), "dim"), "  ", called(note.subject, block, language), "  ", what)


def called(subject: Subject, block: Block, language: Language) -> str:
    """Return the kind of a subject and its name, or its id where it has none."""
    return say_subject(language, subject.kind, block.names.get(subject) or subject.id)


def age(seconds: float, language: Language) -> str:
    """Return how long something lasts, narrowly: 1:46, 3:01:46, and in words from a day on."""
    minutes, rest = divmod(max(0, int(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    if hours >= _HOURS_OF_A_DAY:
        return duration(seconds, language)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _takes(root: Root, block: Block, language: Language) -> Text:
    if root.units:
        names = block.names
        shown = [names.get(unit) or unit.id for unit in root.units[:_NAMED]]
        said = say_list(language, shown) + (" …" if len(root.units) > _NAMED else "")
        return Text(say(language, "live.takes", count=len(root.units), names=said), COLOURS[State.UNREACHABLE])
    return Text(say(language, _TOLLS[root.toll]), "dim")


def _change(event: Event, language: Language) -> Text:
    before, after = event.before, event.after
    return Text.assemble(
        Text(say_state(language, before.state, before.flags), COLOURS[before.state]),
        " → ",
        Text(say_state(language, after.state, after.flags), COLOURS[after.state]),
    )


def _reason(reason: Reason, block: Block, language: Language) -> str:
    def name_of(kind: str, identifier: str, network: str) -> str:
        return block.names.get(Subject(SubjectKind(kind), identifier, NetworkId(network)), "")

    return say_reason(language, reason.code, dict(reason.facts), name_of)


def _time(at: float, block: Block) -> str:
    return datetime.fromtimestamp(at, block.zone).strftime("%H:%M:%S")


def _level(level: Level, language: Language) -> str:
    return say(language, f"level.{level.value}")


def _share(count: Count, language: Language) -> Text:
    worst = next((state for state in ORDER if count.by_state[state]), State.UP)
    return Text(say(language, "live.of", up=count.up, total=count.total), COLOURS[worst])
