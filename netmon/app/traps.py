"""The trap listener of the daemon: where it listens, to whom, and what follows."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from platform import node

from netmon.app.hints import Hints
from netmon.model.clock import Clock
from netmon.model.inventory import Inventory
from netmon.wires.traps import Listener, TrapStats

_FORMAT = bytes.fromhex("80007ed905")
"""RFC 3411 §5, SnmpEngineID: a number of documentation (RFC 5612), as netmon has none, and octets of our own choice."""


def engine_id(machine: str, instance: str) -> bytes:
    """Return the id of our own SNMP engine, the same over restarts and another one for every instance."""
    return _FORMAT + sha256(f"{machine}\0{instance}".encode()).digest()[:12]


def _machine() -> str:
    """Return what tells this host from others (machine-id(5)), its name where it has no such id."""
    try:
        return Path("/etc/machine-id").read_text(encoding="ascii").strip() or node()
    except (OSError, ValueError):
        return node()


class Traps:
    """Listens at `listen` (`IP:port`), or nowhere where that is ""."""

    def __init__(self, listen: str, environ: Mapping[str, str], clock: Clock, *, hints: Hints, instance: str) -> None:
        """`instance` tells this instance from others of the same host: the URL of its database."""
        self._listen, self._environ = listen, environ
        self._hints = hints
        self._listener = Listener(clock, hints.heard, engine_id(_machine(), instance))

    def start(self) -> bool:
        """Listen on the running loop; tell whether anywhere. Raises `netmon.wires.traps.TrapsError`."""
        if not self._listen:
            return False
        host, _, port = self._listen.rpartition(":")
        self._listener.start(host.removeprefix("[").removesuffix("]"), int(port))
        return True

    def load(self, inventory: Inventory) -> None:
        """Listen to the devices of an inventory from now on. Raises `netmon.secrets.SecretError`."""
        if self._listen:
            self._listener.load(inventory, self._environ)
            self._hints.load(inventory.devices)

    def stats(self) -> TrapStats:
        """Return what was counted."""
        return self._listener.stats()

    def close(self) -> None:
        """Let go of the socket."""
        self._listener.close()
