"""Downtime for scripts: seconds to the millisecond, and shares of 1, rounded down to a millionth: none reads as more
than it is. Null where too little is known for a share.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import floor
from typing import Final

from netmon.cli.downtime.sums import CarrierSum, Sum
from netmon.cli.records import Records
from netmon.cli.session import Json
from netmon.cli.times import iso
from netmon.cli.view import subject_json
from netmon.judge.downtime import Downtime, Outages
from netmon.judge.spans import Span

_MILLIONTHS: Final = 1_000_000


def sums_json(records: Records, period: Span, sums: Iterable[Sum]) -> Json:
    """Return the sums of subjects."""
    return {**_period(records, period), "subjects": [_sum(records, one) for one in sums]}


def carriers_json(records: Records, period: Span, carriers: Iterable[CarrierSum]) -> Json:
    """Return the sums of carriers; null is no carrier."""
    return {
        **_period(records, period),
        "carriers": [
            {
                "carrier": one.carrier or None,
                "links": one.links,
                "faults": one.faults,
                "own": _lengths(one.own, one.planned),
                "units": _seconds(one.units),
            }
            for one in carriers
        ],
    }


def _period(records: Records, period: Span) -> dict[str, Json]:
    return {"from": iso(period[0]), "to": iso(period[1]), "time_zone": str(records.zone)}


def _sum(records: Records, one: Sum) -> Json:
    downtime = one.downtime
    return {
        **subject_json(one.subject, records.names),
        "period": _seconds(downtime.period),
        "no_data": _seconds(downtime.no_data),
        "maintenance": _seconds(downtime.maintained),
        "business": _outages(downtime, downtime.business),
        "own": _outages(downtime, downtime.own),
        "shut": _seconds(downtime.shut),
        "faults": downtime.faults,
        "charged": [
            {**subject_json(root, records.names), "seconds": _seconds(seconds)} for root, seconds in downtime.charged
        ],
    }


def _outages(downtime: Downtime, outages: Outages) -> Json:
    return {
        **_lengths(outages.gross, outages.planned),
        "rate_gross": _share(downtime.gross_rate(outages)),
        "rate_net": _share(downtime.net_rate(outages)),
    }


def _lengths(gross: float, planned: float) -> dict[str, Json]:
    """Return outages, with and without what was planned; what is net is the difference of what is printed."""
    gross, planned = _seconds(gross), _seconds(planned)
    return {"gross": gross, "planned": planned, "net": _seconds(gross - planned)}


def _seconds(length: float) -> float:
    return round(length, 3)


def _share(rate: float | None) -> float | None:
    return None if rate is None else floor(rate * _MILLIONTHS) / _MILLIONTHS
