"""Reading what people attest."""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager

from sqlmodel import Session

from netmon.model.attestation import Attestation
from netmon.model.names import NetworkId, UnitId
from netmon.store.attestations import read_attestations


class AttestationReader(ABC):
    """The part of the reader that tells of attestations."""

    @abstractmethod
    def _session(self) -> AbstractContextManager[Session]: ...

    def attestations(
        self, known: float, network: NetworkId | None = None, unit: UnitId | None = None, *, withdrawn: bool = False
    ) -> tuple[Attestation, ...]:
        """Return what was on record at `known` (UTC, epoch seconds), expired ones included, the oldest entry first.

        `withdrawn` adds what had been withdrawn by then. A withdrawal of later is not told of.
        """
        with self._session() as session:
            return read_attestations(session, known, network, unit, withdrawn=withdrawn)
