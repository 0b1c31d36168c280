"""Running a lab until it is told to stop."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from pathlib import Path

from netmon.lab.control import Control
from netmon.lab.lab import Lab, LabState


def run(lab: Lab, control: Path, began: Callable[[LabState], None]) -> LabState:
    """Serve until SIGINT or SIGTERM and return how it ended; `began` is called once everything listens.

    Raises `LabError` where something cannot be listened on. Nothing is left behind, however it ends.
    """
    return asyncio.run(_run(lab, control, began))


async def _run(lab: Lab, path: Path, began: Callable[[LabState], None]) -> LabState:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    control = Control(lab, path)
    try:
        await control.start()
        lab.start()
        began(lab.state())
        await stop.wait()
        return lab.state()
    finally:
        lab.close()
        await control.close()
