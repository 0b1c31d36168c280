"""Which command line a device has, told from its prompt and from what it prints."""

from __future__ import annotations

import re

import pytest

from netmon.vendors.cli.recognise import COMMANDS, UNKNOWN, next_command, recognise
from netmon.vendors.cli.registry import all_profiles, of_platform


@pytest.mark.parametrize(
    ("command", "text", "platform"),
    [
        ("show version", "Cisco IOS Software, C2960 Software, Version 15.0(2)SE11", "cisco_ios"),
        ("show version", "Cisco IOS XE Software, Version 17.03.01", "cisco_ios"),
        ("show version", "Cisco Nexus Operating System (NX-OS) Software\nNXOS: version 9.3(8)", "cisco_nxos"),
        ("show version", "Cisco IOS XR Software, Version 7.3.2", "cisco_xr"),
        ("show version", "Cisco Adaptive Security Appliance Software Version 9.16(3)", "cisco_asa"),
        (
            "show version",
            "Model : Cisco Firepower 1120 Threat Defense (77) Version 7.0.1\nCisco Adaptive Security Appliance",
            "cisco_ftd",
        ),
        ("show version", "Arista DCS-7050SX3-48YC8\nHardware version: 11.01", "arista_eos"),
        ("show version", "Hostname: edge\nModel: mx204\nJunos: 20.4R3.8", "juniper_junos"),
        ("show version", "fpc0:\n----\nModel: ex3300-48t\nJUNOS Base OS boot [12.3R9.4]", "juniper_junos"),
        ("show version", "FRRouting 9.1 (edge-1) on Linux(6.6.0).", "frr_vtysh"),
        (
            "display version",
            "Huawei Versatile Routing Platform Software\nVRP (R) software, Version 8.191",
            "huawei_vrp",
        ),
        ("display version", "\n  VERSION : MA5600V800R018C10\n  PRODUCT : MA5680T\n", "huawei_smartax"),
        ("display version", "H3C Comware Software, Version 7.1.070, Release 6749P20", "hp_comware"),
        ("show version", "System description : Ruijie Gigabit Switch(S2910) By Ruijie Networks", "ruijie_os"),
        ("show version", "System software version : S29_RGOS 11.4(1)B74P5", "ruijie_os"),
        ("show version", "ZXR10 Router Operating System Software, ZTE Corporation", "zte_zxros"),
        ("show version", "MyPower (R) Operating System Software", "maipu_mypower"),
        ("show version", "  DCRS-5950-28T Device, Compiled on Mar 06\n", "dcn_software"),
        ("show version", "Hillstone StoneOS Software, Version 5.5", "hillstone_stoneos"),
        ("show version", "Product name: ISCOM2924GF\nROAP Version: ROAP_4.15", "raisecom_roap"),
    ],
)
def test_what_a_device_prints_tells_its_command_line(command: str, text: str, platform: str) -> None:
    assert recognise("host#", {command: text}).platform == platform
    assert of_platform(platform) is not None
    assert next_command("host#", {command: text}) is None


def test_nothing_is_recognised_in_refusals_and_the_reason_says_what_was_tried() -> None:
    judged = recognise("host#", {"show version": "% Unknown command.", "display version": ""})
    assert judged.platform is None
    assert "`show version`, `display version`" in judged.reason


@pytest.mark.parametrize(
    ("prompt", "first"),
    [
        ("<changsha-core>", "display version"),
        ("HRP_M<fw-1>", "display version"),
        ("[admin@edge] >", "system resource print"),
        ("core-1#", "show version"),
        ("ops@router:~$", "show version"),
    ],
)
def test_the_prompt_says_what_is_tried_first(prompt: str, first: str) -> None:
    assert next_command(prompt, {}) == first


def test_every_command_is_tried_once_and_then_no_more() -> None:
    tried: dict[str, str] = {}
    while (command := next_command("core-1#", tried)) is not None:
        assert command not in tried
        tried[command] = ""
    assert set(tried) == set(COMMANDS)


def test_the_prompt_of_routeros_tells_it_where_nothing_else_does() -> None:
    assert recognise("[admin@edge] >", {}).platform == "mikrotik_routeros"


@pytest.mark.parametrize(
    "prompt",
    [
        "core-1#", "core-1>", "<changsha-core>", "HRP_M<fw-1>", "[admin@edge] >", "ops@router:~$", "ops@srx>",
        "RP/0/RSP0/CPU0:edge#", "fw-1 #", "FGT-1 (global) #", "SSH@sw-1>", "X440-24t.1 #", "DGS-3120:admin#",
        "\u957f\u6c99\u5e02-\u6838\u5fc3#", "[root@box ~]#",
    ],
)  # fmt: skip
def test_the_prompt_of_a_system_that_is_not_known_yet_is_seen(prompt: str) -> None:
    assert re.fullmatch(UNKNOWN.dialect.prompt, prompt)


def test_only_the_commands_that_are_tried_may_be_typed_at_an_unknown_system() -> None:
    assert all(UNKNOWN.allows(command) for command in COMMANDS)
    assert not UNKNOWN.allows("show running-config")


def test_every_command_line_can_be_told_from_the_others() -> None:
    assert [profile.platform for profile in all_profiles() if not profile.marks] == []
