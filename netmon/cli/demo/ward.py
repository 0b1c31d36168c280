"""The child's side of the demo: a command of netmon that does not outlive whoever started it.

`python -m netmon.cli.demo.ward LIFELINE ROOM COMMAND …`: LIFELINE is the reading end of a pipe whose other end only the
parent has. However the parent ends, also by SIGKILL, the kernel closes it, on every Unix and without a race with our
start; PR_SET_PDEATHSIG is Linux alone, and is lost when the parent dies first. ROOM is the child's own folder, which an
orphan takes along.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import FrameType

from netmon.cli.main import run

GRACE = 15.0
"""Seconds for an orderly end."""


class Guard:
    """Ends this process when the pipe does."""

    def __init__(self, lifeline: int, room: Path) -> None:
        self._lifeline, self._room = lifeline, room
        self.orphaned = False

    def watch(self) -> None:
        """Wait for the end of the parent; nothing is ever written into the pipe."""
        os.read(self._lifeline, 1)
        self.orphaned = True
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(GRACE)
        self.tidy()
        os._exit(1)

    def tidy(self) -> None:
        """Remove our folder, and the one it stands in if we are the last."""
        shutil.rmtree(self._room, ignore_errors=True)
        with suppress(OSError):
            self._room.parent.rmdir()


def main(arguments: Sequence[str]) -> int:
    """Run a command under guard and return its exit code."""
    lifeline, room, *command = arguments
    guard = Guard(int(lifeline), Path(room))
    # Before a command obeys by itself, and if it never does: unwind as for any other end.
    signal.signal(signal.SIGTERM, _leave)
    threading.Thread(target=guard.watch, name="lifeline", daemon=True).start()  # noqa: TID251 - reading the pipe blocks, and the command has its own loop, or none
    try:
        return run(command, os.environ)
    finally:
        if guard.orphaned:
            guard.tidy()


def _leave(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
