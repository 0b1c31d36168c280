"""Natural months, in local time, as stretches of time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import NamedTuple

from netmon.judge.spans import Span

_MONTH = re.compile(r"(?P<year>(?!0000)[0-9]{4})-(?P<month>0[1-9]|1[0-2])")


class Month(NamedTuple):
    """A natural month; months sort by time."""

    year: int
    month: int

    @classmethod
    def of(cls, at: float, zone: tzinfo) -> Month:
        """Return the month that an instant (UTC, epoch seconds) lies in."""
        local = datetime.fromtimestamp(at, zone)
        return cls(local.year, local.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """Read 2026-11; ValueError where it is no month."""
        found = _MONTH.fullmatch(text)
        if found is None:
            raise ValueError(f"not a month: {text!r}")
        return cls(int(found["year"]), int(found["month"]))

    @property
    def next(self) -> Month:
        """The month after it."""
        return Month(self.year + self.month // 12, self.month % 12 + 1)

    @property
    def previous(self) -> Month:
        """The month before it."""
        return Month(self.year - (self.month == 1), (self.month - 2) % 12 + 1)

    def begins(self, zone: tzinfo) -> float:
        """Return its first midnight (UTC, epoch seconds)."""
        return datetime(self.year, self.month, 1, tzinfo=zone).timestamp()

    def span(self, zone: tzinfo) -> Span:
        """Return from when until when it lasts (UTC, epoch seconds), half-open."""
        return self.begins(zone), self.next.begins(zone)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"


def last_whole(at: float, zone: tzinfo) -> Month:
    """Return the last month that was over at an instant (UTC, epoch seconds)."""
    return Month.of(at, zone).previous


def months_between(since: float, until: float, zone: tzinfo) -> Iterator[Month]:
    """Yield the months that were over at `until`, from the one that `since` lies in."""
    month = Month.of(since, zone)
    while month.next.begins(zone) <= until:
        yield month
        month = month.next
