"""From settings to a running daemon, or to one clear sentence why not."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable, Mapping

from netmon.app.daemon import Daemon
from netmon.app.log import start_logging
from netmon.clock import SystemClock
from netmon.inventory import InventoryError, load
from netmon.settings import Settings
from netmon.store import Store, StoreError
from netmon.web.webconfig import WebError
from netmon.words import say

STOPPED, REFUSED = 0, 1


def run(settings: Settings, environ: Mapping[str, str]) -> int:
    """Run the daemon until it is told to stop. Return 0 after an orderly end, 1 where it could not start or keep all.

    Whatever hinders the start is said on standard error, all of one kind at once, in the user's language.
    """
    start_logging(settings.log_level)
    clock = SystemClock()
    try:
        inventory = load(settings.inventory, environ)
    except InventoryError as error:
        return _refuse(problem.say(settings.language) for problem in error.problems)
    try:
        store = Store.open(settings.database, clock)
    except StoreError as error:
        return _refuse([say(settings.language, error.code, **error.facts)])

    async def serve() -> bool:
        return await Daemon(settings, environ, clock, inventory, store).run()

    try:
        whole = asyncio.run(serve())
    except WebError as error:
        return _refuse(error.lines(settings.language))
    return STOPPED if whole else REFUSED


def _refuse(lines: Iterable[str]) -> int:
    for line in lines:
        print(f"netmon: {line}", file=sys.stderr)  # noqa: T201 - said to whoever started us, before there is a log
    return REFUSED
