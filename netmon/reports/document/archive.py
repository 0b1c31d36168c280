"""Office files are ZIP archives (ECMA-376 part 2); here they are written so that equal members make equal bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

FIRST = "[Content_Types].xml"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DOS = (datetime(1980, 1, 1, tzinfo=UTC), datetime(2107, 12, 31, 23, 59, 58, tzinfo=UTC))
"""What a ZIP can say of time."""


def utc(at: float) -> datetime:
    """Return epoch seconds as a time in UTC."""
    return _EPOCH + timedelta(seconds=int(at))


def pack(members: Mapping[str, bytes], made_at: float) -> bytes:
    """Return the archive of `members`: the list of content types first, the others by name, all of them of `made_at`.

    The bytes depend on the release of zlib as well; who compares two archives without knowing that compares `unpack`.
    """
    at = min(max(utc(made_at), _DOS[0]), _DOS[1])
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(members, key=lambda name: (name != FIRST, name)):
            member = zipfile.ZipInfo(name, (at.year, at.month, at.day, at.hour, at.minute, at.second))
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0  # else it would say which operating system wrote it
            archive.writestr(member, members[name])
    return file.getvalue()


def unpack(archive: bytes) -> dict[str, bytes]:
    """Return the members of an archive of our own by name."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}
