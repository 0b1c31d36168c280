"""The standing of a device."""

from __future__ import annotations

from dataclasses import dataclass, replace

from netmon.judge.facets import Facets
from netmon.judge.path import BROKEN, Cut
from netmon.model.belief import Reason, Standing, State, Truth
from netmon.model.names import Subject

NEVER_ASKED = Reason("reason.never_asked")
_SNMP_TIMEOUT = Reason("reason.snmp_timeout")
_SNMP_AGAIN = Reason("reason.manageable_again")


@dataclass(frozen=True, slots=True)
class Case:
    """All that a device is judged by.

    `upstream_settled` tells whether everything right above it has given an answer newer than this device's misses.
    `silent_for` is how long nothing has come back, in whole seconds, None if nothing ever did. `why_unknown` and
    `why_unmanageable` say why nothing is known, and what SNMP said instead of answering. `stands_in` is what to say
    while SSH stands in for SNMP or is to, None where it does not; `again` what to say when a device is manageable
    again, `stood_in` whether SSH stood in until now.
    """

    subject: Subject
    before: Standing
    facets: Facets
    cut: Cut | None = None
    upstream_settled: bool = True
    silent_for: int | None = None
    why_unknown: Reason = NEVER_ASKED
    why_unmanageable: Reason = _SNMP_TIMEOUT
    stands_in: Reason | None = None
    stood_in: bool = False
    again: Reason = _SNMP_AGAIN


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to believe, and why. With `held` it is the old belief, until what is upstream has answered."""

    standing: Standing
    reason: Reason
    held: bool = False


def judge_device(case: Case) -> Verdict:
    """Fuse the facets of a device and what is above it.

    What answers is UP, whatever the links say. What is silent behind a cut is UNREACHABLE; with its way open it is
    DOWN and its own root, but only on misses seen while the way was open and after everything right above it was asked.
    """
    facets = case.facets
    if facets.reachable is Truth.YES:
        if facets.misses and facets.manageable is Truth.NO and case.before.manageable is Truth.YES:
            # No probe was answered last time: the silence of SNMP may be that of the whole device.
            case = replace(case, facets=replace(facets, manageable=Truth.YES))
        return Verdict(_standing(case.facets, State.UP), _why_up(case))
    if facets.reachable is Truth.UNKNOWN:
        return Verdict(_standing(facets, State.UNKNOWN), case.why_unknown)
    if case.cut is not None:
        return Verdict(_standing(facets, State.UNREACHABLE, case.cut.root), why_cut(case.cut))
    if not facets.proven:
        return Verdict(_silent(case), Reason("reason.asking_again"))
    if not case.upstream_settled and case.before.state is not State.DOWN:
        return Verdict(case.before, Reason("reason.waiting_for_upstream"), held=True)
    return Verdict(_standing(facets, State.DOWN, case.subject), _why_down(case))


def why_cut(cut: Cut) -> Reason:
    """Return the reason of whatever is behind `cut`."""
    return Reason.of("reason.cut_by_order" if cut.ordered else "reason.upstream_down", root=cut.root)


def _silent(case: Case) -> Standing:
    """Return the standing of a device that was silent before, and of which nothing new is known."""
    before = case.before
    if before.state not in BROKEN:
        return before
    return _standing(case.facets, before.state, before.root)


def _standing(facets: Facets, state: State, root: Subject | None = None) -> Standing:
    return Standing(state, facets.reachable, facets.manageable, root=root)


def _why_up(case: Case) -> Reason:
    before, facets = case.before, case.facets
    if facets.manageable is Truth.NO and not facets.managing:
        return case.why_unmanageable
    if case.stands_in is not None:
        return case.stands_in
    if before.state is State.UP and facets.manageable is Truth.YES and (before.manageable is Truth.NO or case.stood_in):
        return case.again
    return Reason("reason.answers_again" if before.state in BROKEN else "reason.answers")


def _why_down(case: Case) -> Reason:
    if case.silent_for is None:
        return Reason.of("reason.never_answered", misses=case.facets.misses)
    return Reason.of("reason.no_answer", misses=case.facets.misses, seconds=case.silent_for)
