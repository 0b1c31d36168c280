"""What any file may hold: text without the characters that XML forbids, and archives that are the same every time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime

# XML 1.0, production 2 (Char): everything else may not stand in a file, not even escaped.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_MSDOS = 0


def printable(text: str) -> str:
    """Return a text without what no XML file can hold: control characters and lone surrogates."""
    return _FORBIDDEN.sub("", text)


def archive(files: Iterable[tuple[str, bytes]], made_at: float) -> bytes:
    """Return a ZIP of the files in their order, all of one time (UTC, epoch seconds).

    They are stored and not compressed: what deflate makes of the same bytes differs from one zlib to the next.
    """
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as made:
        for name, content in files:
            entry = zipfile.ZipInfo(name, zip_time(made_at))
            entry.create_system = _MSDOS
            entry.external_attr = 0
            made.writestr(entry, content)
    return written.getvalue()


def zip_time(at: float) -> tuple[int, int, int, int, int, int]:
    """Return a time (UTC, epoch seconds) as an archive can hold it: from 1980 on, in whole pairs of seconds, UTC."""
    when = datetime.fromtimestamp(at, UTC)
    told = (when.year, when.month, when.day, when.hour, when.minute, when.second // 2 * 2)
    return max(told, _EARLIEST)
