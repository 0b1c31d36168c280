"""Addresses of pages: the one that is asked for, and those that redirects lead to."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

from netmon.model.service_check import Fault
from netmon.wires.site.trouble import TroubleError

PORTS: Final = {"http": 80, "https": 443}
_LEFT_ALONE: Final = "/%!$&'()*+,;=:@?-._~[]"


@dataclass(frozen=True, slots=True)
class Place:
    """Where to ask for what. `host` is ASCII, without brackets; `target` path and query as they are sent."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Return what the field Host says."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"


def place_of(url: str) -> Place:
    """Read an address. Raises TroubleError for what no visitor could follow."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
        if not host.isascii():
            host = host.encode("idna").decode("ascii")
    except ValueError as error:  # a UnicodeError is one
        raise _bad() from error
    if parts.scheme not in PORTS or not host or parts.username is not None or port == 0:
        raise _bad()
    if any(not letter.isprintable() or letter == " " for letter in host):
        raise _bad()
    target = quote(parts.path or "/", safe=_LEFT_ALONE)
    if parts.query:
        target += "?" + quote(parts.query, safe=_LEFT_ALONE)
    return Place(parts.scheme, host, port or PORTS[parts.scheme], target)


def followed(place: Place, location: str) -> Place:
    """Return where a redirect leads. Raises TroubleError."""
    if not location:
        raise _bad()
    try:
        return place_of(urljoin(str(place), location.strip()))
    except ValueError as error:
        raise _bad() from error


def check_way(first: str, address: str) -> None:
    """Refuse to be led from a site elsewhere into this host or its own cable. Raises TroubleError."""
    if _inward(ip_address(address.partition("%")[0])) and not _inward(ip_address(first.partition("%")[0])):
        raise TroubleError(Fault.REDIRECT, "check.redirect_inwards", address=address)


def _inward(address: IPv4Address | IPv6Address) -> bool:
    mapped = getattr(address, "ipv4_mapped", None) or address
    return bool(mapped.is_loopback or mapped.is_link_local or mapped.is_unspecified or mapped.is_multicast)


def _bad() -> TroubleError:
    return TroubleError(Fault.REDIRECT, "check.redirect_nowhere")
