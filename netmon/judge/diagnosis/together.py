"""Rules about what failed at the same time: one place is power, one carrier is the carrier."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.judge.diagnosis.evidence import Evidence, Fellows
from netmon.judge.diagnosis.finding import Finding, Likelihood, Side, Suspect
from netmon.judge.diagnosis.say import of_end
from netmon.model.belief import Reason, Truth

MANY = 2
"""So many other links of a carrier make one cause of it."""
NAMED = 5
"""So many of them are named."""


def same_minutes(evidence: Evidence) -> Iterator[Finding]:
    """Find what failed with this link, by itself, within the same minutes."""
    past = evidence.past
    if past is None or not evidence.broken:
        return
    everywhere = set(past.carrier.failed)
    for side, fellows in past.places:
        end = evidence.end(side)
        # A device that answers has power; and where the carrier's other places fail too, it is not this place.
        if fellows.failed and end.answers is not Truth.YES and not everywhere - set(fellows.failed):
            yield Finding(
                Suspect.POWER,
                Likelihood.LIKELY if _most(fellows) else Likelihood.POSSIBLE,
                of_end("power_of_place", end),
                (_say("why_same_place", fellows, where=end.label, side=f"diagnosis.side_{end.side}"),),
                (of_end("settle_power", end),),
                end.side,
            )
    if past.circuit.failed:
        yield _of_carrier("carrier_circuit", _say("why_same_circuit", past.circuit), Likelihood.LIKELY)
    at_one_place = [set(fellows.failed) for _, fellows in past.places]
    elsewhere = [link for link in past.carrier.failed if not any(link in some for some in at_one_place)]
    if len(past.carrier.failed) >= MANY and elsewhere:
        yield _of_carrier("carrier_wide", _say("why_same_carrier", past.carrier), Likelihood.LIKELY)
    elif elsewhere:
        yield _of_carrier("carrier_wide", _say("why_same_carrier", past.carrier), Likelihood.POSSIBLE)


def power_lost_at(evidence: Evidence, side: Side) -> bool:
    """Tell whether most of what else ends at the place of an end failed in the same minutes."""
    past = evidence.past
    return past is not None and any(_most(fellows) for at, fellows in past.places if at is side)


def _most(fellows: Fellows) -> bool:
    return bool(fellows.failed) and 2 * len(fellows.failed) > fellows.watched


def _of_carrier(code: str, reason: Reason, likelihood: Likelihood) -> Finding:
    return Finding(
        Suspect.CARRIER, likelihood, Reason(f"diagnosis.{code}"), (reason,), (Reason("diagnosis.settle_carrier"),)
    )


def _say(code: str, fellows: Fellows, **facts: object) -> Reason:
    named = [one.id for one in fellows.failed[:NAMED]]
    links = ", ".join(named) + (" …" if len(fellows.failed) > NAMED else "")
    return Reason.of(f"diagnosis.{code}", count=len(fellows.failed), watched=fellows.watched, links=links, **facts)
