"""Who of those whose keys are trusted delivered a period, who delivered another one last, and who nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
    """Tell how a period stands. Whose key was revoked is not waited for, and what it signed not taken.

    What was signed with a key that another one took over from stands: it was changed and never doubted.
    """
    known = {one.key: one for one in keys}
    every = sorted(bundles, key=lambda one: one.number)
    delivered, stale, missing = [], [], []
    for key in sorted(
        (one for one in known.values() if one.revoked_at is None), key=lambda one: (one.division, one.key)
    ):
        own = _held(key, known)
        mine = sorted(
            (one for one in every if one.key in own and one.network == key.network), key=lambda one: -own.index(one.key)
        )
        of_it = [one for one in mine if one.period == period]
        if of_it:
            delivered.append((key, of_it[-1]))
        elif mine:
            stale.append((key, max(reversed(mine), key=lambda one: one.period.last)))
        else:
            missing.append(key)
    return Delivery(period, tuple(delivered), tuple(stale), tuple(missing))


def _held(key: TrustedKey, known: Mapping[str, TrustedKey]) -> tuple[str, ...]:
    """Return the keys that an origin had one after the other, the newest first, as far back as none was revoked."""
    found = [key.key]
    while (before := known.get(key.replaces)) is not None and before.key not in found:
        if before.revoked_at != key.trusted_at or (before.network, before.division) != (key.network, key.division):
            break
        found.append(before.key)
        key = before
    return tuple(found)
