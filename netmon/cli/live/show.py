"""Keeping the picture on the terminal until somebody has seen enough."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress

from rich.console import Console
from rich.live import Live

from netmon.cli.live.screen import Screen
from netmon.cli.live.view import render
from netmon.words import Language

LOOK_EVERY = 1.0
ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def ended_by_signals() -> asyncio.Event:
    """Return an event of the running loop that Ctrl-C, SIGTERM and a closed terminal set."""
    stop = asyncio.Event()
    for number in ENDING:
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop


async def show(console: Console, frame: Callable[[], Screen], language: Language, stop: asyncio.Event) -> None:
    """Draw on the alternate screen, once a second and whenever the terminal changes its size, until `stop`.

    Nothing is cleared between two pictures, so nothing flickers; the terminal is as before afterwards.
    """
    again = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGWINCH, again.set)
    stopped = asyncio.ensure_future(stop.wait())
    try:
        with suppress(OSError), Live(console=console, screen=True, auto_refresh=False) as live:  # the terminal is gone
            while not stop.is_set():
                again.clear()
                size = console.size
                live.update(render(frame(), language, size.width, size.height), refresh=True)
                resized = asyncio.ensure_future(again.wait())
                await asyncio.wait([stopped, resized], timeout=LOOK_EVERY, return_when=asyncio.FIRST_COMPLETED)
                resized.cancel()
    finally:
        stopped.cancel()
        asyncio.get_running_loop().remove_signal_handler(signal.SIGWINCH)
