"""The DOCX of a document, read back with python-docx."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import docx
import pytest
from docx.document import Document as Read
from docx.enum.section import WD_ORIENT

from netmon.reports.document.archive import unpack
from netmon.reports.document.blocks import Column, Document, Line, Paragraph, Table
from netmon.reports.render import render
from netmon.words import Language
from tests.reports.document.sample import document

WIDE = Table(
    "wide",
    "附件 宽表",
    tuple(Column(f"第{number}列", 8) for number in range(8)),
    tuple(Line(tuple(f"{row}-{column}" for column in range(8))) for row in range(60)),
    annex=True,
)


def read(wanted: Document) -> Read:
    return docx.Document(io.BytesIO(render(wanted, "docx")))


def with_blocks(*tables: Table | Paragraph) -> Document:
    return replace(document(), blocks=tables)


def test_headings_have_numbers_and_the_styles_by_which_word_navigates() -> None:
    headings = [
        (p.style.name, p.text) for p in read(document()).paragraphs if p.style and "eading" in str(p.style.name)
    ]
    assert headings[:4] == [
        ("Heading 1", "一、总体"),
        ("Heading 2", "（一）其一"),
        ("Heading 2", "（二）其二"),
        ("Heading 3", "1. 细目"),
    ]


def test_an_official_page_is_a4_with_its_type_area_and_typefaces() -> None:
    found = read(document())
    page = found.sections[0]
    sizes = (page.page_width, page.page_height, page.top_margin, page.left_margin, page.right_margin)
    assert [round(size.mm) for size in sizes if size] == [210, 297, 37, 28, 26]
    body = found.styles["公文正文"].element.xml
    assert 'w:eastAsia="仿宋_GB2312"' in body
    assert '<w:sz w:val="32"/>' in body
    assert 'w:line="579" w:lineRule="exact"' in body
    assert 'w:eastAsia="zh-CN"' in found.styles.element.xml


def test_a_table_repeats_its_heading_and_breaks_no_row() -> None:
    tables = [table for table in read(document()).tables if table.cell(0, 0).text == "单位"]
    rows = [row._tr.xml for row in tables[0].rows]
    assert [("w:tblHeader" in row, "w:cantSplit" in row) for row in rows] == [(True, True)] + [(False, True)] * 3
    assert [cell.text for cell in tables[0].rows[2].cells] == ["=HYPERLINK(1)", "", "-1.4"]


def test_what_xml_cannot_hold_is_left_out_and_the_rest_is_escaped() -> None:
    texts = [p.text for p in read(document()).paragraphs]
    assert "一段话。" in texts
    assert "标题 & <i>" in texts


@pytest.mark.parametrize(
    ("blocks", "sides"),
    [
        ((Paragraph("前"), WIDE, Paragraph("后")), "pLp"),
        ((Paragraph("前"), WIDE, WIDE), "pLL"),
        ((WIDE, Paragraph("后")), "pLp"),
        ((replace(WIDE, columns=WIDE.columns[:2], lines=()), Paragraph("后")), "p"),
    ],
)
def test_a_wide_annex_lies_on_its_side_and_what_follows_does_not(
    blocks: tuple[Table | Paragraph, ...], sides: str
) -> None:
    found = read(with_blocks(*blocks)).sections
    assert "".join("L" if page.orientation is WD_ORIENT.LANDSCAPE else "p" for page in found) == sides


def test_the_watermark_and_the_foot_stand_on_each_page_odd_and_even() -> None:
    page = read(document()).sections[0]
    for header in (page.header, page.even_page_header):
        assert 'string="示例数据"' in header._element.xml
    foot = document().foot
    for footer in (page.footer, page.even_page_footer):
        assert 'w:instr=" PAGE "' in footer._element.xml
        assert [p.text for p in footer.paragraphs][1:] == ([foot] if foot else [])
    assert "v:shape" not in read(document(watermark="")).sections[0].header._element.xml


def test_a_picture_is_a_metafile_that_says_in_words_what_it_shows() -> None:
    found = read(document())
    assert [shape._inline.docPr.get("descr") for shape in found.inline_shapes] == ["甲比乙多"]
    pictures = {name: data for name, data in unpack(render(document(), "docx")).items() if name.endswith(".emf")}
    assert list(pictures) == ["word/media/picture1.emf"]


def test_a_file_says_when_it_was_made_and_not_when_it_was_written() -> None:
    found = read(document())
    made = datetime.fromtimestamp(int(document().made_at), UTC)
    assert (found.core_properties.created, found.core_properties.modified) == (made, made)
    for name in ("docx", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(render(document(), name))) as archive:
            assert len({member.date_time for member in archive.infolist()}) == 1


DIGESTS = (
    "import hashlib; from netmon.reports.render import render; from tests.reports.document.sample import document;"
    "print(*(hashlib.sha256(render(document(), name)).hexdigest() for name in ('docx', 'xlsx')))"
)


def digests(**surroundings: str) -> str:
    environ = os.environ | surroundings
    return subprocess.run(
        [sys.executable, "-c", DIGESTS], env=environ, check=True, capture_output=True, text=True
    ).stdout


def test_the_bytes_depend_on_no_zone_no_locale_and_no_order_of_sets() -> None:
    here = digests(TZ="Asia/Shanghai", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    there = digests(TZ="America/New_York", LC_ALL="POSIX", PYTHONHASHSEED="77", PYTHONUTF8="1")
    assert here == there


def test_a_page_in_english_is_numbered_in_english() -> None:
    headings = [p.text for p in read(document(Language.EN)).paragraphs if p.style and p.style.name == "Heading 2"]
    assert headings[0] == "1.1 其一"
