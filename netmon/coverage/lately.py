"""Whether something answered within 30 days, and how that goes together with what papers say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from netmon.coverage.basis import Basis
from netmon.coverage.papers import NOBODY_SAID, Word
from netmon.coverage.sight import KEPT, VALID_DAYS, Days, is_valid
from netmon.coverage.span import days_until_now
from netmon.model.belief import Reason, Truth
from netmon.model.days import last_full_day
from netmon.model.names import Subject, UnitId
from netmon.model.verdict import Evidence, Finding, Item, Source, Verdict

VERDICTS = {Truth.YES: Verdict.MET, Truth.NO: Verdict.UNMET, Truth.UNKNOWN: Verdict.UNKNOWN}


class Codes(NamedTuple):
    """What is said of a thing that answered (with `day`), and of one that did not (with `valid`, its valid days)."""

    answered: str
    silent: str


@dataclass(frozen=True, slots=True)
class Lately:
    """What things of one item say together: yes where one of them answered, no where none did and all were asked."""

    says: Truth
    evidence: tuple[Evidence, ...] = ()


def lately(subjects: Sequence[Subject], basis: Basis, codes: Codes, first: Mapping[str, date] | None = None) -> Lately:
    """Tell whether one of them answered within 30 days. A no needs at least 4 valid days among the last 30.

    `first` is, by id, the day before which what one answered proves nothing.
    """
    begins = first or {}
    found = [_one(subject, basis, codes, begins.get(subject.id, date.min)) for subject in subjects]
    words = {says for says, _ in found}
    says = Truth.YES if Truth.YES in words else Truth.NO if words == {Truth.NO} else Truth.UNKNOWN
    since, until = days_until_now(basis, KEPT)
    evidence = (
        Evidence(Source.MEASURED, says if own is says else Truth.UNKNOWN, what, subject, since, until)
        for subject, (own, what) in zip(subjects, found, strict=True)
    )
    return Lately(says, tuple(evidence))


def _one(subject: Subject, basis: Basis, codes: Codes, first: date) -> tuple[Truth, Reason]:
    if (basis.day - first).days <= KEPT:
        # Of the same answers more count each day.
        basis.turns_by_itself()
    last = basis.sightings.last_ok(subject)
    if last is not None and last >= first and (basis.day - last).days <= KEPT:
        return Truth.YES, Reason.of(codes.answered, day=last)
    valid = sum(is_valid(day) for day in days_since(subject, basis, KEPT, first))
    if valid >= VALID_DAYS:
        return Truth.NO, Reason.of(codes.silent, valid=valid)
    return Truth.UNKNOWN, Reason("verdict.not_probed")


def days_since(subject: Subject, basis: Basis, count: int, first: date) -> Days:
    """Return the newest days of a subject, without those before `first`."""
    days = basis.sightings.days(subject, count)
    if (basis.day - first).days <= count:
        basis.turns_by_itself()
    # While netmon has not watched for 7 full days, the newest is the one that is not over.
    last = last_full_day(basis.at, basis.zone) + timedelta(days=basis.watched_hours is not None)
    since = (last - first).days + 1
    return days if since >= len(days) else days[len(days) - max(0, since) :]


def settle(item: Item, unit: UnitId, seen: Lately, word: Word, *, paper_suffices: bool = False) -> Finding:
    """Return the finding of what was seen and what papers say: what was seen decides, else the papers do.

    With `paper_suffices` the criterion names a paper as good as a sight, so a yes of either is enough.
    """
    evidence = (*seen.evidence, *word.evidence)
    measured = seen.says is not Truth.UNKNOWN
    if measured and not (paper_suffices and seen.says is Truth.NO and word.says is Truth.YES):
        reason = next(one.what for one in seen.evidence if one.says is seen.says)
        return Finding(item, VERDICTS[seen.says], reason, evidence, Source.MEASURED, unit)
    reason = word.reason if word.evidence else next((one.what for one in seen.evidence), NOBODY_SAID)
    return Finding(item, VERDICTS[word.says], reason, evidence, word.source, unit)
