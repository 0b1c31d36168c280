"""What a rule of the linter is, and how all of them are applied to a dashboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from netmon.words import Language
from tests.promql.boards import Json, text


@dataclass(frozen=True, slots=True)
class Sheet:
    """A dashboard on the table: its JSON, its language, and the uids of all dashboards there are."""

    board: Json
    language: Language
    uids: frozenset[str]

    @property
    def uid(self) -> str:
        """Its own."""
        return text(self.board, "uid")


Rule = Callable[[Sheet], Iterator[str]]
Exclusions = Mapping[str, Mapping[str, str]]
"""By the name of a rule: the uid in Chinese of a dashboard it does not hold for, `*` for all, and why."""


def complaints(sheet: Sheet, rules: tuple[Rule, ...], exclusions: Exclusions) -> list[str]:
    """Return what the rules have to say of a dashboard, but for what is excluded."""
    return [
        f"{rule.__name__}: {complaint}"
        for rule in rules
        if not {"*", sheet.uid.removesuffix("-en")} & exclusions.get(rule.__name__, {}).keys()
        for complaint in rule(sheet)
    ]
