"""gzip of many pieces of which few change: each piece is compressed once and kept.

A deflate stream that ends in a full flush ends on a byte and refers to nothing before it (RFC 1951 §3.2.4, zlib's
Z_FULL_FLUSH), so such streams may stand one after the other. Together they are one gzip member: some readers stop
after the first.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence

# RFC 1952: magic, deflate, no flags, no time, no extra flags, unknown system.
_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
_END = b"\x03\x00"  # a last, empty block
_LEVEL = 1  # the text repeats itself so much that more effort buys little
_WORTH = 512  # bytes from which compressing is worth it
_BURST = 256 * 1024
"""Octets that are sent at once: of thousands of pieces, each by itself would cost more than its text."""


class Piece:
    """Some text of an exposition, its series where they are counted, and the same compressed once asked for."""

    __slots__ = ("packed", "series", "text")

    def __init__(self, text: bytes, series: int = 0) -> None:
        self.text = text
        self.series = series
        self.packed: bytes | None = None

    def pack(self) -> bytes:
        """Return the text as a deflate stream that others may follow."""
        if self.packed is None:
            squeeze = zlib.compressobj(_LEVEL if len(self.text) >= _WORTH else 0, zlib.DEFLATED, -zlib.MAX_WBITS)
            self.packed = squeeze.compress(self.text) + squeeze.flush(zlib.Z_FULL_FLUSH)
        return self.packed


def series_in(text: str) -> int:
    """Count the lines of an exposition that are not comments."""
    return text.count("\n") - text.count("\n#") - text.startswith("#")


def gzip_of(pieces: Sequence[Piece]) -> list[bytes]:
    """Return one gzip member that holds the text of all pieces. Heavy work is in zlib, which lets other threads run."""
    return joined([_HEADER, *(piece.pack() for piece in pieces), _END + _trailer(piece.text for piece in pieces)])


def joined(parts: Iterable[bytes]) -> list[bytes]:
    """Return the same octets in parts that are worth sending."""
    return list(_joined(parts))


def _joined(parts: Iterable[bytes]) -> Iterator[bytes]:
    held: list[bytes] = []
    size = 0
    for part in parts:
        held.append(part)
        size += len(part)
        if size >= _BURST:
            yield b"".join(held)
            held, size = [], 0
    if held:
        yield b"".join(held)


def _trailer(texts: Iterable[bytes]) -> bytes:
    checksum, size = 0, 0
    for text in texts:
        checksum = zlib.crc32(text, checksum)
        size += len(text)
    return checksum.to_bytes(4, "little") + (size % 2**32).to_bytes(4, "little")
