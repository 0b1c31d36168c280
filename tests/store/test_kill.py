"""kill -9, fifty times, aimed at commits."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

from netmon.store import Reader
from tests.store.given import url_of
from tests.store.killing import victims

SEED = 20_240_601
ROUNDS = 50


def test_fifty_kills_lose_nothing_that_was_shown_and_leave_nothing_half_done(tmp_path: Path) -> None:
    """Half the victims die by themselves inside a transaction, half from outside at any point around commits."""
    path = tmp_path / "n.db"
    dice = random.Random(SEED)
    shown: set[str] = set()
    with victims() as start:
        for number in range(ROUNDS):
            if number % 2:
                ids, ending = start.run(f"record {path} {number} {dice.randint(1, 60)}")
            else:
                ids, ending = start.run(f"record {path} {number} 0", dice.randint(1, 60), dice.uniform(0, 0.01))
            assert ending == -9, f"round {number} of seed {SEED}"
            assert not shown.intersection(ids)
            shown.update(ids)
            with closing(sqlite3.connect(path)) as raw:
                assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                stored = {name for (name,) in raw.execute("SELECT id FROM event")}
            assert shown <= stored, f"round {number} of seed {SEED}"

    assert len(shown) > ROUNDS
    reader = Reader.open(url_of(path))
    # An event and the belief it led to are committed together or not at all.
    for belief in reader.beliefs():
        (last,) = reader.events(subject=belief.subject, limit=1)
        assert (belief.standing, belief.since) == (last.after, last.at)
