"""What devices of each platform say they are. The texts are made up; their shapes are the vendors'."""

from __future__ import annotations

import pytest

from netmon.vendors.cli.profile import UnreadableError
from netmon.vendors.cli.recognise import recognise
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

RESOURCE = "   uptime: 3w2d\n  version: 7.11.2 (stable)\n  board-name: CCR2004\n  platform: MikroTik\n"
BOARD = "  routerboard: yes\n  model: CCR2004-16G-2S+\n  serial-number: HD000000014\n"
FORTIGATE = "Version: FortiGate-101F v7.2.8,build1639,240313 (GA.M)\nSerial-Number: FG101FTK00000015\n"
PANOS = "hostname: fw\nmodel: PA-3220\nserial: 016000000016\nsw-version: 10.1.9\nfamily: 3200\n"
PROCURVE_LOCAL = "  System Description : Aruba JL261A 2930F-24G-PoE+-4SFP Swch, revision WC.16.10...\n"
PROCURVE_SYSTEM = "  Software revision  : WC.16.10.0012\n  ROM : WC.16    Serial Number : CN00000017\n"
AOSCX = """\
Hostname               : agg
Vendor                 : Aruba
Product Name           : JL658A 6300M 24SFP+ 4SFP56 Swch
Chassis Serial Nbr     : SG00000018
ArubaOS-CX Version     : FL.10.09.1020
"""
EXOS_SWITCH = "SysName:          agg\nSystem Type:      X440G2-24t-10G4\nPrimary ver:      22.7.1.2\n"
EXOS_VERSION = "Switch      : 800575-00-05 1602000019 Rev 5.0 IMG: 22.7.1.2\nImage : ExtremeXOS version 22.7.1.2 by x\n"
VYOS = "Version:          VyOS 1.3.3\nHardware model:   PowerEdge R220\nHardware S/N:     AB00020\n"
EDGE = "Version:      v2.0.9-hotfix.6\nHW model:     EdgeRouter 4\nHW S/N:       02AABB000021\n"
FASTIRON = """\
  Copyright (c) Ruckus Networks, Inc. All rights reserved.
    UNIT 1: compiled on Jan 1 2022 labeled as SPR08090
      SW: Version 08.0.90T213
  HW: Stackable ICX7450-48
      Serial  #:EAW0000022
"""
GAIA_VERSION = "Product version Check Point Gaia R81.10\nOS build 335\n"
GAIA_ASSET = "Platform: PB-00\nModel: Check Point 5200\nSerial Number: 1700000023\n"
DLINK = "Device Type       : DGS-3120-24TC\nFirmware Version : Build 3.10.R02\nSerial Number     : P4000000024\n"
FORCE10 = "Dell Networking OS Version:  2.0\nDell Application Software Version:  9.14(2.4)\nSystem Type: S4048-ON\n"
UNAME = "Linux probe-1 6.1.0-18-amd64 #1 SMP PREEMPT_DYNAMIC Debian 6.1.76-1 (2024-02-01) x86_64 GNU/Linux"

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
    (
        "mikrotik_routeros",
        {"system resource print": RESOURCE, "system routerboard print": BOARD},
        ("MikroTik", "routeros", "CCR2004-16G-2S+", "7.11.2", "HD000000014"),
    ),
    ("mikrotik_routeros", {"system resource print": RESOURCE}, ("MikroTik", "routeros", "CCR2004", "7.11.2", None)),
    (
        "fortinet",
        {"get system status": FORTIGATE},
        ("Fortinet", "fortigate", "FortiGate-101F", "v7.2.8,build1639,240313 (GA.M)", "FG101FTK00000015"),
    ),
    (
        "paloalto_panos",
        {"show system info": PANOS},
        ("Palo Alto Networks", "panos", "PA-3220", "10.1.9", "016000000016"),
    ),
    (
        "hp_procurve",
        {"show system": PROCURVE_SYSTEM, "show lldp info local-device": PROCURVE_LOCAL},
        ("HP", "procurve", "JL261A 2930F-24G-PoE+-4SFP", "WC.16.10.0012", "CN00000017"),
    ),
    (
        "aruba_aoscx",
        {"show system": AOSCX},
        ("Aruba", "arubaos-cx", "JL658A 6300M 24SFP+ 4SFP56 Swch", "FL.10.09.1020", "SG00000018"),
    ),
    (
        "extreme_exos",
        {"show version": EXOS_VERSION, "show switch": EXOS_SWITCH},
        ("Extreme Networks", "xos", "X440G2-24t-10G4", "22.7.1.2", "1602000019"),
    ),
    ("vyatta_vyos", {"show version": VYOS}, ("VyOS", "vyos", "PowerEdge R220", "1.3.3", "AB00020")),
    (
        "ubiquiti_edgerouter",
        {"show version": EDGE},
        ("Ubiquiti", "edgeos", "EdgeRouter 4", "v2.0.9-hotfix.6", "02AABB000021"),
    ),
    ("ruckus_fastiron", {"show version": FASTIRON}, ("Brocade", "ironware", "ICX7450-48", "08.0.90T213", "EAW0000022")),
    (
        "checkpoint_gaia",
        {"show version all": GAIA_VERSION, "show asset all": GAIA_ASSET},
        ("Check Point", "gaia", "5200", "R81.10", "1700000023"),
    ),
    ("dlink_ds", {"show switch": DLINK}, ("D-Link", "dlink", "DGS-3120-24TC", "3.10.R02", "P4000000024")),
    ("dell_force10", {"show version": FORCE10}, ("Dell", "dnos", "S4048-ON", "9.14(2.4)", None)),
    ("linux", {"uname -a": UNAME}, (None, "linux", "Generic x86_64", "6.1.0-18-amd64", None)),
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


@pytest.mark.parametrize(("platform", "printed"), [(platform, printed) for platform, printed, _said in IDENTITIES])
def test_what_it_says_tells_its_command_line_apart_from_all_others(platform: str, printed: dict[str, str]) -> None:
    # An inventory alone, and `show system` of ProCurve, do not say whose they are.
    silent = "show version" not in printed and platform in {"hp_procurve"}
    assert recognise("host#", printed).platform == (None if silent else platform)


@pytest.mark.parametrize("platform", [one.platform for one in all_profiles() if one.identity is not None])
def test_no_box_is_read_out_of_a_refusal(platform: str) -> None:
    profile = of_platform(platform)
    assert profile is not None
    assert profile.identity is not None
    command = profile.identity.commands[0]
    with pytest.raises(UnreadableError):
        profile.identity.read({command: "% Invalid input detected at '^' marker."})
