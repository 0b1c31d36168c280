"""LibreNMS: devices, locations, and the links that it has discovered, by its API v0 or from files of its answers.

Shapes: https://docs.librenms.org/API/. By the age of PHP and its database driver a number is a number or a text.
Communities and SNMPv3 passwords, which the answers hold, are not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from netmon.imports.api import Api
from netmon.imports.documents import Document, Documents, decode_json
from netmon.imports.errors import ImportsError
from netmon.imports.names import is_address
from netmon.imports.seen import Remark, Seen, SeenDevice, SeenEnd, SeenLink, SeenSite, marks_of
from netmon.imports.shape import Degrees, Said, Shape, key_of, read_all, read_one

PATHS: Final[Mapping[str, str]] = {
    "devices": "/api/v0/devices",
    "locations": "/api/v0/resources/locations",
    "links": "/api/v0/resources/links",
    "ports": "/api/v0/ports",
}
QUERIES: Final[Mapping[str, Mapping[str, str]]] = {"ports": {"columns": "port_id,device_id,ifName"}}
SNMP_PORT: Final = 161


class _Device(Shape):
    device_id: int
    hostname: Said
    sysName: Said = ""  # noqa: N815 - the key of the API
    ip: Said = ""
    overwrite_ip: Said = ""
    hardware: Said = ""
    os: Said = ""
    type: Said = ""
    snmpver: Said = ""
    port: int = SNMP_PORT
    snmp_disable: bool | None = None
    disabled: bool | None = None
    location_id: Said = ""
    location: Said = ""


class _Location(Shape):
    id: int
    location: Said
    lat: Degrees = ""
    lng: Degrees = ""


class _Link(Shape):
    id: int
    local_device_id: int
    local_port_id: int | None = None
    remote_device_id: int | None = None
    remote_port_id: int | None = None
    active: bool = True


class _Port(Shape):
    port_id: int
    ifName: Said = ""  # noqa: N815 - the key of the API


class _Answer(Shape):
    status: Said = "ok"
    message: Said = ""
    count: int | None = None


class LibreNms:
    """See `netmon.imports.source.Source`."""

    name = "librenms"
    parts: Mapping[str, tuple[str, ...]] = {part: (part.removesuffix("s"),) for part in PATHS}
    suffixes = (".json",)
    decode = staticmethod(decode_json)

    def fetch(self, api: Api) -> Documents:
        """Return each part: LibreNMS has no pages."""
        headers = {"X-Auth-Token": api.token} if api.token else {}
        return {part: list(_answers(api, part, headers)) for part in PATHS}

    def read(self, documents: Documents) -> Seen:
        """Return what the answers say."""
        devices = read_all(_Device, _results(documents, "devices"))
        locations = read_all(_Location, _results(documents, "locations"))
        ports = {port.port_id: port.ifName for _, port in read_all(_Port, _results(documents, "ports"))}
        links = [link for _, link in read_all(_Link, _results(documents, "links"))]
        site_of = {location.location: str(location.id) for _, location in locations}
        return Seen(
            devices=tuple(_device(place, device, site_of) for place, device in devices if not device.disabled),
            unit_fields=("location", "address"),
            role_fields=("type", "hardware", "name"),
            sites=tuple(
                SeenSite(str(each.id), place, each.location, f"location-{each.id}", "", each.lat, each.lng,
                         marks_of(location=each.location))
                for place, each in locations
            ),
            links=tuple(_links(links, ports)),
            remarks=tuple(
                Remark("imports.disabled", {"what": device.sysName or device.hostname})
                for _, device in devices
                if device.disabled
            ),
        )  # fmt: skip


def _answers(api: Api, part: str, headers: Mapping[str, str]) -> Iterator[Document]:
    path = PATHS[part]
    try:
        yield Document(f"{api.url}{path}", api.get(path, headers, QUERIES.get(part)))
    except ImportsError as error:
        # Some versions say 404 where there is no location or link at all.
        if part == "devices" or error.code != "imports.no_api":
            raise


def _results(documents: Documents, part: str) -> Iterator[tuple[str, object]]:
    key = "device_id" if part == "devices" else "port_id" if part == "ports" else "id"
    for document in documents.get(part, ()):
        content = document.content
        if isinstance(content, dict):
            answer = read_one(_Answer, document.place, content)
            if answer.status != "ok":
                raise ImportsError("imports.refused", place=document.place, said=answer.message or "-")
            content = content.get(part)
            if not isinstance(content, list):
                raise ImportsError("imports.other_shape", place=document.place, key=part)
            if answer.count is not None and len(content) < answer.count:
                raise ImportsError("imports.cut_off", place=document.place, count=len(content), total=answer.count)
        if not isinstance(content, list):
            raise ImportsError("imports.other_shape", place=document.place, key=part)
        for number, each in enumerate(content):
            id_ = key_of(each, key)
            yield (f"{document.place} {part}[{number}]" if id_ is None else f"{document.place} {key} {id_}"), each


def _device(place: str, device: _Device, site_of: Mapping[str, str]) -> SeenDevice:
    by_name = "" if is_address(device.hostname) else device.hostname
    address = device.overwrite_ip or ("" if by_name else device.hostname) or device.ip
    name = by_name or device.sysName
    return SeenDevice(
        key=str(device.device_id),
        origin=place,
        name=name,
        hints=(by_name, device.sysName),
        address=address,
        marks=marks_of(
            name=name,
            sysname=device.sysName,
            location=device.location,
            hardware=device.hardware,
            os=device.os,
            type=device.type,
            snmp_version=device.snmpver,
        ),
        site=site_of.get(device.location, device.location_id),
        snmp_port=None if device.port == SNMP_PORT else device.port,
        asks_snmp=not device.snmp_disable,
    )


def _links(links: list[_Link], ports: Mapping[int, str]) -> Iterator[SeenLink]:
    """Yield each link once, though both of its ends tell of it; a neighbour that LibreNMS does not know is none."""
    done: set[tuple[int, int]] = set()
    for link in sorted(links, key=lambda each: each.id):
        near, far = link.local_port_id, link.remote_port_id
        if near is None or far is None or not link.active or not link.remote_device_id:
            continue
        if near not in ports or far not in ports:
            continue
        pair = (min(near, far), max(near, far))
        if pair not in done:
            done.add(pair)
            a = SeenEnd(str(link.local_device_id), ports[near])
            yield SeenLink("", f"link {link.id}", a, SeenEnd(str(link.remote_device_id), ports[far]))
