"""Reading bundles."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from contextlib import AbstractContextManager

from sqlmodel import Session

from netmon.model.bundle import KeptBundle, TrustedKey, Way
from netmon.model.names import NetworkId
from netmon.store.bundles import read_bundles, read_keys, read_octets


class BundleReader(ABC):
    """The part of the reader that tells of bundles."""

    @abstractmethod
    def _session(self) -> AbstractContextManager[Session]: ...

    def bundle_keys(self) -> Mapping[str, TrustedKey]:
        """Return the keys that were ever vouched for, by fingerprint, revoked ones among them."""
        with self._session() as session:
            return read_keys(session.connection())

    def bundles(
        self, way: Way = Way.IN, key: str | None = None, network: NetworkId | None = None
    ) -> tuple[KeptBundle, ...]:
        """Return what came in or went out, chain by chain, the oldest first."""
        with self._session() as session:
            return read_bundles(session.connection(), way, key, network)

    def bundle_octets(self, bundle: KeptBundle) -> bytes | None:
        """Return the whole file of a bundle as it came or went, None where it is not there."""
        with self._session() as session:
            return read_octets(session.connection(), bundle)
