"""What a cell says, as the text that was meant; and when that can no longer be known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

DATES: Final = ("valid_from", "valid_to", "day")
"""Columns of dates: here a date of Excel is what was meant."""

TIMES: Final = ("starts", "ends")
"""Columns of times of the day: the same of a time of Excel."""

FREE: Final = (
    "name",
    "name_en",
    "kind",
    "room",
    "duty",
    "carrier",
    "bearer",
    "network",
    "networks",
    "level",
    "people",
    "marker",
)
"""Columns of words for people. Everywhere else a full-width letter or digit is a slip of the input method."""

HALF_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
"""Full-width forms of ASCII (U+FF01 to U+FF5E) and the ideographic space, and what they stand for."""

EXACT: Final = 10**15
"""Excel keeps 15 significant digits; of a longer number the rest became zeros."""


@dataclass(frozen=True, slots=True)
class Said:
    """A cell: its text, and the code of what is wrong with it, "" where nothing is."""

    text: str
    fault: str = ""


def said(value: object, kind: str, number_format: str, key: str | None, *, free: bool = False) -> Said:
    """Return what a cell of the column `key` says. `kind` is openpyxl's data type: `f` a formula, `e` an error."""
    if value is None:
        return Said("")
    if kind == "f":
        return Said("=", "sheets.formula")
    if kind == "e":
        return Said(str(value), "sheets.error_value")
    if isinstance(value, bool):
        return Said("true" if value else "false")
    if isinstance(value, int | float):
        return _number(value, number_format, is_degrees=key in {"latitude", "longitude"})
    if isinstance(value, datetime | date | time | timedelta):
        return _date(value, key)
    return Said(plain(str(value), key, free=free))


def plain(text: str, key: str | None, *, free: bool = False) -> str:
    """Return a text without spaces around it; in columns that are not for people, without full-width forms."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    return text if free or key in FREE else text.translate(HALF_WIDTH).strip()


def _number(value: float, number_format: str, *, is_degrees: bool) -> Said:
    if abs(value) >= EXACT:
        return Said(f"{value:.15g}", "sheets.number_too_long")
    if value == int(value):
        shown = str(int(value))
        # `00000` is how a spreadsheet shows the zeros that it does not keep.
        return Said(shown.zfill(len(number_format)) if set(number_format) == {"0"} else shown)
    shown = f"{value:.15g}"
    # 1.10 and 1.1 are one number: of a text that became a number nobody knows which it was.
    return Said(shown) if is_degrees else Said(shown, "sheets.number")


def _date(value: datetime | date | time | timedelta, key: str | None) -> Said:
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    shown = str(value)
    if key in DATES and isinstance(value, date) and not isinstance(value, datetime):
        return Said(value.isoformat())
    if key in TIMES and isinstance(value, time):
        return Said(f"{value:%H:%M}")
    return Said(shown, "sheets.date")
