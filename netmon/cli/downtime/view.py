"""Downtime for people."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from rich.table import Table
from rich.text import Text

from netmon.cli.downtime.sums import CarrierSum, Sum
from netmon.cli.records import Records
from netmon.cli.session import Session
from netmon.cli.tables import table
from netmon.cli.times import duration, instant
from netmon.cli.view import label
from netmon.judge.downtime import Downtime, Outages
from netmon.judge.spans import Span
from netmon.model.names import Subject

ROOTS_SHOWN = 3
_DIGITS = 1000


def tell_sums(session: Session, records: Records, period: Span, sums: Sequence[Sum], *, every: bool) -> None:
    """Print the sums; unless `every`, of those alone that were down or not seen enough."""
    _tell_period(session, records, period)
    shown = [one for one in sums if every or one.downtime.business.gross or not one.downtime.telling]
    if shown:
        session.out.print(_rows(session, records, shown))
    if len(shown) < len(sums):
        session.tell("downtime.rest", count=len(sums) - len(shown))
    _tell_all(session, sums)
    session.tell("downtime.what")


def tell_carriers(session: Session, records: Records, period: Span, carriers: Sequence[CarrierSum]) -> None:
    """Print the sums of carriers."""
    _tell_period(session, records, period)
    shown = table(session, "carrier", ">links", ">faults", ">own", ">planned", ">units_down")
    for one in carriers:
        shown.add_row(
            one.carrier or session.say("downtime.no_carrier"),
            str(one.links),
            str(one.faults),
            _time(session, one.own),
            _time(session, one.planned),
            _time(session, one.units),
        )
    session.out.print(shown)
    session.tell("downtime.what_carriers")


def rate_text(rate: float | None) -> str | None:
    """Return a share in per cent to a thousandth, rounded down: 99.9996 never reads 100."""
    return None if rate is None else f"{floor(rate * 100 * _DIGITS + 1e-6) / _DIGITS:.3f}%"


def _tell_period(session: Session, records: Records, period: Span) -> None:
    session.tell("downtime.period", since=instant(period[0], records.zone), until=instant(period[1], records.zone))


def _tell_all(session: Session, sums: Sequence[Sum]) -> None:
    """Print the availability of all together: the time up of all over the time counted of all."""
    counted = [one.downtime for one in sums if one.downtime.telling]
    known = sum(one.period - one.no_data - one.maintained for one in counted)
    if len(sums) > 1 and known > 0:
        down = sum(one.business.net for one in counted)
        session.tell("downtime.all", count=len(counted), rate=rate_text((known - down) / known))


def _rows(session: Session, records: Records, sums: Sequence[Sum]) -> Table:
    shown = table(session, "name", ">business_sum", ">own_sum", ">faults", ">planned", ">no_data", "charged")
    for one in sums:
        downtime = one.downtime
        shown.add_row(
            _named(records, one.subject),
            _sum(session, downtime, downtime.business),
            _sum(session, downtime, downtime.own),
            str(downtime.faults or "–"),
            _time(session, downtime.business.planned),
            _time(session, downtime.no_data),
            _charged(session, records, downtime),
        )
    return shown


def _named(records: Records, subject: Subject) -> Text:
    """Return the name, and below it the id: side by side they leave no room on a terminal for what matters."""
    name = records.names.get(subject, "")
    return Text(subject.id) if name in {"", subject.id} else Text.assemble(name, "\n", (subject.id, "dim"))


def _sum(session: Session, downtime: Downtime, outages: Outages) -> Text:
    """Return how long, and below it the availability."""
    return Text.assemble(_time(session, outages.gross), "\n", (_rate(session, downtime, outages), "dim"))


def _charged(session: Session, records: Records, downtime: Downtime) -> str:
    said = [
        session.say("downtime.charged", root=label(session, root, records.names), time=_time(session, seconds))
        for root, seconds in downtime.charged[:ROOTS_SHOWN]
    ]
    if len(downtime.charged) > ROOTS_SHOWN:
        said.append(session.say("downtime.charged_more", count=len(downtime.charged) - ROOTS_SHOWN))
    if downtime.shut:
        said.append(session.say("downtime.shut", time=_time(session, downtime.shut)))
    return "\n".join(said)


def _rate(session: Session, downtime: Downtime, outages: Outages) -> str:
    return rate_text(downtime.net_rate(outages)) or session.say("downtime.too_little")


def _time(session: Session, seconds: float) -> str:
    return duration(seconds, session.language) if seconds >= 1 else "–"
