"""一、 What a bulletin says first: how many indicators reach their targets, and each of them in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from netmon.model.bulletin import IndicatorRow, Past, Publication
from netmon.model.days import day_of
from netmon.model.figure import Attainment
from netmon.reports.bulletin.telling import Telling, threshold
from netmon.reports.bulletin.titles import network_name
from netmon.reports.document.blocks import Block, Heading, Paragraph


def overall(tell: Telling, publication: Publication | None) -> Iterator[Block]:
    """Yield the section."""
    yield Heading(tell.label("overall"))
    yield from (Paragraph(text) for text in warnings(tell, publication))
    yield Paragraph(in_one_sentence(tell))
    yield from (Paragraph(of_indicator(tell, row)) for row in tell.bulletin.indicators)


def in_one_sentence(tell: Telling) -> str:
    """Return how many indicators there are, and how they stand to their targets."""
    rows = tell.bulletin.indicators
    counts = {one.value: sum(row.attainment is one for row in rows) for one in Attainment}
    counts["untargeted"] = sum(row.attainment is None for row in rows)
    parts = tell.join(tell.label(f"count_{name}", count=count) for name, count in counts.items() if count)
    at = _end(tell)
    return tell.say("bulletin_says.overall", at=at, network=network_name(tell), count=len(rows), parts=parts)


def warnings(tell: Telling, publication: Publication | None) -> Iterator[str]:
    """Yield what has to be known before any number is read."""
    bulletin = tell.bulletin
    if bulletin.sample:
        yield tell.say("bulletin_says.sample")
    if publication is not None and publication.revision > 1:
        revision = publication.revision
        because = publication.because or tell.label("none")
        yield tell.say("bulletin_says.replaces", revision=revision, before=revision - 1, because=because)
    if bulletin.undeclared:
        yield tell.say("bulletin_says.undeclared", names=tell.join(map(tell.indicator, bulletin.undeclared)))
    if bulletin.unclosed:
        yield tell.say("bulletin_says.unclosed")
    provisional = [row.id for row in bulletin.indicators if row.provisional is not None]
    if provisional:
        yield tell.say("bulletin_says.provisional", names=tell.join(map(tell.indicator, provisional)))


def of_indicator(tell: Telling, row: IndicatorRow) -> str:
    """Return an indicator in one sentence: k/n and its rate, what is unknown, its target, and how it was before."""
    name, counts = tell.indicator(row.id), row.counts
    if not row.declared:
        return tell.sentence([tell.label("undeclared", name=name)])
    if not counts.n:
        return tell.sentence([tell.label("nothing_counted", name=name)])
    parts = [tell.label("rate", name=name, rate=tell.rate(counts), met=counts.met, n=counts.n)]
    if counts.unknown:
        unknown = tell.of(row.id, counts.unknown)
        parts.append(tell.label("unknown", count=unknown, upper=tell.upper(counts)))
    if counts.exempt:
        parts.append(tell.label("exempt", count=tell.of(row.id, counts.exempt)))
    if row.target is not None and row.attainment is not None:
        due = tell.label("none") if row.target_due is None else tell.date(row.target_due)
        parts.append(tell.label("target", target=threshold(row.target), due=due, attainment=attainment(tell, row)))
    if row.provisional is not None:
        parts.append(tell.say("coverage.provisional", hours=row.provisional))
    for which, past in (("previous", row.previous), ("year", row.year_before)):
        parts += [told] if (told := compared(tell, row, past, which)) else []
    return tell.sentence(parts)


def attainment(tell: Telling, row: IndicatorRow) -> str:
    """Return how an indicator stands to its target, and how many are missing."""
    if row.attainment is None:
        return tell.label("none")
    if row.attainment is Attainment.MET:
        return tell.label("met")
    if not row.missing:
        return tell.label(f"{row.attainment.value}_briefly")
    return tell.label(row.attainment.value, missing=tell.of(row.id, row.missing))


def compared(tell: Telling, row: IndicatorRow, past: Past | None, which: str) -> str:
    """Return by how much an indicator is more or less than before; "" where that cannot be said."""
    points = None if past is None or past.why_not is not None else tell.points(past.counts, row.counts)
    if points is None:
        return ""
    if points.startswith("-"):
        return tell.label(f"down_{which}", points=points[1:])
    return tell.label(f"up_{which}", points=points[1:]) if points.startswith("+") else tell.label(f"even_{which}")


def _end(tell: Telling) -> str:
    """Return as of when its figures are: the end of a day, or in the middle of one."""
    at = tell.bulletin.at
    day: date = day_of(at, tell.zone)
    local = datetime.fromtimestamp(at, tell.zone)
    whole = (local.hour, local.minute, local.second) == (0, 0, 0)
    return tell.label("end_of", day=tell.date(day)) if whole else tell.instant(at)
