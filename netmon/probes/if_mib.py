"""What is asked of every device: the system group (RFC 3418) and the interfaces (IF-MIB, RFC 2863)."""

from __future__ import annotations

from netmon.wires.snmp.objects import ObjectType, TablePlan
from netmon.wires.snmp.values import Syntax

_SYSTEM = (1, 3, 6, 1, 2, 1, 1)
_INTERFACES = (1, 3, 6, 1, 2, 1, 2)
_IF_ENTRY = (*_INTERFACES, 2, 1)
_IF_X_ENTRY = (1, 3, 6, 1, 2, 1, 31, 1, 1, 1)


def _integer(name: str, table: tuple[int, ...], number: int) -> ObjectType:
    return ObjectType(name, (*table, number), Syntax.INTEGER)


def _octets(name: str, table: tuple[int, ...], number: int) -> ObjectType:
    return ObjectType(name, (*table, number), Syntax.OCTETS)


SYS_DESCR = ObjectType("sysDescr", (*_SYSTEM, 1, 0), Syntax.OCTETS)
SYS_OBJECT_ID = ObjectType("sysObjectID", (*_SYSTEM, 2, 0), Syntax.OID)
SYS_UP_TIME = ObjectType("sysUpTime", (*_SYSTEM, 3, 0), Syntax.INTEGER)
SYS_CONTACT = ObjectType("sysContact", (*_SYSTEM, 4, 0), Syntax.OCTETS)
SYS_NAME = ObjectType("sysName", (*_SYSTEM, 5, 0), Syntax.OCTETS)
SYS_LOCATION = ObjectType("sysLocation", (*_SYSTEM, 6, 0), Syntax.OCTETS)
IF_NUMBER = ObjectType("ifNumber", (*_INTERFACES, 1, 0), Syntax.INTEGER)
IF_TABLE_LAST_CHANGE = ObjectType("ifTableLastChange", (1, 3, 6, 1, 2, 1, 31, 1, 5, 0), Syntax.INTEGER)

VITAL = (SYS_UP_TIME, IF_NUMBER)
VITAL_AND_CHANGE = (*VITAL, IF_TABLE_LAST_CHANGE)
"""Of agents that have all three: over SNMPv1 one that is missing would cost a request at every visit."""
SYSTEM = (SYS_DESCR, SYS_OBJECT_ID, SYS_CONTACT, SYS_NAME, SYS_LOCATION)
SYSTEM_AND_CHANGE = (*SYSTEM, IF_TABLE_LAST_CHANGE)

IF_DESCR = _octets("ifDescr", _IF_ENTRY, 2)
IF_TYPE = _integer("ifType", _IF_ENTRY, 3)
IF_MTU = _integer("ifMtu", _IF_ENTRY, 4)
IF_SPEED = _integer("ifSpeed", _IF_ENTRY, 5)
IF_PHYS_ADDRESS = _octets("ifPhysAddress", _IF_ENTRY, 6)
IF_ADMIN_STATUS = _integer("ifAdminStatus", _IF_ENTRY, 7)
IF_OPER_STATUS = _integer("ifOperStatus", _IF_ENTRY, 8)
IF_LAST_CHANGE = _integer("ifLastChange", _IF_ENTRY, 9)
IF_IN_OCTETS = _integer("ifInOctets", _IF_ENTRY, 10)
IF_IN_DISCARDS = _integer("ifInDiscards", _IF_ENTRY, 13)
IF_IN_ERRORS = _integer("ifInErrors", _IF_ENTRY, 14)
IF_OUT_OCTETS = _integer("ifOutOctets", _IF_ENTRY, 16)
IF_OUT_DISCARDS = _integer("ifOutDiscards", _IF_ENTRY, 19)
IF_OUT_ERRORS = _integer("ifOutErrors", _IF_ENTRY, 20)
IF_NAME = _octets("ifName", _IF_X_ENTRY, 1)
IF_HC_IN_OCTETS = _integer("ifHCInOctets", _IF_X_ENTRY, 6)
IF_HC_IN_UCAST = _integer("ifHCInUcastPkts", _IF_X_ENTRY, 7)
IF_HC_IN_MULTICAST = _integer("ifHCInMulticastPkts", _IF_X_ENTRY, 8)
IF_HC_IN_BROADCAST = _integer("ifHCInBroadcastPkts", _IF_X_ENTRY, 9)
IF_HC_OUT_OCTETS = _integer("ifHCOutOctets", _IF_X_ENTRY, 10)
IF_HC_OUT_UCAST = _integer("ifHCOutUcastPkts", _IF_X_ENTRY, 11)
IF_HC_OUT_MULTICAST = _integer("ifHCOutMulticastPkts", _IF_X_ENTRY, 12)
IF_HC_OUT_BROADCAST = _integer("ifHCOutBroadcastPkts", _IF_X_ENTRY, 13)
IF_HIGH_SPEED = _integer("ifHighSpeed", _IF_X_ENTRY, 15)
IF_PROMISCUOUS_MODE = _integer("ifPromiscuousMode", _IF_X_ENTRY, 16)
IF_CONNECTOR_PRESENT = _integer("ifConnectorPresent", _IF_X_ENTRY, 17)
IF_ALIAS = _octets("ifAlias", _IF_X_ENTRY, 18)
IF_DISCONTINUITY = _integer("ifCounterDiscontinuityTime", _IF_X_ENTRY, 19)

STATUS = TablePlan("status", ((IF_ADMIN_STATUS, IF_OPER_STATUS),))
COUNTERS = TablePlan(
    "counters",
    (
        (IF_HC_IN_OCTETS, IF_HC_OUT_OCTETS),
        (IF_IN_DISCARDS, IF_IN_ERRORS, IF_OUT_DISCARDS, IF_OUT_ERRORS),
    ),
)
COUNTERS_32 = TablePlan("counters32", ((IF_IN_OCTETS, IF_OUT_OCTETS),))
"""Only for rows that have no 64-bit counters."""
DETAIL = TablePlan(
    "detail",
    (
        (IF_HC_IN_UCAST, IF_HC_IN_MULTICAST, IF_HC_IN_BROADCAST),
        (IF_HC_OUT_UCAST, IF_HC_OUT_MULTICAST, IF_HC_OUT_BROADCAST),
        (IF_LAST_CHANGE, IF_PROMISCUOUS_MODE, IF_CONNECTOR_PRESENT, IF_DISCONTINUITY),
    ),
)
"""Read with the counters, of devices that somebody shows all of: it is more than all else that a visit reads."""
IDENTITY = TablePlan(
    "identity",
    (
        (IF_DESCR,),  # text is long: two columns of it would not fit one datagram
        (IF_TYPE, IF_MTU, IF_SPEED),
        (IF_PHYS_ADDRESS, IF_LAST_CHANGE),
        (IF_NAME,),
        (IF_HIGH_SPEED,),
        (IF_ALIAS,),
    ),
)
KEYS = (IF_DESCR, IF_NAME, IF_ALIAS, IF_PHYS_ADDRESS)
"""What tells ports apart."""

STATUS_NAMES = dict(enumerate(("up", "down", "testing", "unknown", "dormant", "notPresent", "lowerLayerDown"), start=1))
"""ifOperStatus; ifAdminStatus has the first three, and means the same where an agent gives it one of the others."""
