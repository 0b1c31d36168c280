"""A bulletin from the draft to the file that is verified, by command, with a real daemon that is killed in between."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest

from netmon.cli.bulletin import waiting
from tests.app.running import Running
from tests.cli.given import Cli, Ended
from tests.figures import database

NAME = "extranet-2026-06-month"


def make(cli: Cli, *more: str, lang: str = "en") -> Ended:
    asked = ("bulletin", "make", "--network", "extranet", "--period", "2026-06", "--known", "now", "--keep")
    return cli(*asked, *more, lang=lang)


def test_a_draft_is_made_once_published_by_another_person_kept_over_kill_9_and_verified(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "AT_ONCE", 0)
    monkeypatch.setattr(waiting, "PAUSE", 0.2)
    inventory = database.without_samples(tmp_path)
    database.write(tmp_path / "netmon.db", file=inventory)
    with Running(tmp_path, environ={"LAB_COMMUNITY": "nobody"}) as daemon:
        cli = Cli(capsys, {**daemon.environ, "NETMON_URL": daemon.page.rstrip("/")})
        refused = cli("bulletin", "make", "--network", "extranet", "--period", "2099-06", "--keep", "--by", "zhang")
        assert refused.code == 1
        assert "2099-06-30" in refused.err
        made = make(cli, "--by", "zhang", "--number", "湘通〔2026〕1号")
        assert made.code == 0, made.err
        assert "the daemon is putting it together" in made.err
        assert NAME in made.out
        own = cli("bulletin", "publish", NAME, "--by", "zhang")
        assert own.code == 1
        done = cli("bulletin", "publish", NAME, "--by", "li")
        assert done.code == 0, done.err
        daemon.end(signal.SIGKILL)

        daemon.start()
        cli.environ["NETMON_URL"] = daemon.page.rstrip("/")
        again = make(cli, "--by", "zhang", "--because", "late")
        assert again.code == 0, again.err
        same = cli("bulletin", "publish", NAME, "--by", "li")
        assert (same.code, NAME in same.err) == (1, True)
        gone = cli("bulletin", "withdraw", NAME, "--by", "zhang", "--reason", "nothing is new")
        assert gone.code == 0, gone.err
        assert daemon.end() == 0
    states = [(one["revision"], one["state"]) for one in json.loads(cli("bulletin", "list", "--all", "--json").out)]
    assert sorted(states) == [(1, "published"), (2, "withdrawn")]
    out = tmp_path / "out"
    assert cli("bulletin", "export", NAME, "--out", str(out)).code == 0
    files = sorted(out.iterdir())
    assert {file.suffix for file in files} == {".html", ".docx", ".xlsx", ".zip", ".json"}
    held = cli("bulletin", "verify", str(next(file for file in files if file.name.endswith("zh.docx"))))
    assert held.code == 0, held.out + held.err
    page = next(file for file in files if file.name.endswith("zh.html"))
    page.write_text(page.read_text().replace("湘通〔2026〕1号", "湘通〔2026〕2号"))
    assert cli("bulletin", "verify", str(page)).code == 1
