"""A bulletin is kept whole, published once with all its files, and what it cites stays."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection

from netmon.model.link_sample import SLOT, LinkSample
from netmon.model.names import IncidentId, LinkId, NetworkId
from netmon.model.notification import DeliveryState
from netmon.model.publishing import BulletinState, BulletinWithdrawn, Pin
from netmon.store import Reader, StoreError, StoreSettings
from netmon.store.location import Location
from netmon.store.samples import forget_slot
from netmon.store.sqlite import Mode, engine_for
from tests.store.given import eventually, running, url_of
from tests.store.killing import victims
from tests.store.publishing import ID, PIN, files, made, published
from tests.store.test_deliveries import keep, told

EXTRANET = NetworkId("extranet")
NOON = 1_790_000_100
KILLS = 6


@pytest.mark.anyio
async def test_a_draft_is_kept_with_its_content(tmp_path: Path) -> None:
    draft = made()
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((draft,))
        assert store.reader.bulletins() == (draft.kept,)
        assert store.reader.bulletin(ID) == draft.kept
        assert store.reader.bulletin(ID, 2) is None
        assert store.reader.bulletin("intranet-2026-06-month") is None
        assert store.reader.bulletins(NetworkId("intranet")) == ()
        assert store.reader.bulletin_content(draft.kept) == draft.content
        assert store.reader.bulletin_files(draft.kept) == ()


@pytest.mark.anyio
async def test_publishing_keeps_the_files_and_the_pins_with_it(tmp_path: Path) -> None:
    draft = made()
    done = published(draft, PIN, PIN)
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((draft,))
        assert await store.papers((done,))
        assert await store.papers((done,))  # handed in again it is the same
        reader = store.reader
        assert reader.bulletins(EXTRANET, [BulletinState.PUBLISHED]) == (done.kept,)
        kept = reader.bulletin_files(done.kept)
        assert [reader.bulletin_file(done.kept, one) for one in kept] == [file for file, _ in files(draft)]
        assert [one.digest for one in kept] == [found for _, found in files(draft)]
        assert reader.bulletin_pins(done.kept) == (PIN,)
        for found in (done.kept.publication.digest, kept[2].digest):
            assert reader.bulletins_with(found) == (done.kept,)
        assert reader.bulletins_with("sm3:" + "0" * 64) == ()


@pytest.mark.anyio
async def test_another_draft_takes_the_place_of_one_that_waits_and_never_of_what_is_published(tmp_path: Path) -> None:
    first, second, third = made(), made(number=1), made(revision=2, number=2)
    async with running(tmp_path / "n.db") as store:
        for news in (first, second, published(second), third):
            assert await store.papers((news,))
        states = [(one.publication.made_at, one.state.value) for one in store.reader.bulletins()]
        times = [one.kept.publication.made_at for one in (third, second, first)]
        assert states == list(zip(times, ["draft", "published", "withdrawn"], strict=True))
        newest = store.reader.bulletin(ID)
        assert newest is not None
        assert newest.name == f"{ID} r2"
        before = store.reader.bulletin(ID, 1)
        assert before is not None
        assert store.reader.bulletin_content(before) == second.content


@pytest.mark.anyio
async def test_what_was_published_cannot_be_withdrawn_nor_published_otherwise(tmp_path: Path) -> None:
    draft = made()
    done = published(draft)
    gone = replace(draft.kept, state=BulletinState.WITHDRAWN, withdrawn_by="li", withdrawn_why="wrong month")
    other = replace(done, kept=replace(done.kept, publication=replace(done.kept.publication, approved_by="wang")))
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((draft, done))
        assert not await store.papers((BulletinWithdrawn(gone),))
        assert not await store.papers((other,))
        assert not await store.papers((published(made(number=7)),))  # a draft that never was
        assert store.reader.bulletins() == (done.kept,)
        assert not store.stats().degraded


@pytest.mark.anyio
async def test_a_draft_that_was_withdrawn_is_not_found_by_its_id_and_stays_in_the_list(tmp_path: Path) -> None:
    draft = made()
    gone = replace(
        draft.kept, state=BulletinState.WITHDRAWN, withdrawn_by="li", withdrawn_at=1.0, withdrawn_why="error"
    )
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((draft, BulletinWithdrawn(gone)))
        assert store.reader.bulletin(ID) is None
        assert store.reader.bulletins() == (gone,)
        assert not await store.papers((published(draft),))


def test_a_kill_in_between_leaves_a_draft_or_all_of_what_was_published(tmp_path: Path) -> None:
    """Each victim publishes bulletins one after the other and dies at any statement, or from outside."""
    path, dice = tmp_path / "n.db", random.Random(9)
    shown: set[str] = set()
    with victims() as start:
        for number in range(KILLS):
            if number % 2:
                said, ending = start.run(f"publish {path} {number} {dice.randint(1, 60)}")
            else:
                said, ending = start.run(f"publish {path} {number} 0", dice.randint(1, 6), dice.uniform(0, 0.01))
            assert ending == -9
            shown.update(said)
            hold_published(path, shown)
    assert len(shown) >= KILLS // 2


def hold_published(path: Path, shown: set[str]) -> None:
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        whole = "SELECT id, state, (SELECT count(*) FROM bulletin_file WHERE bulletin = number)"
        rows = raw.execute(f"{whole}, (SELECT count(*) FROM bulletin_pin WHERE bulletin = number) FROM bulletin")
        found = rows.fetchall()
        stray = "SELECT count(*) FROM bulletin_file WHERE bulletin NOT IN (SELECT number FROM bulletin)"
        assert raw.execute(stray).fetchone() == (0,)
    assert {tuple(counts) for _, *counts in found} <= {("draft", 0, 0), ("published", 6, 1)}
    assert shown <= {id_ for id_, state, *_ in found if state == "published"}


@pytest.mark.parametrize("column", ["body", "missing"])
@pytest.mark.anyio
async def test_a_file_that_was_altered_in_the_database_is_told(tmp_path: Path, column: str) -> None:
    draft = made()
    done = published(draft)
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((draft, done))
    with closing(sqlite3.connect(tmp_path / "n.db")) as raw:
        sql = (
            "DELETE FROM bulletin_file"
            if column == "missing"
            else "UPDATE bulletin_file SET body = substr(body, 1, 20)"
        )
        raw.execute(sql)
        raw.commit()
    reader = Reader.open(url_of(tmp_path / "n.db"))
    assert reader.damage() == ()
    if column == "missing":
        assert reader.bulletin_files(done.kept) == ()
        return
    with pytest.raises(StoreError, match="store_row_unreadable"):
        reader.bulletin_file(done.kept, reader.bulletin_files(done.kept)[0])


# What retention takes: slots of links after a month, deliveries and the audit log after a year, configurations. Events,
# hours, days, figures, months, incidents, papers and the register are never taken.


@pytest.mark.anyio
async def test_slots_of_a_link_that_a_bulletin_cites_are_kept_for_ever(tmp_path: Path) -> None:
    cited = Pin(IncidentId("1"), LinkId("l1"), NOON + 2.5 * SLOT, NOON + 4 * SLOT)
    draft = made()
    async with running(tmp_path / "n.db") as store:
        slots = [
            LinkSample(LinkId(link), NOON + n * SLOT, 1.0, 1.0, 0, 0, 1, 1) for link in ("l1", "l2") for n in range(9)
        ]
        store.samples(slots)
        await eventually(lambda: store.stats().samples == len(slots))
        assert await store.papers((draft, published(draft, cited)))
        store.forget_samples(NOON + 8 * SLOT)

        def left(link: str) -> list[int]:
            return [(one.at - NOON) // SLOT for one in store.reader.link_samples(LinkId(link), 0, 2e9)]

        await eventually(lambda: left("l2") == [8])
        assert left("l1") == [2, 3, 8]
        store.forget_samples(NOON + 9 * SLOT)
        await eventually(lambda: left("l2") == [])
        assert left("l1") == [2, 3]


@pytest.mark.anyio
async def test_forgetting_does_not_look_again_at_what_has_to_stay(tmp_path: Path) -> None:
    draft = made()
    async with running(tmp_path / "n.db") as store:
        store.samples([LinkSample(LinkId("l1"), NOON + n * SLOT, 1.0, 1.0, 0, 0, 1, 1) for n in range(4)])
        await eventually(lambda: store.stats().samples == 4)
        assert await store.papers((draft, published(draft, Pin(IncidentId("1"), LinkId("l1"), NOON, NOON + 1))))

    def forgotten(connection: Connection, since: float) -> int | None:
        return forget_slot(connection, NOON + 4 * SLOT, since)

    with engine_for(Location(tmp_path / "n.db"), Mode.WRITE, StoreSettings()).begin() as connection:
        first = forgotten(connection, 0.0)
        assert first == NOON + SLOT
        assert forgotten(connection, NOON + 3 * SLOT) == NOON + 3 * SLOT
        assert forgotten(connection, first) == NOON + 2 * SLOT
        assert forgotten(connection, 0.0) is None


@pytest.mark.anyio
async def test_who_was_told_of_an_incident_that_a_bulletin_cites_is_kept_for_ever(tmp_path: Path) -> None:
    draft = made()
    async with running(tmp_path / "n.db") as store:
        sent = [replace(told(number), state=DeliveryState.SENT) for number in (1, 2, 3)]
        await keep(store, *sent)
        incident = sent[0].notification.incident
        assert incident is not None
        assert await store.papers((draft, published(draft, Pin(incident))))
        store.forget_logs(sent[2].notification.made_at + 1)
        cited = [one for one in sent if one.notification.incident == incident]
        await eventually(lambda: set(store.reader.deliveries()) == set(cited))
