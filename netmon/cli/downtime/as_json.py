"""Downtime for scripts. Seconds, and shares of 1; null where too little is known for a share."""

from __future__ import annotations

from collections.abc import Iterable

from netmon.cli.downtime.sums import CarrierSum, Sum
from netmon.cli.records import Records
from netmon.cli.session import Json
from netmon.cli.times import iso
from netmon.cli.view import subject_json
from netmon.judge.downtime import Downtime, Outages
from netmon.judge.spans import Span


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
                "own": {"gross": one.own, "planned": one.planned, "net": one.own - one.planned},
                "units": one.units,
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
        "period": downtime.period,
        "no_data": downtime.no_data,
        "maintenance": downtime.maintained,
        "business": _outages(downtime, downtime.business),
        "own": _outages(downtime, downtime.own),
        "shut": downtime.shut,
        "faults": downtime.faults,
        "charged": [{**subject_json(root, records.names), "seconds": seconds} for root, seconds in downtime.charged],
    }


def _outages(downtime: Downtime, outages: Outages) -> Json:
    return {
        "gross": outages.gross,
        "planned": outages.planned,
        "net": outages.net,
        "rate_gross": downtime.gross_rate(outages),
        "rate_net": downtime.net_rate(outages),
    }
