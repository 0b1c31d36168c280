"""A fleet of switches on loopback in a process of its own, some of them dead, on a network that loses datagrams.

    python -m tests.app.fleet --devices 300 --port 1161 --dead 10 --loss 5

Devices are those of `tests.bench.fleet`. Of a hundred, `--dead` never answer; `--loss` per cent of all datagrams are
lost, half of them requests. It prints `ready` when it listens and, on SIGTERM, when each visit began, as JSON: UTC
seconds as the kernel took the first request in. A request that follows another of `--apart` seconds ago is not counted:
it was sent again for want of an answer.
"""

from __future__ import annotations

import argparse
import json
import random
import select
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.fleet import Switch, address, reply

SO_TIMESTAMPNS = 35  # asm-generic/socket.h; Python has no name for it
TIMESPEC = struct.Struct("=qq")
IF_NUMBER = bytes((6, 8, 0x2B, 6, 1, 2, 1, 2, 1, 0))
"""ifNumber.0, which a visit asks first, as it is encoded in a request."""


@dataclass(frozen=True, slots=True)
class Network:
    """What the fleet does to those who ask, in per cent, and how far apart, in seconds, visits are."""

    dead: int = 0
    loss: float = 0.0
    apart: float = 0.0


@dataclass(slots=True)
class Fleet:
    """The process, and when visits began once it has ended."""

    process: subprocess.Popen[str]
    visits: list[float] = field(default_factory=list)

    def end(self) -> None:
        """End it and take its account."""
        if self.process.poll() is None:
            self.process.terminate()
            out, _ = self.process.communicate(timeout=20)
            self.visits = json.loads(out or "[]")


@contextmanager
def fleet(devices: int, port: int, ports: int, network: Network = Network()) -> Iterator[Fleet]:
    """Run a fleet."""
    command = [sys.executable, "-m", "tests.app.fleet", "--devices", str(devices), "--port", str(port)]
    command += [
        "--ports",
        str(ports),
        "--dead",
        str(network.dead),
        "--loss",
        str(network.loss),
        "--apart",
        str(network.apart),
    ]
    root = Path(__file__).parents[2]
    made = Fleet(subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root))
    try:
        assert made.process.stdout is not None
        assert made.process.stdout.readline().strip() == "ready"
        yield made
    finally:
        made.end()


def is_dead(number: int, dead: int) -> bool:
    """Tell whether a device is one of those that never answer, spread evenly."""
    return number * 37 % 100 < dead


def busiest_second(times: list[float]) -> int:
    """Return the most visits that began within any second."""
    ordered, first, most = sorted(times), 0, 0
    for last, time in enumerate(ordered):
        while time - ordered[first] >= 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most


def serve(devices: int, port: int, ports: int, network: Network) -> list[float]:
    """Answer until SIGTERM; return when visits began."""
    switch, chance = Switch(ports, changing=False), random.Random(devices)
    stopping: list[int] = []
    signal.signal(signal.SIGTERM, lambda *_: stopping.append(1))
    poll = select.epoll()
    sockets: dict[int, tuple[socket.socket, bool]] = {}
    for number in range(devices):
        one = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        one.setblocking(False)
        one.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
        one.bind((address(number), port))
        poll.register(one, select.EPOLLIN)
        sockets[one.fileno()] = one, is_dead(number, network.dead)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    visits: list[float] = []
    last: dict[int, float] = {}
    one_way = network.loss / 200
    while not stopping:
        for number, _ in poll.poll(0.2):
            one, dead = sockets[number]
            while (taken := receive(one)) is not None:
                data, at, peer = taken
                if IF_NUMBER in data:
                    if at - last.get(number, 0.0) >= network.apart:
                        visits.append(at)
                    last[number] = at
                if not dead and chance.random() >= one_way:
                    answer = reply(switch, data)
                    if chance.random() >= one_way:
                        one.sendto(answer, peer)
    return visits


def receive(one: socket.socket) -> tuple[bytes, float, tuple[str, int]] | None:
    """Return a datagram, when the kernel took it in, and from whom; None where there is none."""
    try:
        data, ancillary, _, peer = one.recvmsg(2048, 64)
    except BlockingIOError:
        return None
    seconds, nanoseconds = TIMESPEC.unpack(ancillary[0][2])
    return data, seconds + nanoseconds / 1e9, peer


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--devices", type=int, default=300)
    parser.add_argument("--port", type=int, default=1161)
    parser.add_argument("--ports", type=int, default=8)
    parser.add_argument("--dead", type=int, default=0)
    parser.add_argument("--loss", type=float, default=0.0)
    parser.add_argument("--apart", type=float, default=0.0)
    chosen = parser.parse_args()
    visits = serve(chosen.devices, chosen.port, chosen.ports, Network(chosen.dead, chosen.loss, chosen.apart))
    sys.stdout.write(json.dumps(visits))


if __name__ == "__main__":
    main()
