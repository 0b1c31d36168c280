"""Bulletins as the store's tests hand them in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netmon.bulletins.digest import digest
from netmon.model.bulletin import Publication
from netmon.model.names import IncidentId, LinkId, NetworkId
from netmon.model.period import Period, PeriodKind
from netmon.model.publishing import (
    BulletinMade,
    BulletinPublished,
    BulletinState,
    KeptBulletin,
    Pin,
    RenderedFile,
)

ID = "extranet-2026-06-month"
JUNE = Period.around(PeriodKind.MONTH, date(2026, 6, 1))
MADE_AT = 1_783_000_000.25
PIN = Pin(IncidentId("01783000000000001"), LinkId("l1"), 1_782_000_000.0, 1_782_003_600.0)


def made(revision: int = 1, number: int = 0, id_: str = ID) -> BulletinMade:
    content = f'{{"of":"{id_}","revision":{revision},"number":{number}}}'.encode()
    publication = Publication(id_, revision, digest(content), "zhang", MADE_AT + number, title="通报")
    kept = KeptBulletin(
        publication, BulletinState.DRAFT, NetworkId("extranet"), JUNE, MADE_AT, len(content), release="1.0"
    )
    return BulletinMade(kept, content)


def files(of: BulletinMade, size: int = 1000) -> tuple[tuple[RenderedFile, str], ...]:
    made_of = [
        RenderedFile(format_, language, f"{of.kept.publication.id}.{language}.{format_}", of.content * size)
        for format_ in ("html", "json", "xlsx")
        for language in ("en", "zh")
    ]
    return tuple((file, digest(file.body)) for file in made_of)


def published(draft: BulletinMade, *pins: Pin) -> BulletinPublished:
    publication = replace(
        draft.kept.publication,
        approved_by="li",
        published_at=draft.kept.publication.made_at + 60,
        number="湘通〔2026〕1号",
    )
    kept = replace(draft.kept, publication=publication, state=BulletinState.PUBLISHED)
    return BulletinPublished(kept, files(draft), pins)
