"""A server on 127.0.0.1 that says whatever a test wants it to, byte by byte, with TLS or without."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.web.certificates import Authority


@dataclass(frozen=True)
class Request:
    """What was asked."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


Reply = Callable[[Request], Iterable[bytes]]


def said(body: bytes, status: str = "200 OK", kind: str = "application/json", **headers: str) -> list[bytes]:
    fields = {"Content-Type": kind, "Content-Length": str(len(body)), **headers}
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    return [f"HTTP/1.1 {status}\r\n{lines}\r\n".encode(), body]


@dataclass
class Serving:
    """A running server. `requests` are those that it has read."""

    reply: Reply
    context: ssl.SSLContext | None = None
    requests: list[Request] = field(default_factory=list)
    port: int = field(init=False)
    stopped: threading.Event = field(default_factory=threading.Event)
    _listening: socket.socket = field(init=False)

    def __post_init__(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]

    @property
    def url(self) -> str:
        return f"{'https' if self.context else 'http'}://127.0.0.1:{self.port}"

    def serve(self) -> None:
        while not self.stopped.is_set():
            try:
                taken, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(taken,), daemon=True).start()

    def stop(self) -> None:
        self.stopped.set()
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _answer(self, taken: socket.socket) -> None:
        try:
            taken.settimeout(10)
            with self.context.wrap_socket(taken, server_side=True) if self.context else taken as conn:
                request = _read(conn)
                self.requests.append(request)
                for part in self.reply(request):
                    if self.stopped.is_set():
                        return
                    conn.sendall(part)
        except (OSError, ValueError):  # the client has heard enough, or believes nobody here
            taken.close()


def _read(conn: socket.socket) -> Request:
    received = b""
    while b"\r\n\r\n" not in received:
        received += conn.recv(65536) or b"\r\n\r\n"
    head, _, body = received.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    method, target, _ = first.split(" ")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    while len(body) < int(headers.get("content-length", 0)):
        body += conn.recv(65536)
    return Request(method, target, headers, body)


@contextmanager
def serving(reply: Reply, authority: Authority | None = None) -> Iterator[Serving]:
    """Run a server until the block ends."""
    context = None
    if authority is not None:
        pair = authority.issue("api")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pair.cert, pair.key)
    server = Serving(reply, context)
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stop()
        thread.join(5)
