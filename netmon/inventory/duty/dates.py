"""Days as offices write them. A day is never guessed: what a cell leaves out must stand above it or in a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from netmon.inventory.sheets.cells import HALF_WIDTH
from netmon.model.notify_plan import Weekday
from netmon.words.duty_terms import DAY, MONTH, WEEKDAYS, YEAR

EARLIEST, LATEST = 2000, 2099


class DutyError(Exception):
    """A cell does not say what it must. `code` names the sentence in the catalogue, `facts` fill it."""

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


@dataclass(frozen=True, slots=True)
class Period:
    """The year and the month that a roster says it is for; None where it does not, or names several."""

    year: int | None = None
    month: int | None = None


def period_of(*texts: str) -> Period:
    """Return the year and the month of the first text that names one alone."""
    year = month = None
    for text in texts:
        plain = squeezed(text)
        years = {int(found[1]) for found in YEAR.finditer(plain)}
        months = {int(found[1] or found[2]) for found in MONTH.finditer(plain)}
        if len(years) > 1:  # from one year into the next: either could be meant
            return Period()
        if year is None and years:
            (year,) = years
        if month is None and len(months) == 1:
            (month,) = months
    return Period(year, month)


def day_of(value: object, period: Period) -> date:
    """Return the day that a cell says. Raises DutyError."""
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    if isinstance(value, date) and not isinstance(value, datetime):
        return _sane(value.year, value.month, value.day, str(value))
    if isinstance(value, bool | datetime) or not isinstance(value, str | int):
        raise DutyError("duty.not_a_date", value=str(value))
    text = str(value)
    found = DAY.fullmatch(squeezed(text))
    if found is None:
        raise DutyError("duty.not_a_date", value=text)
    said_year, said_month = found["year"] or found["iso_year"], found["month"] or found["iso_month"]
    month = int(said_month) if said_month else period.month
    if month is None:
        raise DutyError("duty.no_month", value=text)
    year = _year(int(said_year) if said_year else None, month, period)
    if year is None:
        raise DutyError("duty.no_year", value=text)
    day = _sane(year, month, int(found["day"]), text)
    if found["weekday"] is not None:
        check_weekday(found["weekday"], day)
    return day


def check_weekday(value: object, day: date) -> None:
    """Raise DutyError where a text names another day of the week; one that names none is a remark."""
    said = WEEKDAYS.get(squeezed(str(value)).casefold())
    if said is not None and said != day.weekday():
        raise DutyError("duty.wrong_weekday", value=str(value), day=day.isoformat(), right=list(Weekday)[day.weekday()])


def squeezed(text: str) -> str:
    """Return a text without spaces and full-width forms."""
    return "".join(text.translate(HALF_WIDTH).split())


def _year(said: int | None, month: int, period: Period) -> int | None:
    """Return the year of a day; a roster of December may end in January, one of January begin in December."""
    if said is not None or period.year is None:
        return said
    if period.month is not None and abs(month - period.month) == 11:
        return period.year + (1 if month == 1 else -1)
    return period.year


def _sane(year: int, month: int, day: int, text: str) -> date:
    try:
        if EARLIEST <= year <= LATEST:
            return date(year, month, day)
    except ValueError:
        pass
    raise DutyError("duty.not_a_date", value=text)
