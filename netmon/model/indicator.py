"""Indicators and their targets, as declared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from netmon.model.names import IndicatorId, NetworkId
from netmon.model.register import Level


class Criterion(StrEnum):
    """What is asked of every unit of a population."""

    COMMISSIONED = "commissioned"
    CONNECTED = "connected"
    LAN_BUILT = "lan_built"
    LAN_BUILT_BY_JURISDICTION = "lan_built_by_jurisdiction"
    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"
    PORTAL_EXISTS = "portal_exists"
    PORTAL_ONLINE = "portal_online"
    AVAILABILITY = "availability"
    FUNCTIONS_ONLINE = "functions_online"
    DUAL_UPLINK = "dual_uplink"
    IPV6_READY = "ipv6_ready"
    SNMP_V3 = "snmp_v3"


@dataclass(frozen=True, slots=True)
class Population:
    """Which units are counted: all in scope of `network` that match every list that is not empty."""

    network: NetworkId
    levels: tuple[Level, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Indicator:
    """A population and what is asked of it. `threshold` is the criterion's own (availability ≥ 99.9 %)."""

    id: IndicatorId
    name: str
    population: Population
    criterion: Criterion
    name_en: str = ""
    threshold: Fraction | None = None


@dataclass(frozen=True, slots=True)
class IndicatorTarget:
    """What an indicator ought to reach, by when, and which document says so. 以上 includes the number itself."""

    indicator: IndicatorId
    at_least: Fraction
    due: date
    document: str = ""
