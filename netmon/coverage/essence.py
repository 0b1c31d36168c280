"""What of its inputs a verdict can depend on: where this is the same, every criterion says the same.

Why it says so differs: the hours, the documents, the days that evidence names. So it serves to count, not to tell why.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from netmon.coverage.attesting import OLDEST
from netmon.coverage.sight import KEPT, VALID_HOURS
from netmon.model.attestation import Attestation
from netmon.model.day_pack import MAINTAINED, OVER_SNMP, PRESENT

Filed = Sequence[Attestation]
Words = tuple[tuple[bool, str, str, bool, bool], ...]


@lru_cache(maxsize=1 << 16)
def of_day(valid: int, ok: int, flags: int) -> int:
    """Return what a full day of one subject says by itself, 0 where it was not declared; flags as in `DayPack`.

    Not enough where days of several subjects are joined hour by hour, nor of a service, whose checks are counted.
    """
    if not flags & PRESENT:
        return 0
    asked, answered = valid.bit_count(), (valid & ok).bit_count()
    bits = asked >= VALID_HOURS, 2 * answered >= asked, answered > 0
    told = flags & (PRESENT | MAINTAINED | OVER_SNMP)
    return told | sum(8 << place for place, bit in enumerate(bits) if bit)


def of_papers(papers: Filed, day: date) -> Words:
    """Return what attestations of one unit and claim say on a day, whoever signed them."""
    return tuple((one.holds, one.source, one.item, one.expired(day), (day - one.since).days > OLDEST) for one in papers)


def turns_of(papers: Filed, after: date) -> list[date]:
    """Return the days after a day on which one of them falls silent."""
    ends = (end for one in papers for end in (one.expires, one.since + timedelta(days=OLDEST + 1)) if end is not None)
    return [end for end in ends if end > after]


def oldest_lately(day: date) -> date:
    """Return the oldest day on which an answer still counts as one of lately."""
    return day - timedelta(days=KEPT)
