"""The one door for text that a device says. It is hostile until it has passed here."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

MAX_LENGTH = 4096
"""Characters kept; no object read here may be longer than 255 octets, but agents send whole pages."""

# In Chinese text some character of GB18030 has two octets above ASCII, or four that alternate with digits. An octet
# above ASCII that stands alone is a letter of western Europe: `São` is no 鉶.
_CHINESE = re.compile(rb"[\x81-\xfe][\x80-\xfe]|[\x81-\xfe][0-9][\x81-\xfe][0-9]")

# Cc, Cf, Cs, Co, Cn: controls, formats (bidi overrides and isolates, zero-width), surrogates, private, unassigned.
# Zl and Zp break lines.
_DROPPED = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
_AS_SPACE = frozenset("\t\n\r\v\f\x85\u2028\u2029")


@dataclass(frozen=True, slots=True)
class CleanText:
    """`guessed` is True where the octets are neither UTF-8 nor GB18030, so that some letters may be wrong."""

    text: str
    guessed: bool = False


def clean_text(octets: bytes) -> CleanText:
    """Return what a device said as text that is safe to store, log, label and show.

    UTF-8, else GB18030, else Latin-1. NULs at the end go; every run of white space that breaks lines becomes a space;
    control, format, surrogate, private and unassigned characters go; the rest is NFC and cut to MAX_LENGTH.
    """
    octets = octets.rstrip(b"\0")
    if octets.isascii():
        text = octets.decode("ascii")
        if text.isprintable():
            return CleanText(text[:MAX_LENGTH])
        guessed = False
    else:
        text, guessed = decoded(octets)
    spaced = "".join(" " if letter in _AS_SPACE else letter for letter in text.replace("\r\n", "\n"))
    composed = harmless(spaced)
    return CleanText(unicodedata.normalize("NFC", composed[:MAX_LENGTH]), guessed)


def harmless(text: str) -> str:
    """Drop what `clean_text` drops, and compose; for a whole line of a terminal, however long it is."""
    # Composing can make no new character of a dropped category, and dropping can bring two together that compose.
    kept = "".join(letter for letter in text if unicodedata.category(letter) not in _DROPPED)
    return unicodedata.normalize("NFC", kept)


def decoded(octets: bytes) -> tuple[str, bool]:
    """Return octets as letters, hostile yet, and whether they were guessed: UTF-8, else GB18030, else Latin-1."""
    for encoding in ("utf-8", "gb18030"):
        if encoding == "gb18030" and not _CHINESE.search(octets):
            break
        try:
            text = octets.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or not any(unicodedata.category(letter) in ("Co", "Cn") for letter in text):
            return text, False
    return octets.decode("latin-1"), True
