"""One visit of a site: from its name to the end of its page, within one limit of time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import urlsplit

from netmon.model.plant import Service
from netmon.model.service_check import Fault, ServiceFailure, Sight
from netmon.wires.site.address import Place, check_way, followed, place_of
from netmon.wires.site.body import read_body
from netmon.wires.site.dial import Line, dial, speak, unverified
from netmon.wires.site.head import Head, read_head
from netmon.wires.site.names import Names
from netmon.wires.site.text import text_of, title_of
from netmon.wires.site.trouble import TroubleError, short
from netmon.wires.site.trust import Trust

REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
MOST_REDIRECTS: Final = 10
LONGEST_URL: Final = 300
MOST_COOKIES: Final = 20
LONGEST_COOKIE: Final = 1024
USER_AGENT: Final = "Mozilla/5.0 (compatible; netmon)"
_CERTIFICATE_WITHIN: Final = 5.0
"""Seconds for having a certificate shown that was not believed; the check has failed by then."""

Seen = tuple[Sight, ServiceFailure | None]


@dataclass(slots=True)
class _Visit:
    """What is known so far. `cookies` are those of each host: some sites redirect to themselves until one is sent.

    `first` is the address that the inventory's own address led to, `server` address, port and name of the last.
    """

    service: Service
    sight: Sight = field(default_factory=Sight)
    cookies: dict[str, dict[str, str]] = field(default_factory=dict)
    first: str = ""
    server: tuple[str, int, str] | None = None

    def note(self, **seen: object) -> None:
        self.sight = replace(self.sight, **seen)  # type: ignore[arg-type] # named as the fields are


class SiteWire:
    """Asks sites, and knocks at ports. Nothing of the environment changes what is asked: no proxy, no password."""

    def __init__(self, names: Names | None = None, trust: Trust | None = None) -> None:
        self._names = names or Names()
        self._trust = trust or Trust()

    async def visit(self, service: Service) -> Seen:
        """Ask for the page of a service and read it whole. Never raises for the network."""
        visit = _Visit(service)
        failure = await _within(visit, self._read)
        if failure is not None and failure.fault is Fault.TLS and visit.server is not None:
            try:
                async with asyncio.timeout(_CERTIFICATE_WITHIN):
                    visit.note(certificate=await unverified(*visit.server))
            except OSError:  # a TimeoutError is one
                pass
        return visit.sight, failure

    async def knock(self, service: Service) -> Seen:
        """Open a connection to the port of a service, and close it. Never raises for the network."""
        visit = _Visit(service)
        failure = await _within(visit, self._reach)
        return visit.sight, failure

    async def _reach(self, visit: _Visit) -> None:
        parts = urlsplit(visit.service.url)
        sock, address = await dial(await self._addresses(visit, parts.hostname or ""), parts.port or 0)
        sock.close()
        visit.note(address=address)

    async def _read(self, visit: _Visit) -> None:
        place, asked = place_of(visit.service.url), set[tuple[str, str]]()
        for count in range(MOST_REDIRECTS + 1):
            visit.note(redirects=count, url=str(place)[:LONGEST_URL])
            sent = _cookies_for(visit, place)
            if (str(place), sent) in asked:
                raise TroubleError(Fault.REDIRECT, "check.redirect_loop")
            asked.add((str(place), sent))
            line = await self._line(visit, place)
            try:
                line.writer.write(_request(place, sent))
                head = await read_head(line.reader)
                visit.note(status=head.status)
                _take_cookies(visit, place, head)
                if head.status not in REDIRECTS:
                    await _take_page(visit, line, head)
                    return
            finally:
                line.hang_up()
            place = followed(place, head.said("location"))
        raise TroubleError(Fault.REDIRECT, "check.redirect_many", most=MOST_REDIRECTS)

    async def _line(self, visit: _Visit, place: Place) -> Line:
        tls = self._trust.context(visit.service.ca) if place.scheme == "https" else None
        addresses = await self._addresses(visit, place.host)
        for each in addresses if visit.first else ():
            check_way(visit.first, each)
        sock, address = await dial(addresses, place.port)
        visit.first = visit.first or address
        visit.server = (address, place.port, place.host)
        visit.note(address=address)
        line = await speak(sock, address, tls, place.host)
        if visit.sight.certificate is None:
            visit.note(certificate=line.certificate)
        return line

    async def _addresses(self, visit: _Visit, host: str) -> tuple[str, ...]:
        service = visit.service
        if service.resolve is not None and host == (urlsplit(service.url).hostname or ""):
            found: tuple[str, ...] = (str(service.resolve),)
        else:
            found = await self._names.look_up(host)
        if not visit.sight.addresses:
            visit.note(addresses=found)
        return found


async def _within(visit: _Visit, work: Callable[[_Visit], Awaitable[None]]) -> ServiceFailure | None:
    try:
        async with asyncio.timeout(visit.service.timeout):
            await work(visit)
    except TroubleError as error:
        return error.failure
    except TimeoutError:
        return TroubleError(Fault.TIMEOUT, "check.timeout", seconds=f"{visit.service.timeout:g}").failure
    except OSError:
        return TroubleError(Fault.INCOMPLETE, "check.reset", address=visit.sight.address).failure
    return None


async def _take_page(visit: _Visit, line: Line, head: Head) -> None:
    """Take note of the last answer. Raises TroubleError where it is not the page that is wanted."""
    if head.status >= 400:
        raise TroubleError(Fault.STATUS, "check.status", status=head.status)
    body = await read_body(line.reader, head)
    text, marker = text_of(body.kept, head.said("content-type")), visit.service.marker
    visit.note(octets=body.octets, cut=body.cut, title=title_of(text), marker=marker in text if marker else None)
    if visit.sight.marker is False:
        title = visit.sight.title
        code = "check.marker_missing_titled" if title else "check.marker_missing"
        raise TroubleError(Fault.CONTENT, code, marker=marker, **({"title": title} if title else {}))


def _request(place: Place, cookies: str) -> bytes:
    fields = {
        "Host": place.authority,
        "User-Agent": USER_AGENT,
        "Accept": "text/html,*/*;q=0.8",
        "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.5",
        "Accept-Encoding": "gzip",
        "Connection": "close",
        **({"Cookie": cookies} if cookies else {}),
    }
    lines = [f"GET {place.target} HTTP/1.1", *(f"{name}: {value}" for name, value in fields.items()), "", ""]
    return "\r\n".join(lines).encode("latin-1", errors="replace")


def _cookies_for(visit: _Visit, place: Place) -> str:
    return "; ".join(f"{name}={value}" for name, value in sorted(visit.cookies.get(place.host, {}).items()))


def _take_cookies(visit: _Visit, place: Place, head: Head) -> None:
    """Keep what a host wants to hear again; only for this visit, and only for that host."""
    jar = visit.cookies.setdefault(place.host, {})
    for said in head.cookies:
        name, equals, value = said.partition(";")[0].partition("=")
        fits = len(said) <= LONGEST_COOKIE and len(jar) < MOST_COOKIES and short(said) != ""
        if equals and name.strip() and fits and said.isascii() and said.isprintable():
            jar[name.strip()] = value.strip()
