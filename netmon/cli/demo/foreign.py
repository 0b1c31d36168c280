"""A program that is not netmon's, under the same guard: it does not outlive whoever started it.

`python -m netmon.cli.demo.foreign LIFELINE ROOM PROGRAM …`, as `netmon.cli.demo.ward` says. What ends us ends it first.
"""

from __future__ import annotations

import signal
import subprocess  # noqa: TID251 - the demo is what starts programs
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from shutil import which
from types import FrameType

from netmon.cli.demo.ward import GRACE, Guard


class _Kept:
    """The program, from before it runs until it has ended."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = False

    def run(self, command: Sequence[str]) -> int:
        """Run it and return its exit code."""
        # Should we be killed, util-linux's setpriv has the kernel end it; where that is not there, only this is lost.
        keeper = which("setpriv")
        words = [*((keeper, "--pdeathsig", "TERM") if keeper else ()), *command]
        self._process = subprocess.Popen(words)  # noqa: S603 - a program that the caller found on PATH
        if self._ended:  # told to while it was being started
            self._process.terminate()
        return self._process.wait()

    def end(self, _number: int, _frame: FrameType | None) -> None:
        """Pass on that it is to end; where it does not obey, it is killed before we are."""
        self._ended = True
        signal.alarm(int(GRACE * 2 / 3))
        if self._process is not None:
            self._process.terminate()

    def kill(self, _number: int, _frame: FrameType | None) -> None:
        """End it now."""
        if self._process is not None:
            self._process.kill()


def main(arguments: Sequence[str]) -> int:
    """Run a program under guard and return its exit code, as a shell would tell it."""
    lifeline, room, *command = arguments
    guard, kept = Guard(int(lifeline), Path(room)), _Kept()
    signal.signal(signal.SIGTERM, kept.end)
    signal.signal(signal.SIGALRM, kept.kill)
    threading.Thread(target=guard.watch, name="lifeline", daemon=True).start()  # noqa: TID251 - as in the ward
    try:
        code = kept.run(command)
    finally:
        if guard.orphaned:
            guard.tidy()
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
