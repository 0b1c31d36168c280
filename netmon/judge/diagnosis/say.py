"""Clauses that several rules say alike. Facts ending in `_s` are seconds, those ending in `_at` are epoch seconds."""

from __future__ import annotations

from collections.abc import Iterable

from netmon.judge.diagnosis.evidence import EndEvidence
from netmon.judge.diagnosis.light import Glow, incoming, sends
from netmon.model.belief import Reason, Truth
from netmon.model.observation import Echo, Failure


def of_end(code: str, end: EndEvidence, **facts: object) -> Reason:
    """Return a clause about an end: it may use {side} and {where}."""
    return Reason.of(f"diagnosis.{code}", side=f"diagnosis.side_{end.side}", where=end.label, **facts)


def port(end: EndEvidence) -> Reason:
    """Say what state the port is in, and for how long where the device tells."""
    if end.changed is None:
        return of_end("why_port", end, port=end.port.value)
    return of_end("why_port_for", end, port=end.port.value, for_s=round(end.changed))


def light(end: EndEvidence) -> Iterable[Reason]:
    """Say what light there is, as far as it is told."""
    rx, tx = end.light.rx, end.light.tx
    match incoming(end):
        case Glow.UNTOLD:
            pass
        case Glow.DARK:
            yield of_end("why_dark", end) if rx is None else of_end("why_dark_at", end, dbm=f"{rx:.1f}")
        case glow:
            yield of_end(f"why_light_{glow}", end, dbm=f"{rx:.1f}")
    if tx is not None:
        yield of_end("why_sends" if sends(end) else "why_sends_nothing", end, dbm=f"{tx:.1f}")


def silence(end: EndEvidence) -> Iterable[Reason]:
    """Say in which ways an end did not answer."""
    if end.answers is Truth.NO:
        for way in end.ways:
            if isinstance(way.failure, Failure):
                yield of_end(
                    "why_silent", end, probe=f"diagnosis.probe_{way.probe}", kind=f"failure.{way.failure.kind}"
                )


def pinged(end: EndEvidence) -> Iterable[Reason]:
    """Say what came of pinging the other end from this one, where that was tried."""
    tried = end.to_peer
    if isinstance(tried, Echo):
        code = "why_echo" if tried.received == tried.sent else "why_lost" if tried.received else "why_no_echo"
        yield of_end(code, end, sent=tried.sent, lost=tried.sent - tried.received)


def answering(end: EndEvidence) -> Reason:
    """Say that an end answers."""
    return of_end("why_answers", end)
