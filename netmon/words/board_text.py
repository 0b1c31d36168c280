"""How the words of a dashboard's panel are written down: none of the three can be forgotten."""

from __future__ import annotations

from netmon.words.text import Text

NOT_SCRAPED = Text("没有数据：Prometheus 没有采集到 netmon", "no data: Prometheus does not scrape netmon")
"""What a panel says that has something to show whenever netmon is scraped."""


def board(name: str, title: Text, about: Text) -> dict[str, Text]:
    """Return the title of a dashboard, and what it is for."""
    return {f"board_title.{name}": title, f"board_about.{name}": about}


def panel(name: str, title: Text, about: Text, none: Text = NOT_SCRAPED) -> dict[str, Text]:
    """Return the title of a panel, what it shows (whole sentences), and what it says where there is nothing to show.

    `none` is read at night by somebody in a hurry: it says whether nothing is well, or nothing is known.
    """
    return {f"board.{name}": title, f"board_about.{name}": about, f"board_none.{name}": none}
