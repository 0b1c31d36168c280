"""What a template and what is filled into it say is what is read, whichever way it is saved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from netmon.inventory import load
from netmon.inventory.sheets.rows_out import encoded
from netmon.model.attestation import Claim
from netmon.model.belief import Truth
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, UnitId
from netmon.returns.contents import Contents, by_prefecture
from netmon.returns.imports import Returned, read_returns
from netmon.returns.layout import ACCESS, FORMS, FUNCTIONS, UNITS, Form, heading
from netmon.returns.people import Office, Offices, names_of
from netmon.returns.rows import choices_of
from netmon.returns.template import template_files, write_template
from netmon.words import Language
from tests.coverage.made import paper
from tests.figures import database

TODAY = date(2026, 7, 1)
INVENTORY = load(database.INVENTORY, {}, secrets=False)


def offices(inventory: Inventory) -> Offices:
    networks = {name: one.id for one in inventory.networks.values() for name in names_of(one.id, one.name, one.name_en)}
    return Offices.of((Office(one.id, one.name, one.networks) for one in inventory.units.values()), networks)


def see(unit: UnitId, network: NetworkId, claim: Claim) -> Truth:
    return Truth.YES if unit == "finance" else Truth.UNKNOWN


def contents(language: Language = Language.ZH) -> Contents:
    known = [paper("finance", Claim.FUNCTION, item="政府采购", expires=date(2026, 9, 1)), paper("centre")]
    return Contents(INVENTORY, known, TODAY, see, language)


def written(folder: Path, suffix: str, language: Language = Language.ZH) -> list[Path]:
    """Write the template of the province's own units."""
    (province, _) = by_prefecture(INVENTORY)
    files = template_files(folder, "430000", suffix, language)
    write_template(files, contents(language).rows(province.units), language)
    return files


def read(paths: Iterable[Path], language: Language = Language.ZH) -> Returned:
    return read_returns(tuple(paths), offices(INVENTORY), TODAY, language)


def test_everybody_who_is_to_be_connected_is_asked_once() -> None:
    asked = [unit.id for one in by_prefecture(INVENTORY) for unit in one.units]
    assert sorted(asked) == sorted(unit.id for unit in INVENTORY.units.values() if unit.networks)
    assert [one.division.name for one in by_prefecture(INVENTORY)] == ["湖南省", "长沙市"]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_a_template_that_nobody_filled_in_returns_nothing_and_nothing_in_it_is_wrong(
    tmp_path: Path, suffix: str, language: Language
) -> None:
    found = read(written(tmp_path, suffix, language), language)
    assert [str(one) for one in found.wrong] == []
    assert found.rows == ()
    # Three units; the function that is known is a row that asks whether it still is online; one access is on paper.
    assert found.blank == 3 + 3 + 2


def test_a_workbook_offers_yes_and_no_and_greys_what_is_filled_in(tmp_path: Path) -> None:
    (path,) = written(tmp_path, "xlsx")
    book = load_workbook(path)
    assert [sheet.title for sheet in book.worksheets] == ["说明", "填报", "职能", "开通"]
    sheet = book["填报"]
    lists = {str(rule.sqref).partition("2:")[0]: rule.formula1 for rule in sheet.data_validations.dataValidation}
    column = {str(cell.value).rstrip("*"): get_column_letter(place) for place, cell in enumerate(sheet[1], 1)}
    assert [lists[column[name]] for name in ("局域网已建", "有门户网站", "IPv6 就绪", "文号")] == ['"是,否"'] * 3 + [
        None
    ]
    (rule,) = [rule for rule in book["开通"].data_validations.dataValidation if rule.formula1]
    assert rule.formula1 == '"开通确认,存量台账"'
    assert sheet[f"{column['实测情况']}3"].value == "局域网已建：是；有门户网站：是；IPv6 就绪：是"
    assert sheet[f"{column['单位编号']}2"].fill.fgColor.rgb == "00EDEDED"
    assert sheet[f"{column['文号']}2"].fill.fill_type is None


@dataclass(frozen=True)
class Answer:
    """What somebody fills into a row: its place, and texts by key."""

    form: Form
    place: int
    cells: Mapping[str, str]


TEXTS = st.text(st.sampled_from("湘政办〔2026〕17号AZaz09-_/（）“”，。 "), min_size=1, max_size=12).filter(
    lambda text: text.strip() == text and text.strip("'") == text and text[0] not in "=+-@"
)
DAYS = st.dates(date(2026, 1, 1), TODAY)
WAYS = st.sampled_from(["%Y-%m-%d", "%Y/%m/%d", "%Y年%m月%d日"])


