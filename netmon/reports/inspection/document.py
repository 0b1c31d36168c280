"""The two documents: for those who lead by what has changed, for those who take over by what is open."""

from __future__ import annotations

from netmon.judge.spans import union
from netmon.model.handover import Handover
from netmon.model.names import Subject
from netmon.reports.document.blocks import Block, Document, Facts, Heading, Paragraph
from netmon.reports.inspection import cases, changes, standing
from netmon.reports.inspection.telling import Telling
from netmon.shifts.values import Inspection
from netmon.words import Language
from netmon.words.quantities import percent


def daily_document(made: Inspection, language: Language) -> Document:
    """Return the inspection report of a day (巡检日报)."""
    telling = Telling(made, language)
    blocks = (
        *_overall(telling),
        *_changes(telling),
        *_open(telling),
        *_ahead(telling),
        *_own(telling),
        *_health(telling),
    )
    return _document(telling, "daily", blocks)


def handover_document(made: Inspection, language: Language, signed: Handover | None = None) -> Document:
    """Return the record of a handover (交接班记录), with what was signed under it."""
    telling = Telling(made, language)
    people = Facts(
        (
            (telling.say("on_duty"), telling.people(made.on_duty)),
            (telling.say("next_duty"), telling.people(made.next_duty)),
        )
    )
    blocks = (
        Heading(telling.say("people")),
        people,
        *_overall(telling),
        *_open(telling),
        *_ahead(telling),
        *_changes(telling),
        *_own(telling),
        *_health(telling),
        Heading(telling.say("signatures")),
        _signatures(telling, signed),
    )
    return _document(telling, "handover", blocks)


def _document(telling: Telling, kind: str, blocks: tuple[Block, ...]) -> Document:
    made = telling.made
    english = made.network_name_en if telling.language == "en" else ""
    span = {"since": telling.minute(made.since), "until": telling.minute(made.until)}
    foot = telling.say("foot", vantage=made.vantage or "-", made=telling.at(made.made_at), zone=made.zone)
    title = telling.say(f"title_{kind}", network=english or made.network_name)
    return Document(
        name=f"{kind}-{made.network}-{telling.minute(made.until).replace(' ', 'T').replace(':', '')}",
        language=telling.language,
        title=title,
        subtitle=telling.say("span", **span),
        blocks=blocks,
        made_at=made.made_at,
        foot=foot,
        watermark=telling.say("sample") if made.sample else "",
        fields=(("title", title), ("period", telling.say("span", **span))),
    )


def _overall(telling: Telling) -> tuple[Block, ...]:
    made = telling.made
    units: set[Subject] = {unit for case in made.open for unit in case.cut_off}
    summary = telling.say(
        "summary",
        opened=_whole(made, "opened", len(made.opened)),
        closed=_whole(made, "closed", len(made.closed)),
        open=_whole(made, "open", len(made.open)),
        unowned=sum(not case.owner for case in made.open),
        units=len(units),
    )
    moved = telling.say(
        "moved",
        configurations=_whole(made, "configurations", len(made.configurations)),
        hardware=_whole(made, "hardware", len(made.hardware)),
        register=_whole(made, "register", len(made.register)),
        gained=sum(changes.gained(one) or 0 for one in made.figures),
        lost=sum(changes.lost(one) or 0 for one in made.figures),
    )
    said = (Paragraph(summary), Paragraph(moved), Paragraph(_watched(telling)))
    return Heading(telling.say("overall")), *said, standing.standings(telling)


def _watched(telling: Telling) -> str:
    made = telling.made
    dark = sum(until - since for since, until in union([*made.unseen.unwatched, *made.unseen.isolated]))
    if not dark:
        return telling.say("whole")
    return telling.say("blind", share=percent(dark / (made.until - made.since)))


def _changes(telling: Telling) -> tuple[Block, ...]:
    tables = (
        cases.opened, cases.closed, changes.figures, changes.items, changes.configurations, changes.hardware,
        changes.register, changes.turns, changes.notes,
    )  # fmt: skip
    return Heading(telling.say("changes")), *(table(telling) for table in tables)


def _open(telling: Telling) -> tuple[Block, ...]:
    tables = cases.still_open, standing.silent, standing.maintenance
    return Heading(telling.say("open_matters")), *(table(telling) for table in tables)


def _ahead(telling: Telling) -> tuple[Block, ...]:
    return Heading(telling.say("ahead")), standing.expiring(telling)


def _own(telling: Telling) -> tuple[Block, ...]:
    return Heading(telling.say("own")), *standing.unseen(telling)


def _health(telling: Telling) -> tuple[Block, ...]:
    return Heading(telling.say("health_of")), *standing.health(telling)


def _signatures(telling: Telling, signed: Handover | None) -> Facts:
    rows: list[tuple[str, str]] = []
    for code, signature in (
        ("left_by", None if signed is None else signed.left),
        ("taken_by", None if signed is None else signed.taken),
    ):
        said = telling.say("unsigned")
        if signature is not None:
            facts = {"name": signature.by, "at": telling.at(signature.at), "note": signature.note}
            said = telling.say("signed_note" if signature.note else "signed", **facts)
        rows.append((telling.say(code), said))
    return Facts(tuple(rows))


def _whole(made: Inspection, part: str, shown: int) -> int:
    return next((count for known, count in made.whole.items() if known == part), shown)
