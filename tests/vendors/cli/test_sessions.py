"""Whole sessions that others recorded or made up: prompts, echoes, abbreviations, and what comes of them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from netmon.model.health import Measure
from netmon.vendors.cli import values
from netmon.vendors.cli.profile import CliProfile
from tests.vendors.cli.asking import figures, health, identity, ports, profile_of, said
from tests.vendors.cli_score import CORPUS

HERE = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of captures is not here")
SESSIONS = sorted((CORPUS / "net_inspect" / "base_info").glob("*.txt"))


def outputs_of(profile: CliProfile, text: str) -> dict[str, str]:
    """Part a session at its prompts; commands are written out where they are abbreviated."""
    found: dict[str, str] = {}
    command = ""
    for line in text.lstrip("\ufeff").splitlines():
        prompt = re.match(rf"({profile.dialect.prompt})\s*(.*)$", line)
        if prompt is None:
            found[command] = found.get(command, "") + line + "\n"
        else:
            command = in_full(profile, prompt[2])
    return {name: text for name, text in found.items() if name in set(profile.commands())}


def in_full(profile: CliProfile, typed: str) -> str:
    words = typed.split()
    for command in profile.commands():
        known = command.split()
        if len(known) == len(words) and all(one.startswith(word) for one, word in zip(known, words, strict=True)):
            return command
    return typed


@HERE
@pytest.mark.parametrize("session", SESSIONS, ids=lambda path: path.stem)
def test_a_recorded_session_tells_what_others_read_in_it(session: Path) -> None:
    expected = json.loads(session.with_suffix(".expected.json").read_text(encoding="utf-8"))
    outputs = outputs_of(profile_of("hp_comware"), session.read_text(encoding="utf-8"))
    asked = profile_of("hp_comware")
    assert asked.identity is not None
    assert asked.health is not None
    device = identity("hp_comware", {name: outputs[name] for name in asked.identity.commands if name in outputs})
    state = health("hp_comware", {name: outputs[name] for name in asked.health.commands if name in outputs})
    assert said(device.vendor, device.model) == (expected["vendor"], expected["model"])
    assert device.version is not None
    release, number = re.findall(r"[\d.]+", expected["version"])
    assert device.version.value.startswith(release)
    assert device.version.value.endswith(number)
    assert said(device.serial) == (expected["sn"][0][1],)
    assert list(figures(state, Measure.CPU).values()) == [values.number(expected["cpu_usage"])]
    assert list(figures(state, Measure.MEMORY).values()) == [values.number(expected["memory_usage"])]


TROUBLES = [
    ("cpu_status/ruijie_os", "ruijie_os", "show cpu", Measure.CPU),
    ("memory_status/ruijie_os", "ruijie_os", "show memory", Measure.MEMORY),
    ("memory_status/maipu_mypower", "maipu_mypower", "show memory", Measure.MEMORY),
]


@HERE
@pytest.mark.parametrize(("name", "platform", "command", "measure"), TROUBLES)
def test_a_figure_that_alarmed_others_is_read(name: str, platform: str, command: str, measure: Measure) -> None:
    raw = CORPUS / "net_inspect" / f"{name}.raw"
    message = yaml.safe_load(raw.with_suffix(".yml").read_text(encoding="utf-8"))["analysis_sample"][0]["message"]
    (value,) = figures(health(platform, {command: raw.read_text(encoding="utf-8")}), measure).values()
    assert value == pytest.approx(values.number(message.replace("%", " %")), abs=0.05)


PARTS = [
    ("fan_status/maipu_mypower", "maipu_mypower", "show system fan", Measure.FAN, "Fan 1"),
    ("power_status/huawei_vrp", "huawei_vrp", "display power", Measure.POWER_SUPPLY, "Power supply PWR2"),
]


@HERE
@pytest.mark.parametrize(("name", "platform", "command", "measure", "part"), PARTS)
def test_a_part_that_alarmed_others_is_bad(name: str, platform: str, command: str, measure: Measure, part: str) -> None:
    text = (CORPUS / "net_inspect" / f"{name}.raw").read_text(encoding="utf-8")
    read = figures(health(platform, {command: text}), measure)
    assert [one for one, value in read.items() if value == 0.0] == [part]


@HERE
def test_ports_are_up_and_spelled_as_napalm_has_them() -> None:
    folder = CORPUS / "napalm" / "huawei_vrp" / "test_get_interfaces" / "vrp8"
    expected = json.loads((folder / "expected_result.json").read_text(encoding="utf-8"))
    read = ports("huawei_vrp", {"display interface": (folder / "display_interface.txt").read_text(encoding="utf-8")})
    assert {port.name for port in read} == expected.keys()
    for port in read:
        wanted = expected[port.name]
        assert (port.oper == values.UP) is wanted["is_up"], port.name
        assert (port.mac or "") == wanted["mac_address"].lower()
        assert (port.mtu, port.alias or "") == (wanted["mtu"], wanted["description"])


@HERE
def test_the_prompts_of_a_made_up_session_are_known() -> None:
    (path,) = (CORPUS / "oxidized" / "h3c").glob("*/simulation.yaml")
    session = yaml.safe_load(path.read_text(encoding="utf-8"))
    dialect = profile_of("hp_comware").dialect
    shown = [session["init_prompt"], *(text for one in session["commands"] for text in one.values() if text.strip())]
    last = [text.replace("\\r", "").rstrip().splitlines()[-1].strip() for text in shown]
    prompts = [line for line in last if "<" in line]
    assert len(prompts) > 3
    assert all(re.fullmatch(dialect.prompt, line) for line in prompts)
