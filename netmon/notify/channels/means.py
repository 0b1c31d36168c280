"""What channels work with."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Executor, ThreadPoolExecutor  # noqa: TID251 - the bounded pool of this room
from dataclasses import dataclass
from typing import Final

from netmon.model.clock import Clock
from netmon.model.credential import SecretRef
from netmon.model.receiver import Place
from netmon.secrets import fetch

MOST_THREADS: Final = 32


@dataclass(frozen=True, slots=True)
class Means:
    """Where secrets are, the time, and threads for what waits. A secret is read when it is used, and not kept."""

    environ: Mapping[str, str]
    clock: Clock
    threads: Executor

    def secret(self, reference: SecretRef) -> str:
        """Return what a reference leads to. Raises SecretError."""
        return fetch(reference, self.environ).reveal().decode("utf-8", "replace")

    def place(self, place: Place) -> str:
        """Return an address as it is, or what a reference leads to. Raises SecretError."""
        return place if isinstance(place, str) else self.secret(place)


def threads_for(receivers: int) -> Executor:
    """Return threads for so many receivers. Each sends one message at a time, so that none waits for another."""
    return ThreadPoolExecutor(max(1, min(receivers, MOST_THREADS)), "netmon-notify")
