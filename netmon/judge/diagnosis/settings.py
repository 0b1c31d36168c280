"""Rules about what we set ourselves: ports that are shut, an inventory that is wrong, plugs in the wrong socket."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.judge.diagnosis.evidence import Evidence, Neighbourship
from netmon.judge.diagnosis.finding import Finding, Likelihood, Suspect
from netmon.judge.diagnosis.say import of_end, port
from netmon.judge.ports import Port
from netmon.model.belief import Truth


def shut(evidence: Evidence) -> Iterator[Finding]:
    """Find a port that its administrator set down: nothing else has to be wrong."""
    for end in evidence.ends:
        if end.port is Port.ADMIN_DOWN:
            yield Finding(
                Suspect.CONFIGURATION,
                Likelihood.SHOWN,
                of_end("shut", end),
                (port(end),),
                (of_end("settle_shut", end),),
                end.side,
            )


def no_such_port(evidence: Evidence) -> Iterator[Finding]:
    """Find an interface that the inventory names and the device does not have, or has twice."""
    for end in evidence.ends:
        if end.port in (Port.MISSING, Port.AMBIGUOUS):
            yield Finding(
                Suspect.CONFIGURATION,
                Likelihood.SHOWN,
                of_end("no_such_port", end),
                (of_end("why_port", end, port=end.port.value),),
                (of_end("settle_no_such_port", end),),
                end.side,
            )


def plugged_elsewhere(evidence: Evidence) -> Iterator[Finding]:
    """Find a neighbour that is not the declared one. The carrier's own equipment may be a stranger, and be right."""
    for end in evidence.ends:
        match end.neighbourship:
            case Neighbourship.OTHER_PORT | Neighbourship.MOVED | Neighbourship.OTHER_DEVICE:
                code = f"cable_{end.neighbourship}"
            case Neighbourship.STRANGER if evidence.broken:
                code = "cable_stranger"
            case _:
                continue
        sure = end.neighbourship is not Neighbourship.STRANGER
        reasons = [of_end("why_sees", end, who=who) for who in end.sees]
        other = evidence.facing(end)
        if other.port.carrying is Truth.NO:
            reasons.append(port(other))
        yield Finding(
            Suspect.CABLE,
            Likelihood.LIKELY if sure else Likelihood.POSSIBLE,
            of_end(code, end, port=end.elsewhere or "?"),
            tuple(reasons) or (of_end("why_sees_there", end, port=end.elsewhere or "?"),),
            (of_end("settle_cable", end),),
            end.side,
        )
