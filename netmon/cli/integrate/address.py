"""Addresses of what is to work together, as people type them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

SCHEMES = ("http", "https")
# What may stand in a URL and cannot act in YAML, in an INI file or in JSON: RFC 3986 without quotes, # and %.
_HARMLESS = re.compile(r"[A-Za-z0-9._~:/\[\]@!$&()*+,;=?-]+")


@dataclass(frozen=True, slots=True)
class Address:
    """The root of a server: scheme, host with the port where one was given, and a path without slash at its end."""

    scheme: str
    host: str
    path: str = ""

    def __str__(self) -> str:
        """Return the URL, without a slash at its end."""
        return f"{self.scheme}://{self.host}{self.path}"


def address_of(text: str) -> Address | None:
    """Return what a URL says, None where it is none of a server that speaks HTTP, or says more than where it is.

    A name and a password have no place in it: it would stand in files that many read.
    """
    if not _HARMLESS.fullmatch(text):
        return None
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in SCHEMES or not parts.hostname or parts.username is not None or port == 0:
        return None
    if "?" in text or parts.netloc.endswith(":"):
        return None
    return Address(parts.scheme, parts.netloc, parts.path.rstrip("/"))
