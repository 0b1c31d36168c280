"""The steps of an incident as people read them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from netmon.model.incident import IncidentChange, IncidentStep

AT_ONCE = 60.0
"""Seconds within which what comes along one by one is read as one step."""


def condensed(changes: Iterable[IncidentChange]) -> tuple[IncidentChange, ...]:
    """Return the steps with those that only spread, one right after the other, drawn together at the time of the first.

    A prefecture takes its counties along one by one: the list of them is one step, not forty.
    """
    shown: list[IncidentChange] = []
    for change in changes:
        last = shown[-1] if shown else None
        if last is not None and _spreads(last) and _spreads(change) and change.at - last.at <= AT_ONCE:
            shown[-1] = replace(last, moved=last.moved + change.moved)
        else:
            shown.append(change)
    return tuple(shown)


def _spreads(change: IncidentChange) -> bool:
    return change.step is IncidentStep.SPREAD
