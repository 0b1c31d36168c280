"""kill -9, many times, aimed at commits."""

from __future__ import annotations

import json
import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from netmon.model.incident import Incident, IncidentNews, IncidentStep
from netmon.store import Reader
from netmon.store.incidents import WantedIncidents
from tests.store.given import url_of
from tests.store.killing import victims

SEED = 20_240_601
ROUNDS = 50
FILED = 6


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


def test_kills_leave_incidents_and_papers_whole(tmp_path: Path) -> None:
    assert kill_filing(tmp_path / "n.db", FILED, SEED) > FILED


def kill_filing(path: Path, rounds: int, seed: int) -> int:
    """Kill so many victims that keep incidents, hold what is left after each, and return how much was acknowledged."""
    dice = random.Random(seed)
    shown: dict[str, str] = {}
    with victims() as start:
        for number in range(rounds):
            if number % 2:
                said, ending = start.run(f"file {path} {number} {dice.randint(1, 120)}")
            else:
                said, ending = start.run(f"file {path} {number} 0", dice.randint(1, 60), dice.uniform(0, 0.01))
            assert ending == -9, f"round {number} of seed {seed}"
            for one in said:  # a delivery is shown as it waits, and again when it is sent
                state, _, id_ = one.partition(".")
                shown[id_] = state
            hold_filed(path, shown)
    return len(shown)


def hold_filed(path: Path, shown: dict[str, str]) -> None:
    """Hold that what was acknowledged is there, nothing of it in part, and that all tables tell the same."""
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        changes = raw.execute("SELECT id, incident, step, facts FROM incident_change ORDER BY id").fetchall()
        stored = {id_: {"change"} for id_, *_ in changes}
        stored |= {id_: {"audit"} for (id_,) in raw.execute("SELECT id FROM audit")}
        # One that was sent may have been stored before whoever wrote it heard so.
        stored |= {id_: {"waiting", state} for id_, state in raw.execute("SELECT id, state FROM delivery")}
        about = sorted(raw.execute("SELECT about FROM audit"))
    assert {(id_, state) for id_, state in shown.items() if state not in stored.get(id_, set())} == set()
    numbers = sorted((int(why["seconds"]), int(why["misses"])) for why in (json.loads(one[3]) for one in changes))
    for who, its in groupby(numbers, key=lambda pair: pair[0]):
        found = [number for _, number in its]
        assert found == list(range(len(found))), f"of victim {who} a change is missing before one that is there"
    acknowledged = sorted((one[1],) for one in changes if one[2] == IncidentStep.ACKNOWLEDGED)
    assert acknowledged == about, "whoever acknowledged is written with it, or neither is"

    reader = Reader.open(url_of(path))
    assert reader.check_audit().whole
    newest: dict[str, IncidentNews] = {}
    for news in reader.incident_news(0.0, float("inf")):
        before = newest.get(news.incident.id)
        assert news.incident.revision == (0 if before is None else before.incident.revision) + 1
        newest[news.incident.id] = news
    told = {id_: in_order(news.incident) for id_, news in newest.items()}
    assert {one.id: in_order(one) for one in reader.incidents(limit=None)} == told
    still = reader.incidents(WantedIncidents(open_only=True), limit=None)
    assert {one.id for one in still} == {id_ for id_, one in told.items() if one.open}


def in_order(incident: Incident) -> Incident:
    return replace(incident, affected=tuple(sorted(incident.affected, key=lambda one: one.subject)))
