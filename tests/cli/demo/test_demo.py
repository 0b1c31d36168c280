"""`netmon demo` as its user runs it, and nothing left when it has ended, however it ends."""

from __future__ import annotations

import os
import re
import signal
import socket
from collections.abc import Callable, Iterator
from urllib.request import urlopen

import pytest

from netmon.store import Reader
from tests.cli.demo.given import Place, are_gone, children_of, place
from tests.cli.live.terminal import ENTER, LEAVE, Terminal

RUNNING = 3  # the lab and a daemon for each of two networks


@pytest.fixture(name="here")
def _here() -> Iterator[Place]:
    with place() as made:
        yield made


def all_up(terminal: Terminal) -> None:
    terminal.until(lambda: "everything was found up" in terminal.text(), "every device is found")


def test_a_province_comes_up_breaks_as_the_scenario_says_and_ends_with_ctrl_c(
    here: Place, record_property: Callable[[str, object], None]
) -> None:
    with socket.create_server(("127.0.0.1", here.port)), here.demo("--no-view", days=2) as terminal:
        all_up(terminal)
        assert f"port {here.port} is in use" in terminal.text()
        pages = re.findall(r"http://127\.0\.0\.1:\d+/", terminal.text())
        assert len(set(pages)) == 2
        for page in pages:
            with urlopen(page, timeout=30) as answer:
                assert answer.status == 200
        terminal.until(lambda: "scenario 0:00: link 长沙—望城 is cut" in terminal.text(), "the first step")
        terminal.until(
            lambda: "unit Wangcheng node  up → unreachable  root: link 长沙—望城" in terminal.text(),
            "what it takes along",
        )
        terminal.until(lambda: "unit Wangcheng node  unreachable → up" in terminal.text(), "its return")
        children = children_of(terminal.pid)
        assert len(children) == RUNNING
        terminal.type("\x03")
        assert terminal.ended() == 0
        said = terminal.text()
    assert "Traceback" not in said
    assert are_gone(children)
    assert here.left() == []
    assert here.ports_are_free()
    took = re.search(r"everything was found up (\d+\.\d) s after the daemons started", said)
    assert took is not None
    record_property("seconds from the daemons' start until everything was found up", took[1])


def test_told_to_end_it_ends_in_order_and_keeps_only_what_it_was_told_to(here: Place) -> None:
    kept = here.folder / "kept"
    with here.demo("--no-view", "--keep", str(kept), days=2) as terminal:
        all_up(terminal)
        children = children_of(terminal.pid)
        os.kill(terminal.pid, signal.SIGTERM)
        assert terminal.ended() == 0
    assert are_gone(children)
    assert here.left() == []
    reader = Reader.open(f"sqlite:///{kept / 'intranet.db'}")
    assert {belief.subject.network for belief in reader.beliefs()} == {"intranet"}
    assert reader.sample_history() is not None, "what was made up is marked"


def test_a_terminal_that_is_closed_while_it_starts_leaves_nothing_either(here: Place) -> None:
    with here.demo("--no-view") as terminal:
        terminal.until(lambda: len(children_of(terminal.pid)) > 0, "its first child")
        children = children_of(terminal.pid)
        os.kill(terminal.pid, signal.SIGHUP)
        assert terminal.ended() == 0
    assert are_gone(children)
    assert here.left() == []


def test_children_do_not_outlive_a_parent_that_is_killed_and_take_their_files_along(here: Place) -> None:
    with here.demo("--no-view") as terminal:
        all_up(terminal)
        children = children_of(terminal.pid)
        assert len(children) == RUNNING
        os.kill(terminal.pid, signal.SIGKILL)
        assert terminal.ended() == -signal.SIGKILL
        terminal.until(lambda: are_gone(children), "the end of every child", 20.0)
        assert here.left() == []
        assert here.ports_are_free()


def test_the_view_shows_both_networks_and_a_child_that_dies_is_told_on_the_screen_as_it_was_before(
    here: Place,
) -> None:
    with here.demo() as terminal:
        terminal.until(lambda: "next at" in "\n".join(terminal.screen()), "the next step")
        shown = "\n".join(terminal.screen())
        assert len(terminal.screen()) == 40
        assert all(name in shown for name in ("E-government extranet", "E-government intranet", "SAMPLE DATA"))
        assert "lab fault cut link changsha-wangcheng" in shown
        terminal.until(lambda: "● down   link 长沙—望城" in "\n".join(terminal.screen()), "the first fault")
        children = children_of(terminal.pid)
        (daemon,) = [pid for pid, command in children.items() if " run " in command and "--network intranet" in command]
        os.kill(daemon, signal.SIGKILL)
        assert terminal.ended() == 1
        after = terminal.said.rpartition(LEAVE)[2]
        assert terminal.said.count(ENTER) == 1
        assert "run-intranet ended by itself (exit code -9)" in after
        assert "is running" in after, "the last lines of its log"
    assert are_gone(children)
    assert here.left() == []


def test_a_lab_that_cannot_start_is_told_with_its_reason(here: Place) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as other:
        other.bind(("127.78.0.1", here.snmp_port))
        with here.demo("--no-view") as terminal:
            assert terminal.ended() == 1
            assert "lab ended by itself (exit code 1)" in terminal.text()
            assert f"UDP port {here.snmp_port} at 127.78.0.1 is in use" in terminal.text()
    assert here.left() == []
