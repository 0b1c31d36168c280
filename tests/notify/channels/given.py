"""What tests of the channels work with: receivers, messages, a clock, secrets that must never be seen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from netmon.model.credential import SecretRef, SecretScheme
from netmon.model.incident import Severity
from netmon.model.names import IncidentId, NetworkId, NotificationId, ReceiverId
from netmon.model.notification import Happening, Notification, Outcome
from netmon.model.receiver import Receiver
from netmon.notify.attachments import Attach, nothing
from netmon.notify.channels.means import Means, threads_for
from netmon.notify.channels.registry import open_channel

AT = 1_790_000_000.0
"""2026-09-21 14:13:20 UTC: what the clock on the wall shows."""
ID = ReceiverId("duty")
ENVIRON = {
    "KEY": "canary-key-77aa",
    "SECRET": "SECcanary+secret/4711",
    "PASSWORD": "canary pass&word=1",
    "TOKEN": "Bearer canary-token-9d",
}
"""Besides `URL`, which a test sets to where its server is."""
CANARIES = ("canary", "SECc")


def ref(name: str) -> SecretRef:
    return SecretRef(SecretScheme.ENV, name)


@dataclass
class FixedClock:
    """A clock that a test sets."""

    at: float = AT
    ran: float = 1000.0

    def wall(self) -> float:
        return self.at

    def monotonic(self) -> float:
        return self.ran


@dataclass
class Desk:
    """Sends, and sees to it that no secret is in what comes of it."""

    environ: dict[str, str] = field(default_factory=lambda: dict(ENVIRON))
    clock: FixedClock = field(default_factory=FixedClock)
    attach: Attach = nothing

    async def send(self, receiver: Receiver, *notifications: Notification) -> tuple[Outcome, ...]:
        with self.means() as means:
            channel = open_channel(receiver, means)
            outcomes = tuple([await channel.send(one) for one in notifications or (message(),)])
            await channel.close()
        spoken = f"{outcomes!r} {channel!r} {receiver!r}"
        assert not any(canary in spoken for canary in CANARIES), spoken
        return outcomes

    @contextmanager
    def means(self) -> Iterator[Means]:
        threads = threads_for(1)
        try:
            yield Means(self.environ, self.clock, threads, attach=self.attach)
        finally:
            threads.shutdown()


def message(
    text: str = "长沙核心 中断\n牵连：3 个县",
    happening: Happening = Happening.FIRING,
    number: int = 1,
    title: str = "[紧急] 长沙核心 中断",
) -> Notification:
    return Notification(
        id=NotificationId(f"duty:17:{happening.value}:{number}"),
        receiver=ID,
        happening=happening,
        incident=IncidentId("17"),
        network=NetworkId("extranet"),
        severity=Severity.CRITICAL,
        made_at=AT,
        title=title,
        text=text,
        starts_at=AT - 60,
        ends_at=AT if happening is Happening.RESOLVED else None,
        labels=(("alertname", "Outage"), ("incident", "17")),
        annotations=(("summary", "长沙核心 中断"),),
    )
