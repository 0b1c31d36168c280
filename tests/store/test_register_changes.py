"""The register's changes and the declared plant in the database: as they were entered, as they were known."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from fractions import Fraction
from ipaddress import IPv6Address
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.coverage.plant import plant_of
from netmon.inventory import load
from netmon.model.counted import Plant
from netmon.model.indicator import Criterion
from netmon.model.inventory import Inventory
from netmon.model.inventory_load import InventoryLoad, LoadOutcome
from netmon.model.names import DeviceId, DivisionCode, NetworkId, RegisterChangeId, UnitId
from netmon.model.plant import Role
from netmon.model.register import Level
from netmon.model.register_change import Act, RegisterChange
from netmon.model.sample_history import SampleHistory
from netmon.store import Reader, remove_history, writing_history
from tests.coverage.given import approved, rejected
from tests.store.given import eventually, running, url_of

ROOT = Path(__file__).parent.parent.parent
FULL = RegisterChange(
    id=RegisterChangeId("00000000000000007"),
    act=Act.EXEMPTED,
    unit=UnitId("changsha"),
    effective=date(2026, 7, 1),
    document="湘政办〔2026〕9 号",
    reason="搬迁",
    proposed_by="甲",
    proposed_at=5.0,
    name="长沙市人民政府",
    name_en="Changsha",
    level=Level.PREFECTURE,
    kind="市州政府",
    division=DivisionCode("430100"),
    government=True,
    sample=False,
    network=NetworkId("extranet"),
    criterion=Criterion("lan_built"),
    until=date(2026, 12, 1),
    into=UnitId("b"),
    baseline=True,
)
BARE = RegisterChange(RegisterChangeId("00000000000000008"), Act.CLOSED, UnitId("a"), None, "", "", "inventory", 6.0)


@pytest.fixture(scope="module")
def example() -> Inventory:
    return load(ROOT / "inventory.yaml", {}, secrets=False)


@pytest.mark.anyio
async def test_a_change_is_read_as_it_was_entered(tmp_path: Path) -> None:
    said = [field for field in fields(FULL) if not field.name.startswith("review")]
    assert all(getattr(FULL, field.name) != field.default for field in said)
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((BARE, FULL))
        assert store.reader.register_changes() == (FULL, BARE)
        assert store.reader.register_changes(UnitId("a")) == (BARE,)
        assert store.reader.newest_event() == BARE.id


@pytest.mark.anyio
async def test_a_unit_s_life_has_what_was_merged_into_it(tmp_path: Path) -> None:
    merged = replace(BARE, act=Act.MERGED, into=UnitId("b"))
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((merged, FULL))
        assert store.reader.register_changes(UnitId("b")) == (merged,)


@pytest.mark.anyio
async def test_the_first_review_of_a_change_stays_and_nothing_else_is_ever_written_again(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((BARE,))
        assert store.reader.register_changes(waiting=True) == (BARE,)
        before = store.reader.register_version()
        assert await store.papers((replace(approved(BARE, 7.0, "乙"), reason="别的", unit=UnitId("z")),))
        assert store.reader.register_version() != before
        assert await store.papers((rejected(BARE, 8.0, "丙"),))
        assert store.reader.register_changes() == (approved(BARE, 7.0, "乙"),)
        assert store.reader.register_changes(waiting=True) == ()


def changed(inventory: Inventory) -> Inventory:
    """Another role of one device, one link fewer, another target."""
    device = inventory.devices[DeviceId("extranet-changsha")]
    target = replace(inventory.indicator_targets[0], at_least=Fraction(95, 100))
    return replace(
        inventory,
        devices={**inventory.devices, device.id: replace(device, role=Role.CORE)},
        links=dict(list(inventory.links.items())[1:]),
        indicator_targets=(target, *inventory.indicator_targets[1:]),
    )


@pytest.fixture(scope="module")
def kept(example: Inventory, tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """What was declared at 100, the same again at 200, and what it was changed to at 300."""
    url = url_of(tmp_path_factory.mktemp("declared") / "n.db")
    with writing_history(url) as writer:
        for inventory, at in ((example, 100.0), (example, 200.0), (changed(example), 300.0)):
            writer.declared(inventory, at)
    return Reader.open(url)


def test_what_an_inventory_declares_is_read_back_whole(kept: Reader, example: Inventory) -> None:
    assert kept.plant_at(100.0) == plant_of(example)
    assert kept.networks_at(100.0) == example.networks
    assert kept.divisions_at(100.0) == example.divisions
    indicators, targets = kept.definitions_at(100.0)
    assert (indicators, targets) == (example.indicators, example.indicator_targets)
    assert list(indicators) == list(example.indicators)


def test_before_the_first_inventory_nothing_was_declared(kept: Reader) -> None:
    assert kept.plant_at(99.0) == Plant()


def test_an_inventory_that_says_the_same_again_writes_nothing(kept: Reader) -> None:
    assert kept.plant_turns() == (100.0, 300.0)


def test_what_was_declared_before_a_change_stays_as_it_was(kept: Reader, example: Inventory) -> None:
    assert kept.plant_at(299.0) == plant_of(example)
    after = kept.plant_at(300.0)
    assert after == plant_of(changed(example))
    assert after.devices[DeviceId("extranet-changsha")].role is Role.CORE
    assert [kept.definitions_at(at)[1][-1].at_least for at in (299.0, 300.0)] == [Fraction(8, 10), Fraction(95, 100)]
    assert len(kept.definitions_at(300.0)[1]) == len(example.indicator_targets)


def test_a_device_tells_since_when_it_is_asked_as_it_is(tmp_path: Path, example: Inventory) -> None:
    name = DeviceId("extranet-changsha")
    old, devices = example.devices[name], example.devices
    other = replace(old, address=IPv6Address("2001:db8::1"))
    mute = replace(other, snmp=None)
    url = url_of(tmp_path / "n.db")
    with writing_history(url) as writer:
        for version, at in ((old, 100.0), (replace(old, name="改名"), 200.0), (other, 300.0), (mute, 400.0)):
            writer.declared(replace(example, devices={**devices, name: version}), at)
        writer.declared(example, 500.0)
    reader = Reader.open(url)
    found = [reader.plant_at(at).devices[name] for at in (100.0, 200.0, 300.0, 400.0, 500.0)]
    since = [(one.family_since, one.snmp_since) for one in found]
    assert since == [(0, 0), (0, 0), (300, 0), (300, 400), (500, 500)]


@pytest.mark.anyio
async def test_the_daemon_keeps_what_was_declared_with_the_load(tmp_path: Path, example: Inventory) -> None:
    async with running(tmp_path / "n.db") as store:
        store.sync(example)
        await eventually(lambda: store.reader.declared_version()[0] > 0)
        assert len(store.reader.plant_turns()) == 1
        assert store.reader.plant_at(SystemClock().wall()) == plant_of(example)
        before = store.reader.declared_version()
        store.sync(replace(example, digest="another"))
        assert await store.papers((BARE,))
        assert store.reader.declared_version() == before


def test_a_made_up_register_goes_with_the_past_it_belongs_to(tmp_path: Path, example: Inventory) -> None:
    url = url_of(tmp_path / "n.db")
    with writing_history(url) as writer:
        writer.declared(example, 100.0)
        writer.register((FULL, BARE))
        writer.finish(SampleHistory(100.0, 200.0, 200.0, 1, "0"), (), ())
    remove_history(url)
    assert Reader.open(url).register_changes() == ()
    assert Reader.open(url).plant_turns() == ()


@pytest.mark.anyio
async def test_what_the_real_inventory_said_too_stays_from_then_on(tmp_path: Path, example: Inventory) -> None:
    url = url_of(tmp_path / "n.db")
    reviewed = approved(FULL, 150.0, "乙")
    with writing_history(url) as writer:
        writer.declared(changed(example), 100.0)
        writer.declared(example, 150.0)
        writer.register((reviewed, BARE))
        writer.finish(SampleHistory(100.0, 200.0, 200.0, 1, "0"), (), ())
    async with running(tmp_path / "n.db") as store:
        store.note_load(InventoryLoad(300.0, LoadOutcome.LOADED, "digest"))
        await eventually(lambda: store.reader.last_load() is not None)
    remove_history(url)
    left = Reader.open(url)
    assert left.register_changes() == (replace(FULL, proposed_at=300.0),)  # the approval was made up, the unit is not
    assert left.plant_turns() == (300.0,)
    assert left.plant_at(300.0) == plant_of(example)
