"""What attestations say at the time of a figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from netmon.coverage.basis import Basis
from netmon.model.attestation import Attestation, Claim
from netmon.model.belief import Reason, Truth
from netmon.model.names import NetworkId, UnitId
from netmon.model.verdict import Evidence


def filed(
    papers: Iterable[Attestation], day: date
) -> Mapping[tuple[UnitId, NetworkId, Claim], tuple[Attestation, ...]]:
    """Return those that have begun by `day` by unit, network and claim, as a basis holds them: the newest last.

    Newer is what speaks of a later day, however late an older paper was entered; of one day, what was entered later.
    """
    found: dict[tuple[UnitId, NetworkId, Claim], list[Attestation]] = {}
    for paper in sorted(papers, key=lambda one: (one.since, one.id)):
        if paper.begun(day):
            found.setdefault((paper.unit, paper.network, paper.claim), []).append(paper)
    return {key: tuple(each) for key, each in found.items()}


def in_force(basis: Basis, unit: UnitId, network: NetworkId, claim: Claim) -> Attestation | None:
    """Return the newest that still speaks on the day of the figure, None without one."""
    found = basis.attestations.get((unit, network, claim), ())
    return next((one for one in reversed(found) if not one.expired(basis.day)), None)


def lapsed(basis: Basis, unit: UnitId, network: NetworkId, claim: Claim) -> Attestation | None:
    """Return the newest that spoke once and has expired, None without one."""
    found = basis.attestations.get((unit, network, claim), ())
    return next((one for one in reversed(found) if one.expired(basis.day)), None)


def spoken(paper: Attestation, says: Truth) -> Evidence:
    """Return an attestation as evidence; `says` is UNKNOWN of one that has expired."""
    code = {Truth.YES: "verdict.document_says_yes", Truth.NO: "verdict.document_says_no"}.get(
        says, "verdict.document_expired"
    )
    facts = {"document": paper.document, "signer": paper.signer, "since": paper.since}
    if paper.expires is not None and says is Truth.UNKNOWN:
        facts["expires"] = paper.expires
    return Evidence(paper.source, says, Reason.of(code, **facts), ref=paper.id)
