"""The address of an API: which host is meant, and nothing that must not stand on a command line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from netmon.wires.http.errors import HttpError

PORTS: Final = {"http": 80, "https": 443}
SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
HOST: Final = re.compile(r"[A-Za-z0-9._-]{1,253}|[0-9A-Fa-f:.]{2,45}")
PATH: Final = re.compile(r"(/[!$&-;=@-Z_a-z~%]*)*")


@dataclass(frozen=True, slots=True)
class Url:
    """`path` begins with a slash, or is empty; it does not end with one."""

    scheme: str
    host: str
    port: int
    path: str = ""

    @property
    def secure(self) -> bool:
        """Whether it is TLS."""
        return self.scheme == "https"

    @property
    def authority(self) -> str:
        """Return the host, and the port where it is not the usual one (RFC 3986 §3.2)."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Return what tells servers apart (RFC 6454)."""
        return f"{self.scheme}://{self.authority}"

    def __str__(self) -> str:
        return f"{self.origin}{self.path}"


def is_url(text: str) -> bool:
    """Say whether a text is meant as a URL."""
    return SCHEME.match(text) is not None


def read_url(text: str) -> Url:
    """Return the address that `text` gives.

    Raises HttpError for anything but a plain http:// or https:// address. A name, a password or a query in it is never
    repeated: it may be a secret.
    """
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise HttpError("http.bad_address") from None
    if "@" in parts.netloc:
        raise HttpError("http.secret_in_address")
    if parts.query or parts.fragment:
        raise HttpError("http.query_in_address")
    if parts.scheme not in PORTS or not HOST.fullmatch(host) or port == 0 or not PATH.fullmatch(parts.path):
        raise HttpError("http.bad_address")
    return Url(parts.scheme, host, port or PORTS[parts.scheme], parts.path.rstrip("/"))


def read_keyed_url(text: str) -> tuple[Url, str]:
    """Return the server of an address whose path or query is a key, and that path and query, as they are to be asked.

    Raises HttpError, which repeats nothing of it.
    """
    bare, mark, query = text.partition("?")
    parts = read_url(bare)
    if "#" in query or not (query.isascii() and query.isprintable()) or " " in query:
        raise HttpError("http.bad_address")
    path = bare.partition("://")[2].partition("/")
    return Url(parts.scheme, parts.host, parts.port), f"{path[1]}{path[2]}{mark}{query}" or "/"
