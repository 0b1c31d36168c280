"""NetBox 3 and 4: devices, sites, tenants, cables and circuits, by its REST API or from files of its answers.

Of a stack (virtual chassis) the master is the device; links of its other members are the master's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from netmon.imports.api import Api
from netmon.imports.documents import Document, Documents, decode_json
from netmon.imports.errors import ImportsError
from netmon.imports.seen import Marks, Remark, Seen, SeenDevice, SeenEnd, SeenLink, SeenSite, SeenUnit, marks_of
from netmon.imports.shape import key_of, read_all, read_one, said
from netmon.imports.sources.netbox_shape import Circuit, Device, Interface, Page, Peer, Ref, Site, Status, Tenant

PAGE: Final = 500
PATHS: Final[Mapping[str, str]] = {
    "devices": "/api/dcim/devices/",
    "sites": "/api/dcim/sites/",
    "tenants": "/api/tenancy/tenants/",
    "interfaces": "/api/dcim/interfaces/",
    "circuits": "/api/circuits/circuits/",
}
QUERIES: Final[Mapping[str, Mapping[str, str]]] = {
    "devices": {"exclude": "config_context"},
    "interfaces": {"cabled": "true"},
}
OLDEST: Final = 3
IN_SERVICE: Final = ("active", "failed")
"""Statuses of devices that should be up. The others are not there yet, or no longer."""


class NetBox:
    """See `netmon.imports.source.Source`."""

    name = "netbox"
    parts: Mapping[str, tuple[str, ...]] = {part: (part.removesuffix("s"),) for part in PATHS}
    suffixes = (".json",)
    decode = staticmethod(decode_json)

    def fetch(self, api: Api) -> Documents:
        """Return every page of every part. Where a page comes from is never taken from an answer."""
        # A token of version 2 (from NetBox 4.5 on) is a bearer token, and begins with its kind.
        scheme = "Bearer" if api.token.startswith("nbt_") else "Token"
        headers = {"Authorization": f"{scheme} {api.token}"} if api.token else {}
        status = api.get("/api/status/", headers)
        version = read_one(Status, f"{api.url}/api/status/", status).version
        major = version.partition(".")[0].lstrip("v")
        if not major.isdigit() or int(major) < OLDEST:
            raise ImportsError("imports.version", source="NetBox", version=version, needed=f"{OLDEST}.0")
        return {part: list(_pages(api, path, headers, QUERIES.get(part, {}))) for part, path in PATHS.items()}

    def read(self, documents: Documents) -> Seen:
        """Return what the pages say."""
        devices = read_all(Device, _results(documents, "devices"))
        tenants = read_all(Tenant, _results(documents, "tenants"))
        sites = read_all(Site, _results(documents, "sites"))
        circuits = {each.id: each for _, each in read_all(Circuit, _results(documents, "circuits"))}
        interfaces = [each for _, each in read_all(Interface, _results(documents, "interfaces"))]
        site_by_id = {site.id: site for _, site in sites}
        groups = {tenant.id: tenant.group for _, tenant in tenants}
        in_service = [(place, device) for place, device in devices if device.status.value in IN_SERVICE]
        masters = dict(_masters(device for _, device in in_service))
        return Seen(
            devices=tuple(
                _device(place, device, site_by_id, groups) for place, device in in_service if device.id not in masters
            ),
            unit_fields=("tenant", "site", "address"),
            role_fields=("role", "name"),
            sites=tuple(_site(place, site) for place, site in sites),
            units=tuple(SeenUnit(tenant.slug, place, tenant.name, _tenancy(tenant)) for place, tenant in tenants),
            links=tuple(_links(interfaces, circuits, masters)),
            remarks=tuple(
                Remark("imports.not_in_service", {"what": device.name or place, "status": device.status.value})
                for place, device in devices
                if device.status.value not in IN_SERVICE
            ),
            unit_field="tenant",
        )


def _pages(api: Api, path: str, headers: Mapping[str, str], query: Mapping[str, str]) -> Iterator[Document]:
    offset = 0
    while True:
        place = f"{api.url}{path}?offset={offset}"
        content = api.get(path, headers, {**query, "ordering": "id", "limit": PAGE, "offset": offset})
        page = read_one(Page, place, content)
        yield Document(place, content)
        offset += len(page.results)
        if not page.next:
            return
        if not page.results or offset > page.count:
            raise ImportsError("imports.cut_off", place=place, count=offset, total=page.count)


def _results(documents: Documents, part: str) -> Iterator[tuple[str, object]]:
    """Yield each object once, though it may have moved from page to page while they were read."""
    taken: set[str | None] = set()
    total = None
    for document in documents.get(part, ()):
        content = document.content
        if isinstance(content, dict):
            page = read_one(Page, document.place, content)
            total, content = page.count, content["results"]
        for number, each in enumerate(content if isinstance(content, list) else [content]):
            id_ = key_of(each, "id")
            if id_ is None or id_ not in taken:
                yield (f"{document.place} {part}[{number}]" if id_ is None else f"{document.place} id {id_}"), each
            taken.add(id_)
    if total is not None and len(taken) < total:
        raise ImportsError("imports.cut_off", place=documents[part][-1].place, count=len(taken), total=total)


def _device(place: str, device: Device, sites: Mapping[int, Site], groups: Mapping[int, Ref | None]) -> SeenDevice:
    site = sites.get(device.site.id)
    address = device.primary_ip or device.primary_ip4 or device.primary_ip6
    role = device.role or device.device_role
    maker = device.device_type.manufacturer
    group = None if device.tenant is None else groups.get(device.tenant.id)
    marks = marks_of(
        role=_slug(role),
        site=device.site.slug,
        location=_slug(device.location),
        region=_slug(site.region) if site else None,
        tenant=_slug(device.tenant),
        tenant_group=_slug(group),
        platform=_slug(device.platform),
        manufacturer=_slug(maker),
        model=device.device_type.model,
        serial=device.serial,
        name=device.name,
    )
    marks |= {"tag": tuple(tag.slug for tag in device.tags)} if device.tags else {}
    custom = {name: said(str(value)) for name, value in device.custom_fields.items() if _is_plain(value)}
    marks |= {f"custom.{name}": (value,) for name, value in custom.items() if value}
    return SeenDevice(
        key=str(device.id),
        origin=place,
        name=device.name,
        hints=(device.name, f"netbox-{device.id}"),
        address=address.address.partition("/")[0] if address else "",
        marks=marks,
        site=str(device.site.id),
    )


def _masters(devices: Iterable[Device]) -> Iterator[tuple[int, int]]:
    """Yield each member of a stack that has no address of its own, and its master."""
    for device in devices:
        master = device.virtual_chassis.master if device.virtual_chassis else None
        if master is not None and master.id != device.id and not (device.primary_ip4 or device.primary_ip6):
            yield device.id, master.id


def _slug(ref: Ref | None) -> str | None:
    return None if ref is None else ref.slug


def _is_plain(value: object) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)


def _site(place: str, site: Site) -> SeenSite:
    marks = marks_of(
        site=site.slug,
        region=_slug(site.region),
        site_group=_slug(site.group),
        tenant=_slug(site.tenant),
    )
    return SeenSite(
        str(site.id), place, site.name, site.slug, site.physical_address, site.latitude, site.longitude, marks
    )


def _tenancy(tenant: Tenant) -> Marks:
    return marks_of(tenant=tenant.slug, tenant_group=_slug(tenant.group))


def _links(
    interfaces: Iterable[Interface], circuits: Mapping[int, Circuit], masters: Mapping[int, int]
) -> Iterator[SeenLink]:
    """Yield each link once, though both of its ends tell of it; a circuit may be known at either."""
    by_id = {each.id: each for each in interfaces}
    done: set[int] = set()
    for _, interface in sorted(by_id.items()):
        far = next(iter(_far(interface)), None)
        if interface.id in done or (far is not None and far.device is None):
            continue
        other = by_id.get(far.id) if far is not None else None
        circuit = _circuit(interface, circuits) or (_circuit(other, circuits) if other is not None else None)
        if far is None and circuit is None:
            continue
        done |= {interface.id} if far is None else {interface.id, far.id}
        yield SeenLink(
            key=circuit.cid if circuit else "",
            origin=f"interface {interface.id}",
            a=_end(interface.device, interface.name, masters),
            b=_end(far.device, far.name, masters) if far and far.device else None,
            carrier=circuit.provider.name if circuit else "",
            circuit=circuit.cid if circuit else "",
            bandwidth_bps=circuit.commit_rate * 1000 if circuit and circuit.commit_rate else None,
            marks=marks_of(tenant=circuit.tenant.slug) if circuit and circuit.tenant else {},
        )


def _end(device: Ref, interface: str, masters: Mapping[int, int]) -> SeenEnd:
    return SeenEnd(str(masters.get(device.id, device.id)), interface)


def _far(interface: Interface) -> list[Peer]:
    kind = interface.connected_endpoints_type or interface.connected_endpoint_type
    return (interface.connected_endpoints or interface.connected_endpoint) if kind == "dcim.interface" else []


def _circuit(interface: Interface, circuits: Mapping[int, Circuit]) -> Circuit | None:
    kind = interface.link_peers_type or interface.link_peer_type
    peers = (interface.link_peers or interface.link_peer) if kind == "circuits.circuittermination" else []
    return next((circuits[peer.circuit.id] for peer in peers if peer.circuit and peer.circuit.id in circuits), None)
