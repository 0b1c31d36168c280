"""Pictures of the dashboards: Grafana's libraries draw what is built, from a real Prometheus, in Chromium.

    python -m tests.grafana.pictures PAGE [--into build/pictures] [--state outage] [--only duty] [--wide 1920]

PAGE is the folder that `grafana/render/build.mjs` wrote. No Grafana runs: docs/grafana says what of a picture is whose.
"""

from __future__ import annotations

import argparse
import base64
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode

from tests.grafana.backfill import backfill, running, settle
from tests.grafana.scene import State, scrapes
from tests.promql.project import ROOT
from tests.web.browser.chromium import Chromium, Tab

BUILT = ROOT / "grafana" / "built"
ROW = 38
"""Pixels of a row of Grafana's grid, with its gap."""
HEAD = 80
"""Pixels of what stands above the grid and below it."""
SCREEN = 1080
PATIENCE = 120.0
CHOSEN = {"prefecture": "433100"}
"""Values of variables: the prefecture whose node is dead during the outage."""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback; yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def height(board: Path) -> int:
    """Return how many pixels a dashboard needs without scrolling, no less than a screen has."""
    places: list[dict[str, int]] = [panel["gridPos"] for panel in json.loads(board.read_text("utf-8"))["panels"]]
    return max(SCREEN, HEAD + ROW * max(place["y"] + place["h"] for place in places))


def drawn(tab: Tab, name: str) -> None:
    """Return once everything stands on the page."""
    end = time.monotonic() + PATIENCE
    while tab.ask("window.drawn") is not True:
        failed = tab.ask("window.failed")
        if failed or time.monotonic() > end:
            sys.exit(f"{name} was not drawn: {failed or 'no end of queries'}")
        time.sleep(0.3)


def main() -> None:
    """Draw every dashboard that was asked for, in both languages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page", type=Path)
    parser.add_argument("--into", type=Path, default=Path("build/pictures"))
    parser.add_argument("--state", type=State, choices=list(State), default=State.OUTAGE)
    parser.add_argument("--only", default="", help="a part of the dashboard's name")
    parser.add_argument("--wide", type=int, default=1920)
    asked = parser.parse_args()
    shutil.copytree(BUILT, asked.page / "boards", dirs_exist_ok=True)
    now = time.time()
    with tempfile.TemporaryDirectory(prefix="netmon-pictures-") as name:
        folder = Path(name)
        backfill(folder, scrapes(asked.state, now))
        with running(folder) as api, served(asked.page) as site, Chromium(folder) as browser:
            settle([api])
            at = time.time()  # not before: what rules record begins now
            for board in sorted(one for one in BUILT.glob("*/*.json") if asked.only in one.name):
                which = str(board.relative_to(BUILT))
                query = {"board": which, "prometheus": api.removesuffix("/api/v1/"), "at": f"{at:.3f}", **CHOSEN}
                tab = browser.tab(f"{site}/index.html?{urlencode(query)}", width=asked.wide, height=height(board))
                drawn(tab, which)
                picture = asked.into / asked.state / Path(which).with_suffix(".png")
                picture.parent.mkdir(parents=True, exist_ok=True)
                shot = tab.call("Page.captureScreenshot", format="png")
                picture.write_bytes(base64.b64decode(str(shot["data"])))
                broken = str(
                    tab.ask("[...document.querySelectorAll('details')].map(one => one.textContent).join('\\n')")
                )
                sys.stdout.write(f"{picture}\n{broken}")


if __name__ == "__main__":
    main()
