"""Tables: fixed widths, a heading that is repeated on each page, rows that no page breaks."""

from __future__ import annotations

from netmon.reports.document.blocks import Column, Facts, Line, Mark, Table, Value
from netmon.reports.document.markup import element
from netmon.reports.document.word.styles import Style
from netmon.reports.document.word.text import paragraph, run

FILLS = {Mark.GOOD: "E2EFDA", Mark.FAIR: "FFF2CC", Mark.BAD: "F8D7DA", Mark.UNKNOWN: "E7E6E6"}
"""Light enough to be read on when printed in grey."""
SIZES = (21, 18, 16, 15)
"""Half points, from 五号 on: the first in which the columns fit is taken, or the last."""
_MARGIN = 70
"""Twips beside the text of a cell."""
_BY_HAND = 737
"""Twips of a line that is written in with a pen: 13 mm."""
_HEADING_FILL = "EDEDED"
_FACTS = (Column("", 7.0), Column("", 19.0))


def wide(table: Table, across: int) -> bool:
    """Whether a table needs more than `across` twips at the size that tables are set in."""
    return _needed(table.columns, SIZES[0]) > across


def table_element(table: Table, across: int) -> str:
    """Return the lines of a table under its heading, over `across` twips."""
    size = next((size for size in SIZES if _needed(table.columns, size) <= across), SIZES[-1])
    heading = _row(
        [
            _cell(column.heading, width, Style.HEAD, size, fill=_HEADING_FILL)
            for column, width in _widths(table, across)
        ],
        heading=True,
    )
    rows = [_line(line, table, across, size) for line in table.lines]
    return _table([width for _, width in _widths(table, across)], [heading, *rows], table.title)


def facts_element(facts: Facts, across: int) -> str:
    """Return short answers as a table of two columns: what each is called, and what it is."""
    widths = _shares(_FACTS, across)
    rows = [
        _row(
            [
                _cell(name, widths[0], Style.HEAD, SIZES[0], fill=_HEADING_FILL),
                _cell(value, widths[1], Style.CELL, SIZES[0]),
            ]
        )
        for name, value in facts.rows
    ]
    return _table(widths, rows, "")


def _needed(columns: tuple[Column, ...], size: int) -> int:
    """Twips that columns take at `size` half points."""
    return round(sum(column.width * size * 10 + 2 * _MARGIN for column in columns))


def _shares(columns: tuple[Column, ...], across: int) -> list[int]:
    total = sum(column.width for column in columns)
    return [int(column.width * across / total) for column in columns]


def _widths(table: Table, across: int) -> list[tuple[Column, int]]:
    return list(zip(table.columns, _shares(table.columns, across), strict=True))


def _line(line: Line, table: Table, across: int, size: int) -> str:
    cells = []
    for number, ((column, width), value) in enumerate(zip(_widths(table, across), line.cells, strict=True)):
        fill = FILLS.get(line.mark, "") if number == 0 else ""
        cells.append(_cell(value, width, Style.CELL, size, fill=fill, right=column.number))
    return _row(cells, high=table.by_hand)


def _row(cells: list[str], *, heading: bool = False, high: bool = False) -> str:
    height = element("w:trHeight", w__val=_BY_HAND, w__hRule="atLeast") if high else ""
    repeated = element("w:tblHeader") if heading else ""
    return element("w:tr", element("w:trPr", element("w:cantSplit"), height, repeated), *cells)


def _cell(value: Value, width: int, style: Style, size: int, *, fill: str = "", right: bool = False) -> str:
    text = "" if value is None else str(value)
    smaller = size != SIZES[0]
    letters = element("w:sz", w__val=size) + element("w:szCs", w__val=size) if smaller else ""
    line = element("w:spacing", w__line=size * 14, w__lineRule="exact") if smaller else ""
    side = element("w:jc", w__val="right") if right else ""
    return element(
        "w:tc",
        element(
            "w:tcPr",
            element("w:tcW", w__w=width, w__type="dxa"),
            element("w:shd", w__val="clear", w__color="auto", w__fill=fill) if fill else "",
            element("w:vAlign", w__val="center"),
        ),
        paragraph(style, run(text, letters) if text else "", properties=line + side),
    )


def _table(widths: list[int], rows: list[str], title: str) -> str:
    edges = "".join(
        element(f"w:{edge}", w__val="single", w__sz=4, w__space=0, w__color="404040")
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = "".join(element(f"w:{side}", w__w=_MARGIN, w__type="dxa") for side in ("left", "right"))
    return element(
        "w:tbl",
        element(
            "w:tblPr",
            element("w:tblW", w__w=sum(widths), w__type="dxa"),
            element("w:jc", w__val="center"),
            element("w:tblBorders", edges),
            element("w:tblLayout", w__type="fixed"),
            element("w:tblCellMar", margins),
            element("w:tblLook", w__val="0020", w__firstRow=1),
            element("w:tblCaption", w__val=title) if title else "",
        ),
        element("w:tblGrid", *(element("w:gridCol", w__w=width) for width in widths)),
        *rows,
    )
