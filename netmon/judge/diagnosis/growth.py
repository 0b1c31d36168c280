"""What one port counted between two readings."""

from __future__ import annotations

from netmon.judge.diagnosis.evidence import Growth
from netmon.judge.rates import Gap, Line, began_again, counted, most_octets, most_packets, passed
from netmon.model.interfaces import InterfaceCounters

LEAST = 0.5
"""Seconds between two readings that tell a rate."""


def growth(
    before: InterfaceCounters, after: InterfaceCounters, index: int, seconds: float, line: Line
) -> Growth | None:
    """Return what the port with that ifIndex counted; None where one of the readings lacks it, or it began again."""
    if seconds < LEAST or index not in before.index or index not in after.index:
        return None
    was, now = before.index.index(index), after.index.index(index)
    bits = after.bits[now]
    if bits is None or before.bits[was] != bits:
        return None
    octets = ((before.in_octets[was], after.in_octets[now]), (before.out_octets[was], after.out_octets[now]))
    packets = (
        (before.in_errors[was], after.in_errors[now]),
        (before.out_errors[was], after.out_errors[now]),
        (before.in_discards[was], after.in_discards[now]),
        (before.out_discards[was], after.out_discards[now]),
    )
    pairs = (*octets, *packets)
    if began_again([one for one, _ in pairs], [other for _, other in pairs]):
        return None
    ceiling = line.ceiling(bits)
    most = None if ceiling is None else most_octets(ceiling, seconds)
    most_of_packets = None if ceiling is None else most_packets(ceiling, seconds)
    rates = [_known(passed(one, other, bits, most)) for one, other in octets]
    counts = [_known(counted(one, other, most_of_packets)) for one, other in packets]
    in_bps, out_bps = (None if rate is None else 8 * rate / seconds for rate in rates)
    return Growth(seconds, in_bps, out_bps, *counts)


def _known(grown: int | Gap) -> int | None:
    return None if isinstance(grown, Gap) else grown
