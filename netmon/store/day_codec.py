"""The columns of a day as bytes and back: the same on every machine, and of every release that ever wrote them.

Format 1, compressed with zlib (RFC 1950), every number of 32 bits, the lowest byte first: the columns `valid`, `ok` and
`last_ok`, the bytes of `flags`, then place, checks and failed of each service that has any, by place.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from datetime import date

from netmon.model.day_pack import WORD, DayPack
from netmon.model.names import NetworkId
from netmon.store.codec import Value
from netmon.store.day_tables import DayPackRow
from netmon.store.errors import StoreError

FORMAT = 1
_NUMBER = 4
_LEVEL = 6


def pack_values(pack: DayPack) -> dict[str, Value | bytes]:
    """Return the columns of a row."""
    return {
        "network": pack.network,
        "day": pack.day.isoformat(),
        "revision": pack.revision,
        "begins": pack.begins,
        "ends": pack.ends,
        "recorded_at": pack.recorded_at,
        "format": FORMAT,
        "places": len(pack),
        "body": body_of(pack),
    }


def pack_from(row: DayPackRow) -> DayPack:
    """Read a day; StoreError where the row is not one that this release can read."""
    try:
        if row.format != FORMAT:
            raise ValueError(f"format {row.format}")
        return _unpacked(row)
    except (ValueError, zlib.error) as error:
        key = f"{row.network} {row.day} {row.revision}"
        raise StoreError("daemon.store_row_unreadable", table="day_pack", key=key, error=error) from error


def body_of(pack: DayPack) -> bytes:
    """Return the columns of a day, packed."""
    checks = array(WORD, [number for place in sorted(pack.checks) for number in (place, *pack.checks[place])])
    columns = (pack.valid, pack.ok, pack.last_ok)
    return zlib.compress(b"".join([*map(_bytes, columns), pack.flags, _bytes(checks)]), _LEVEL)


def _unpacked(row: DayPackRow) -> DayPack:
    body, size = memoryview(zlib.decompress(row.body)), _NUMBER * row.places
    end = 3 * size + row.places
    checks = _numbers(body[end:])
    if len(body) < end or len(checks) % 3:
        raise ValueError("cut off")
    return DayPack(
        network=NetworkId(row.network),
        day=date.fromisoformat(row.day),
        begins=row.begins,
        ends=row.ends,
        valid=_numbers(body[:size]),
        ok=_numbers(body[size : 2 * size]),
        last_ok=_numbers(body[2 * size : 3 * size]),
        flags=bytes(body[3 * size : end]),
        checks=dict(zip(checks[::3], zip(checks[1::3], checks[2::3], strict=True), strict=True)),
        revision=row.revision,
        recorded_at=row.recorded_at,
    )


def _bytes(numbers: array[int]) -> bytes:
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers.tobytes()


def _numbers(body: memoryview) -> array[int]:
    numbers = array(WORD)
    numbers.frombytes(body)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
