"""From the first file through everything it includes to one set of sections."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from netmon.inventory.columns import SHEET_BY_KEY, Sheet
from netmon.inventory.decode import decode_csv, decode_yaml
from netmon.inventory.files import Files, identity
from netmon.inventory.located import colon_hint
from netmon.inventory.node import Items, Table, Text
from netmon.inventory.parse import parse
from netmon.inventory.problem import Place, Report, Spot
from netmon.inventory.rows import add_rows
from netmon.inventory.sections import Sections


class Collector:
    """Walks from file to file. `files.complete` tells whether all that is declared could be read."""

    def __init__(self, files: Files, report: Report) -> None:
        self.files = files
        self.sections = Sections()
        self._report = report

    def begin(self, path: Path) -> None:
        """Collect everything that `path` says and includes."""
        self._yaml(path, None, ())

    def _yaml(self, path: Path, place: Place | None, chain: tuple[Path, ...]) -> None:
        known = identity(path)
        if known in chain:
            names = " → ".join(step.name for step in (*chain[chain.index(known) :], known))
            self._report.add("syntax.include_loop", place or Spot(str(path)), "include", str(path), chain=names)
            return
        if not self.files.first_time(path):
            return
        root = self._root(path, place)
        if root is None:
            return
        self.sections.add_file(root, self._report)
        for key, sheet in SHEET_BY_KEY.items():
            for pattern in self._patterns(root, key):
                self._csv(pattern, sheet, key)
        for pattern in self._patterns(root, "include"):
            for found in self.files.matching(pattern, "include"):
                self._yaml(found, pattern, (*chain, known))

    def _root(self, path: Path, place: Place | None) -> Table | None:
        content = self.files.read(path, place)
        if content is None:
            return None
        file = str(path)
        said = decode_yaml(content, file, self._report)
        if said is None:
            self.files.complete = False
            return None
        parsed = parse(said, file, self._report)
        self.files.complete &= parsed.complete
        if parsed.root is None:
            if place is None and parsed.complete:  # an included file may have all its lines commented out
                self._report.add("syntax.empty_file", Spot(file))
                self.files.complete = False
            return None
        if isinstance(parsed.root, Table):
            return parsed.root
        if parsed.complete:
            self._report.add("problem.not_a_mapping", parsed.root, hint=colon_hint(parsed.root))
        self.files.complete = False
        return None

    def _csv(self, pattern: Text, sheet: Sheet, path: str) -> None:
        for found in self.files.matching(pattern, path):
            if not self.files.first_time(found):
                continue
            content = self.files.read(found, pattern)
            if sheet.section == "shifts" and found.suffix.casefold() == ".xlsx":
                if content is None or not self._rosters(content, found):
                    self.files.complete = False
                continue
            said = None if content is None else decode_csv(content, str(found), self._report)
            if said is None or not add_rows(said, str(found), sheet, self.sections, self._report):
                self.files.complete = False

    def _rosters(self, content: bytes, path: Path) -> bool:
        from netmon.inventory.duty.read import add_rosters  # noqa: PLC0415 - openpyxl is slow to load, and seldom used

        return add_rosters(content, path, self.sections, self._report)

    def _patterns(self, root: Table, name: str) -> Iterator[Text]:
        """Yield the file names under `name`: one text, or a list of them."""
        node = root.value(name)
        if node is None or (isinstance(node, Text) and (node.absent or node.broken)):
            return
        for part in node if isinstance(node, Items) else [node]:
            if not isinstance(part, Text) or not part:
                self._report.add("syntax.not_a_file_name", part, name)
            elif not part.broken:
                yield part
