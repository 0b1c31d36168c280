"""When netmon itself could not tell: it did not run, or it was cut off. That is neither up nor down of anybody.

Whatever sums up a time leaves these stretches out, so that an outage of the watcher is nobody's outage.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from netmon.judge.spans import Span, Spans, common, union
from netmon.model.names import NetworkId

HOUR = 3600


@dataclass(frozen=True, slots=True)
class Blindness:
    """`unwatched` is when nothing at all was asked, of any network; `isolated` when we were cut off from one."""

    unwatched: Spans = ()
    isolated: Mapping[NetworkId, Spans] = field(default_factory=dict)

    def of(self, network: NetworkId) -> Spans:
        """Return when nothing could be told of a network."""
        isolated = self.isolated.get(network)
        return union([*self.unwatched, *isolated]) if isolated else self.unwatched


def blindness(
    period: Span,
    watched: Iterable[int],
    began: Iterable[float] = (),
    isolations: Iterable[tuple[NetworkId, Span]] = (),
) -> Blindness:
    """Return when netmon was blind within `period`.

    `watched` are the hours (their start) in which anything was asked, from the one before the period on; `began` when
    watching began anew; `isolations` the stretches in which a network was out of reach. All times are UTC, epoch
    seconds.
    """
    whole = union([period])
    cut: dict[NetworkId, list[Span]] = {}
    for network, span in isolations:
        cut.setdefault(network, []).append(span)
    isolated = {network: common(union(spans), whole) for network, spans in cut.items()}
    return Blindness(
        common(_unwatched(period, frozenset(watched), sorted(began)), whole),
        {network: spans for network, spans in isolated.items() if spans},
    )


def _unwatched(period: Span, watched: Collection[int], began: Iterable[float]) -> Spans:
    """Return the hours in which nothing was asked, and what of the next one passed before watching began in it.

    What was believed when netmon last stopped must not be taken for what it saw when it started again.
    """
    first, last = int(period[0] // HOUR), int(-(-period[1] // HOUR))
    dark = [number for number in range(first - 1, last) if number * HOUR not in watched]
    after = {number + 1 for number in dark}
    starts: dict[int, float] = {}
    for at in began:
        starts.setdefault(int(at // HOUR), at)
    late = ((number * HOUR, starts[number]) for number in after if number in starts and number * HOUR in watched)
    return union([*((number * HOUR, (number + 1) * HOUR) for number in dark), *late])
