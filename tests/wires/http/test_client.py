"""A request is bounded in time and size, believes only who proves who he is, and is never led to another host."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.wires.http import Bounds, HttpClient, HttpError, read_url, trusting
from tests.web.certificates import Authority
from tests.wires.http.serving import Request, said, serving

HEADERS = {"Authorization": "Token canary-7f3a"}
BOUNDS = Bounds(connect=5, exchange=5, octets=1 << 20)


@dataclass
class Waits:
    """What was waited for, without waiting."""

    seconds: list[float] = field(default_factory=list)

    def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


def client(bounds: Bounds = BOUNDS, ca: Path | None = None, wait: Callable[[float], None] | None = None) -> HttpClient:
    return HttpClient(SystemClock(), wait or Waits(), trusting(ca), bounds)


def refusal(reply: Callable[[Request], Iterable[bytes]], bounds: Bounds = BOUNDS, method: str = "GET") -> HttpError:
    """Return what a client says of a server."""
    asking = client(bounds)
    with serving(reply) as server, pytest.raises(HttpError) as raised:
        _ = (
            asking.post(read_url(server.url), "/api/x", HEADERS, b"{}")
            if method == "POST"
            else asking.get(read_url(server.url), "/api/x?limit=1", HEADERS)
        )
    assert "canary" not in str(raised.value)
    return raised.value


def test_what_is_asked_arrives_as_it_was_meant() -> None:
    with serving(lambda _: said(b'{"a": 1}')) as server:
        answer = client().post(read_url(server.url), "/api/x", HEADERS, b'{"q": 1}')
    assert (answer.status, answer.kind, answer.body) == (200, "application/json", b'{"a": 1}')
    (request,) = server.requests
    assert (request.method, request.target, request.body) == ("POST", "/api/x", b'{"q": 1}')
    assert request.headers["authorization"] == "Token canary-7f3a"
    assert request.headers["host"] == f"127.0.0.1:{server.port}"


def test_an_answer_in_chunks_is_put_together() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n"
    with serving(lambda _: [head, b"3\r\n[1,\r\n", b"2\r\n2]\r\n0\r\n\r\n"]) as server:
        answer = client().get(read_url(server.url), "/", {})
    assert (answer.kind, answer.body) == ("application/json", b"[1,2]")


def test_a_certificate_is_believed_when_its_authority_is_named(tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    with serving(lambda _: said(b"{}"), authority) as server:
        assert client(ca=authority.file).get(read_url(server.url), "/", HEADERS).body == b"{}"


def test_a_certificate_of_nobody_known_is_not_believed_and_is_shown_no_token(tmp_path: Path) -> None:
    with serving(lambda _: said(b"{}"), Authority(tmp_path)) as server, pytest.raises(HttpError) as raised:
        client().get(read_url(server.url), "/", HEADERS)
    assert raised.value.code == "http.untrusted"
    assert server.requests == []


def test_without_verification_anybody_is_believed(tmp_path: Path) -> None:
    with serving(lambda _: said(b"{}"), Authority(tmp_path)) as server:
        trustful = HttpClient(SystemClock(), Waits(), trusting(None, verify=False), BOUNDS)
        assert trustful.get(read_url(server.url), "/", {}).status == 200


def test_a_file_that_is_no_certificate_is_told(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("nothing")
    for name in ("ca.pem", "missing.pem"):
        with pytest.raises(HttpError) as raised:
            trusting(tmp_path / name)
        assert raised.value.code == "http.ca_file"


def test_a_server_without_tls_is_told_so() -> None:
    with serving(lambda _: said(b"{}")) as server, pytest.raises(HttpError) as raised:
        client(Bounds(connect=0.5)).get(read_url(server.url.replace("http:", "https:")), "/", HEADERS)
    assert raised.value.code == "http.no_tls"


def test_a_redirect_on_the_same_server_is_followed() -> None:
    def reply(request: Request) -> list[bytes]:
        if request.target == "/api/x/?limit=1":
            return said(b"[]")
        return said(b"", "301 Moved Permanently", Location="/api/x/?limit=1")

    with serving(reply) as server:
        assert client().get(read_url(server.url), "/api/x?limit=1", HEADERS).body == b"[]"
    assert [request.target for request in server.requests] == ["/api/x?limit=1", "/api/x/?limit=1"]


@pytest.mark.parametrize("where", ["https://{here}/", "http://{here}1/", "//127.0.0.2/", "ftp://{here}/", "http://[/"])
def test_a_redirect_to_another_server_is_refused_and_the_token_stays(where: str) -> None:
    with serving(lambda _: said(b"{}")) as other:
        location = where.replace("{here}", f"127.0.0.1:{other.port}")
        error = refusal(lambda _: said(b"", "302 Found", Location=location))
    assert error.code == "http.redirected"
    assert other.requests == []


def test_a_redirect_of_what_is_posted_is_refused() -> None:
    assert refusal(lambda _: said(b"", "307 X", Location="/elsewhere"), method="POST").code == "http.redirected"


def test_redirects_without_end_are_told() -> None:
    numbers = itertools.count()
    error = refusal(lambda _: said(b"", "302 Found", Location=f"/{next(numbers)}"))
    assert error.code == "http.redirects_for_ever"


def test_a_busy_server_is_asked_again_when_it_says() -> None:
    replies = iter([
        said(b"", "429 Too Many Requests", Retry_After="7"),
        said(b"", "503 Busy"),
        said(b"{}"),
    ])  # fmt: skip
    waits = Waits()
    with serving(lambda _: next(replies)) as server:
        assert client(wait=waits).get(read_url(server.url), "/", {}).status == 200
    assert waits.seconds == [7.0, BOUNDS.pause]


def test_a_server_that_is_busy_for_an_hour_is_not_waited_for() -> None:
    error = refusal(lambda _: said(b"", "429 Too Many Requests", Retry_After="3600"))
    assert (error.code, error.facts["seconds"]) == ("http.busy", "3600")


def test_a_server_that_stays_busy_is_given_up() -> None:
    waits = Waits()
    with serving(lambda _: said(b"", "429 Too Many Requests", Retry_After="0")) as server:
        assert client(wait=waits).get(read_url(server.url), "/", {}).status == 429
    assert len(server.requests) == BOUNDS.tries


def test_a_date_may_say_when_to_come_again() -> None:
    replies = iter([said(b"", "503 Busy", Retry_After="Thu, 01 Jan 2026 00:00:00 GMT"), said(b"{}")])
    waits = Waits()
    with serving(lambda _: next(replies)) as server:
        client(wait=waits).get(read_url(server.url), "/", {})
    assert waits.seconds == [0.0]


def endless(_: Request) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"
    while True:
        yield b" " * 65536


def slow(_: Request) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"
    while True:
        time.sleep(0.05)
        yield b" "


def slow_in_its_head(_: Request) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\n"
    while True:
        time.sleep(0.05)
        yield b"X: y\r\n"[:1]


CASES: list[tuple[str, Callable[[Request], Iterable[bytes]], str]] = [
    ("endless", endless, "http.too_large"),
    ("slow", slow, "http.timeout"),
    ("slow in its head", slow_in_its_head, "http.timeout"),
    ("silent", lambda _: iter([]), "http.not_http"),
    ("no http", lambda _: [b"SSH-2.0-OpenSSH_9.2\r\n"], "http.not_http"),
    ("cut", lambda _: [b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"], "http.cut_off"),
    ("cut in chunks", lambda _: [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n[1"], "http.cut_off"),
    ("no chunk", lambda _: [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"], "http.cut_off"),
    ("endless head", lambda _: itertools.repeat(b"X: " + b"y" * 60_000 + b"\r\n"), "http.not_http"),
    ("many heads", lambda _: [b"HTTP/1.1 200 OK\r\n", *[b"X: y\r\n"] * 200, b"\r\n"], "http.not_http"),
]


@pytest.mark.parametrize(("reply", "code"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_server_that_means_harm_is_left(reply: Callable[[Request], Iterable[bytes]], code: str) -> None:
    assert refusal(reply, Bounds(connect=5, exchange=1.0, octets=1 << 20)).code == code


def test_nobody_there_is_told() -> None:
    with serving(lambda _: said(b"{}")) as server:
        pass
    with pytest.raises(HttpError) as raised:
        client().get(read_url(server.url), "/", {})
    assert raised.value.code == "http.unreachable"


@pytest.mark.parametrize("bad", ["a\r\nX: y", "a\nb", "é", "a\0"])
def test_a_header_that_cannot_be_sent_is_refused_and_not_repeated(bad: str) -> None:
    with serving(lambda _: said(b"{}")) as server, pytest.raises(HttpError) as raised:
        client().get(read_url(server.url), "/", {"X-Auth-Token": bad})
    assert (raised.value.code, raised.value.facts) == ("http.bad_request", {})
    assert server.requests == []
