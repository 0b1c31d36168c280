"""From settings to a running daemon, or to one clear sentence why not."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import sys
from collections.abc import Iterable, Mapping

from netmon.app.daemon import Daemon
from netmon.app.log import start_logging
from netmon.app.reading import Read, read
from netmon.clock import SystemClock
from netmon.inventory import InventoryError
from netmon.model.clock import Clock
from netmon.settings import Settings
from netmon.store import Store, StoreError
from netmon.web.geo import read_outline
from netmon.web.listen import listen_of
from netmon.web.protection import Protection
from netmon.web.webconfig import WebError
from netmon.wires.traps import TrapsError
from netmon.words import say

STOPPED, REFUSED = 0, 1
COLLECT = 50_000
"""Objects in excess of those freed that make the garbage collector look at the young ones. A visit makes hundreds and
frees them by itself; at the interpreter's 700 every few visits are counted for growth, and looking through all that is
kept of 10,000 devices holds the loop for seconds.
"""
SWITCH = 0.0005
"""Seconds: while a thread reads an inventory or compresses a scrape, the loop waits its turn at most so long."""


def run(settings: Settings, environ: Mapping[str, str]) -> int:
    """Run the daemon until it is told to stop. Return 0 after an orderly end, 1 where it could not start or keep all.

    Whatever hinders the start is said on standard error, as much as can be found out at once, in the user's language.
    """
    start_logging(settings.log_level)
    sys.setswitchinterval(SWITCH)
    gc.set_threshold(COLLECT)
    early: list[int] = []
    # Whoever asks for a reload before we can obey must not end us; it is made up for.
    signal.signal(signal.SIGHUP, lambda number, _: early.append(number))
    clock = SystemClock()
    found, problems = _prepare(settings, environ)
    if found is None or problems:
        return _refuse(problems)
    try:
        store = Store.open(settings.database, clock)
    except StoreError as error:
        return _refuse([say(settings.language, error.code, **error.facts)])
    try:
        whole = asyncio.run(_serve(settings, environ, clock, found, store, early))
    except WebError as error:
        return _refuse(error.lines(settings.language))
    except TrapsError as error:
        return _refuse([say(settings.language, error.code, **error.facts)])
    return STOPPED if whole else REFUSED


def _prepare(settings: Settings, environ: Mapping[str, str]) -> tuple[Read | None, list[str]]:
    """Read what there is to read, and tell all that is wrong, before anything is opened or changed."""
    found, problems = None, []
    try:
        found = read(settings.inventory, environ, settings.network)
    except InventoryError as error:
        problems += [problem.say(settings.language) for problem in error.problems]
    try:
        Protection(listen_of(settings.listen), settings.web_config, settings.language)
    except WebError as error:
        problems += error.lines(settings.language)
    try:
        read_outline(settings.outline)
    except WebError as error:
        problems += error.lines(settings.language)
    return found, problems


async def _serve(
    settings: Settings, environ: Mapping[str, str], clock: Clock, found: Read, store: Store, early: list[int]
) -> bool:
    try:
        daemon = Daemon(settings, environ, clock, found, store)
    except BaseException:
        await store.close()
        raise
    if early:
        daemon.reload()
    return await daemon.run()


def _refuse(lines: Iterable[str]) -> int:
    for handler in logging.getLogger().handlers:
        handler.flush()
    for line in lines:
        print(f"netmon: {line}", file=sys.stderr)  # noqa: T201 - said to whoever started us, before there is a log
    return REFUSED
