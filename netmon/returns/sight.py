"""What netmon itself sees of what units are asked to return."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from netmon.coverage.basis import Basis
from netmon.coverage.conflicts import Conflict, against, conflicts, measured
from netmon.model.attestation import Attestation, Claim
from netmon.model.belief import Truth
from netmon.model.names import NetworkId, UnitId


@dataclass(frozen=True, slots=True)
class Sight:
    """By network, all that figures of this moment are judged by; `papers` are the attestations on record."""

    bases: Mapping[NetworkId, Basis] = field(default_factory=dict)
    papers: tuple[Attestation, ...] = ()

    def truth(self, unit: UnitId, network: NetworkId, claim: Claim) -> Truth:
        """Return what is seen of a claim."""
        basis = self.bases.get(network)
        seen = None if basis is None else measured(basis, unit, network, claim)
        return Truth.UNKNOWN if seen is None else seen.says

    def holds(self, unit: UnitId, network: NetworkId, claim: Claim) -> bool:
        """Tell whether a claim is seen to hold."""
        return self.truth(unit, network, claim) is Truth.YES

    def conflicts(self) -> tuple[Conflict, ...]:
        """Return where what is attested and what is seen contradict each other."""
        return tuple(one for basis in self.bases.values() for one in conflicts(basis))

    def against(self, papers: Iterable[Attestation]) -> tuple[Conflict, ...]:
        """Return those of papers that contradict what is seen."""
        given = list(papers)
        return tuple(
            one
            for network, basis in self.bases.items()
            for one in against(basis, [paper for paper in given if paper.network == network])
        )
