"""Debian's Prometheus finds the devices of a daemon, scrapes each, and answers what dashboards for if_mib ask."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import yaml

from tests.app.plant import NOW, device, inventory
from tests.app.running import Running, until
from tests.docs.pages import DOCS, block_with
from tests.exporters.real_prometheus import ask, prometheus
from tests.exporters.snmp_exporter.dashboards import QUERIES
from tests.wires.snmp.usm.real_agents import Snmpd

MISSING = [name for name in ("prometheus", "snmpd") if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"Debian's {MISSING} not installed")

LINK = """
links:
  one: {upper: {device: box, interface: lo}, lower: {device: below, interface: ge0}}
"""


def configuration(page: str) -> str:
    """Return what the manual has people paste, with the daemon's address and no patience."""
    told = yaml.safe_load(block_with(DOCS / "prometheus.md", "scrape_configs").replace("127.0.0.1:9899", page))
    for job in told["scrape_configs"]:
        job |= {"scrape_interval": "1s"}
        if job["job_name"] == "snmp":
            job["params"]["module"] = ["if_mib,system"]
    return json.dumps({"global": {"scrape_interval": "1s", "scrape_timeout": "1s"}, **told})


def test_dashboards_made_for_snmp_exporter_find_what_they_ask_for(tmp_path: Path) -> None:
    (tmp_path / "snmpd").mkdir()
    snmpd = Snmpd(tmp_path / "snmpd", pairs=())
    snmpd.start()
    try:
        probing = NOW.replace("{reachability: 1s", "{counters: 2s, reachability: 1s", 1)
        plant = inventory([device("box", snmpd.port), device("below", 9, role="ce")], probing) + LINK
        (tmp_path / "inventory.yaml").write_text(plant, encoding="utf-8")
        arguments = ("--sd-dir", str(tmp_path / "sd"))
        with Running(tmp_path, *arguments, environ={"LAB_COMMUNITY": "started"}) as running:
            devices = tmp_path / "sd" / "netmon-devices.json"
            until(devices.exists, "the targets are written")
            listed = json.loads(devices.read_bytes())
            assert [group["targets"] for group in listed] == [["box"], ["below"]]
            (tmp_path / "prometheus").mkdir()
            with prometheus(tmp_path / "prometheus", configuration(running.page.split("/")[2])) as api:
                left = {query for queries in QUERIES.values() for query in queries}

                def all_answered() -> bool:
                    left.difference_update({query for query in left if ask(api, query)})
                    return not left

                try:
                    until(all_answered, "every query has an answer", 40.0)
                except AssertionError:
                    raise AssertionError(sorted(left)) from None
                # Nobody answers there, and netmon says so instead of showing nothing.
                assert "SNMP" in running.get("snmp?target=below")
    finally:
        snmpd.stop()
