"""The garbage collector, kept from looking through all that a daemon keeps: of 10,000 devices that takes seconds."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Hold the garbage collector, and spare it afterwards all that exists then.

    What is not in a cycle is freed all the same when nobody needs it any more.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if running:
            gc.enable()


def spare_what_stays() -> None:
    """Free the young that are garbage, and spare the collector all others from now on.

    What devices said is kept for as long as they say the same. Left to the collector it makes a generation that grows
    until all of it is looked through at once, with the loop standing still.
    """
    gc.collect(1)
    gc.freeze()
