"""Mail to a server, as a client (RFC 5321): one message in one connection, all of it within one time."""

from __future__ import annotations

from netmon.wires.smtp.client import Login, MailError, MailFault, Refusal, Server, deliver

__all__ = ["Login", "MailError", "MailFault", "Refusal", "Server", "deliver"]
