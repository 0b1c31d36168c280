"""Asking a site as a visitor would: name, connection, TLS, redirects, page; and keeping next to nothing of it."""

from __future__ import annotations

from netmon.wires.site.names import Names
from netmon.wires.site.wire import SiteWire

__all__ = ["Names", "SiteWire"]
