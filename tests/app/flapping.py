"""A switch on loopback whose ports go up and down all the time, each at its own second."""

from __future__ import annotations

import time

from tests.app.agent import SoundAgent
from tests.bench.fleet import Switch, tlv, unsigned

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


class FlappingAgent(SoundAgent):
    """The switch on a free port."""

    def __init__(self, ports: int) -> None:
        super().__init__(FlappingSwitch(ports))
