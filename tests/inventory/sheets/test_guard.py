"""What is no workbook, or could do harm, is refused in a sentence that says what to do."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from netmon.inventory.sheets import guard
from netmon.inventory.sheets.guard import COMPOUND, ENCRYPTED, SheetsError
from netmon.inventory.sheets.read_workbook import read_workbook
from netmon.inventory.sheets.skeleton import network_names
from netmon.inventory.sheets.template import write_template
from netmon.words import Language


def refused(path: Path) -> str:
    with pytest.raises(SheetsError) as error:
        read_workbook(path, Language.EN)
    return error.value.code


def rewritten(source: Path, target: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """Copy an archive, each part changed."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return target


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "units.xlsx"
    write_template(path, Language.ZH, network_names())
    return path


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "sheets.not_a_workbook"),
        (b"id,name\n", "sheets.not_a_workbook"),
        (b"PK\x03\x04 and nothing more", "sheets.not_a_workbook"),
        (COMPOUND + bytes(600) + "Workbook".encode("utf-16-le"), "sheets.old_format"),
        (COMPOUND + bytes(600) + ENCRYPTED, "sheets.encrypted"),
    ],
)
def test_a_file_that_is_no_xlsx_is_named_for_what_it_is(content: bytes, code: str, tmp_path: Path) -> None:
    (tmp_path / "units.xlsx").write_bytes(content)
    assert refused(tmp_path / "units.xlsx") == code


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.xlsx") == "sheets.unreadable"


def test_a_zip_of_something_else_is_no_workbook(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "units.xlsx", "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert refused(tmp_path / "units.xlsx") == "sheets.not_a_workbook"


def test_a_zip_bomb_is_not_unpacked(template: Path, tmp_path: Path) -> None:
    big = bytes(guard.MAX_UNPACKED + 1)
    path = rewritten(template, tmp_path / "b.xlsx", lambda n, said: big if n.endswith("styles.xml") else said)
    assert path.stat().st_size < 2 * 1024 * 1024
    assert refused(path) == "sheets.too_large_unpacked"


def test_entities_are_refused_before_anything_is_parsed(template: Path, tmp_path: Path) -> None:
    lol = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lol">]>'
    path = rewritten(template, tmp_path / "e.xlsx", lambda n, said: lol + said if n.endswith("sheet2.xml") else said)
    assert refused(path) == "sheets.not_a_workbook"


def test_a_million_formatted_cells_are_counted_before_they_are_read(
    template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "MAX_CELLS", 5_000)
    rows = b"".join(b'<row r="%d"><c r="A%d" s="1"/></row>' % (n, n) for n in range(5, 6_000))
    path = rewritten(
        template,
        tmp_path / "c.xlsx",
        lambda n, said: said.replace(b"</sheetData>", rows + b"</sheetData>") if n.endswith("sheet2.xml") else said,
    )
    assert refused(path) == "sheets.too_many_cells"


def test_a_file_over_the_limit_is_not_read(template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "MAX_FILE", 1_000)
    assert refused(template) == "sheets.too_large"


def test_a_workbook_without_any_of_our_sheets_is_told(tmp_path: Path) -> None:
    Workbook().save(tmp_path / "n.xlsx")
    assert refused(tmp_path / "n.xlsx") == "sheets.no_sheet"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.floats(0, 1), st.integers(1, 400), st.binary(max_size=40))
def test_however_a_workbook_is_damaged_it_is_read_or_refused(
    template: Path, tmp_path: Path, where: float, length: int, piece: bytes
) -> None:
    content = template.read_bytes()
    at = int(where * len(content))
    (tmp_path / "x.xlsx").write_bytes(content[:at] + piece + content[at + length :])
    with suppress(SheetsError):
        assert read_workbook(tmp_path / "x.xlsx", Language.EN).grids
