"""Attestations, filed by who and what they are about, as of a day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date

from netmon.model.attestation import Attestation, Claim
from netmon.model.names import NetworkId, UnitId

Filed = Mapping[tuple[UnitId, NetworkId, Claim], tuple[Attestation, ...]]


class Filing:
    """Those that are on record at one time, for any day. Between two days on which one begins it is the same object."""

    def __init__(self, papers: Iterable[Attestation]) -> None:
        self._papers = sorted(papers, key=lambda one: (one.since, one.recorded_at, one.id))
        self._since = [one.since for one in self._papers]
        self._filed: dict[int, Filed] = {}

    def of(self, day: date) -> Filed:
        """Return those that have begun by a day, expired ones included, the newest last."""
        count = bisect_right(self._since, day)
        if count not in self._filed:
            filed: dict[tuple[UnitId, NetworkId, Claim], list[Attestation]] = {}
            for one in self._papers[:count]:
                filed.setdefault((one.unit, one.network, one.claim), []).append(one)
            self._filed = {count: {key: tuple(some) for key, some in filed.items()}}
        return self._filed[count]
