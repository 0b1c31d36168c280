"""Whether links carried within the window: once is enough, for it is asked whether they are in service."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from netmon.coverage.basis import Basis
from netmon.coverage.sight import KEPT, WINDOW, Days, Sight, judged, once, once_in_hours
from netmon.coverage.unit_sight import span_of
from netmon.model.belief import Reason, Truth
from netmon.model.counted import CountedLink
from netmon.model.names import Subject, SubjectKind
from netmon.model.verdict import Evidence, Source

Codes = tuple[str, str, str]
"""What is said of days, of hours, and of one that never did."""
CARRIED: Codes = ("verdict.link_carried", "verdict.link_carried_hours", "verdict.link_did_not_carry")
ANSWERED: Codes = ("verdict.lower_end_answered", "verdict.lower_end_answered_hours", "verdict.lower_end_silent")


@dataclass(frozen=True, slots=True)
class Seen:
    """What one subject came to."""

    subject: Subject
    sight: Sight
    what: Reason

    def evidence(self, word: Truth, basis: Basis) -> Evidence:
        """Return it as evidence where `word` is what everything beside it says together."""
        since, until = span_of(self.sight, basis)
        says = word if self.sight.says is word else Truth.UNKNOWN
        return Evidence(Source.MEASURED, says, self.what, self.subject, since, until)


def carried(link: CountedLink, basis: Basis) -> Seen:
    """Tell whether a link carried."""
    return _seen(Subject(SubjectKind.LINK, link.id, link.network), basis, CARRIED)


def lower_end(link: CountedLink, basis: Basis) -> Seen | None:
    """Tell whether the device at the lower end answered, which proves what leads there; None where there is none."""
    if link.lower_device is None:
        return None
    return _seen(Subject(SubjectKind.DEVICE, link.lower_device, link.network), basis, ANSWERED)


def any_of(words: Iterable[Truth]) -> Truth:
    """Return YES where one says so, NO where all do, else UNKNOWN."""
    found = set(words)
    return Truth.YES if Truth.YES in found else Truth.NO if found == {Truth.NO} else Truth.UNKNOWN


def all_of(words: Iterable[Truth]) -> Truth:
    """Return NO where one says so, YES where all do, else UNKNOWN."""
    found = set(words)
    return Truth.NO if Truth.NO in found else Truth.YES if found == {Truth.YES} else Truth.UNKNOWN


def _seen(subject: Subject, basis: Basis, codes: Codes) -> Seen:
    provisional = basis.watched_hours is not None
    days = basis.sightings.days
    word = _word(tuple(days(subject, WINDOW + provisional)), provisional, codes)
    if word is None:
        word = _word(tuple(days(subject, WINDOW + KEPT)), provisional, codes)
    if word is None:
        raise RuntimeError("no window was judged")
    return Seen(subject, *word)


# Most links had one of a few kinds of week: each kind is looked at once.
@lru_cache(maxsize=1 << 15)
def _word(days: Days, provisional: bool, codes: Codes) -> tuple[Sight, Reason] | None:
    sight = judged(days, provisional, once, once_in_hours)
    if sight is None:
        return None
    carried_days, carried_hours, never = codes
    if sight.says is Truth.UNKNOWN:
        return sight, Reason("verdict.not_probed")
    if sight.says is Truth.NO:
        return sight, Reason(never)
    return sight, Reason.of(carried_hours if sight.provisional else carried_days, yes=sight.yes)
