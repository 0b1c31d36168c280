"""Which division lies in which: as the register says, else as the codes of GB/T 2260 say by themselves."""

from __future__ import annotations

from collections.abc import Mapping


class Places:
    """`parents` leads from a division to the one above it; it may know none."""

    def __init__(self, parents: Mapping[str, str | None]) -> None:
        self._parents = parents

    def above(self, division: str) -> tuple[str, ...]:
        """Return a division and all that it lies in, the smallest first."""
        found = [division]
        while (parent := self._parent(found[-1])) is not None and parent not in found:
            found.append(parent)
        return tuple(found)

    def _parent(self, division: str) -> str | None:
        if division in self._parents:
            return self._parents[division]
        # 430121 lies in 430100, that in 430000: two digits each, the rest zeros.
        kept = division.rstrip("0")
        kept += "0" * (len(kept) % 2)
        return kept[:-2] + "0" * (len(division) - len(kept) + 2) if len(kept) > 2 and division.isdigit() else None
