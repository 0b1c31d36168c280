"""What an address asks of figures. What is misspelt is refused: it must not answer with another figure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from netmon.coverage.breakdown import By
from netmon.figures.asked import REPORTED
from netmon.model.belief import Reason
from netmon.web.office import RefusedError

LONGEST: Final = 800
"""Days that a series may have."""
UNFIT: Final = 422
_ANSWERS: Final = ("true", "false")


@dataclass(frozen=True, slots=True)
class Asked:
    """`at` and `known` as the command line takes them, None for now; `by` and `units` how far a figure is opened."""

    at: str | None = None
    known: str | None = None
    by: By | None = None
    units: bool = False
    network: str | None = None

    @property
    def now(self) -> bool:
        """Whether the figures of now are asked for; what is reported is so only of a day."""
        return self.at is None and self.known in {None, REPORTED}

    @classmethod
    def of(cls, query: Mapping[str, str], known: Collection[str]) -> Asked:
        """Read an address that may have these parameters. Raises RefusedError."""
        check(query, known)
        by, units = query.get("by"), query.get("units", "false")
        if by is not None and by not in tuple(By):
            raise refused("by", tuple(By))
        if units not in _ANSWERS:
            raise refused("units", _ANSWERS)
        part = None if by is None else By(by)
        return cls(query.get("at"), query.get("known"), part, units == "true", query.get("network"))


@dataclass(frozen=True, slots=True)
class Span:
    """Days of a series, both included: None for a year up to today. `known` as in `Asked`."""

    since: date | None = None
    until: date | None = None
    known: str | None = None

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Span:
        """Read an address. Raises RefusedError."""
        check(query, ("from", "to", "known"))
        return cls(_day("from", query), _day("to", query), query.get("known"))


def check(query: Mapping[str, str], known: Collection[str]) -> None:
    """Refuse a parameter that there is not. Raises RefusedError."""
    for name in query:
        if name not in known and name != "lang":
            raise RefusedError(UNFIT, Reason.of("api.field_unknown", field=name[:64], known=", ".join(known)))


def refused(field: str, choices: Collection[str]) -> RefusedError:
    """Return why a parameter is refused that has another value."""
    return RefusedError(UNFIT, Reason.of("api.field_choice", field=field, choices=", ".join(choices)))


def _day(field: str, query: Mapping[str, str]) -> date | None:
    text = query.get(field)
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        raise RefusedError(UNFIT, Reason.of("api_indicator.day", field=field)) from None
