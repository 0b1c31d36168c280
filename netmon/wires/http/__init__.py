"""HTTP(S), as a client: one request at a time, bounded in time and size, never led to another host."""

from __future__ import annotations

from netmon.wires.http.client import Answer, Bounds, HttpClient
from netmon.wires.http.errors import HttpError
from netmon.wires.http.tls import trusting
from netmon.wires.http.url import Url, read_keyed_url, read_url

__all__ = ["Answer", "Bounds", "HttpClient", "HttpError", "Url", "read_keyed_url", "read_url", "trusting"]
