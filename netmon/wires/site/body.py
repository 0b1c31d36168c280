"""The body of an answer, read to its end: by chunks, by length, or until the server hangs up (RFC 9112 §6.3)."""

from __future__ import annotations

import asyncio
import re
import zlib
from collections.abc import AsyncIterator
from typing import Final

from netmon.model.service_check import Fault
from netmon.wires.site.head import Head, line_of
from netmon.wires.site.trouble import TroubleError, short

KEPT: Final = 1 << 20
"""Octets of a page, unpacked, that are looked through for its marker."""
MOST: Final = 16 << 20
"""Octets of a page, as sent, after which it is taken for whole."""
PART: Final = 1 << 16
_CHUNK: Final = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_BODILESS: Final = frozenset({204, 304})


class Body:
    """What was read: `octets` as sent; `kept` of it unpacked; `cut` where it was more than `MOST`."""

    def __init__(self, encoding: str) -> None:
        self.octets = 0
        self.cut = False
        self._kept = bytearray()
        self._unpack = _unpacker(encoding)

    @property
    def kept(self) -> bytes:
        """Return the beginning of the page."""
        return bytes(self._kept)

    def add(self, part: bytes) -> bool:
        """Take a part; tell whether to go on."""
        self.octets += len(part)
        room = KEPT - len(self._kept)
        if room > 0:
            self._kept += part[:room] if self._unpack is None else self._unpacked(part, room)
        self.cut = self.octets >= MOST
        return not self.cut

    def _unpacked(self, part: bytes, room: int) -> bytes:
        assert self._unpack is not None  # noqa: S101 - the caller has looked
        try:
            return self._unpack.decompress(part, room)
        except zlib.error as error:
            raise TroubleError(Fault.MALFORMED, "check.malformed") from error


async def read_body(reader: asyncio.StreamReader, head: Head) -> Body:
    """Read the body that belongs to a head. Raises TroubleError where it does not come whole."""
    body = Body(head.said("content-encoding"))
    if head.status in _BODILESS:
        return body
    async for part in _parts(reader, head):
        if not body.add(part):
            break
    return body


def _parts(reader: asyncio.StreamReader, head: Head) -> AsyncIterator[bytes]:
    if "chunked" in head.said("transfer-encoding").lower():
        return _chunked(reader)
    said = head.said("content-length")
    if not said:
        return _until_end(reader)
    if not (said.isascii() and said.isdigit() and len(said) < 16):
        raise TroubleError(Fault.MALFORMED, "check.malformed")
    return _exactly(reader, int(said))


async def _exactly(reader: asyncio.StreamReader, length: int) -> AsyncIterator[bytes]:
    while length:
        part = await reader.read(min(length, PART))
        if not part:
            raise TroubleError(Fault.INCOMPLETE, "check.incomplete")
        length -= len(part)
        yield part


async def _until_end(reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
    while part := await reader.read(PART):
        yield part


async def _chunked(reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
    while True:
        size = _CHUNK.fullmatch(await line_of(reader))
        if size is None:
            raise TroubleError(Fault.MALFORMED, "check.malformed")
        length = int(size[1], 16)
        if not length:
            await line_of(reader)  # the end of the trailers, or the first of them: the page is whole
            return
        async for part in _exactly(reader, length):
            yield part
        if await line_of(reader) not in {b"\r\n", b"\n"}:
            raise TroubleError(Fault.MALFORMED, "check.malformed")


def _unpacker(encoding: str) -> zlib._Decompress | None:
    match encoding.lower().strip():
        case "" | "identity":
            return None
        case "gzip" | "x-gzip":
            return zlib.decompressobj(zlib.MAX_WBITS | 16)
        case "deflate":
            return zlib.decompressobj()
        case other:
            raise TroubleError(Fault.MALFORMED, "check.encoding", encoding=short(other))