@st.composite
def answers(draw: st.DrawFn) -> list[Answer]:
    """Rows of all sheets, each filled in so that nothing is wrong with it."""
    rows = contents().rows(by_prefecture(INVENTORY)[0].units)
    found = []
    for form in FORMS:
        for place, row in enumerate(rows[form.name]):
            if not draw(st.booleans()):
                continue
            since = draw(DAYS)
            cells = {"document": draw(TEXTS), "signer": "张三", "reviewer": "李四", "note": draw(TEXTS | st.just(""))}
            cells["since"] = since.strftime(draw(WAYS))
            if draw(st.booleans()):
                cells["expires"] = (since + timedelta(days=draw(st.integers(1, 400)))).strftime(draw(WAYS))
            said = {key: draw(st.sampled_from(["是", "否", "有", "无", "√", "×"])) for key in form.answers}
            if form is FUNCTIONS:
                cells["item"] = row.get("item") or draw(TEXTS)
            if form is ACCESS:
                said["kind"] = draw(st.sampled_from(choices_of("kind", Language.ZH)))
            if form is UNITS and draw(st.booleans()):
                said.pop(draw(st.sampled_from(sorted(said))))
            found.append(Answer(form, place, cells | said))
    return found


def fill_book(path: Path, given_: Iterable[Answer]) -> None:
    book = load_workbook(path)
    for one in given_:
        sheet = book[one.form.title(Language.ZH)]
        for key, text in one.cells.items():
            sheet.cell(one.place + 2, one.form.keys.index(key) + 1, text)
    book.save(path)


def fill_csv(paths: list[Path], given_: Iterable[Answer], encoding: str) -> None:
    rows = contents().rows(by_prefecture(INVENTORY)[0].units)
    for path, form in zip(paths, FORMS, strict=True):
        filled = [dict(row) for row in rows[form.name]]
        for one in given_:
            if one.form is form:
                filled[one.place].update(one.cells)
        headings = [heading(key, Language.ZH) for key in form.keys]
        text = encoded([headings, *([row.get(key, "") for key in form.keys] for row in filled)]).decode("utf-8-sig")
        path.write_bytes(text.encode(encoding))


def meant(given_: Iterable[Answer]) -> set[tuple[str, str, bool, str, str, str]]:
    rows = contents().rows(by_prefecture(INVENTORY)[0].units)
    found = set()
    for one in given_:
        unit = rows[one.form.name][one.place]["unit"]
        claims = {claim.value: one.cells[key] in "是有√" for key, claim in one.form.answers.items() if key in one.cells}
        if one.form is ACCESS:
            claims = {"commissioned" if one.cells["kind"] == "开通确认" else "baseline": True}
        for claim, holds in claims.items():
            item = one.cells.get("item", "")
            found.add((unit, claim, holds, item, one.cells["document"], one.cells["note"]))
    return found


@settings(max_examples=15)
@given(answers(), st.sampled_from(["xlsx", "utf-8-sig", "utf-8", "gb18030"]))
def test_what_a_template_with_its_answers_says_is_what_is_read(given_: list[Answer], saved: str) -> None:
    with TemporaryDirectory() as name:
        files = written(Path(name), "xlsx" if saved == "xlsx" else "csv")
        if saved == "xlsx":
            fill_book(files[0], given_)
        else:
            fill_csv(files, given_, saved)
        found = read(files)
    assert [str(one) for one in found.wrong] == []
    papers = [one.paper for _, one in found.rows]
    assert {(p.unit, p.claim.value, p.holds, p.item, p.document, p.note) for p in papers} == meant(given_)
    assert all(p.network == "extranet" and p.since <= TODAY for p in papers)


def test_a_name_that_looks_like_a_formula_comes_back_as_it_was(tmp_path: Path) -> None:
    known = [paper("finance", Claim.FUNCTION, item="=HYPERLINK(1)")]
    (province, _) = by_prefecture(INVENTORY)
    rows = replace(contents(), papers=known).rows(province.units)
    files = template_files(tmp_path, "x", "csv", Language.ZH)
    write_template(files, rows, Language.ZH)
    text = files[1].read_text(encoding="utf-8-sig")
    assert "'=HYPERLINK(1)" in text
    filled = text.replace(
        "'=HYPERLINK(1),是（开通〔2026〕1 号）,,,,,,,,", "'=HYPERLINK(1),,,是,文 1,张三,李四,2026-06-30,,"
    )
    files[1].write_text(filled)
    (row,) = read([files[1]]).rows
    assert row[1].paper.item == "=HYPERLINK(1)"
