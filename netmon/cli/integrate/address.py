"""Addresses of what is to work together, as people type them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

SCHEMES = ("http", "https")
# Of what RFC 3986 allows, what cannot act where it stands: not in YAML, where `,` and `]` end what `{` and `[` began,
# not in Grafana, which takes `$` for a variable, not in JSON or an INI file.
_HOST = re.compile(r"([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]+)?")
_PATH = re.compile(r"(/[A-Za-z0-9._~@+=-]*)*")


@dataclass(frozen=True, slots=True)
class Address:
    """The root of a server: scheme, host with the port where one was given, and a path without slash at its end."""

    scheme: str
    host: str
    path: str = ""

    @property
    def on_this_host(self) -> bool:
        """Whether nothing that is sent there leaves the host."""
        name = urlsplit(str(self)).hostname or ""
        try:
            return ip_address(name).is_loopback
        except ValueError:
            return name == "localhost"

    def __str__(self) -> str:
        """Return the URL, without a slash at its end."""
        return f"{self.scheme}://{self.host}{self.path}"


def address_of(text: str) -> Address | None:
    """Return what a URL says, None where it is none of a server that speaks HTTP, or says more than where it is.

    A name and a password have no place in it: it would stand in files that many read.
    """
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return None
    # urlsplit drops line breaks, and what it dropped is not there to be looked at.
    if parts.geturl() != text or parts.scheme not in SCHEMES or port == 0 or parts.query or parts.fragment:
        return None
    if not _HOST.fullmatch(parts.netloc) or not _PATH.fullmatch(parts.path):
        return None
    return Address(parts.scheme, parts.netloc, parts.path.rstrip("/"))
