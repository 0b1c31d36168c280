"""Processes that are killed while they write: `python victims.py`, told on standard input what to start.

`record PATH SEED STATEMENT` records events and says `shown ID` for each that was promised to be committed; it kills
itself after that many SQL statements, 0 for never (then whoever reads kills it). `file PATH SEED STATEMENT` does the
same with incidents, who acknowledged them, and who is told of them, beside events; `publish PATH SEED STATEMENT` makes
and publishes bulletins. `migrate PATH SCRIPTS STATEMENT`
opens a database with other migrations. Each runs in a fork, which spares the imports; `pid N` and `ended STATUS` frame
it.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
from pathlib import Path

from sqlalchemy import Engine, event

from netmon.clock import SystemClock
from netmon.model.audit import AuditEntry
from netmon.model.belief import State
from netmon.model.incident import IncidentNews
from netmon.model.notification import Delivery
from netmon.store import Store, StoreSettings
from netmon.store.location import Location
from netmon.store.schema import migrate
from netmon.store.sqlite import Mode, copy, engine_for
from tests.store.filing import Filing
from tests.store.given import History, device, tally, url_of
from tests.store.publishing import PIN, made, published


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def die_after(statements: int) -> None:
    """Kill this process when that many statements were executed, the transaction they belong to being open."""
    left = [statements]

    def count(*_: object) -> None:
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)

    if statements:
        event.listen(Engine, "after_cursor_execute", count)


async def record(path: Path, seed: int, statements: int) -> None:
    dice = random.Random(seed)
    store = Store.open(url_of(path), SystemClock(), StoreSettings(reserve=0, batch=dice.choice([1, 7, 1000])))
    history = History(store.reader.newest_event())
    history.clock += seed * 100_000
    store.start()
    die_after(statements)
    while True:
        burst = []
        for _ in range(dice.randint(1, 12)):
            events, beliefs = history.change(device(f"r{dice.randint(1, 9)}"), dice.choice(list(State)))
            burst.append((events, store.record(events, beliefs)))
            store.tally([tally(f"r{seed}")])
        for events, committed in burst:
            if await committed:
                say("shown", events[0].id)


async def file(path: Path, seed: int, statements: int) -> None:
    """Hand in what a day brings, faster than it is written: most of it waits when the end comes."""
    dice = random.Random(seed)
    store = Store.open(url_of(path), SystemClock(), StoreSettings(reserve=0, batch=dice.choice([1, 7, 1000])))
    history = History(store.reader.newest_event())
    history.clock += seed * 100_000
    filing = Filing(seed, history.ids, history.clock, store.load_incidents())
    store.start()
    die_after(statements)
    while True:
        burst = []
        for _ in range(dice.randint(1, 12)):
            papers = filing.next()
            burst.append((papers, store.papers(papers)))
            store.record(*history.change(device(f"r{dice.randint(1, 9)}"), dice.choice(list(State))))
        for papers, committed in burst:
            if await committed:
                for paper in papers:
                    say("shown", _name(paper))


async def publish(path: Path, seed: int, statements: int) -> None:
    """Make drafts and publish them, one after the other."""
    store = Store.open(url_of(path), SystemClock(), StoreSettings(reserve=0))
    store.start()
    die_after(statements)
    for number in range(10_000):
        draft = made(id_=f"{seed}-{number}")
        assert await store.papers((draft,))
        if await store.papers((published(draft, PIN),)):
            say("shown", draft.kept.publication.id)


def _name(paper: object) -> str:
    match paper:
        case IncidentNews(change=change):
            return f"change.{change.id}"
        case Delivery(notification=notification, state=state):
            return f"{state}.{notification.id}"
        case AuditEntry(id=id_):
            return f"audit.{id_}"
    raise TypeError(paper)


def upgrade(path: Path, scripts: Path, statements: int) -> None:
    location = Location(path)
    engine = engine_for(location, Mode.WRITE, StoreSettings())
    die_after(statements)
    migrate(engine, path, lambda revision: copy(location, location.copy_of(revision)), scripts)


def main() -> None:
    for line in sys.stdin:
        what, path, detail, statements = line.split()
        pid = os.fork()
        if not pid:
            say("pid", os.getpid())
            if what == "record":
                asyncio.run(record(Path(path), int(detail), int(statements)))
            elif what == "publish":
                asyncio.run(publish(Path(path), int(detail), int(statements)))
            elif what == "file":
                asyncio.run(file(Path(path), int(detail), int(statements)))
            else:
                upgrade(Path(path), Path(detail), int(statements))
            os._exit(0)
        say("ended", os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))


if __name__ == "__main__":
    main()
