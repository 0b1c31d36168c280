"""Pages lead to where they say, are the same in both languages, and need nothing from the internet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.pages import DOCS, PAGES, anchors_of, levels_of, links_of, name_of, text_of, translations

EXTERNAL = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
FETCHING = re.compile(r"\b(?:curl|wget|pip|git clone|apt-get|docker)\b[^\n]*?https?://(?P<host>[^/\s:\"']+)")
OF_OUR_OWN = {"127.0.0.1", "localhost", "netmon.example.gov.cn"}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_relative_link_leads_to_something(page: Path) -> None:
    broken = []
    for link in links_of(page):
        if EXTERNAL.match(link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and target.suffix == ".md" and anchor not in anchors_of(target)):
            broken.append(link)
    assert broken == []


def test_every_page_of_the_folder_is_there_in_both_languages() -> None:
    english = {page.name for page in DOCS.glob("*.md") if not page.name.endswith(".zh.md")}
    assert english == {page.name for page, _ in translations()}


@pytest.mark.parametrize(("english", "chinese"), translations(), ids=name_of)
def test_both_languages_have_the_same_headings(english: Path, chinese: Path) -> None:
    assert levels_of(chinese) == levels_of(english)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_command_of_a_page_fetches_from_the_internet(page: Path) -> None:
    assert {found["host"] for found in FETCHING.finditer(text_of(page))} <= OF_OUR_OWN


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_shows_no_picture_from_elsewhere(page: Path) -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)\s]+)|<img[^>]+src=[\"']([^\"']+)", text_of(page))
    assert [one for both in pictures for one in both if EXTERNAL.match(one)] == []
