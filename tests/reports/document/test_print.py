"""A bulletin printed by Chromium: what stands on every page, and what is kept together."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from netmon.reports.bulletin import bulletin_document
from netmon.reports.render import render
from netmon.words import Language
from tests.reports.bulletin.sample import draft, sample_bulletin

TOOLS = ("chromium", "pdftotext")


@pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="needs Chromium and poppler-utils")
def test_every_printed_page_says_what_it_is(tmp_path: Path) -> None:
    page, printed = tmp_path / "bulletin.html", tmp_path / "bulletin.pdf"
    document = bulletin_document(sample_bulletin(), draft(), Language.ZH)
    page.write_bytes(render(document, "html"))
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    command += ["--no-pdf-header-footer", f"--print-to-pdf={printed}", page.as_uri()]
    subprocess.run(command, capture_output=True, check=True, timeout=60)
    told = subprocess.run(["pdftotext", "-layout", printed, "-"], capture_output=True, text=True, check=True).stdout
    pages = told.split("\f")[:-1]
    assert len(pages) >= 8
    for number, text in enumerate(pages, 1):
        squeezed = re.sub(r"\s", "", text)
        assert f"第{number}页，共{len(pages)}页" in squeezed
        assert draft().digest in squeezed
        assert "草稿·未建应接入清单·暂算" in squeezed
    annexes = [text for text in pages if re.search(r"附件\s*\d\s+应接入单位全表", text)]
    assert len(annexes) == 3, "each on a page of its own"
    assert all("序号" in text for text in annexes)
