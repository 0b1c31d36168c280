"""The programs that the demo starts, most of them netmon itself, and all of them gone when it is."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

GRACE = 15.0
"""Seconds that a child has for an orderly end."""
TAIL = 12
_WARD, _FOREIGN = "netmon.cli.demo.ward", "netmon.cli.demo.foreign"


@dataclass(frozen=True, slots=True)
class Child:
    """A running command; `log` holds all it says. It `stays` unless it comes to an end by itself."""

    name: str
    log: Path
    process: asyncio.subprocess.Process
    stays: bool = True

    def last_words(self) -> list[str]:
        """Return the last lines of what it said."""
        try:
            return self.log.read_text("utf-8", "replace").splitlines()[-TAIL:]
        except OSError:
            return []


class DiedError(Exception):
    """A child ended that was to stay, or failed at what it was to do."""

    def __init__(self, child: Child) -> None:
        super().__init__(child.name)
        self.child = child
        self.code = child.process.returncode
        # Read now: the log goes with the child's room.
        self.last_words = child.last_words()


class Family:
    """Starts children and sees them all to their end."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._children: list[Child] = []
        # Whoever holds the writing end is alive: it is ours alone, for Python lets no child inherit it.
        self._theirs, self._ours = os.pipe()

    async def start(
        self, name: str, room: Path, words: Sequence[str], *, stays: bool = True, foreign: bool = False
    ) -> Child:
        """Start a command that lives in `room`, which holds nobody else's files; a `foreign` one is not netmon's.

        Children have a session of their own: Ctrl-C is for the parent, which ends them in order.
        """
        log = room / f"{name}.log"
        with log.open("wb") as said:
            process = await asyncio.create_subprocess_exec(  # noqa: TID251 - the demo is what starts netmon's programs
                *(sys.executable, "-m", _FOREIGN if foreign else _WARD, str(self._theirs), str(room), *words),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=said,
                stderr=asyncio.subprocess.STDOUT,
                env=dict(self._environ),
                pass_fds=(self._theirs,),
                start_new_session=True,
            )
        child = Child(name, log, process, stays)
        self._children.append(child)
        return child

    async def done(self, *children: Child) -> None:
        """Wait for children that come to an end by themselves. Raises DiedError where one fails."""
        for child in children:
            if await child.process.wait():
                raise DiedError(child)

    async def unless_lost(self, work: Awaitable[object]) -> None:
        """Do some work while every child is there that should be. Raises DiedError when one is not."""
        staying = [child for child in self._children if child.stays]
        ends = {asyncio.ensure_future(child.process.wait()): child for child in staying}
        working = asyncio.ensure_future(work)
        try:
            await asyncio.wait([working, *ends], return_when=asyncio.FIRST_COMPLETED)
            for end, child in ends.items():
                if end.done():
                    raise DiedError(child)
            working.result()
        finally:
            for task in (working, *ends):
                task.cancel()
            await asyncio.gather(working, *ends, return_exceptions=True)

    async def close(self) -> None:
        """End every child and wait for it; the first that was started, which the others need, last."""
        await _end(self._children[1:])
        await _end(self._children[:1])
        os.close(self._ours)
        os.close(self._theirs)


async def _end(children: Iterable[Child]) -> None:
    running = [child.process for child in children if child.process.returncode is None]
    for process in running:
        with suppress(ProcessLookupError):
            process.terminate()
    waiting = [asyncio.ensure_future(process.wait()) for process in running]
    if waiting:
        await asyncio.wait(waiting, timeout=GRACE)
    for process in running:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
    if waiting:
        await asyncio.wait(waiting)
