"""A fleet of switches on loopback, answered from replies made beforehand: the simulator is never the limit.

Every address of 127.1.0.0/16 up to DEVICES is a switch with 48 ports and the eleven columns of IF-MIB that exporters
read, SNMPv2c, any community. All switches are alike, so one reply serves them all: only community and request id are
the asker's. With `--changing` every octet counter grows with each reply.

    python -m tests.bench.fleet --devices 300 [--port 1161] [--ports 48] [--changing]

It prints `ready` when it listens and, on SIGTERM, how many requests it answered and the CPU seconds that took.
"""

from __future__ import annotations

import argparse
import bisect
import resource
import select
import signal
import socket
import sys
from collections.abc import Iterator

COLUMNS = {
    (2, 2, 1, 2): "descr", (2, 2, 1, 3): "type", (2, 2, 1, 4): "mtu", (2, 2, 1, 5): "speed", (2, 2, 1, 6): "mac",
    (2, 2, 1, 7): "up", (2, 2, 1, 8): "up", (2, 2, 1, 9): "ticks",
    (2, 2, 1, 10): "count32", (2, 2, 1, 13): "zero", (2, 2, 1, 14): "zero",
    (2, 2, 1, 16): "count32", (2, 2, 1, 19): "zero", (2, 2, 1, 20): "zero",
    (31, 1, 1, 1, 1): "name", (31, 1, 1, 1, 6): "count64", (31, 1, 1, 1, 10): "count64",
    (31, 1, 1, 1, 15): "mega", (31, 1, 1, 1, 18): "alias",
}  # fmt: skip
MIB_2 = bytes((0x2B, 6, 1, 2, 1))
GET, GETNEXT, GETBULK = 0xA0, 0xA1, 0xA5
NULL = b"\x05\x00"
NO_SUCH_OBJECT = b"\x80\x00"
END_OF_MIB_VIEW = b"\x82\x00"


def address(number: int) -> str:
    """Return the address of a switch: 127.1.0.1, 127.1.0.2, …"""
    return f"127.{1 + number // 62_500}.{number // 250 % 250}.{1 + number % 250}"


def length(size: int) -> bytes:
    """Encode a BER length."""
    if size < 0x80:
        return bytes((size,))
    return b"\x81" + bytes((size,)) if size < 0x100 else b"\x82" + size.to_bytes(2, "big")


def tlv(tag: int, content: bytes) -> bytes:
    """Encode one element."""
    return bytes((tag,)) + length(len(content)) + content


