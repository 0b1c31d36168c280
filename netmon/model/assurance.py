"""Assurance of a period that must not fail (重要时期保障, 重保): a set that is asked more often, and judged sooner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from netmon.model.degradation import Condition
from netmon.model.names import DeviceId, DivisionCode, LinkId, NetworkId, ServiceId, UnitId
from netmon.model.probing import Threshold
from netmon.model.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class AssuredSet:
    """What is assured; all of the network where nothing is named. Divisions stand for their subdivisions too."""

    units: tuple[UnitId, ...] = ()
    divisions: tuple[DivisionCode, ...] = ()
    devices: tuple[DeviceId, ...] = ()
    links: tuple[LinkId, ...] = ()
    services: tuple[ServiceId, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether it is all of the network."""
        return not (self.units or self.divisions or self.devices or self.links or self.services)


@dataclass(frozen=True, slots=True)
class Tighter:
    """How the set is asked and judged meanwhile; what is None stays as it is. Intervals are in seconds.

    Of `thresholds` those of `conditions` hold. `service_interval` is how often services are checked.
    """

    reachability: float | None = None
    counters: float | None = None
    health: float | None = None
    service_interval: float | None = None
    reasks: tuple[float, ...] | None = None
    down: Threshold | None = None
    up: Threshold | None = None
    thresholds: Thresholds = Thresholds()  # noqa: RUF009 - a frozen value
    conditions: frozenset[Condition] = frozenset()


@dataclass(frozen=True, slots=True)
class Telling:
    """Who is told meanwhile of incidents of the network, and how soon. `to` are receivers, rosters and people who are
    told besides; `hold` and `escalate` are seconds that waiting takes at most; None: as always.
    """

    to: tuple[str, ...] = ()
    hold: float | None = None
    escalate: float | None = None


@dataclass(frozen=True, slots=True)
class Assurance:
    """`begins` ≤ t < `ends`, local times (naive) in `zone`. With `freeze` maintenance of the set needs an approval."""

    id: str
    name: str
    network: NetworkId
    begins: datetime
    ends: datetime
    zone: str
    within: AssuredSet
    tighter: Tighter = Tighter()
    telling: Telling = Telling()
    freeze: bool = False
    document: str = ""
