"""What the short profiles and the last resort, sysDescr, make of agents: model, version, serial number."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

import pytest

from netmon.vendors.systems import SYSTEMS
from tests.vendors.agent import device

E = "1.3.6.1.4.1."
UPS = "1.3.6.1.2.1.33.1."
BRIEF = ("access_switches", "carriers", "guards", "office", "power_and_room", "radio_links", "servers_and_storage")
KNOWN = {system.os for system in SYSTEMS}


@pytest.mark.parametrize(
    ("os", "descr", "said", "expected"),
    [
        (
            "apc",
            "APC Web/SNMP Management Card (MB:v4.3 PF:v6.9.6 PN:aos.bin AF1:v6.9.4 AN1:sumx.bin MN:AP9630 SN: 5A1)",
            {f"{E}318.1.1.1.1.1.1.0": "Smart-UPS 3000", f"{E}318.1.1.1.1.2.3.0": "AS0000000001"},
            ("Smart-UPS 3000", "AOS v6.9.6 / App v6.9.4", "AS0000000001"),
        ),
        (
            "apc",
            "APC Metered Rack PDU (MB:v3.9 PF:v3.7.3 PN:a.bin AF1:v3.7.3 AN1:b.bin MN:AP7953 HR:B2 SN: 5A0 MD:1)",
            {f"{E}318.1.1.12.1.5.0": "AP7953", f"{E}318.1.1.12.1.6.0": "5A0000E00001"},
            ("AP7953", "AOS v3.7.3 / App v3.7.3", "5A0000E00001"),
        ),
        (
            "jetstream",
            "JetStream 48-Port Gigabit Switch",
            {
                f"{E}11863.6.1.1.5.0": "T2600G-52TS 4.0",
                f"{E}11863.6.1.1.6.0": "4.0.1",
                f"{E}11863.6.1.1.8.0": "2190000000001",
            },
            ("T2600G-52TS 4.0", "4.0.1", "2190000000001"),
        ),
        (
            "dlink",
            "DGS-3120-24SC Gigabit Ethernet Switch",
            {"1.3.6.1.2.1.16.19.2.0": "3.10.B511"},
            ("DGS-3120-24SC", "3.10.B511", None),
        ),
        (
            "axiscam",
            " ; AXIS M3065-V; Network Camera; 9.80.1; Jan 01 2020 10:00; 7D1; 1;",
            {},
            ("AXIS M3065-V", "9.80.1", None),
        ),
        (
            "bdcom",
            "BDCOM(tm) S2928EF Software, Version 2.2.0C Build 57000 Serial num:S0001",
            {},
            ("S2928EF", "2.2.0C Build 57000", "S0001"),
        ),
        (
            "casa-dcts",
            "Casa <<HW_REV: 1; VENDOR: Casa; BOOTR: 2; SW_REV: 8.9.3; MODEL: C100G>>",
            {},
            ("C100G", "8.9.3", None),
        ),
        ("eatonups", "", {f"{UPS}1.2.0": "9SX 2000", f"{UPS}1.4.0": "INV: 1.05"}, ("9SX 2000", "INV: 1.05", None)),
        (
            "zyxelusg",
            "USG FLEX 500",
            {f"{E}890.1.15.3.1.11.0": "USG FLEX 500", f"{E}890.1.15.3.1.6.0": "5.37(ABUJ.2)"},
            ("USG FLEX 500", "5.37(ABUJ.2)", None),
        ),
        (
            "uhp",
            " UHP VSAT Terminal Software ",
            {f"{E}8000.22.8.5.0": 123, f"{E}8000.22.9.2.0": 456},
            (None, "123", "456"),
        ),
        (
            "scalance",
            "Siemens, SIMATIC NET, SCALANCE XC208, 6GK5 208-0BA00-2AC2, HW: 1, FW: Version V04.02, VPK0001",
            {},
            ("SCALANCE XC208", "V04.02", "VPK0001"),
        ),
    ],
)
def test_each_text_stands_where_the_maker_puts_it(
    os: str, descr: str, said: Mapping[str, object], expected: tuple[str | None, ...]
) -> None:
    read = device(os, descr, "", said)
    assert (read.model, read.version, read.serial) == expected


@pytest.mark.parametrize(
    ("descr", "expected"),
    [
        ("XYZ-2024G Managed Switch, Version 1.2.3", ("XYZ-2024G", "1.2.3", None)),
        ("Gadget, firmware v7.4.1, S/N: AB123456", (None, "7.4.1", "AB123456")),
        ("Model: GX-7 SW Version: 2.0.1b", ("GX-7", "2.0.1b", None)),
        ("H3C Comware software. Version 3.10", (None, "3.10", None)),
        ("Linux box 5.10.0 #1 SMP x86_64", (None, None, None)),
        ("Our switch on the 3rd floor", (None, None, None)),
        ("x86 something", (None, None, None)),
        ("SW1, 2nd floor", (None, None, None)),
        ("gate north 10.20.30.40", (None, None, None)),
        ("Router, Version 192.168.1.1", (None, None, None)),
        ("GX-2024\u6838\u5fc3, Version 2.1", (None, "2.1", None)),
    ],
)
def test_of_a_device_nobody_knows_sys_descr_is_believed_where_it_is_plain(
    descr: str, expected: tuple[str | None, ...]
) -> None:
    read = device("nobody-knows", descr)
    assert (read.model, read.version, read.serial) == expected


@pytest.mark.parametrize("file", BRIEF)
def test_every_short_profile_is_of_systems_that_are_told(file: str) -> None:
    module = import_module(f"netmon.vendors.profiles.{file}")
    assert {os for profile in module.PROFILES for os in profile.systems} <= KNOWN
