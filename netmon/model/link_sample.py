"""What a declared link carried and how it answered, in slots of five minutes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from netmon.model.names import LinkId

SLOT = 300
"""Seconds of a slot. Slots begin at multiples of it in UTC, so every hour has twelve."""

KEPT = 30 * 86_400
"""Seconds for which slots are kept. Changes of state and hourly rollups stay for ever."""


def slot_at(wall: float) -> int:
    """Return the start of the slot that `wall` (UTC, epoch seconds) lies in."""
    return int(wall // SLOT) * SLOT


@dataclass(frozen=True, slots=True)
class LinkSample:
    """One slot of one link. `at` is the start of the slot: UTC, epoch seconds, a multiple of SLOT.

    None is what could not be known; it is never 0. `in_bps` is what passed towards the lower end, `out_bps` what passed
    towards the upper one, in bit/s: means over the part of the slot that readings of the interface cover. `errors` and
    `discards` count packets of both directions, as one end counts them (ifInErrors + ifOutErrors, ifInDiscards +
    ifOutDiscards).

    `asked` and `answered` are of the probes of the lower device: ping packets sent and received, or SNMP requests where
    it is not pinged. `asked` is 0 where nobody asked. `rtt` is the mean round-trip time of what was answered, in
    seconds; of SNMP it is how long the whole asking took.

    `rx_upper` and `rx_lower` are the light that the ports at the upper and the lower end receive, in dBm: what was read
    last, of several lanes the weakest.
    """

    link: LinkId
    at: int
    in_bps: float | None = None
    out_bps: float | None = None
    errors: int | None = None
    discards: int | None = None
    asked: int = 0
    answered: int = 0
    rtt: float | None = None
    rx_upper: float | None = None
    rx_lower: float | None = None

    @property
    def loss(self) -> float | None:
        """The share of what was asked that was not answered, from 0 to 1; None where nobody asked."""
        return None if self.asked == 0 else 1 - min(self.answered, self.asked) / self.asked

    @property
    def fuller_bps(self) -> float | None:
        """What the fuller direction carried, in bit/s; None where neither is known."""
        return max((rate for rate in (self.in_bps, self.out_bps) if rate is not None), default=None)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to say: no reading, and nobody asked."""
        told = (self.in_bps, self.out_bps, self.errors, self.discards, self.rx_upper, self.rx_lower)
        return self.asked == 0 and told == (None,) * 6


def joined(one: LinkSample, other: LinkSample) -> LinkSample:
    """Return two parts of the same slot as one, `other` the later: a daemon restarted within a slot leaves two.

    Of light the later reading stays. Counts add up. Means are weighted by what was asked in each part, which grows
    with the time that it covers. Raises ValueError where the parts are not of one slot and link.
    """
    if (one.link, one.at) != (other.link, other.at):
        raise ValueError(f"{one.link} {one.at} is not {other.link} {other.at}")
    weights = (max(one.asked, 1), max(other.asked, 1))
    return LinkSample(
        link=one.link,
        at=one.at,
        in_bps=_mean(one.in_bps, other.in_bps, weights),
        out_bps=_mean(one.out_bps, other.out_bps, weights),
        errors=_either(one.errors, other.errors, lambda mine, theirs: mine + theirs),
        discards=_either(one.discards, other.discards, lambda mine, theirs: mine + theirs),
        asked=one.asked + other.asked,
        answered=one.answered + other.answered,
        rtt=_mean(one.rtt, other.rtt, (max(one.answered, 1), max(other.answered, 1))),
        rx_upper=one.rx_upper if other.rx_upper is None else other.rx_upper,
        rx_lower=one.rx_lower if other.rx_lower is None else other.rx_lower,
    )


def _mean(one: float | None, other: float | None, weights: tuple[int, int]) -> float | None:
    if one is None or other is None:
        return other if one is None else one
    return (one * weights[0] + other * weights[1]) / sum(weights)


def _either(one: int | None, other: int | None, both: Callable[[int, int], int]) -> int | None:
    if one is None or other is None:
        return other if one is None else one
    return both(one, other)
