"""A DOCX file around a text: what a program needs beside it to open, print and describe it."""

from __future__ import annotations

from collections.abc import Mapping

from netmon.reports.document.archive import FIRST
from netmon.reports.document.blocks import Document
from netmon.reports.document.core import CORE, PACKAGE, core_part
from netmon.reports.document.markup import DECLARATION, element
from netmon.reports.document.word.page import footer_part, header_part
from netmon.reports.document.word.styles import styles_part
from netmon.reports.document.word.text import NAMESPACES, XMLNS
from netmon.words import Language
from netmon.words.office import TYPEFACES

_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = NAMESPACES["r"]
_PARTS = {
    "styles": "styles",
    "settings": "settings",
    "fontTable": "fontTable",
    "header1": "header",
    "header2": "header",
    "footer1": "footer",
    "footer2": "footer",
}
REFERENCES = "".join(
    element(f"w:{kind}Reference", w__type=pages, r__id=f"{kind}{number}")
    for kind in ("header", "footer")
    for number, pages in ((1, "default"), (2, "even"))
)
"""How a section names the headers and footers of `members`."""


Relations = Mapping[str, tuple[str, str]]
"""Id → type and target."""


def members(document: Document, body: str, pictures: Relations) -> dict[str, bytes]:
    """Return the members of a DOCX file whose text is `body`, but for those that `pictures` lead to."""
    text = f"{DECLARATION}<w:document{XMLNS}>{element('w:body', body)}</w:document>"
    return {
        FIRST: _content_types(),
        "_rels/.rels": _relationships(
            {
                "document": (f"{_RELATION}/officeDocument", "word/document.xml"),
                "core": (f"{PACKAGE}/relationships/metadata/core-properties", CORE),
            }
        ),
        CORE: core_part(document),
        "word/document.xml": text.encode(),
        "word/_rels/document.xml.rels": _relationships(
            {name: (f"{_RELATION}/{kind}", f"{name}.xml") for name, kind in _PARTS.items()} | dict(pictures)
        ),
        "word/styles.xml": styles_part(document.language),
        "word/settings.xml": _settings(document.language),
        "word/fontTable.xml": _font_table(),
        "word/header1.xml": header_part(document.watermark, 1),
        "word/header2.xml": header_part(document.watermark, 2),
        "word/footer1.xml": footer_part(document.language, document.foot, even=False),
        "word/footer2.xml": footer_part(document.language, document.foot, even=True),
    }


def _content_types() -> bytes:
    types = "".join(
        (
            element(
                "Default", Extension="rels", ContentType="application/vnd.openxmlformats-package.relationships+xml"
            ),
            element("Default", Extension="xml", ContentType="application/xml"),
            element("Default", Extension="emf", ContentType="image/x-emf"),
            element("Override", PartName="/word/document.xml", ContentType=f"{_OFFICE}.document.main+xml"),
            element(
                "Override",
                PartName=f"/{CORE}",
                ContentType="application/vnd.openxmlformats-package.core-properties+xml",
            ),
            *(
                element("Override", PartName=f"/word/{name}.xml", ContentType=f"{_OFFICE}.{kind}+xml")
                for name, kind in _PARTS.items()
            ),
        )
    )
    return f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">{types}</Types>'.encode()


def _relationships(relations: Relations) -> bytes:
    inside = "".join(
        element("Relationship", Id=name, Type=kind, Target=target) for name, (kind, target) in relations.items()
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'.encode()


def _settings(language: Language) -> bytes:
    inside = "".join(
        (
            element("w:zoom", w__percent=100),
            element("w:defaultTabStop", w__val=640),
            element("w:evenAndOddHeaders"),
            element("w:characterSpacingControl", w__val="compressPunctuation"),
            element(
                "w:compat",
                element("w:balanceSingleByteDoubleByteWidth"),
                element("w:useFELayout"),
                element(
                    "w:compatSetting",
                    w__name="compatibilityMode",
                    w__uri="http://schemas.microsoft.com/office/word",
                    w__val=15,
                ),
            ),
            element("w:themeFontLang", w__val="en-US" if language is Language.EN else "zh-CN", w__eastAsia="zh-CN"),
        )
    )
    return f"{DECLARATION}<w:settings{XMLNS}>{inside}</w:settings>".encode()


def _font_table() -> bytes:
    """Say by what a typeface is replaced where it is missing, as it is wherever no office software was bought."""
    inside = "".join(
        element(
            "w:font",
            element("w:altName", w__val=",".join(others)),
            element("w:charset", w__val="86"),  # GB 2312 (MS-WMF 2.1.1.5)
            element("w:family", w__val="auto"),
            element("w:pitch", w__val="default"),
            w__name=name,
        )
        for name, *others in TYPEFACES.values()
    )
    return f"{DECLARATION}<w:fonts{XMLNS}>{inside}</w:fonts>".encode()
