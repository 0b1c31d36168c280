"""From bytes to characters."""

from __future__ import annotations

import codecs

from netmon.inventory.nearest import NO_HINT
from netmon.inventory.problem import Phrase, Report, Spot

UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode_yaml(content: bytes, file: str, report: Report) -> str | None:
    """Return `content` read as UTF-8, with or without a byte order mark; None, and a problem, where it is not UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        code = "syntax.encoding_utf16" if content.startswith(UTF16) else "syntax.encoding"
        line = content.count(b"\n", 0, error.start) + 1
        guess = Phrase("problem.hint_gb18030") if _is_gb18030(content) else NO_HINT
        report.add(code, Spot(file, line), byte=f"0x{content[error.start]:02X}", hint=guess)
        return None


def decode_csv(content: bytes, file: str, report: Report) -> str | None:
    """Return `content` read as UTF-8 or, as Excel in China saves it, GB18030; None where it is neither."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("gb18030")
    except UnicodeDecodeError as error:
        code = "syntax.encoding_utf16" if content.startswith(UTF16) else "syntax.encoding_csv"
        line = content.count(b"\n", 0, error.start) + 1
        report.add(code, Spot(file, line), byte=f"0x{content[error.start]:02X}")
        return None


def _is_gb18030(content: bytes) -> bool:
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return True
