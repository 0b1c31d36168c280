"""What a bulletin is called, what stands across its pages and at their feet, and what an office's template may ask."""

from __future__ import annotations

from datetime import datetime

from netmon.model.bulletin import Bulletin, Publication
from netmon.model.period import Period, PeriodKind
from netmon.reports.bulletin.telling import Telling
from netmon.words import Language
from netmon.words.official import chinese_numeral

_WEEK, _MONTH = PeriodKind.WEEK, PeriodKind.MONTH


def period_name(tell: Telling, period: Period) -> str:
    """Return what a period is called: `2026年6月`, `June 2026`."""
    first, name = period.first, f"period_{period.kind.value}"
    match period.kind:
        case PeriodKind.DAY:
            return tell.label(name, day=tell.date(first))
        case PeriodKind.WEEK:
            year, number, _ = first.isocalendar()
            return tell.label(name, year=year, number=number)
        case PeriodKind.MONTH:
            return tell.label(name, year=first.year, month=tell.month(first.month))
        case PeriodKind.QUARTER:
            quarter = (first.month - 1) // 3 + 1
            said = chinese_numeral(quarter) if tell.language is Language.ZH else str(quarter)
            return tell.label(name, year=first.year, number=said)
        case PeriodKind.HALF:
            return tell.label(f"period_half_{1 if first.month == 1 else 2}", year=first.year)
        case PeriodKind.YEAR:
            return tell.label(name, year=first.year)
        case PeriodKind.SPAN:
            return tell.label(name, since=tell.date(first), until=tell.date(period.last))


def network_name(tell: Telling) -> str:
    """Return what the network is called; that it is the province's where prefectures are ranked by it."""
    bulletin = tell.bulletin
    name = tell.name(f"network:{bulletin.network}", bulletin.network_name)
    return tell.label("whole_province", network=name) if bulletin.rankings else name


def title(tell: Telling, publication: Publication | None) -> str:
    """Return the title that people gave, or what such a bulletin is called."""
    given = "" if publication is None else publication.title
    return given or tell.label("title", period=period_name(tell, tell.bulletin.period), network=network_name(tell))


def title_lines(tell: Telling, publication: Publication | None) -> tuple[str, ...]:
    """Return the title in the lines that it is broken into: Chinese after the network that it is of. None of a title
    that people gave, or of words, which break by themselves.
    """
    if tell.language is not Language.ZH or (publication is not None and publication.title):
        return ()
    head, network, tail = title(tell, publication).rpartition(network_name(tell))
    return head + network, tail


def subtitle(tell: Telling, publication: Publication | None) -> str:
    """Return the number of the document, what kind of bulletin it is and of which days, and a later revision."""
    period = tell.bulletin.period
    kind = tell.label(f"kind_{period.kind.value}")
    if period.days == 1:
        of = tell.label("subtitle_day", kind=kind, day=tell.date(period.first))
    else:
        of = tell.label("subtitle", kind=kind, since=tell.date(period.first), until=tell.date(period.last))
    parts = [of]
    if publication is not None and publication.number:
        parts.insert(0, publication.number)
    if publication is not None and publication.revision > 1:
        parts.append(tell.label("revision", revision=publication.revision))
    return tell.clauses(parts)


def watermark(tell: Telling, publication: Publication | None) -> str:
    """Return what stands across every page, the gravest first; "" where a bulletin is published and sound."""
    bulletin = tell.bulletin
    provisional = any(row.provisional is not None for row in bulletin.indicators)
    marks = {
        "mark_sample": bulletin.sample,
        "draft": publication is None or publication.published_at is None,
        "mark_undeclared": bool(bulletin.undeclared),
        "mark_provisional": provisional,
        "mark_unclosed": bulletin.unclosed,
    }
    return tell.label("mark_and").join(tell.label(name) for name, so in marks.items() if so)


def foot(tell: Telling, publication: Publication | None) -> str:
    """Return what stands at the foot of every page."""
    if publication is None:
        return tell.label("foot_preview", id=identifier(tell.bulletin))
    name = "foot_draft" if publication.published_at is None else "foot"
    return tell.label(name, id=publication.id, revision=publication.revision, digest=publication.digest)


def file_stem(tell: Telling, publication: Publication | None) -> str:
    """Return what its files are called, without an ending."""
    if publication is None:
        return f"{identifier(tell.bulletin)}-preview-{tell.language.value}"
    return f"{publication.id}-r{publication.revision}-{tell.language.value}"


def identifier(bulletin: Bulletin) -> str:
    """Return what names a bulletin that nobody has kept yet."""
    period = bulletin.period
    days = f"{period.first}" if period.days == 1 else f"{period.first}-{period.last}"
    return f"{bulletin.network}-{days}-{period.kind.value}"


def fields(tell: Telling, publication: Publication | None) -> dict[str, str]:
    """Return what an office's template may ask for by name."""
    bulletin = tell.bulletin
    told = {
        "title": title(tell, publication),
        "subtitle": subtitle(tell, publication),
        "period": period_name(tell, bulletin.period),
        "kind": tell.label(f"kind_{bulletin.period.kind.value}"),
        "first": tell.date(bulletin.period.first),
        "last": tell.date(bulletin.period.last),
        "network": network_name(tell),
        "at": tell.instant(bulletin.at),
        "known": tell.instant(bulletin.known),
        "vantage": bulletin.vantage,
        "watermark": watermark(tell, publication),
        "foot": foot(tell, publication),
    }
    if publication is None:
        return (
            told
            | dict.fromkeys(("number", "id", "revision", "digest", "made_by", "approved_by", "because"), "")
            | {
                "date": "",
                "made_at": "",
                "published_at": "",
            }
        )
    published = publication.published_at
    day = datetime.fromtimestamp(publication.made_at if published is None else published, tell.zone).date()
    return told | {
        "number": publication.number,
        "id": publication.id,
        "revision": str(publication.revision),
        "digest": publication.digest,
        "made_by": publication.made_by,
        "approved_by": publication.approved_by or "",
        "because": publication.because,
        "date": tell.date(day),
        "made_at": tell.instant(publication.made_at),
        "published_at": "" if published is None else tell.instant(published),
    }
