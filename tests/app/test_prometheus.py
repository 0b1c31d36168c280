"""Debian's Prometheus scrapes a daemon with the rules loaded, and comes to what the command comes to."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from exporters.prometheus import rules
from tests.app.running import Running, until
from tests.exporters.real_prometheus import ask, prometheus
from tests.figures.database import INVENTORY, write

pytestmark = pytest.mark.skipif(shutil.which("prometheus") is None, reason="Debian's prometheus is not installed")
RULES = Path(rules.__file__).parent / "coverage.yml"


def ratios(running: Running) -> Iterator[tuple[tuple[str, str], float]]:
    """Yield what the rules should come to, by the command."""
    done = running.command("coverage", "--json")
    assert done.returncode == 0, done.stderr
    for one in json.loads(done.stdout)["figures"]:
        for bound in ("confirmed", "upper"):
            if one[bound] is not None:
                name = f"indicator:netmon_coverage_{bound}:ratio"
                yield (name, one["indicator"]), one[bound]["k"] / one[bound]["n"]
        if one["missing"] is not None:
            yield ("indicator:netmon_coverage_missing:units", one["indicator"]), one["missing"]


def recorded(api: str) -> Mapping[tuple[str, str], float]:
    found = ask(api, '{__name__=~"indicator:.*"}')
    return {(labels["__name__"], labels["indicator"]): value for labels, value in found}


def test_the_rules_come_to_what_the_command_prints_of_the_same_daemon(tmp_path: Path) -> None:
    # Nobody answers there: what is counted rests on documents and on the days that the database has.
    text = INVENTORY.read_text(encoding="utf-8").replace("192.0.2.", "127.99.2.")
    (tmp_path / "inventory.yaml").write_text(text, encoding="utf-8")
    write(tmp_path / "netmon.db")
    with Running(tmp_path, environ={"LAB_COMMUNITY": "nobody-answers"}) as running:
        config = f"""
global: {{scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}}
rule_files: ["{RULES}"]
scrape_configs: [{{job_name: netmon, static_configs: [{{targets: ["{running.page.split("/")[2]}"]}}]}}]
"""
        with prometheus(tmp_path, config) as api:
            expected = dict(ratios(running))
            until(lambda: recorded(api) == expected, f"{expected}; there is {recorded(api)}")
            assert expected["indicator:netmon_coverage_confirmed:ratio", "localities-lan"] == pytest.approx(1 / 3)
            assert not [one for _, one in expected if one == "intranet-connected"]
            assert ask(api, 'netmon_coverage_declared{indicator="intranet-connected"}')[0][1] == 0
