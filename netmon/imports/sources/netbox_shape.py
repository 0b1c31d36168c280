"""The shape of what NetBox 3 and 4 answer, by the OpenAPI schema that it publishes at /api/schema/.

From 3.6 on a device's `device_role` is `role`; from 3.3 on an interface's `connected_endpoint` and `link_peer` are
lists.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from netmon.imports.shape import Degrees, Said, Shape


def _one_or_many(value: object) -> object:
    """Read what was one object before NetBox 3.3 and is a list since; null is none."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


class Ref(Shape):
    """An object that another refers to."""

    id: int
    name: Said = ""
    slug: Said = ""


class Choice(Shape):
    """A word of a list."""

    value: Said


class PrimaryAddress(Shape):
    """An address with its prefix: `192.0.2.1/24`."""

    address: Said


class DeviceType(Shape):
    """A model, and who makes it."""

    manufacturer: Ref | None = None
    model: Said = ""


class Chassis(Shape):
    """A stack; its master is asked for all of it."""

    master: Ref | None = None


class Device(Shape):
    """Of /api/dcim/devices/."""

    id: int
    name: Said = ""
    status: Choice
    role: Ref | None = None
    device_role: Ref | None = None
    site: Ref
    location: Ref | None = None
    tenant: Ref | None = None
    platform: Ref | None = None
    device_type: DeviceType
    primary_ip4: PrimaryAddress | None = None
    primary_ip6: PrimaryAddress | None = None
    primary_ip: PrimaryAddress | None = None
    serial: Said = ""
    virtual_chassis: Chassis | None = None
    tags: list[Ref] = Field(default_factory=list)
    custom_fields: dict[str, object] = Field(default_factory=dict)


class Site(Shape):
    """Of /api/dcim/sites/."""

    id: int
    name: Said
    slug: Said
    region: Ref | None = None
    group: Ref | None = None
    tenant: Ref | None = None
    physical_address: Said = ""
    latitude: Degrees = ""
    longitude: Degrees = ""


class Tenant(Shape):
    """Of /api/tenancy/tenants/."""

    id: int
    name: Said
    slug: Said
    group: Ref | None = None


class CircuitRef(Shape):
    """A circuit that a termination belongs to."""

    id: int


class Peer(Shape):
    """What is at the other end of a cable, or of a path of cables."""

    id: int
    name: Said = ""
    device: Ref | None = None
    circuit: CircuitRef | None = None


Peers = Annotated[list[Peer], BeforeValidator(_one_or_many)]


class Interface(Shape):
    """Of /api/dcim/interfaces/."""

    id: int
    name: Said
    device: Ref
    link_peers: Peers = Field(default_factory=list)
    link_peer: Peers = Field(default_factory=list)
    link_peers_type: Said = ""
    link_peer_type: Said = ""
    connected_endpoints: Peers = Field(default_factory=list)
    connected_endpoint: Peers = Field(default_factory=list)
    connected_endpoints_type: Said = ""
    connected_endpoint_type: Said = ""


class Circuit(Shape):
    """Of /api/circuits/circuits/. `commit_rate` is in kbit/s."""

    id: int
    cid: Said
    provider: Ref
    status: Choice | None = None
    tenant: Ref | None = None
    commit_rate: int | None = None


class Page(Shape):
    """A part of a list."""

    count: int
    next: Said = ""
    results: list[object]


class Status(Shape):
    """Of /api/status/."""

    version: Said = Field(alias="netbox-version")
