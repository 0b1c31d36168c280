"""The end of the lanes: no channel holds it up, whatever it makes of being cancelled."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import pytest

from netmon.model.notification import Delivery, Notification, Outcome
from netmon.notify import outbox as room
from netmon.notify.lane import Around
from netmon.notify.outbox import Outbox
from tests.notify.given import TAKEN, modem, plan
from tests.notify.test_lane import told
from tests.watch.world import VirtualClock


@dataclass(slots=True)
class Deaf:
    """A channel that takes being cancelled for an answer, so many times for each message."""

    swallows: int
    sending: asyncio.Event = field(default_factory=asyncio.Event)
    closed: asyncio.Event = field(default_factory=asyncio.Event)
    heard: list[Notification] = field(default_factory=list)
    per_minute: int = 0

    async def send(self, notification: Notification) -> Outcome:
        self.heard.append(notification)
        self.sending.set()
        for _ in range(self.swallows):
            try:
                await self.closed.wait()
            except asyncio.CancelledError:
                continue
        return TAKEN

    async def close(self) -> None:
        self.closed.set()


async def keep(_: tuple[Delivery, ...]) -> bool:
    return True


async def ended(channel: Deaf, messages: int = 1) -> None:
    """Have a receiver be told something, and end while the first message is under way."""
    outbox = Outbox(Around(VirtualClock(), keep, lambda *_: None, lambda: 0.0), lambda _: channel)
    outbox.load(plan(modem("zhang")))
    outbox.start()
    for number in range(messages):
        outbox.put(told(number))
    await channel.sending.wait()
    await outbox.close()


@pytest.mark.anyio
async def test_a_library_that_swallows_the_cancellation_of_a_message_does_not_hold_up_the_end() -> None:
    channel = Deaf(swallows=1)
    async with asyncio.timeout(30):
        await ended(channel, messages=3)
    assert len(channel.heard) == 1
    assert channel.closed.is_set()


@pytest.mark.anyio
async def test_a_channel_that_never_ends_is_named_and_left_behind(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(room, "PATIENCE", 0.05)
    channel = Deaf(swallows=2)
    async with asyncio.timeout(30):
        await ended(channel)
    assert "receiver zhang does not end" in caplog.text
    assert channel.closed.is_set()
