"""From what was read to a value and the limits that hold for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from netmon.judge.degraded.course import Reading
from netmon.judge.degraded.loss import Lost
from netmon.judge.degraded.normal import Normal
from netmon.model.degradation import Condition
from netmon.model.health import Health, HealthReading, Measure
from netmon.model.incident import Severity
from netmon.model.link_sample import SLOT, LinkSample
from netmon.model.thresholds import LOW_IS_BAD, STATES, Rule, Thresholds

CONDITION_OF: Mapping[Measure, Condition] = MappingProxyType(
    {
        Measure.CPU: Condition.CPU,
        Measure.MEMORY: Condition.MEMORY,
        Measure.TEMPERATURE: Condition.TEMPERATURE,
        Measure.FAN: Condition.FAN,
        Measure.POWER_SUPPLY: Condition.POWER_SUPPLY,
    }
)
"""What of a device's health is judged. Light is judged at the ends of links, where it is missed."""

_PACKET = 512 * 8
"""Bits of a packet where only octets are counted: the mean of the usual mix, give or take a half."""
_LEAST_ERRORS = 0.1
"""Errors a second that a share is looked at for: thirty in five minutes."""
_RECOVERS = 0.4
"""The part of a fall of light that is left when it is over."""


def loss_of(rule: Rule, lost: Lost) -> Reading:
    """Return loss, from 0 to 1."""
    return _reading(Condition.LOSS, lost.share, rule)


def rtt_of(rule: Rule, seconds: float, normal: Normal | None) -> Reading | None:
    """Return a round-trip time, against the limit or so many times its normal, whichever is more.

    A satellite takes 600 ms at its best, and three times that is slow for it. None while a normal counts and is not
    known.
    """
    if rule.times is None:
        return _reading(Condition.RTT, seconds, rule)
    known = None if normal is None else normal.known
    if known is None:
        return None
    raised = max(rule.raised, rule.times * known)
    return Reading(Condition.RTT, seconds, raised, raised * rule.clear / rule.raised, rule.severity)


def load_of(rule: Rule, sample: LinkSample, room_bps: int) -> Reading | None:
    """Return the load of the fuller direction, as a share of what there is room for."""
    bps = sample.fuller_bps
    return None if bps is None else _reading(Condition.LOAD, bps / room_bps, rule)


def errors_of(rule: Rule, sample: LinkSample) -> Reading | None:
    """Return errors a second; on a quiet line the share of what passed counts, and brings the limit down."""
    if sample.errors is None:
        return None
    raised = rule.raised
    if rule.share is not None and sample.in_bps is not None and sample.out_bps is not None:
        packets = (sample.in_bps + sample.out_bps) / _PACKET
        raised = min(raised, max(_LEAST_ERRORS, rule.share * packets))
    clear = raised * rule.clear / rule.raised
    return Reading(Condition.ERRORS, sample.errors / SLOT, raised, clear, rule.severity)


def light_of(rule: Rule, dbm: float, normal: Normal | None) -> Reading:
    """Return the light of a port, against the limit or a fall below its own normal, whichever is met first."""
    known = None if normal is None or rule.fall is None else normal.known
    if known is None or rule.fall is None or known - rule.fall <= rule.raised:
        return _reading(Condition.LIGHT, dbm, rule)
    return Reading(Condition.LIGHT, dbm, known - rule.fall, known - _RECOVERS * rule.fall, rule.severity)


def health_of(
    thresholds: Thresholds, health: Health, going_on: Collection[tuple[Condition, str]] = ()
) -> Iterator[tuple[str, Rule, Reading]]:
    """Yield every sensor that is bad, or that a condition is `going_on` at: of ten thousand devices hardly any is.

    A sensor is called what the device calls it; of several that are called the same, by the object it was read from
    too. One fan or power supply of several is what others make up for. Where none of them works it is graver by one.
    """
    limits = _limits(thresholds)
    if not going_on and not any(_bad(one, limits) for one in health.readings):
        return
    times = Counter((one.measure, one.name) for one in health.readings)
    for one in health.readings:
        found = limits.get(one.measure)
        if found is None:
            continue
        condition, rule, _ = found
        sensor = one.name if times[one.measure, one.name] == 1 else f"{one.name} ({one.source.oid})".strip()
        if not _bad(one, limits) and (condition, sensor) not in going_on:
            continue
        severity = rule.severity
        if condition in STATES and not any(other.value for other in health.of(one.measure)):
            severity = _graver(severity)
        yield sensor, rule, Reading(condition, one.value, rule.raised, rule.clear, severity)


_Limits = Mapping[Measure, tuple[Condition, Rule, bool]]


def _bad(one: HealthReading, limits: _Limits) -> bool:
    found = limits.get(one.measure)
    if found is None:
        return False
    _, rule, low = found
    return one.value <= rule.raised if low else one.value >= rule.raised


@lru_cache(1000)  # one for each role, and each device that differs
def _limits(thresholds: Thresholds) -> _Limits:
    rules = ((measure, condition, thresholds.of(condition)) for measure, condition in CONDITION_OF.items())
    return {
        measure: (condition, rule, condition in LOW_IS_BAD) for measure, condition, rule in rules if rule is not None
    }


def _graver(severity: Severity) -> Severity:
    return list(Severity)[max(0, severity.rank - 1)]


def _reading(condition: Condition, value: float, rule: Rule) -> Reading:
    return Reading(condition, value, rule.raised, rule.clear, rule.severity)
