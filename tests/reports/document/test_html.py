"""The HTML of a document: one file, safe, readable to all, the same every time."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from netmon.reports.document.html import write_html
from netmon.words import Language
from tests.reports.document.sample import document

VOID = {"meta", "col", "br", "rect"}


class Tags(HTMLParser):
    """Collects the elements; complains of what is not closed in its order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data


def read(language: Language = Language.ZH) -> Tags:
    tags = Tags()
    tags.feed(write_html(document(language)).decode())
    assert tags.open == []
    return tags


def test_nothing_is_run_and_nothing_is_fetched() -> None:
    text = write_html(document()).decode()
    names = {tag for tag, _ in read().seen}
    assert not names & {"script", "link", "img", "iframe", "object", "base", "form"}
    addresses = {value for _, attrs in read().seen for name, value in attrs.items() if name in {"href", "src", "style"}}
    assert addresses == set()
    assert not re.search(r"@import|url\((?!#)", text)
    assert re.findall(r"https?://\S+?(?=\")", text) == ["http://www.w3.org/2000/svg"]


def test_text_is_told_as_text() -> None:
    tags = read()
    assert "标题 & <i>" in tags.text
    assert "<script>alert(1)</script>" in tags.text
    assert "一段话。" in tags.text


def test_the_foot_cannot_leave_its_place_in_the_style() -> None:
    text = write_html(document()).decode()
    sheet = text.partition("<style>")[2].partition("</style>")[0]
    content = re.findall(r'@bottom-left\{content:"([^"]*)"', sheet)
    assert len(content) == 1
    assert not re.search(r'[{};"]', content[0])


def test_tables_and_pictures_can_be_listened_to() -> None:
    tags = read()
    heads = [attrs for tag, attrs in tags.seen if tag == "th"]
    assert heads
    assert {attrs["scope"] for attrs in heads} == {"col", "row"}
    assert sum(tag == "caption" for tag, _ in tags.seen) == sum(tag == "table" for tag, _ in tags.seen) == 2
    [(_, picture)] = [one for one in tags.seen if one[0] == "svg"]
    told = (picture["aria-labelledby"] or "").split()
    assert set(told) <= {attrs.get("id") for _, attrs in tags.seen}
    assert "甲比乙多" in tags.text


def test_headings_are_numbered_as_offices_do_in_each_language() -> None:
    chinese = re.findall(r"<h[2-4]>(.*?)</h", write_html(document()).decode())
    assert chinese == ["一、总体", "（一）其一", "（二）其二", "1. 细目", "二、表"]
    english = re.findall(r"<h[2-4]>(.*?)</h", write_html(document(Language.EN)).decode())
    assert english == ["1 总体", "1.1 其一", "1.2 其二", "1.2.1 细目", "2 表"]


def test_what_stands_across_the_pages_is_told_once_as_well() -> None:
    text = write_html(document()).decode()
    assert '<div class="watermark" aria-hidden="true"><b>示例数据</b></div>' in text
    assert '<p class="flag">示例数据</p>' in text
    plain = write_html(document(watermark="")).decode()
    assert 'class="watermark"' not in plain
    assert 'class="flag"' not in plain


def test_a_wide_annex_is_laid_across_a_page_of_its_own() -> None:
    assert '<div class="table annex wide">' in write_html(document()).decode()


def test_an_empty_table_says_so() -> None:
    assert '<p class="empty">空表</p><p class="empty">没有</p>' in write_html(document()).decode()
