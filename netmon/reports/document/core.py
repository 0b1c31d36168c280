"""What an office file says of itself: its core properties (ECMA-376 part 2, 11)."""

from __future__ import annotations

from netmon.reports.document.archive import utc
from netmon.reports.document.blocks import Document
from netmon.reports.document.markup import DECLARATION, element, escape
from netmon.words import Language

CORE = "docProps/core.xml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def core_part(document: Document) -> bytes:
    """Return the core properties (ECMA-376 part 2, 11): nothing of who writes the file, or when."""
    at = f"{utc(document.made_at):%Y-%m-%dT%H:%M:%SZ}"
    inside = "".join(
        (
            element("dc:title", escape(document.title)),
            element("dc:description", escape(document.foot)),
            element("dc:creator", "netmon"),
            element("cp:lastModifiedBy", "netmon"),
            element("cp:revision", "1"),
            element("dcterms:created", at, xsi__type="dcterms:W3CDTF"),
            element("dcterms:modified", at, xsi__type="dcterms:W3CDTF"),
            element("dc:language", "zh-CN" if document.language is Language.ZH else "en-US"),
        )
    )
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{inside}</cp:coreProperties>'
    ).encode()
