"""All sections of a bulletin, in their order."""

from __future__ import annotations

from netmon.bulletins.canonical import canonical
from netmon.model.bulletin import Bulletin, Publication
from netmon.reports.bulletin.annex import annex
from netmon.reports.bulletin.indicators import indicators
from netmon.reports.bulletin.listing import Pages
from netmon.reports.bulletin.moved import moved
from netmon.reports.bulletin.outages import outages
from netmon.reports.bulletin.overall import in_one_sentence, overall
from netmon.reports.bulletin.ranking import ranking
from netmon.reports.bulletin.rectify import rectify
from netmon.reports.bulletin.telling import Telling
from netmon.reports.bulletin.titles import fields, file_stem, foot, subtitle, title, title_lines, watermark
from netmon.reports.document.blocks import Document
from netmon.words import Language


def bulletin_document(bulletin: Bulletin, publication: Publication | None, language: Language) -> Document:
    """Return a bulletin in one language. Without a publication it is a preview, and says so on every page."""
    tell = Telling(bulletin, language)
    pages = Pages(tell)
    pages.blocks += overall(tell, publication)
    for section in (indicators, ranking, moved, outages, rectify):
        section(pages)
    annex(pages, publication)
    return Document(
        name=file_stem(tell, publication),
        language=language,
        title=title(tell, publication),
        subtitle=subtitle(tell, publication),
        blocks=tuple(pages.blocks),
        made_at=_made_at(bulletin, publication),
        foot=foot(tell, publication),
        watermark=watermark(tell, publication),
        fields=tuple(sorted((fields(tell, publication) | {"overall": in_one_sentence(tell)}).items())),
        content=canonical(bulletin).decode(),
        title_lines=title_lines(tell, publication),
    )


def _made_at(bulletin: Bulletin, publication: Publication | None) -> float:
    """Return the time that its files carry: when it was published, else made, else as known when."""
    if publication is None:
        return bulletin.known
    return publication.made_at if publication.published_at is None else publication.published_at
