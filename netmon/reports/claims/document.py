"""The claim sheet as it is sent to a carrier: what is its own, what is not, and what nobody has settled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from netmon.model.claim_sheet import Circuit, CircuitOutage, ClaimSheet, Whose, total
from netmon.reports.claims.telling import Telling, length
from netmon.reports.document.blocks import Block, Column, Document, Facts, Heading, Line, Mark, Paragraph, Table
from netmon.words import Language
from netmon.words.quantities import bit_rate

_TABLES = {Whose.CARRIER: "claimed", Whose.DISPUTED: "disputed", Whose.OTHER: "others"}


def claims_document(sheet: ClaimSheet, language: Language) -> Document:
    """Return it in one language."""
    telling = Telling(sheet, language)
    down = [one for one in sheet.circuits if one.gross or one.no_data]
    blocks: list[Block] = [_facts(telling), Heading(telling.say("circuits")), _circuits(telling, down)]
    if len(down) < len(sheet.circuits):
        blocks.append(Paragraph(telling.say("whole", count=len(sheet.circuits) - len(down)), small=True))
    for whose, name in _TABLES.items():
        blocks += [Heading(telling.say(name)), _outages(telling, name, whose, down)]
    blocks += [Heading(telling.say("elsewhere")), _elsewhere(telling, down)]
    blocks += [Heading(telling.say("rules")), *(Paragraph(telling.say(f"rule_{one}")) for one in range(1, 6))]
    blocks += [Heading(telling.say("confirmed")), _signatures(telling)]
    return Document(
        name="-".join(["claims", sheet.network, sheet.month, *([sheet.carrier] if sheet.carrier else [])]),
        language=language,
        title=telling.say("title", month=telling.month(), carrier=sheet.carrier or telling.say("all_carriers")),
        subtitle=telling.say("subtitle", network=sheet.network_name, known=telling.at(sheet.known)),
        blocks=tuple(blocks),
        made_at=sheet.known,
        foot=telling.say("foot", known=telling.at(sheet.known), zone=sheet.zone),
        watermark=telling.say("sample") if sheet.sample else "",
    )


def _facts(telling: Telling) -> Facts:
    sheet = telling.sheet
    every = sheet.circuits
    span = telling.say("span", since=telling.at(sheet.since), until=telling.at(sheet.until))
    return Facts(
        (
            (telling.say("period"), span),
            (telling.say("count"), str(len(every))),
            (telling.say("gross"), length(sum(one.gross for one in every))),
            (telling.say("claimed"), length(total(every, Whose.CARRIER))),
            (telling.say("disputed"), length(total(every, Whose.DISPUTED))),
            (telling.say("others"), length(total(every, Whose.OTHER))),
            (telling.say("planned"), length(sum(one.planned for one in every))),
            (telling.say("elsewhere"), length(sum(one.upstream for one in every))),
            (telling.say("shut"), length(sum(one.shut for one in every))),
            (telling.say("no_data"), length(sum(one.no_data for one in every))),
        )
    )


def _circuits(telling: Telling, circuits: Sequence[Circuit]) -> Table:
    said = ("number", "name", "ends", "carrier", "bandwidth")
    lengths = ("gross", "planned", "elsewhere", "shut", "others", "disputed", "claimed", "no_data")
    widths = (8.0, 8.0, 12.0, 4.0, 4.0)
    columns = [Column(telling.say(one), width) for one, width in zip(said, widths, strict=True)]
    columns += [Column(telling.say(one), 5.0, number=True) for one in lengths]
    lines = []
    for one in circuits:
        sums = (one.gross, one.planned, one.upstream, one.shut, *map(one.of, (Whose.OTHER, Whose.DISPUTED)))
        cells = (
            one.number,
            one.name,
            telling.say("between", upper=one.upper, lower=one.lower),
            one.carrier,
            None if one.bandwidth_bps is None else bit_rate(one.bandwidth_bps),
            *map(length, (*sums, one.of(Whose.CARRIER), one.no_data)),
        )
        mark = Mark.BAD if one.of(Whose.CARRIER) else Mark.UNKNOWN if one.of(Whose.DISPUTED) else Mark.PLAIN
        lines.append(Line(cells, mark))
    title = telling.say("circuits_title")
    return Table("circuits", title, tuple(columns), tuple(lines), telling.say("no_circuits"), telling.say("adds_up"))


def _outages(telling: Telling, name: str, whose: Whose, circuits: Sequence[Circuit]) -> Table:
    said = ("number", "name", "began", "ended", "down", "planned", "net", "cause", "party", "ticket", "evidence")
    widths = (8.0, 8.0, 8.0, 8.0, 5.0, 5.0, 5.0, 5.0, 6.0, 6.0, 14.0)
    numbers = {"down", "planned", "net"}
    columns = tuple(
        Column(telling.say(one), width, number=one in numbers) for one, width in zip(said, widths, strict=True)
    )
    lines = tuple(
        Line((circuit.number, circuit.name, *_outage(telling, one)))
        for circuit in circuits
        for one in circuit.outages
        if one.whose is whose
    )
    return Table(name, telling.say(f"{name}_title"), columns, lines, telling.say(f"{name}_none"))


def _outage(telling: Telling, one: CircuitOutage) -> Iterator[str]:
    yield telling.at(one.began)
    yield telling.say("lasts") if one.ended is None else telling.at(one.ended)
    yield from map(length, (one.down, one.planned, one.net))
    yield telling.cause(one.cause)
    yield one.party
    yield one.ticket
    facts = {
        "incident": one.incident or "-",
        "opened": one.opened or "-",
        "believed": "-" if one.believed is None else telling.at(one.believed),
        "closed": one.closed or "-",
        "over": "-" if one.over is None else telling.at(one.over),
    }
    yield telling.say("proof", **facts)


def _elsewhere(telling: Telling, circuits: Sequence[Circuit]) -> Table:
    columns = (
        Column(telling.say("number"), 8.0),
        Column(telling.say("name"), 8.0),
        Column(telling.say("root"), 14.0),
        Column(telling.say("down"), 5.0, number=True),
    )
    lines = tuple(
        Line((circuit.number, circuit.name, telling.root(one), length(one.down)))
        for circuit in circuits
        for one in circuit.elsewhere
    )
    return Table("elsewhere", telling.say("elsewhere_title"), columns, lines, telling.say("elsewhere_none"))


def _signatures(telling: Telling) -> Facts:
    return Facts(tuple((telling.say(one), "") for one in ("sign_carrier", "sign_ours", "sign_day")))
