"""Tables as they stand in the text: numbered, and cut where the rest of them belongs into the annex."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from netmon.reports.bulletin.telling import Telling
from netmon.reports.document.blocks import Block, Column, Picture, Table
from netmon.reports.document.drawing import Drawing

SHOWN = 20
"""Lines of a list that the text has room for."""


@dataclass(slots=True)
class Pages:
    """What the document is put together from: the text, and what is put off to the annex."""

    tell: Telling
    blocks: list[Block] = field(default_factory=list)
    put_off: list[Table] = field(default_factory=list)
    _tables: int = 0
    _pictures: int = 0

    def table(self, table: Table) -> None:
        """Add a table with its number."""
        self._tables += 1
        title = self.tell.label("table", number=self._tables, title=table.title)
        self.blocks.append(replace(table, title=title))

    def listing(self, table: Table) -> None:
        """Add a table of which only the beginning stands here where it is long, and all of it in the annex."""
        if len(table.lines) <= SHOWN:
            self.table(table)
            return
        note = self.tell.say("bulletin_says.all_in_annex", count=len(table.lines), shown=SHOWN)
        self.table(
            replace(
                table,
                name=f"{table.name}-first",
                lines=table.lines[:SHOWN],
                note=self.tell.after_one_another(one for one in (note, table.note) if one),
            )
        )
        self.put_off.append(table)

    def picture(self, name: str, drawing: Drawing, title: str, alt: str) -> None:
        """Add a picture with its number."""
        self._pictures += 1
        numbered = self.tell.label("picture", number=self._pictures, title=title)
        self.blocks.append(Picture(name, drawing, numbered, alt))

    def annex(self, table: Table, number: int) -> None:
        """Add a table on pages of its own."""
        title = self.tell.label("annex", number=number, title=table.title)
        self.blocks.append(replace(table, title=title, annex=True))


def columns(tell: Telling, *named: tuple[str, float]) -> tuple[Column, ...]:
    """Return columns by the codes of their headings and their widths; a name with `#` in front is of numbers."""
    return tuple(Column(tell.label(f"column_{name.lstrip('#')}"), width, name.startswith("#")) for name, width in named)
