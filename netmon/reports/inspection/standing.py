"""The tables of how it stands, what is to come, and what netmon could not see."""

from __future__ import annotations

from typing import Final

from netmon.model.belief import State
from netmon.reports.document.blocks import Block, Column, Facts, Line, Mark, Paragraph, Table
from netmon.reports.inspection.telling import Telling
from netmon.words import CATALOGUE, say_sensor, say_state
from netmon.words.quantities import size

_STATES: Final = (State.UP, State.DOWN, State.UNREACHABLE, State.UNKNOWN)


def standings(telling: Telling) -> Table:
    """Return how many of each kind stand how."""
    numbers = (Column(say_state(telling.language, state), 5, number=True) for state in _STATES)
    columns = (*telling.columns(("kind", 6)), *numbers, Column(telling.say("unrecorded"), 5, number=True))
    lines = (
        Line((telling.word(f"term.{one.kind}"), *(one.counts.get(state, 0) for state in _STATES), one.unrecorded))
        for one in telling.made.standings
    )
    return telling.table("standings", columns, lines)


def silent(telling: Telling) -> Table:
    """Return what does not answer and no incident tells of."""
    columns = telling.columns(("subject", 16), ("state", 5), ("since", 9), ("lasted", 6))
    until = telling.made.until
    lines = (
        Line(
            (
                telling.subject(one.subject),
                say_state(telling.language, one.state),
                telling.at(one.since),
                telling.lasted(until - one.since),
            ),
            Mark.UNKNOWN if one.state is State.UNKNOWN else Mark.BAD,
        )
        for one in telling.made.silent
    )
    return telling.table("silent", columns, lines)


def maintenance(telling: Telling) -> Table:
    """Return the work that is under way, and that to come."""
    columns = telling.columns(
        ("since", 8), ("until", 8), ("state", 4), ("subject", 12), ("why", 10), ("by", 5), ("document", 7)
    )
    lines = (
        Line(
            (
                telling.minute(one.begins),
                telling.minute(one.ends),
                telling.say("running" if one.running else "coming"),
                telling.subject(one.subject),
                one.reason,
                one.by,
                one.number or telling.say("unapproved"),
            ),
            Mark.PLAIN if one.number else Mark.FAIR,
        )
        for one in telling.made.maintenance
    )
    return telling.table("maintenance", columns, lines)


def expiring(telling: Telling) -> Table:
    """Return what expires; what is over already stands out."""
    columns = telling.columns(("day", 6), ("kind", 6), ("subject", 14), ("what", 14))
    today = telling.minute(telling.made.until)[:10]
    lines = (
        Line(
            (str(one.day), telling.say(f"lapse_{one.lapse}"), telling.subject(one.subject), _what(telling, one.what)),
            Mark.BAD if str(one.day) <= today else Mark.PLAIN,
        )
        for one in telling.made.expiring
    )
    return telling.table("expiring", columns, lines)


def unseen(telling: Telling) -> tuple[Block, ...]:
    """Return what netmon itself could not see."""
    made = telling.made.unseen
    refused: tuple[Block, ...] = ()
    if made.refused_at is not None:
        why = made.refused.splitlines()[0] if made.refused else ""
        refused = (Paragraph(telling.say("refused", at=telling.at(made.refused_at), why=why)),)
    return *refused, _unwatched(telling), _unasked(telling), _backups(telling), _storage(telling)


def health(telling: Telling) -> tuple[Table, Table]:
    """Return the worst sensors, and what has failed."""
    columns = telling.columns(("measure", 5), ("subject", 14), ("sensor", 8), ("value", 6), ("at", 9))
    tables: list[Table] = []
    for part, sensors in (("health", telling.made.health), ("failed", telling.made.failed)):
        lines = (
            Line(
                (
                    telling.word(f"measure.{one.measure}"),
                    telling.subject(one.device),
                    one.name,
                    say_sensor(telling.language, one.measure, one.value),
                    telling.at(one.at),
                ),
                Mark.BAD if part == "failed" else Mark.PLAIN,
            )
            for one in sensors
        )
        later = telling.made.health_later
        tables.append(telling.table(part, columns, lines, note=telling.say("later", count=later) if later else ""))
    return tables[0], tables[1]


def _unwatched(telling: Telling) -> Table:
    made = telling.made.unseen
    spans = sorted(
        [(span, "watching_off") for span in made.unwatched] + [(span, "watching_isolated") for span in made.isolated]
    )
    columns = telling.columns(("since", 9), ("until", 9), ("lasted", 6), ("why", 8))
    lines = (
        Line((telling.at(since), telling.at(until), telling.lasted(until - since), telling.say(code)), Mark.UNKNOWN)
        for (since, until), code in spans
    )
    return telling.table("unwatched", columns, lines)


def _unasked(telling: Telling) -> Table:
    lines = (Line((telling.subject(one),), Mark.UNKNOWN) for one in telling.made.unseen.unasked)
    return telling.table("unasked", telling.columns(("subject", 20)), lines)


def _backups(telling: Telling) -> Table:
    columns = telling.columns(("subject", 16), ("last_read", 9))
    lines = (
        Line((telling.subject(one.device), telling.at(one.seen_at) or telling.say("never")))
        for one in telling.made.unseen.backups
    )
    return telling.table("backups", columns, lines)


def _storage(telling: Telling) -> Facts:
    made = telling.made.unseen
    return Facts(
        tuple(
            (telling.say(code), telling.say("unmeasured") if octets is None else size(octets))
            for code, octets in (("database", made.database), ("free", made.free))
        )
    )


def _what(telling: Telling, text: str) -> str:
    """Return a claim in words, where that is how it begins."""
    claim, _, rest = text.partition(" ")
    code = f"claim.{claim}"
    return f"{telling.word(code)} {rest}" if code in CATALOGUE else text
