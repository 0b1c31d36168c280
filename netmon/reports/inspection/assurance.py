"""The report of an assurance, as a document."""

from __future__ import annotations

from collections.abc import Iterable

from netmon.model.belief import State
from netmon.reports.document.blocks import Block, Column, Document, Facts, Heading, Line, Mark, Paragraph, Table
from netmon.reports.inspection import cases
from netmon.reports.inspection.telling import Telling
from netmon.shifts.assured_values import AssuranceReport, Share
from netmon.words import Language, say, say_state
from netmon.words.incident_speech import say_happening
from netmon.words.quantities import percent


def assurance_document(report: AssuranceReport, language: Language) -> Document:
    """Return it (重保日报, at the end 重保总结)."""
    made = report.inspection
    telling = Telling(made, language)
    english = made.network_name_en if language is Language.EN else ""
    kind = "assured_final" if report.final else "assured_daily"
    title = telling.say(kind, name=report.name, network=english or made.network_name)
    span = telling.say("span", since=telling.minute(made.since), until=telling.minute(made.until))
    foot = telling.say("foot", vantage=made.vantage or "-", made=telling.at(made.made_at), zone=made.zone)
    return Document(
        name=f"assurance-{report.id}-{made.network}-{telling.minute(made.until).replace(' ', 'T').replace(':', '')}",
        language=language,
        title=title,
        subtitle=span,
        blocks=tuple(_blocks(report, telling)),
        made_at=made.made_at,
        foot=foot,
        watermark=telling.say("sample") if made.sample else "",
        fields=(("title", title), ("period", span)),
    )


def _blocks(report: AssuranceReport, telling: Telling) -> Iterable[Block]:
    period = telling.say("span", since=telling.minute(report.begins), until=telling.minute(report.ends))
    yield Heading(telling.say("overall"))
    yield Facts(((telling.say("assured_period"), period), (telling.say("document"), report.document or "-")))
    if report.unwatched:
        yield Paragraph(telling.say("assured_unwatched", lasted=telling.lasted(report.unwatched)))
    yield _shares(report, telling)
    yield Heading(telling.say("assured_outages"))
    yield _failed(report, telling)
    yield cases.opened(telling)
    yield cases.closed(telling)
    yield cases.still_open(telling)
    yield Heading(telling.say("assured_told"))
    yield _told(report, telling)
    yield Heading(telling.say("assured_pace"))
    yield _paces(report, telling)
    yield Heading(telling.say("assured_frozen"))
    yield _refused(report, telling)


def _shares(report: AssuranceReport, telling: Telling) -> Table:
    columns = (
        *telling.columns(("kind", 6)),
        Column(telling.say("assured_count"), 5, number=True),
        *telling.columns(("assured_lost", 8), ("assured_available", 6)),
    )
    lines = (
        Line((telling.word(f"term.{one.kind}"), one.count, telling.lasted(one.lost), _available(one)))
        for one in report.shares
    )
    return Table("shares", telling.say("assured_shares"), columns, tuple(lines), telling.say("none"))


def _available(one: Share) -> str | None:
    """Never rounded up: what was lost shows. None where nothing was watched."""
    if not one.watched:
        return None
    return percent(1.0) if not one.lost else f"{int((1 - one.lost / one.watched) * 100_000) / 1000:.3f}%"


def _failed(report: AssuranceReport, telling: Telling) -> Table:
    columns = telling.columns(("subject", 14), ("state", 4), ("since", 9), ("until", 9), ("lasted", 6))
    end = report.inspection.until
    lines = (
        Line(
            (
                telling.subject(one.subject),
                say_state(telling.language, one.state),
                telling.at(one.since),
                telling.at(one.until) or telling.say("assured_still"),
                telling.lasted((one.until or end) - one.since),
            ),
            Mark.BAD if one.state is State.DOWN else Mark.FAIR,
        )
        for one in report.failed
    )
    note = _cut(telling, report.failed_whole, len(report.failed))
    return Table("outages", telling.say("assured_outages"), columns, tuple(lines), telling.say("none"), note=note)


def _told(report: AssuranceReport, telling: Telling) -> Table:
    owners = {case.id: case for case in (*report.inspection.open, *report.inspection.closed)}
    columns = telling.columns(
        ("at", 9), ("assured_incident", 9), ("assured_receiver", 7), ("assured_happening", 6), ("owner", 5),
        ("assured_owned", 9),
    )  # fmt: skip
    lines = []
    for one in report.told:
        case = owners.get(one.incident)
        owner = "" if case is None else case.owner
        owned = "" if case is None else telling.at(case.owned_since)
        happening = say_happening(telling.language, one.happening)
        lines.append(Line((telling.at(one.at), one.incident, one.receiver, happening, owner, owned)))
    return Table("told", telling.say("assured_told"), columns, tuple(lines), telling.say("none"))


def _paces(report: AssuranceReport, telling: Telling) -> Table:
    numbers = (Column(telling.say(code), 5, number=True) for code in ("assured_asked", "assured_answered"))
    columns = (
        *telling.columns(("subject", 14), ("assured_probe", 4), ("assured_wanted", 5), ("assured_achieved", 5)),
        *numbers,
    )
    lines = (
        Line(
            (
                telling.subject(one.device),
                one.probe.value.upper(),
                say(telling.language, "inspection.seconds", seconds=f"{one.wanted:g}"),
                None
                if one.achieved is None
                else say(telling.language, "inspection.seconds", seconds=f"{one.achieved:.1f}"),
                one.asked,
                one.answered,
            ),
            Mark.FAIR if one.achieved is None or one.achieved > 1.05 * one.wanted else Mark.PLAIN,
        )
        for one in report.paces
    )
    note = _cut(telling, report.paces_whole, len(report.paces)) or telling.say("assured_pace_note")
    return Table("pace", telling.say("assured_pace"), columns, tuple(lines), telling.say("none"), note=note)


def _cut(telling: Telling, whole: int, shown: int) -> str:
    return telling.say("cut", whole=whole, shown=shown) if whole > shown else ""


def _refused(report: AssuranceReport, telling: Telling) -> Table:
    columns = telling.columns(("at", 9), ("by", 5), ("what", 24))
    lines = (Line((telling.at(one.at), one.by, telling.reason(one.what))) for one in report.refused)
    return Table("refused", telling.say("assured_frozen"), columns, tuple(lines), telling.say("none"))
