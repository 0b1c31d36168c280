"""The account of one subject over a period: its sums in whole milliseconds, its faults, and what is charged to whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf

from netmon.judge.downtime import Held, Outage, Parts, outages_of, parts_of
from netmon.judge.spans import Span, Spans, common, seconds, union, without
from netmon.model.availability import Sums
from netmon.model.names import Subject

_MILLISECONDS = 1000
_NONE: frozenset[Subject] = frozenset()


@dataclass(frozen=True, slots=True)
class Setting:
    """What is the same for all subjects of a network; spans are in milliseconds.

    `blind` is when netmon itself did not look. `own` are the roots that are a subject's own besides itself: of a unit
    its devices and the links that end at it. `planned` is approved maintenance, by what it covers.
    """

    blind: Spans = ()
    own: Mapping[Subject, frozenset[Subject]] = field(default_factory=dict)
    planned: Mapping[Subject, Spans] = field(default_factory=dict)

    @classmethod
    def of(cls, blind: Spans, own: Mapping[Subject, frozenset[Subject]], planned: Mapping[Subject, Spans]) -> Setting:
        """Take spans in seconds."""
        return cls(_spans(blind), own, {subject: _spans(spans) for subject, spans in planned.items()})


@dataclass(frozen=True, slots=True)
class Fault:
    """An outage whose root is the subject's own and that nobody had announced, from the first failed to the first good
    sample (UTC, epoch seconds); `until` is None while it lasts.

    `down` is how long it was down within the period; `repaired` how long in all, None unless it ended in the period.
    Both are milliseconds, outside of approved maintenance.
    """

    subject: Subject
    since: float
    until: float | None
    down: int
    repaired: int | None


@dataclass(frozen=True, slots=True)
class Account:
    """`charged` is the subject's outages by root, in milliseconds, gross."""

    sums: Sums
    faults: tuple[Fault, ...] = ()
    charged: Mapping[Subject, int] = field(default_factory=dict)


def account_of(subject: Subject, held: Iterable[Held], period: Span, setting: Setting) -> Account:
    """Take the account of a subject over a period (UTC, epoch seconds).

    `held` are its standings in the order of time. They, and the setting, reach back to where an outage began that lasts
    when the period begins: how long it took to repair is told of the whole of it.
    """
    standings = [(_ms(at), standing) for at, standing in held]
    within = _ms(period[0]), _ms(period[1])
    own = setting.own.get(subject, _NONE)

    def parts_over(stretch: Span) -> Parts:
        return parts_of(subject, standings, stretch, setting.blind, own, lambda one: setting.planned.get(one, ()))

    parts = parts_over(within)
    outages = [one for one in outages_of(subject, standings, own) if one.until is None or one.until >= within[0]]
    lead = min([within[0], *(one.since for one in outages)])
    faults = _faults(subject, outages, parts if lead == within[0] else parts_over((lead, within[1])), within)
    whole = union([within])
    repairs = [one.repaired for one in faults if one.repaired is not None]
    sums = Sums(
        period=_length(whole),
        no_data=_length(without(whole, parts.known)),
        blind=_length(common(whole, setting.blind)),
        maintained=_length(common(parts.expected, parts.known)),
        business=_length(parts.business),
        business_planned=_length(common(parts.business, parts.expected)),
        own=_length(parts.own),
        own_planned=_length(common(parts.own, parts.expected)),
        shut=_length(parts.shut),
        faults=len(faults),
        ended=len(repairs),
        repaired=sum(repairs),
    )
    return Account(sums, faults, {root: _length(spans) for root, spans in parts.charged.items()})


def total(sums: Iterable[Sums]) -> Sums:
    """Return all of them together: what is up of all over what is counted of all, and no mean of means."""
    found = Sums()
    for one in sums:
        found += one
    return found


def _faults(subject: Subject, outages: Sequence[Outage], parts: Parts, within: Span) -> tuple[Fault, ...]:
    found = []
    for outage in outages:
        lasted = outage.since, inf if outage.until is None else outage.until
        unannounced = without(common((lasted,), parts.own), parts.expected)
        down = _length(common(unannounced, (within,)))
        ended = outage.until is not None and within[0] <= outage.until < within[1]
        repaired = _length(unannounced) if ended else 0
        if down or repaired:
            until = None if outage.until is None else outage.until / _MILLISECONDS
            found.append(Fault(subject, outage.since / _MILLISECONDS, until, down, repaired or None))
    return tuple(found)


def _ms(at: float) -> int:
    return round(at * _MILLISECONDS)


def _spans(spans: Spans) -> Spans:
    return union((_ms(since), _ms(until)) for since, until in spans)


def _length(spans: Spans) -> int:
    """Return how long spans are that were given in milliseconds: their sum is whole, as they are."""
    return int(seconds(spans))
