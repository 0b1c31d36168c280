"""ICMP and ICMPv6 echo messages and the errors about them, as bytes (RFC 792, RFC 4443). Pure."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from netmon.model.observation import Cause
from netmon.wires import causes

HEADER = struct.Struct("!BBHHH")  # type, code, checksum, identifier, sequence
IPV4_HEADER, IPV6_HEADER = 20, 40


@dataclass(frozen=True, slots=True)
class Dialect:
    """The numbers in which ICMP and ICMPv6 differ. `errors` names each error type and its codes."""

    version: int
    protocol: int
    request: int
    reply: int
    errors: dict[int, tuple[str, dict[int, str]]]


ICMP = Dialect(
    version=4,
    protocol=1,
    request=8,
    reply=0,
    errors={
        3: (
            "destination unreachable",
            {
                0: "network unreachable",
                1: "host unreachable",
                2: "protocol unreachable",
                3: "port unreachable",
                4: "fragmentation needed",
                5: "source route failed",
                9: "network administratively prohibited",
                10: "host administratively prohibited",
                13: "communication administratively prohibited",
            },
        ),
        11: ("time exceeded", {0: "TTL exceeded in transit", 1: "fragment reassembly time exceeded"}),
        12: ("parameter problem", {}),
    },
)
ICMPV6 = Dialect(
    version=6,
    protocol=58,
    request=128,
    reply=129,
    errors={
        1: (
            "destination unreachable",
            {
                0: "no route to destination",
                1: "communication administratively prohibited",
                2: "beyond scope of source address",
                3: "address unreachable",
                4: "port unreachable",
                5: "source address failed policy",
                6: "reject route to destination",
            },
        ),
        2: ("packet too big", {}),
        3: ("time exceeded", {0: "hop limit exceeded in transit", 1: "fragment reassembly time exceeded"}),
        4: ("parameter problem", {}),
    },
)


@dataclass(frozen=True, slots=True)
class EchoReply:
    """Somebody answered an echo request."""

    identifier: int
    sequence: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Complaint:
    """Somebody reports that an echo request to `destination` (packed) did not get there.

    `data` is as much of the request's data as was quoted; RFC 792 asks for none of it, RFC 4443 for all that fits.
    """

    what: str
    destination: bytes
    identifier: int
    sequence: int
    data: bytes
    cause: Cause | None = None


def checksum(message: bytes) -> int:
    """Return the Internet checksum (RFC 1071); over a message that carries its checksum it is 0."""
    if len(message) % 2:
        message += b"\0"
    total: int = sum(struct.unpack(f"!{len(message) // 2}H", message))
    total = (total >> 16) + (total & 0xFFFF)
    return ~(total + (total >> 16)) & 0xFFFF


def echo_request(dialect: Dialect, identifier: int, sequence: int, data: bytes) -> bytes:
    """Build an echo request. ICMPv6 covers a pseudo-header by its checksum, which the kernel therefore fills in."""
    unsigned = HEADER.pack(dialect.request, 0, 0, identifier, sequence) + data
    if dialect.version == 6:
        return unsigned
    return HEADER.pack(dialect.request, 0, checksum(unsigned), identifier, sequence) + data


def what_it_means(dialect: Dialect, kind: int, code: int) -> str | None:
    """Name an error; None for a message that is not one."""
    named = dialect.errors.get(kind)
    if named is None:
        return None
    name, codes = named
    return codes.get(code, f"{name}, code {code}")


def parse(dialect: Dialect, message: bytes) -> EchoReply | Complaint | None:
    """Read a message without its own IP header; None if it is damaged, or neither a reply nor about an echo request."""
    if len(message) < HEADER.size or (dialect.version == 4 and checksum(message)):
        return None
    kind, code, _, identifier, sequence = HEADER.unpack_from(message)
    if kind == dialect.reply:
        return EchoReply(identifier, sequence, message[HEADER.size :]) if code == 0 else None
    if kind not in dialect.errors:
        return None
    quoted = _quoted(dialect, message[HEADER.size :])
    return quoted and complaint(dialect, (kind, code), *quoted)


def complaint(dialect: Dialect, error: tuple[int, int], destination: bytes, request: bytes) -> Complaint | None:
    """Read the quoted `request` of an error, given as type and code; None if it is no echo request, or no error."""
    what = what_it_means(dialect, *error)
    if what is None or len(request) < HEADER.size:
        return None
    kind, _, _, identifier, sequence = HEADER.unpack_from(request)
    if kind != dialect.request:
        return None
    cause = causes.of_icmp(dialect.version, *error)
    return Complaint(what, destination, identifier, sequence, request[HEADER.size :], cause)


def strip_ipv4(packet: bytes) -> bytes:
    """Return what follows the IPv4 header, which a raw IPv4 socket delivers and every other socket does not."""
    return packet[(packet[0] & 0x0F) * 4 :] if packet else packet


def _quoted(dialect: Dialect, packet: bytes) -> tuple[bytes, bytes] | None:
    """Return the destination and the ICMP part of a quoted packet. Ours carry no IPv6 extension headers."""
    if dialect.version == 4:
        if len(packet) < IPV4_HEADER or packet[9] != dialect.protocol:
            return None
        return packet[16:20], strip_ipv4(packet)
    if len(packet) < IPV6_HEADER or packet[6] != dialect.protocol:
        return None
    return packet[24:40], packet[IPV6_HEADER:]
