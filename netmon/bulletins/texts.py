"""What stands in a file of any format, within bounds: a file that somebody sends may be anything."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass

MEMBERS = 2000
LARGEST = 128 << 20
"""Octets that are unpacked of an archive, all members together."""

_DIGEST = re.compile(r"(?:sm3|sha256):[0-9a-f]{64}")
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Damaged:
    """A member of an archive that cannot be unpacked."""

    name: str
    error: str


class ArchiveError(ValueError):
    """It is no archive, or more than is unpacked."""


def is_archive(body: bytes) -> bool:
    """Tell whether it begins as a ZIP does, as XLSX and DOCX are."""
    return body.startswith(b"PK\x03\x04")


def members_of(body: bytes) -> dict[str, bytes | Damaged]:
    """Return the members of an archive by name, in its order; raises ArchiveError where it is none."""
    found: dict[str, bytes | Damaged] = {}
    left = LARGEST
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            infos = archive.infolist()
            if len(infos) > MEMBERS:
                raise ArchiveError(f"{len(infos)} members")
            for info in infos:
                left -= info.file_size
                if left < 0:
                    raise ArchiveError(f"more than {LARGEST} bytes")
                found[info.filename] = _member(archive, info)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
        raise ArchiveError(str(error)) from error
    return found


def digests_in(body: bytes) -> tuple[str, ...]:
    """Return the digests that a file names, in any of its members, each once."""
    parts = [body]
    if is_archive(body):
        try:
            parts = [one for one in members_of(body).values() if isinstance(one, bytes)]
        except ArchiveError:
            return ()
    found: dict[str, None] = {}
    for part in parts:
        # A run of text may be cut by markup, in a document as well as in a page.
        said = part.decode(errors="replace")
        found |= dict.fromkeys([*_DIGEST.findall(said), *_DIGEST.findall(_TAG.sub("", said))])
    return tuple(found)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes | Damaged:
    try:
        with archive.open(info) as file:
            found = file.read(info.file_size + 1)
    except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, NotImplementedError, EOFError, OSError) as error:
        return Damaged(info.filename, str(error))
    return found if len(found) == info.file_size else Damaged(info.filename, "size")
