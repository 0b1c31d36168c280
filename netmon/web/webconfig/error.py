"""A web server that cannot be as it was asked for."""

from __future__ import annotations

from collections.abc import Iterable

from netmon.inventory.problem import Problem
from netmon.words import Language


class WebError(Exception):
    """The listening address or the web configuration is refused. `problems` is never empty."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(self.lines(Language.EN)))

    def lines(self, language: Language) -> list[str]:
        """Return one line for each problem, with file and line where it stands in one."""
        return [found.say(language) if found.file else found.message(language) for found in self.problems]
