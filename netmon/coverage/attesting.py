"""Whether an attestation can be meant as it is entered, and for how long it speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from netmon.coverage.people import same_person
from netmon.model.attestation import Attestation, Claim
from netmon.model.belief import Reason
from netmon.model.verdict import Source

OLDEST: Final = 400
"""Days for which a return or a record of acceptance may be believed: it counts while it is at most so old."""

STANDING: Final = frozenset({Claim.COMMISSIONED, Claim.BASELINE})
"""What holds until it is withdrawn: that an access was opened, or was there before. It cannot be attested that not."""

EARLIEST: Final = date(1990, 1, 1)
LONGEST_TEXT: Final = 500
LONGEST_NAME: Final = 100


@dataclass(frozen=True, slots=True)
class Doubt:
    """What cannot be meant, and which field of an attestation says it."""

    field: str
    why: Reason


def last_expiry(claim: Claim, since: date) -> date | None:
    """Return the day from which an attestation says nothing any more if nobody says less; None: until withdrawn.

    On the day it is `OLDEST` days old it still speaks, so that the first day of its silence is the next.
    """
    return None if claim in STANDING else since + timedelta(days=OLDEST + 1)


def usual_source(claim: Claim) -> Source:
    """Return where a claim comes from where nobody says otherwise."""
    return Source.DOCUMENT if claim in STANDING else Source.REPORTED


def doubts(paper: Attestation, today: date) -> tuple[Doubt, ...]:
    """Return all that cannot be meant (`today` is the local day); whether its unit exists is not looked at."""
    return (*_of_people(paper), *_of_days(paper, today), *_of_claim(paper), *_of_length(paper))


def _of_people(paper: Attestation) -> Iterator[Doubt]:
    for name in ("document", "signer", "reviewer"):
        if not getattr(paper, name).strip():
            yield Doubt(name, Reason(f"attest.{name}_missing"))
    if paper.signer.strip() and same_person(paper.signer, paper.reviewer):
        yield Doubt("reviewer", Reason.of("attest.reviewed_by_signer", name=paper.signer))


def _of_days(paper: Attestation, today: date) -> Iterator[Doubt]:
    if paper.since > today:
        yield Doubt("since", Reason.of("attest.since_to_come", since=paper.since))
    elif paper.since < EARLIEST:
        yield Doubt("since", Reason.of("attest.since_too_early", since=paper.since, earliest=EARLIEST))
    if paper.expires is None:
        return
    last = last_expiry(paper.claim, paper.since)
    if paper.expires <= paper.since:
        yield Doubt("expires", Reason.of("attest.expires_before", since=paper.since, expires=paper.expires))
    elif last is not None and paper.expires > last:
        yield Doubt("expires", Reason.of("attest.expires_too_late", last=last, days=OLDEST))


def _of_claim(paper: Attestation) -> Iterator[Doubt]:
    if paper.claim in STANDING and not paper.holds:
        yield Doubt("holds", Reason("attest.cannot_be_no"))
    if paper.claim is Claim.FUNCTION and not paper.item.strip():
        yield Doubt("item", Reason("attest.item_missing"))
    if paper.claim is not Claim.FUNCTION and paper.item:
        yield Doubt("item", Reason("attest.item_not_wanted"))
    if paper.source is Source.MEASURED:
        yield Doubt("source", Reason("attest.not_measured"))
    if paper.claim in STANDING and paper.source is Source.REPORTED:
        yield Doubt("source", Reason("attest.not_reported"))


def _of_length(paper: Attestation) -> Iterator[Doubt]:
    limits = {"signer": LONGEST_NAME, "reviewer": LONGEST_NAME}
    for name in ("document", "signer", "reviewer", "item", "note"):
        limit = limits.get(name, LONGEST_TEXT)
        if len(getattr(paper, name)) > limit:
            yield Doubt(name, Reason.of("attest.too_long", limit=limit))
