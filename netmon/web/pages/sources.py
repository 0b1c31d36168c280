"""Where the pages get what they show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from netmon.configs.keeper import ConfigurationView
from netmon.judge.explanation import Explanation
from netmon.model.clock import Clock
from netmon.model.exposure import Exposure
from netmon.model.incident import Incident
from netmon.model.names import DeviceId, IncidentId, Subject
from netmon.model.notify_stats import ReceiverStats
from netmon.watch.board import Board
from netmon.watch.cabling import Cabling
from netmon.web.bulletins.office import BulletinOffice
from netmon.web.handovers.desk import ReportRoom
from netmon.web.notices.desk import NoticeRoom
from netmon.web.office import Office
from netmon.web.pages.indicators.book import FigureBook
from netmon.web.pages.records import Records
from netmon.web.register.office import RegisterOffice
from netmon.web.returns.office import ReturnOffice
from netmon.wires.icmp import Mode


@dataclass(frozen=True, slots=True)
class Sources:
    """Belief as it is shown, what was recorded, and how well netmon itself is."""

    clock: Clock
    board: Board
    cabling: Cabling
    records: Records
    explain: Callable[[Subject], Explanation]
    icmp_mode: Callable[[], Mode]
    degraded: Callable[[], bool]
    version: str
    configurations: Callable[[], Mapping[DeviceId, ConfigurationView]]
    sample_until: float | None = None
    """What was recorded before that (UTC, epoch seconds) is made up; None where nothing is."""
    incidents: Callable[[], Mapping[IncidentId, Incident]] = dict
    """Those that are open, and some that closed lately."""
    receivers: Callable[[], Iterable[ReceiverStats]] = tuple
    """How telling fares, by receiver."""
    office: Office | None = None
    """Where people change things; None where pages only show."""
    figures: FigureBook | None = None
    """The figures of any time; None where none are made."""
    register: RegisterOffice | None = None
    """Who ought to be connected, and what people change of that; None where it is not shown."""
    returns: ReturnOffice | None = None
    """What offices return; None where it is not shown."""
    bulletins: BulletinOffice | None = None
    """What is published; None where it is not shown."""
    rectification: NoticeRoom | None = None
    """What is to be put right, and what came of it; None where it is not shown."""
    reports: ReportRoom | None = None
    """What was told of days, shifts and assurances; None where it is not shown."""
    exposure: Callable[[], Exposure] | None = None
    """How many series of metrics there are of how many; None where none are exposed."""
