"""Where the server listens, and what that asks for."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from ipaddress import ip_address

from netmon.inventory.problem import Problem
from netmon.web.webconfig.error import WebError
from netmon.web.webconfig.schema import WebConfig

_BACKLOG = 128


@dataclass(frozen=True, slots=True)
class Listen:
    """An address and a port. The host may be a name of this machine; port 0 is any free one."""

    host: str
    port: int

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach it. A name says nothing certain, but for `localhost`."""
        try:
            return ip_address(self.host.partition("%")[0]).is_loopback
        except ValueError:
            return self.host == "localhost"

    @property
    def everywhere(self) -> bool:
        """Whether it is every address of this machine, so that it says nothing of where to find it."""
        try:
            return ip_address(self.host.partition("%")[0]).is_unspecified
        except ValueError:
            return False

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def listen_of(text: str) -> Listen:
    """Return `host:port` or `[IPv6 address]:port` as a value; raises WebError where it is neither."""
    host, colon, port = text.rpartition(":")
    bracketed = host.startswith("[") and host.endswith("]")
    if bracketed:
        host = host[1:-1]
    if not colon or not host or (":" in host) != bracketed or not port.isascii() or not port.isdigit():
        raise _refused("web.listen_malformed", value=text)
    if int(port) > 65535:
        raise _refused("web.listen_malformed", value=text)
    return Listen(host, int(port))


def check_protected(listen: Listen, config: WebConfig | None) -> None:
    """Refuse, with WebError, to be reached from other machines without TLS and users."""
    if listen.loopback:
        return
    if config is None:
        raise _refused("web.unprotected", listen=str(listen))
    if config.tls is None:
        raise _refused("web.unprotected_tls", listen=str(listen), file=config.file)
    if not config.users:
        raise _refused("web.unprotected_users", listen=str(listen), file=config.file)


def bind(listen: Listen) -> socket.socket:
    """Return a listening socket; raises WebError where the address is not to be had."""
    try:
        found = socket.getaddrinfo(listen.host, listen.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except OSError as error:
        raise _refused("web.listen_unknown_host", listen=str(listen), error=error.strerror or str(error)) from error
    family, kind, protocol, _, address = found[0]
    made = socket.socket(family, kind, protocol)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)  # [::] is no way round a check of 0.0.0.0
        made.bind(address)
        made.listen(_BACKLOG)
        made.setblocking(False)
    except OSError as error:
        made.close()
        raise _refused("web.listen_failed", listen=str(listen), error=error.strerror or str(error)) from error
    return made


def _refused(code: str, **facts: str) -> WebError:
    return WebError([Problem(code, "", 0, facts=facts)])
