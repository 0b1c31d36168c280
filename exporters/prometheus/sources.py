"""Where a scrape gets what it tells: the board, and what the rooms say of themselves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from netmon.configs.keeper import ConfigurationView
from netmon.figures.making import Made
from netmon.model.alert_group import Received
from netmon.model.availability import MonthClosing
from netmon.model.clock import Clock
from netmon.model.incident import Incident
from netmon.model.names import DeviceId, IncidentId
from netmon.model.notice import Notice
from netmon.model.notify_stats import ReceiverStats
from netmon.poller.lag import LagReading
from netmon.poller.services import ServicePollerStats
from netmon.poller.stats import PollerStats
from netmon.store.stats import StoreStats
from netmon.watch.board import Board
from netmon.watch.cabling import Cabling
from netmon.wires.icmp import Mode, PingerStats
from netmon.wires.snmp.stats import SnmpStats
from netmon.wires.ssh import SshStats
from netmon.wires.traps import TrapStats


@dataclass(frozen=True, slots=True)
class Reload:
    """What came of the last reading of a configuration. `taken_at` is when the one in force was read (UTC, seconds)."""

    successful: bool
    taken_at: float | None = None


@dataclass(frozen=True, slots=True)
class WebFigures:
    """What the web server says of itself: whether its configuration was taken, refusals by reason, where it is.

    `url` is "" where it listens on every address: which of them people use is not known then.
    """

    configuration_taken: bool = True
    auth_failures: Mapping[str, int] = field(default_factory=dict)
    url: str = ""


@dataclass(frozen=True, slots=True)
class TargetScrapes:
    """Requests for `/snmp` since the start, and those that were not answered with readings, by why."""

    requests: int = 0
    refused: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sources:
    """Each is asked once for a scrape, on the event loop, and answers at once; cables are judged beside it."""

    clock: Clock
    board: Board
    cabling: Cabling
    poller: Callable[[], PollerStats]
    lag: Callable[[], LagReading]
    snmp: Callable[[], SnmpStats]
    ssh: Callable[[], SshStats]
    ssh_poller: Callable[[], PollerStats]
    icmp: Callable[[], PingerStats]
    icmp_mode: Callable[[], Mode]
    traps: Callable[[], TrapStats]
    store: Callable[[], StoreStats]
    inventory: Callable[[], Reload]
    web: Callable[[], WebFigures]
    version: str
    notifications: Callable[[], tuple[ReceiverStats, ...]] = tuple
    targets: Callable[[], TargetScrapes] = TargetScrapes
    alerts_received: Callable[[], Mapping[Received, int]] = dict
    configurations: Callable[[], Mapping[DeviceId, ConfigurationView]] = dict
    incidents: Callable[[], Mapping[IncidentId, Incident]] = dict
    """Those that are open, and some that closed lately."""
    months: Callable[[], tuple[MonthClosing, ...]] = tuple
    """The last closed month of each network, its units."""
    figures: Callable[[], Made] = Made
    """What every indicator came to when it was last evaluated; the same object until the next time."""
    notices: Callable[[], Collection[Notice]] = tuple
    """Those to put something right, each with all that happened to it."""
    services: Callable[[], ServicePollerStats] = ServicePollerStats
