from __future__ import annotations

import os
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.store import Reader, Store, StoreError
from netmon.words import Language, say
from tests.store.given import QUICK, History, device, running, url_of


def refusal(url: str) -> StoreError:
    with pytest.raises(StoreError) as caught:
        Store.open(url, SystemClock(), QUICK)
    return caught.value


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("netmon.db", "url_bad"),
        ("", "url_bad"),
        ("sqlite://", "url_bad"),
        ("sqlite:///:memory:", "url_bad"),
        ("sqlite://host/netmon.db", "url_bad"),
        ("sqlite:///netmon.db?mode=ro", "url_bad"),
        ("postgresql://netmon@db/netmon", "url_unsupported"),
        ("sqlite:////no/such/folder/netmon.db", "folder_missing"),
    ],
)
def test_a_url_that_names_no_database_is_refused(url: str, code: str) -> None:
    assert refusal(url).code == f"daemon.store_{code}"


def test_the_password_of_a_url_is_not_said() -> None:
    error = refusal("postgresql://netmon:hunter2@db/netmon")
    assert "hunter2" not in say(Language.EN, error.code, **error.facts) + str(error)


def text_file(path: Path) -> None:
    path.write_text("networks:\n  - id: intranet\n" * 100)


def other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE alembic_version (version_num TEXT)")
        raw.execute("CREATE TABLE parcels (id INTEGER)")


def half_a_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE event (id TEXT)")
        raw.executemany("INSERT INTO event VALUES (?)", [(f"{number:0500}",) for number in range(200)])
        raw.commit()
    os.truncate(path, path.stat().st_size // 2)


def scribbled_database(path: Path) -> None:
    half_a_database(path)
    content = bytearray(path.read_bytes())
    content[4096 + 8 : 4096 + 400] = bytes([0x5A]) * 392
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (text_file, "not_a_database"),
        (other_database, "foreign"),
        (half_a_database, "damaged"),
        (scribbled_database, "damaged"),
    ],
)
def test_a_file_that_is_not_a_sound_database_of_ours_is_refused_and_left_as_it_is(
    tmp_path: Path, make: Callable[[Path], None], code: str
) -> None:
    path = tmp_path / "n.db"
    make(path)
    before = path.read_bytes()
    error = refusal(url_of(path))
    assert error.code == f"daemon.store_{code}"
    assert str(path) in say(Language.ZH, error.code, **error.facts)
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "ro"
    folder.mkdir()
    if os.geteuid() == 0:
        # Root is not stopped by permissions, only by the file system.
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", folder], capture_output=True, text=True, check=False
        )
        if mounted.returncode:
            pytest.skip(f"this machine does not let root mount a tmpfs: {mounted.stderr.strip()}")
        try:
            error = refusal(url_of(folder / "n.db"))
        finally:
            subprocess.run(["umount", folder], check=True)
    else:
        folder.chmod(0o500)
        error = refusal(url_of(folder / "n.db"))
    assert error.code == "daemon.store_folder_unwritable"


@pytest.mark.anyio
async def test_a_database_locked_by_another_program_at_start_is_refused_in_time(tmp_path: Path) -> None:
    path = tmp_path / "n.db"
    async with running(path):
        pass
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA locking_mode = EXCLUSIVE")
        raw.execute("BEGIN EXCLUSIVE")
        assert refusal(url_of(path)).code == "daemon.store_busy"
    async with running(path) as store:
        assert await store.record(*History().change(device()))


def test_what_was_refused_can_be_opened_once_it_is_put_right(tmp_path: Path) -> None:
    path = tmp_path / "n.db"
    text_file(path)
    refusal(url_of(path))
    path.unlink()
    Store.open(url_of(path), SystemClock())


def test_a_reader_makes_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        Reader.open(url_of(tmp_path / "n.db"))
    assert caught.value.code == "daemon.store_missing"
    assert not list(tmp_path.iterdir())


def test_a_reader_refuses_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "n.db").touch()
    with pytest.raises(StoreError) as caught:
        Reader.open(url_of(tmp_path / "n.db"))
    assert caught.value.code == "daemon.store_empty"
