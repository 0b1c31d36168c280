"""The page on importing shows a map that can be read, and file names that are understood."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from netmon.imports.read_map import READERS, read_map
from netmon.imports.sources import SOURCES
from tests.docs.pages import DOCS, block_with, name_of, text_of

PAGES = [DOCS / "import.md", DOCS / "import.zh.md"]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_map_of_the_page_can_be_read(page: Path, tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(block_with(page, "default"), encoding="utf-8")
    map_ = read_map(tmp_path / "map.yaml")
    assert map_.find("units", {"tenant": ("zhuzhou-gov",)}) == "zhuzhou"
    assert {"units", "roles", "divisions", "sites", "credentials"} == set(map_.tables)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_page_speaks_of_every_system_and_every_table(page: Path) -> None:
    said = text_of(page)
    assert [
        name for name in (*SOURCES, *READERS, "default", "only", "leave_out", "declare") if f"`{name}`" not in said
    ] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_files_that_the_page_saves_are_found_by_their_names(page: Path) -> None:
    saved = set(re.findall(r"-o (\w+)\.json", text_of(page)))
    parts = {part for name in ("netbox", "librenms", "nightingale") for part in SOURCES[name].parts}
    assert saved == parts
