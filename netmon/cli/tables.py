"""Tables that look the same in every command."""

from __future__ import annotations

from rich import box
from rich.table import Table

from netmon.cli.session import Session


def table(session: Session, *columns: str) -> Table:
    """Return an empty table; `>` sets a column to the right, `|` keeps its lines whole: ids are there to be copied.
    Both may stand before a name.

    A column is named by the end of its code (`cli.column_…`), or by the whole code of a term (`state.up`).
    """
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for column in columns:
        name = column.lstrip(">|")
        how = column.removesuffix(name)
        heading = session.say(name if "." in name else f"cli.column_{name}")
        made.add_column(
            heading,
            justify="right" if ">" in how else "left",
            overflow="fold",
            no_wrap="|" in how,
        )
    return made
