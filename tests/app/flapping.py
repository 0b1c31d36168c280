"""A switch on loopback whose ports go up and down all the time, each at its own second."""

from __future__ import annotations

import socket
import threading
import time
from types import TracebackType

from tests.bench.fleet import Switch, reply, tlv, unsigned

OPER_STATUS = (2, 2, 1, 8)
PERIOD = 3.0
"""Seconds a port stays as it is."""


class FlappingSwitch(Switch):
    """Ports of even and odd numbers are up in turn."""

    def __init__(self, ports: int) -> None:
        super().__init__(ports, changing=False)

    def varbind(self, at: int) -> tuple[bytes, bool]:
        """Return the varbind at a place, and that it changes by itself."""
        key = self.keys[at]
        if key[:4] != OPER_STATUS:
            return super().varbind(at)[0], True
        up = int(time.monotonic() / PERIOD + key[4] / 7) % 2
        return tlv(0x30, self.names[at] + unsigned(2, 1 if up else 2)), True


class FlappingAgent:
    """The switch on a free port, served from a thread of the test."""

    def __init__(self, ports: int) -> None:
        self._switch = FlappingSwitch(ports)
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self._socket.settimeout(0.2)
        self.port: int = self._socket.getsockname()[1]
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> FlappingAgent:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ending.set()
        self._thread.join()
        self._socket.close()

    def _serve(self) -> None:
        while not self._ending.is_set():
            try:
                data, peer = self._socket.recvfrom(4096)
            except TimeoutError:
                continue
            self._socket.sendto(reply(self._switch, data), peer)
