"""The head of an answer (RFC 9112), and no more of it than a head may be."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from typing import Final

from netmon.model.service_check import Fault
from netmon.wires.site.trouble import TroubleError

STATUS_LINE: Final = re.compile(rb"HTTP/1\.[01] ([1-5][0-9]{2})(?: [^\r\n]*)?\r?\n")
MOST_LINES: Final = 200
MOST_OCTETS: Final = 1 << 17
MOST_INTERIM: Final = 10


@dataclass(slots=True)
class Head:
    """Status and fields, their names in small letters; of a field that comes twice the first counts."""

    status: int
    fields: dict[str, str] = field(default_factory=dict)
    cookies: list[str] = field(default_factory=list)

    def said(self, name: str) -> str:
        """Return a field, "" where there is none."""
        return self.fields.get(name, "")


async def read_head(reader: asyncio.StreamReader) -> Head:
    """Read the head of an answer, past those that only say that one will come. Raises TroubleError."""
    for _ in range(MOST_INTERIM):
        head = await _read_one(reader)
        if head.status >= 200:
            return head
    raise TroubleError(Fault.MALFORMED, "check.malformed")


async def _read_one(reader: asyncio.StreamReader) -> Head:
    status = STATUS_LINE.fullmatch(await line_of(reader))
    if status is None:
        raise TroubleError(Fault.MALFORMED, "check.malformed")
    head, size = Head(int(status[1])), 0
    for _ in range(MOST_LINES):
        line = await line_of(reader)
        size += len(line)
        if size > MOST_OCTETS:
            break
        if line in {b"\r\n", b"\n"}:
            return head
        name, colon, value = line.partition(b":")
        if not colon:
            break
        _note(head, name.decode("latin-1").strip().lower(), _text(value.strip()))
    raise TroubleError(Fault.MALFORMED, "check.malformed")


def _note(head: Head, name: str, value: str) -> None:
    if name == "set-cookie":
        head.cookies.append(value)
    else:
        head.fields.setdefault(name, value)


def _text(octets: bytes) -> str:
    try:
        return octets.decode()  # some put Chinese into an address as it is
    except UnicodeDecodeError:
        return octets.decode("latin-1")


async def line_of(reader: asyncio.StreamReader) -> bytes:
    """Return one line with its end. Raises TroubleError where it does not end, or is too long."""
    try:
        line = await reader.readline()
    except ValueError as error:  # longer than the reader's limit
        raise TroubleError(Fault.MALFORMED, "check.malformed") from error
    if not line.endswith(b"\n"):
        raise TroubleError(Fault.INCOMPLETE, "check.incomplete")
    return line
