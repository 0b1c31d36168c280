"""The trap listener of the daemon: where it listens, to whom, and what follows."""

from __future__ import annotations

from collections.abc import Mapping

from netmon.app.hints import Ask, Hints, Suspect
from netmon.model.clock import Clock
from netmon.model.inventory import Inventory
from netmon.wires.traps import Listener, TrapStats


class Traps:
    """Listens at `listen` (`IP:port`), or nowhere where that is ""."""

    def __init__(self, listen: str, environ: Mapping[str, str], clock: Clock, ask: Ask, suspect: Suspect) -> None:
        self._listen, self._environ = listen, environ
        self._hints = Hints(clock, ask, suspect)
        self._listener = Listener(clock, self._hints.heard)

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
