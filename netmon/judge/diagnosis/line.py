"""Rules about a link that does not carry: one end silent, or ports down at ends that answer."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.judge.diagnosis.evidence import EndEvidence, Evidence, Neighbourship
from netmon.judge.diagnosis.finding import Finding, Likelihood, Suspect
from netmon.judge.diagnosis.light import Glow, incoming, sends
from netmon.judge.diagnosis.say import answering, light, of_end, pinged, port, silence
from netmon.judge.ports import Port
from netmon.model.belief import Reason, Truth
from netmon.model.observation import Echo

_BROKEN = (Port.DOWN, Port.LOWER_LAYER_DOWN, Port.DORMANT, Port.TESTING)


def module_gone(evidence: Evidence) -> Iterator[Finding]:
    """Find a port without a module, or one that does not send although nobody shut it."""
    for end in evidence.ends:
        if end.port is Port.NOT_PRESENT:
            yield _at(end, Suspect.DEVICE, Likelihood.SHOWN, "no_module", (port(end),), "settle_module")
        elif sends(end) is False and end.port in (Port.DOWN, Port.LOWER_LAYER_DOWN):
            yield _at(end, Suspect.DEVICE, Likelihood.LIKELY, "no_laser", (*light(end), port(end)), "settle_module")


def no_light(evidence: Evidence) -> Iterator[Finding]:
    """Find a port that is down and gets no light: the line, or whoever should send at its other end."""
    for end in evidence.ends:
        other = evidence.facing(end)
        if end.port not in _BROKEN or incoming(end) is not Glow.DARK or _explained(evidence, other):
            continue
        if incoming(other) is Glow.DARK:
            if end is evidence.upper or other.port not in _BROKEN:  # both ends say the same: told once
                yield _between(evidence, Suspect.FIBRE, Likelihood.LIKELY, "dark_both", "settle_fibre")
        elif sends(other):
            yield _between(evidence, Suspect.FIBRE, Likelihood.LIKELY, "dark_one_way", "settle_fibre", end)
        else:
            yield _between(evidence, Suspect.FIBRE, Likelihood.LIKELY, "dark_here", "settle_fibre", end)


def light_but_down(evidence: Evidence) -> Iterator[Finding]:
    """Find a port that is down although light comes in: of the carrier's equipment, or the ends do not agree."""
    for end in evidence.ends:
        other = evidence.facing(end)
        if end.port in _BROKEN and incoming(end) in (Glow.GOOD, Glow.WEAK, Glow.STRONG):
            if _explained(evidence, other):
                continue
            yield _between(evidence, Suspect.CARRIER, Likelihood.LIKELY, "light_but_down", "settle_carrier", end)
            if other.is_read:
                yield _at(end, Suspect.DEVICE, Likelihood.POSSIBLE, "no_agreement", (port(end),), "settle_agreement")


def down_unexplained(evidence: Evidence) -> Iterator[Finding]:
    """Find a port that is down without a word about light: the line and the carrier are both possible."""
    if any(_explained(evidence, end) for end in evidence.ends):
        return
    down = [end for end in evidence.ends if end.port in _BROKEN]
    if down and all(incoming(end) is Glow.UNTOLD and sends(end) is not False for end in down):
        yield _between(evidence, Suspect.FIBRE, Likelihood.POSSIBLE, "down_untold", "settle_fibre", down[0])
        yield _between(evidence, Suspect.CARRIER, Likelihood.POSSIBLE, "carrier_untold", "settle_carrier", down[0])


def far_side(evidence: Evidence) -> Iterator[Finding]:
    """Find what may be wrong at an end that is silent, or has nothing to ask, while the other one answers."""
    for near in evidence.ends:
        far = evidence.facing(near)
        if near.answers is not Truth.YES or far.answers is Truth.YES or near.port is Port.ADMIN_DOWN:
            continue
        if near.port in _BROKEN:
            yield from _behind_a_down_port(near, far)
        elif near.port is Port.UP and far.answers is Truth.NO:
            yield from _behind_an_up_port(near, far)


def _explained(evidence: Evidence, other: EndEvidence) -> bool:
    """Whether a port that is down need not be explained by the line.

    The port at the other end is shut, the plug is in another socket, or a module is not there or does not send.
    """
    mute = any(end.port is Port.NOT_PRESENT or sends(end) is False for end in evidence.ends)
    return other.port is Port.ADMIN_DOWN or evidence.misplugged or mute


def _behind_a_down_port(near: EndEvidence, far: EndEvidence) -> Iterator[Finding]:
    reasons = (port(near), *light(near), *silence(far))
    if far.answers is Truth.NO:
        yield _at(far, Suspect.POWER, Likelihood.POSSIBLE, "power_maybe", reasons, "settle_power")
    else:
        yield _at(far, Suspect.PEER, Likelihood.POSSIBLE, "peer_maybe", reasons, "settle_peer")


def _behind_an_up_port(near: EndEvidence, far: EndEvidence) -> Iterator[Finding]:
    """Tell who sends what keeps the port up: the far device itself, or the carrier's equipment in between."""
    came_in = None if near.growth is None else near.growth.in_bps
    reasons = (*silence(far), answering(near), port(near), *pinged(near))
    if isinstance(near.to_peer, Echo) and near.to_peer.received:
        yield _at(far, Suspect.DEVICE, Likelihood.LIKELY, "alive_but_silent", reasons, "settle_access")
        return
    if came_in:
        yield _at(
            far, Suspect.DEVICE, Likelihood.LIKELY, "alive_but_silent",
            (of_end("why_comes_in", near, bps=round(came_in)), *reasons), "settle_access",
        )  # fmt: skip
        return
    heard = near.neighbourship is Neighbourship.RIGHT
    nothing = (of_end("why_nothing_comes_in", near),) if came_in == 0 else ()
    gone = (of_end("why_sees_nobody", near),) if near.neighbourship is Neighbourship.NOBODY else ()
    still = (of_end("why_still_sees", near),) if heard else ()
    likely = Likelihood.LIKELY if nothing or gone else Likelihood.POSSIBLE
    yield _at(far, Suspect.POWER, likely, "power_behind_carrier", (*nothing, *gone, *reasons, *still), "settle_power")
    yield Finding(
        Suspect.CARRIER, Likelihood.POSSIBLE, Reason("diagnosis.carrier_behind"), (*nothing, *reasons),
        (Reason("diagnosis.settle_carrier"),),
    )  # fmt: skip
    if heard:
        yield _at(far, Suspect.DEVICE, Likelihood.POSSIBLE, "hung", (*still, *reasons), "settle_access")


def _between(
    evidence: Evidence, suspect: Suspect, likelihood: Likelihood, code: str, settle: str, end: EndEvidence | None = None
) -> Finding:
    """Return a finding about what lies between the ends, as `end` sees it or both do."""
    seen = evidence.ends if end is None else (end, evidence.facing(end))
    reasons = tuple(
        reason
        for one in seen
        for reason in ((port(one), *light(one)) if one.is_read else silence(one))
    )  # fmt: skip
    what = Reason(f"diagnosis.{code}") if end is None else of_end(code, end)
    return Finding(suspect, likelihood, what, reasons, (Reason(f"diagnosis.{settle}"),))


def _at(
    end: EndEvidence, suspect: Suspect, likelihood: Likelihood, code: str, reasons: tuple[Reason, ...], settle: str
) -> Finding:
    return Finding(suspect, likelihood, of_end(code, end), reasons, (of_end(settle, end),), end.side)
