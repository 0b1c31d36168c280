"""Anchors of the inventory that are asked over TCP, at loopback: they answer until their network is isolated."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Collection, Iterable
from contextlib import suppress

from netmon.lab.refusal import refusal
from netmon.model.anchor import Anchor
from netmon.model.names import NetworkId

_FILL = 2
"""Connections that fill a queue of length 0, and one that waits behind them."""


class LabAnchors:
    """Whoever connects is let in and sent away. To be silent, and not refuse, a port lets nobody in and has its queue
    filled by connections of its own: then the kernel drops who comes, as if the way were cut.
    """

    def __init__(self, anchors: Iterable[Anchor]) -> None:
        self._anchors = [one for one in anchors if one.port is not None and one.address.is_loopback]
        self._listening: dict[Anchor, socket.socket] = {}
        self._filling: dict[Anchor, list[socket.socket]] = {}

    def __len__(self) -> int:
        return len(self._anchors)

    def start(self) -> None:
        """Listen on the running loop. Raises `LabError` where an address cannot be had; call `close` then too."""
        for anchor in self._anchors:
            family = socket.AF_INET6 if anchor.address.version == 6 else socket.AF_INET
            try:
                listening = socket.create_server((str(anchor.address), anchor.port or 0), family=family, backlog=0)
            except OSError as error:
                why = error.strerror or error
                raise refusal("lab.anchor_cannot_bind", anchor=anchor.id, where=anchor.where, error=why) from error
            listening.setblocking(False)
            self._listening[anchor] = listening
            self._open(anchor)

    def isolate(self, networks: Collection[NetworkId]) -> None:
        """Be silent in these networks, and answer in all others."""
        for anchor in self._listening:
            if (anchor.network in networks) is (anchor in self._filling):
                continue
            if anchor.network in networks:
                self._shut(anchor)
            else:
                for mine in self._filling.pop(anchor):
                    mine.close()
                self._open(anchor)

    def close(self) -> None:
        """Stop listening."""
        for anchor, listening in self._listening.items():
            asyncio.get_running_loop().remove_reader(listening.fileno())
            listening.close()
            for mine in self._filling.pop(anchor, ()):
                mine.close()
        self._listening.clear()

    def _open(self, anchor: Anchor) -> None:
        listening = self._listening[anchor]
        asyncio.get_running_loop().add_reader(listening.fileno(), _send_away, listening)

    def _shut(self, anchor: Anchor) -> None:
        listening = self._listening[anchor]
        asyncio.get_running_loop().remove_reader(listening.fileno())
        mine = [socket.socket(listening.family, socket.SOCK_STREAM) for _ in range(_FILL)]
        for one in mine:
            one.setblocking(False)
            with suppress(BlockingIOError):
                one.connect(listening.getsockname())
        self._filling[anchor] = mine


def _send_away(listening: socket.socket) -> None:
    with suppress(OSError):  # who came is gone already
        while True:
            guest, _ = listening.accept()
            guest.close()
