"""What the live view reads is what is in the database, also where it reads only what is new."""

from __future__ import annotations

import asyncio
from pathlib import Path

from netmon.cli.demo.changed import diff_command, incidents_command
from netmon.cli.live.source import Source
from netmon.clock import SystemClock
from netmon.model.belief import Belief, Event, Reason, Standing, State
from netmon.model.event_id import EventIds
from netmon.model.names import Subject, SubjectKind
from netmon.model.note import Note
from netmon.store import Store
from netmon.words import Language
from tests.cli.live.given import EXTRANET, INTRANET, province, subject
from tests.store.given import PATIENT

CORE = subject(SubjectKind.DEVICE, "x-core")
ELSEWHERE = subject(SubjectKind.DEVICE, "i-core", INTRANET)
NOW = 1_790_000_000.0


def flaps(of: Subject, count: int, ids: EventIds) -> list[Event]:
    """Return so many changes of a subject, a second apart, all within an hour."""
    standings = (Standing(State.UP), Standing(State.DOWN, root=of))
    return [
        Event(ids.next(NOW + i), of, NOW + i, standings[i % 2], standings[1 - i % 2], Reason("reason.answers"))
        for i in range(count)
    ]


def write(url: str, events: list[Event]) -> None:
    """Commit events as the daemon does, and what is believed after them."""

    async def record() -> None:
        store = Store.open(url, SystemClock(), PATIENT)
        store.start()
        store.sync(province())
        last = events[-1]
        belief = Belief(last.subject, last.after, last.at, last.reason)
        assert await store.record(tuple(events), (belief,))
        assert await store.close()

    asyncio.run(record())


def note(url: str, *notes: Note) -> None:
    """Commit notes as the daemon does."""

    async def record() -> None:
        store = Store.open(url, SystemClock(), PATIENT)
        store.start()
        for one in notes:
            store.note(one)
        assert await store.close()

    asyncio.run(record())


def source(url: str) -> Source:
    return Source(Language.EN, province(), EXTRANET, url)


def test_a_database_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'netmon.db'}"
    reading = source(url)
    assert reading.block(NOW).picture is None
    assert "starting" in reading.block(NOW).notice
    write(url, flaps(CORE, 2, EventIds()))
    assert reading.block(NOW + 1).picture is not None


def test_reading_on_finds_the_same_as_reading_from_the_beginning(tmp_path: Path) -> None:
    url, ids = f"sqlite:///{tmp_path / 'netmon.db'}", EventIds()
    reading = source(url)
    for number, count in enumerate((3, 40, 150, 1)):  # few, some, more than are read at once, one
        write(url, flaps(CORE, count, ids))
        write(url, flaps(ELSEWHERE, 2, ids))
        found, fresh = reading.block(NOW + number), source(url).block(NOW + number)
        assert (found.picture, found.news, found.falls, found.names) == (
            fresh.picture,
            fresh.news,
            fresh.falls,
            fresh.names,
        )
        assert [event.id for event in reading.events] == sorted((e.id for e in reading.events), reverse=True)
        assert all(event.subject == CORE for event in reading.events)


def test_a_file_that_is_no_database_is_told_and_what_was_known_stays(tmp_path: Path) -> None:
    path = tmp_path / "netmon.db"
    url = f"sqlite:///{path}"
    write(url, flaps(CORE, 2, EventIds()))
    reading = source(url)
    known = reading.block(NOW)
    path.unlink()
    found = reading.block(NOW + 61)
    assert found.notice
    assert found.picture == known.picture


def test_units_are_called_as_the_reader_calls_them(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'netmon.db'}"
    write(url, flaps(CORE, 2, EventIds()))
    unit = subject(SubjectKind.UNIT, "wangcheng")
    names = {language: Source(language, province(), EXTRANET, url).block(NOW).names for language in Language}
    assert names[Language.EN][unit] == "Wangcheng node"
    assert names[Language.ZH][unit] == "望城区节点"
    assert names[Language.EN][CORE] == "外网核心"


def test_what_happened_that_is_no_change_of_state_is_read_with_the_events(tmp_path: Path) -> None:
    url, ids = f"sqlite:///{tmp_path / 'netmon.db'}", EventIds()
    write(url, flaps(CORE, 2, ids))
    reading = source(url)
    assert reading.block(NOW).notes == ()
    what = Reason.of("note.configuration_changed", added=2, removed=1, since="2026-09-21 10:00")
    here, elsewhere = (Note(ids.next(NOW + 5), whose, NOW + 5, what) for whose in (CORE, ELSEWHERE))
    note(url, here, elsewhere)
    assert reading.block(NOW + 6).notes == (here,), "of the network that is shown, and as soon as it is committed"
    assert diff_command("netmon", url, reading.notes) == f"netmon config diff x-core --database {url}"
    assert diff_command("netmon", url, ()) == ""
    assert incidents_command("netmon", url) == f"netmon incident list --all --database {url}"
