"""All figures on one table, within 100 columns."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from rich.table import Column, Table
from rich.text import Text

from netmon.cli.coverage.asked import Answer
from netmon.cli.session import Session
from netmon.cli.tables import table
from netmon.coverage.breakdown import By, breakdown, division_of
from netmon.coverage.rate import percent, percent_rounded
from netmon.model.figure import Attainment, Figure
from netmon.views.figure_notes import notes_of

WIDTH = 100
NOTHING = "–"
COLOURS = {Attainment.MET: "green", Attainment.NOT_MET: "bold red", Attainment.UNDETERMINED: "yellow"}


def overview(session: Session, answers: Sequence[Answer], *, rounded: bool = False) -> Table:
    """Return a line for each figure: k/n, the confirmed rate and the upper bound, the target, what it rests on."""
    shown = table(
        session, "term.indicator", "coverage.kn", "coverage.confirmed", "coverage.upper", "coverage.target",
        "coverage.sources",
    )  # fmt: skip
    for column in shown.columns[1:]:
        column.no_wrap = True
    _to_the_right(shown.columns[1:4])
    shown.width = min(WIDTH, session.out.width)
    for one in answers:
        figure = one.figure
        shown.add_row(
            _title(session, one),
            kn(figure),
            rate(session, figure.counts.confirmed, rounded=rounded),
            rate(session, figure.counts.upper, rounded=rounded),
            Text("\n").join([Text(target_text(session, figure)), attained(session, figure)]),
            sources(session, figure),
        )
    return shown


def by_parts(session: Session, one: Answer, by: By, *, rounded: bool = False) -> Table:
    """Return a line for each part of a figure's population."""
    shown = table(
        session, f"coverage.by_{by.value}", "coverage.kn", "coverage.confirmed", "coverage.upper",
        "coverage.verdict_unmet", "coverage.verdict_unknown", "coverage.verdict_exempt",
    )  # fmt: skip
    _to_the_right(shown.columns[1:])
    for part, counts in breakdown(one.figure.findings, one.names.register, by).items():
        shown.add_row(
            part_text(session, one, by, part),
            f"{counts.met}/{counts.n}" if counts.n else NOTHING,
            rate(session, counts.confirmed, rounded=rounded),
            rate(session, counts.upper, rounded=rounded),
            *(str(count or NOTHING) for count in (counts.unmet, counts.unknown, counts.exempt)),
        )
    return shown


def part_text(session: Session, one: Answer, by: By, part: str) -> str:
    """Return what a part of a population is called."""
    if not part:
        return session.say("coverage.no_part")
    if by is By.LEVEL:
        return session.say(f"level.{part}")
    division = division_of(part, one.names.register) if by is By.PREFECTURE else None
    return part if division is None else division.name


def kn(figure: Figure) -> str:
    """Return k/n; of nobody there is none, and never 0/0."""
    return f"{figure.counts.met}/{figure.counts.n}" if figure.counts.n else NOTHING


def rate(session: Session, share: Fraction | None, *, rounded: bool = False) -> str:
    """Return a rate, rounded down; `rounded` to the nearest only for who asks, and marked."""
    if share is None:
        return NOTHING
    return session.say("coverage.about", rate=percent_rounded(share)) if rounded else percent(share)


def target_text(session: Session, figure: Figure) -> str:
    """Return what it ought to reach, by when."""
    if figure.target is None:
        return NOTHING
    least = percent(figure.target.at_least, 2).replace(".00%", "%")
    return session.say("coverage.at_least", rate=least, due=figure.target.due)


def attained(session: Session, figure: Figure) -> Text:
    """Return how it stands to its target, and how many are missing."""
    if figure.attainment is None:
        return Text("")
    said = session.say(f"coverage.attainment_{figure.attainment.value}")
    if figure.missing:
        said = session.say("coverage.missing", attainment=said, missing=figure.missing)
    return Text(said, COLOURS[figure.attainment])


def sources(session: Session, figure: Figure) -> str:
    """Return on what the verdicts rest, and how many on which, a line each."""
    said = (f"{session.say(f'coverage.source_{source.value}')} {count}" for source, count in figure.mix.items())
    return "\n".join(said) or NOTHING


def notes(session: Session, figure: Figure) -> list[str]:
    """Return what has to be known beside the numbers."""
    return [session.say(reason.code, **dict(reason.facts)) for reason in notes_of(figure)]


def _title(session: Session, one: Answer) -> Text:
    title = Text.assemble(one.names.indicator(one.figure), "\n", (one.figure.indicator.id, "dim"))
    for note in notes(session, one.figure):
        title.append(f"\n  {note}", "yellow")
    return title


def _to_the_right(columns: Sequence[Column]) -> None:
    for column in columns:
        column.justify = "right"
