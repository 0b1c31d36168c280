"""How two configurations differ: how many lines came and went, and which secrets are others. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from netmon.configs.sections import section_of
from netmon.model.configuration import Configuration

Seals = Mapping[str, tuple[str, ...]]
"""The digests of what was masked, by section and line."""


def lines_changed(before: str, after: str) -> tuple[int, int]:
    """Return how many lines came and how many went; one that only moved did neither."""
    old, new = Counter(before.splitlines()), Counter(after.splitlines())
    return (new - old).total(), (old - new).total()


def seals_of(configuration: Configuration) -> Seals:
    """Return the seals of a configuration, by where they stand."""
    lines = configuration.text.splitlines()
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for place, seal in configuration.seals:
        if place < len(lines):
            section = section_of(lines, place)
            found[f"{section} / {lines[place].strip()}" if section else lines[place].strip()] += (seal,)
    return found


@dataclass(slots=True)
class Secrets:
    """The secrets of one device as last seen, each as a digest.

    Some devices encrypt a password anew each time they show it. What changed at two readings in a row says nothing,
    and is not told again.
    """

    seals: Seals
    changed: frozenset[str] = frozenset()
    restless: frozenset[str] = frozenset()

    def take(self, seals: Seals) -> tuple[str, ...]:
        """Take a reading, and return where secrets are others than they were."""
        others = frozenset(
            where for where, found in seals.items() if where in self.seals and self.seals[where] != found
        )
        self.restless |= others & self.changed
        self.seals, self.changed = seals, others
        return tuple(sorted(others - self.restless))


def at_most(texts: Iterable[str], count: int) -> str:
    """Return the first of some texts, and that there are more."""
    found = list(texts)
    return "; ".join(found[:count]) + (" …" if len(found) > count else "")
