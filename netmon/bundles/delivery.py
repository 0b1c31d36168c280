"""Who of those whose keys are trusted delivered a period, who delivered another one last, and who nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netmon.model.bundle import KeptBundle, TrustedKey
from netmon.model.period import Period


@dataclass(frozen=True, slots=True)
class Delivery:
    """`delivered` has the newest bundle of each; `stale` what was last of those who delivered other periods."""

    period: Period
    delivered: tuple[tuple[TrustedKey, KeptBundle], ...]
    stale: tuple[tuple[TrustedKey, KeptBundle], ...]
    missing: tuple[TrustedKey, ...]

    @property
    def expected(self) -> int:
        """How many should deliver."""
        return len(self.delivered) + len(self.stale) + len(self.missing)


def newest_period(bundles: Iterable[KeptBundle]) -> Period | None:
    """Return the newest period that anybody delivered; of those that end alike the longest."""
    return max((one.period for one in bundles), key=lambda one: (one.last, one.days), default=None)


def delivery(keys: Iterable[TrustedKey], bundles: Iterable[KeptBundle], period: Period) -> Delivery:
    """Tell how a period stands. Whose key was revoked is not waited for, and what it signed not taken."""
    every = sorted(bundles, key=lambda one: one.number)
    delivered, stale, missing = [], [], []
    for key in sorted((one for one in keys if one.revoked_at is None), key=lambda one: (one.division, one.key)):
        mine = [one for one in every if one.key == key.key and one.network == key.network]
        of_it = [one for one in mine if one.period == period]
        if of_it:
            delivered.append((key, of_it[-1]))
        elif mine:
            stale.append((key, max(mine, key=lambda one: (one.period.last, one.number))))
        else:
            missing.append(key)
    return Delivery(period, tuple(delivered), tuple(stale), tuple(missing))
