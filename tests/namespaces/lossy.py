"""A cable that loses frames: a program between two ports of a host, which passes on what comes in at either.

    python tests/namespaces/lossy.py PORT OTHER-PORT --loss 5 --seed 1

Every frame is lost by itself with a probability of `--loss` per cent, in either direction, so that a question and its
answer both arrive less often than that. ARP and neighbour discovery get through: an address that was not resolved would
lose many frames at once. It prints `ready` when it listens, and on SIGTERM how many frames came in and were lost.
"""

from __future__ import annotations

import argparse
import json
import random
import select
import signal
import socket
import sys

ETH_P_ALL, ETH_P_ARP, ETH_P_IPV6 = 0x0003, 0x0806, 0x86DD  # linux/if_ether.h
PACKET_OUTGOING = 4  # linux/if_packet.h: what this host sent itself
ICMPV6 = 58
SOL_PACKET, PACKET_VNET_HDR = 263, 15  # linux/socket.h, linux/if_packet.h
HEAD = 10
"""Octets of the header before each frame (virtio_net.h). It says where the kernel left a checksum to be filled in, as
it does between ports that are both its own; without it a frame that is passed on would have a wrong one."""


def opened(port: str) -> socket.socket:
    """Return a socket that hears and sends whole frames at a port, each after its header."""
    one = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_P_ALL))
    one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22)
    one.setsockopt(SOL_PACKET, PACKET_VNET_HDR, 1)
    one.bind((port, 0))
    one.setblocking(False)
    return one


def is_resolving(frame: bytes) -> bool:
    """Tell whether a frame asks or tells who has an address (RFC 826, RFC 4861)."""
    kind = int.from_bytes(frame[12:14], "big")
    return kind == ETH_P_ARP or (kind == ETH_P_IPV6 and frame[20] == ICMPV6 and 133 <= frame[54] <= 137)


def serve(one: socket.socket, other: socket.socket, loss: float, seed: int) -> tuple[int, int]:
    """Pass frames on until SIGTERM; return how many came in and how many of them were lost."""
    chance, stopping = random.Random(seed), list[int]()
    signal.signal(signal.SIGTERM, lambda *_: stopping.append(1))
    across = {one: other, other: one}
    came = lost = 0
    while not stopping:
        for port in select.select(list(across), [], [], 0.2)[0]:
            while (frame := received(port)) is not None:
                if is_resolving(frame[HEAD:]):
                    across[port].send(frame)
                    continue
                came += 1
                if chance.random() < loss / 100:
                    lost += 1
                else:
                    across[port].send(frame)
    return came, lost


def received(port: socket.socket) -> bytes | None:
    """Return the next frame that came in at a port, with its header; None where there is none."""
    while True:
        try:
            frame, where = port.recvfrom(65_535)
        except BlockingIOError:
            return None
        if where[2] != PACKET_OUTGOING:
            return frame


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("ports", nargs=2)
    parser.add_argument("--loss", type=float, required=True)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    one, other = map(opened, chosen.ports)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    came, lost = serve(one, other, chosen.loss, chosen.seed)
    sys.stdout.write(json.dumps({"came": came, "lost": lost}) + "\n")


if __name__ == "__main__":
    main()
