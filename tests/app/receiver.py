"""A receiver of webhooks on loopback, in the test's own process: it notes what comes, and can be dead."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import TracebackType
from typing import Self


@dataclass(frozen=True, slots=True)
class Message:
    """What came: its id, which incident it is about, what happened to that, and the root."""

    id: str
    incident: str
    happening: str
    root: str


class ReceivingServer(ThreadingHTTPServer):
    """Its port can be listened on again at once."""

    daemon_threads = True
    allow_reuse_address = True


class Receiver:
    """Listens from `start` to `stop`, always on the same port. `met` is called with each message before the answer."""

    def __init__(self) -> None:
        self.heard: list[Message] = []
        self.met: Callable[[Message], None] = lambda _: None
        self._server: ThreadingHTTPServer | None = None
        self.port = 0

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def section(self) -> str:
        """The section of the inventory that has everything told to it."""
        hook = f"{{kind: webhook, url: 'http://127.0.0.1:{self.port}/', format: netmon}}"
        return f"notify: {{hold: 1s, receivers: {{hook: {hook}}}, otherwise: hook}}\n"

    def start(self) -> None:
        """Begin to listen."""
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                root = body["labels"].get("root", "").partition(":")[2].partition("@")[0]
                message = Message(body["id"], body["incident"], body["happening"], root)
                receiver.heard.append(message)
                receiver.met(message)
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the base class
                pass

        self._server = ReceivingServer(("127.0.0.1", self.port), Handler)
        self.port = self._server.server_address[1]
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def stop(self) -> None:
        """Stop listening: whoever comes is refused."""
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def told(self, happening: str) -> list[str]:
        """Return the roots that it was told of with a happening, in that order."""
        return [one.root for one in self.heard if one.happening == happening]
