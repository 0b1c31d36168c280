"""Before a workbook is opened: is it one, and can it be opened without harm?"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Final
from zlib import error as ZlibError  # noqa: N812 - it is a class, whatever its name

MAX_FILE: Final = 20 * 1024 * 1024
MAX_UNPACKED: Final = 200 * 1024 * 1024
MAX_PARTS: Final = 2_000
MAX_CELLS: Final = 1_000_000
CHUNK: Final = 1 << 20

COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How an OLE compound file begins ([MS-CFB] §2.2): the format of Excel 97, and the wrapping of an encrypted .xlsx."""

ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
"""The stream that holds an encrypted .xlsx ([MS-OFFCRYPTO] §1.3)."""

WORKBOOK: Final = "xl/workbook.xml"
CELL: Final = re.compile(rb"<(?:\w+:)?c[ />]")
OVERLAP: Final = 32
"""Bytes kept from one chunk to the next, so that what lies across the border is seen."""


class SheetsError(Exception):
    """What was given cannot be imported at all. `code` names the sentence in the catalogue, `facts` fill it."""

    def __init__(self, code: str, /, **facts: object) -> None:
        super().__init__(f"{code} {facts}")
        self.code = code
        self.facts = facts


def check_workbook(path: Path) -> None:
    """Raise SheetsError unless `path` is an .xlsx of a size that a person may have made."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            content = file.read(MAX_FILE + 1) if size <= MAX_FILE else b""
    except OSError as error:
        raise SheetsError("sheets.unreadable", file=path, error=error.strerror or "?") from error
    if size > MAX_FILE:
        raise SheetsError("sheets.too_large", file=path, limit=f"{MAX_FILE >> 20} MB")
    check_content(content, path, MAX_CELLS)


def check_content(content: bytes, path: Path, most_cells: int = MAX_CELLS) -> None:
    """Raise SheetsError unless `content`, read from `path`, is an .xlsx that can be opened without harm."""
    if content.startswith(COMPOUND):
        raise SheetsError("sheets.encrypted" if ENCRYPTED in content else "sheets.old_format", file=path)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _check_parts(archive, path, most_cells)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, ZlibError) as error:
        raise SheetsError("sheets.not_a_workbook", file=path) from error


def _check_parts(archive: zipfile.ZipFile, path: Path, most_cells: int) -> None:
    parts = archive.infolist()
    if WORKBOOK not in {part.filename for part in parts}:
        raise SheetsError("sheets.not_a_workbook", file=path)
    # zipfile reads no more of a part than it declares, so that what is declared is what there can be.
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise SheetsError("sheets.too_large_unpacked", file=path, limit=f"{MAX_UNPACKED >> 20} MB")
    cells = 0
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            cells += _check_part(archive, part, path)
    if cells > most_cells:
        raise SheetsError("sheets.too_many_cells", file=path, cells=f"{cells:,}", limit=f"{most_cells:,}")


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, path: Path) -> int:
    """Return how many cells a part holds. A document type is refused: Excel writes none, and it can be made to grow."""
    cells, rest = 0, b""
    is_sheet = part.filename.startswith("xl/worksheets/")
    with archive.open(part) as file:
        while chunk := file.read(CHUNK):
            seen = rest + chunk
            if b"<!DOCTYPE" in seen or b"<!ENTITY" in seen:
                raise SheetsError("sheets.not_a_workbook", file=path)
            if is_sheet:
                cells += sum(1 for found in CELL.finditer(seen) if found.end() > len(rest))
            rest = seen[-OVERLAP:]
    return cells
