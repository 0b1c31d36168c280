"""Cisco IOS and IOS XE."""

from __future__ import annotations

import re

import pytest

from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Measure
from netmon.model.neighbours import NeighbourProtocol
from netmon.vendors.cli.platforms import cisco_ios
from netmon.vendors.cli.platforms.cisco_ios import PROFILE
from netmon.vendors.cli.profile import UnreadableError


def texts(identity: DeviceIdentity) -> tuple[str | None, ...]:
    parts = (identity.vendor, identity.os, identity.model, identity.version, identity.serial)
    return tuple(part.value if part else None for part in parts)


SWITCH = """\
Cisco IOS Software, C3560 Software (C3560-IPSERVICESK9-M), Version 12.2(55)SE9, RELEASE SOFTWARE (fc1)
ROM: Bootstrap program is C3560 boot loader
BOOTLDR: C3560 Boot Loader (C3560-HBOOT-M) Version 12.2(44)SE5, RELEASE SOFTWARE (fc1)
cisco WS-C3560G-24TS (PowerPC405) processor (revision F0) with 131072K bytes of memory.
Processor board ID FOC0000X001
Model number                    : WS-C3560G-24TS-S
System serial number            : FOC0000Y002
"""
ROUTER = """\
Cisco IOS Software, C2900 Software (C2900-UNIVERSALK9-M), Version 15.4(3)M3, RELEASE SOFTWARE (fc2)
Cisco CISCO2921/K9 (revision 1.0) with 483328K/40960K bytes of memory.
Processor board ID FGL0000A003
"""
OLD = """\
Cisco Internetwork Operating System Software
IOS (tm) C2600 Software (C2600-IK9O3S3-M), Version 12.3(26), RELEASE SOFTWARE (fc2)
cisco 2621XM (MPC860P) processor (revision 0x301) with 126976K/4096K bytes of memory.
Processor board ID JAD00000B004 (4100000000)
"""
XE = """\
Cisco IOS XE Software, Version 17.09.04a
Cisco IOS Software [Cupertino], Catalyst L3 Switch Software (CAT9K_IOSXE), Version 17.9.4a, RELEASE SOFTWARE (fc3)
cisco C9300-48U (X86) processor with 1331521K/6147K bytes of memory.
Processor board ID FCW0000C005
Model Number                       : C9300-48U
System Serial Number               : FCW0000C005
"""
INVENTORY = """\
NAME: "CISCO2921/K9 chassis", DESCR: "CISCO2921/K9 chassis"
PID: CISCO2921/K9      , VID: V04 , SN: FGL0000Z009

NAME: "module 0", DESCR: "a card"
PID: HWIC-2T           , VID: V03 , SN: FOC00000000
"""


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ({"show version": SWITCH}, ("Cisco", "ios", "WS-C3560G-24TS-S", "12.2(55)SE9", "FOC0000Y002")),
        ({"show version": ROUTER}, ("Cisco", "ios", "CISCO2921/K9", "15.4(3)M3", "FGL0000A003")),
        ({"show version": OLD}, ("Cisco", "ios", "2621XM", "12.3(26)", "JAD00000B004")),
        ({"show version": XE}, ("Cisco", "iosxe", "C9300-48U", "17.9.4a", "FCW0000C005")),
        (
            {"show version": ROUTER, "show inventory": INVENTORY},
            ("Cisco", "ios", "CISCO2921/K9", "15.4(3)M3", "FGL0000Z009"),
        ),
        ({"show inventory": INVENTORY}, ("Cisco", None, "CISCO2921/K9", None, "FGL0000Z009")),
    ],
    ids=["switch", "router", "old", "xe", "with its inventory", "inventory alone"],
)
def test_a_box_says_what_it_is(printed: dict[str, str], expected: tuple[str | None, ...]) -> None:
    assert texts(cisco_ios.read_identity(printed)) == expected


def test_each_fact_says_by_which_command_it_was_read() -> None:
    found = cisco_ios.read_identity({"show version": ROUTER, "show inventory": INVENTORY})
    assert found.version is not None
    assert found.serial is not None
    assert (found.version.source.rule, found.version.source.oid) == ("cisco_ios.version", "show version")
    assert (found.serial.source.rule, found.serial.source.oid) == ("cisco_ios.serial", "show inventory")


def test_another_makers_version_is_no_ios() -> None:
    with pytest.raises(UnreadableError):
        cisco_ios.read_identity({"show version": "Huawei Versatile Routing Platform Software"})


def test_old_releases_have_the_local_port_in_the_short_table_only() -> None:
    detail = "Chassis id: 02aa.bb00.0001\nPort id: Te1/2\nSystem Name: distribution-2.example.net\n"
    brief = (
        "Device ID           Local Intf     Hold-time  Capability      Port ID\n"
        "distribution-2.exampGi0/9          120        B,R             Te1/2\n"
    )
    (row,) = cisco_ios.read_neighbours({"show lldp neighbors detail": detail, "show lldp neighbors": brief}).rows
    assert (row.local.name, row.interface) == ("Gi0/9", "Gi0/9")


def test_a_protocol_that_is_switched_off_proves_nothing() -> None:
    found = cisco_ios.read_neighbours(
        {
            "show lldp neighbors detail": "% LLDP is not enabled",
            "show cdp neighbors detail": "Total cdp entries displayed : 0",
        }
    )
    assert found.rows == ()
    assert found.protocols == {NeighbourProtocol.CDP}


def test_load_and_memory_are_those_of_the_last_five_minutes_and_of_each_pool() -> None:
    health = cisco_ios.read_health(
        {
            "show processes cpu": "CPU utilization for five seconds: 9%/1%; one minute: 8%; five minutes: 7%\n",
            "show memory statistics": (
                "                Head    Total(b)     Used(b)     Free(b)   Lowest(b)  Largest(b)\n"
                "Processor   2A05B3F0   400000000   100000000   300000000   200000000   100000000\n"
                "      I/O    3600000     8000000     6000000     2000000     1000000     1000000\n"
            ),
        }
    )
    assert [(one.measure, one.name, one.value, one.total) for one in health.readings] == [
        (Measure.CPU, "CPU", 7.0, None),
        (Measure.MEMORY, "Processor", 25.0, 400_000_000),
        (Measure.MEMORY, "I/O", 75.0, 8_000_000),
    ]


@pytest.mark.parametrize(
    "prompt", ["core-1>", "core-1#", "zhangjiajie.sw:2#", "\u957f\u6c99\u5e02-\u6838\u5fc3#", "r1-stby>", "a_b/c@d#"]
)
def test_the_prompt_of_any_name_is_known(prompt: str) -> None:
    assert re.fullmatch(PROFILE.dialect.prompt, prompt)


@pytest.mark.parametrize(
    "line", ["GigabitEthernet0/1 is up", "Password:", "#", "% Invalid input", "a b c#", " --More-- "]
)
def test_what_is_no_prompt_is_not_taken_for_one(line: str) -> None:
    assert not re.fullmatch(PROFILE.dialect.prompt, line)


@pytest.mark.parametrize(
    ("line", "refused"),
    [
        ("% Invalid input detected at '^' marker.", True),
        ("% Incomplete command.", True),
        ("Command authorization failed.", True),
        ("% LLDP is not enabled", False),
        ("5 input errors, 0 CRC", False),
    ],
)
def test_a_refusal_is_told_from_an_answer(line: str, *, refused: bool) -> None:
    assert bool(re.search(PROFILE.dialect.refusal, line, re.IGNORECASE | re.MULTILINE)) is refused
