"""Tables that look the same in every command."""

from __future__ import annotations

from rich import box
from rich.table import Table

from netmon.cli.session import Session


def table(session: Session, *columns: str) -> Table:
    """Return an empty table; `>` sets a column to the right.

    A column is named by the end of its code (`cli.column_…`), or by the whole code of a term (`state.up`).
    """
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for column in columns:
        name = column.removeprefix(">")
        heading = session.say(name if "." in name else f"cli.column_{name}")
        made.add_column(heading, justify="right" if column.startswith(">") else "left", overflow="fold")
    return made
