"""`rectify` over a database that the daemon's own store wrote: what is on notice, how it stands, what is overdue."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from netmon.model.inventory import Inventory
from netmon.model.names import NoticeId, UnitId
from netmon.model.notice import NoticeAct
from netmon.store.batch import Paper
from tests.cli.given import Cli, FixedClock
from tests.cli.golden import same_as_golden
from tests.figures import database
from tests.rectification.given import AT, LACKS, NOTICE, SENT, replayed

LATE = replace(NOTICE, id=NoticeId("00000000000000100"), unit=UnitId("liuyang"), unit_name="浏阳市人民政府")


def papers(inventory: Inventory) -> Iterable[Paper]:
    steps = replayed("uummm").steps
    sent = replace(SENT, id="00000000000000101", notice=LATE.id, deadline=date(2026, 7, 10), by="李四")
    reply = replace(
        sent, id="00000000000000102", act=NoticeAct.REPLIED, at=AT + 60, document="", deadline=None,
        text="光缆已修复", signer="王五", day=date(2026, 7, 9),
    )  # fmt: skip
    open_ = replace(NOTICE, id=NoticeId("00000000000000200"), unit=UnitId("county"), lacking=(LACKS, LACKS))
    return (*database.baseline(inventory), NOTICE, *steps, LATE, sent, reply, open_)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> str:
    return database.write(tmp_path_factory.mktemp("rectify") / "netmon.db", papers)


@pytest.fixture
def asked(cli: Cli, kept: str, monkeypatch: pytest.MonkeyPatch) -> Cli:
    monkeypatch.setenv("COLUMNS", "100")
    cli.clock = FixedClock(AT + 15 * 86400)
    cli.environ = {"NETMON_DATABASE": kept, "NETMON_INVENTORY": str(database.INVENTORY), "COLUMNS": "100"}
    return cli


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_open_is_listed_with_what_is_left_of_its_time_and_one_is_shown_whole(asked: Cli, lang: str) -> None:
    said = [
        asked("rectify", "list", lang=lang).out,
        asked("rectify", "overdue", lang=lang).out,
        asked("rectify", "show", NOTICE.id, lang=lang).out,
        asked("rectify", "show", LATE.id, lang=lang).out,
    ]
    same_as_golden(f"rectify.{lang}.txt", "\n".join(said))


def test_closed_ones_are_listed_on_demand_and_all_as_they_were_known_then(asked: Cli) -> None:
    def states(*words: str) -> list[str]:
        found = asked("rectify", "list", "--json", *words).out.splitlines()
        return [json.loads(line)["state"] for line in found]

    assert states() == ["overdue", "not_sent"]
    assert states("--all") == ["closed", "overdue", "not_sent"]
    assert states("--state", "closed") == ["closed"]
    assert states("--known", "2026-06-30", "--all") == []
    assert states("liuyang") == ["overdue"]


def test_what_is_not_there_is_named(asked: Cli) -> None:
    assert asked("rectify", "show", "9", lang="en").code == 1
    assert asked("rectify", "list", "--state", "lost", lang="en").code == 2
    assert asked("rectify", "overdue", "--soon", "-1", lang="en").code == 2


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_notice_itself_says_what_is_lacking_and_how_it_is_closed(asked: Cli, lang: str) -> None:
    said = asked("rectify", "notice", LATE.id, "00000000000000200", lang=lang)
    same_as_golden(f"rectify-notice.{lang}.txt", said.out)


def test_it_is_written_as_a_file_for_each_unit_and_the_same_each_time(asked: Cli, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        out = str(tmp_path / folder)
        assert asked("rectify", "notice", LATE.id, NOTICE.id, "--format", "html", "--out", out).code == 0
    files = sorted(one.name for one in (tmp_path / "a").iterdir())
    assert files == [f"notice-extranet-{one.unit}-{one.id}.html" for one in (NOTICE, LATE)]
    assert [(tmp_path / "a" / one).read_bytes() == (tmp_path / "b" / one).read_bytes() for one in files] == [True, True]
