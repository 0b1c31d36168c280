"""What a discovery shows while it runs: a bar for eyes, a line now and then for a log, nothing for a script."""

from __future__ import annotations

import io
from collections import Counter

import pytest
from rich.console import Console

from netmon.cli.discover_view import LINE_EVERY, progress_of
from netmon.cli.session import Session, console
from netmon.clock import SystemClock
from netmon.discover.discovery import Progress
from netmon.discover.sighting import Outcome
from netmon.words import Language


def progress(seconds: float) -> Progress:
    outcomes = Counter({Outcome.FOUND: 7, Outcome.SILENT: 100, Outcome.REFUSED: 2, Outcome.PINGED: 3})
    return Progress(outcomes, known=1, under_way=8, left=880, asked=120, seconds=seconds)


def shown(err: Console, language: Language, *, quiet: bool = False) -> None:
    session = Session(language, {}, SystemClock(), console(io.StringIO(), {}), err)
    with progress_of(session, quiet=quiet) as told:
        for tenths in range(int(LINE_EVERY * 25)):
            told(progress(tenths / 10))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (Language.EN, "112/1000: found 7 · silent 100 · refused 5 · left 880 · 12.0/s · 1 minute 13 seconds to go"),
        (Language.ZH, "112/1000：发现 7 · 无应答 100 · 拒绝 5 · 剩余 880 · 12.0 个/秒 · 还需 1 分钟 13 秒"),
    ],
)
def test_without_a_terminal_there_is_a_line_every_ten_seconds(language: Language, line: str) -> None:
    written = io.StringIO()
    shown(console(written, {}), language)
    lines = written.getvalue().splitlines()
    assert len(lines) == 2
    assert lines[0] == line


def test_on_a_terminal_a_bar_moves_and_is_gone_in_the_end() -> None:
    written = io.StringIO()
    shown(Console(file=written, force_terminal=True, width=80), Language.EN)
    assert "━" in written.getvalue()
    assert "112/1000: found 7" in written.getvalue()


def test_a_script_sees_nothing_before_the_end() -> None:
    written = io.StringIO()
    shown(console(written, {}), Language.EN, quiet=True)
    assert written.getvalue() == ""
