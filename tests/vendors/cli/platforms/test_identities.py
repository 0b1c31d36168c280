"""What devices of each platform say they are. The texts are made up; their shapes are the vendors'."""

from __future__ import annotations

import pytest

from netmon.vendors.cli.profile import UnreadableError
from netmon.vendors.cli.registry import all_profiles, of_platform

Said = tuple[str | None, ...]

NXOS = """\
Cisco Nexus Operating System (NX-OS) Software
Software
  BIOS: version 07.69
 NXOS: version 9.3(8)
Hardware
  cisco Nexus9000 C93180YC-FX Chassis
  Processor Board ID FDO0000D006
  Device name: cisco Nexus leaf
"""
NXOS_INVENTORY = """\
NAME: "Chassis",  DESCR: "Nexus9000 C93180YC-FX Chassis"
PID: N9K-C93180YC-FX     ,  VID: V02 ,  SN: FDO0000E007
"""
OLD_NXOS = """\
Cisco Nexus Operating System (NX-OS) Software
  kickstart: version 6.2(16)
  system:    version 6.2(16)
  cisco Nexus7000 C7009 (9 Slot) Chassis ("Supervisor Module-2")
  Processor Board ID JAF0000F008
"""
XR = "Fri Mar  6 10:00:00 UTC\nCisco IOS XR Software, Version 7.3.2\ncisco ASR9K Series (Intel) processor\n"
XR_INVENTORY = 'NAME: "Rack 0", DESCR: "ASR-9904 Chassis"\nPID: ASR-9904-AC, VID: V01, SN: FOX0000G009\n'
OLD_XR = "Cisco IOS XR Software, Version 4.3.4[Default]\ncisco ASR9K Series (MPC8641D) processor with 4194304K bytes\n"
ASA = """\
Cisco Adaptive Security Appliance Software Version 9.12(4)18
Hardware:   ASA5516, 8192 MB RAM, CPU Atom C2000 series 2416 MHz, 1 CPU (8 cores)
Serial Number: JAD0000H010
"""
FTD = """\
---------------[ fw-1 ]---------------
Model                     : Cisco Firepower 1120 Threat Defense (77) Version 7.0.1 (Build 84)
Cisco Adaptive Security Appliance Software Version 9.16(1)
Hardware:   FPR-1120, 5296 MB RAM
Serial Number: JAD0000I011
"""
EOS = """\
Arista DCS-7050SX3-48YC8-F
Hardware version: 11.01
Serial number: JPE00000012
Software image version: 4.24.2.3M
"""
JUNOS = "Hostname: edge\nModel: mx204\nJunos: 20.4R3.8\nJUNOS OS Kernel 64-bit  [20210618]\n"
OLD_JUNOS = "fpc0:\n-----\nHostname: sw\nModel: ex3300-48t\nJUNOS Base OS boot [12.3R9.4]\n{master:0}\n"
JUNOS_HARDWARE = "Hardware inventory:\nItem      Serial number   Description\nChassis     BC0000013     MX204\n"

IDENTITIES: list[tuple[str, dict[str, str], Said]] = [
    ("cisco_nxos", {"show version": NXOS}, ("Cisco", "nxos", "Nexus9000 C93180YC-FX", "9.3(8)", "FDO0000D006")),
    (
        "cisco_nxos",
        {"show version": NXOS, "show inventory": NXOS_INVENTORY},
        ("Cisco", "nxos", "N9K-C93180YC-FX", "9.3(8)", "FDO0000E007"),
    ),
    ("cisco_nxos", {"show version": OLD_NXOS}, ("Cisco", "nxos", "Nexus7000 C7009", "6.2(16)", "JAF0000F008")),
    ("cisco_xr", {"show version": XR}, ("Cisco", "iosxr", "ASR9K Series", "7.3.2", None)),
    ("cisco_xr", {"show version": OLD_XR}, ("Cisco", "iosxr", "ASR9K Series", "4.3.4", None)),
    (
        "cisco_xr",
        {"show version": XR, "show inventory": XR_INVENTORY},
        ("Cisco", "iosxr", "ASR-9904-AC", "7.3.2", "FOX0000G009"),
    ),
    ("cisco_asa", {"show version": ASA}, ("Cisco", "asa", "ASA5516", "9.12(4)18", "JAD0000H010")),
    (
        "cisco_ftd",
        {"show version": FTD},
        ("Cisco", "ftd", "Firepower 1120 Threat Defense", "7.0.1 (Build 84)", "JAD0000I011"),
    ),
    ("arista_eos", {"show version": EOS}, ("Arista", "arista_eos", "DCS-7050SX3-48YC8-F", "4.24.2.3M", "JPE00000012")),
    ("juniper_junos", {"show version": JUNOS}, ("Juniper", "junos", "mx204", "20.4R3.8", None)),
    (
        "juniper_junos",
        {"show version": OLD_JUNOS, "show chassis hardware": JUNOS_HARDWARE},
        ("Juniper", "junos", "ex3300-48t", "12.3R9.4", "BC0000013"),
    ),
]


@pytest.mark.parametrize(("platform", "printed", "expected"), IDENTITIES)
def test_a_box_says_what_it_is(platform: str, printed: dict[str, str], expected: Said) -> None:
    profile = of_platform(platform)
    assert profile is not None
    assert profile.identity is not None
    found = profile.identity.read(printed)
    facts = (found.vendor, found.os, found.model, found.version, found.serial)
    assert tuple(fact.value if fact else None for fact in facts) == expected
    assert {fact.source.oid for fact in facts if fact} <= set(printed)


@pytest.mark.parametrize("platform", [one.platform for one in all_profiles() if one.identity is not None])
def test_no_box_is_read_out_of_a_refusal(platform: str) -> None:
    profile = of_platform(platform)
    assert profile is not None
    assert profile.identity is not None
    command = profile.identity.commands[0]
    with pytest.raises(UnreadableError):
        profile.identity.read({command: "% Invalid input detected at '^' marker."})
