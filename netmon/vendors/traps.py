"""What a trap is about, by its snmpTrapOID. Only what makes a question worth its while is known here."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

Oid = tuple[int, ...]


class TrapKind(StrEnum):
    """What a device says has happened. OTHER is all that asks for nothing."""

    LINK = "link"  # a port went up or down
    START = "start"  # it started, or its agent did
    ROUTING = "routing"  # it lost or found a neighbour
    CONFIGURATION = "configuration"  # somebody changed its configuration
    HARDWARE = "hardware"  # something was put in or taken out
    AUTHENTICATION = "authentication"  # somebody asked it with a wrong community or user
    OTHER = "other"


_TRAPS: Oid = (1, 3, 6, 1, 6, 3, 1, 1, 5)  # snmpTraps, SNMPv2-MIB (RFC 3418)
_ENTERPRISES: Oid = (1, 3, 6, 1, 4, 1)

GENERIC: tuple[Oid, ...] = tuple((*_TRAPS, number) for number in range(1, 7))
"""The traps that SNMPv1 numbers from 0 (RFC 3584 §3.1): coldStart, warmStart, linkDown, linkUp, …"""

KINDS: Mapping[Oid, TrapKind] = {
    (*_TRAPS, 1): TrapKind.START,  # coldStart
    (*_TRAPS, 2): TrapKind.START,  # warmStart
    (*_TRAPS, 3): TrapKind.LINK,  # linkDown, IF-MIB (RFC 2863)
    (*_TRAPS, 4): TrapKind.LINK,  # linkUp
    (*_TRAPS, 5): TrapKind.AUTHENTICATION,  # authenticationFailure
    (*_TRAPS, 6): TrapKind.ROUTING,  # egpNeighborLoss
    (1, 3, 6, 1, 2, 1, 14, 16, 2, 2): TrapKind.ROUTING,  # ospfNbrStateChange, OSPF-TRAP-MIB (RFC 4750)
    (1, 3, 6, 1, 2, 1, 15, 7, 2): TrapKind.ROUTING,  # bgpBackwardTransition, BGP4-MIB (RFC 1657)
    (1, 3, 6, 1, 2, 1, 15, 0, 2): TrapKind.ROUTING,  # bgpBackwardTransNotification, BGP4-MIB (RFC 4273)
    (1, 3, 6, 1, 2, 1, 47, 2, 0, 1): TrapKind.HARDWARE,  # entConfigChange, ENTITY-MIB (RFC 6933)
    (*_ENTERPRISES, 9, 9, 43, 2, 0, 1): TrapKind.CONFIGURATION,  # ciscoConfigManEvent, CISCO-CONFIG-MAN-MIB
    (*_ENTERPRISES, 9, 9, 43, 2, 0, 2): TrapKind.CONFIGURATION,  # ccmCLIRunningConfigChanged
    (*_ENTERPRISES, 9, 9, 43, 2, 0, 3): TrapKind.CONFIGURATION,  # ccmCTIDRolledOver
    (*_ENTERPRISES, 2011, 6, 10, 2, 1): TrapKind.CONFIGURATION,  # hwCfgManEventlog, HUAWEI-CONFIG-MAN-MIB
    (*_ENTERPRISES, 2011, 6, 10, 2, 17): TrapKind.CONFIGURATION,  # hwCfgConfigChangeLog
    (*_ENTERPRISES, 25506, 2, 4, 2, 1): TrapKind.CONFIGURATION,  # hh3cCfgManEventlog, HH3C-CONFIG-MAN-MIB
    (*_ENTERPRISES, 2011, 10, 2, 4, 2, 1): TrapKind.CONFIGURATION,  # the same under the number H3C had of Huawei
    (*_ENTERPRISES, 2636, 4, 5, 0, 1): TrapKind.CONFIGURATION,  # jnxCmCfgChange, JUNIPER-CFGMGMT-MIB
}
"""By snmpTrapOID."""


def kind_of(trap: Oid) -> TrapKind:
    """Return what a trap is about.

    RFC 3584 §3.1 puts a 0 between an SNMPv1 trap's enterprise and its number; what its MIB says may have none.
    """
    found = KINDS.get(trap)
    if found is None and len(trap) > 2 and trap[-2] == 0:
        found = KINDS.get((*trap[:-2], trap[-1]))
    return found or TrapKind.OTHER
