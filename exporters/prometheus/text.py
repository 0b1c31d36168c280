"""The text exposition format 0.0.4: how a label value and a number are written.

https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
"""

from __future__ import annotations

import re

LABEL_CAP = 128
"""Characters of a label value. Longer text is cut: a label is a handle, not a document."""

# What reaches a terminal, a dashboard or a chat through a label must not act there: C0 and C1 controls, the characters
# that reorder or hide text (bidi, zero width, byte order mark), line and paragraph separators, halves of a surrogate
# pair (no UTF-8 exists for them) and noncharacters.
_UNFIT = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff0-\ufffb\ufffe\uffff"
    "\ud800-\udfff]+"
)


def cleaned(value: str, cap: int = LABEL_CAP) -> str:
    """Return `value` with what could act removed (a run becomes one space), trimmed, at most `cap` characters."""
    if len(value) > 4 * cap:
        value = value[: 4 * cap]  # before the search: a device may send 64 KB
    if not value.isprintable():
        value = _UNFIT.sub(" ", value)
    return value.strip()[:cap].rstrip()


def label_value(value: str, cap: int = LABEL_CAP) -> str:
    """Return `value` cleaned and escaped, ready to stand between double quotes."""
    return cleaned(value, cap).replace("\\", "\\\\").replace('"', '\\"')


def labels(**pairs: str) -> str:
    """Return `{name="value",…}`; the values are cleaned and escaped here."""
    return "{" + ",".join(f'{name}="{label_value(value)}"' for name, value in pairs.items()) + "}"


def number(value: float) -> str:
    """Return a finite number as the format writes it; integers stay exact to the digit."""
    return repr(value) if isinstance(value, float) and not value.is_integer() else str(int(value))
