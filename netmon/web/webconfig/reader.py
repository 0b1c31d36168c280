"""Reading values out of a parsed file: each says what would be right where it finds something else."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TypeVar

from netmon.inventory.node import Items, Node, Table, Text
from netmon.inventory.problem import Place, Report

Value = TypeVar("Value")

_BOOLEANS = {"true": True, "false": False}


class Reader:
    """Reads one mapping. What is missing or wrong is reported, and None is returned for it."""

    def __init__(self, table: Table, path: str, report: Report) -> None:
        self.table = table
        self._path = path
        self._report = report

    def only(self, known: Collection[str], unsupported: Collection[str] = ()) -> None:
        """Refuse every key that is not known; of those that exporter-toolkit knows, say that netmon does not."""
        for key in self.table:
            if key in unsupported:
                self.refuse("web.unsupported_key", key, str(key), key=key)
            elif key not in known:
                self.refuse("web.unknown_key", key, key=key, known=", ".join(known))

    def text(self, key: str) -> Text | None:
        """Return a text that is not empty, and that nobody refused already."""
        node = self.table.value(key)
        if node is None:
            return None
        if not isinstance(node, Text) or not node:
            self.refuse("web.not_text", node, key)
            return None
        return None if node.broken else node

    def choice(self, key: str, known: Mapping[str, Value]) -> Value | None:
        """Return what a word stands for."""
        node = self.text(key)
        if node is None:
            return None
        if node not in known:
            self.refuse("web.not_one_of", node, key, value=node, known=", ".join(known))
            return None
        return known[node]

    def boolean(self, key: str) -> bool | None:
        """Return true or false."""
        return self.choice(key, _BOOLEANS)

    def texts(self, key: str) -> list[Text]:
        """Return a list of texts; an empty one where there is none."""
        node = self.table.value(key)
        if node is None:
            return []
        if not isinstance(node, Items):
            self.refuse("web.not_a_list", node, key)
            return []
        for item in node:
            if not isinstance(item, Text):
                self.refuse("web.not_text", item, key)
        return [item for item in node if isinstance(item, Text)]

    def below(self, key: str) -> Reader | None:
        """Return the reader of the mapping under `key`."""
        node = self.table.value(key)
        if node is None or (isinstance(node, Text) and node.absent):
            return None
        if not isinstance(node, Table):
            self.refuse("web.not_a_mapping", node, key)
            return None
        return Reader(node, self._at(key), self._report)

    def refuse(self, code: str, place: Place | Node, path: str = "", **facts: str) -> None:
        """Report a problem. Facts name what was found; hashes and keys are never among them."""
        self._report.add(code, place, self._at(path), **facts)

    def _at(self, key: str) -> str:
        return f"{self._path}.{key}" if self._path and key else self._path or key
