"""What devices are and how they are: on the page of each, and counted over all."""

from __future__ import annotations

import pytest

from netmon.model.degradation import Condition, Degradation
from netmon.model.device_identity import Source
from netmon.model.hardware import DeviceChange, FactName, HardwarePast, KeptHealth
from netmon.model.health import Health, Measure
from netmon.model.incident import Severity
from netmon.model.names import DeviceId, SubjectKind
from netmon.watch.board import DeviceView
from netmon.web.pages.hardware import SENSORS_SHOWN, counts_of, hardware_of
from tests.exporters import plain
from tests.web.pages.browsing import Book, page

ESN = Source("vrp.serial", "1.3.6.1.4.1.2011.5.25.188.1.1.0")


def wall() -> plain.Wall:
    made = plain.Wall()
    made.show(plain.inventory([plain.device(name) for name in ("a", "b", "c")]))
    for name in "abc":
        made.up(name)
    plain.see_all(made.seen("a"), plain.identity("ge0", "ge1"))
    made.seen("b").record = plain.record(vendor="H3C", os="comware", model="MSR36", version="7.1")
    return made


@pytest.mark.anyio
async def test_a_device_shows_what_it_is_how_it_is_and_where_that_comes_from() -> None:
    shown = await page(wall(), "devices/a")
    for words in (
        "厂商 Huawei 系统 vrp 型号 S5735 版本 8.200 序列号 2102",
        "CPU 0 12.5%",
        "内存 0 50%（1 GiB / 2 GiB）",
        "温度 0 41 °C",
        "风扇 0 正常",
        "风扇转速 0 4200 r/min",
        "电源 0 故障",
        "收光功率 0 -7.25 dBm",
        "依据与时间",
        "vrp.identity 1.3.6.1.4.1.2011",
    ):
        assert words in shown.said, words
    assert ("title", "vrp.identity 1.3.6.1.4.1.2011") in shown.attributes


@pytest.mark.anyio
async def test_what_was_never_said_is_told_as_such_and_is_no_number() -> None:
    said = (await page(wall(), "devices/c")).said
    assert said.count("没有报过") == 5
    assert "没有读到过传感器" in said


@pytest.mark.anyio
async def test_sensors_that_are_not_of_now_are_shown_as_recorded_with_their_time() -> None:
    made = wall()
    kept = KeptHealth(DeviceId("c"), plain.NOON - 7200, Health((plain.sensor(Measure.FAN, 0.0, "FAN 1"),)), (1.0,))
    said = (await page(made, "devices/c", records=Book(past=HardwarePast(health=kept)))).said
    assert "近期未读到传感器；以下是" in said
    assert "风扇 FAN 1 故障 自 1970-01-01" in said


@pytest.mark.anyio
async def test_a_replaced_device_is_told_with_before_and_after() -> None:
    change = DeviceChange(DeviceId("a"), FactName.SERIAL, "OLD-1", "NEW-2", ESN, plain.NOON)
    said = (await page(wall(), "devices/a", records=Book(past=HardwarePast((change,))))).said
    assert "序列号 OLD-1 → NEW-2 设备已更换" in said
    unread = (await page(wall(), "devices/a", records=Book(kept=None))).said
    assert "设备变化 事件记录暂时无法读取" in unread


@pytest.mark.anyio
async def test_models_and_versions_are_counted_and_each_count_leads_to_its_devices() -> None:
    shown = await page(wall(), "hardware", accept="en")
    assert "H3C comware MSR36 7.1 1 Huawei vrp S5735 8.200 1 not said not said not said not said 1" in shown.said
    lists = [link for link in shown.links() if "vendor=" in link]
    names = []
    for link in lists:
        said = (await page(wall(), link.removeprefix("./"), accept="en")).said
        names.append([name for name in "abc" if f"{name} 路由器" in said])
    assert names == [["b"], ["a"], ["c"]]


@pytest.mark.anyio
async def test_a_list_can_be_of_one_version_whatever_else_it_is() -> None:
    shown = await page(wall(), "devices?version=7.1")
    assert "b 路由器" in shown.said
    assert "a 路由器" not in shown.said
    assert "版本 7.1 取消" in shown.said
    assert "H3C MSR36 7.1 " in shown.said
    assert ("value", "7.1") in shown.attributes, "the filter keeps it"
    assert "没有符合条件的对象" in (await page(wall(), "devices?version=7.1&vendor=Huawei")).said


def test_of_many_sensors_those_that_fail_come_first() -> None:
    fans = [plain.sensor(Measure.FAN, 1.0, f"fan {number}") for number in range(SENSORS_SHOWN + 3)]
    fans[-1] = plain.sensor(Measure.FAN, 0.0, "fan x")
    (group,) = hardware_of(DeviceView(health=plain.shown(Health(tuple(fans)))), None).groups
    assert group.shown[0].reading.name == "fan x"
    assert len(group.rest) == 3


def test_devices_that_say_the_same_are_counted_together() -> None:
    views = {DeviceId(name): DeviceView(record=plain.record(vendor="H3C")) for name in "ab"}
    counts = counts_of([DeviceId("a"), DeviceId("b"), DeviceId("c")], views)
    assert [(count.said[0], count.devices) for count in counts] == [("H3C", 2), (None, 1)]


def test_a_sensor_beyond_its_limit_is_marked_and_comes_first() -> None:
    boards = (plain.sensor(Measure.TEMPERATURE, 41.0, "slot 1"), plain.sensor(Measure.TEMPERATURE, 83.0, "slot 2"))
    about = plain.subject(SubjectKind.DEVICE, "hub")
    hot = Degradation(about, Condition.TEMPERATURE, Severity.MINOR, plain.NOON, 83.0, 80.0, "slot 2")
    (group,) = hardware_of(DeviceView(health=plain.shown(Health(boards))), None, [hot]).groups
    assert [(sensor.reading.name, sensor.wrong) for sensor in group.shown] == [("slot 2", True), ("slot 1", False)]
