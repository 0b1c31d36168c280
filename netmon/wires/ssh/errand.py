"""One piece of blocking work in a thread of its own, whose end the loop hears of."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Thread  # noqa: TID251 - this room owns a pool, and bounds how many there are
from typing import Generic, TypeVar

T = TypeVar("T")


class Errand(Generic[T]):
    """`done` gets what `work` returns or raises. Nobody can stop a thread: what it waits for must be taken from it."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._loop = asyncio.get_running_loop()
        self.done: asyncio.Future[T] = self._loop.create_future()
        # A daemon, or one that hangs would keep the process from ending.
        thread = Thread(target=self._run, args=(work,), name="netmon-ssh", daemon=True)
        thread.start()

    def _run(self, work: Callable[[], T]) -> None:
        try:
            value = work()
        except BaseException as error:  # noqa: BLE001 - whoever waits gets it
            failed = error
            self._tell(lambda: self._settle(lambda: self.done.set_exception(failed)))
        else:
            self._tell(lambda: self._settle(lambda: self.done.set_result(value)))

    def _tell(self, what: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            self._loop.call_soon_threadsafe(what)

    def _settle(self, how: Callable[[], None]) -> None:
        if not self.done.done():
            how()
