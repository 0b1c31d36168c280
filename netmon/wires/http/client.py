"""One request, one answer.

Nothing of the environment changes what is asked: no proxy, no stored password. A redirect is followed on the same
server alone, so that what is sent to one is never shown to another.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPResponse, IncompleteRead
from typing import Final
from urllib.parse import urljoin, urlsplit

from netmon.model.clock import Clock
from netmon.wires.http.deadline import Timed, connect
from netmon.wires.http.errors import HttpError
from netmon.wires.http.url import Url, read_url

CHUNK: Final = 1 << 16
REDIRECTS: Final = (301, 302, 303, 307, 308)
BUSY: Final = (429, 503)
USER_AGENT: Final = "netmon"


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long, in seconds, and how much. `octets` is the longest answer.

    A busy server may ask for a pause of `patience`; where it names none, `pause` is made.
    """

    connect: float = 10.0
    exchange: float = 120.0
    octets: int = 64 * 1024 * 1024
    redirects: int = 3
    tries: int = 4
    pause: float = 5.0
    patience: float = 60.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said, whatever its status. `kind` is the media type, in small letters and without parameters."""

    status: int
    kind: str
    body: bytes
    location: str = ""
    retry_after: str = ""


class HttpClient:
    """Asks one server. `wait` pauses for so many seconds; `tls` is None for plain http."""

    def __init__(
        self,
        clock: Clock,
        wait: Callable[[float], None],
        tls: ssl.SSLContext | None,
        bounds: Bounds | None = None,
    ) -> None:
        self._clock = clock
        self._wait = wait
        self._tls = tls
        self._bounds = bounds or Bounds()

    def get(self, url: Url, target: str, headers: Mapping[str, str]) -> Answer:
        """Return the answer for `target` (path and query) of the server of `url`. Raises HttpError.

        Redirects on the same server are followed; one that leads to another is refused.
        """
        for _ in range(self._bounds.redirects + 1):
            answer = self._patiently(url, "GET", target, headers, b"")
            if answer.status not in REDIRECTS:
                return answer
            target = _followed(url, target, answer.location)
        raise HttpError("http.redirects_for_ever", url=url.origin)

    def post(self, url: Url, target: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """Return the answer to `body`. A redirect is refused. Raises HttpError."""
        answer = self._patiently(url, "POST", target, headers, body)
        if answer.status in REDIRECTS:
            _followed(url, target, answer.location)
            raise HttpError("http.redirected", url=url.origin, other=url.origin)
        return answer

    def _patiently(self, url: Url, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """Ask again where the server is busy and says when."""
        for _ in range(self._bounds.tries - 1):
            answer = self._once(url, method, target, headers, body)
            if answer.status not in BUSY:
                return answer
            seconds = self._pause(answer.retry_after)
            if seconds > self._bounds.patience:
                raise HttpError("http.busy", url=url.origin, seconds=f"{seconds:.0f}")
            self._wait(seconds)
        return self._once(url, method, target, headers, body)

    def _once(self, url: Url, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Answer:
        deadline = self._clock.monotonic() + self._bounds.exchange
        with closing(connect(url, self._tls if url.secure else None, self._bounds.connect)) as sock:
            timed = Timed(sock, self._clock, deadline)
            try:
                timed.sendall(_request(url, method, target, headers, body))
                # It asks nothing of a socket but a file to read from.
                response = HTTPResponse(timed, method=method)  # type: ignore[arg-type] # see above
                response.begin()
                return self._taken(response, url)
            except TimeoutError as error:
                raise HttpError("http.timeout", url=url.origin, seconds=f"{self._bounds.exchange:g}") from error
            except IncompleteRead as error:
                raise HttpError("http.cut_off", url=url.origin) from error
            except (HTTPException, ValueError) as error:  # not HTTP; a length or a chunk that is no number
                raise HttpError("http.not_http", url=url.origin) from error
            except OSError as error:
                raise HttpError("http.unreachable", url=url.origin, error=error.strerror or "?") from error

    def _taken(self, response: HTTPResponse, url: Url) -> Answer:
        """Read the body, no more of it than is allowed."""
        parts, size = [], 0
        while chunk := response.read(CHUNK):
            size += len(chunk)
            if size > self._bounds.octets:
                raise HttpError("http.too_large", url=url.origin, limit=f"{self._bounds.octets >> 20} MB")
            parts.append(chunk)
        if response.length:  # the server promised more
            raise HttpError("http.cut_off", url=url.origin)
        said = response.headers.get
        kind = said("Content-Type", "").partition(";")[0].strip().casefold()
        body = b"".join(parts)
        return Answer(response.status, kind, body, said("Location", ""), said("Retry-After", ""))

    def _pause(self, retry_after: str) -> float:
        """Return the seconds that `Retry-After` asks for (RFC 9110 §10.2.3): a number, or a date."""
        if retry_after.isascii() and retry_after.isdigit():
            return float(retry_after[:9])
        try:
            return max(0.0, parsedate_to_datetime(retry_after).timestamp() - self._clock.wall())
        except (ValueError, OverflowError):
            return self._bounds.pause


def _request(url: Url, method: str, target: str, headers: Mapping[str, str], body: bytes) -> bytes:
    fields = {
        "Host": url.authority,
        "User-Agent": USER_AGENT,
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "Connection": "close",
        **headers,
    }
    if method == "POST":
        fields = {"Content-Type": "application/json", **fields, "Content-Length": str(len(body))}
    lines = [f"{method} {target or '/'} HTTP/1.1", *(f"{name}: {value}" for name, value in fields.items())]
    if any(not line.isascii() or not line.isprintable() for line in lines):
        raise HttpError("http.bad_request")  # without the line: it may hold a token
    return "\r\n".join([*lines, "", ""]).encode() + body


def _followed(url: Url, target: str, location: str) -> str:
    """Return where a redirect leads on the same server."""
    try:
        joined = urlsplit(urljoin(f"{url.origin}{target}", location))
        other = read_url(f"{joined.scheme}://{joined.netloc}")
    except (ValueError, HttpError):
        raise HttpError("http.redirected", url=url.origin, other="?") from None
    if other != Url(url.scheme, url.host, url.port):
        raise HttpError("http.redirected", url=url.origin, other=other.origin)
    return joined.path + (f"?{joined.query}" if joined.query else "")
