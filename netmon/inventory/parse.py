"""Hardened YAML: plain mappings, sequences and texts, each with its place, and nothing that surprises.

It reads libyaml's events and builds values itself. Anchors, aliases, merge keys, tags, duplicate keys, several
documents, deep nesting and control characters are refused where they stand, and parsing goes on to the next mistake.
"""

from __future__ import annotations

from collections.abc import Iterable

import yaml

from netmon.inventory.characters import MAX_CHARACTERS, check_characters
from netmon.inventory.node import Items, Node, Table, Text, items, table, text
from netmon.inventory.problem import Report, Spot, here
from netmon.inventory.syntax import report_syntax

MAX_DEPTH = 16
MAX_NODES = 1_000_000


class _EnoughError(Exception):
    """The rest of the file is not worth reading."""


class Parsed:
    """A file's root, None where it says nothing, and whether all of it could be read."""

    __slots__ = ("complete", "root")

    def __init__(self, root: Node | None, complete: bool) -> None:
        self.root = root
        self.complete = complete


def parse(content: str, file: str, report: Report) -> Parsed:
    """Return what `content` says; what was read before a mistake in the syntax is kept."""
    builder = _Builder(file, report)
    try:
        builder.take(yaml.parse(content, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        report_syntax(error, content, file, report)
    except _EnoughError:
        pass
    else:
        return Parsed(builder.root, complete=True)
    builder.tear()
    return Parsed(builder.root, complete=False)


class _Builder:
    """Builds nodes from events. `_open` holds the containers not yet closed, `_key` the key that waits for a value."""

    def __init__(self, file: str, report: Report) -> None:
        self.root: Node | None = None
        self._file = file
        self._report = report
        self._open: list[tuple[Table | Items | None, Text | None]] = []
        self._container: Table | Items | None = None
        self._key: Text | None = None
        self._closed: Table | Items | None = None
        self._last: Text | None = None
        self._nodes = 0

    def take(self, events: Iterable[yaml.Event]) -> None:
        """Build from `events`, the commonest first."""
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.MappingStartEvent):
                self._begin(table(self._file, *_place(event)), event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._closed = self._container
                self._container, self._key = self._open.pop()
            elif isinstance(event, yaml.SequenceStartEvent):
                self._begin(items(self._file, *_place(event)), event)
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
                self._report.add("syntax.second_document", self._spot(event))
                raise _EnoughError

    def tear(self) -> None:
        """Mark what was being read when reading stopped: it is not whole."""
        # A line that is out of step may have closed what it was meant to go on with.
        for container in (self._closed, self._container, *(outer for outer, _ in self._open)):
            if container is not None:
                container.torn = True
        if self._last is not None:
            self._last.broken = True

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        value = event.value
        made = text(value, self._file, *_place(event))
        if not value:
            made.absent = event.implicit[0]
        elif not value.isprintable() or len(value) > MAX_CHARACTERS:
            check_characters(made, self._report)
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        self._last = made
        self._put(made)

    def _begin(self, container: Table | Items, event: yaml.CollectionStartEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
            container.torn = event.tag is not None
        if len(self._open) >= MAX_DEPTH:
            self._report.add("syntax.too_deep", self._spot(event), limit=str(MAX_DEPTH))
            raise _EnoughError
        self._put(container)
        self._open.append((self._container, self._key))
        self._container, self._key = container, None

    def _alias(self, event: yaml.AliasEvent) -> None:
        spot = self._spot(event)
        if self._key != "<<":  # a merge key has been refused already
            self._report.add("syntax.alias", spot, value=f"*{event.anchor}")
        made = text("", self._file, spot.line, spot.column)
        made.broken = True
        self._put(made)

    def _put(self, node: Node) -> None:
        """Give `node` to the container that is open: as a key, as the value of the waiting key, or as an item."""
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._report.add("syntax.too_many_values", node, limit=str(MAX_NODES))
            self.root = None  # no person wrote this: nothing more is said about it
            raise _EnoughError
        container = self._container
        if isinstance(container, Table):
            key = self._key
            if key is None:
                self._key = self._as_key(container, node)
                return
            self._key = None
            if not key.broken:
                container[key] = node
        elif container is None:
            self.root = node
        else:
            container.append(node)

    def _as_key(self, container: Table, node: Node) -> Text:
        """Return `node` as a key; a `broken` one where its value is to be dropped."""
        if not isinstance(node, Text):
            self._report.add("syntax.key_not_text", node)
            node = text("", self._file, node.line, node.column)
            container.broken = node.broken = True
        elif node == "<<":
            self._report.add("syntax.merge_key", node)
            container.broken = node.broken = True
        elif node in container:
            first = container.key(node)
            self._report.add("syntax.duplicate_key", node, value=node, first=here(first or node, node.file))
            node.broken = True
        return node

    def _refuse_properties(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self._report.add("syntax.anchor", self._spot(event), value=f"&{event.anchor}")
        tag = getattr(event, "tag", None)
        if tag is not None:
            written = tag.replace("tag:yaml.org,2002:", "!!")
            self._report.add("syntax.tag", self._spot(event), value=written)

    def _spot(self, event: yaml.Event) -> Spot:
        return Spot(self._file, *_place(event))


def _place(event: yaml.Event) -> tuple[int, int]:
    """Return line and column, from 1."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
