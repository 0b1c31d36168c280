"""A real `netmon run` in a process of its own, started, scraped and stopped as its user would."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from netmon.model.belief import Event
from netmon.store import Reader
from tests.namespaces.watched import Metrics

NETMON = str(Path(sys.executable).with_name("netmon"))
PATIENCE = 60.0
"""Seconds after which a test that waits gives up; nothing here takes nearly as long on an idle machine."""
PAGE = re.compile(r"https?://127\.0\.0\.1:\d+/")


def until(holds: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
    """Wait until something holds."""
    end = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < end, f"not within {patience:g} s: {what}"
        time.sleep(0.05)


class Running:
    """A daemon over `folder/inventory.yaml` and `folder/netmon.db`; it pings nobody unless told to. Ended at exit."""

    def __init__(self, folder: Path, *arguments: str, environ: Mapping[str, str] | None = None) -> None:
        self.folder = folder
        self.url = f"sqlite:///{folder / 'netmon.db'}"
        self.log = folder / "log"
        self.environ = {
            **{name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ},
            "NETMON_LANG": "en",
            "NETMON_INVENTORY": str(folder / "inventory.yaml"),
            "NETMON_DATABASE": self.url,
            "NETMON_LISTEN": "127.0.0.1:0",
            "NETMON_ICMP": "off",
            **(environ or {}),
        }
        self.arguments = arguments
        self.process: subprocess.Popen[bytes] | None = None
        self.page = ""

    def __enter__(self) -> Running:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process is not None and self.process.poll() is None:
            self.end(signal.SIGKILL)
        if value is not None:
            sys.stderr.write(self.said()[-4000:])

    def start(self) -> None:
        """Start it, and return once it serves pages."""
        before = len(self.said())
        with self.log.open("ab") as log:
            self.process = subprocess.Popen([NETMON, "run", *self.arguments], env=self.environ, stdout=log, stderr=log)

        def serves() -> bool:
            assert self.running, self.said()
            found = PAGE.search(self.said(), before)
            self.page = found[0] if found else ""
            return bool(found)

        until(serves, "the daemon listens")

    @property
    def running(self) -> bool:
        """Whether the process is still there."""
        return self.process is not None and self.process.poll() is None

    @property
    def pid(self) -> int:
        """The process id."""
        assert self.process is not None
        return self.process.pid

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Signal it, wait for its end and return how it ended."""
        assert self.process is not None
        self.process.send_signal(how)
        return self.process.wait(PATIENCE)

    def reload(self) -> None:
        """Tell it to read the inventory again."""
        os.kill(self.pid, signal.SIGHUP)

    def said(self) -> str:
        """Return its log."""
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def get(self, path: str = "") -> str:
        """Return a page, whatever its status."""
        try:
            with urlopen(self.page + path, timeout=30) as answer:
                text: str = answer.read().decode()
        except HTTPError as error:
            with error:
                return error.read().decode()
        return text

    def scrape(self) -> Metrics:
        """Scrape it."""
        return Metrics(self.get("metrics"))

    def value(self, name: str, **labels: str) -> float | None:
        """Return one sample as of now; None while nobody answers."""
        try:
            return self.scrape().value(name, **labels)
        except URLError:
            return None

    def states(self) -> dict[str, str]:
        """Return the state of every device, link and unit, as `device:hub` → `up`."""
        return self.scrape().states()

    def events(self) -> list[Event]:
        """Return what is in the database."""
        return list(Reader.open(self.url).events(limit=1_000_000))

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run another command of netmon with the same settings."""
        return subprocess.run(
            [NETMON, *words], env=self.environ, capture_output=True, text=True, timeout=120, check=False
        )
