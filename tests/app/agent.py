"""A sound switch on loopback, served from a thread of the test; it counts what it is asked, and can fall silent."""

from __future__ import annotations

import socket
import threading
from types import TracebackType
from typing import Self

from tests.bench.fleet import Switch, reply


class SoundAgent:
    """Answers on a free port while `answering`."""

    def __init__(self, switch: Switch | None = None) -> None:
        self.asked = 0
        self.answering = True
        self._switch = switch or Switch(4, changing=False)
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self._socket.settimeout(0.2)
        self.port: int = self._socket.getsockname()[1]
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> Self:
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
            self.asked += 1
            if self.answering:
                self._socket.sendto(reply(self._switch, data), peer)