def unsigned(tag: int, value: int) -> bytes:
    """Encode an unsigned integer type."""
    return tlv(tag, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def value(kind: str, port: int, turn: int) -> bytes:
    """Return what a column says of a port. `turn` counts the replies of a fleet whose counters grow."""
    traffic = port * 7_919_191 + turn * 1_500
    return {
        "descr": lambda: tlv(4, f"GigabitEthernet1/0/{port}".encode()),
        "type": lambda: unsigned(2, 6),
        "mtu": lambda: unsigned(2, 1500),
        "speed": lambda: unsigned(0x42, 1_000_000_000),
        "mac": lambda: tlv(4, b"\x00\x1b\x54\x00\x00" + bytes((port & 0xFF,))),
        "up": lambda: unsigned(2, 1),
        "ticks": lambda: unsigned(0x43, 4_200 + port),
        "zero": lambda: unsigned(0x41, 0),
        "count32": lambda: unsigned(0x41, traffic & 0xFFFFFFFF),
        "name": lambda: tlv(4, f"Gi1/0/{port}".encode()),
        "count64": lambda: unsigned(0x46, 10**12 + traffic),
        "mega": lambda: unsigned(0x42, 1000),
        "alias": lambda: tlv(4, f"to floor {port}".encode()),
    }[kind]()


class Switch:
    """The MIB of a switch, in order, each varbind encoded."""

    def __init__(self, ports: int, *, changing: bool) -> None:
        self.changing = changing
        self.turn = 0
        self._cache: dict[bytes, bytes] = {}
        self._live: set[int] = set()
        rows: list[tuple[tuple[int, ...], str, int]] = [((1, 1, 0), "alias", 0), ((1, 3, 0), "ticks", 0)]
        rows += [((1, 5, 0), "name", 0), ((2, 1, 0), "ports", ports)]
        rows += [((*column, port), kind, port) for column, kind in COLUMNS.items() for port in range(1, ports + 1)]
        self.keys = sorted(row[0] for row in rows)
        self.kinds = {key: (kind, port) for key, kind, port in rows}
        self.names = [tlv(6, MIB_2 + b"".join(map(self._octets, key))) for key in self.keys]
        self.places = {name: at for at, name in enumerate(self.names)}

    @staticmethod
    def _octets(number: int) -> bytes:
        return bytes((number,)) if number < 0x80 else bytes((0x80 | number >> 7, number & 0x7F))

    def varbind(self, at: int) -> tuple[bytes, bool]:
        """Return the varbind at a place, and whether it changes by itself."""
        kind, port = self.kinds[self.keys[at]]
        changes = self.changing and kind.startswith("count")
        content = unsigned(2, port) if kind == "ports" else value(kind, port, self.turn if changes else 0)
        return tlv(0x30, self.names[at] + content), changes

    def after(self, name: bytes) -> int:
        """Return the place of the first object behind a name."""
        at = self.places.get(name)
        if at is not None:
            return at + 1
        return bisect.bisect_right(self.keys, key_of(name))

    def body(self, tag: int, repetitions: int, asked: bytes) -> bytes:
        """Return the varbinds that answer a request, kept unless something in them changes by itself."""
        token = bytes((tag, min(repetitions, 255))) + asked
        known = self._cache.get(token)
        if known is not None:
            return known
        out: list[bytes] = []
        steady = True
        names = list(names_in(asked))
        if tag == GET:
            for name in names:
                at = self.places.get(name)
                out.append(tlv(0x30, name + NO_SUCH_OBJECT) if at is None else self.varbind(at)[0])
        else:
            places = [self.after(name) for name in names]
            for _ in range(repetitions if tag == GETBULK else 1):
                for lane, at in enumerate(places):
                    if at >= len(self.keys):
                        out.append(tlv(0x30, names[lane] + END_OF_MIB_VIEW))
                        continue
                    varbind, changes = self.varbind(at)
                    steady = steady and not changes
                    out.append(varbind)
                    names[lane], places[lane] = self.names[at], at + 1
        made = tlv(0x30, b"".join(out))
        if steady:
            self._cache[token] = made
        else:
            self.turn += 1
        return made


def names_in(varbinds: bytes) -> Iterator[bytes]:
    """Return the names of a request, each a whole element."""
    at = 0
    while at < len(varbinds):
        name = at + 2
        end = name + 2 + varbinds[name + 1]
        yield varbinds[name:end]
        at += 2 + varbinds[at + 1]


def key_of(name: bytes) -> tuple[int, ...]:
    """Return a name below mib-2 as numbers; names before it sort first, names behind it last."""
    octets = name[2:]
    if not octets.startswith(MIB_2):
        return () if octets < MIB_2 else (1 << 32,)
    numbers, number = [], 0
    for octet in octets[len(MIB_2) :]:
        number = number << 7 | octet & 0x7F
        if octet < 0x80:
            numbers.append(number)
            number = 0
    return tuple(numbers)


def skip(data: bytes, at: int) -> int:
    """Return where the content of the element at `at` begins."""
    size = data[at + 1]
    return at + 2 + (size & 0x7F if size > 0x7F else 0)


def reply(switch: Switch, data: bytes) -> bytes:
    """Answer one v2c request."""
    at = skip(data, 0) + 3
    community = data[at : at + 2 + data[at + 1]]
    at += len(community)
    tag = data[at]
    at = skip(data, at)
    number = data[at : at + 2 + data[at + 1]]
    at += len(number)
    at += 2 + data[at + 1]
    repetitions = int.from_bytes(data[at + 2 : at + 2 + data[at + 1]], "big")
    at += 2 + data[at + 1]
    body = switch.body(tag, repetitions, data[skip(data, at) :])
    pdu = tlv(0xA2, number + b"\x02\x01\x00\x02\x01\x00" + body)
    return tlv(0x30, b"\x02\x01\x01" + community + pdu)


def serve(devices: int, port: int, ports: int, *, changing: bool) -> int:
    """Answer until SIGTERM; return how many requests were answered."""
    switch = Switch(ports, changing=changing)
    stopping: list[int] = []
    signal.signal(signal.SIGTERM, lambda *_: stopping.append(1))
    poll = select.epoll()
    sockets = {}
    for number in range(devices):
        one = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        one.setblocking(False)
        one.bind((address(number), port))
        poll.register(one, select.EPOLLIN)
        sockets[one.fileno()] = one
    print("ready", flush=True)  # noqa: T201 - it is what the bench waits for
    answered = 0
    while not stopping:
        for number, _ in poll.poll(0.5):
            one = sockets[number]
            try:
                while True:
                    data, peer = one.recvfrom(2048)
                    one.sendto(reply(switch, data), peer)
                    answered += 1
            except BlockingIOError:
                continue
    return answered


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--devices", type=int, default=300)
    parser.add_argument("--port", type=int, default=1161)
    parser.add_argument("--ports", type=int, default=48)
    parser.add_argument("--changing", action="store_true")
    chosen = parser.parse_args()
    files = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
    answered = serve(chosen.devices, chosen.port, chosen.ports, changing=chosen.changing)
    used = resource.getrusage(resource.RUSAGE_SELF)
    sys.stdout.write(f"answered {answered} cpu_seconds {used.ru_utime + used.ru_stime:.2f}\n")


if __name__ == "__main__":
    main()
