"""What a simulated agent knows: the system group (RFC 3418) and the interfaces (IF-MIB, RFC 2863)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from netmon.lab.activity import Moment
from netmon.lab.box import Box
from netmon.lab.ports import Port
from netmon.lab.values import Growth, Value, number, object_identifier, octets, text, unsigned
from netmon.model.plant import Device
from netmon.wires.snmp.ber import OBJECT_IDENTIFIER, tlv
from netmon.wires.snmp.oid import Oid, encode, encode_suffix
from netmon.wires.snmp.values import COUNTER32, COUNTER64, GAUGE32, TIME_TICKS

_ETHERNET = 6
_MOST_IN_IF_SPEED = 2**32 - 1  # RFC 2863 §3.1.15: of anything faster
_LOCALLY_ADMINISTERED = 0x02
_TRUE, _FALSE = 1, 2  # TruthValue (RFC 2579)
_UNICAST, _MULTICAST, _BROADCAST = 500, 25_000, 100_000
"""Octets of all traffic for each packet of a kind."""


class Known(Protocol):
    """What the objects are read from. Ports go by their number, from 0."""

    @property
    def device(self) -> Device:
        """The device as declared."""
        ...

    @property
    def count(self) -> int:
        """How many ports there are."""
        ...

    def port(self, number: int) -> Port:
        """Return a port as it was made."""
        ...

    def status(self, number: int) -> tuple[int, int]:
        """Return ifAdminStatus and ifOperStatus."""
        ...

    def last_change(self, number: int) -> int:
        """Return ifLastChange."""
        ...

    @property
    def table_changed(self) -> int:
        """Return ifTableLastChange."""
        ...

    def uptime(self) -> Growth:
        """Return sysUpTime."""
        ...

    @property
    def box(self) -> Box:
        """Return the hardware."""
        ...

    def moment(self) -> Moment:
        """Return how much has happened."""
        ...

    def traffic(self, number: int, tag: int, *, incoming: bool) -> Growth:
        """Return an octet counter of the width that `tag` names."""
        ...

    def errors(self, number: int) -> Growth:
        """Return ifInErrors."""
        ...

    def light(self, number: int) -> int | None:
        """Return by how many 0.01 dB the light that comes in is weaker than it should be, None where none does."""
        ...

    def index(self, number: int) -> int:
        """Return the ifIndex that a port has now."""
        ...


Read = Callable[[Known, int], Value]


@dataclass(frozen=True, slots=True)
class Stem:
    """An object type. `column` tells one of ifTable and ifXTable from one that has the single instance 0.

    `rows` are the instances of one that has others, in order; it is read by their places.

    `wide` are those that SNMPv1 cannot carry (RFC 3584 §4.2.2.1). `alike` are those that say the same on every device
    with ports of the same names, speeds and use, as long as nothing has happened to them.
    """

    oid: Oid
    read: Read
    column: bool
    wide: bool = False
    alike: bool = False
    rows: tuple[Oid, ...] | None = None

    def name(self, index: Oid) -> bytes:
        """Return the element that names an instance."""
        return tlv(OBJECT_IDENTIFIER, encode(self.oid) + encode_suffix(index))


def _system(last: int, read: Callable[[Known], Value], *, alike: bool = False) -> Stem:
    return Stem((1, 3, 6, 1, 2, 1, 1, last), lambda known, _: read(known), column=False, alike=alike)


def _if(column: int, read: Read, *, alike: bool = False) -> Stem:
    return Stem((1, 3, 6, 1, 2, 1, 2, 2, 1, column), read, column=True, alike=alike)


def _if_x(column: int, read: Read, *, wide: bool = False, alike: bool = False) -> Stem:
    return Stem((1, 3, 6, 1, 2, 1, 31, 1, 1, 1, column), read, column=True, wide=wide, alike=alike)


def mac_of(known: Known, number: int) -> bytes:
    """Return the MAC address of a port."""
    address = known.device.address.packed[-3:] + known.device.snmp_port.to_bytes(2, "big")
    return bytes((_LOCALLY_ADMINISTERED, address[0] ^ address[3], address[1] ^ address[4], address[2])) + (
        number + 1
    ).to_bytes(2, "big")


def _traffic(tag: int, *, incoming: bool) -> Read:
    return lambda known, port: known.traffic(port, tag, incoming=incoming)


def _packets(octets: int, *, incoming: bool) -> Read:
    """Return a counter of packets, one for so many octets of all traffic."""

    def read(known: Known, port: int) -> Growth:
        all_of_it = known.traffic(port, COUNTER64, incoming=incoming)
        return Growth(COUNTER64, all_of_it.now // octets, all_of_it.steady // octets, all_of_it.busy // octets)

    return read


def _zero(_known: Known, _port: int) -> bytes:
    return unsigned(COUNTER32, 0)


STEMS: tuple[Stem, ...] = (
    _system(1, lambda known: text(known.box.descr), alike=True),
    _system(2, lambda known: object_identifier(known.box.kit.object_id), alike=True),
    _system(3, lambda known: known.uptime()),
    _system(4, lambda _: text("netmon lab, simulated"), alike=True),
    _system(5, lambda known: text(known.device.id)),
    _system(6, lambda known: text(known.device.site or "")),
    _system(7, lambda _: number(78)),  # sysServices: layers 2, 3, 4 and 7
    Stem((1, 3, 6, 1, 2, 1, 2, 1), lambda known, _: number(known.count), column=False),
    _if(1, lambda known, port: number(known.index(port)), alike=True),
    _if(2, lambda known, port: text(known.port(port).name), alike=True),
    _if(3, lambda _known, _port: number(_ETHERNET), alike=True),
    _if(4, lambda _known, _port: number(1500), alike=True),
    _if(5, lambda known, port: unsigned(GAUGE32, min(known.port(port).speed_bps, _MOST_IN_IF_SPEED)), alike=True),
    _if(6, lambda known, port: octets(mac_of(known, port))),
    _if(7, lambda known, port: number(known.status(port)[0]), alike=True),
    _if(8, lambda known, port: number(known.status(port)[1]), alike=True),
    _if(9, lambda known, port: unsigned(TIME_TICKS, known.last_change(port)), alike=True),
    _if(10, _traffic(COUNTER32, incoming=True)),
    _if(13, _zero, alike=True),
    _if(14, lambda known, port: known.errors(port), alike=True),
    _if(16, _traffic(COUNTER32, incoming=False)),
    _if(19, _zero, alike=True),
    _if(20, _zero, alike=True),
    _if_x(1, lambda known, port: text(known.port(port).name), alike=True),
    _if_x(6, _traffic(COUNTER64, incoming=True), wide=True),
    _if_x(7, _packets(_UNICAST, incoming=True), wide=True),
    _if_x(8, _packets(_MULTICAST, incoming=True), wide=True),
    _if_x(9, _packets(_BROADCAST, incoming=True), wide=True),
    _if_x(10, _traffic(COUNTER64, incoming=False), wide=True),
    _if_x(11, _packets(_UNICAST, incoming=False), wide=True),
    _if_x(12, _packets(_MULTICAST, incoming=False), wide=True),
    _if_x(13, _packets(_BROADCAST, incoming=False), wide=True),
    _if_x(15, lambda known, port: unsigned(GAUGE32, known.port(port).speed_bps // 10**6), alike=True),
    _if_x(16, lambda _known, _port: number(_FALSE), alike=True),
    _if_x(17, lambda _known, _port: number(_TRUE), alike=True),
    _if_x(18, lambda known, port: text(known.port(port).alias)),
    _if_x(19, lambda _known, _port: unsigned(TIME_TICKS, 0), alike=True),
    Stem(
        (1, 3, 6, 1, 2, 1, 31, 1, 5),
        lambda known, _: unsigned(TIME_TICKS, known.table_changed),
        column=False,
        alike=True,
    ),  # ifTableLastChange
)
"""In the order of their OIDs, which is the order of a walk."""
