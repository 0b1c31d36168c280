"""What offices print: DOCX, XLSX and a filled template as LibreOffice shows them, page by page."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from netmon.reports.bulletin import bulletin_document
from netmon.reports.document.blocks import Document
from netmon.reports.document.template import fill_template
from netmon.reports.document.word.sample import sample_template
from netmon.reports.render import render
from netmon.words import Language
from tests.reports.bulletin.sample import UNITS, draft, sample_bulletin, sample_publication, sound_bulletin

TOOLS = ("soffice", "pdftotext", "pdffonts")
pytestmark = pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="needs LibreOffice and poppler-utils")
TITLE = "关于2026年6月全省政务外网接入情况的通报"


def bulletin() -> Document:
    return bulletin_document(sample_bulletin(), draft(), Language.ZH)


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """LibreOffice is started once for all of them."""
    folder = tmp_path_factory.mktemp("office")
    published = bulletin_document(sound_bulletin(), sample_publication(), Language.ZH)
    files = {
        "document.docx": render(bulletin(), "docx"),
        "workbook.xlsx": render(bulletin(), "xlsx"),
        "english.docx": render(bulletin_document(sample_bulletin(), draft(), Language.EN), "docx"),
        "filled.docx": fill_template(published, sample_template(Language.ZH)),
        "foreign.docx": fill_template(replace(published, foot="foot"), sample_template(Language.EN)),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *(str(folder / name) for name in files)]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    return {Path(name).stem: folder / f"{Path(name).stem}.pdf" for name in files}


def pages(pdf: Path, order: str = "-layout") -> list[str]:
    told = subprocess.run(["pdftotext", order, pdf, "-"], capture_output=True, text=True, check=True)
    return told.stdout.split("\f")[:-1]


def test_a_printed_document_says_it_all_and_numbers_its_pages(printed: Mapping[str, Path]) -> None:
    every = pages(printed["document"])
    whole = squeezed("".join(every))
    assert 9 <= len(every) <= 16
    assert TITLE in whole
    assert "市州单位联网率93.2%（292/313）；未知7家，上限95.5%；" in whole
    for number, page in enumerate(every, 1):
        assert f"—{number}—" in squeezed(page)
        assert draft().digest in squeezed(page)
    annexes = [page for page in every if re.search(r"附件\s*\d\s+应接入单位全表", page)]
    assert len(annexes) == 3
    assert all("序号" in squeezed(page) and "单位" in page for page in annexes)


def test_a_printed_workbook_shows_every_cell_whole(printed: Mapping[str, Path]) -> None:
    every = pages(printed["workbook"])
    raw = squeezed("".join(pages(printed["workbook"], "-raw")))
    assert 12 <= len(every) <= 26
    assert TITLE in raw
    assert "###" not in raw
    # Letters beside a picture are taken out between those of the mark.
    unmarked = [page for page in every if "草稿·未建应接入清单·暂算" not in squeezed(page)]
    assert len(unmarked) <= 3
    assert all("草稿" in squeezed(page) for page in unmarked)
    assert [name for name, *_ in UNITS.values() if name not in raw] == []


@pytest.mark.parametrize("name", ["document", "workbook", "english", "filled"])
def test_every_font_is_in_the_file(printed: Mapping[str, Path], name: str) -> None:
    told = subprocess.run(["pdffonts", printed[name]], capture_output=True, text=True, check=True).stdout
    fonts = told.splitlines()[2:]
    assert any("CJK" in font or "Song" in font or "Fang" in font for font in fonts)
    assert [font for font in fonts if font.split()[-5] != "yes"] == []


def test_the_sample_template_is_filled_as_offices_write(printed: Mapping[str, Path]) -> None:
    every = pages(printed["filled"])
    whole = squeezed("".join(every))
    order = ["文件湘电政〔2026〕17号", TITLE, "各市州人民政府，省直有关单位：", "一、总体情况", "附件1应接入单位全表"]
    order += ["××××××2026年7月6日", "抄送：", "2026年7月6日印发"]
    found = [whole.find(one) for one in order]
    assert -1 not in found
    assert found == sorted(found)
    assert "{{" not in whole
    assert sample_publication().digest in squeezed(every[0])


def test_a_template_of_the_other_language_is_filled_too(printed: Mapping[str, Path]) -> None:
    assert TITLE in squeezed("".join(pages(printed["foreign"])))
