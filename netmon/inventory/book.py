"""A section after its entries were checked one by one: which are right, and how they are referred to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, Generic, TypeVar

from netmon.inventory.check import check
from netmon.inventory.located import Located
from netmon.inventory.nearest import NO_HINT, hint
from netmon.inventory.problem import Fact, Phrase, Report
from netmon.inventory.schema.kinds import Entry
from netmon.inventory.sections import Sections

E = TypeVar("E", bound=Entry)

MOST_HINTS: Final = 100
"""After so many unknown references no nearest name is looked for any more: it costs, and nobody reads on."""


class Book(Generic[E]):
    """The entries of one section. A reference to a wrong entry says nothing: the entry's own problem has been told."""

    def __init__(self, section: str, model: type[E], sections: Sections, complete: bool, report: Report) -> None:
        self.section = section
        self.declared: Mapping[str, Located] = sections.by_id[section]
        self.right: dict[str, E] = {}
        self._complete = complete
        self._report = report
        self._hints = 0
        for id_, declared in self.declared.items():
            if report.full:
                break
            entry = check(model, declared, report)
            if entry is not None:
                self.right[id_] = entry

    def __iter__(self) -> Iterator[tuple[str, Located, E]]:
        """Yield every right entry: its id, where it stands, what it says."""
        for id_, entry in self.right.items():
            yield id_, self.declared[id_], entry

    def find(self, id_: str, asker: Located, *location: int | str) -> E | None:
        """Return the entry that `asker` refers to at `location`; None where it is wrong, or unknown, which is told."""
        entry = self.right.get(id_)
        if entry is None and id_ not in self.declared and self._complete:
            self._tell_unknown(id_, asker, location)
        return entry

    def _tell_unknown(self, id_: str, asker: Located, location: tuple[int | str, ...]) -> None:
        self._hints += 1
        near: Fact = hint(id_, self.declared) if self._hints <= MOST_HINTS else NO_HINT
        code = "problem.unknown_reference"
        if self.section == "credentials" and near == NO_HINT:
            code = "problem.secret_unknown_credential"  # it may be a community: not shown
        elif not self.declared:
            code = "problem.nothing_declared"
        noun = Phrase(f"term.{self.section.removesuffix('s')}")
        found = asker.follow(location)
        value = None if code == "problem.secret_unknown_credential" else id_
        self._report.add(code, found.value_place(), found.path, value, noun=noun, section=self.section, hint=near)
