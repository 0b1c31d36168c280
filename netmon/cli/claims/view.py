"""The claim sheet on a terminal: what the document has in wide tables, in narrow ones."""

from __future__ import annotations

from netmon.cli.session import Session
from netmon.cli.tables import table
from netmon.model.claim_sheet import ClaimSheet, Whose
from netmon.reports.claims.telling import Telling, length
from netmon.reports.document.blocks import Document, Facts, Paragraph

_SIDES = {Whose.CARRIER: "claimed", Whose.DISPUTED: "disputed", Whose.OTHER: "others"}


def tell_sheet(session: Session, sheet: ClaimSheet, document: Document) -> None:
    """Print what it comes to, each circuit that was down, and each outage."""
    session.line(document.title)
    session.line(document.subtitle)
    if document.watermark:
        session.line(document.watermark)
    for name, said in next(block for block in document.blocks if isinstance(block, Facts)).rows:
        session.line(f"  {name}: {said}")
    circuits = table(session, "claims.number", "claims.name", *(f">claims.{one}" for one in ("gross", "planned")),
                     *(f">claims.{one}" for one in ("elsewhere", *_SIDES.values(), "no_data")))  # fmt: skip
    outages = table(
        session, "claims.number", "claims.began", "claims.ended", ">claims.net", "claims.whose", "claims.incident"
    )
    telling = Telling(sheet, session.language)
    for one in sheet.circuits:
        if one.gross or one.no_data:
            sums = (one.gross, one.planned, one.upstream, *map(one.of, _SIDES), one.no_data)
            circuits.add_row(one.number or one.link, one.name, *map(length, sums))
        for outage in one.outages:
            ended = session.say("claims.lasts") if outage.ended is None else telling.at(outage.ended)
            side = session.say(f"claims.{_SIDES[outage.whose]}")
            cause = telling.cause(outage.cause)
            about = f"{side}\n{cause} {outage.party}".rstrip()
            proof = f"{outage.incident or '–'}\n{outage.ticket}".rstrip()
            outages.add_row(one.number or one.link, telling.at(outage.began), ended, length(outage.net), about, proof)
    for shown in (circuits, outages):
        if shown.row_count:
            session.line("")
            session.out.print(shown)
    for block in document.blocks:
        if isinstance(block, Paragraph) and block.small:
            session.line(block.text)
