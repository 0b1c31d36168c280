"""A network's past of two days, written by the daemon's own store, and the inventory that it belongs to."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from netmon.clock import SystemClock
from netmon.inventory import load
from netmon.model.attestation import Attestation, Claim
from netmon.model.belief import Reason
from netmon.model.configuration import Configuration, ConfigurationNews
from netmon.model.event_id import EventIds
from netmon.model.incident import (
    Acknowledgement,
    Affected,
    CauseKind,
    Conclusion,
    Ending,
    Incident,
    IncidentChange,
    IncidentNews,
    IncidentStep,
    Matter,
    Severity,
)
from netmon.model.inventory import Inventory
from netmon.model.maintenance import Maintenance
from netmon.model.names import AttestationId, DeviceId, IncidentId, MaintenanceId, UnitId
from netmon.model.observation import ProbeName
from netmon.model.rollup import HourTally
from netmon.model.verdict import Source
from netmon.shifts.gather import Sources
from netmon.store import Reader, Store
from tests.cli.given import COUNTY, HUB, INVENTORY, LINK, MORNING, NETWORK, NOW, write_database
from tests.store.given import PATIENT

DAY = 86_400.0
CUT = MORNING + DAY
"""When the link to the county failed: 2026-01-02 08:00 in Asia/Shanghai."""


def inventory() -> Inventory:
    return load(INVENTORY, {}, secrets=False)


def outage() -> Incident:
    """The link is cut, and the county with it; somebody sees to it an hour later, and it is over the next evening."""
    return Incident(
        id=IncidentId("20260102-001"),
        network=NETWORK,
        matter=Matter.OUTAGE,
        severity=Severity.MAJOR,
        roots=(LINK,),
        reason=Reason.of("reason.port_down", device="hub", interface="lo"),
        since=CUT,
        opened_at=CUT + 40,
        affected=(Affected(COUNTY, CUT + 1, CUT + 36 * 3600),),
        closed_at=CUT + 36 * 3600,
        ending=Ending.RECOVERED,
        acknowledgement=Acknowledgement("张工", CUT + 3600, "已报修"),
        conclusion=Conclusion(CauseKind.CARRIER, "示例电信", "GD-7", "", "张工", CUT + 37 * 3600),
    )


def fan() -> Incident:
    """A fan of the hub has failed and nobody has acknowledged it."""
    return Incident(
        id=IncidentId("20260102-002"),
        network=NETWORK,
        matter=Matter.DEGRADED,
        severity=Severity.MINOR,
        roots=(HUB,),
        reason=Reason("incident.other_conditions"),
        since=CUT + 7200,
        opened_at=CUT + 7500,
        conditions=("fan",),
    )


def paper() -> Attestation:
    """The county's LAN is attested until 20 January."""
    return Attestation(
        id=AttestationId("00000000000000001"),
        unit=UnitId("county"),
        network=NETWORK,
        claim=Claim.LAN_BUILT,
        holds=True,
        source=Source.DOCUMENT,
        document="验收〔2025〕3 号",
        since=date(2025, 1, 20),
        signer="甲",
        reviewer="乙",
        recorded_at=MORNING,
        recorded_by="甲",
        expires=date(2026, 1, 20),
    )


def work() -> Maintenance:
    """The hub is worked on in the night of 3 January, and nobody has approved that."""
    begins = datetime(2026, 1, 3, 23, tzinfo=UTC).replace(tzinfo=None)
    return Maintenance(
        MaintenanceId("00000000000000002"), HUB, begins, 7200.0, "Asia/Shanghai", "换板", "李工", MORNING
    )


def write(path: Path) -> str:
    """Write it, and return the database's URL."""
    url = write_database(path, {})

    async def run() -> None:
        store = Store.open(url, SystemClock(), PATIENT)
        store.start()
        ids = EventIds(store.reader.newest_event())
        news = tuple(
            IncidentNews(IncidentChange(ids.next(NOW), one.id, IncidentStep.OPENED, one.opened_at, one.reason,
                                        moved=one.affected), one)
            for one in (outage(), fan())
        )  # fmt: skip
        store.tally([HourTally(DeviceId("hub"), ProbeName.SNMP, int(MORNING), 60, 60, {})])
        assert await store.papers((*news, paper(), work()))
        store.configuration(configuration("a\n", CUT - DAY, 0))
        store.configuration(configuration("b\n", CUT + 60, 1))
        assert await store.close()

    asyncio.run(run())
    return url


def configuration(text: str, at: float, lines: int) -> ConfigurationNews:
    return ConfigurationNews(DeviceId("hub"), Configuration("huawei_vrp", text, None, "admin"), at, lines, lines)


def sources(url: str, now: float = NOW) -> Sources:
    return Sources(Reader.open(url), replace(inventory()), now, vantage="省中心机房")
