"""Rules for when neither end answers: is it us, something above the link, or the place itself."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.judge.diagnosis.evidence import Evidence
from netmon.judge.diagnosis.finding import Finding, Likelihood, Suspect
from netmon.judge.diagnosis.say import silence
from netmon.model.belief import Reason, Truth


def cannot_see(evidence: Evidence) -> Iterator[Finding]:
    """Find why neither end answers: what lies between is not known, only how far our own sight goes."""
    if any(end.answers is Truth.YES for end in evidence.ends) or all(
        end.answers is Truth.UNKNOWN for end in evidence.ends
    ):
        return
    silent = tuple(reason for end in evidence.ends for reason in silence(end))
    if evidence.route is not None:
        yield Finding(
            Suspect.REACH,
            Likelihood.SHOWN,
            Reason("diagnosis.no_route"),
            (Reason.of("diagnosis.why_no_route", detail=evidence.route.detail), *silent),
            (Reason("diagnosis.settle_route"),),
        )
        return
    answering = [step for step in evidence.path if step.answers is Truth.YES]
    if not answering:
        others = tuple(Reason.of("diagnosis.why_step_silent", device=step.device) for step in evidence.path)
        yield Finding(
            Suspect.REACH,
            Likelihood.LIKELY if others else Likelihood.POSSIBLE,
            Reason("diagnosis.nobody_answers" if others else "diagnosis.neither_answers"),
            (*silent, *others),
            (Reason("diagnosis.settle_route"),),
        )
        return
    yield from _above(evidence, silent)


def _above(evidence: Evidence, silent: tuple[Reason, ...]) -> Iterator[Finding]:
    """Look above the link, or at the power of both ends: somebody else answers, so it is not this host."""
    path = [step for step in evidence.path if not step.aside]
    aside = tuple(
        Reason.of("diagnosis.why_step_answers", device=step.device)
        for step in evidence.path
        if step.aside and step.answers is Truth.YES
    )
    dead = tuple(
        Reason.of("diagnosis.why_step_silent", device=step.device) for step in path if step.answers is Truth.NO
    )
    alive = tuple(
        Reason.of("diagnosis.why_step_answers", device=step.device) for step in path if step.answers is Truth.YES
    )
    settle = (Reason("diagnosis.settle_above"),)
    root = evidence.past.root if evidence.past is not None else None
    if root is not None:
        held = Reason.of("diagnosis.why_root", root=root)
        yield Finding(
            Suspect.UPSTREAM, Likelihood.LIKELY, Reason.of("diagnosis.root_above", root=root),
            (held, *silent, *dead, *alive, *aside), settle,
        )  # fmt: skip
    elif path:
        code = "diagnosis.break_above" if dead else "diagnosis.both_silent_below"
        suspect = Suspect.UPSTREAM if dead else Suspect.POWER
        yield Finding(
            suspect, Likelihood.LIKELY if dead else Likelihood.POSSIBLE, Reason(code),
            (*silent, *dead, *alive, *aside), settle,
        )  # fmt: skip
    else:
        yield Finding(
            Suspect.UPSTREAM, Likelihood.POSSIBLE, Reason("diagnosis.both_silent_top"), (*silent, *aside), settle
        )
