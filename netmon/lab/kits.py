"""The kinds of boxes in a simulated province: Huawei in the backbone, H3C and Huawei at its edge, Ruijie and H3C below.

A device whose profile says `ios` is a Cisco.

The names of products and releases are of the kind that these makers give; serial numbers are made up.
"""

from __future__ import annotations

from collections.abc import Mapping

from netmon.lab.box import Box, Kit, Maker
from netmon.lab.loads import chance
from netmon.model.plant import Device, Role
from netmon.wires.snmp.oid import Oid

_ENTERPRISES = (1, 3, 6, 1, 4, 1)
_VRP = (
    "Huawei Versatile Routing Platform Software\r\nVRP (R) software, Version {version} ({model} {release})\r\n"
    "Copyright (C) 2012-2024 Huawei Technologies Co., Ltd.\r\nHUAWEI {model}\r\n"
)
_COMWARE = (
    "H3C Comware Platform Software, Software Version {version}, Release {release}\r\nH3C {model}\r\n"
    "Copyright (c) 2004-2024 New H3C Technologies Co., Ltd. All rights reserved.\r\n"
)
_CISCO = (
    "Cisco IOS Software, C2960X Software (C2960X-UNIVERSALK9-M), Version {version}, RELEASE SOFTWARE (fc3)\r\n"
    "Technical Support: http://www.cisco.com/techsupport\r\nCopyright (c) 1986-2019 by Cisco Systems, Inc.\r\n"
)
_RGOS = "Ruijie Gigabit Intelligent Switch({model}) By Ruijie Networks"


def _huawei(model: str, product: Oid, stamp: str, releases: tuple[tuple[str, str], ...], fans: int) -> Kit:
    return Kit(Maker.HUAWEI, model, (*_ENTERPRISES, 2011, 2, *product), _VRP, releases, stamp, fans, supplies=2)


def _h3c(model: str, product: int, stamp: str, releases: tuple[tuple[str, str], ...], fans: int) -> Kit:
    return Kit(Maker.H3C, model, (*_ENTERPRISES, 25506, 1, product), _COMWARE, releases, stamp, fans, supplies=1)


def _ruijie(model: str, product: int, stamp: str, releases: tuple[tuple[str, str], ...]) -> Kit:
    return Kit(Maker.RUIJIE, model, (*_ENTERPRISES, 4881, 1, 1, 10, 1, product), _RGOS, releases, stamp)


_OLD_VRP = (("8.180", "V200R005C10SPC800"), ("8.191", "V200R019C10SPC800"), ("8.220", "V200R022C00SPC500"))
_AR = (("5.170", "V200R010C10SPC700"), ("5.170", "V300R019C13SPC200"), ("5.170", "V300R022C00SPC100"))
_V7 = (("7.1.064", "0615P08"), ("7.1.064", "6728P22"), ("7.1.070", "6749P20"))
_RGOS_RELEASES = (
    ("S29_RGOS 11.4(1)B12P16", ""),
    ("S29_RGOS 11.4(1)B74P5", ""),
    ("S29_RGOS 12.5(4)B0701", ""),
)

_CORE = _huawei("CE12804S", (239, 12), "2102359", _OLD_VRP, fans=4)
_NE = _huawei("NE40E-M2K", (62, 2, 17), "2102353", _OLD_VRP, fans=2)
_AR6300 = _huawei("AR6300", (224, 279), "2102114", _AR, fans=2)
_USG = _huawei("USG6525E", (321, 33), "2102316", _AR, fans=2)
_MSR = _h3c("MSR36-20", 1258, "210235A", _V7, fans=2)
_S5130 = _h3c("S5130S-28S-HI", 1955, "219801A", _V7, fans=1)
_S2910 = _ruijie("S2910-24GT4XS-E", 145, "G1NQ", _RGOS_RELEASES)

_C2960X = Kit(
    Maker.CISCO,
    "WS-C2960X-24TS-L",
    (*_ENTERPRISES, 9, 1, 1208),
    _CISCO,
    (("15.2(4)E8", ""), ("15.2(7)E4", ""), ("15.2(7)E9", "")),
    "FCW21",
    fans=1,
)

KITS: Mapping[Role, tuple[Kit, ...]] = {
    Role.CORE: (_CORE,),
    Role.PE: (_NE,),
    Role.CE: (_MSR, _AR6300, _MSR),
    Role.ACCESS: (_S2910,),
    Role.LAN: (_S2910, _S5130),
    Role.FIREWALL: (_USG,),
}
"""By role; a device's variant picks one."""

_VARIANTS = 16
_IOS = "ios"


def box_of(device: Device, seed: int) -> Box:
    """Return the box of a device, the same for the same `seed`."""
    variant = chance(_VARIANTS, seed, device.id)
    kits = (_C2960X,) if device.profile == _IOS else KITS[device.role]
    return Box(kits[variant % len(kits)], variant, f"{seed}/{device.id}")
