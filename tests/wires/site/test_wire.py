"""A site is asked as a visitor would ask, and everything that a site may do instead of answering is a value."""

from __future__ import annotations

import asyncio
import gzip
import socket
import ssl
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from netmon.model.service_check import Fault, ServiceFailure, Sight
from netmon.wires.site import Names, SiteWire
from netmon.wires.site.body import KEPT
from tests.web.certificates import Authority, Pair
from tests.wires.site.serving import Answer, page, redirect, service, site

TITLED = "<html><head><title>\n 长沙市 人民政府 &amp; \u202e门户</title></head><body>湘ICP备</body></html>"


async def seen(answer: Answer | bytes, path: str = "/", **said: object) -> tuple[Sight, ServiceFailure | None]:
    async with site(answer) as port:
        return await SiteWire().visit(service(f"http://127.0.0.1:{port}{path}", **said))


def told(failure: ServiceFailure | None) -> tuple[Fault, str] | None:
    return None if failure is None else (failure.fault, failure.why.code)


def chunked(*parts: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    sent = b"".join(b"%x;x=y\r\n%s\r\n" % (len(part), part) for part in parts)
    return b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + sent + end


PAGE = TITLED.encode()

WELL: dict[str, tuple[bytes, int]] = {
    "with its length": (page(PAGE), len(PAGE)),
    "until the server hangs up": (b"HTTP/1.0 200 OK\r\n\r\n" + PAGE, len(PAGE)),
    "in chunks": (chunked(PAGE[:7], PAGE[7:]), len(PAGE)),
    "after a hint that it will come": (b"HTTP/1.1 103 Early Hints\r\n\r\n" + page(PAGE), len(PAGE)),
    "with lines that end in a newline alone": (b"HTTP/1.1 200\nContent-Length: 2\n\nok", 2),
    "with nothing in it": (page(b"", status="204 No Content"), 0),
}


@pytest.mark.anyio
@pytest.mark.parametrize("name", WELL)
async def test_a_page_is_read_whole_in_whatever_way_it_comes(name: str) -> None:
    answer, octets = WELL[name]
    sight, failure = await seen(answer)
    assert (failure, sight.octets, sight.cut) == (None, octets, False)
    assert sight.address == "127.0.0.1"


BROKEN: dict[str, tuple[bytes, Fault, str]] = {
    "too short": (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", Fault.INCOMPLETE, "check.incomplete"),
    "without the last chunk": (chunked(b"half", end=b""), Fault.INCOMPLETE, "check.incomplete"),
    "hung up at once": (b"", Fault.INCOMPLETE, "check.incomplete"),
    "an error": (page(b"", status="500 Oops"), Fault.STATUS, "check.status"),
    "not found": (page(b"", status="404 Not Found"), Fault.STATUS, "check.status"),
    "the first that is an error": (page(b"", status="400 Bad"), Fault.STATUS, "check.status"),
    "not HTTP": (b"SSH-2.0-OpenSSH_9.2\r\n", Fault.MALFORMED, "check.malformed"),
    "a length that is none": (b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", Fault.MALFORMED, "check.malformed"),
    "a chunk that is none": (chunked(b"a", end=b"zz\r\n"), Fault.MALFORMED, "check.malformed"),
    "a line without end": (b"HTTP/1.1 200 " + b"x" * (1 << 17), Fault.MALFORMED, "check.malformed"),
    "fields without end": (b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 300, Fault.MALFORMED, "check.malformed"),
    "hints without end": (b"HTTP/1.1 100 Continue\r\n\r\n" * 50, Fault.MALFORMED, "check.malformed"),
    "broken gzip": (page(b"no gzip", "Content-Encoding: gzip"), Fault.MALFORMED, "check.malformed"),
    "packed unasked": (page(b"x", "Content-Encoding: br"), Fault.MALFORMED, "check.encoding"),
    "a redirect to nowhere": (redirect("gopher://x/"), Fault.REDIRECT, "check.redirect_nowhere"),
    "a redirect without an address": (page(b"", status="301 Moved"), Fault.REDIRECT, "check.redirect_nowhere"),
    "a redirect to itself": (redirect("/"), Fault.REDIRECT, "check.redirect_loop"),
}


@pytest.mark.anyio
@pytest.mark.parametrize("name", BROKEN)
async def test_what_is_no_complete_answer_fails_and_says_why(name: str) -> None:
    answer, fault, code = BROKEN[name]
    _, failure = await seen(answer)
    assert told(failure) == (fault, code)


@pytest.mark.anyio
async def test_the_title_is_kept_clean_and_short_and_nothing_else_of_the_page() -> None:
    sight, _ = await seen(page(PAGE, "Content-Type: text/html; charset=utf-8"))
    assert sight.title == "长沙市 人民政府 & 门户"
    long, _ = await seen(page(f"<title>{'长' * 5000}</title>".encode()))
    assert long.title == "长" * 80


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (PAGE, "text/html; charset=utf-8"),
        (TITLED.replace("\u202e", "").encode("gb18030"), "text/html; charset=GB2312"),
        ((b'<meta charset="gbk">' + TITLED.replace("\u202e", "").encode("gb18030")), "text/html"),
        (TITLED.replace("\u202e", "").encode("gb18030"), "text/html"),
        (PAGE, "text/html; charset=no-such-letters"),
    ],
)
async def test_the_marker_is_found_in_whatever_letters_the_page_is_written(body: bytes, kind: str) -> None:
    sight, failure = await seen(page(body, f"Content-Type: {kind}"), marker="湘ICP备")
    assert (sight.marker, failure) == (True, None)


@pytest.mark.anyio
async def test_a_page_without_its_marker_is_a_wrong_page() -> None:
    sight, failure = await seen(page(PAGE), marker="政务公开")
    assert sight.marker is False
    assert told(failure) == (Fault.CONTENT, "check.marker_missing_titled")
    _, untitled = await seen(page(b"hacked"), marker="政务公开")
    assert told(untitled) == (Fault.CONTENT, "check.marker_missing")


@pytest.mark.anyio
async def test_a_packed_page_is_unpacked_and_a_bomb_is_not() -> None:
    packed = gzip.compress(PAGE)
    sight, failure = await seen(page(packed, "Content-Encoding: gzip"), marker="湘ICP备")
    assert (failure, sight.octets) == (None, len(packed))
    bomb = gzip.compress(b"0" * (64 * KEPT) + b"end")
    _, failure = await seen(page(bomb, "Content-Encoding: gzip"), marker="end")
    assert told(failure) == (Fault.CONTENT, "check.marker_missing")


@pytest.mark.anyio
async def test_redirects_are_followed_with_the_cookies_that_a_site_insists_on() -> None:
    def answer(path: str, fields: dict[str, str]) -> bytes:
        if path == "/":
            return redirect("主页?a=甲#part")
        if fields.get("cookie") != "seen=yes":
            return redirect(path, "Set-Cookie: seen=yes; Path=/; HttpOnly")
        return page(b"welcome")

    sight, failure = await seen(answer, marker="welcome")
    assert (failure, sight.redirects) == (None, 2)
    assert sight.url.endswith("/%E4%B8%BB%E9%A1%B5?a=%E7%94%B2")


@pytest.mark.anyio
async def test_a_site_that_leads_on_and_on_is_left() -> None:
    sight, failure = await seen(lambda path, _: redirect(f"{path}x"))
    assert told(failure) == (Fault.REDIRECT, "check.redirect_many")
    assert sight.redirects == 10


@pytest.mark.anyio
@pytest.mark.parametrize(
    "half", [b"", b"HTTP/1.1 200 OK\r\nContent-Le", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nx"]
)
async def test_a_server_that_never_ends_its_answer_is_not_waited_for(half: bytes) -> None:
    async def drip(writer: asyncio.StreamWriter) -> None:
        while True:
            await asyncio.sleep(0.01)
            writer.write(b"x")

    async with site(half, then=drip) as port:
        _, failure = await SiteWire().visit(service(f"http://127.0.0.1:{port}/", timeout=0.2))
    assert told(failure) == (Fault.TIMEOUT, "check.timeout")


@pytest.mark.anyio
async def test_a_closed_port_refuses_and_a_name_that_does_not_exist_is_one() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    _, refused = await SiteWire().visit(service(f"http://127.0.0.1:{port}/"))
    assert told(refused) == (Fault.REFUSED, "check.refused")
    names = Names()
    names._resolve = lambda host, loop, answer: loop.call_soon_threadsafe(  # type: ignore[assignment,method-assign] # no DNS
        names._settle, answer, ("127.0.0.1", "::1")
    )
    sight, _ = await SiteWire(names).visit(service(f"http://portal.example:{port}/"))
    assert sight.addresses == ("127.0.0.1", "::1")


@pytest.mark.anyio
async def test_an_address_of_the_next_generation_is_asked_and_the_name_need_not_be_looked_up() -> None:
    hosts: list[str] = []

    def answer(_: str, fields: dict[str, str]) -> bytes:
        hosts.append(fields["host"])
        return page(b"ok")

    async with site(answer, host="::1") as port:
        _, failure = await SiteWire().visit(service(f"http://[::1]:{port}/"))
        sight, other = await SiteWire().visit(service(f"http://portal.example:{port}/", resolve="::1"))
    assert (failure, other, sight.address) == (None, None, "::1")
    assert hosts == [f"[::1]:{port}", f"portal.example:{port}"]


@pytest.mark.anyio
async def test_too_many_names_at_once_are_our_own_fault() -> None:
    _, failure = await SiteWire(Names(at_once=0)).visit(service("http://portal.example/"))
    assert told(failure) == (Fault.SKIPPED, "check.names_busy")


@pytest.mark.anyio
async def test_an_open_port_is_all_that_a_tcp_service_is_asked_for() -> None:
    async with site(b"") as port:
        sight, failure = await SiteWire().knock(service(f"tcp://127.0.0.1:{port}"))
    assert (failure, sight.address, sight.octets) == (None, "127.0.0.1", None)
    _, failure = await SiteWire().knock(service(f"tcp://127.0.0.1:{port}"))
    assert told(failure) == (Fault.REFUSED, "check.refused")


# TLS.


def serving(pair: Pair) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(pair.cert, pair.key)
    return context


@pytest.mark.anyio
async def test_a_certificate_of_a_named_authority_is_believed_and_tells_until_when(tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    async with site(page(b"ok"), serving(authority.issue("portal"))) as port:
        url = f"https://localhost:{port}/"
        sight, failure = await SiteWire().visit(service(url, ca=str(authority.file), resolve="127.0.0.1"))
        assert failure is None
        assert sight.certificate is not None
        shown = sight.certificate
        assert (shown.subject, shown.issuer, shown.trusted) == ("portal", "ca", True)
        assert shown.not_after - shown.not_before == timedelta(days=1, hours=1).total_seconds()


CERTIFICATES: dict[str, tuple[Callable[[Authority], Pair], str, str]] = {
    "expired": (lambda ca: ca.issue("old", timedelta(minutes=-5)), "localhost", "check.tls_expired"),
    "of another name": (lambda ca: ca.issue("other"), "portal.example", "check.tls_other_name"),
}


@pytest.mark.anyio
@pytest.mark.parametrize("name", CERTIFICATES)
async def test_a_certificate_that_is_not_right_fails_and_is_shown_all_the_same(name: str, tmp_path: Path) -> None:
    issue, host, code = CERTIFICATES[name]
    authority = Authority(tmp_path)
    async with site(page(b"ok"), serving(issue(authority))) as port:
        url = f"https://{host}:{port}/"
        sight, failure = await SiteWire().visit(service(url, ca=str(authority.file), resolve="127.0.0.1"))
        assert told(failure) == (Fault.TLS, code)
        assert sight.certificate is not None
        assert not sight.certificate.trusted


@pytest.mark.anyio
async def test_nobody_is_believed_whom_no_authority_of_this_host_knows(tmp_path: Path) -> None:
    async with site(page(b"ok"), serving(Authority(tmp_path).issue("portal"))) as port:
        _, failure = await SiteWire().visit(service(f"https://localhost:{port}/", resolve="127.0.0.1"))
    assert told(failure) == (Fault.TLS, "check.tls_unknown_ca")


@pytest.mark.anyio
async def test_a_server_that_speaks_no_tls_fails_the_handshake() -> None:
    async def greet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(page(b"ok"))
        writer.close()

    server = await asyncio.start_server(greet, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        _, failure = await SiteWire().visit(service(f"https://127.0.0.1:{port}/"))
    assert told(failure) == (Fault.TLS, "check.tls_failed")


@pytest.mark.anyio
async def test_a_file_of_authorities_that_is_gone_is_our_own_fault(tmp_path: Path) -> None:
    _, failure = await SiteWire().visit(service("https://127.0.0.1:1/", ca=str(tmp_path / "gone.pem")))
    assert told(failure) == (Fault.SKIPPED, "check.ca_unreadable")
