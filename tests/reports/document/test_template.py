"""An office's own DOCX file, filled."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

import docx
import pytest
from docx.document import Document as Read
from docx.enum.section import WD_ORIENT
from docx.oxml.parser import parse_xml

from netmon.reports.document.archive import pack, unpack
from netmon.reports.document.template import TemplateError, fill_template
from netmon.reports.document.word.text import XMLNS
from tests.reports.document.sample import document
from tests.reports.document.test_docx import WIDE

DOCUMENT = replace(document(), fields=(("number", "湘数函〔2026〕12号"), ("lines", "一\n二")))


def template(*paragraphs: str, change: Callable[[Read], None] = lambda _: None) -> bytes:
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    change(made)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def filled(template_: bytes) -> Read:
    return docx.Document(io.BytesIO(fill_template(DOCUMENT, template_)))


def texts(read: Read) -> list[str]:
    return [paragraph.text for paragraph in read.paragraphs]


def test_fields_are_filled_in_text_tables_and_headers() -> None:
    def change(made: Read) -> None:
        made.add_table(1, 1).cell(0, 0).text = "文号：{{ number }}"
        made.sections[0].footer.paragraphs[0].text = "{{foot}}"

    read = filled(template("{{title}}", "见{{number}}、{{number}}。", "{{lines}}", change=change))
    assert texts(read) == ["标题 & <i>", "见湘数函〔2026〕12号、湘数函〔2026〕12号。", "一\n二"]
    assert read.tables[0].cell(0, 0).text == "文号：湘数函〔2026〕12号"
    assert read.sections[0].footer.paragraphs[0].text == DOCUMENT.foot


def test_a_placeholder_that_word_split_keeps_the_look_of_its_first_brace() -> None:
    def change(made: Read) -> None:
        paragraph = made.add_paragraph("文号")
        paragraph.add_run("{").bold = True
        for piece in ("{num", "ber}", "}号"):
            paragraph.add_run(piece)

    paragraph = filled(template(change=change)).paragraphs[0]
    assert paragraph.text == "文号湘数函〔2026〕12号号"
    assert [run.text for run in paragraph.runs if run.bold] == ["湘数函〔2026〕12号"]


def test_a_content_control_is_filled_by_its_tag_and_others_are_let_be() -> None:
    def change(made: Read) -> None:
        for tag, shown in (("netmon:number", "点击此处"), ("office", "留着")):
            control = (
                f'<w:sdt{XMLNS}><w:sdtPr><w:tag w:val="{tag}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r>'
                f"<w:t>{shown}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
            )
            made.element.body.insert(0, parse_xml(control))

    xml = filled(template("尾", change=change)).element.body.xml
    assert "湘数函〔2026〕12号" in xml
    assert "点击此处" not in xml
    assert "留着" in xml
    assert xml.count("showingPlcHdr") == 1


def test_blocks_take_the_place_of_their_paragraph_and_running_text_has_its_look() -> None:
    def change(made: Read) -> None:
        made.paragraphs[1].style = made.styles["Quote"]

    read = filled(template("前", "{{body}}", "后", change=change))
    said = texts(read)
    assert (said[0], said[-1]) == ("前", "后")
    assert "一、总体" in said
    assert [p.style.name for p in read.paragraphs if p.text == "一段话。" and p.style] == ["Quote"]
    assert [p.style.name for p in read.paragraphs if p.text == "一、总体" and p.style] == ["Heading 1"]
    assert len(read.inline_shapes) == 1


def test_one_table_and_one_picture_can_stand_anywhere_in_the_text() -> None:
    read = filled(template("{{table:units}}", "中", "{{picture:one}}"))
    assert [[cell.text for cell in table.rows[0].cells] for table in read.tables] == [["单位", "数", "率"]]
    assert [shape._inline.docPr.get("descr") for shape in read.inline_shapes] == ["甲比乙多"]


def test_a_wide_annex_lies_on_its_side_and_the_rest_of_the_template_does_not() -> None:
    wide = replace(DOCUMENT, blocks=(WIDE,))
    for after, sides in ((["后"], "pLp"), ([], "pL")):
        read = docx.Document(io.BytesIO(fill_template(wide, template("前", "{{body}}", *after))))
        found = "".join("L" if one.orientation is WD_ORIENT.LANDSCAPE else "p" for one in read.sections)
        assert found in {sides, sides[1:]}


def test_the_watermark_stands_on_the_pages_of_a_template_without_a_header() -> None:
    assert 'string="示例数据"' in filled(template("{{title}}")).sections[0].header._element.xml


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{nummer}}", "office.template_unknown"),
        ("{{table:none}}", "office.template_unknown"),
        ("甲 {{number", "office.template_unclosed"),
        ("number}}", "office.template_unclosed"),
        ("见 {{body}}", "office.template_alone"),
    ],
)
def test_what_cannot_be_filled_is_refused_with_where_it_stands(text: str, code: str) -> None:
    with pytest.raises(TemplateError) as refused:
        filled(template("第一段", text))
    assert refused.value.code == code
    assert text in str(refused.value.facts["where"])
    if code == "office.template_unknown":
        assert {"number", "title", "body", "table:units", "picture:one"} <= set(
            str(refused.value.facts["known"]).split("'")
        )


def with_member(name: str, content: bytes) -> bytes:
    return pack(unpack(template("{{title}}")) | {name: content}, 0)


def bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b" " * 101_000_000)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (lambda: b"", "office.template_damaged"),
        (lambda: b"PK\x03\x04nothing", "office.template_damaged"),
        (lambda: template("{{title}}")[:-300], "office.template_damaged"),
        (lambda: with_member("word/document.xml", b"<w:document"), "office.template_damaged"),
        (lambda: b"\xd0\xcf\x11\xe0" + bytes(512), "office.template_old"),
        (lambda: with_member("word/vbaProject.bin", b""), "office.template_macros"),
        (bomb, "office.template_large"),
    ],
)
def test_a_file_that_is_no_plain_docx_is_refused_with_a_word(content: Callable[[], bytes], code: str) -> None:
    with pytest.raises(TemplateError) as refused:
        fill_template(DOCUMENT, content())
    assert refused.value.code == code


def test_a_template_filled_twice_has_the_same_bytes() -> None:
    given = template("{{title}}", "{{body}}")
    assert fill_template(DOCUMENT, given) == fill_template(DOCUMENT, given)
