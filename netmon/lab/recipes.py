"""Replies made before they are asked for again.

What follows the request id of a reply is one string of octets. Where counters in it grow, it is kept as one large
number beside two others that hold, at the very places of the counters, what each gains with a tick: adding them up
makes the whole reply, fifty counters at a time, faster than encoding two of them. That holds until a counter needs one
octet more; then the reply is made anew.
"""

from __future__ import annotations

from collections.abc import Iterable

from netmon.lab.activity import Moment
from netmon.lab.box import BoxLook
from netmon.lab.ports import Look
from netmon.lab.values import Growth, Passing, Value, unsigned
from netmon.wires.snmp.ber import SEQUENCE, integer, length, tlv

ENDLESS = 1 << 62
_MOST_POOLED = 100_000
_pool: dict[bytes, bytes] = {}
_common: dict[tuple[int, bytes, Look, BoxLook], dict[bytes, Recipe]] = {}

Named = tuple[bytes, Value]
"""A varbind: the element of its name, and its value."""


class Recipe:
    """How to make all that follows the request id, good up to the tick `until`."""

    __slots__ = ("_base", "_busy", "_made", "_size", "_steady", "fixed", "head", "until")

    def __init__(
        self, head: bytes, fixed: bytes, until: int = ENDLESS, growth: tuple[int, int, Moment] | None = None
    ) -> None:
        self.head = head
        self.until = until
        self._size = len(fixed)
        self.fixed: bytes | None = fixed if growth is None else None
        if growth is not None:
            self._base = int.from_bytes(fixed, "big")
            self._steady, self._busy, self._made = growth

    def tail(self, moment: Moment) -> bytes:
        """Return what follows the request id."""
        if self.fixed is not None:
            return self.fixed
        made = self._made
        grown = self._base + (moment[0] - made[0]) * self._steady + (moment[1] - made[1]) * self._busy
        return grown.to_bytes(self._size, "big")


def pooled(made: bytes) -> bytes:
    """Return these octets, as the same object as last time: devices that are alike say the same."""
    if len(_pool) > _MOST_POOLED:
        _pool.clear()
    return _pool.setdefault(made, made)


def common(version: int, community: bytes, look: Look, box: BoxLook) -> dict[bytes, Recipe]:
    """Return the replies that all such boxes with such ports give: whichever is asked first makes them for all."""
    return _common.setdefault((version, community, look, box), {})


def opening(version: int, community: bytes, tail: int) -> bytes:
    """Return what precedes a request id of four octets, up to its length, where `tail` octets follow it."""
    pdu = b"\xa2" + length(6 + tail) + b"\x02\x04"
    before = integer(version) + tlv(4, community)
    return b"\x30" + length(len(before) + len(pdu) + 4 + tail) + before + pdu


def write(named: Iterable[Named], moment: Moment, status: int = 0, at: int = 0) -> tuple[bytes, int, tuple[int, int]]:
    """Return what follows the id at this moment, up to which tick that grows as it should, and what it gains a tick."""
    body = bytearray()
    fields: list[tuple[int, Growth]] = []
    until = ENDLESS
    for name, value in named:
        if isinstance(value, Growth):
            now = value.now % value.modulus
            encoded = unsigned(value.tag, now)
            body += tlv(SEQUENCE, name + encoded)
            if gain := value.steady + value.busy:
                octets = len(encoded) - 2
                limit = min(1 << 8 * octets - 1, value.modulus)
                until = min(until, moment.ticks + (limit - 1 - now) // gain - 1)
                fields.append((len(body), value))
        elif isinstance(value, Passing):
            until = min(until, value.until)
            body += tlv(SEQUENCE, name + value.encoded)
        else:
            body += tlv(SEQUENCE, name + value)
    before = integer(status) + integer(at) + b"\x30" + length(len(body))
    size = len(body)
    steady = busy = 0
    for end, growth in fields:
        shift = 8 * (size - end)
        steady |= growth.steady << shift
        busy |= growth.busy << shift
    return before + bytes(body), until, (steady, busy)
