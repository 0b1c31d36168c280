"""What goes out comes back: an inventory as a workbook or as CSV files, filled by hand or by netmon."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netmon.inventory import load
from netmon.inventory.sheets.export import export
from netmon.inventory.sheets.imports import draw_up, put_in_place
from netmon.inventory.sheets.layout import TABS
from netmon.inventory.sheets.marked import mark_workbook
from netmon.inventory.sheets.read_workbook import open_workbook
from netmon.inventory.sheets.skeleton import network_names
from netmon.inventory.sheets.template import write_template
from netmon.inventory.sheets.workbook import Rows
from netmon.model.inventory import Inventory
from netmon.words import Language
from netmon.words.headings import CHOICES, FLAGS, LEVELS, PREFERENCES, REDUNDANCIES, ROLES
from tests.inventory.sheets.filled import fill, province
from tests.inventory.sheets.test_import import SECRETS
from tests.inventory.test_rows import BASE, YAML

KINDS = ["units.xlsx", "units"]
AWKWARD = ["=1+1", "#N/A", "0012", "1-2", "1.10", "TRUE", "'a", '长沙, "办公厅"', "a;b", "@SUM(1)", "-x", "2026-01-02"]

words = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters="\ufffe\uffff"), min_size=1, max_size=30),
)
ids = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,12}", fullmatch=True)


def imported(source: Path, into: Path) -> Inventory:
    draught = draw_up(source, into, Language.ZH)
    assert [str(each) for each in (*draught.mistakes, *draught.others)] == []
    put_in_place(draught)
    return replace(load(into / "inventory.yaml", SECRETS), digest="")


@st.composite
def small(draw: st.DrawFn) -> Rows:
    """A few units with contacts, a device and a link, their texts as awkward as can be."""
    named = draw(st.lists(ids, min_size=1, max_size=4, unique=True))
    return {
        "divisions": [{"code": "430100", "name": draw(words), "level": "市州级", "valid_from": "2011-05-20"}],
        "units": [{"id": id_, "name": draw(words), "kind": draw(words), "division": "430100"} for id_ in named],
        "contacts": [{"unit": id_, "name": draw(words), "phone": draw(words), "room": draw(words)} for id_ in named],
        "sites": [{"id": draw(ids), "name": draw(words), "address": draw(words)}],
        "devices": [{"id": draw(ids), "name": draw(words), "unit": named[0], "address": "2001:db8::1", "role": "核心"}],
        "links": [],
        "services": [],
    }


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(small(), st.sampled_from(KINDS), st.sampled_from(list(Language)))
def test_whatever_is_written_arrives(
    tmp_path_factory: pytest.TempPathFactory, rows: Rows, kind: str, language: Language
) -> None:
    folder = tmp_path_factory.mktemp("trip")
    write_template(folder / kind, language, network_names(), rows)
    inventory = imported(folder / kind, folder)
    for said, unit in zip(rows["units"], inventory.units.values(), strict=True):
        assert (unit.id, unit.name, unit.kind) == (said["id"], said["name"], said["kind"])
    for said, unit in zip(rows["contacts"], inventory.units.values(), strict=True):
        (contact,) = unit.contacts
        assert (contact.name, contact.room) == (said["name"], said["room"])
    (device,), (site,) = inventory.devices.values(), inventory.sites.values()
    assert device.name == rows["devices"][0]["name"]
    assert site.name == rows["sites"][0]["name"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", list(Language))
def test_an_inventory_comes_back_from_its_workbook(kind: str, language: Language, tmp_path: Path) -> None:
    (tmp_path / "inventory.yaml").write_text(BASE + YAML, encoding="utf-8")
    before = load(tmp_path / "inventory.yaml", SECRETS)
    exported = export(tmp_path / "inventory.yaml", language)
    write_template(tmp_path / kind, language, exported.networks, exported.rows)
    after = imported(tmp_path / kind, tmp_path / "new")
    assert exported.left_out == ()
    for name in ("divisions", "units", "sites", "devices", "links", "services"):
        assert getattr(after, name) == getattr(before, name), name


def test_what_was_imported_can_be_edited_and_imported_again_and_again(tmp_path: Path) -> None:
    fill(tmp_path / "a.xlsx", province(30)).save(tmp_path / "a.xlsx")
    first = imported(tmp_path / "a.xlsx", tmp_path)
    exported = export(tmp_path / "inventory.yaml", Language.ZH)
    write_template(tmp_path / "b.xlsx", Language.ZH, exported.networks, exported.rows)
    assert imported(tmp_path / "b.xlsx", tmp_path) == first


def test_what_no_row_can_say_is_named_and_left_where_it_is(tmp_path: Path) -> None:
    said = YAML.replace("role: ce, snmp: off", "role: ce, snmp: off, probing: {reachability: 15s}").replace(
        "    circuit:", "    contacts: [{name: 王五}]\n    circuit:"
    )
    (tmp_path / "inventory.yaml").write_text(BASE + said, encoding="utf-8")
    exported = export(tmp_path / "inventory.yaml", Language.ZH)
    assert exported.left_out == ("devices.wc-ce", "links.core1-wc")
    assert [row["id"] for row in exported.rows["devices"]] == ["core1"]


def test_a_marked_copy_that_was_corrected_is_imported_as_if_it_had_never_been_wrong(tmp_path: Path) -> None:
    rows = province(10)
    book = fill(tmp_path / "units.xlsx", rows)
    book["单位"]["A5"].value = "长沙"
    book.save(tmp_path / "units.xlsx")
    wrong = draw_up(tmp_path / "units.xlsx", tmp_path / "x", Language.ZH)
    copy = open_workbook(tmp_path / "units.xlsx")
    mark_workbook(copy, wrong.mistakes, Language.ZH)
    copy["单位"]["A5"].value = "u002"
    copy.save(tmp_path / "copy.xlsx")
    fill(tmp_path / "right.xlsx", rows).save(tmp_path / "right.xlsx")
    again = imported(tmp_path / "copy.xlsx", tmp_path / "a")
    assert again == imported(tmp_path / "right.xlsx", tmp_path / "b")

    mark_workbook(copy, (), Language.ZH)
    assert copy["单位"]["A5"].comment is None
    assert copy["单位"]["A1"].comment is not None
    assert copy.sheetnames.count("错误") == 1


def test_a_choice_of_the_lists_is_a_word_that_the_loader_reads() -> None:
    read = {"level": LEVELS, "role": ROLES, "redundancy": REDUNDANCIES, "prefer": PREFERENCES, "ssh_legacy": FLAGS}
    for key, words_of in read.items():
        assert {words_of[label]: label for label in CHOICES[key].values()} == CHOICES[key]


@pytest.mark.parametrize("language", list(Language))
def test_every_column_has_a_heading_that_is_read_back_and_a_meaning(language: Language) -> None:
    for tab in TABS:
        for key in tab.keys:
            assert tab.key_of(f" {tab.heading(key, language)}* ") == key
            assert tab.key_of(tab.csv_heading(key, language)) == key
            assert tab.meaning(key, language)
