"""`netmon bundle`: from one building to another, and everything that may happen on the way."""

from __future__ import annotations

import json
import re
import stat
from pathlib import Path

import pytest

from netmon.bundles.envelope import read_bundle
from netmon.bundles.errors import Refusal
from tests.cli.buildings import Buildings, audit, refused
from tests.figures import database


def test_figures_go_from_one_building_to_another(buildings: Buildings) -> None:
    buildings.trust()
    file = buildings.export("one.bundle")
    assert buildings.take(file) == (0, "")
    (line,) = json.loads(buildings.cli("bundle", "list", "--json").out)["bundles"]
    assert (line["name"], line["number"], line["period"], line["approval"]) == (
        "长沙市", 1, "2026-06", "湘保审〔2026〕7 号",
    )  # fmt: skip
    shown = json.loads(buildings.cli("bundle", "show", line["digest"], "--json").out)
    vertical = next(one for one in shown["indicators"] if one["id"] == "vertical")
    assert (vertical["n"], vertical["marks"], vertical["details"]) == (3, 0, 0)
    assert buildings.cli("bundle", "verify", str(file)).code == 0
    assert buildings.cli("bundle", "verify").code == 0
    again = buildings.folder / "again.bundle"
    assert buildings.cli("bundle", "again", line["digest"], "--out", str(again)).code == 0
    assert again.read_bytes() == file.read_bytes()


def test_the_number_goes_on_and_the_division_is_remembered(buildings: Buildings) -> None:
    buildings.trust()
    first = buildings.export("one.bundle")
    said = buildings.cli(
        "bundle", "export", "--network", "extranet", "--at", "2026-06-30", "--key", str(buildings.folder / "k.key"),
        "--out", str(buildings.folder / "two.bundle"), "--approval", "8", "--json", **buildings.origin,
    )  # fmt: skip
    assert json.loads(said.out)["number"] == 2
    assert buildings.take(first)[0] == 0
    assert buildings.take(buildings.folder / "two.bundle")[0] == 0
    sent = json.loads(buildings.cli("bundle", "list", "--sent", "--json", **buildings.origin).out)["bundles"]
    assert [(one["number"], one["division"]) for one in sent] == [(1, "430100"), (2, "430100")]
    assert sent[1]["previous"] == sent[0]["digest"]


def test_what_nobody_vouched_for_is_refused(buildings: Buildings) -> None:
    file = buildings.export("one.bundle")
    assert "compare its fingerprint by telephone" in refused(buildings, file, Refusal.FOREIGN_KEY)
    assert "指纹" in refused(buildings, file, Refusal.FOREIGN_KEY, lang="zh")


def test_tampered_truncated_replayed_reordered_and_missing_are_told_apart(buildings: Buildings) -> None:
    buildings.trust()
    first, second, third = (buildings.export(name, "--approval", name) for name in ("one", "two", "three"))
    octets = first.read_bytes()
    (buildings.folder / "bad").write_bytes(octets.replace(b'"sequence":1', b'"sequence":2'))
    (buildings.folder / "cut").write_bytes(octets[:-40])
    refused(buildings, buildings.folder / "bad", Refusal.TAMPERED)
    refused(buildings, buildings.folder / "cut", Refusal.TRUNCATED)
    refused(buildings, second, Refusal.GAP)
    assert buildings.take(first)[0] == 0
    refused(buildings, first, Refusal.REPLAYED)
    refused(buildings, third, Refusal.GAP)
    assert buildings.take(third, "--accept-gap", "光盘损坏")[0] == 0
    refused(buildings, second, Refusal.REORDERED)
    assert audit(buildings)[-2] == "imported_gap"
    (_, last) = json.loads(buildings.cli("bundle", "list", "--json").out)["bundles"]
    assert (last["number"], last["gap"]) == (3, "光盘损坏")
    assert buildings.cli("audit", "verify").code == 0


def test_a_draft_needs_no_approval_and_is_taken_by_nobody(buildings: Buildings) -> None:
    buildings.trust()
    refused(buildings, buildings.export("draft", "--draft"), Refusal.DRAFT)
    assert "sent" not in buildings.cli("bundle", "list", "--sent", "--json", **buildings.origin).out
    said = buildings.cli(
        "bundle", "export", "--network", "extranet", "--period", "2026-06", "--division", "430100",
        "--key", str(buildings.folder / "k.key"), "--out", str(buildings.folder / "x"), **buildings.origin,
    )  # fmt: skip
    assert said.code == 2
    assert "approval" in said.err


def test_a_revoked_key_is_believed_no_more_and_what_came_before_says_so(buildings: Buildings) -> None:
    buildings.trust()
    first, second = (buildings.export(name, "--approval", name) for name in ("one", "two"))
    assert buildings.take(first)[0] == 0
    assert buildings.cli("bundle", "revoke", buildings.fingerprint[:8], "--because", "遗失").code == 0
    assert "遗失" in refused(buildings, second, Refusal.REVOKED_KEY)
    assert json.loads(buildings.cli("bundle", "list", "--json").out)["bundles"][0]["revoked"]
    assert "遗失" in buildings.cli("bundle", "verify", str(first)).err


