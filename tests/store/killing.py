"""Starts victims and kills them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parent.parent.parent


class Victims:
    """The process that forks victims. A round is over when its victim is."""

    def __init__(self, orders: IO[str], news: IO[str]) -> None:
        self._orders = orders
        self._news = news

    def run(self, order: str, kill_after: int | None = None, delay: float = 0.0) -> tuple[list[str], int]:
        """Return the ids that were shown, and how the victim ended (-9: killed).

        `kill_after` so many ids shown and `delay` seconds more it is killed from here; None leaves that to itself.
        """
        print(order, file=self._orders, flush=True)
        shown: list[str] = []
        pid = 0
        while True:
            word, value = self._news.readline().split()
            match word:
                case "pid":
                    pid = int(value)
                case "shown":
                    shown.append(value)
                    if len(shown) == kill_after:
                        time.sleep(delay)
                        os.kill(pid, signal.SIGKILL)
                case "ended":
                    return shown, int(value)


@contextmanager
def victims() -> Iterator[Victims]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.store.victims"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield Victims(process.stdin, process.stdout)
        process.stdin.close()
