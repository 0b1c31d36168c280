"""The outages of one circuit, taken apart: their sums are those of its account, to the millisecond."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import inf

from netmon.judge.availability.account import Setting
from netmon.judge.downtime import Held, outages_of, parts_of
from netmon.judge.spans import Span, Spans, common, seconds
from netmon.model.belief import Event
from netmon.model.claim_sheet import CircuitOutage, Whose
from netmon.model.incident import CauseKind, Conclusion
from netmon.model.names import Subject
from netmon.model.people import plain_name

_MILLISECONDS = 1000


def outages_in(subject: Subject, held: Iterable[Held], period: Span, setting: Setting) -> tuple[CircuitOutage, ...]:
    """Return the outages of a circuit's own that reach into a period (UTC, epoch seconds). Arguments as in
    `netmon.judge.availability.account.account_of`; `held` may go on after the period, so that an end is told.
    """
    standings = [(round(at * _MILLISECONDS), standing) for at, standing in held]
    within = round(period[0] * _MILLISECONDS), round(period[1] * _MILLISECONDS)
    parts = parts_of(subject, standings, within, setting.blind, planned=lambda one: setting.planned.get(one, ()))
    found = []
    for one in outages_of(subject, standings):
        mine = common(((one.since, inf if one.until is None else one.until),), parts.own)
        if mine:
            ended = None if one.until is None else one.until / _MILLISECONDS
            planned = _length(common(mine, parts.expected))
            found.append(CircuitOutage(one.since / _MILLISECONDS, ended, _length(mine), planned))
    return tuple(found)


def witnessed(outage: CircuitOutage, events: Sequence[Event]) -> CircuitOutage:
    """Return an outage with the events that tell of its beginning and of its end; `events` are in their order."""
    first = next((one for one in events if one.at >= outage.began and _seen(one) >= outage.began), None)
    last = None
    if outage.ended is not None:
        ended = outage.ended
        last = next((one for one in events if one.at >= ended and (first is None or one.id > first.id)), None)
    return replace(
        outage,
        opened="" if first is None else first.id,
        believed=None if first is None else first.at,
        closed="" if last is None else last.id,
        over=None if last is None else last.at,
    )


def whose(carrier: str, conclusion: Conclusion | None) -> Whose:
    """Return whose an outage is. The party that was named decides; where none was, the cause does.

    A cause in the circuit with a party that is not its carrier is for people to settle; so is what nobody concluded.
    """
    if conclusion is None:
        return Whose.DISPUTED
    if conclusion.party:
        if _same(carrier, conclusion.party):
            return Whose.CARRIER
        return Whose.DISPUTED if conclusion.cause is CauseKind.CARRIER else Whose.OTHER
    return Whose.CARRIER if conclusion.cause is CauseKind.CARRIER else Whose.OTHER


def _same(carrier: str, party: str) -> bool:
    """Tell whether a party is the carrier: 中国电信长沙分公司 is 电信."""
    one, other = plain_name(carrier), plain_name(party)
    return bool(one) and (one in other or other in one)


def _seen(event: Event) -> float:
    return event.at if event.seen is None else event.seen


def _length(spans: Spans) -> int:
    return int(seconds(spans))
