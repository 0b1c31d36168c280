"""Two months of a small province, and files of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import replace

from netmon.bulletins.canonical import canonical
from netmon.bulletins.publishing import approved, drafted, pins_of, published
from netmon.model.belief import Reason
from netmon.model.bulletin import Bulletin, Publication, Ranked, Ranking
from netmon.model.figure import Counts
from netmon.model.names import DivisionCode, UnitId
from netmon.model.publishing import BulletinMade, BulletinPublished, RenderedFile
from netmon.model.verdict import Item, ItemKind, Verdict
from tests.bulletins.test_canonical import CONNECTED, june

MADE_AT = 1_783_000_000.0
__all__ = ["CONNECTED", "june"]


def revised() -> Bulletin:
    """June as it is known later: a unit was connected all the time, another one was forgotten."""
    first = june()
    row = replace(first.indicators[0], counts=Counts(3, 0, 2), inputs="d" * 64)
    found = replace(first.members[0], verdict=Verdict.MET, why=Reason.of("criterion.answers", days=7))
    unit = UnitId("U430200-01")
    other = replace(found, item=Item(ItemKind.UNIT, unit), unit=unit, name="株洲市局", verdict=Verdict.UNKNOWN)
    return replace(first, known=first.known + 86_400, indicators=(row,), members=(other, found), to_rectify=())


def ranked(bulletin: Bulletin, *places: int) -> Bulletin:
    rows = tuple(
        Ranked(DivisionCode(f"430{number}00"), f"市{number}", Counts(1, 1), place)
        for number, place in enumerate(places, 1)
    )
    return replace(bulletin, rankings=(Ranking(CONNECTED, rows),))


def render(bulletin: Bulletin, publication: Publication) -> Iterable[RenderedFile]:
    """Render as the test's own writers do: a page of text, JSON, and a workbook."""
    row = bulletin.indicators[0]
    rows = [(one.name, one.verdict.value) for one in bulletin.members]
    page = "\n".join(
        ["<html>", f"<p>{publication.digest} {publication.number}</p>", f"<p>{row.counts.met}/{row.counts.n}</p>"]
        + [f"<li>{name} {verdict}</li>" for name, verdict in rows]
    )
    yield RenderedFile("html", "zh", f"{publication.id}.zh.html", page.encode())
    yield RenderedFile("json", "zh", f"{publication.id}.json", canonical(bulletin))
    yield RenderedFile("xlsx", "zh", f"{publication.id}.zh.xlsx", workbook(rows, publication.digest))


def archive(members: Mapping[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in members.items():
            made.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def workbook(rows: Iterable[tuple[str, ...]], digest: str) -> bytes:
    """Make the parts of a workbook that matter here, without the time of writing that libraries put into it."""
    lines = "".join(
        f"<row>{''.join(_cell(f'{column}{number}', text) for column, text in zip('ABC', one, strict=False))}</row>"
        for number, one in enumerate([*rows, (digest,)], 1)
    )
    return archive(
        {
            "xl/workbook.xml": '<workbook><sheets><sheet name="应接入单位" sheetId="1"/></sheets></workbook>',
            "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{lines}</sheetData></worksheet>",
        }
    )


def _cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def draft_of(bulletin: Bulletin, by: str = "张三") -> BulletinMade:
    return drafted(bulletin, (), by, MADE_AT, "1.0", number="湘通〔2026〕1号")


def published_of(bulletin: Bulletin) -> tuple[BulletinMade, BulletinPublished]:
    made = draft_of(bulletin)
    kept = approved(made.kept, "李四", MADE_AT + 60, "1.0")
    return made, published(kept, render(bulletin, kept.publication), pins_of(bulletin, {}))
