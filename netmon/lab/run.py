"""Running a lab until it is told to stop."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from netmon.lab.control import Control
from netmon.lab.faults import Fault
from netmon.lab.lab import Lab, LabState
from netmon.lab.refusal import LabError
from netmon.lab.scenario import Happening, Step, timeline

TURN = 0.2
"""Seconds between two looks at the links that flap."""


class Audience(Protocol):
    """Who is told what goes on."""

    def began(self, state: LabState) -> None:
        """Take note that everything listens."""
        ...

    def happened(self, happening: Happening) -> None:
        """Take note of a step that was done."""
        ...

    def played(self) -> None:
        """Take note that the scenario is over; the lab goes on."""
        ...


def run(lab: Lab, control: Path, steps: tuple[Step, ...], audience: Audience) -> LabState:
    """Serve until SIGINT or SIGTERM and return how it ended; a scenario begins once everything listens.

    Raises `LabError` where something cannot be listened on. Nothing is left behind, however it ends.
    """
    return asyncio.run(_run(lab, control, steps, audience))


async def play(lab: Lab, steps: tuple[Step, ...], audience: Audience) -> None:
    """Do what a scenario says, each step at its time."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    for happening in timeline(steps):
        await asyncio.sleep(max(began + happening.at - loop.time(), 0))
        if happening.ends and isinstance(happening.order, Fault):
            lab.relieve(happening.order)
        else:
            with suppress(LabError):  # what is to be healed may have been healed by hand meanwhile
                lab.carry_out(happening.order)
        audience.happened(happening)
    if steps:
        audience.played()


async def _turn(lab: Lab) -> None:
    """Let links flap."""
    while True:
        await asyncio.sleep(TURN)
        lab.turn()


async def _run(lab: Lab, path: Path, steps: tuple[Step, ...], audience: Audience) -> LabState:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    control = Control(lab, path)
    try:
        await control.start()
        lab.start()
        audience.began(lab.state())
        playing, turning = asyncio.create_task(play(lab, steps, audience)), asyncio.create_task(_turn(lab))
        stopped = asyncio.create_task(stop.wait())
        await asyncio.wait([playing, stopped], return_when=asyncio.FIRST_COMPLETED)
        if playing.done():
            playing.result()
        await stopped
        playing.cancel()
        turning.cancel()
        return lab.state()
    finally:
        await lab.close()
        await control.close()
