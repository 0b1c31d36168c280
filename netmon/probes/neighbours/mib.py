"""What is asked about neighbours: LLDP-MIB and LLDP-V2-MIB (IEEE 802.1AB-2005, -2009), CISCO-CDP-MIB, BRIDGE-MIB."""

from __future__ import annotations

from netmon.probes.if_mib import SYS_NAME, SYS_OBJECT_ID
from netmon.wires.snmp.objects import ObjectType, TablePlan
from netmon.wires.snmp.oid import Oid
from netmon.wires.snmp.values import Syntax

_LLDP = (1, 0, 8802, 1, 1, 2, 1)
_LLDP_V2 = (1, 3, 111, 2, 802, 1, 1, 13, 1)
_CDP = (1, 3, 6, 1, 4, 1, 9, 9, 23, 1)
CISCO: Oid = (1, 3, 6, 1, 4, 1, 9)


def _integer(name: str, *oid: int) -> ObjectType:
    return ObjectType(name, oid, Syntax.INTEGER)


def _octets(name: str, *oid: int) -> ObjectType:
    return ObjectType(name, oid, Syntax.OCTETS)


HEAD = (
    SYS_OBJECT_ID,
    SYS_NAME,
    _integer("lldpLocChassisIdSubtype", *_LLDP, 3, 1, 0),
    _octets("lldpLocChassisId", *_LLDP, 3, 2, 0),
    _octets("lldpLocSysName", *_LLDP, 3, 3, 0),
    _integer("lldpV2LocChassisIdSubtype", *_LLDP_V2, 3, 1, 0),
    _octets("lldpV2LocChassisId", *_LLDP_V2, 3, 2, 0),
    _octets("lldpV2LocSysName", *_LLDP_V2, 3, 3, 0),
    _integer("cdpGlobalRun", *_CDP, 3, 1, 0),
    _octets("cdpGlobalDeviceId", *_CDP, 3, 4, 0),
)
"""Which protocols the agent knows, and by which names others know the device."""

REM_CHASSIS_SUBTYPE = _integer("lldpRemChassisIdSubtype", *_LLDP, 4, 1, 1, 4)
REM_CHASSIS = _octets("lldpRemChassisId", *_LLDP, 4, 1, 1, 5)
REM_PORT_SUBTYPE = _integer("lldpRemPortIdSubtype", *_LLDP, 4, 1, 1, 6)
REM_PORT = _octets("lldpRemPortId", *_LLDP, 4, 1, 1, 7)
REM_PORT_DESC = _octets("lldpRemPortDesc", *_LLDP, 4, 1, 1, 8)
REM_SYS_NAME = _octets("lldpRemSysName", *_LLDP, 4, 1, 1, 9)
REM_SYS_DESC = _octets("lldpRemSysDesc", *_LLDP, 4, 1, 1, 10)
LLDP = TablePlan(
    "lldp",
    (
        (REM_CHASSIS_SUBTYPE, REM_CHASSIS, REM_PORT_SUBTYPE, REM_PORT),
        (REM_PORT_DESC,),  # text is long: two columns of it would not fit one datagram
        (REM_SYS_NAME,),
        (REM_SYS_DESC,),
    ),
)
"""lldpRemTable; index: lldpRemTimeMark, lldpRemLocalPortNum, lldpRemIndex."""

REM_ADDRESS = _octets("lldpRemManAddr", *_LLDP, 4, 2, 1, 2)
REM_ADDRESS_IF = _integer("lldpRemManAddrIfSubtype", *_LLDP, 4, 2, 1, 3)
LLDP_ADDRESSES = TablePlan("lldp addresses", ((REM_ADDRESS, REM_ADDRESS_IF),))
"""lldpRemManAddrTable; its index goes on with subtype, length and octets of the address.

lldpRemManAddr is not accessible, so only agents that do not keep to the MIB answer it.
"""

LOC_PORT_SUBTYPE = _integer("lldpLocPortIdSubtype", *_LLDP, 3, 7, 1, 2)
LOC_PORT = _octets("lldpLocPortId", *_LLDP, 3, 7, 1, 3)
LOC_PORT_DESC = _octets("lldpLocPortDesc", *_LLDP, 3, 7, 1, 4)
LOC_PORTS = TablePlan("lldp ports", ((LOC_PORT_SUBTYPE, LOC_PORT), (LOC_PORT_DESC,)))
"""lldpLocPortTable; index: lldpLocPortNum."""

V2_CHASSIS_SUBTYPE = _integer("lldpV2RemChassisIdSubtype", *_LLDP_V2, 4, 1, 1, 5)
V2_CHASSIS = _octets("lldpV2RemChassisId", *_LLDP_V2, 4, 1, 1, 6)
V2_PORT_SUBTYPE = _integer("lldpV2RemPortIdSubtype", *_LLDP_V2, 4, 1, 1, 7)
V2_PORT = _octets("lldpV2RemPortId", *_LLDP_V2, 4, 1, 1, 8)
V2_PORT_DESC = _octets("lldpV2RemPortDesc", *_LLDP_V2, 4, 1, 1, 9)
V2_SYS_NAME = _octets("lldpV2RemSysName", *_LLDP_V2, 4, 1, 1, 10)
V2_SYS_DESC = _octets("lldpV2RemSysDesc", *_LLDP_V2, 4, 1, 1, 11)
LLDP_V2 = TablePlan(
    "lldp v2",
    (
        (V2_CHASSIS_SUBTYPE, V2_CHASSIS, V2_PORT_SUBTYPE, V2_PORT),
        (V2_PORT_DESC,),
        (V2_SYS_NAME,),
        (V2_SYS_DESC,),
    ),
)
"""lldpV2RemTable; index: TimeMark, ifIndex, lldpV2RemLocalDestMACAddress (a row of a table), lldpV2RemIndex."""

V2_ADDRESS_IF = _integer("lldpV2RemManAddrIfSubtype", *_LLDP_V2, 4, 2, 1, 3)
LLDP_V2_ADDRESSES = TablePlan("lldp v2 addresses", ((V2_ADDRESS_IF,),))

CDP_ADDRESS_TYPE = _integer("cdpCacheAddressType", *_CDP, 2, 1, 1, 3)
CDP_ADDRESS = _octets("cdpCacheAddress", *_CDP, 2, 1, 1, 4)
CDP_VERSION = _octets("cdpCacheVersion", *_CDP, 2, 1, 1, 5)
CDP_DEVICE = _octets("cdpCacheDeviceId", *_CDP, 2, 1, 1, 6)
CDP_PORT = _octets("cdpCacheDevicePort", *_CDP, 2, 1, 1, 7)
CDP_PLATFORM = _octets("cdpCachePlatform", *_CDP, 2, 1, 1, 8)
CDP = TablePlan("cdp", ((CDP_ADDRESS_TYPE, CDP_ADDRESS), (CDP_DEVICE, CDP_PORT), (CDP_VERSION,), (CDP_PLATFORM,)))
"""cdpCacheTable; index: cdpCacheIfIndex, cdpCacheDeviceIndex."""

BASE_PORT_IF_INDEX = _integer("dot1dBasePortIfIndex", 1, 3, 6, 1, 2, 1, 17, 1, 4, 1, 2)
BASE_PORTS = TablePlan("bridge ports", ((BASE_PORT_IF_INDEX,),))
"""dot1dBasePortTable (RFC 4188); index: dot1dBasePort."""
