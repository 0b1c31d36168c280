"""Rules about a link that carries, and not well: errors, weak light, no room; and what its devices complain of."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.judge.diagnosis.evidence import Evidence
from netmon.judge.diagnosis.finding import Finding, Likelihood, Suspect
from netmon.judge.diagnosis.light import Glow, incoming
from netmon.judge.diagnosis.say import light, of_end, pinged, port
from netmon.model.belief import Reason
from netmon.model.health import Measure
from netmon.model.observation import Echo

JUST_STARTED = 900.0
"""Seconds of uptime within which a restart explains something."""
TOGETHER = 300.0
"""Seconds between a restart and a failure that belong together."""
FULL = 0.9
"""The share of the bandwidth from which on a link has no room."""
ERRORS_AN_HOUR = 60
"""So many errors in the last hour, where none were seen just now."""
UNSTEADY = 3
"""So often down within an hour is unsteady."""
LOST = 2
"""So many pings lost between the two devices are loss."""
HOT = 80.0
"""Degrees Celsius that no board should have."""


def restarted(evidence: Evidence) -> Iterator[Finding]:
    """Find a device that has just started: it lost its power, or was restarted."""
    for end in evidence.ends:
        if end.uptime is None or end.uptime >= JUST_STARTED:
            continue
        failed = evidence.past.failed_at if evidence.past is not None else None
        started = evidence.at - end.uptime
        together = failed is not None and -TOGETHER <= started - failed <= JUST_STARTED
        reasons = [of_end("why_started", end, ago_s=round(end.uptime))]
        if failed is not None and together:
            reasons.append(Reason.of("diagnosis.why_failed_then", failed_at=failed))
        yield Finding(
            Suspect.POWER,
            Likelihood.LIKELY if together else Likelihood.POSSIBLE,
            of_end("restarted", end),
            tuple(reasons),
            (of_end("settle_restart", end),),
            end.side,
        )


def errors(evidence: Evidence) -> Iterator[Finding]:
    """Find broken packets that come in: the line towards this end, or a module."""
    told = False
    for end in evidence.ends:
        grown = None if end.growth is None else end.growth.in_errors
        if not grown or end.growth is None:
            continue
        told = True
        weak = incoming(end) in (Glow.WEAK, Glow.STRONG)
        yield Finding(
            Suspect.FIBRE,
            Likelihood.LIKELY if weak else Likelihood.POSSIBLE,
            of_end("dirty" if weak else "errors", end),
            (of_end("why_errors", end, count=grown, within_s=round(end.growth.seconds)), *light(end)),
            (of_end("settle_dirty", end),),
            end.side,
        )
    past = evidence.past
    if not told and past is not None and past.errors is not None and past.errors >= ERRORS_AN_HOUR:
        yield Finding(
            Suspect.FIBRE,
            Likelihood.POSSIBLE,
            Reason("diagnosis.errors_lately"),
            (Reason.of("diagnosis.why_errors_lately", count=past.errors),),
            (Reason("diagnosis.settle_fibre"),),
        )


def weak_light(evidence: Evidence) -> Iterator[Finding]:
    """Find light that is weaker, or stronger, than a receiver is made for."""
    for end in evidence.ends:
        glow = incoming(end)
        if glow in (Glow.WEAK, Glow.STRONG):
            yield Finding(
                Suspect.FIBRE,
                Likelihood.POSSIBLE,
                of_end(f"light_{glow}", end),
                tuple(light(end)),
                (of_end("settle_dirty" if glow is Glow.WEAK else "settle_strong", end),),
                end.side,
            )


def unsteady(evidence: Evidence) -> Iterator[Finding]:
    """Find a link that comes and goes."""
    past = evidence.past
    turned = [end for end in evidence.ends if end.turned]
    if not turned and (past is None or past.changes < UNSTEADY):
        return
    reasons = [of_end("why_turned", end) for end in turned]
    if past is not None and past.changes:
        reasons.append(Reason.of("diagnosis.why_changes", count=past.changes))
    reasons += [reason for end in evidence.ends for reason in light(end)]
    yield Finding(
        Suspect.FIBRE,
        Likelihood.POSSIBLE,
        Reason("diagnosis.unsteady"),
        tuple(reasons),
        (Reason("diagnosis.settle_unsteady"),),
    )


def full(evidence: Evidence) -> Iterator[Finding]:
    """Find a link that has no room left."""
    paid = evidence.link.bandwidth_bps
    for end in evidence.ends:
        room = min((speed for speed in (paid, end.speed_bps) if speed), default=None)
        growth = end.growth
        if room is None or growth is None:
            continue
        rate = max((bps for bps in (growth.in_bps, growth.out_bps) if bps is not None), default=0.0)
        if rate < FULL * room:
            continue
        dropped = (growth.in_discards or 0) + (growth.out_discards or 0)
        reasons = [of_end("why_full", end, bps=round(rate), room_bps=room)]
        if dropped:
            reasons.append(of_end("why_discards", end, count=dropped, within_s=round(growth.seconds)))
        yield Finding(
            Suspect.CAPACITY,
            Likelihood.LIKELY if dropped else Likelihood.POSSIBLE,
            Reason("diagnosis.full"),
            tuple(reasons),
            (Reason("diagnosis.settle_full"),),
        )
        return


def complaints(evidence: Evidence) -> Iterator[Finding]:
    """Find what a device says is wrong with itself."""
    for end in evidence.ends:
        for reading in end.alarms:
            suspect = Suspect.POWER if reading.measure is Measure.POWER_SUPPLY else Suspect.DEVICE
            name = reading.name or "-"
            yield Finding(
                suspect,
                Likelihood.POSSIBLE,
                of_end(f"alarm_{reading.measure}", end, name=name),
                (
                    of_end(
                        "why_alarm", end, measure=f"measure.{reading.measure}", name=name, value=f"{reading.value:g}"
                    ),
                ),
                (of_end("settle_alarm", end),),
                end.side,
            )


def is_alarm(measure: Measure, value: float) -> bool:
    """Tell whether a sensor says what may explain a fault: a supply or fan that does not work, a hot board."""
    if measure in (Measure.POWER_SUPPLY, Measure.FAN):
        return value == 0
    return measure is Measure.TEMPERATURE and value >= HOT


def loss_between(evidence: Evidence) -> Iterator[Finding]:
    """Find loss on the way from one device to the other; the first ping alone may wait for an address (ARP)."""
    if evidence.broken:
        return
    for end in evidence.ends:
        tried = end.to_peer
        if isinstance(tried, Echo) and tried.received and tried.sent - tried.received >= LOST:
            yield Finding(
                Suspect.CARRIER,
                Likelihood.POSSIBLE,
                of_end("loss_between", end),
                (*pinged(end), *(port(one) for one in evidence.ends if one.is_read)),
                (Reason("diagnosis.settle_carrier"),),
                end.side,
            )
