"""Availability for scripts. Lengths are whole milliseconds; a rate is told by the two it is made of, and in per cent
rounded down; null where too little is known for one.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from fractions import Fraction

from netmon.cli.availability.choice import By, Time
from netmon.cli.availability.lines import Line, network_groups
from netmon.cli.records import Records
from netmon.cli.session import Json
from netmon.cli.times import iso
from netmon.coverage.rate import percent
from netmon.figures.availability.survey import Survey
from netmon.judge.availability import RULE
from netmon.judge.availability.faults import Explained
from netmon.model.availability import MonthClosing, Reckoning, Sums
from netmon.model.cells import cell_text

_DIGITS = 3
_HEAD = ("kind", "id", "network", "name", "members")
_RATES = tuple(f"{reckoning}_{side}" for reckoning in Reckoning for side in ("gross", "net"))


def as_json(records: Records, time: Time, by: By | None, lines: Iterable[Line], found: Survey, *, sample: bool) -> Json:
    """Return all of it."""
    return {
        "from": iso(time.period[0]),
        "to": iso(time.period[1]),
        "time_zone": str(records.zone),
        "month": None if time.month is None else str(time.month),
        "rule": RULE,
        "sample": sample,
        "closings": [_closing(one) for one in found.closings],
        "lines": [_line(one, by) for one in lines],
        "networks": [
            {
                "network": one.network,
                "units": one.members,
                "lacking": one.lacking,
                "unwatched": one.unwatched,
                **_sums(one.sums),
            }
            for one in network_groups(found)
        ],
        "faults": None if time.closed else [_fault(one) for one in found.faults],
    }


def as_csv(by: By | None, lines: Iterable[Line], *, sample: bool) -> str:
    """Return the lines, with a heading. Each tells whether anything of it is invented: a line is copied by itself."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*_HEAD, *(f"{one.name}{_unit(one.name)}" for one in fields(Sums)), *_RATES, "sample"])
    for one in lines:
        said = [cell_text(text) for text in (one.id, one.network, one.name)]
        writer.writerow([_kind(one, by), *said, one.members, *_numbers(one.sums), str(sample).lower()])
    return text.getvalue()


def _numbers(sums: Sums) -> Sequence[str | int]:
    rates = (rate for reckoning in Reckoning for rate in (sums.gross(reckoning), sums.net(reckoning)))
    return [*asdict(sums).values(), *("" if rate is None else percent(rate, _DIGITS) for rate in rates)]


def _unit(name: str) -> str:
    return "" if name in {"faults", "ended"} else "_ms"


def _kind(line: Line, by: By | None) -> str:
    return str(by) if line.subject is None else line.subject.kind.value


def _line(line: Line, by: By | None) -> Json:
    found: dict[str, Json] = {
        "kind": _kind(line, by),
        "id": line.id,
        "network": line.network,
        "name": line.name or None,
        **_sums(line.sums),
    }
    if line.subject is None:
        found["members"] = line.members
    if line.suffered is not None:
        found["units_down_ms"] = line.suffered
    return found


def _sums(sums: Sums) -> dict[str, Json]:
    lengths: dict[str, Json] = {f"{name}{_unit(name)}": value for name, value in asdict(sums).items()}
    mttr = sums.mttr
    rates = {
        str(reckoning): {
            "gross": _rate(sums.gross(reckoning), sums.known),
            "net": _rate(sums.net(reckoning), sums.counted),
        }
        for reckoning in Reckoning
    }
    return {**lengths, "mttr_ms": None if mttr is None else int(mttr), "rates": rates}


def _rate(rate: Fraction | None, of: int) -> Json:
    return None if rate is None else {"up_ms": int(rate * of), "of_ms": of, "percent": percent(rate, _DIGITS)}


def _closing(closing: MonthClosing) -> Json:
    return {
        "network": closing.network,
        "month": closing.month,
        "revision": closing.revision,
        "recorded_at": iso(closing.recorded_at),
        "rule": closing.rule,
        "sample": closing.sample,
    }


def _fault(one: Explained) -> Json:
    conclusion = None if one.incident is None else one.incident.conclusion
    return {
        "subject": str(one.fault.subject),
        "since": iso(one.fault.since),
        "until": iso(one.fault.until),
        "down_ms": one.fault.down,
        "repaired_ms": one.fault.repaired,
        "incident": None if one.incident is None else one.incident.id,
        "cause": one.cause or None,
        "party": one.party or None,
        "ticket": None if conclusion is None else conclusion.ticket or None,
    }
