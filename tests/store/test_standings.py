"""How subjects stood over a time is read whole: what held at its beginning, and every change in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from netmon.model.belief import Event, Reason, Standing, State
from netmon.model.event_id import EventIds
from netmon.store import Reader
from tests.store.given import device, running, tally

UP, DOWN = Standing(State.UP), Standing(State.DOWN)


@pytest.mark.anyio
async def test_what_held_at_the_beginning_comes_first_and_what_was_later_is_left_out(tmp_path: Path) -> None:
    ids = EventIds()
    story = [("a", 10.0, UP), ("a", 20.0, DOWN), ("b", 25.0, UP), ("a", 30.0, UP), ("b", 40.0, DOWN), ("a", 50.0, DOWN)]
    events = [
        Event(ids.next(at), device(name), at, Standing(), after, Reason("reason.answers")) for name, at, after in story
    ]
    many = [device(f"r{number}") for number in range(500)]
    async with running(tmp_path / "netmon.db") as store:
        assert await store.record(tuple(events), ())
        found = store.reader.standings([device("a"), *many, device("b"), device("never")], 22.0, 50.0)
    assert found[device("a")] == ((20.0, DOWN), (30.0, UP))
    assert found[device("b")] == ((25.0, UP), (40.0, DOWN))
    assert found[device("never")] == ()
    assert len(found) == 503


@pytest.mark.anyio
async def test_an_hour_is_watched_in_which_any_device_was_asked(tmp_path: Path) -> None:
    async with running(tmp_path / "netmon.db") as store:
        store.tally([tally("a", 3600), tally("b", 3600), tally("b", 3 * 3600), tally("a", 9 * 3600)])
        path = tmp_path / "netmon.db"

    assert Reader.open(f"sqlite:///{path}").watched_hours(3700.0, 5 * 3600.0) == {3600, 3 * 3600}


@pytest.mark.anyio
async def test_of_what_was_down_at_the_beginning_all_is_told_since_it_was_last_up(tmp_path: Path) -> None:
    ids, unknown = EventIds(), Standing()
    lost = [after for number in range(40) for after in (DOWN, unknown)]
    story = [
        ("a", 1.0, UP),
        *(("a", 2.0 + at, after) for at, after in enumerate(lost)),
        ("b", 90.0, UP),
        ("a", 150.0, UP),
    ]
    story += [("never", 80.0 + at, after) for at, after in enumerate((unknown, DOWN))]
    events = [
        Event(ids.next(at), device(name), at, Standing(), after, Reason("reason.answers"))
        for name, at, after in sorted(story, key=lambda one: one[1])
    ]
    async with running(tmp_path / "netmon.db") as store:
        assert await store.record(tuple(events), ())
        found = store.reader.standings_from_whole([device("a"), device("b"), device("never")], 100.0, 200.0)
        assert store.reader.count_events(1.0, 90.0) == len(story) - 2
    assert found[device("a")] == ((1.0, UP), *((2.0 + at, after) for at, after in enumerate(lost)), (150.0, UP))
    assert found[device("b")] == ((90.0, UP),)
    assert found[device("never")] == ((80.0, unknown), (81.0, DOWN))


@pytest.mark.anyio
async def test_what_was_seen_before_it_was_believed_holds_from_when_it_was_seen(tmp_path: Path) -> None:
    ids = EventIds()
    story = [("a", 10.0, UP, None), ("a", 108.0, DOWN, 99.0), ("b", 10.0, UP, None), ("b", 103.0, DOWN, 101.0)]
    story += [("b", 104.0, UP, 102.0), ("b", 200.5, DOWN, 199.5), ("a", 201.0, UP, 200.5)]
    events = [
        Event(ids.next(at), device(name), at, Standing(), after, Reason("reason.answers"), (), seen)
        for name, at, after, seen in sorted(story, key=lambda one: one[1])
    ]
    async with running(tmp_path / "netmon.db") as store:
        assert await store.record(tuple(events), ())
        found = store.reader.standings([device("a"), device("b")], 100.0, 200.0)
        assert store.reader.standings_from_whole([device("a")], 110.0, 200.0) == {
            device("a"): ((10.0, UP), (99.0, DOWN))
        }
        assert [one.seen for one in store.reader.events(newest_first=False)] == [one.seen for one in events]
    assert found[device("a")] == ((10.0, UP), (99.0, DOWN))
    assert found[device("b")] == ((10.0, UP), (101.0, DOWN), (102.0, UP), (199.5, DOWN))
