"""What a line of a configuration belongs to. Pure.

Command lines tell sections by indentation (`interface …`, and what is further to the right below it); RouterOS by a
path in a line of its own, which holds until the next one.
"""

from __future__ import annotations

from collections.abc import Sequence

_SEPARATORS = frozenset("!#")
_FAR = 5000
"""Lines looked back for a path."""


def section_of(lines: Sequence[str], place: int) -> str:
    """Return the lines above that one belongs to, the outermost first; "" where it stands for itself."""
    if place >= len(lines):
        return ""
    above: list[str] = []
    indent = _indent(lines[place])
    for line in reversed(lines[:place]):
        if indent == 0:
            break
        if line.strip() and _indent(line) < indent:
            above.append(line.strip())
            indent = _indent(line)
    if not above and not lines[place].startswith("/"):
        near = lines[max(0, place - _FAR) : place]
        above = [line.strip() for line in reversed(near) if line.startswith("/")][:1]
    return " ".join(part for part in reversed(above) if part not in _SEPARATORS)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
