"""Floor 5: tables as files that offices open: Excel and WPS."""

from __future__ import annotations

from netmon.reports.sheet import Cell, Column, Row, Sheet, Tone
from netmon.reports.workbook import write_workbook

__all__ = ["Cell", "Column", "Row", "Sheet", "Tone", "write_workbook"]
