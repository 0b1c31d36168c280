"""Debian's Alertmanager with the configuration that is shipped, told and asked over its API."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

from tests.ports import free_port

SHIPPED = files("exporters").joinpath("alertmanager/alertmanager.yml").read_text(encoding="utf-8")
HOOK = "http://127.0.0.1:9899/api/v1/alerts"
TOKEN = "/etc/alertmanager/netmon.token"
PATIENCE = 30.0


def at_once(configuration: str) -> str:
    """Return it without the half minute for which a group waits."""
    return configuration.replace("group_wait: 30s", "group_wait: 0s").replace("group_wait: 15s", "group_wait: 0s")


@dataclass(frozen=True, slots=True)
class Alertmanager:
    """One that runs."""

    url: str

    def post(self, *alerts: Mapping[str, object]) -> None:
        """Tell it of alerts."""
        body = json.dumps(list(alerts)).encode()
        request = Request(f"{self.url}/api/v2/alerts", body, {"Content-Type": "application/json"})
        with urlopen(request, timeout=10) as answer:
            assert answer.status == 200

    def silent(self) -> set[str]:
        """Return the names of the alerts that another one silences."""
        with urlopen(f"{self.url}/api/v2/alerts", timeout=10) as answer:
            return {one["labels"]["alertname"] for one in json.load(answer) if one["status"]["inhibitedBy"]}

    def ready(self) -> bool:
        """Whether it answers."""
        try:
            with urlopen(f"{self.url}/-/ready", timeout=10):
                return True
        except URLError:
            return False


@contextmanager
def alertmanager(folder: Path, configuration: str = SHIPPED) -> Iterator[Alertmanager]:
    """Run it until the block ends."""
    file = folder / "alertmanager.yml"
    file.write_text(configuration, encoding="utf-8")
    port = free_port()
    command = [
        "prometheus-alertmanager",
        f"--config.file={file}",
        f"--storage.path={folder / 'alerts'}",
        f"--web.listen-address=127.0.0.1:{port}",
        "--cluster.listen-address=",
    ]
    with (folder / "alertmanager.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            running = Alertmanager(f"http://127.0.0.1:{port}")
            until(running.ready, "Alertmanager answers")
            yield running
        finally:
            process.terminate()
            process.wait(PATIENCE)


def until(holds: Callable[[], bool], what: str) -> None:
    """Wait until something holds."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, what
        time.sleep(0.05)


def labelled(names: str) -> dict[str, str]:
    """Return labels from `alertname=X device=a`."""
    return dict(pair.split("=", 1) for pair in names.split())


def firing(names: str, **annotations: str) -> dict[str, object]:
    """Return an alert that fires, as the API takes it."""
    return {"labels": labelled(names), "annotations": annotations}


def tool(*arguments: str) -> Iterable[str]:
    """Run amtool; return the lines that it prints."""
    done = subprocess.run(["amtool", *arguments], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()
