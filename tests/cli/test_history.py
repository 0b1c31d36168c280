"""`netmon lab history`: a past on the first day, marked as made up, and gone with one command."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.coverage.plant import plant_of
from netmon.inventory import load
from netmon.model.names import DeviceId, SubjectKind
from netmon.model.observation import ProbeName
from netmon.store import Reader, Store
from tests.cli.given import HUB, INVENTORY, NOW, PROGRAM, Cli, FixedClock
from tests.store.given import PATIENT


@dataclass
class Made:
    """A command line over a database with ten days of the past, and what the making of them said."""

    cli: Cli
    path: Path
    said: str


@pytest.fixture(scope="module")
def originals() -> list[tuple[Path, str]]:
    """The folder that such a past was made in, and what was said; none until the first test needs it."""
    return []


@pytest.fixture
def made(cli: Cli, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, originals: list[tuple[Path, str]]) -> Made:
    cli.clock = FixedClock()
    if not originals:
        folder = tmp_path_factory.mktemp("original")
        cli.environ = {"NETMON_INVENTORY": str(INVENTORY), "NETMON_DATABASE": f"sqlite:///{folder / 'netmon.db'}"}
        ended = cli("lab", "history", "--days", "10")
        assert ended.code == 0
        assert "making sample data 50%" in ended.err, "how far it is, where there is no terminal"
        originals.append((folder, ended.out))
    ((folder, said),) = originals
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    path = tmp_path / "netmon.db"
    cli.environ = {"NETMON_INVENTORY": str(INVENTORY), "NETMON_DATABASE": f"sqlite:///{path}"}
    return Made(cli, path, said)


def test_it_says_what_was_made_and_how_to_remove_it(made: Made) -> None:
    assert "10 days of sample data" in made.said
    assert "--remove" in made.said


def test_the_past_ends_now_and_is_labelled(made: Made) -> None:
    reader = Reader.open(f"sqlite:///{made.path}")
    label = reader.sample_history()
    assert label is not None
    assert (label.since, label.until, label.made_at, label.seed) == (NOW - 10 * 86400, NOW, NOW, 1)
    heard = [belief.heard for belief in reader.beliefs(kind=SubjectKind.DEVICE)]
    assert min(at for at in heard if at is not None) > NOW - 60
    hours = reader.rollups(DeviceId("hub"), probe=ProbeName.SNMP)
    assert [one.hour for one in hours] == sorted({one.hour for one in hours})
    assert len(hours) >= 10 * 24 - 2
    assert all(label.covers(one.hour, 3600) for one in hours)


def test_the_past_has_a_register_and_what_was_declared_from_its_beginning_on(made: Made) -> None:
    reader = Reader.open(f"sqlite:///{made.path}")
    changes = reader.register_changes()
    assert {(one.baseline, one.proposed_at) for one in changes} == {(True, NOW - 10 * 86400)}
    assert {one.unit for one in changes} == {"platform", "county", "paper"}
    assert reader.plant_turns()[0] == NOW - 10 * 86400
    assert reader.plant_at(NOW) == plant_of(load(INVENTORY, {}, secrets=False))


def test_its_months_are_closed_as_a_daemon_would_have_closed_them(made: Made) -> None:
    december = Reader.open(f"sqlite:///{made.path}").month_closings()
    assert [(one.month, one.revision, one.sample) for one in december] == [("2025-12", 1, True)]
    assert december[0].recorded_at == december[0].until + 70 * 60


def test_every_reader_tells_that_it_is_sample_data(made: Made) -> None:
    assert "sample data" in made.cli("status").out
    assert "示例" in made.cli("status", lang="zh").out
    status = made.cli("status", "--json").json()
    assert isinstance(status, dict)
    assert status["sample_until"] == "2026-01-04T04:00:00.000Z"
    told = made.cli("events", "--since", "11d").lines()
    assert told
    assert all("[sample]" in line for line in told)
    found = [json.loads(line) for line in made.cli("events", "--since", "11d", "--json").lines()]
    assert all(event["sample"] for event in found)


@pytest.mark.parametrize(
    "words", [("downtime", "--from", "2025-12-28", "--to", "2026-01-03"), ("notify", "replay", "--from", "5d")]
)
def test_whatever_is_reckoned_from_it_warns_of_that(made: Made, words: tuple[str, ...]) -> None:
    ended = made.cli(*words)
    assert ended.code == 0
    assert "sample data" in ended.err


def test_its_incidents_are_told_as_sample_data_and_what_they_had_been(made: Made) -> None:
    ended = made.cli("incident", "list", "--all", "--json").json()
    assert isinstance(ended, dict)
    listed = ended["incidents"]
    assert isinstance(listed, list)
    assert listed
    assert all(isinstance(one, dict) and one["sample"] and not one["open"] for one in listed)
    concluded = [one for one in listed if isinstance(one, dict) and one["conclusion"] is not None]
    assert len(concluded) > len(listed) / 2
    assert made.cli("incident", "list", "--all").out.count("[sample]") == len(listed)
    shown = made.cli("incident", "show", str(concluded[0]["incident"])).out
    assert "[sample]" in shown
    assert "SAMPLE-" in shown


def test_the_same_seed_gives_the_same_past(made: Made, tmp_path: Path) -> None:
    again = tmp_path / "again.db"
    made.cli("lab", "history", "--days", "10", "--database", f"sqlite:///{again}")
    one, other = (Reader.open(f"sqlite:///{path}").events(limit=10_000) for path in (made.path, again))
    assert one == other


def test_one_command_takes_it_away(made: Made) -> None:
    before = Reader.open(f"sqlite:///{made.path}").incidents(limit=None)
    ended = made.cli("lab", "history", "--remove", "--json")
    assert ended.code == 0
    said = ended.json()
    assert isinstance(said, dict)
    assert said["incidents"] == len(before) > 0
    reader = Reader.open(f"sqlite:///{made.path}")
    assert reader.incidents() == ()
    assert (reader.events(), reader.beliefs(), reader.subjects(), reader.sample_history()) == ((), (), (), None)
    assert "sample" not in made.cli("status").out


WRONG = [
    (("--days", "0"), 2, "--days must be from 1 to 1500"),
    (("--days", "5000"), 2, "--days must be from 1 to 1500"),
    (("--remove", "--days", "3"), 2, "--remove goes with"),
    (("--remove", "--replace"), 2, "--remove goes with"),
    ((), 1, "--replace makes it anew"),
    (("nowhere.yaml", "--replace"), 1, "nowhere.yaml"),
]


@pytest.mark.parametrize(("words", "code", "said"), WRONG)
def test_what_cannot_be_done_is_said(made: Made, words: tuple[str, ...], code: int, said: str) -> None:
    ended = made.cli("lab", "history", *words)
    assert (ended.code, ended.out) == (code, "")
    assert said in ended.err


def test_replacing_makes_another(made: Made) -> None:
    assert made.cli("lab", "history", "--days", "12", "--seed", "5", "--replace").code == 0
    label = Reader.open(f"sqlite:///{made.path}").sample_history()
    assert label is not None
    assert (label.since, label.seed) == (NOW - 12 * 86400, 5)


def test_without_sample_data_there_is_nothing_to_remove(cli: Cli, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new.db'}"
    ended = cli("lab", "history", "--remove", "--database", url)
    assert ended.code == 1
    assert "no sample data" in ended.err


def test_while_a_daemon_runs_it_is_refused(made: Made) -> None:
    store = Store.open(f"sqlite:///{made.path}", SystemClock(), PATIENT)
    try:
        for words in (("--remove",), ("--replace", "--days", "1")):
            ended = made.cli("lab", "history", *words)
            assert ended.code == 1
            assert str(os.getpid()) in ended.err
    finally:
        store._lock.release()


def test_ctrl_c_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "netmon.db"
    process = subprocess.Popen(
        [PROGRAM, "lab", "history", str(INVENTORY), "--days", "1500", "--database", f"sqlite:///{path}"],
        env={"PATH": os.environ["PATH"], "NETMON_LANG": "en"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    try:
        told = process.stderr.readline()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    finally:
        process.kill()
    assert process.returncode == 130, err
    assert out == ""
    assert all(line.startswith("making sample data ") for line in [told, *err.splitlines()]), err
    assert [file.name for file in tmp_path.iterdir()] == ["netmon.db.lock"]


def test_a_daemon_takes_up_what_was_believed_in_the_end(made: Made) -> None:
    store = Store.open(f"sqlite:///{made.path}", SystemClock(), PATIENT)
    try:
        assert store.sample_history is not None
        assert store.stats().sample_until == NOW
        beliefs = {belief.subject: belief for belief in store.load_beliefs()}
        assert beliefs[HUB].standing.state == "up"
    finally:
        store._lock.release()
