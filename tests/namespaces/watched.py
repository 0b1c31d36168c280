"""Hosts, watched by a real `netmon run` in one of them that is started, scraped and stopped as a user would."""

from __future__ import annotations

import ctypes
import json
import re
import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

from tests.namespaces.hosts import Host
from tests.namespaces.province import ENVIRON

CLONE_NEWNET = 0x40000000
NETMON = str(Path(sys.executable).with_name("netmon"))
SAMPLE = re.compile(r"(?P<name>\w+)(?:\{(?P<labels>.*)\})? (?P<value>\S+)")
LABEL = re.compile(r'(\w+)="((?:[^"\\]|\\.)*)"')
PATIENCE = 60.0
"""Seconds a belief may take to follow a fault: intervals are 5 s, the machine may be busy."""

Labels = tuple[tuple[str, str], ...]


class Metrics:
    """One scrape."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._values: dict[tuple[str, Labels], float] = {}
        for line in text.splitlines():
            found = SAMPLE.fullmatch(line)
            if found and not line.startswith("#"):
                labels = tuple(sorted(LABEL.findall(found["labels"] or "")))
                self._values[found["name"], labels] = float(found["value"])

    def value(self, name: str, **labels: str) -> float | None:
        """Return the sample of `name` whose labels include these, None if there is none."""
        for (said, theirs), value in self._values.items():
            if said == name and labels.items() <= dict(theirs).items():
                return value
        return None

    def all(self, name: str) -> dict[Labels, float]:
        """Return every sample of `name`."""
        return {labels: value for (said, labels), value in self._values.items() if said == name}

    def states(self) -> dict[str, str]:
        """Return the state of every device, link and unit, as `device:hub` → `up`."""
        return {
            f"{kind}:{dict(labels)[kind]}": dict(labels)["state"]
            for kind in ("device", "link", "unit")
            for labels, value in self.all(f"netmon_{kind}_state").items()
            if value == 1
        }

    def roots(self) -> set[str]:
        """Return the subjects that are the root of a fault."""
        return {
            f"{kind}:{dict(labels)[kind]}"
            for kind in ("device", "link")
            for labels, value in self.all(f"netmon_{kind}_fault_root").items()
            if value == 1
        }


def enter(space: str) -> None:
    """Let this thread make its sockets in a network namespace, setns(2). The other threads stay where they are."""
    with Path("/run/netns", space).open("rb") as handle:
        if ctypes.CDLL(None, use_errno=True).setns(handle.fileno(), CLONE_NEWNET):
            raise OSError(ctypes.get_errno(), f"cannot enter {space}")


def fetch(path: str) -> str | None:
    """Return a page of the daemon on loopback, None where it is an error."""
    with closing(HTTPConnection("127.0.0.1", 9899, timeout=5)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.read().decode() if answer.status == 200 else None


class Watched:
    """A daemon in a host."""

    def __init__(
        self, host: Host, inventory: Path, database: Path, environ: Mapping[str, str] = ENVIRON, *arguments: str
    ) -> None:
        self.host = host
        self.arguments = arguments
        self._inside = ThreadPoolExecutor(1, initializer=enter, initargs=(host.space,))
        self.inventory = inventory
        self.database = f"sqlite:///{database}"
        self.environ = {
            **environ,
            "NETMON_LANG": "en",
            "NETMON_DATABASE": self.database,
            "NETMON_INVENTORY": str(inventory),
        }

    def close(self) -> None:
        """Let go of the host."""
        self._inside.shutdown()

    def start(self) -> None:
        """Start `netmon run` and wait until it answers."""
        process = self.host.start("netmon", NETMON, "run", *self.arguments, environ=self.environ)
        self.until(lambda: process.poll() is not None or self.get("readyz") is not None, "the daemon answers")
        assert process.poll() is None, (self.host.folder / "netmon.log").read_text()

    def get(self, path: str) -> str | None:
        """Return a page of the daemon, None while it does not answer."""
        try:
            return self._inside.submit(fetch, f"/{quote(path)}").result()
        except OSError:
            return None

    def scrape(self) -> Metrics:
        """Scrape the daemon."""
        text = self.get("metrics")
        assert text is not None, (self.host.folder / "netmon.log").read_text()
        return Metrics(text)

    def netmon(self, *words: str) -> str:
        """Run a command of netmon in the daemon's host and return what it printed."""
        assignments = [f"{name}={value}" for name, value in self.environ.items()]
        return self.host.execute("env", *assignments, NETMON, *words)

    def events(self) -> list[dict[str, object]]:
        """Return all events, oldest first."""
        return [json.loads(line) for line in self.netmon("events", "--json", "--limit", "100000").splitlines()]

    def until(self, holds: Callable[[], bool], what: str) -> None:
        """Wait until something holds."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, f"not within {PATIENCE:g} s: {what}"
            time.sleep(0.3)

    def until_states(self, **states: str) -> Metrics:
        """Wait until the subjects (`device_hub="up"`) have these states, all in one scrape, and return it."""
        wanted = {name.replace("_", ":", 1).replace("_", "-"): state for name, state in states.items()}
        seen: list[Metrics] = []

        def holds() -> bool:
            seen[:] = [self.scrape()]
            return wanted.items() <= seen[0].states().items()

        self.until(holds, f"{wanted}")
        return seen[0]
