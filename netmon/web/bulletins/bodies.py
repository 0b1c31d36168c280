"""What requests about bulletins say."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field

from netmon.bulletins.errors import BulletinError
from netmon.bulletins.naming import period_of, period_text
from netmon.model.belief import Reason
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId
from netmon.model.period import Period, PeriodKind
from netmon.web.api.bodies import ByBody, Said
from netmon.web.bulletins.desk import Wanted
from netmon.web.office import RefusedError

NOW = "now"
LONGEST_WAIT: Final = 100
"""Seconds that a request for a draft may wait for it."""


class MakeBody(ByBody):
    """A bulletin that is to be made. `period` is as `2026-06`, `2026-W23`, `2026-Q2`, `2026-H1`, `2026`, a day, or
    `FIRST..LAST`; `known` is as it was reported, or as is known now. The answer comes after `wait` seconds at the
    latest.
    """

    network: Said
    period: Said
    known: Literal["reported", "now"] = "reported"
    number: Said = ""
    title: Said = ""
    because: Said = ""
    wait: Annotated[int, Field(ge=0, le=LONGEST_WAIT)] = LONGEST_WAIT


class ReasonBody(ByBody):
    """Why."""

    reason: Said


def wanted_of(body: MakeBody, inventory: Inventory, now: float) -> Wanted:
    """Return what is wanted; raises RefusedError where there is no such network or period."""
    if body.network not in inventory.networks:
        choices = ", ".join(inventory.networks)
        raise RefusedError(422, Reason.of("register.unknown_network", network=body.network[:100], choices=choices))
    try:
        period = period_of(body.period)
    except BulletinError as error:
        raise RefusedError(422, Reason.of(error.code, **error.facts)) from error
    known = now if body.known == NOW else None
    return Wanted(NetworkId(body.network), period, known, body.number, body.title, body.because)


def revision_of(text: str) -> int | None:
    """Return the revision that an address asks for, None where it asks for none. Raises RefusedError for nonsense."""
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and int(text[:6]) > 0 and len(text) < 7):
        raise RefusedError(404, Reason.of("bulletin_pages.no_revision", revision=text[:20]))
    return int(text)


def period_around(kind: str, first: str, last: str) -> str:
    """Return the name of a period that is chosen by its kind and a day in it: `period_of` reads it.

    Raises RefusedError where a day is none.
    """
    days: list[date] = []
    for field, text in (("first", first), ("last", last)):
        try:
            days.append(date.fromisoformat(text) if text or field == "first" else days[0])
        except ValueError:
            raise RefusedError(422, Reason.of("register.not_a_day", field=field, value=text[:40])) from None
    return _named(kind, days[0], days[1])


def _named(kind: str, first: date, last: date) -> str:
    if kind not in tuple(PeriodKind):
        raise RefusedError(422, Reason.of("api.field_choice", field="kind", choices=", ".join(PeriodKind)))
    if PeriodKind(kind) is PeriodKind.SPAN:
        return period_text(Period(PeriodKind.SPAN, first, last))
    return period_text(Period.around(PeriodKind(kind), first))
