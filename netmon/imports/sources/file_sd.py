"""Prometheus file service discovery: targets with labels, in JSON or YAML.

Shape: `<file_sd_config>` of the Prometheus manual.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from pydantic import Field

from netmon.imports.api import Api
from netmon.imports.documents import Documents, decode_json_or_yaml
from netmon.imports.errors import ImportsError
from netmon.imports.names import is_address
from netmon.imports.seen import Seen, SeenDevice, marks_of
from netmon.imports.shape import Said, Shape, read_all
from netmon.imports.source import no_api

NAMES: Final = ("hostname", "sysname", "sysName", "name", "device", "ident")
"""Labels that people keep the name of a device in, best first."""


class _Group(Shape):
    targets: list[Said]
    labels: dict[str, Said] = Field(default_factory=dict)


class FileSd:
    """See `netmon.imports.source.Source`."""

    name = "file_sd"
    parts: Mapping[str, tuple[str, ...]] = {"targets": ("",)}
    suffixes = (".json", ".yml", ".yaml")
    decode = staticmethod(decode_json_or_yaml)

    def fetch(self, api: Api) -> Documents:  # noqa: ARG002 - of the protocol
        """Refuse: it has no API."""
        return no_api(self.name)

    def read(self, documents: Documents) -> Seen:
        """Return what the files say. The port of a target is an exporter's, not an agent's, and is left aside."""
        groups = read_all(_Group, _groups(documents))
        devices = tuple(_device(place, target, group) for place, group in groups for target in group.targets)
        return Seen(devices, ("address",), ("name", "address"))


def _groups(documents: Documents) -> Iterator[tuple[str, object]]:
    for document in documents["targets"]:
        if not isinstance(document.content, list):
            raise ImportsError("imports.other_shape", place=document.place, key="targets")
        for number, group in enumerate(document.content):
            yield f"{document.place}[{number}]", group


def _device(place: str, target: str, group: _Group) -> SeenDevice:
    try:
        host = target if is_address(target) else urlsplit(f"//{target}").hostname or target
    except ValueError:
        host = target
    label = next((group.labels[name] for name in NAMES if group.labels.get(name)), "")
    # A label speaks of its whole group: it names a device only where that is alone.
    name = (label if len(group.targets) == 1 else "") or ("" if is_address(host) else host)
    marks = {**{f"label.{key}": (value,) for key, value in group.labels.items() if value}, **marks_of(name=name)}
    return SeenDevice(target, place, name, (name,), host, marks)
