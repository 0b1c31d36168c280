"""What attestations say at the time of a figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from netmon.coverage.basis import Basis
from netmon.model.attestation import Attestation, Claim
from netmon.model.belief import Reason, Truth
from netmon.model.names import NetworkId, UnitId
from netmon.model.verdict import Evidence, Source

EXPIRED = "verdict.document_expired"
"""What is said of the newest paper where all have expired."""
NOBODY_SAID = Reason("verdict.nobody_said")
SAYS = {
    Claim.COMMISSIONED: ("verdict.commissioned_yes", "verdict.commissioned_no"),
    Claim.BASELINE: ("verdict.baseline_yes", "verdict.baseline_no"),
    Claim.LAN_BUILT: ("verdict.lan_built_yes", "verdict.lan_built_no"),
    Claim.PORTAL: ("verdict.portal_yes", "verdict.portal_no"),
    Claim.IPV6: ("verdict.ipv6_yes", "verdict.ipv6_no"),
    Claim.FUNCTION: ("verdict.function_yes", "verdict.function_no"),
    Claim.UPLINK: ("verdict.uplink_yes", "verdict.uplink_no"),
}
"""How a paper is told that says yes, and one that says no."""


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


@dataclass(frozen=True, slots=True)
class Word:
    """What papers say together: the newest that speaks decides. `evidence` is of the newest of each source.

    Where all have expired, `says` is UNKNOWN and the newest of them is the evidence; without any it is empty. `paper`
    is the one that decides, or that has expired.
    """

    says: Truth
    evidence: tuple[Evidence, ...] = ()
    paper: Attestation | None = None

    @property
    def reason(self) -> Reason:
        """Why it says that."""
        return self.evidence[0].what if self.evidence else NOBODY_SAID

    @property
    def source(self) -> Source | None:
        """What kind of paper decided, None where none did."""
        return None if self.says is Truth.UNKNOWN else self.evidence[0].source


SILENCE = Word(Truth.UNKNOWN)


def word_of(
    basis: Basis, unit: UnitId, network: NetworkId, claim: Claim, item: str | None = None, oldest: int | None = None
) -> Word:
    """Return what is attested of a unit, or of one `item` of it; `oldest` is how many days old a paper may be."""
    filed = basis.attestations.get((unit, network, claim), ())
    if item is not None:
        filed = tuple(one for one in filed if one.item == item)
    if not filed:
        return SILENCE
    speaking: dict[Source, Attestation] = {}
    for paper in reversed(filed):
        if not paper.expired(basis.day) and (oldest is None or (basis.day - paper.since).days <= oldest):
            speaking.setdefault(paper.source, paper)
    if not speaking:
        return Word(Truth.UNKNOWN, (_over(filed[-1], oldest),), filed[-1])
    evidence = tuple(spoken(paper) for paper in speaking.values())
    return Word(evidence[0].says, evidence, next(iter(speaking.values())))


def spoken(paper: Attestation) -> Evidence:
    """Return a paper that speaks as evidence."""
    return _spoken(paper.claim, paper.holds, (paper.document, paper.signer, paper.since), paper.source, paper.id)


# The same papers speak of every day that is asked for.
@lru_cache(maxsize=1 << 15)
def _spoken(claim: Claim, holds: bool, signed: tuple[str, str, date], source: Source, ref: str) -> Evidence:
    yes, no = SAYS[claim]
    document, signer, since = signed
    what = Reason.of(yes if holds else no, document=document, signer=signer, since=since)
    return Evidence(source, Truth.YES if holds else Truth.NO, what, ref=ref)


def precondition(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return papers as evidence for something that they are a condition of: a yes by itself says nothing of it."""
    return tuple(
        Evidence(one.source, Truth.UNKNOWN, one.what, ref=one.ref) if one.says is Truth.YES else one for one in evidence
    )


def _over(paper: Attestation, oldest: int | None) -> Evidence:
    ends = [] if paper.expires is None else [paper.expires]
    if oldest is not None:
        ends.append(paper.since + timedelta(days=oldest + 1))
    what = Reason.of(
        EXPIRED,
        document=paper.document,
        signer=paper.signer,
        since=paper.since,
        expires=min(ends),
    )
    return Evidence(paper.source, Truth.UNKNOWN, what, ref=paper.id)
