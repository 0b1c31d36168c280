"""A bulletin told in Chinese and in English: every word of it, and what it must never leave out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from netmon.model.bulletin import Bulletin, Publication
from netmon.model.period import Period, PeriodKind
from netmon.reports.bulletin import bulletin_document
from netmon.reports.document.blocks import Document, Facts, Heading, Paragraph, Picture, Table
from netmon.reports.document.numbering import numbered
from netmon.words import Language
from tests.golden import golden
from tests.reports.bulletin.sample import draft, sample_bulletin, sample_publication, sound_bulletin

same = golden(Path(__file__).parent / "golden")


def lines_of(document: Document) -> Iterator[str]:
    yield from (document.title, document.subtitle, f"[{document.watermark}]", f"[{document.foot}]")
    for heading, block in numbered(document):
        match block:
            case Heading():
                yield f"\n{'#' * block.level} {heading}"
            case Paragraph():
                yield f"({block.text})" if block.small else block.text
            case Facts():
                yield from (f"{name}: {what}" for name, what in block.rows)
            case Table():
                yield f"\n{block.title} [{block.name}]"
                yield " | ".join(column.heading for column in block.columns)
                yield from (" | ".join("" if cell is None else str(cell) for cell in one.cells) for one in block.lines)
                yield from ([f"({block.note})"] if block.note else [])
            case Picture():
                yield f"\n{block.title} [{block.name}]\n{block.alt}"


def text_of(document: Document) -> str:
    return "\n".join(lines_of(document))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("name", "bulletin", "publication"),
    [("published", sound_bulletin(), sample_publication()), ("draft", sample_bulletin(), draft())],
)
def test_a_bulletin_reads_as_it_is_kept(
    name: str, bulletin: Bulletin, publication: Publication, language: Language
) -> None:
    same(f"{name}.{language.value}.txt", text_of(bulletin_document(bulletin, publication, language)))


def watermark(bulletin: Bulletin, publication: Publication | None) -> str:
    return bulletin_document(bulletin, publication, Language.ZH).watermark


def test_only_a_bulletin_that_is_published_and_sound_stands_without_a_mark() -> None:
    sound, published = sound_bulletin(), sample_publication()
    assert watermark(sound, published) == ""
    assert watermark(sound, draft()) == "草稿"
    assert watermark(sound, None) == "草稿"
    assert watermark(replace(sound, sample=True), published) == "示例数据"
    assert watermark(replace(sound, unclosed=True), published) == "数据未日结"
    assert watermark(sample_bulletin(), published) == "未建应接入清单 · 暂算"


def test_no_figure_is_told_where_nobody_declared_a_population() -> None:
    for language in Language:
        told = text_of(bulletin_document(sample_bulletin(), draft(), language))
        assert "0/0" not in told
        assert "100.0%（0" not in told


@pytest.mark.parametrize(
    ("period", "chinese", "english"),
    [
        (Period.around(PeriodKind.DAY, date(2026, 6, 30)), "2026年6月30日", "30 June 2026"),
        (Period.around(PeriodKind.WEEK, date(2026, 1, 1)), "2026年第1周", "week 1 of 2026"),
        (Period.around(PeriodKind.MONTH, date(2026, 6, 30)), "2026年6月", "June 2026"),
        (Period.around(PeriodKind.QUARTER, date(2026, 6, 30)), "2026年第二季度", "quarter 2 of 2026"),
        (Period.around(PeriodKind.HALF, date(2026, 12, 30)), "2026年下半年", "second half of 2026"),
        (Period.around(PeriodKind.YEAR, date(2026, 6, 30)), "2026年度", "2026"),
        (
            Period(PeriodKind.SPAN, date(2026, 6, 1), date(2026, 6, 15)),
            "2026年6月1日至2026年6月15日",
            "1 June 2026 to 15 June 2026",
        ),
    ],
)
def test_every_period_is_called_as_offices_do(period: Period, chinese: str, english: str) -> None:
    bulletin = replace(sound_bulletin(), period=period)
    titles = [bulletin_document(bulletin, None, language).title for language in Language]
    assert titles == [
        f"关于{chinese}全省政务外网接入情况的通报",
        f"Bulletin on the connection of units to the provincial e-government extranet: {english}",
    ]


def test_a_title_that_people_gave_stands() -> None:
    named = replace(sample_publication(), title="上半年通报")
    assert bulletin_document(sound_bulletin(), named, Language.ZH).title == "上半年通报"


def test_a_bulletin_of_nothing_can_be_told() -> None:
    empty = replace(
        sound_bulletin(), indicators=(), rankings=(), moved=(), outages=(), by_carrier=(), by_party=(),
        availability=None, to_rectify=(), members=(), series=(), inputs={}, names={}, names_en={},
    )  # fmt: skip
    told = text_of(bulletin_document(empty, None, Language.ZH))
    assert "期内没有发生中断" in told
    assert "没有需整改的单位" in told


def test_a_long_list_goes_on_in_the_annex() -> None:
    bulletin = sound_bulletin()
    many = replace(bulletin, to_rectify=bulletin.to_rectify * 6)
    tables = {one.name: one for one in bulletin_document(many, None, Language.ZH).blocks if isinstance(one, Table)}
    assert len(tables["rectify-first"].lines) == 20
    assert len(tables["rectify"].lines) == 24
    assert tables["rectify"].annex
    assert "全部见附件" in tables["rectify-first"].note


def test_names_of_tables_and_pictures_are_each_their_own() -> None:
    blocks = bulletin_document(sample_bulletin(), draft(), Language.ZH).blocks
    for kind in (Table, Picture):
        names = [one.name for one in blocks if isinstance(one, kind)]
        assert len(names) == len(set(names))


def test_the_lines_of_the_title_are_the_title_broken_after_the_network() -> None:
    made = bulletin_document(sample_bulletin(), None, Language.ZH)
    assert "".join(made.title_lines) == made.title
    assert made.title_lines[1] == "接入情况的通报"
    given = replace(draft(), title="关于网络接入情况的通报")
    assert bulletin_document(sample_bulletin(), given, Language.ZH).title_lines == ()
    assert bulletin_document(sample_bulletin(), None, Language.EN).title_lines == ()
