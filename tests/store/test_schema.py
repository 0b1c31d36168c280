from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

import netmon.store.schema
from netmon.clock import SystemClock
from netmon.model.event_id import EventIds
from netmon.store import Reader, Store, StoreError, StoreSettings
from netmon.store.codec import belief_values, event_values
from netmon.store.location import Location
from netmon.store.schema import migrate, revisions
from netmon.store.sqlite import Mode, copy, engine_for
from netmon.store.tables import Row
from tests.store.filing import Filing
from tests.store.given import History, device, running, url_of
from tests.store.killing import Victims, victims

SCRIPTS = Path(netmon.store.schema.__file__).parent / "migrations"
HEAD = ScriptDirectory(str(SCRIPTS)).get_current_head() or ""
NEXT = f'''"""The schema of a later release."""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{HEAD}"


def upgrade() -> None:
    op.create_table("extra", sa.Column("id", sa.Integer(), primary_key=True))
    op.add_column("event", sa.Column("party", sa.String(), nullable=True))
    op.execute("UPDATE event SET party = 'carrier'")
    with op.batch_alter_table("belief") as belief:
        belief.add_column(sa.Column("weight", sa.Integer(), nullable=True))
        belief.alter_column("evidence", new_column_name="grounds")
'''


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The migrations of a later release."""
    scripts = tmp_path / "later"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "rev_9999.py").write_text(NEXT)
    return scripts


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    """A database with something in it."""
    history = History()
    async with running(tmp_path / "n.db") as store:
        for number in range(20):
            assert await store.record(*history.change(device(f"r{number}")))
    return tmp_path / "n.db"


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as raw:
        return list(raw.iterdump())


def upgrade(path: Path, scripts: Path) -> list[str]:
    copied: list[str] = []
    migrate(engine_for(Location(path), Mode.WRITE, StoreSettings()), path, copied.append, scripts)
    return copied


def test_the_migrations_lead_to_the_tables(tmp_path: Path) -> None:
    Store.open(url_of(tmp_path / "n.db"), SystemClock())
    with engine_for(Location(tmp_path / "n.db"), Mode.READ, StoreSettings()).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, Row.metadata) == []


def test_the_files_name_the_revisions_that_alembic_finds_in_them() -> None:
    line = [script.revision for script in ScriptDirectory(str(SCRIPTS)).walk_revisions()]
    assert revisions() == line[::-1]


def at_revision(path: Path, revision: str, scripts: Path) -> list[str]:
    """Make the database that a release of that revision would have left; return the events in it."""
    scripts.mkdir()
    shutil.copy(SCRIPTS / "env.py", scripts)
    (scripts / "versions").mkdir()
    for name in revisions():
        if name <= revision:
            shutil.copy(SCRIPTS / "versions" / f"rev_{name}.py", scripts / "versions")
    path.touch()
    upgrade(path, scripts)
    history = History()
    with closing(sqlite3.connect(path)) as raw:
        for number in range(20):
            [event], [belief] = history.change(device(f"r{number}"))
            for table, values in (("event", event_values(event)), ("belief", belief_values(belief))):
                there = [row[1] for row in raw.execute(f"PRAGMA table_info({table})") if row[1] in values]
                marks = ", ".join("?" for _ in there)
                raw.execute(
                    f"INSERT INTO {table} ({', '.join(there)}) VALUES ({marks})", [values[one] for one in there]
                )
        raw.commit()
        return [id_ for (id_,) in raw.execute("SELECT id FROM event ORDER BY id")]


@pytest.mark.anyio
@pytest.mark.parametrize("revision", ["0001", "0010", "0013"])
async def test_a_database_of_an_earlier_release_comes_up_with_all_tables(tmp_path: Path, revision: str) -> None:
    path = tmp_path / "n.db"
    events = at_revision(path, revision, tmp_path / "earlier")
    async with running(path) as store:
        assert await store.papers(Filing(1, EventIds(store.reader.newest_event()), 1_800_000_000.0, ()).next())
    assert [event.id for event in store.reader.events(newest_first=False)] == events
    assert len(store.reader.beliefs()) == len(events)
    assert len(store.load_incidents()) == len(store.reader.waiting_deliveries()) == 1
    assert path.with_name(f"n.db.before-leaving-{revision}").exists()
    with engine_for(Location(path), Mode.READ, StoreSettings()).connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Row.metadata) == []


@pytest.mark.anyio
async def test_an_empty_database_needs_no_copy_and_a_current_one_no_migration(tmp_path: Path, path: Path) -> None:
    before = dump(path)
    async with running(path):
        pass
    assert dump(path) == before
    assert not list(tmp_path.glob("*before-leaving*"))


@pytest.mark.anyio
async def test_a_copy_is_made_before_a_migration(path: Path, later: Path) -> None:
    before = dump(path)
    location = Location(path)
    for _ in range(2):  # whoever was killed after the copy makes it again
        copy(location, location.copy_of(HEAD))
    migrate(
        engine_for(location, Mode.WRITE, StoreSettings()),
        path,
        lambda revision: copy(location, location.copy_of(revision)),
        later,
    )
    assert dump(path.with_name(f"n.db.before-leaving-{HEAD}")) == before
    assert not list(path.parent.glob("*.partial*"))
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*), min(party) FROM event").fetchone() == (20, "carrier")


@pytest.mark.anyio
async def test_an_older_release_refuses_a_newer_schema_and_changes_nothing(path: Path, later: Path) -> None:
    assert upgrade(path, later) == [HEAD]
    before = dump(path)
    for open_it in (lambda: Store.open(url_of(path), SystemClock()), lambda: Reader.open(url_of(path))):
        with pytest.raises(StoreError) as caught:
            open_it()
        assert caught.value.code == "daemon.store_newer_schema"
        assert caught.value.facts["found"] == "9999"
        assert caught.value.facts["written_by"] == "0.1.0"
    assert dump(path) == before


@pytest.mark.anyio
async def test_a_migration_that_fails_half_way_leaves_the_old_schema(path: Path, later: Path) -> None:
    before = dump(path)
    (later / "versions" / "rev_9999.py").write_text(NEXT + "    op.execute('INSERT INTO nowhere VALUES (1)')\n")
    with pytest.raises(Exception, match="no such table: nowhere"):
        upgrade(path, later)
    assert dump(path) == before


@pytest.mark.anyio
async def test_a_copy_that_cannot_be_made_stops_the_migration(path: Path, later: Path) -> None:
    before = dump(path)

    def refuse(revision: str) -> None:
        raise StoreError("daemon.store_copy_failed", path=path, copy="?", error="?")

    with pytest.raises(StoreError):
        migrate(engine_for(Location(path), Mode.WRITE, StoreSettings()), path, refuse, later)
    assert dump(path) == before


@pytest.fixture(scope="module")
def start() -> Iterator[Victims]:
    with victims() as started:
        yield started


@pytest.mark.anyio
async def test_a_kill_at_any_statement_of_a_migration_leaves_one_schema_or_the_other(
    path: Path, later: Path, tmp_path: Path, start: Victims
) -> None:
    old = dump(path)
    done = tmp_path / "done.db"
    shutil.copy(path, done)
    upgrade(done, later)
    new = dump(done)
    assert old != new
    endings = set()
    for statement in range(1, 200):
        _, ending = start.run(f"migrate {path} {later} {statement}")
        endings.add(ending)
        with closing(sqlite3.connect(path)) as raw:
            assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        found = dump(path)
        assert found in (old, new), f"killed after statement {statement}"
        if ending == 0:
            break
        for file in path.parent.glob("n.db-*"):
            assert file.suffix in {".db-wal", ".db-shm"}
    assert endings == {-9, 0}
    assert dump(path) == new