@pytest.mark.parametrize(("network", "division", "why"), [
    ("intranet", "430100", Refusal.NETWORK), ("extranet", "430200", Refusal.DIVISION),
])  # fmt: skip
def test_a_key_speaks_for_one_network_and_one_division(
    buildings: Buildings, network: str, division: str, why: Refusal
) -> None:
    said = buildings.cli(
        "bundle", "trust", buildings.public(), "--name", "长沙市", "--network", network, "--division", division,
        "--fingerprint", buildings.fingerprint,
    )  # fmt: skip
    assert said.code == 0, said.err
    refused(buildings, buildings.export("one"), why)


def test_a_key_is_trusted_once_its_fingerprint_was_said(buildings: Buildings) -> None:
    public = buildings.public()
    place = ("--name", "长沙市", "--network", "extranet", "--division", "430100")
    missing = buildings.cli("bundle", "trust", public, *place)
    assert missing.code == 2
    assert buildings.fingerprint[:5] in missing.err
    wrong = buildings.cli("bundle", "trust", public, *place, "--fingerprint", "1" * 40)
    assert "do not trust it" in wrong.err
    buildings.trust()
    assert len(json.loads(buildings.cli("bundle", "list", "--keys", "--json").out)["keys"]) == 1
    again = buildings.cli("bundle", "trust", public, *place, "--fingerprint", buildings.fingerprint)
    assert "known already" in again.err


def test_an_origin_changes_its_key_by_name(buildings: Buildings) -> None:
    buildings.trust()
    old = buildings.fingerprint
    (buildings.folder / "k.key").unlink()
    assert buildings.cli("bundle", "key", "new", str(buildings.folder / "k.key")).code == 0
    public = buildings.public()
    place = (public, "--name", "长沙市", "--network", "extranet", "--division", "430100", "--fingerprint")
    second = buildings.cli("bundle", "trust", *place, buildings.fingerprint)
    assert "--replaces" in second.err
    assert buildings.cli("bundle", "trust", *place, buildings.fingerprint, "--replaces", old[:10]).code == 0
    keys = json.loads(buildings.cli("bundle", "list", "--keys", "--json").out)["keys"]
    assert {one["fingerprint"]: one["revoked_at"] is None for one in keys} == {old: False, buildings.fingerprint: True}


def test_invented_data_does_not_leave(buildings: Buildings, tmp_path: Path) -> None:
    url = database.write(tmp_path / "sample.db")
    said = buildings.cli(
        "bundle", "export", "--network", "extranet", "--period", "2026-06", "--division", "430100", "--approval", "7",
        "--key", str(buildings.folder / "k.key"), "--out", str(buildings.folder / "x"),
        **{**buildings.origin, "NETMON_DATABASE": url},
    )  # fmt: skip
    assert said.code == 1
    assert "invented" in said.err
    assert not (buildings.folder / "x").exists()


@pytest.mark.parametrize(("more", "told"), [
    (("--period", "2026-13"), "is no period"),
    (("--period", "2026-12"), "2026-12-31"),
    ((), "one of both"),
    (("--at", "2026-06"), "is no period"),
    (("--period", "2026-06", "--network", "other"), "other"),
    (("--period", "2026-06", "--division", "110000"), "110000"),
    (("--period", "2026-06", "--division", ""), "--division"),
    (("--period", "2026-06", "--key", "secret-in-clear"), "never the secret itself"),
    (("--period", "2026-06", "--approval", "a\nb"), "one line"),
])  # fmt: skip
def test_what_cannot_be_exported_says_what_would_be_right(
    buildings: Buildings, more: tuple[str, ...], told: str
) -> None:
    base = (
        "--network",
        "extranet",
        "--key",
        str(buildings.folder / "k.key"),
        "--approval",
        "7",
        "--division",
        "430100",
    )
    said = buildings.cli("bundle", "export", *base, "--out", str(buildings.folder / "x"), *more, **buildings.origin)
    assert said.code in {1, 2}
    assert told in said.err
    assert not (buildings.folder / "x").exists()


def test_a_changed_database_is_found(buildings: Buildings) -> None:
    import sqlite3  # noqa: PLC0415 - what an intruder would use

    buildings.trust()
    assert buildings.take(buildings.export("one"))[0] == 0
    path = buildings.cli.environ["NETMON_DATABASE"].removeprefix("sqlite:///")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE bundle SET sequence = 2")
    connection.close()
    said = buildings.cli("bundle", "verify", "--json")
    assert (said.code, json.loads(said.out)["broken"][0]["refused"]) == (1, "tampered")


