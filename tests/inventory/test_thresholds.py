"""Thresholds: whose word counts, what moves along, and that the keys tell the built-in rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from netmon.inventory import load
from netmon.model.degradation import Condition
from netmon.model.incident import Severity
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId
from netmon.model.thresholds import BUILT_IN, STATES, Rule, Thresholds
from netmon.words import Language, say
from netmon.words.amounts import amount

PLANT = """
networks: {extranet: {name: 政务外网}}
divisions: {"430000": {name: 湖南省, level: province}}
units: {gov: {name: 省政府, kind: 组成部门, division: "430000"}}
devices:
  hub: {unit: gov, address: 127.0.0.1, role: core}
  ce: {unit: gov, address: 127.0.0.2, role: ce, thresholds: {cpu: {limit: 70%}, fan: off}}
links:
  one:
    upper: {device: hub, interface: g1}
    lower: {device: ce, interface: g0}
    thresholds: {light: {limit: -26dBm, fall: off}}
"""


def loaded(folder: Path, thresholds: str) -> Inventory:
    path = folder / "inventory.yaml"
    path.write_text(f"{PLANT}{thresholds}\n", encoding="utf-8")
    return load(path, {})


def of(inventory: Inventory, name: str) -> Thresholds:
    device = inventory.devices.get(DeviceId(name))
    return inventory.links[LinkId(name)].thresholds if device is None else device.thresholds


def rule(thresholds: Thresholds, condition: Condition) -> Rule:
    found = thresholds.of(condition)
    assert found is not None
    return found


def test_without_a_word_the_built_in_rules_hold_and_the_backbone_has_its_own(tmp_path: Path) -> None:
    inventory = loaded(tmp_path, "")
    hub, ce = of(inventory, "hub"), of(inventory, "ce")
    assert (rule(hub, Condition.TEMPERATURE).raised, rule(ce, Condition.TEMPERATURE).raised) == (80.0, 70.0)
    assert rule(hub, Condition.POWER_SUPPLY).severity is Severity.MAJOR
    assert ce.memory == hub.memory == BUILT_IN.memory


def test_the_device_comes_first_then_its_role_then_all(tmp_path: Path) -> None:
    inventory = loaded(
        tmp_path,
        "thresholds: {cpu: {limit: 60%, hold: 1h, severity: major}, loss: off, fan: {hold: 1m},"
        " roles: {core: {loss: {limit: 6%}, cpu: {release: 1m}}, ce: {cpu: {clear: 40%}}}}",
    )
    hub, ce = of(inventory, "hub"), of(inventory, "ce")
    assert rule(hub, Condition.CPU) == Rule(60.0, 50.0, 3600.0, 60.0, Severity.MAJOR)
    assert rule(ce, Condition.CPU) == Rule(70.0, 40.0, 3600.0, 600.0, Severity.MAJOR)
    assert ce.loss is None
    assert rule(hub, Condition.LOSS).raised == 0.06
    assert rule(hub, Condition.LOSS).clear == pytest.approx(0.02)
    assert rule(hub, Condition.FAN).hold == 60.0
    assert ce.fan is None


def test_a_link_is_ruled_by_the_role_of_its_lower_device(tmp_path: Path) -> None:
    inventory = loaded(tmp_path, "thresholds: {roles: {ce: {load: {limit: 70%}}, core: {load: off}}}")
    assert rule(of(inventory, "one"), Condition.LOAD).raised == 0.7
    light = rule(of(inventory, "one"), Condition.LIGHT)
    assert (light.raised, light.clear, light.fall) == (-26.0, -24.0, None)


@pytest.mark.parametrize(
    ("said", "raised", "clear"),
    [
        pytest.param("loss: {limit: 6%}", 0.06, 0.02, id="by the same factor"),
        pytest.param("rtt: {limit: 100ms}", 0.1, 0.075, id="a time too"),
        pytest.param("errors: {limit: 10/s}", 10.0, 1.0, id="a rate too"),
        pytest.param("light: {limit: -25dBm}", -25.0, -23.0, id="by the same distance"),
        pytest.param("temperature: {limit: 50°C}", 50.0, 45.0, id="degrees too"),
        pytest.param("memory: {limit: 3%}", 3.0, 0.0, id="not below nothing"),
        pytest.param("memory: {limit: 95%, clear: 60%}", 95.0, 60.0, id="as it is written"),
    ],
)
def test_a_limit_takes_the_other_along(tmp_path: Path, said: str, raised: float, clear: float) -> None:
    inventory = loaded(tmp_path, f"thresholds: {{{said}}}")
    condition = Condition(said.partition(":")[0])
    ruled = rule(of(inventory, "hub"), condition)
    assert ruled.raised == pytest.approx(raised)
    assert ruled.clear == pytest.approx(clear)


@pytest.mark.parametrize("condition", [one for one in Condition if one not in STATES])
def test_the_default_that_a_key_tells_is_the_one_that_is_built_in(condition: Condition) -> None:
    kind = "link" if condition in {Condition.LOAD, Condition.ERRORS, Condition.LIGHT} else "device"
    ruled = rule(BUILT_IN, condition)
    for language in Language:
        said = say(language, f"keys.{kind}thresholds.{condition}")
        assert amount(condition, ruled.raised).replace(" ", "").replace("°", "").replace(".0dBm", "dBm") in said
