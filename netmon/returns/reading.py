"""What a cell of a return says: yes or no, or a day. Nothing is guessed."""

from __future__ import annotations

from datetime import date, timedelta

from netmon.inventory.sheets.cells import HALF_WIDTH
from netmon.words.return_terms import DAY, DAY_IN_DIGITS, NO, YES

_SERIALS = range(36526, 73051)
"""How a spreadsheet numbers the days of 2000 to 2099; it counts from the end of 1899."""


class CellError(Exception):
    """A cell does not say what it must. `code` names the sentence in the catalogue, `facts` fill it."""

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


def answer_of(text: str) -> bool | None:
    """Return what a cell answers, None where it is empty. Raises CellError."""
    said = text.translate(HALF_WIDTH).strip().casefold()
    if not said:
        return None
    if said in YES or said in NO:
        return said in YES
    raise CellError("returns.not_yes_or_no", value=text)


def day_of(text: str) -> date | None:
    """Return the day that a cell says, None where it is empty. Raises CellError."""
    said = text.translate(HALF_WIDTH).strip()
    if not said:
        return None
    found = DAY.fullmatch(said) or DAY_IN_DIGITS.fullmatch(said)
    if found is not None:
        try:
            return date(int(found["year"]), int(found["month"]), int(found["day"]))
        except ValueError:
            pass
    elif said.isascii() and said.isdigit() and len(said) == 5 and int(said) in _SERIALS:
        meant = date(1899, 12, 30) + timedelta(days=int(said))
        raise CellError("returns.serial_day", value=text, day=meant.isoformat())
    raise CellError("returns.not_a_day", value=text)
