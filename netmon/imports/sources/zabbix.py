"""Zabbix 6 and 7: hosts that it asks by SNMP, by its JSON-RPC API or from a host export in YAML or JSON.

Shapes: the host object of the API reference, and the manual's page on exporting hosts. An export leaves out what
has its default. Macros are not read, nor communities and passwords of interfaces.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Final

from pydantic import Field

from netmon.imports.api import Api
from netmon.imports.documents import Document, Documents, decode_json_or_yaml
from netmon.imports.errors import ImportsError
from netmon.imports.seen import Remark, Seen, SeenDevice, marks_of
from netmon.imports.shape import JsonValue, PhpMapping, Said, Shape, key_of, read_all, read_one

PATH: Final = "/api_jsonrpc.php"
OLDEST: Final = 6
SNMP: Final = ("2", "SNMP")
OFF: Final = ("1", "DISABLED")
VERSIONS: Final[Mapping[str, str]] = {
    "1": "v1", "2": "v2c", "3": "v3", "SNMPV1": "v1", "SNMPV2": "v2c", "SNMPV2C": "v2c", "SNMPV3": "v3",
}  # fmt: skip
SNMP_PORT: Final = 161


class _Details(Shape):
    version: Said = "SNMPV2"


class _Interface(Shape):
    type: Said = "ZABBIX"
    main: Said = ""
    default: Said = "YES"
    useip: Said = "1"
    ip: Said = ""
    dns: Said = ""
    port: Said = ""
    details: Annotated[_Details | None, PhpMapping] = None

    @property
    def first(self) -> bool:
        """Whether Zabbix asks this one where it has several."""
        return self.main == "1" if self.main else self.default == "YES"


class _Named(Shape):
    name: Said = ""


class _Tag(Shape):
    tag: Said
    value: Said = ""


class _Inventory(Shape):
    location: Said = ""
    vendor: Said = ""
    model: Said = ""
    type: Said = ""


class _Host(Shape):
    hostid: Said = ""
    host: Said
    name: Said = ""
    status: Said = "0"
    interfaces: list[_Interface] = Field(default_factory=list)
    groups: list[_Named] = Field(default_factory=list)
    hostgroups: list[_Named] = Field(default_factory=list)
    templates: list[_Named] = Field(default_factory=list)
    parentTemplates: list[_Named] = Field(default_factory=list)  # noqa: N815 - the key of the API
    tags: list[_Tag] = Field(default_factory=list)
    inventory: Annotated[_Inventory | None, PhpMapping] = None


class _Error(Shape):
    message: Said = ""
    data: Said = ""


class _Reply(Shape):
    error: _Error | None = None


class Zabbix:
    """See `netmon.imports.source.Source`."""

    name = "zabbix"
    parts: Mapping[str, tuple[str, ...]] = {"hosts": ("host", "zabbix", "zbx")}
    suffixes = (".yaml", ".yml", ".json")
    decode = staticmethod(decode_json_or_yaml)

    def fetch(self, api: Api) -> Documents:
        """Return all hosts. How groups and the token are called changed with the versions."""
        version = _call(api, "apiinfo.version", [], {}, None)
        major, minor = _numbers(str(version))
        if major < OLDEST:
            raise ImportsError("imports.version", source="Zabbix", version=str(version)[:20], needed=f"{OLDEST}.0")
        groups = "selectHostGroups" if (major, minor) >= (6, 2) else "selectGroups"
        in_header = (major, minor) >= (6, 4)
        headers = {"Authorization": f"Bearer {api.token}"} if in_header and api.token else {}
        auth = api.token if not in_header and api.token else None
        asked: dict[str, JsonValue] = {
            "output": ["hostid", "host", "name", "status"],
            "selectInterfaces": ["type", "main", "useip", "ip", "dns", "port", "details"],
            groups: ["name"],
            "selectParentTemplates": ["name"],
            "selectTags": ["tag", "value"],
            "selectInventory": ["location", "vendor", "model", "type"],
            "sortfield": "hostid",
        }
        return {"hosts": [Document(f"{api.url}{PATH}", _call(api, "host.get", asked, headers, auth))]}

    def read(self, documents: Documents) -> Seen:
        """Return what the hosts say."""
        hosts = read_all(_Host, _hosts(documents))
        used = [(place, host, _interface(host)) for place, host in hosts if host.status not in OFF]
        left = [Remark("imports.disabled", {"what": host.host}) for _, host in hosts if host.status in OFF]
        left += [Remark("imports.no_snmp", {"what": host.host}) for _, host, interface in used if interface is None]
        return Seen(
            devices=tuple(_device(place, host, interface) for place, host, interface in used if interface is not None),
            unit_fields=("group", "location", "address"),
            role_fields=("template", "group", "name"),
            remarks=tuple(left),
        )


def _call(api: Api, method: str, params: JsonValue, headers: Mapping[str, str], auth: str | None) -> JsonValue:
    body: dict[str, JsonValue] = {"jsonrpc": "2.0", "method": method, "params": params, "id": 1}
    answer = api.post(PATH, headers, body | ({"auth": auth} if auth else {}))
    place = f"{api.url}{PATH}"
    error = read_one(_Reply, place, answer).error
    if error is not None:
        raise ImportsError("imports.refused", place=place, said=api.harmless(error.data or error.message or "-"))
    if not isinstance(answer, dict) or "result" not in answer:
        raise ImportsError("imports.other_shape", place=place, key="result")
    return answer["result"]


def _numbers(version: str) -> tuple[int, int]:
    major, _, rest = version.partition(".")
    minor = rest.partition(".")[0]
    return (int(major), int(minor)) if major.isdecimal() and minor.isdecimal() else (0, 0)


def _hosts(documents: Documents) -> Iterator[tuple[str, object]]:
    """Yield the hosts of an export, of a saved answer, or of a list."""
    for document in documents["hosts"]:
        content = document.content
        if isinstance(content, dict) and isinstance(export := content.get("zabbix_export"), dict):
            content = export.get("hosts", [])
        elif isinstance(content, dict):
            content = content.get("result")
        if not isinstance(content, list):
            raise ImportsError("imports.other_shape", place=document.place, key="hosts")
        for number, host in enumerate(content):
            yield f"{document.place} {key_of(host, 'host') or f'hosts[{number}]'}", host


def _interface(host: _Host) -> _Interface | None:
    """Return the SNMP interface that Zabbix asks, None where it asks none."""
    found = [each for each in host.interfaces if each.type in SNMP]
    return next((each for each in found if each.first), found[0] if found else None)


def _device(place: str, host: _Host, interface: _Interface) -> SeenDevice:
    by_name = interface.useip in {"0", "NO"}
    inventory = host.inventory or _Inventory()
    templates = host.templates or host.parentTemplates
    marks = marks_of(
        name=host.name or host.host,
        host=host.host,
        location=inventory.location,
        vendor=inventory.vendor,
        model=inventory.model,
        type=inventory.type,
        snmp_version=VERSIONS.get((interface.details or _Details()).version),
    )
    marks |= {f"tag.{tag.tag}": (tag.value,) for tag in host.tags if tag.value}
    for field, named in (("group", host.groups or host.hostgroups), ("template", templates)):
        if names := tuple(each.name for each in named if each.name):
            marks[field] = names
    port = int(interface.port) if interface.port.isdecimal() else SNMP_PORT
    return SeenDevice(
        key=host.hostid or host.host,
        origin=place,
        name=host.name or host.host,
        hints=(host.host, host.name),
        address=interface.dns if by_name else interface.ip,
        marks=marks,
        snmp_port=None if port == SNMP_PORT else port,
    )
