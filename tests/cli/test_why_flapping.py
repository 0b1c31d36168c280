"""`netmon why` of what flaps: since when, how often of late, and when it would be over."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.inventory import load
from netmon.model.belief import Belief, Event, Flag, Reason, Standing, State, Truth
from netmon.model.event_id import EventIds
from netmon.model.note import Note
from netmon.store import Store
from tests.cli.given import INVENTORY, LINK, NOW, Cli, FixedClock
from tests.store.given import PATIENT

UP = Standing(State.UP, carrying=Truth.YES)
DOWN = Standing(State.DOWN, carrying=Truth.NO, root=LINK)
FLAPPING = frozenset({Flag.FLAPPING})
RAISED = 7


def flagged(standing: Standing, *, flapping: bool) -> Standing:
    return Standing(
        standing.state, carrying=standing.carrying, flags=FLAPPING if flapping else frozenset(), root=standing.root
    )


def happened(last: float) -> list[Event]:
    """Six falls and returns a minute apart, the last at `last`; the flag goes up with the eighth change."""
    ids, events = EventIds(), []
    for turn in range(12):
        at = last - 60.0 * (11 - turn)
        before, after = (UP, DOWN) if turn % 2 == 0 else (DOWN, UP)
        before, after = flagged(before, flapping=turn > RAISED), flagged(after, flapping=turn >= RAISED)
        reason = Reason.of(f"reason.port_{after.state}", device="hub", interface="ge1")
        events.append(Event(ids.next(at), LINK, at, before, after, reason))
    return events


def written(path: Path, events: list[Event], notes: list[Note]) -> str:
    url = f"sqlite:///{path}"
    reason = Reason.of("reason.port_up", device="hub", interface="ge1")

    async def write() -> None:
        store = Store.open(url, SystemClock(), PATIENT)
        store.start()
        store.sync(load(INVENTORY, {}, secrets=False))
        for note in notes:
            store.note(note)
        assert await store.record(
            tuple(events), (Belief(LINK, events[-1].after, events[-1].at, reason, events[-1].at),)
        )
        assert await store.close()

    asyncio.run(write())
    return url


@pytest.fixture
def asked(cli: Cli, tmp_path: Path) -> Cli:
    events = happened(NOW - 120.0)
    note = Note(EventIds(events[-1].id).next(NOW - 90.0), LINK, NOW - 90.0, Reason("note.flapped_unseen"))
    cli.clock = FixedClock()
    cli.environ = {"NETMON_DATABASE": written(tmp_path / "n.db", events, [note]), "NETMON_INVENTORY": str(INVENTORY)}
    return cli


def test_it_tells_since_when_how_often_and_until_when(asked: Cli) -> None:
    found = asked("why", "link:hub-ce", "--json").json()
    assert isinstance(found, dict)
    assert found["flapping"] == {
        "since": "2026-01-04T03:54:00.000Z",
        "changes": 14,
        "window": 1200.0,
        "until": "2026-01-04T04:08:30.000Z",
    }
    said = asked("why", "link:hub-ce", lang="en").out
    assert "flapping since 2026-01-04 11:54:00: 14 changes within 20 minutes; over at 2026-01-04 12:08:30" in said
    assert "反复通断：自 2026-01-04 11:54:00 起，最近 20 分钟内变化 14 次" in asked("why", "link:hub-ce", lang="zh").out
    assert "up (flapping)" in said


def test_what_does_not_flap_has_nothing_said_of_it(recorded: Cli) -> None:
    found = recorded("why", "link:hub-ce", "--json").json()
    assert isinstance(found, dict)
    assert found["flapping"] is None
    assert "flapping" not in recorded("why", "link:hub-ce", lang="en").out


def test_where_the_end_cannot_be_told_none_is(asked: Cli) -> None:
    """The daemon has been gone since: whatever was to be by now, nobody looked."""
    asked.clock = FixedClock(NOW + 3600.0)
    found = asked("why", "link:hub-ce", "--json").json()
    assert isinstance(found, dict)
    assert (found["flapping"]["changes"], found["flapping"]["until"]) == (0, None)
    assert "over at" not in asked("why", "link:hub-ce", lang="en").out
