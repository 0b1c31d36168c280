"""`netmon demo --stack`: Prometheus and Alertmanager of this host beside the demo, and gone with it."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
from collections.abc import Mapping
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from netmon.cli.demo.programs import find_programs
from netmon.cli.errors import CliError
from tests.cli.demo.given import are_gone, children_of, place
from tests.cli.live.terminal import Terminal

needs_debian = pytest.mark.skipif(
    shutil.which("prometheus") is None or shutil.which("prometheus-alertmanager") is None,
    reason="needs Debian's prometheus and prometheus-alertmanager",
)


def asked(url: str) -> Any:  # noqa: ANN401 - whatever it answers
    with urlopen(url, timeout=30) as answer:
        return json.load(answer)["data"]


def is_ready(url: str) -> bool:
    """Tell whether a Prometheus has read what it stored before, until which it answers 503."""
    try:
        with urlopen(f"{url}/-/ready", timeout=30):
            return True
    except HTTPError:
        return False


def family_of(pid: int) -> dict[int, str]:
    """Return the children of a process, and theirs."""
    found = children_of(pid)
    return found | {child: words for parent in found for child, words in children_of(parent).items()}


def grown(family: Mapping[int, str], program: str) -> int:
    """Return the one that is this program itself, and not who guards it."""
    (pid,) = [pid for pid, words in family.items() if words.split()[0].endswith(f"/{program}")]
    return pid


def address(terminal: Terminal, name: str) -> str:
    found = re.search(rf"{name}: (?:alerts at )?(http://127\.0\.0\.1:\d+)/", terminal.text())
    assert found is not None, terminal.text()
    return found[1]


@needs_debian
def test_prometheus_is_to_scrape_both_networks_and_when_it_dies_all_of_it_ends_and_says_so() -> None:
    with place() as here, here.demo("--no-view", "--stack") as terminal:
        terminal.until(lambda: "the first scrape comes" in terminal.text(), "both of them")
        prometheus = address(terminal, "Prometheus")
        terminal.until(lambda: is_ready(prometheus), "Prometheus to be ready")
        read = asked(f"{prometheus}/api/v1/status/config")["yaml"]
        alertmanager = address(terminal, "Alertmanager").removeprefix("http://")
        assert all(host in read for host in (f"127.0.0.1:{here.port}", f"127.0.0.1:{here.port + 1}", alertmanager))
        assert asked(f"{prometheus}/api/v1/rules")["groups"]
        family = family_of(terminal.pid)
        os.kill(grown(family, "prometheus"), signal.SIGKILL)
        assert terminal.ended() == 1
        assert "prometheus ended by itself" in terminal.text()
        assert are_gone(family)
        assert here.left() == []
        assert here.ports_are_free()


@needs_debian
def test_no_program_outlives_a_demo_that_is_killed() -> None:
    with place() as here, here.demo("--no-view", "--stack") as terminal:
        terminal.until(lambda: "Alertmanager: http" in terminal.text(), "both of them")
        family = family_of(terminal.pid)
        assert grown(family, "prometheus-alertmanager")
        os.kill(terminal.pid, signal.SIGKILL)
        assert terminal.ended() == -signal.SIGKILL
        terminal.until(lambda: are_gone(family), "the end of every child", 20.0)
        assert here.left() == []


def test_where_they_are_not_installed_it_says_which_packages_to_install() -> None:
    with pytest.raises(CliError) as told:
        find_programs({"PATH": "/nowhere"})
    assert told.value.facts == {"packages": "prometheus prometheus-alertmanager"}
