"""What the lab cannot do, and why."""

from __future__ import annotations

from collections.abc import Iterable

from netmon.model.belief import Reason

SHOWN = 5


class LabError(Exception):
    """What was asked for cannot be. `problems` are codes of the catalogue with their facts, all that were found."""

    def __init__(self, problems: Iterable[Reason]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{problem.code} {dict(problem.facts)}" for problem in self.problems))


def refusal(code: str, **facts: object) -> LabError:
    """Return an error with one problem."""
    return LabError([Reason.of(code, **facts)])


def some(names: Iterable[str]) -> str:
    """Return the first few of many names."""
    known = list(names)
    return ", ".join(known[:SHOWN]) + (f", … (+{len(known) - SHOWN})" if len(known) > SHOWN else "")
