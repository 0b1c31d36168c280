"""Which address is meant by HOST, HOST:PORT, an IPv6 address, or [IPv6]:PORT."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address

from netmon.cli.errors import CliError, WrongUseError

SNMP_PORT = 161
_BRACKETED = re.compile(r"\[(?P<host>[^\[\]]+)\](:(?P<port>[0-9]{1,5}))?")
_NAMED = re.compile(r"(?P<host>[^:\s/\[\]]+)(:(?P<port>[0-9]{1,5}))?")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where to ask: a host as typed, and a port."""

    host: str
    port: int = SNMP_PORT


def endpoint(text: str, default: int = SNMP_PORT) -> Endpoint:
    """Read HOST[:PORT]. An IPv6 address needs brackets only before a port."""
    if _address(text) is not None:
        return Endpoint(text, default)
    found = _BRACKETED.fullmatch(text) or _NAMED.fullmatch(text)
    if found is None or (text.startswith("[") and not isinstance(_address(found["host"]), IPv6Address)):
        raise WrongUseError("cli.bad_host", value=text)
    port = int(found["port"] or default)
    if not 0 < port <= 65535:
        raise WrongUseError("cli.bad_port", value=text)
    return Endpoint(found["host"], port)


async def resolve(host: str) -> IPv4Address | IPv6Address:
    """Return the address of `host`: itself, or the first that the resolver of this machine knows."""
    if (address := _address(host)) is not None:
        return address
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, None)
        return ip_address(str(found[0][4][0]))
    except (OSError, UnicodeError, IndexError, ValueError) as error:
        raise CliError("cli.unknown_host", host=host) from error


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(text)
    except ValueError:
        return None
