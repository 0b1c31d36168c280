"""Whether a bundle whose signature holds is taken. Pure: what is known goes in, a refusal comes out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from netmon.bundles.content import Content
from netmon.bundles.errors import BundleError, Refusal
from netmon.bundles.keys import spoken
from netmon.model.bundle import KeptBundle, TrustedKey

APART = 86400.0
"""Seconds by which the clocks of two buildings may differ: nothing sets them by each other."""


def refusal(
    content: Content,
    digest: str,
    trusted: TrustedKey | None,
    chain: Sequence[KeptBundle],
    now: float,
    *,
    gap_accepted: bool = False,
) -> BundleError | None:
    """Return why a bundle is refused, None where it is to be taken (`now`: UTC, epoch seconds).

    `chain` is what was taken from its key before, the oldest first. With `gap_accepted` somebody has said why numbers
    are missing before it.
    """
    if trusted is None:
        return BundleError(Refusal.FOREIGN_KEY, key=spoken(content.origin.key))
    return _origin(content, trusted) or _order(content, digest, trusted, chain, gap_accepted) or _time(
        content, trusted, chain, now
    )  # fmt: skip


def missing_before(content: Content, chain: Sequence[KeptBundle]) -> range:
    """Return the numbers that are passed over where a bundle is taken."""
    return range(chain[-1].number + 1 if chain else 1, content.sequence)


def _origin(content: Content, trusted: TrustedKey) -> BundleError | None:
    name, origin = trusted.name, content.origin
    if trusted.revoked_at is not None:
        day = str(datetime.fromtimestamp(trusted.revoked_at, UTC).date())
        return BundleError(Refusal.REVOKED_KEY, name=name, day=day, because=trusted.because)
    if origin.network != trusted.network:
        return BundleError(Refusal.NETWORK, name=name, expected=trusted.network, found=origin.network)
    if origin.division != trusted.division:
        return BundleError(Refusal.DIVISION, name=name, expected=trusted.division, found=origin.division)
    return BundleError(Refusal.DRAFT) if content.draft else None


def _order(
    content: Content, digest: str, trusted: TrustedKey, chain: Sequence[KeptBundle], gap_accepted: bool
) -> BundleError | None:
    name, number = trusted.name, str(content.sequence)
    same = next((one for one in chain if one.number == content.sequence), None)
    if same is not None and same.digest == digest:
        day = str(datetime.fromtimestamp(same.at, UTC).date())
        return BundleError(Refusal.REPLAYED, name=name, number=number, day=day)
    if same is not None:
        return BundleError(Refusal.FORKED, name=name, number=number)
    last = chain[-1] if chain else None
    if last is not None and content.sequence < last.number:
        return BundleError(Refusal.REORDERED, name=name, number=number, last=str(last.number))
    passed = missing_before(content, chain)
    if not passed and content.previous != ("" if last is None else last.digest):
        return BundleError(Refusal.FORKED, name=name, number=number)
    if passed and not gap_accepted:
        return BundleError(Refusal.GAP, name=name, number=number, expected=str(passed.start))
    return None


def _time(content: Content, trusted: TrustedKey, chain: Sequence[KeptBundle], now: float) -> BundleError | None:
    made = content.made_at / 1000
    period = content.period
    if made > now + APART:
        # Beyond the calendar there is no day to name.
        day = str(period.last) if made > now + 1e9 else str(datetime.fromtimestamp(made, UTC).date())
        return BundleError(Refusal.FUTURE, day=day)
    if period.last > datetime.fromtimestamp(min(made, now) + APART, UTC).date() - timedelta(days=1):
        return BundleError(Refusal.FUTURE, day=str(period.last))
    alike = [one.period.last for one in chain if one.period.kind is period.kind]
    if alike and period.last < max(alike):
        return BundleError(Refusal.STALE, name=trusted.name, last=str(max(alike)), day=str(period.last))
    return None
