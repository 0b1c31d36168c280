"""Which side of a link is suspect, by what the board knows already: nobody is asked, so there may be no verdict."""

from __future__ import annotations

from collections.abc import Callable

from netmon.judge.diagnosis import (
    Diagnosis,
    EndEvidence,
    Evidence,
    Finding,
    Light,
    Likelihood,
    Past,
    Side,
    Way,
    diagnose,
)
from netmon.judge.explanation import Explanation, ProbeEvidence
from netmon.judge.ports import Port
from netmon.judge.wiring import device_subject, link_subject
from netmon.model.belief import State, Truth
from netmon.model.names import Subject
from netmon.model.observation import Failure, FailureKind
from netmon.model.plant import Link, LinkEnd
from netmon.watch.board import Board

_SILENT = Failure(FailureKind.TIMEOUT, "")


def suspect_of(link: Link, board: Board, explain: Callable[[Subject], Explanation], now: float) -> Finding | None:
    """Return the likeliest finding where the evidence points anywhere; what is merely possible is no verdict."""
    try:
        diagnosis = _diagnosed(link, board, explain, now)
    except (KeyError, LookupError):  # the link has left the inventory
        return None
    first = diagnosis.first
    return first if first is not None and first.likelihood is not Likelihood.POSSIBLE else None


def _diagnosed(link: Link, board: Board, explain: Callable[[Subject], Explanation], now: float) -> Diagnosis:
    subject = link_subject(link)
    belief, told = board.belief(subject), explain(subject)
    ends = [
        _end(side, end, link, board, told, explain)
        for side, end in ((Side.UPPER, link.upper), (Side.LOWER, link.lower))
    ]
    root = belief.standing.root if belief.standing.state is State.UNREACHABLE else None
    past = Past(belief.standing.state, belief.since, belief.since, root=root if root != subject else None)
    return diagnose(Evidence(link, now, ends[0], ends[1], past=past))


def _end(
    side: Side, end: LinkEnd, link: Link, board: Board, told: Explanation, explain: Callable[[Subject], Explanation]
) -> EndEvidence:
    inventory = board.inventory
    if end.device is None:
        return EndEvidence(side, inventory.units[end.unit].name)
    device = inventory.devices[end.device]
    label = f"{device.name or device.id} {end.interface}" if end.interface else device.name or device.id
    ways = [_way(probe) for probe in explain(device_subject(device)).probes if probe.answers is not Truth.UNKNOWN]
    port = next((one.found for one in told.ports if one.device == end.device), Port.UNREAD.value)
    sample = board.samples.get(link.id)
    rx = None if sample is None else sample.rx_upper if side is Side.UPPER else sample.rx_lower
    return EndEvidence(side, label, end.device, tuple(ways), Port(port), light=Light(rx))


def _way(probe: ProbeEvidence) -> Way:
    """Return how a probe fared; what the thresholds hold to be silent is, whatever its last failure was called."""
    return Way(probe.probe, None if probe.answers is Truth.YES else probe.failure or _SILENT)
