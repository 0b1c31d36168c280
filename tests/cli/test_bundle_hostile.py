"""Hostile names and texts: nothing that is printed or kept moves the cursor, and no key takes another's place."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from netmon.bundles.canonical import text_of
from netmon.model.text import harmless
from netmon.store import Reader
from tests.cli.buildings import Buildings
from tests.cli.given import Ended

EVIL = "x\x1b[31m\x1b]0;t\x07\u202e\u200b"


def harmless_lines(said: Ended) -> bool:
    return all(harmless(line) == line for line in (said.out + said.err).split("\n"))


@pytest.mark.parametrize("command", ["import", "verify", "show"])
def test_a_file_whose_name_and_text_are_hostile_is_refused_in_plain_letters(buildings: Buildings, command: str) -> None:
    buildings.trust()
    for octets in (b"noise", text_of({"format": f"netmon-bundle/{EVIL}"}) + b"\n"):
        file = buildings.folder / EVIL
        file.write_bytes(octets)
        said = buildings.cli("bundle", command, str(file))
        assert said.code in {10, 11}
        assert harmless_lines(said)
    missing = buildings.cli("bundle", "import", str(buildings.folder / f"{EVIL}{EVIL}"))
    assert (missing.code, harmless_lines(missing)) == (1, True)
    assert harmless_lines(buildings.cli("audit"))
    lines = Reader.open(buildings.cli.environ["NETMON_DATABASE"]).audit()
    assert all(harmless(fact) == fact for line in lines for _, fact in line.entry.what.facts)


def test_a_bundle_with_a_hostile_file_name_is_written_and_told_in_plain_letters(buildings: Buildings) -> None:
    out = buildings.folder / EVIL
    buildings.export(EVIL)
    for command in (("show", str(out)), ("show", str(out), "--manifest", str(buildings.folder / f"{EVIL}.html"))):
        said = buildings.cli("bundle", *command)
        assert (said.code, harmless_lines(said)) == (0, True)


@pytest.mark.parametrize("text", [EVIL, "长沙市\u200b", " ", "a\nb", "x" * 101])
def test_what_is_typed_is_a_line_that_can_be_seen(buildings: Buildings, text: str) -> None:
    public = buildings.public()
    said = buildings.cli(
        "bundle", "trust", public, "--name", text, "--network", "extranet", "--division", "430100",
        "--fingerprint", buildings.fingerprint,
    )  # fmt: skip
    assert (said.code, "--name is one line" in said.err) == (2, True)
    buildings.trust()
    file = buildings.export("one")
    for option, arguments in (
        ("--because", ("revoke", buildings.fingerprint, "--because", text)),
        ("--accept-gap", ("import", str(file), "--accept-gap", text)),
        ("--by", ("import", str(file), "--by", text)),
    ):
        said = buildings.cli("bundle", *arguments)
        assert (said.code, f"{option} is one line" in said.err, harmless_lines(said)) == (2, True, True)
    assert buildings.take(file)[0] == 0


def test_a_key_takes_over_from_one_of_its_own_origin_alone_and_what_came_before_stands(buildings: Buildings) -> None:
    buildings.trust()
    old = buildings.fingerprint
    assert buildings.take(buildings.export("one"))[0] == 0
    (buildings.folder / "k.key").unlink()
    buildings.cli("bundle", "key", "new", str(buildings.folder / "k.key"))
    public = buildings.public()
    other = buildings.cli(
        "bundle", "trust", public, "--name", "株洲市", "--network", "extranet", "--division", "430200",
        "--fingerprint", buildings.fingerprint, "--replaces", old,
    )  # fmt: skip
    assert (other.code, "another origin" in other.err) == (1, True)
    buildings.trust("--fingerprint", buildings.fingerprint, "--replaces", old)
    (found,) = json.loads(buildings.cli("bundle", "merged", "--json").out)["networks"]
    assert ([one["number"] for one in found["delivered"]], found["missing"]) == ([1], [])


def test_a_bundle_that_was_altered_in_the_database_is_named(buildings: Buildings) -> None:
    buildings.trust()
    assert buildings.take(buildings.export("one"))[0] == 0
    path = buildings.cli.environ["NETMON_DATABASE"].removeprefix("sqlite:///")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE bundle SET octets = x'00'")
        connection.commit()
    for command, code in (("merged", 1), ("verify", 1)):
        said = buildings.cli("bundle", command)
        assert said.code == code
        assert "somebody changed the database" in said.err + said.out
