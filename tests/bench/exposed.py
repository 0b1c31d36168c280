"""The daemon's web server with a province on its board, for `tests.bench.exposition`, which tells it what changes.

It reads a line of JSON for each change, `{"visit": share, "count": share, "feel": share}`, makes it and answers with
one: the longest time for which the event loop let nothing else run since the line before, in seconds.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import sys
import time

from exporters.prometheus.endpoint import metrics_router
from exporters.prometheus.scrape import Scraper
from netmon.app.start import COLLECT, SWITCH
from netmon.clock import SystemClock
from netmon.web.application import create_app
from netmon.web.listen import listen_of
from netmon.web.server import WebServer
from tests.bench.wall import Province
from tests.exporters import plain


class Holds:
    """The longest time for which the loop let nothing else run: a timer that wants its turn every 2 ms."""

    PERIOD = 0.002

    def __init__(self) -> None:
        self._longest = 0.0
        self._task = asyncio.create_task(self._watch())

    async def _watch(self) -> None:
        while True:
            began = time.perf_counter()
            await asyncio.sleep(self.PERIOD)
            self._longest = max(self._longest, time.perf_counter() - began - self.PERIOD)

    def take(self) -> float:
        """Return it in seconds, and begin again."""
        longest, self._longest = self._longest, 0.0
        return longest


def tell(**facts: float) -> None:
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


async def serve(province: Province) -> None:
    """Serve until the other end of the pipe is closed."""
    scraper = Scraper(
        plain.sources(province.wall.board, clock=SystemClock()), all_interfaces=True, series_budget=2_000_000
    )
    server = WebServer(create_app([metrics_router(scraper)]), listen_of("127.0.0.1:0"), None, SystemClock())
    await server.start()
    lines = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    holds = Holds()
    tell(port=server.port)
    while line := await lines.readline():
        held = holds.take()
        change = json.loads(line)
        province.visit(province.some(change["visit"]))
        province.count(province.some(change["count"]))
        province.feel(province.some(change["feel"]))
        await asyncio.sleep(0.01)  # what the change took of the loop is not the scrape's
        holds.take()
        tell(held=held)
    await server.close()
    scraper.close()


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--devices", type=int, required=True)
    parser.add_argument("--ports", type=int, required=True)
    chosen = parser.parse_args()
    sys.setswitchinterval(SWITCH)
    gc.set_threshold(COLLECT)
    province = Province(chosen.devices, chosen.ports)
    gc.collect()
    gc.freeze()  # as the daemon does with what it has loaded
    asyncio.run(serve(province))


if __name__ == "__main__":
    main()
