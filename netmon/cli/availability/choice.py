"""What is asked for: which time, of whom, as known when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.cli.downtime.period import period_of
from netmon.cli.errors import WrongUseError
from netmon.cli.records import Records, find_subject
from netmon.figures.dates import moment_of
from netmon.figures.errors import FigureError
from netmon.judge.availability.months import Month
from netmon.judge.charging import own_roots
from netmon.judge.spans import Span
from netmon.model.names import NetworkId, Subject
from netmon.store import RegisteredSubject

REPORTED = "reported"


class By(StrEnum):
    """What a line is about."""

    UNIT = "unit"
    LINK = "link"
    DEVICE = "device"
    SERVICE = "service"
    PREFECTURE = "prefecture"
    CARRIER = "carrier"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Time:
    """`month` is set of a natural month. `known` is as of when: None for now, and with `reported` as first closed."""

    period: Span
    month: Month | None = None
    known: float | None = None
    reported: bool = False

    @property
    def closed(self) -> bool:
        """Whether a closed month is asked for, and not what is on record now."""
        return self.reported or self.known is not None


def time_of(
    month: str | None, begin: str | None, end: str | None, known: str | None, records: Records, now: float
) -> Time:
    """Read the time that is asked for. Raises WrongUseError."""
    period = period_of(month, begin, end, records.zone, now)
    natural = Month.of(period[0], records.zone) if begin is None else None
    if known is None:
        return Time(period, natural)
    if natural is None or natural.next.begins(records.zone) > now:
        raise WrongUseError("availability.known_needs_month")
    if known.strip() == REPORTED:
        return Time(period, natural, reported=True)
    try:
        return Time(period, natural, known=moment_of(known, records.zone, now))
    except FigureError as error:
        raise WrongUseError(error.code, **error.facts) from error


def chosen(
    records: Records, named: list[str], network: NetworkId | None
) -> tuple[list[Subject], list[RegisteredSubject]]:
    """Return the subjects that are named, and all that has to be looked at: everybody where nobody is named.

    With a unit go its devices and links: what fails of a unit are these. Raises CliError.
    """
    registered = records.reader.subjects(retired=True)
    subjects = [find_subject(records, text) for text in named]
    if not subjects:
        return [], [one for one in registered if network in {None, one.subject.network}]
    own = {} if records.inventory is None else own_roots(records.inventory)
    wanted = {root for subject in subjects for root in (subject, *own.get(subject, ()))}
    return subjects, [one for one in registered if one.subject in wanted]
