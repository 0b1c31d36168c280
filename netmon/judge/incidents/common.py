"""Several circuits of one carrier or bearer that fall within minutes probably fall for one reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from netmon.judge.incidents.rules import IncidentRules

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Fallen(Generic[T]):
    """An outage that began at `since`; `bearer` and `carrier` are what all of its circuits share, "" where nothing.

    `fresh` ones are just found, the others were known before.
    """

    what: T
    since: float
    bearer: str
    carrier: str
    fresh: bool


@dataclass(frozen=True, slots=True)
class Common(Generic[T]):
    """What probably fell together, by time, and what it has in common."""

    bearer: str
    members: tuple[Fallen[T], ...]


def common_causes(fallen: Iterable[Fallen[T]], rules: IncidentRules) -> list[Common[T]]:
    """Return what probably has one cause, each outage at most once; a bearer explains more than a carrier does.

    Only something fresh makes it so: what was told apart once stays apart.
    """
    found: list[Common[T]] = []
    left = sorted(fallen, key=lambda one: one.since)
    for by_carrier in (False, True):
        shared: dict[str, list[Fallen[T]]] = {}
        for one in left:
            shared.setdefault(one.carrier if by_carrier else one.bearer, []).append(one)
        shared.pop("", None)
        runs = [Common(name, tuple(run)) for name, members in shared.items() for run in _runs(members, rules)]
        found += (made := [run for run in runs if _counts(run.members, rules)])
        gone = {id(one) for run in made for one in run.members}
        left = [one for one in left if id(one) not in gone]
    return found


def _runs(members: Sequence[Fallen[T]], rules: IncidentRules) -> list[list[Fallen[T]]]:
    """Part them where too much time lies between one and the next."""
    runs = [[members[0]]]
    for one in members[1:]:
        if one.since - runs[-1][-1].since <= rules.common_within:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _counts(run: Sequence[Fallen[T]], rules: IncidentRules) -> bool:
    """Tell whether so many of them as it takes fell within the time, and one of all is fresh."""
    last = rules.common_links - 1
    dense = any(late.since - early.since <= rules.common_within for early, late in zip(run, run[last:], strict=False))
    return dense and any(one.fresh for one in run)
