"""`netmon status --live` as its user has it: on a terminal, over the database of a daemon."""

from __future__ import annotations

import os
import signal
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.given import INVENTORY, PROGRAM, Cli, changed_now, write_database, write_event
from tests.cli.live.terminal import ENTER, HIDE, LEAVE, SHOW, Terminal


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {
        "NETMON_DATABASE": write_database(tmp_path / "netmon.db"),
        "NETMON_INVENTORY": str(INVENTORY),
        "NETMON_LANG": "en",
    }


def live(environ: Mapping[str, str], columns: int = 100, rows: int = 30) -> Terminal:
    return Terminal([str(PROGRAM), "status", "--live"], environ, columns, rows)


def shows(terminal: Terminal, words: str) -> bool:
    return any(words in line for line in terminal.screen())


def test_it_fills_the_terminal_follows_what_is_committed_and_leaves_it_as_it_was(environ: dict[str, str]) -> None:
    with live(environ) as terminal:
        terminal.until(lambda: shows(terminal, "● down"), "the open root")
        assert shows(terminal, "no daemon runs"), "that nobody writes any more"
        assert len(terminal.screen()) == 30
        assert not shows(terminal, "no answer to 4 probes")
        write_event(environ["NETMON_DATABASE"], changed_now())
        terminal.until(lambda: shows(terminal, "no answer to 4 probes"), "what was just committed")
        terminal.type("\x03")
        assert terminal.ended() == 0
        assert terminal.said.count(ENTER) == terminal.said.count(LEAVE) == 1
        assert terminal.said.index(HIDE) < terminal.said.rindex(SHOW)
        assert "Traceback" not in terminal.said


def test_it_takes_the_size_that_the_terminal_is_given_and_leaves_it_when_it_is_told_to_end(
    environ: dict[str, str],
) -> None:
    with live(environ, 80, 24) as terminal:
        terminal.until(lambda: len(terminal.screen()) == 24, "24 rows")
        terminal.resize(120, 40)
        terminal.until(lambda: len(terminal.screen()) == 40, "40 rows")
        os.kill(terminal.pid, signal.SIGTERM)
        assert terminal.ended() == 0
        assert terminal.said.rstrip().endswith(LEAVE)


@pytest.mark.parametrize("arguments", [(), ("--json",), ("--state", "down")])
def test_without_a_terminal_or_with_what_is_not_for_people_it_is_wrong_use(
    recorded: Cli, arguments: tuple[str, ...]
) -> None:
    ended = recorded("status", "--live", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert "--live" in ended.err
