"""Messages to a log server, as RFC 5424 spells them."""

from __future__ import annotations

import platform
from typing import Final

from netmon.model.incident import Severity
from netmon.model.notification import Happening, Notification, Outcome
from netmon.model.receiver import SyslogReceiver, SyslogTransport
from netmon.notify.channels.cut import cut
from netmon.notify.channels.means import Means, tls_of
from netmon.notify.channels.outcomes import later, of_http, taken
from netmon.notify.channels.texts import whole
from netmon.notify.channels.webhook_json import instant
from netmon.wires.http import HttpError
from netmon.wires.syslog import LogFault, LogFaultKind, send_datagram, send_stream
from netmon.words import Language, say

SECONDS: Final = 15.0
NIL: Final = "-"
BOM: Final = b"\xef\xbb\xbf"
"""Says that the message is UTF-8 (RFC 5424 §6.4)."""
BETWEEN_LINES: Final = " | "
"""A message has no line breaks: what follows one would look like another message, or be written as #012."""

LEVELS: Final = {Severity.CRITICAL: 2, Severity.MAJOR: 3, Severity.MINOR: 4, Severity.WARNING: 5}
"""RFC 5424 §6.2.1: critical, error, warning, notice."""
NOTICE: Final = 5
QUIET: Final = frozenset({Happening.RESOLVED, Happening.TEST})
SAID_ABOUT: Final = 300
"""Characters of a value of the structured data."""


class Syslog:
    """Sends one message in one datagram or connection."""

    def __init__(self, receiver: SyslogReceiver, means: Means) -> None:
        self._receiver = receiver
        self._means = means
        self._language = Language(receiver.language)

    @property
    def per_minute(self) -> int:
        """How many messages it takes in any minute."""
        return self._receiver.per_minute

    async def send(self, notification: Notification) -> Outcome:
        """Send one message."""
        to = self._receiver
        message = spelled(notification, to, platform.node())
        try:
            if to.transport is SyslogTransport.UDP:
                await send_datagram(to.host, to.port, message, SECONDS)
                return taken(say(self._language, "channel.syslog_udp"))
            secure = to.transport is SyslogTransport.TLS
            tls = await tls_of(self._means, to.ca) if secure else None
            await send_stream(to.host, to.port, message, tls, SECONDS)
        except HttpError as error:  # the file of certificates
            return of_http(error, self._language)
        except LogFault as fault:
            return self._failed(fault)
        return taken()

    async def close(self) -> None:
        """Nothing is open between messages."""

    def _failed(self, fault: LogFault) -> Outcome:
        where = f"{self._receiver.host}:{self._receiver.port}"
        match fault.kind:
            case LogFaultKind.UNREACHABLE:
                return later(say(self._language, "channel.unreachable", where=where, error=fault.said))
            case LogFaultKind.TIMEOUT:
                return later(say(self._language, "channel.timeout", where=where, seconds=f"{SECONDS:g}"))
            case LogFaultKind.TLS:
                return later(say(self._language, "channel.tls", where=where, error=fault.said))
            case LogFaultKind.LOST:
                return later(say(self._language, "channel.syslog_lost", where=where))


def spelled(notification: Notification, to: SyslogReceiver, host: str) -> bytes:
    """Return the whole message, no longer than the receiver takes. `host` is this one's name."""
    level = NOTICE if notification.happening in QUIET else LEVELS[notification.severity]
    head = " ".join(
        (
            f"<{to.facility * 8 + level}>1",
            instant(notification.made_at),
            _printable(host, 255),
            "netmon",
            NIL,
            notification.happening.value.upper(),
            f"{_about(notification, to.enterprise)}{_meta(to)}",
        )
    )
    start = head.encode() + b" " + BOM
    text = BETWEEN_LINES.join(line.strip() for line in whole(notification).splitlines() if line.strip())
    text = "".join(letter if letter.isprintable() else " " for letter in text)
    kept = cut(text, max(0, to.octets - len(start)), Language(to.language))
    return start + kept.replace("\n", " ").encode("utf-8", "replace")


def _about(notification: Notification, enterprise: int) -> str:
    """Return the structured data of netmon's own (RFC 5424 §6.3)."""
    facts = {
        "id": notification.id,
        "incident": notification.incident or "",
        "network": notification.network or "",
        "severity": notification.severity.value,
        "starts": "" if notification.starts_at is None else instant(notification.starts_at),
        "ends": "" if notification.ends_at is None else instant(notification.ends_at),
    }
    return (
        f"[netmon@{enterprise} " + " ".join(f'{name}="{_quoted(said)}"' for name, said in facts.items() if said) + "]"
    )


def _meta(to: SyslogReceiver) -> str:
    """Return the language of the message, a parameter that everybody knows (RFC 5424 §7.3.3)."""
    return f'[meta language="{to.language}"]'


def _quoted(value: str) -> str:
    r"""Return a value with a backslash before each `"`, `\` and `]` (RFC 5424 §6.3.3), cut to what is sensible."""
    text = "".join(letter if letter.isprintable() else " " for letter in value[:SAID_ABOUT])
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("]", "\\]")


def _printable(name: str, most: int) -> str:
    """Return a name in printable ASCII (RFC 5424 §6), `-` where nothing is left of it."""
    return "".join(letter for letter in name if "!" <= letter <= "~")[:most] or NIL
