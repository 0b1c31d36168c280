"""A message to a log server: a datagram (RFC 5426), or a connection of TCP (RFC 6587) or TLS (RFC 5425)."""

from __future__ import annotations

from netmon.wires.syslog.sending import LogFault, LogFaultKind, send_datagram, send_stream

__all__ = ["LogFault", "LogFaultKind", "send_datagram", "send_stream"]
