"""All rules, and what comes of them together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from netmon.judge.diagnosis import line, quality, reach, settings, together
from netmon.judge.diagnosis.evidence import EndEvidence, Evidence
from netmon.judge.diagnosis.finding import Diagnosis, Finding
from netmon.judge.diagnosis.say import of_end
from netmon.judge.ports import Port
from netmon.model.belief import Reason, Truth

RULES: tuple[Callable[[Evidence], Iterator[Finding]], ...] = (
    settings.shut,
    settings.no_such_port,
    settings.plugged_elsewhere,
    reach.cannot_see,
    together.same_minutes,
    line.module_gone,
    line.no_light,
    line.light_but_down,
    line.far_side,
    line.down_unexplained,
    quality.errors,
    quality.weak_light,
    quality.full,
    quality.restarted,
    quality.loss_between,
    quality.unsteady,
    quality.complaints,
)
"""Among findings that are equally likely, those of an earlier rule come first."""


def diagnose(evidence: Evidence) -> Diagnosis:
    """Judge what was learnt about a link: the likeliest first, each suspect at each end once."""
    found = [finding for rule in RULES for finding in rule(evidence)]
    ordered = sorted(found, key=lambda finding: finding.likelihood.rank)
    return Diagnosis(evidence.link, tuple(_once(ordered)), tuple(_missing(evidence)))


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out a suspect that was named already, at the same end or without one, as more likely."""
    told: set[tuple[object, object]] = set()
    for finding in findings:
        key = finding.suspect, finding.side
        if key not in told and (finding.suspect, None) not in told:
            told.add(key)
            yield finding


def _missing(evidence: Evidence) -> Iterator[Reason]:
    """Say what could not be learnt, and so speaks neither for nor against anybody."""
    for end in evidence.ends:
        yield from _missing_of(end)
    if evidence.past is None:
        yield Reason("diagnosis.missing_record")


def _missing_of(end: EndEvidence) -> Iterator[Reason]:
    if end.device is None:
        yield of_end("missing_device", end)
        return
    if end.answers is Truth.UNKNOWN:
        yield of_end("missing_way", end)
        return
    if end.answers is not Truth.YES:
        return
    for way in end.ways:
        if way.failure is not None:
            yield of_end("missing_probe", end, probe=f"diagnosis.probe_{way.probe}", kind=f"failure.{way.failure.kind}")
    if not end.is_read:
        if end.port not in (Port.MISSING, Port.AMBIGUOUS):
            yield of_end("missing_port", end)
        return
    if end.light.rx is None and end.light.tx is None:
        yield of_end("missing_light", end)
    if end.growth is None:
        yield of_end("missing_growth", end)
    if end.neighbourship is None:
        yield of_end("missing_neighbour", end)
