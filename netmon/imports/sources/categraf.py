"""categraf: the devices that its inputs snmp, snmp_zabbix and switch_legacy ask, from its TOML files.

Shapes: conf/input.snmp, conf/input.snmp_zabbix and conf/input.switch_legacy of flashcatcloud/categraf. A range of
addresses is no device: only those of its addresses that have a name under `mappings` are taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from pydantic import Field

from netmon.imports.api import Api
from netmon.imports.documents import Documents, decode_toml
from netmon.imports.names import is_address
from netmon.imports.seen import Marks, Remark, Seen, SeenDevice, marks_of
from netmon.imports.shape import Said, Shape, read_all
from netmon.imports.source import no_api

VERSIONS: Final[Mapping[int, str]] = {1: "v1", 2: "v2c", 3: "v3"}
SNMP_PORT: Final = 161


class _Instance(Shape):
    agents: list[Said] = Field(default_factory=list)
    ips: list[Said] = Field(default_factory=list)
    version: int = 2
    labels: dict[str, Said] = Field(default_factory=dict)


class _Config(Shape):
    mappings: dict[str, Said] = Field(default_factory=dict)
    instances: list[_Instance] = Field(default_factory=list)


class Categraf:
    """See `netmon.imports.source.Source`."""

    name = "categraf"
    parts: Mapping[str, tuple[str, ...]] = {"inputs": ("",)}
    suffixes = (".toml",)
    decode = staticmethod(decode_toml)

    def fetch(self, api: Api) -> Documents:  # noqa: ARG002 - of the protocol
        """Refuse: it has no API."""
        return no_api(self.name)

    def read(self, documents: Documents) -> Seen:
        """Return what the files say; those of inputs that ask no devices say nothing."""
        configs = read_all(_Config, ((each.place, each.content) for each in documents["inputs"]))
        devices: list[SeenDevice] = []
        remarks: list[Remark] = []
        for place, config in configs:
            for number, instance in enumerate(config.instances, 1):
                origin = f"{place} instances[{number}]"
                devices += (_agent(agent, origin, instance) for agent in instance.agents)
                for listed in instance.ips:
                    if is_address(listed):
                        devices.append(_switch(listed, origin, instance, config.mappings.get(listed, "")))
                    else:
                        remarks.append(Remark("imports.range", {"what": listed, "where": origin}))
            listed_alone = {each for instance in config.instances for each in instance.ips}
            devices += _named(place, config, listed_alone)
        return Seen(tuple(devices), ("label.region", "address"), ("name", "address"), remarks=tuple(remarks))


def _named(place: str, config: _Config, listed: set[str]) -> Iterator[SeenDevice]:
    """Yield the switches that only their names tell of: their addresses lie in ranges."""
    if not any(instance.ips for instance in config.instances):
        return
    for address, name in config.mappings.items():
        if address not in listed:
            yield _switch(address, f"{place} mappings", _Instance(), name)


def _agent(agent: str, origin: str, instance: _Instance) -> SeenDevice:
    """Read `udp://10.0.0.1:161`, with or without a scheme and a port."""
    try:
        parts = urlsplit(agent if "://" in agent else f"udp://{agent}")
        host, port = parts.hostname or agent, parts.port or SNMP_PORT
    except ValueError:
        host, port = agent, SNMP_PORT
    name = "" if is_address(host) else host
    marks = {**_labels(instance), **marks_of(name=name, snmp_version=VERSIONS.get(instance.version))}
    return SeenDevice(agent, origin, name, (name,), host, marks, "", None if port == SNMP_PORT else port)


def _switch(address: str, origin: str, instance: _Instance, name: str) -> SeenDevice:
    marks = {**_labels(instance), **marks_of(name=name, snmp_version="v2c")}
    return SeenDevice(address, origin, name, (name,), address, marks)


def _labels(instance: _Instance) -> Marks:
    return {f"label.{key}": (value,) for key, value in instance.labels.items() if value}
