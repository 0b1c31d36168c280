from __future__ import annotations

from dataclasses import replace
from ipaddress import IPv4Address
from pathlib import Path

import pytest

from netmon.model.belief import State
from netmon.model.inventory import Inventory, Limits
from netmon.model.names import DeviceId, DivisionCode, LinkId, NetworkId, ServiceId, Subject, SubjectKind, UnitId
from netmon.model.plant import Device, Link, LinkEnd, Role, Service
from netmon.model.probing import Probing
from netmon.model.register import Level, Unit
from netmon.store import RegisteredSubject, Store
from tests.store.given import INTRANET, History, eventually, running

EXTRANET = NetworkId("extranet")
ICT = Unit(UnitId("ict"), "工业和信息化厅", Level.PROVINCE, "组成部门", DivisionCode("430000"), (INTRANET, EXTRANET))
CE = Device(DeviceId("ict-ce"), "接入路由器", INTRANET, ICT.id, None, IPv4Address("10.0.0.1"), Role.CE, Probing())
CIRCUIT = Link(LinkId("ict-up"), "上联", INTRANET, LinkEnd(ICT.id), LinkEnd(ICT.id, CE.id))
PORTAL = Service(ServiceId("portal"), "门户", EXTRANET, ICT.id, "https://portal.example/")
ALL = Inventory(
    networks={},
    divisions={},
    units={ICT.id: ICT},
    sites={},
    devices={CE.id: CE},
    links={CIRCUIT.id: CIRCUIT},
    services={PORTAL.id: PORTAL},
    credentials={},
    indicators={},
    indicator_targets=(),
    limits=Limits(),
    time_zone="Asia/Shanghai",
    digest="",
)
WITHOUT_DEVICE = replace(ALL, devices={}, links={})
ROUTER = Subject(SubjectKind.DEVICE, "ict-ce", INTRANET)


async def sync(store: Store, inventory: Inventory) -> dict[str, RegisteredSubject]:
    commits = store.stats().commits
    store.sync(inventory)
    await eventually(lambda: store.stats().commits > commits)
    return {str(found.subject): found for found in store.reader.subjects(retired=True)}


@pytest.mark.anyio
async def test_every_subject_is_registered_and_a_unit_once_in_each_network(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        found = await sync(store, ALL)
        assert {name: subject.name for name, subject in found.items()} == {
            "device:ict-ce@intranet": "接入路由器",
            "link:ict-up@intranet": "上联",
            "service:portal@extranet": "门户",
            "unit:ict@extranet": "工业和信息化厅",
            "unit:ict@intranet": "工业和信息化厅",
        }


@pytest.mark.anyio
async def test_what_leaves_the_inventory_is_retired_with_its_history_and_comes_back_as_the_same(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        first = (await sync(store, ALL))[str(ROUTER)]
        change = History().change(ROUTER, State.DOWN)
        assert await store.record(*change)

        retired = (await sync(store, WITHOUT_DEVICE))[str(ROUTER)]
        assert retired.retired_at is not None
        assert ROUTER not in [found.subject for found in store.reader.subjects()]
        assert store.load_beliefs() == ()
        assert store.reader.beliefs(retired=True) == change[1]
        assert store.reader.events(subject=ROUTER) == change[0]
        assert (await sync(store, WITHOUT_DEVICE))[str(ROUTER)] == retired, "retired once, not again"

        assert (await sync(store, ALL))[str(ROUTER)] == first
        assert store.load_beliefs() == change[1]


@pytest.mark.anyio
async def test_a_new_name_does_not_make_a_new_subject(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        first = (await sync(store, ALL))[str(ROUTER)]
        renamed = replace(ALL, devices={CE.id: replace(CE, name="边界路由器")})
        assert (await sync(store, renamed))[str(ROUTER)] == replace(first, name="边界路由器")
