"""What channels work with."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Mapping
from concurrent.futures import Executor, ThreadPoolExecutor  # noqa: TID251 - the bounded pool of this room
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from netmon.model.clock import Clock
from netmon.model.credential import SecretRef
from netmon.model.receiver import Place
from netmon.notify.attachments import Attach, nothing
from netmon.secrets import fetch
from netmon.wires.http import trusting

MOST_THREADS: Final = 32
TRUST_LASTS: Final = 600.0
"""Seconds after which certificates are read again: reading those of the host takes longer than sending a message."""


class Trust:
    """Whom to believe, by the file of certificates, "" for those that the host believes."""

    def __init__(self) -> None:
        self._read: dict[str, tuple[float, ssl.SSLContext]] = {}

    def of(self, ca: str, now: float) -> ssl.SSLContext:
        """Return the context, made in a thread, for it takes a while. Raises HttpError where the file holds none."""
        at, context = self._read.get(ca, (0.0, None))
        if context is None or now - at > TRUST_LASTS:
            context = trusting(Path(ca) if ca else None)
            self._read[ca] = now, context
        return context


@dataclass(frozen=True, slots=True)
class Means:
    """Where secrets are, the time, threads for what waits, and files that go along. A secret is read when it is used,
    and not kept.
    """

    environ: Mapping[str, str]
    clock: Clock
    threads: Executor
    trust: Trust = field(default_factory=Trust)
    attach: Attach = nothing

    def secret(self, reference: SecretRef) -> str:
        """Return what a reference leads to. Raises SecretError."""
        return fetch(reference, self.environ).reveal().decode("utf-8", "replace")

    def place(self, place: Place) -> str:
        """Return an address as it is, or what a reference leads to. Raises SecretError."""
        return place if isinstance(place, str) else self.secret(place)


async def tls_of(means: Means, ca: str) -> ssl.SSLContext:
    """Return whom a receiver's server is to prove to be, without holding up the event loop. Raises HttpError."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(means.threads, means.trust.of, ca, means.clock.monotonic())


def threads_for(receivers: int) -> Executor:
    """Return threads for so many receivers. Each sends one message at a time, so that none waits for another."""
    return ThreadPoolExecutor(max(1, min(receivers, MOST_THREADS)), "netmon-notify")
