"""A changed byte, in the database or in a file, is told with its place."""

from __future__ import annotations

import shutil
import sqlite3
import zlib
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from netmon.bulletins.canonical import from_canonical
from netmon.bulletins.verify import Given, Outcome, Step, Verified, identify, verify
from netmon.model.bulletin import Bulletin
from netmon.model.publishing import KeptBulletin
from netmon.store import Reader, StoreError
from tests.bulletins.published import june, published_of, render, revised
from tests.store.given import running, url_of

RIGHT = {
    "database": "right",
    "file": "right",
    "kept": "right",
    "gathered": "right",
    "rendered": "right",
}


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
async def published(tmp_path_factory: pytest.TempPathFactory, anyio_backend: str) -> Path:
    path = tmp_path_factory.mktemp("published") / "n.db"
    async with running(path) as store:
        assert await store.papers(published_of(june()))
    return path


@pytest.fixture
def path(published: Path, tmp_path: Path) -> Path:
    """A copy, as it is carried to another machine."""
    return Path(shutil.copy(published, tmp_path / "copy.db"))


def file(path: Path, ending: str) -> Given:
    reader = Reader.open(url_of(path))
    kept = reader.bulletins()[0]
    found = next(one for one in reader.bulletin_files(kept) if one.name.endswith(ending))
    return Given(found.name, reader.bulletin_file(kept, found).body)


def held(path: Path, given: Given | None, again: Bulletin | Exception | None = None, release: str = "1.0") -> Verified:
    reader = Reader.open(url_of(path))
    kept = reader.bulletins()[0] if given is None else identify(reader, given)
    assert kept is not None

    def gather(_: KeptBulletin, __: Bulletin) -> Bulletin:
        if isinstance(again, Exception):
            raise again
        return again or june()

    return verify(reader, kept, given, gather, render, release)


def outcomes(found: Verified) -> dict[str, str]:
    return {one.step.value: one.outcome.value for one in found.steps}


def change(path: Path, sql: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute(sql, values).rowcount == 1
        raw.commit()


@pytest.mark.parametrize("ending", [".html", ".json", ".xlsx"])
def test_every_file_as_it_was_published_is_right(path: Path, ending: str) -> None:
    found = held(path, file(path, ending))
    assert outcomes(found) == RIGHT
    assert found.right


@pytest.mark.parametrize(
    ("ending", "old", "new", "place"),
    [
        (".html", b"2/4", b"3/4", ("places.line", "number", "3")),
        (".json", b'"met":2', b'"met":3', ("places.path", "path", "$.indicators[extranet-units].counts.met")),
    ],
)
def test_one_byte_of_a_file_is_told_where_it_stands(
    path: Path, ending: str, old: bytes, new: bytes, place: tuple[str, str, str]
) -> None:
    given = file(path, ending)
    found = held(path, replace(given, body=given.body.replace(old, new)))
    assert outcomes(found) == {**RIGHT, "file": "wrong"}
    assert not found.right
    [where] = found.steps[1].places
    assert (where.code, dict(where.facts)[place[1]]) == (place[0], place[2])


def test_a_file_is_known_by_its_bytes_by_the_digest_in_it_or_by_its_name(path: Path) -> None:
    reader, given = Reader.open(url_of(path)), file(path, ".html")
    kept = reader.bulletins()[0]
    assert identify(reader, Given("renamed", given.body)) == kept
    assert identify(reader, Given("renamed", given.body + b" ")) == kept
    assert identify(reader, Given(given.name, b"")) == kept
    assert identify(reader, Given("renamed", b"")) is None


def test_content_that_was_changed_in_the_database_does_not_have_its_digest(path: Path) -> None:
    reader = Reader.open(url_of(path))
    content = reader.bulletin_content(reader.bulletins()[0]).replace(b'"met":2', b'"met":3')
    change(path, "UPDATE bulletin_content SET body = ?", zlib.compress(content))
    found = held(path, None)
    assert outcomes(found) == {"database": "right", "kept": "wrong", "gathered": "right", "rendered": "wrong"}


def test_a_file_that_was_changed_in_the_database_does_not_have_its_digest(path: Path) -> None:
    given = file(path, ".html")
    body = zlib.compress(given.body.replace(b"2/4", b"3/4"))
    change(path, "UPDATE bulletin_file SET body = ? WHERE format = 'html'", body)
    found = held(path, given)
    assert outcomes(found) == {**RIGHT, "file": "wrong", "kept": "wrong", "rendered": "wrong"}
    assert [dict(one.facts)["file"] for one in found.steps[2].places] == [given.name]


def test_a_body_that_cannot_be_unpacked_is_told_and_ends_nothing_else(path: Path) -> None:
    change(path, "UPDATE bulletin_content SET body = x'00'")
    assert outcomes(held(path, file(path, ".json"))) == {
        **RIGHT,
        "kept": "wrong",
        "gathered": "skipped",
        "rendered": "wrong",
    }


def test_inputs_that_were_changed_give_other_content_and_it_is_told_which(path: Path) -> None:
    found = held(path, file(path, ".json"), again=revised())
    assert outcomes(found) == {**RIGHT, "gathered": "wrong"}
    [gathered] = [one for one in found.steps if one.step is Step.GATHERED]
    assert "$.indicators[extranet-units].inputs" in {one.path for one in gathered.differences}


def test_inputs_that_cannot_be_read_are_told(path: Path) -> None:
    error = StoreError("daemon.store_row_unreadable", table="event", key="7", error="x")
    [gathered] = [one for one in held(path, None, again=error).steps if one.step is Step.GATHERED]
    assert (gathered.outcome, dict(gathered.what.facts)["table"]) == (Outcome.WRONG, "event")


def test_files_of_another_release_are_not_rendered_again(path: Path) -> None:
    found = held(path, file(path, ".json"), release="2.0")
    assert outcomes(found) == {**RIGHT, "rendered": "skipped"}
    assert found.right


@pytest.mark.anyio
async def test_a_release_that_gathers_by_other_rules_accuses_nobody(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        assert await store.papers(published_of(replace(june(), gathering="gather/0")))
    found = held(tmp_path / "n.db", None, replace(june(), rankings=()))
    assert outcomes(found)["gathered"] == "skipped"
    assert found.right


def test_who_published_it_cannot_be_changed_unseen(path: Path) -> None:
    change(path, "UPDATE bulletin SET document = '湘通〔2026〕2号'")
    assert outcomes(held(path, None))["rendered"] == "wrong"


def test_a_database_that_is_damaged_is_told(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        [(page,)] = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'ix_bulletin_digest'")
        [(size,)] = raw.execute("PRAGMA page_size")
    body = bytearray(path.read_bytes())
    body[(page - 1) * size : (page - 1) * size + 8] = b"\xff" * 8
    path.write_bytes(body)
    assert outcomes(held(path, None))["database"] == "wrong"


def test_what_is_kept_is_read_as_it_was(path: Path) -> None:
    reader = Reader.open(url_of(path))
    assert from_canonical(reader.bulletin_content(reader.bulletins()[0])) == june()