def test_a_passphrase_locks_the_key(buildings: Buildings) -> None:
    file = buildings.folder / "locked.key"
    made = buildings.cli("bundle", "key", "new", str(file), "--passphrase", "env:WORD", WORD="correct horse")
    assert made.code == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "--passphrase" in buildings.cli("bundle", "key", "show", "--key", str(file)).err
    shown = buildings.cli("bundle", "key", "show", "--key", str(file), "--passphrase", "env:WORD", WORD="correct horse")
    assert shown.code == 0
    assert buildings.cli("bundle", "key", "new", str(file)).code == 1


def test_the_same_figures_make_the_same_content(buildings: Buildings) -> None:
    one, two = buildings.export("one", "--draft"), buildings.export("two", "--draft")
    assert one.read_bytes() == two.read_bytes()
    assert read_bundle(one).content == read_bundle(two).content


@pytest.mark.parametrize("suffix", ["html", "docx"])
def test_a_draft_has_the_manifest_that_is_signed_before_anything_leaves(buildings: Buildings, suffix: str) -> None:
    draft = buildings.export("draft", "--draft")
    one, two = (buildings.folder / f"{name}.{suffix}" for name in "ab")
    for out in (one, two):
        said = buildings.cli("bundle", "show", str(draft), "--manifest", str(out), lang="zh")
        assert said.code == 0, said.err
    assert one.read_bytes() == two.read_bytes()
    if suffix == "html":
        text = one.read_text()
        assert all(each in text for each in ("保密审查", "草稿", "县市区政府", read_bundle(draft).digest))
        assert "省财政厅" not in text
    wrong = buildings.cli("bundle", "show", str(draft), "--manifest", str(buildings.folder / "a.pdf"))
    assert (wrong.code, "docx" in wrong.err) == (2, True)


def test_the_province_has_each_division_from_the_nearest_and_says_who_is_missing(buildings: Buildings) -> None:
    buildings.trust()
    other = buildings.folder / "other.key"
    assert buildings.cli("bundle", "key", "new", str(other)).code == 0
    shown = json.loads(buildings.cli("bundle", "key", "show", "--key", str(other), "--json").out)
    said = buildings.cli(
        "bundle", "trust", shown["public"], "--name", "株洲市", "--network", "extranet", "--division", "430200",
        "--fingerprint", shown["fingerprint"],
    )  # fmt: skip
    assert said.code == 0
    assert buildings.take(buildings.export("one"))[0] == 0
    (found,) = json.loads(buildings.cli("bundle", "merged", "--json").out)["networks"]
    assert (found["expected"], [one["name"] for one in found["delivered"]]) == (2, ["长沙市"])
    assert ([one["name"] for one in found["missing"]], found["own"]) == (["株洲市"], False)
    vertical = next(one for one in found["indicators"] if one["indicator"] == "vertical")
    assert vertical["n"] == sum(one["n"] for one in vertical["by_division"]) == 3
    departments = next(one for one in found["indicators"] if one["indicator"] == "departments-connected")
    assert (departments["n"], [one["division"] for one in departments["strange"]]) == (0, ["430000"])
    told = buildings.cli("bundle", "merged", lang="zh").out
    assert "已报送 1 家，应报送 2 家" in told
    assert "从未报送：株洲市" in told
    assert "1 处越区统计（未计入）" in told


def test_an_instance_that_counts_for_itself_counts_nobody_twice(buildings: Buildings) -> None:
    buildings.cli.environ = {**buildings.cli.environ, **buildings.origin}
    buildings.trust()
    assert buildings.take(buildings.export("one", "--approval", "7", "--detail"))[0] == 0
    (found,) = json.loads(buildings.cli("bundle", "merged", "--json").out)["networks"]
    own = json.loads(buildings.cli("coverage", "--at", "2026-06-30", "--json").out)["figures"]
    counted = {one["indicator"]: (one["met"], one["n"]) for one in found["indicators"]}
    assert counted == {one["indicator"]: (one["met"], one["n"]) for one in own if one["indicator"] in counted}
    assert all(one["lacking"] == 0 for each in found["indicators"] for one in each["overlaps"])
    assert all(each["unchecked"] == [] for each in found["indicators"])
    first, doubled, *_ = buildings.cli("bundle", "merged", lang="en").out.splitlines()
    assert first.startswith("network extranet")
    assert re.match(r"before you quote a sum: divisions told by several and counted once: [1-9]", doubled)


def test_what_key_show_prints_is_the_file_that_is_handed_over(
    buildings: Buildings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(buildings.folder)
    shown = buildings.cli("bundle", "key", "show", "--key", "k.key")
    assert shown.code == 0
    (buildings.folder / "changsha.pub").write_text(shown.out)
    said = buildings.cli(
        "bundle", "trust", "changsha.pub", "--name", "长沙市", "--network", "extranet", "--division", "430100",
        "--fingerprint", shown.lines()[-1],
    )  # fmt: skip
    assert said.code == 0, said.err
    assert buildings.take(buildings.export("one")) == (0, "")
