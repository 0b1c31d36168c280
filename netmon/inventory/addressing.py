"""How the addresses of receivers are read: mailboxes, hosts, telephone numbers, and places on the web."""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

from netmon.inventory.scalars import written
from netmon.inventory.schema.credentials import REFERENCE, read_reference
from netmon.model.receiver import Place

NAME: Final = r"[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?"
HOST: Final = re.compile(rf"{NAME}(?:\.{NAME})*")
ATOM: Final = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
MAILBOX: Final = re.compile(rf"{ATOM}(?:\.{ATOM})*@{HOST.pattern}")
NAMED_MAILBOX: Final = re.compile(rf"[^<>@\"\\\x00-\x1f]*<{MAILBOX.pattern}>")
PHONE: Final = re.compile(r"\+?[0-9]{3,20}")
WEB: Final = ("http", "https")
EVERYBODY: Final = "all"


def read_host(value: object) -> str:
    """Read a host's name, or its IPv4 or IPv6 address."""
    said = written(value)
    if not is_host(said):
        raise PydanticCustomError("problem.not_a_host", "not a host")
    return str(said)


def read_mailbox(value: object) -> str:
    """Read `noc@example.org`, or `Name <noc@example.org>`. The address itself is ASCII (RFC 5321)."""
    said = written(value).strip()
    if not (MAILBOX.fullmatch(said) or NAMED_MAILBOX.fullmatch(said)):
        raise PydanticCustomError("problem.not_a_mailbox", "not a mailbox")
    return said


def read_phone(value: object) -> str:
    """Read `13800000000`, `+8613800000000`, or a short number."""
    said = written(value)
    if not PHONE.fullmatch(said):
        raise PydanticCustomError("problem.not_a_phone", "not a telephone number")
    return str(said)


def read_mention(value: object) -> str:
    """Read a telephone number, or `all`."""
    return EVERYBODY if written(value) == EVERYBODY else read_phone(value)


def read_web(value: object) -> str:
    """Read the address of an API: without user, password and query, none of which may stand in a file."""
    said = written(value)
    code = web_fault(said)
    if code is None and set("?#") & set(said):
        code = "problem.secret_in_address"
    if code is not None:
        raise PydanticCustomError(code, "not an address of an API")
    return str(said).rstrip("/")


def read_place(value: object) -> Place:
    """Read an address, or a reference to one that holds a key."""
    return read_reference(value) if re.fullmatch(REFERENCE, written(value)) else read_web(value)


def web_fault(said: str) -> str | None:
    """Return the code of what is wrong with an address on the web, which may have a query; None where nothing is."""
    try:
        parts = urlsplit(said)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "problem.secret_no_web_address"
    if "@" in parts.netloc:
        return "problem.secret_in_address"
    if parts.scheme not in WEB or not is_host(host) or port == 0 or not (said.isascii() and said.isprintable()):
        return "problem.secret_no_web_address"
    return None if " " not in said else "problem.secret_no_web_address"


def is_host(said: str) -> bool:
    """Say whether it is a host's name or address."""
    return HOST.fullmatch(said) is not None and len(said) <= 253 if ":" not in said else _is_address(said)


def stays_here(host: str) -> bool:
    """Say whether what is sent to a host never leaves this one."""
    return host == "localhost" or (_is_address(host) and ip_address(host).is_loopback)


def _is_address(said: str) -> bool:
    try:
        ip_address(said)
    except ValueError:
        return False
    return True
