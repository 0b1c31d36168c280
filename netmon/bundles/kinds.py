"""Kinds of units are the one text of the inventory that a summary carries: only what can be nothing else."""

from __future__ import annotations

import re
from typing import Final

# Besides letters: a space, a hyphen, brackets of both widths, the ideographic comma, and the middle dot.
_KIND: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|[ ()\uff08\uff09\u3001\u00b7-]){0,15}")


def is_kind(text: str) -> bool:
    """Tell whether it is letters of any script, at most sixteen: no digits, dots or colons, so that no address, number,
    host name or telephone can be in it.
    """
    return _KIND.fullmatch(text) is not None


def kind_told(text: str) -> str:
    """Return the kind as it leaves the building: "" for what does not look like one."""
    return text if is_kind(text) else ""
