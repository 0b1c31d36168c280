"""A relay between a daemon and an agent on loopback that notes what passes."""

from __future__ import annotations

import select
import socket
import threading
from types import TracebackType
from typing import Self


class Relay:
    """Listens on `port` and passes every datagram on to the agent's port, and answers back to whoever asked last."""

    def __init__(self, agent_port: int) -> None:
        self.requests: list[bytes] = []
        self._agent = ("127.0.0.1", agent_port)
        self._asker: tuple[str, int] | None = None
        self._front = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._front.bind(("127.0.0.1", 0))
        self._back = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.port: int = self._front.getsockname()[1]
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
        self._front.close()
        self._back.close()

    def _serve(self) -> None:
        while not self._ending.is_set():
            for ready in select.select([self._front, self._back], [], [], 0.2)[0]:
                data, peer = ready.recvfrom(65_535)
                if ready is self._front:
                    self.requests.append(data)
                    self._asker = peer
                    self._back.sendto(data, self._agent)
                elif self._asker is not None:
                    self._front.sendto(data, self._asker)
