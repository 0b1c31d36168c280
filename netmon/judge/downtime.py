"""How long something was down, whose doing that was, how much was announced, and of how long nothing is known.

Two sums are kept. The business sum is all downtime, whatever the cause: what a user of the subject suffers. The own sum
is the part whose root is the subject's own; an outage behind somebody else's is charged to that root alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from netmon.judge.path import BROKEN
from netmon.judge.spans import Span, Spans, common, seconds, union, without
from netmon.model.belief import Flag, Standing, State
from netmon.model.names import Subject

Held = tuple[float, Standing]
"""A standing and since when it held (UTC, epoch seconds)."""

Planned = Callable[[Subject], Spans]
"""When a subject was under maintenance that had been approved before it began."""

TOO_MUCH_UNKNOWN = 0.05
"""Share of a period of which nothing is known, above which no rate is told."""


@dataclass(frozen=True, slots=True)
class Outages:
    """Seconds of a kind: `gross` all of them, `planned` those among them under approved maintenance."""

    gross: float = 0.0
    planned: float = 0.0

    @property
    def net(self) -> float:
        """What nobody had announced."""
        return self.gross - self.planned


@dataclass(frozen=True, slots=True)
class Downtime:
    """What a period came to for one subject, in seconds.

    `period` is all of it, `no_data` what nothing is known of: that is neither up nor down. `maintained` was under
    approved maintenance, up or down, as far as something is known of it. `shut` is what of `business` an
    administrator had shut, which is no fault of anybody. `faults` counts the outages of `own`.
    `charged` is `business` by root, the longest first; what was shut has none.
    """

    period: float
    no_data: float = 0.0
    maintained: float = 0.0
    business: Outages = Outages()
    own: Outages = Outages()
    shut: float = 0.0
    faults: int = 0
    charged: tuple[tuple[Subject, float], ...] = ()

    @property
    def telling(self) -> bool:
        """Whether enough is known for a rate."""
        return self.period > 0 and self.no_data <= TOO_MUCH_UNKNOWN * self.period

    def gross_rate(self, outages: Outages) -> float | None:
        """Return the share of the known time without outages, maintenance counted as outage; None: not enough known."""
        known = self.period - self.no_data
        return (known - outages.gross) / known if self.telling and known > 0 else None

    def net_rate(self, outages: Outages) -> float | None:
        """Return the same with approved maintenance left out of both sides."""
        known = self.period - self.no_data - self.maintained
        return (known - outages.net) / known if self.telling and known > 0 else None


@dataclass(frozen=True, slots=True)
class Parts:
    """Of what stretches a period is made up for one subject. `known` holds all the others.

    `expected` is approved maintenance: its own, or that of a root for as long as the root is the cause. `charged` is
    `business` by root; what an administrator `shut` has none.
    """

    known: Spans
    business: Spans
    own: Spans
    shut: Spans
    expected: Spans
    charged: Mapping[Subject, Spans]


def downtime_of(
    subject: Subject,
    held: Iterable[Held],
    period: Span,
    blind: Spans = (),
    own: frozenset[Subject] = frozenset(),
    planned: Planned = lambda _subject: (),
) -> Downtime:
    """Sum up a period of a subject (see `parts_of`)."""
    standings = list(held)
    parts = parts_of(subject, standings, period, blind, own, planned)
    whole = union([period])
    running = [one for one in outages_of(subject, standings, own) if one.within(period)]
    charged = {root: seconds(spans) for root, spans in parts.charged.items()}
    return Downtime(
        period=seconds(whole),
        no_data=seconds(without(whole, parts.known)),
        maintained=seconds(common(parts.expected, parts.known)),
        business=_outages(parts.business, parts.expected),
        own=_outages(parts.own, parts.expected),
        shut=seconds(parts.shut),
        faults=len(running) if parts.own else 0,
        charged=tuple(sorted(charged.items(), key=lambda pair: (-pair[1], pair[0]))),
    )


def parts_of(
    subject: Subject,
    held: Iterable[Held],
    period: Span,
    blind: Spans = (),
    own: frozenset[Subject] = frozenset(),
    planned: Planned = lambda _subject: (),
) -> Parts:
    """Take a period of a subject apart.

    `held` are its standings in the order of time, of which the first may have begun before the period; before it
    nothing is known. `blind` is when netmon itself did not look. `own` are the roots that are the subject's own besides
    itself: of a unit its devices and the links that end at it.
    """
    whole = union([period])
    stretches = list(_stretches(held, period))
    known = without(whole, union([*blind, *(span for span, standing in stretches if standing.state is State.UNKNOWN)]))
    known = common(known, union(span for span, _ in stretches))
    broken = [(common((span,), known), standing) for span, standing in stretches if standing.state in BROKEN]
    roots = {standing.root for _, standing in broken if standing.root is not None}
    covered = {root: planned(root) for root in {subject, *roots}}
    return Parts(
        known=known,
        business=union(span for spans, _ in broken for span in spans),
        own=union(span for spans, standing in broken if _is_own(subject, standing, own) for span in spans),
        shut=union(span for spans, standing in broken if Flag.ADMIN_DOWN in standing.flags for span in spans),
        expected=union([*covered[subject], *_expected(broken, covered)]),
        charged={
            root: union(span for spans, standing in broken if standing.root == root for span in spans) for root in roots
        },
    )


@dataclass(frozen=True, slots=True)
class Outage:
    """One outage whose root is the subject's own; `until` is when it was whole again, None while it lasts."""

    since: float
    until: float | None = None

    def within(self, period: Span) -> bool:
        """Tell whether any of it is within a period."""
        return self.since < period[1] and (self.until is None or self.until > period[0])


def outages_of(subject: Subject, held: Iterable[Held], own: frozenset[Subject] = frozenset()) -> Iterator[Outage]:
    """Yield the outages of a subject's own. One that was lost sight of in between is still the same one, and so is one
    that was hidden behind somebody else's: it ends when the subject is seen whole, or is shut by order.
    """
    began: float | None = None
    for since, standing in held:
        if standing.state is State.UNKNOWN:
            continue
        if _is_own(subject, standing, own) and standing.state in BROKEN:
            began = since if began is None else began
        elif began is not None and (standing.state is State.UP or Flag.ADMIN_DOWN in standing.flags):
            yield Outage(began, since)
            began = None
    if began is not None:
        yield Outage(began)


def _outages(spans: Spans, expected: Spans) -> Outages:
    return Outages(seconds(spans), seconds(common(spans, expected)))


def _is_own(subject: Subject, standing: Standing, own: frozenset[Subject]) -> bool:
    if Flag.ADMIN_DOWN in standing.flags:
        return False
    return standing.root == subject or standing.root in own


def _expected(broken: Iterable[tuple[Spans, Standing]], covered: dict[Subject, Spans]) -> Iterable[Span]:
    """Yield when something was broken because of a root that was under maintenance."""
    for spans, standing in broken:
        if standing.root is not None:
            yield from common(spans, covered[standing.root])


def _stretches(held: Iterable[Held], period: Span) -> Iterable[tuple[Span, Standing]]:
    """Yield what held when, within the period."""
    standings = list(held)
    ends = [*(since for since, _ in standings[1:]), period[1]]
    for (since, standing), until in zip(standings, ends, strict=False):
        span = max(since, period[0]), min(until, period[1])
        if span[0] < span[1]:
            yield span, standing
