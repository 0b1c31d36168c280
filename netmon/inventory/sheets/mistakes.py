"""What is wrong, at the cell that is to be changed, in the words of the sheet."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.utils import get_column_letter


@dataclass(frozen=True, slots=True)
class Mistake:
    """One problem. Rows and columns count from 1, as a spreadsheet shows them."""

    sheet: str
    row: int
    column: int
    message: str

    @property
    def cell(self) -> str:
        """Return its name within the sheet, such as `C17`."""
        return f"{get_column_letter(self.column)}{self.row}"

    def __str__(self) -> str:
        return f"{self.sheet}!{self.cell}: {self.message}"
