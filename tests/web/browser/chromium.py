"""Debian's Chromium without a window, driven over a pipe (Chrome DevTools Protocol): no port, no other program."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--remote-debugging-pipe",
)
PATIENCE = 120.0
"""Seconds after which whoever waits gives up; a busy machine takes long to start a browser."""

Message = dict[str, object]


class Chromium:
    """A browser of its own, ended at exit with all its processes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._number = 0
        self._rest = b""
        self.events: list[Message] = []

    def __enter__(self) -> Chromium:
        child_in, self._out = os.pipe()
        self._in, child_out = os.pipe()
        # It reads from file 3 and writes to file 4; the shell puts them there.
        command = f'exec chromium "$@" 3<&{child_in} 4>&{child_out}'
        with (self._folder / "chromium.log").open("wb") as log:
            self._process = subprocess.Popen(
                ["bash", "-c", command, "bash", *FLAGS, f"--user-data-dir={self._folder / 'profile'}", "about:blank"],
                env={"PATH": os.environ["PATH"], "HOME": str(self._folder), "LANG": "C.UTF-8"},
                pass_fds=(child_in, child_out),
                stdout=subprocess.DEVNULL,
                stderr=log,
                start_new_session=True,
            )
        os.close(child_in)
        os.close(child_out)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self.call("Browser.close")
            self._process.wait(20)
        except (AssertionError, OSError, subprocess.TimeoutExpired):
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(20)
        os.close(self._in)
        os.close(self._out)

    def call(self, method: str, session: str = "", /, **parameters: object) -> Message:
        """Have the browser do something, and return what it answers."""
        self._number += 1
        number = self._number
        said: Message = {"id": number, "method": method, "params": parameters}
        if session:
            said["sessionId"] = session
        os.write(self._out, json.dumps(said).encode() + b"\0")
        end = time.monotonic() + PATIENCE
        while True:
            answer = self._next(end)
            assert answer is not None, f"no answer to {method} within {PATIENCE:g} s"
            if answer.get("id") == number:
                assert "error" not in answer, answer["error"]
                return mapping(answer["result"])

    def tab(self, url: str, *, width: int = 1280, height: int = 900, dark: bool = False) -> Tab:
        """Open a page in a tab of its own, as on a screen of that size in CSS pixels."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        tab = Tab(self, str(session))
        for domain in ("Page", "Network", "Log", "Runtime"):
            tab.call(f"{domain}.enable")
        tab.resize(width, height)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        tab.call("Emulation.setEmulatedMedia", features=[scheme])
        tab.go(url)
        return tab

    def listen(self, seconds: float) -> None:
        """Take what the browser tells by itself, for so long."""
        end = time.monotonic() + seconds
        while self._next(end) is not None:
            pass

    def _next(self, end: float) -> Message | None:
        """Return the next message, None where there is none until then; what is no answer is kept in `events`."""
        while b"\0" not in self._rest:
            readable, _, _ = select.select([self._in], [], [], max(0.0, end - time.monotonic()))
            if not readable:
                return None
            read = os.read(self._in, 1 << 16)
            assert read, (self._folder / "chromium.log").read_text(errors="replace")[-2000:]
            self._rest += read
        first, _, self._rest = self._rest.partition(b"\0")
        message: Message = json.loads(first)
        if "id" not in message:
            self.events.append(message)
        return message


class Tab:
    """One page, and all that happens to it."""

    def __init__(self, browser: Chromium, session: str) -> None:
        self._browser = browser
        self._session = session

    def call(self, method: str, /, **parameters: object) -> Message:
        """Have the tab do something."""
        return self._browser.call(method, self._session, **parameters)

    def go(self, url: str) -> None:
        """Go to a page, and return once it is there."""
        loads = len(self.told("Page.loadEventFired"))
        self.call("Page.navigate", url=url)
        self._until_loaded(loads)

    def again(self) -> None:
        """Load the page again."""
        loads = len(self.told("Page.loadEventFired"))
        self.call("Page.reload")
        self._until_loaded(loads)

    def _until_loaded(self, loads: int) -> None:
        end = time.monotonic() + PATIENCE
        while len(self.told("Page.loadEventFired")) == loads:
            assert time.monotonic() < end, f"not loaded within {PATIENCE:g} s"
            self._browser.listen(0.1)

    def resize(self, width: int, height: int) -> None:
        """Show it on a screen of that size."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def ask(self, expression: str) -> object:
        """Return the value of an expression of JavaScript, as JSON has it."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return mapping(answer["result"]).get("value")

    def text(self, selector: str = "body") -> str:
        """Return what there is to read in an element, "" where there is no such element."""
        found = self.ask(f"document.querySelector({json.dumps(selector)})?.innerText ?? ''")
        return " ".join(str(found).split())

    def told(self, method: str) -> list[Mapping[str, object]]:
        """Return the parameters of every event of that name."""
        return [
            mapping(event["params"])
            for event in self._browser.events
            if event["method"] == method and event.get("sessionId") == self._session
        ]


def mapping(value: object) -> Message:
    """Return a JSON object as what it is."""
    assert isinstance(value, dict), value
    return value
