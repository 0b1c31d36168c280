"""Attestations, filed by who and what they are about, as of a day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from netmon.model.attestation import Attestation, Claim
from netmon.model.names import NetworkId, UnitId

Key = tuple[UnitId, NetworkId, Claim]
Filed = Mapping[Key, tuple[Attestation, ...]]


def on_record(papers: Iterable[Attestation], known: float) -> list[Attestation]:
    """Return which of all papers ever were on record at a time. A withdrawal of later is not told of."""
    return [
        one if one.withdrawn_at is None else replace(one, withdrawn_at=None, withdrawn_by="", withdrawn_why="")
        for one in papers
        if one.recorded_at <= known and (one.withdrawn_at is None or one.withdrawn_at > known)
    ]


class Filing:
    """Those that are on record at one time, for any day. Between two days on which one begins it is the same object."""

    def __init__(self, papers: Iterable[Attestation]) -> None:
        self._papers = sorted(papers, key=lambda one: (one.since, one.recorded_at, one.id))
        self.sample = any(one.sample for one in self._papers)
        self._since = [one.since for one in self._papers]
        self._filed: tuple[int, Filed] = (0, {})

    def of(self, day: date) -> Filed:
        """Return those that have begun by a day, expired ones included, the newest last."""
        count = bisect_right(self._since, day)
        before, filed = self._filed
        if count == before:
            return filed
        # Days go by mostly in their order: what was filed is gone on from.
        found = dict(filed) if count > before else {}
        for one in self._papers[before if count > before else 0 : count]:
            key = one.unit, one.network, one.claim
            found[key] = (*found.get(key, ()), one)
        self._filed = count, found
        return found

    def begun(self, after: date, until: date) -> set[Key]:
        """Return of whom and what one begins to speak after a day, and by another."""
        some = self._papers[bisect_right(self._since, after) : bisect_right(self._since, until)]
        return {(one.unit, one.network, one.claim) for one in some}
