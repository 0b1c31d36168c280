"""The register: networks, divisions, units and sites. Who ought to be connected, whether or not any device exists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from netmon.model.names import DivisionCode, NetworkId, SiteId, UnitId


class Level(StrEnum):
    """Administrative levels of GB/T 2260 and below, top first."""

    NATION = "nation"
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    TOWNSHIP = "township"
    VILLAGE = "village"


@dataclass(frozen=True, slots=True)
class Network:
    """One of the networks that never touch (政务内网, 政务外网)."""

    id: NetworkId
    name: str
    name_en: str = ""


@dataclass(frozen=True, slots=True)
class Division:
    """An administrative area by GB/T 2260 code. Codes change (望城县 → 望城区): `valid_from` ≤ day < `valid_to`.

    `replaces` are the codes this one took over from, so that an older figure still finds its units. Latitude and
    longitude, where the seat of its government is, in degrees, WGS 84: for maps alone.
    """

    code: DivisionCode
    name: str
    level: Level
    parent: DivisionCode | None = None
    name_en: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    replaces: tuple[DivisionCode, ...] = ()
    latitude: float | None = None
    longitude: float | None = None

    def is_valid_on(self, day: date) -> bool:
        """Tell whether the code is in use on a local day."""
        return (self.valid_from or date.min) <= day < (self.valid_to or date.max)


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ring at a unit or a carrier."""

    name: str
    phone: str = ""
    room: str = ""
    duty: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """An organisation that ought to be connected. It counts with no device at all.

    `networks` are those it should join (应接入清单), by which `list_document`, from the local day `since` on (None: not
    said); `kind` is free text such as 组成部门 or 中央在湘单位. `government` is True of the government body of its
    division itself (本级政府). `sample` marks invented data, which is never published.
    """

    id: UnitId
    name: str
    level: Level
    kind: str
    division: DivisionCode
    networks: tuple[NetworkId, ...]
    name_en: str = ""
    contacts: tuple[Contact, ...] = ()
    sample: bool = False
    government: bool = False
    list_document: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """A place that devices stand in. Limits on probing go by site. Latitude and longitude in degrees, WGS 84."""

    id: SiteId
    name: str
    division: DivisionCode | None = None
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None
