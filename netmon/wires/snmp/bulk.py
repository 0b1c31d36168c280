"""The rows of a column all at once, where nothing about them is out of the ordinary: which is nearly always.

It checks all that the row-by-row reader (`lane`) checks, by a few passes that run inside the interpreter; whatever does
not pass is left to that reader, which knows every exception and says what was wrong.
"""

from __future__ import annotations

from itertools import pairwise, starmap
from operator import lt

from netmon.wires.snmp.ber import INTEGER, OCTET_STRING
from netmon.wires.snmp.oid import Oid
from netmon.wires.snmp.values import COUNTER32, COUNTER64, GAUGE32, TIME_TICKS, Syntax, Value

NAMES_PER_COLUMN = 8192

# Greatest value and longest content of each type.
_LIMITS = {
    INTEGER: (2**31 - 1, 4),
    COUNTER32: (2**32 - 1, 5),
    GAUGE32: (2**32 - 1, 5),
    TIME_TICKS: (2**32 - 1, 5),
    COUNTER64: (2**64 - 1, 9),
}

_names: dict[bytes, dict[bytes, Oid]] = {}


def names_of(prefix: bytes) -> dict[bytes, Oid]:
    """Return the names (content octets) known to be rows of the column `prefix`, with their indexes."""
    names = _names.setdefault(prefix, {})
    if len(names) >= NAMES_PER_COLUMN:  # what hostile agents make up must not fill the memory
        names.clear()
    return names


def ascending(index: tuple[Oid, ...], position: Oid) -> bool:
    """Whether rows ascend strictly, the first of them after `position`."""
    return not index or (position < index[0] and all(starmap(lt, pairwise(index))))


def values_of(syntax: Syntax, tags: tuple[int, ...], contents: tuple[bytes, ...]) -> tuple[Value, ...] | None:
    """Return the values where all are of one type and in its plainest form, else None."""
    if not tags:
        return ()
    tag = tags[0]
    if tags.count(tag) != len(tags):
        return None
    if syntax is Syntax.ANY:
        syntax = Syntax.OCTETS if tag == OCTET_STRING else Syntax.INTEGER
    if syntax is Syntax.OCTETS:
        return contents if tag == OCTET_STRING else None
    limit = _LIMITS.get(tag)
    # Octets sort by their first: the least shows an empty one, the greatest one whose first bit is a sign.
    if syntax is not Syntax.INTEGER or limit is None or not min(contents) or max(contents)[0] > 0x7F:
        return None
    values = tuple(map(int.from_bytes, contents))
    return values if max(values) <= limit[0] and max(map(len, contents)) <= limit[1] else None
