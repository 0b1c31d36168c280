"""Debian's Prometheus scrapes netmon over TLS with a password."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from exporters.prometheus.endpoint import metrics_router
from exporters.prometheus.scrape import Scraper
from netmon.web.server import WebServer
from tests.exporters import plain, rich
from tests.exporters.real_prometheus import prometheus
from tests.web.certificates import Authority
from tests.web.serving import PASSWORD, hash_of, serving, written

pytestmark = pytest.mark.skipif(shutil.which("prometheus") is None, reason="Debian's prometheus is not installed")

PATIENCE = 60.0


@contextmanager
def scraping(folder: Path, server: WebServer, authority: Authority) -> Iterator[str]:
    """Run Prometheus with one job; yield where its API is."""
    written(folder / "password", PASSWORD)
    config = f"""
global: {{scrape_interval: 1s, scrape_timeout: 1s}}
scrape_configs:
  - job_name: netmon
    scheme: https
    basic_auth: {{username: prometheus, password_file: {folder}/password}}
    tls_config: {{ca_file: {authority.file}}}
    static_configs: [{{targets: ["127.0.0.1:{server.port}"]}}]
"""
    with prometheus(folder, config) as api:
        yield api


async def ask(api: str, query: str) -> dict[str, float]:
    """Return what an instant query finds, by device; nothing while Prometheus is not up yet."""
    async with httpx.AsyncClient(trust_env=False) as client:
        try:
            answer = await client.get(api + "query", params={"query": query})
        except httpx.TransportError:
            return {}
    if answer.status_code != 200:
        return {}
    return {each["metric"].get("device", ""): float(each["value"][1]) for each in answer.json()["data"]["result"]}


async def until(api: str, query: str, wanted: dict[str, float]) -> dict[str, float]:
    found: dict[str, float] = {}
    for _ in range(int(PATIENCE / 0.25)):
        found = await ask(api, query)
        if found == wanted:
            break
        await asyncio.sleep(0.25)
    return found


@pytest.mark.anyio
async def test_prometheus_scrapes_over_tls_with_a_password_and_forgets_a_removed_device(tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    authority.issue("server")
    config = written(
        tmp_path / "web.yml",
        "tls_server_config: {cert_file: server.pem, key_file: server.key}\n"
        f"basic_auth_users: {{prometheus: {hash_of()}}}\n",
    )
    wall = rich.wall('hostile "text"\n\x00')
    scraper = Scraper(plain.sources(wall.board))
    async with serving(config, router=metrics_router(scraper)) as server:
        with scraping(tmp_path, server, authority) as api:
            assert await until(api, 'up{job="netmon"}', {"": 1.0}) == {"": 1.0}
            assert await until(api, "netmon_device_up", {"up": 1.0, "down": 0.0}) == {"up": 1.0, "down": 0.0}
            wall.show(plain.inventory([plain.device("up")]))
            assert await until(api, "netmon_device_up", {"up": 1.0}) == {"up": 1.0}
        assert server.auth_failures == {}
    scraper.close()
