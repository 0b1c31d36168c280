"""What receivers were told."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from tests.namespaces.hosts import Host

HOOK_PORT, ALERTMANAGER_PORT = 9801, 9093
NOTIFY = f"""
notify:
  receivers:
    people: {{kind: webhook, url: "http://127.0.0.1:{HOOK_PORT}/people", format: netmon}}
    machine: {{kind: alertmanager, urls: "http://127.0.0.1:{ALERTMANAGER_PORT}"}}
  routes:
    - {{to: [people, machine]}}
"""
ALERTMANAGER = f"""
route: {{receiver: hook, group_by: [incident], group_wait: 1s, group_interval: 1s, repeat_interval: 4h}}
receivers:
  - name: hook
    webhook_configs: [{{url: "http://127.0.0.1:{HOOK_PORT}/alertmanager", send_resolved: true}}]
"""
BINARY = shutil.which("prometheus-alertmanager")


def start_alertmanager(host: Host, folder: Path, *flags: str) -> None:
    """Start Debian's Alertmanager in a host; what it has to remember is in the folder."""
    (folder / "alertmanager.yml").write_text(ALERTMANAGER)
    host.start(
        "alertmanager",
        str(BINARY),
        f"--config.file={folder / 'alertmanager.yml'}",
        f"--storage.path={folder / 'alerts'}",
        f"--web.listen-address=127.0.0.1:{ALERTMANAGER_PORT}",
        "--cluster.listen-address=",
        *flags,
    )


class Alert(TypedDict):
    """An alert of Alertmanager's webhook, as far as it is looked at."""

    labels: dict[str, str]
    fingerprint: str
    status: str


class Body(TypedDict):
    """A webhook, of netmon's own kind or, with alerts, of Alertmanager's, as far as it is looked at."""

    id: str
    incident: str
    happening: str
    severity: str
    text: str
    labels: dict[str, str]
    annotations: dict[str, str]
    alerts: list[Alert]


@dataclass(frozen=True, slots=True)
class Told:
    """A message to people, and when it came (UTC, epoch seconds). `root` is the first root's id, "" where none is."""

    at: float
    id: str
    incident: str
    happening: str
    matter: str
    root: str
    units: int
    severity: str
    text: str

    def __str__(self) -> str:
        return f"{self.happening} {self.matter} {self.root or '-'} ({self.units} units, {self.severity})"


@dataclass(frozen=True, slots=True)
class Alerted:
    """An alert as Alertmanager passed it on. It knows one by its labels alone: where they change, it is another."""

    at: float
    incident: str
    fingerprint: str
    status: str


class Heard:
    """The file of the hook."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def people(self) -> list[Told]:
        """Return what people were told, in the order in which it came."""
        found = []
        for at, body in self._lines("/people"):
            labels, facts = body["labels"], body["annotations"]
            found.append(
                Told(
                    at=at,
                    id=body["id"],
                    incident=body["incident"],
                    happening=body["happening"],
                    matter=labels["matter"],
                    root=labels.get("root", "").partition(":")[2].partition("@")[0],
                    units=int(facts["units"]),
                    severity=body["severity"],
                    text=body["text"],
                )
            )
        return found

    def alerts(self) -> list[Alerted]:
        """Return what Alertmanager told."""
        return [
            Alerted(at, alert["labels"]["incident"], alert["fingerprint"], alert["status"])
            for at, body in self._lines("/alertmanager")
            for alert in body["alerts"]
        ]

    def _lines(self, path: str) -> list[tuple[float, Body]]:
        text = self.path.read_text() if self.path.exists() else ""
        found = (json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n"))
        return [(line["at"], line["body"]) for line in found if line["path"] == path]
