"""What docs/prometheus has people paste is right, and it names every metric of `/snmp`."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from exporters.snmp_exporter import catalogue
from exporters.snmp_exporter.catalogue import PORT_LABELS, MibMetric
from exporters.snmp_exporter.discovery import FILTERS
from exporters.snmp_exporter.target_files import FILES
from tests.docs.pages import DOCS, block_with, name_of, prose_of

PAGES = [DOCS / "prometheus.md", DOCS / "prometheus.zh.md"]
METRICS = {one.name for one in vars(catalogue).values() if isinstance(one, MibMetric)}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
@pytest.mark.skipif(shutil.which("promtool") is None, reason="Debian's prometheus is not installed")
def test_promtool_accepts_the_scrape_configuration(page: Path, tmp_path: Path) -> None:
    over_http = block_with(page, "scrape_configs")
    files = "".join(f"    {line}\n" for line in block_with(page, "file_sd_configs").splitlines())
    from_files = re.sub(r"    http_sd_configs:\n.*\n", lambda _: files, over_http)
    assert "http_sd" not in from_files
    for number, text in enumerate((over_http, from_files)):
        config = tmp_path / f"{number}.yml"
        config.write_text(text, encoding="utf-8")
        done = subprocess.run(["promtool", "check", "config", config], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_metric_filter_and_file_is_told(page: Path) -> None:
    told = set(re.findall(r"`([^`\n]+)`", prose_of(page)))
    assert (METRICS | set(FILTERS[1:]) | set(FILES.values())) - told == set()


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_metric_is_promised_that_there_is_not(page: Path) -> None:
    promised, _ = prose_of(page).split("snmp_scrape_pdus_returned`", 1)
    said = set(re.findall(r"`((?:if[A-Z]|sys[A-Z]|snmp_scrape_)\w+)`", promised))
    assert said - METRICS - set(PORT_LABELS) == set()
