"""Debian's own Alertmanager: fires, groups, resolves; and when it was dead nothing is lost."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import threading
import urllib.error
import urllib.request
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.model.belief import Reason
from netmon.model.incident import Ending, Incident, Severity
from netmon.model.names import IncidentId, ReceiverId
from netmon.model.notification import Happening, Notification, Outcome, Sent
from netmon.notify.brief import Brief
from netmon.notify.channels.alertmanager import Alertmanager
from netmon.notify.channels.means import Means
from netmon.notify.compose import compose
from netmon.notify.plan import Telling
from netmon.notify.wording import Speaker
from netmon.words import Language
from tests.notify.given import alertmanager, device, outage, small
from tests.ports import free_port

BINARY = shutil.which("prometheus-alertmanager")
CONFIGURATION = """
route: {{receiver: hook, group_by: [network], group_wait: 200ms, group_interval: 300ms, repeat_interval: 1h}}
receivers: [{{name: hook, webhook_configs: [{{url: "http://127.0.0.1:{port}/", send_resolved: true}}]}}]
"""


@dataclass(slots=True)
class Hook:
    """Whom Alertmanager tells."""

    heard: list[dict[str, object]] = field(default_factory=list)

    def alerts(self, status: str) -> set[str]:
        """Return the incidents that were told with a status."""
        found = set()
        for one in self.heard:
            alerts = one["alerts"]
            assert isinstance(alerts, list)
            found |= {alert["labels"]["incident"] for alert in alerts if alert["status"] == status}
        return found


@contextmanager
def hooked() -> Iterator[tuple[Hook, int]]:
    hook = Hook()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            hook.heard.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the base class
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield hook, server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()


@dataclass(slots=True)
class Daemon:
    folder: Path
    hook: int
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        assert BINARY is not None, "run .ci/debian"
        configuration = self.folder / "am.yml"
        configuration.write_text(CONFIGURATION.format(port=self.hook))
        self.process = subprocess.Popen(
            [
                BINARY,
                f"--config.file={configuration}",
                f"--storage.path={self.folder / 'data'}",
                f"--web.listen-address=127.0.0.1:{self.port}",
                "--cluster.listen-address=",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def kill(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def active(self) -> set[str]:
        with urllib.request.urlopen(f"{self.url}/api/v2/alerts?active=true", timeout=5) as answer:
            return {alert["labels"]["incident"] for alert in json.load(answer)}


def told(incident: Incident, happening: Happening) -> Notification:
    speaker = Speaker(Language.ZH, small(), SystemClock().wall())
    telling = Telling(ReceiverId("am"), happening, incident.revision, Reason("notify.why_closed"))
    return compose(telling, Brief(incident), speaker, short=False)


def incident(number: int) -> Incident:
    now = SystemClock().wall()
    return replace(outage(device("wc-ce")), id=IncidentId(f"{number:017}"), since=now - 30, opened_at=now - 15)


def over(one: Incident) -> Incident:
    return replace(one, closed_at=SystemClock().wall(), ending=Ending.RECOVERED)


async def until_taken(attempt: Callable[[], Awaitable[Outcome]]) -> None:
    for _ in range(100):
        if (await attempt()).sent is Sent.TAKEN:
            return
        await asyncio.sleep(0.1)
    raise AssertionError("it was never taken")


async def until_told(channel: Alertmanager, daemon: Daemon, one: Incident) -> None:
    for _ in range(150):
        await channel.refresh()
        with suppress(urllib.error.URLError):
            if one.id in daemon.active():
                return
        await asyncio.sleep(0.1)
    raise AssertionError("it was never told")


async def eventually(happened: Callable[[], bool]) -> None:
    for _ in range(150):
        if happened():
            return
        await asyncio.sleep(0.1)
    raise AssertionError("it did not happen")


@pytest.mark.anyio
async def test_it_fires_groups_and_resolves_and_loses_nothing_while_it_is_dead(tmp_path: Path) -> None:
    with hooked() as (hook, port), ThreadPoolExecutor(2) as threads:
        daemon = Daemon(tmp_path, port)
        channel = Alertmanager(alertmanager("am", daemon.url), Means({}, SystemClock(), threads))
        first, second, third = incident(1), incident(2), incident(3)
        try:
            daemon.start()
            await until_taken(lambda: channel.send(told(first, Happening.FIRING)))
            assert (await channel.send(told(second, Happening.FIRING))).sent is Sent.TAKEN
            await eventually(lambda: hook.alerts("firing") == {first.id, second.id})
            assert len(hook.heard) <= 2  # told in a group
            assert daemon.active() == {first.id, second.id}
            graver = replace(first, severity=Severity.CRITICAL, revision=2)
            assert (await channel.send(told(graver, Happening.CHANGED))).sent is Sent.TAKEN
            await eventually(lambda: hook.alerts("resolved") == {first.id})  # by its old labels
            daemon.kill()
            assert (await channel.send(told(over(second), Happening.RESOLVED))).sent is Sent.LATER
            assert (await channel.send(told(third, Happening.FIRING))).sent is Sent.LATER
            daemon.start()
            await until_taken(channel.refresh)
            await eventually(lambda: second.id in hook.alerts("resolved") and third.id in hook.alerts("firing"))
            assert daemon.active() == {first.id, third.id}
        finally:
            daemon.kill()


@pytest.mark.anyio
async def test_of_two_the_one_that_was_dead_is_told_when_it_is_back(tmp_path: Path) -> None:
    with hooked() as (_, port), ThreadPoolExecutor(2) as threads:
        pair = []
        for name in ("a", "b"):
            (tmp_path / name).mkdir()
            pair.append(Daemon(tmp_path / name, port))
        channel = Alertmanager(alertmanager("am", *(one.url for one in pair)), Means({}, SystemClock(), threads))
        one = incident(1)
        try:
            for each in pair:
                each.start()
            await until_taken(lambda: channel.send(told(one, Happening.FIRING)))
            # Taken where either took it: one that did not listen yet hears of it at a later turn.
            for each in pair:
                await until_told(channel, each, one)
            pair[1].kill()
            assert (await channel.send(told(over(one), Happening.RESOLVED))).sent is Sent.TAKEN
            pair[1].start()
            while any(peer.owed for peer in channel._peers):
                await asyncio.sleep(0.1)
                await channel.refresh()
            assert [each.active() for each in pair] == [set(), set()]
        finally:
            for each in pair:
                each.kill()


@pytest.mark.anyio
async def test_what_was_open_before_a_restart_is_told_again() -> None:
    with ThreadPoolExecutor(1) as threads:
        channel = Alertmanager(alertmanager("am", "http://127.0.0.1:9"), Means({}, SystemClock(), threads))
        open_one, closed = incident(1), incident(2)
        channel.restore([told(open_one, Happening.FIRING), told(closed, Happening.RESOLVED)])
        assert [one.incident for one in channel.open()] == [open_one.id]
        assert (await channel.refresh()).sent is Sent.LATER
