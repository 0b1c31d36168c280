"""What all printed documents say alike."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "document.mark": Text("注意", "note"),
    "document.heading_1": Text("{number}、{text}", "{number} {text}"),
    "document.heading_2": Text("（{number}）{text}", "{number} {text}"),
    "document.heading_3": Text("{number}. {text}", "{number} {text}"),
    "document.page_before": Text("第", "page"),
    "document.page_of": Text("页，共", "of"),
    "document.page_after": Text("页", "pages"),
}
