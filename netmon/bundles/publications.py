"""Published bulletins in bundles: which ones a bundle tells of, and whether a file is one of those that are told of."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from io import BytesIO

from netmon.bundles.codec import decoded
from netmon.bundles.content import Published
from netmon.bundles.envelope import unseal
from netmon.model.bundle import KeptBundle, Way
from netmon.model.names import NetworkId
from netmon.model.period import Period
from netmon.model.publishing import BulletinState
from netmon.store import Reader


@dataclass(frozen=True, slots=True)
class Told:
    """A bulletin that an imported bundle tells of. `same` is whether a file is, byte for byte, one of its files; else
    the file only names it. `newest` is the last revision that the same origin told of.
    """

    bundle: KeptBundle
    bulletin: Published
    same: bool
    newest: int


def published_in(reader: Reader, network: NetworkId, period: Period) -> tuple[Published, ...]:
    """Return all revisions of what was published of a network and of a period, or of one that lies in it."""
    found = [
        Published(
            one.publication.id,
            one.publication.revision,
            one.publication.digest,
            tuple(sorted(file.digest for file in reader.bulletin_files(one))),
        )
        for one in reader.bulletins(network, (BulletinState.PUBLISHED,))
        if period.first <= one.period.first and one.period.last <= period.last
    ]
    return tuple(sorted(found, key=lambda one: (one.id, one.revision)))


def told_of(reader: Reader, own: Collection[str], named: Collection[str]) -> Told | None:
    """Return the bulletin that a file is of; `own` are the digests of its bytes, `named` those that stand in it.

    None where no imported bundle tells of it. Raises BundleError where such a bundle does not hold any more.
    """
    sought = {*own, *named}
    found = [
        Told(kept, one, not {one.digest, *one.files}.isdisjoint(own), one.revision)
        for kept in reader.bundles(Way.IN)
        for one in _bulletins(reader, kept, sought)
        if not {one.digest, *one.files}.isdisjoint(sought)
    ]
    best = max(found, key=lambda one: (one.same, one.bundle.at, one.newest), default=None)
    return None if best is None else _with_newest(reader, best)


def _with_newest(reader: Reader, told: Told) -> Told:
    chain = reader.bundles(Way.IN, told.bundle.key, told.bundle.network)
    every = (one for kept in chain for one in _bulletins(reader, kept, (f'"{told.bulletin.id}"',)))
    newest = max(one.revision for one in every if one.id == told.bulletin.id)
    return Told(told.bundle, told.bulletin, told.same, newest)


def _bulletins(reader: Reader, kept: KeptBundle, texts: Iterable[str]) -> tuple[Published, ...]:
    octets = reader.bundle_octets(kept) or b""
    # A year of a province is read through in a second, and taken apart in a minute.
    if not any(one.encode() in octets for one in texts):
        return ()
    return decoded(unseal(BytesIO(octets))).bulletins
