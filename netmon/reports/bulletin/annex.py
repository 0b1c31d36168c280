"""附件: the whole population of each indicator, what each asks, and what everything rests on."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.model.bulletin import IndicatorRow, Member, Publication
from netmon.model.verdict import Verdict
from netmon.reports.bulletin.listing import Pages, columns
from netmon.reports.bulletin.telling import Telling
from netmon.reports.bulletin.titles import network_name, period_name
from netmon.reports.document.blocks import Line, Mark, Table
from netmon.words import CATALOGUE
from netmon.words.official import say_input

_MARKS = {
    Verdict.MET: Mark.PLAIN,
    Verdict.UNMET: Mark.BAD,
    Verdict.UNKNOWN: Mark.UNKNOWN,
    Verdict.EXEMPT: Mark.PLAIN,
}
_DIGITS = 16
"""Of a digest of inputs, as they stand in a table."""


def annex(pages: Pages, publication: Publication | None) -> None:
    """Add the annexes, the population first."""
    tell = pages.tell
    tables = [*_populations(tell), *pages.put_off, _rules(tell), _basis(tell, publication)]
    for number, table in enumerate(tables, 1):
        pages.annex(table, number)


def _populations(tell: Telling) -> Iterator[Table]:
    for row in tell.bulletin.indicators:
        members = [one for one in tell.bulletin.members if one.indicator == row.id]
        if members:
            yield _population(tell, row, members)


def _population(tell: Telling, row: IndicatorRow, members: list[Member]) -> Table:
    heads = columns(
        tell,
        ("#number", 3),
        ("item", 13),
        ("division", 6),
        ("level", 3),
        ("kind", 6),
        ("verdict", 4.5),
        ("source", 4.5),
        ("why", 30),
        ("document", 8),
    )
    lines = tuple(_member(tell, place, one) for place, one in enumerate(members, 1))
    title = tell.label("table_population", name=tell.indicator(row.id))
    return Table(f"population-{row.id}", title, heads, lines)


def _member(tell: Telling, place: int, one: Member) -> Line:
    verdict = tell.verdict(one.verdict)
    source = tell.source(one.source)
    cells = (
        tell.item(one.item, one.name),
        tell.name(f"division:{one.division}", one.division),
        tell.known(f"level.{one.level}", one.level),
        one.kind,
        tell.label("carried", verdict=verdict) if one.carried else verdict,
        tell.label("disputed", source=source) if one.disputed else source,
        tell.because(one.why),
        one.document,
    )
    return Line((place, *cells), _MARKS[one.verdict])


def _rules(tell: Telling) -> Table:
    heads = columns(
        tell,
        ("indicator", 12),
        ("rule", 7),
        ("definition", 24),
        ("target_document", 8),
        ("mix", 7),
        ("inputs", 9),
    )
    lines = tuple(
        Line(
            (
                tell.indicator(row.id),
                row.rule,
                _definition(tell, row.rule),
                row.target_document,
                tell.join(tell.label("mix", source=tell.source(source), count=row.mix[source]) for source in row.mix),
                row.inputs[: row.inputs.find(":") + 1 + _DIGITS],
            )
        )
        for row in tell.bulletin.indicators
    )
    return Table("definitions", tell.label("table_rules"), heads, lines, tell.label("no_lines"))


def _definition(tell: Telling, rule: str) -> str:
    code = f"bulletin_rule.{rule.replace('/', '_')}"
    return tell.say(code if code in CATALOGUE else "bulletin_rule.unknown")


def _basis(tell: Telling, publication: Publication | None) -> Table:
    bulletin, period = tell.bulletin, tell.bulletin.period
    days = tell.label("period_span", since=str(period.first), until=str(period.last))
    rows = [
        ("network", network_name(tell)),
        ("period", f"{period_name(tell, period)} {days}"),
        ("at", tell.instant(bulletin.at)),
        ("known", tell.instant(bulletin.known)),
        ("zone", bulletin.zone),
        ("vantage", bulletin.vantage),
        ("rounding", bulletin.rounding),
        ("gathering", bulletin.gathering),
        ("format", bulletin.format),
        *_published(tell, publication),
    ]
    lines = [Line((tell.label(f"basis_{name}"), text)) for name, text in rows if text]
    inputs = sorted(bulletin.inputs.items())
    lines += [
        Line((tell.label("basis_inputs", name=say_input(tell.language, name)), digest)) for name, digest in inputs
    ]
    heads = columns(tell, ("what", 9), ("is", 38))
    note = tell.after_one_another(tell.say(f"bulletin_says.{name}") for name in ("how", "evidence"))
    return Table("basis", tell.label("table_basis"), heads, tuple(lines), note=note)


def _published(tell: Telling, publication: Publication | None) -> list[tuple[str, str]]:
    if publication is None:
        return []
    approved = tell.label("basis_not_approved")
    if publication.approved_by is not None and publication.published_at is not None:
        at = tell.instant(publication.published_at)
        approved = tell.label("by_at", who=publication.approved_by, at=at)
    return [
        ("id", f"{publication.id} {tell.label('revision', revision=publication.revision)}"),
        ("number", publication.number),
        ("made", tell.label("by_at", who=publication.made_by, at=tell.instant(publication.made_at))),
        ("approved", approved),
        ("replaces", publication.replaces),
        ("digest", publication.digest),
    ]
