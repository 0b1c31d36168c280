"""Whoever is told: webhooks on 127.0.0.1 in this process, one path for each receiver, noted with when they came."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from tests.wires.http.serving import Request, said


@dataclass(frozen=True, slots=True)
class Told:
    """A message (`at`: UTC, epoch seconds), as netmon's webhook in its own format says it. `root` is an id alone."""

    at: float
    receiver: str
    happening: str
    title: str
    text: str
    labels: Mapping[str, str]

    @property
    def root(self) -> str:
        """The id of the root; netmon's own messages say `device:pref@extranet`, those of rules `pref`."""
        return self.labels.get("root", "").rpartition(":")[2].partition("@")[0]


class Ear:
    """Hears what is posted, and says that all is well."""

    def __init__(self) -> None:
        self.heard: list[Told] = []

    def __call__(self, request: Request) -> Iterable[bytes]:
        body = json.loads(request.body)
        receiver = urlsplit(request.target).path.strip("/")
        labels = dict(body["labels"])
        self.heard.append(Told(time.time(), receiver, body["happening"], body["title"], body["text"], labels))
        return said(b"{}")

    def told(self, receiver: str, root: str | None = None) -> list[Told]:
        """Return what a receiver was told, of a root alone where one is named."""
        return [one for one in self.heard if one.receiver == receiver and root in {None, one.root}]


def hook(name: str, url: str) -> str:
    """Return a receiver of the inventory that an ear hears."""
    return f"{name}: {{kind: webhook, url: '{url}/{name}', format: netmon}}"
