"""`netmon availability`: how much of a time what was up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer

from netmon.cli.availability.as_data import as_csv, as_json
from netmon.cli.availability.choice import By, Time, chosen, time_of
from netmon.cli.availability.lines import lines_by, subject_lines
from netmon.cli.availability.view import tell_closing, tell_faults, tell_lines, tell_networks, tell_time
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.records import Records, open_records
from netmon.cli.session import Session, session_of
from netmon.figures.availability.survey import Survey, survey, survey_closed
from netmon.model.availability import MonthClosing, Reckoning
from netmon.model.names import NetworkId
from netmon.settings import Flags, settings_from
from netmon.store import RegisteredSubject, StoreError

_WORST = 10


def availability(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    subject: Annotated[list[str] | None, typer.Argument(metavar="[SUBJECT]...", help="help.downtime_subject")] = None,
    month: Annotated[str | None, typer.Option("--month", metavar="YYYY-MM", help="help.downtime_month")] = None,
    begin: Annotated[str | None, typer.Option("--from", metavar="TIME", help="help.downtime_from")] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="TIME", help="help.downtime_to")] = None,
    by: Annotated[By | None, typer.Option("--by", help="help.availability_by")] = None,
    worst: Annotated[int, typer.Option("--worst", metavar="N", help="help.availability_worst")] = _WORST,
    own: Annotated[bool, typer.Option("--own", help="help.availability_own")] = False,
    business: Annotated[bool, typer.Option("--business", help="help.availability_business")] = False,
    known: Annotated[str | None, typer.Option("--known", metavar="DATE", help="help.availability_known")] = None,
    network: Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.status_network")] = None,
    json: JsonOption = False,
    csv: Annotated[bool, typer.Option("--csv", help="help.availability_csv")] = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print the availability of a time."""
    session = session_of(context)
    _refuse(subject or [], by, worst, formats=json + csv, reckonings=own + business)
    reckoning = Reckoning.OWN if own else Reckoning.BUSINESS
    settings = settings_from(Flags(inventory=inventory, network=network, database=database), session.environ)
    records = open_records(session, settings)
    now = session.clock.wall()
    time = time_of(month, begin, end, known, records, now)
    named, registered = chosen(records, subject or [], settings.network)
    found = _read(records, time, registered)
    lines = (
        subject_lines(records, found.sums, named, reckoning)
        if named
        else lines_by(records, found, by or By.UNIT, reckoning)
    )
    sample = _sample(records, time)
    if json:
        session.json(as_json(records, time, by, lines, found, sample=sample))
    elif csv:
        session.text(as_csv(by, lines, sample=sample))
    else:
        if sample:
            session.tell("availability.sample")
        tell_time(session, records, time, reckoning, now)
        _tell_closings(session, records, time, found)
        tell_lines(session, lines, None if named else by or By.UNIT, reckoning, worst)
        if not named:
            tell_networks(session, records, found)
        if not time.closed:
            tell_faults(session, found.faults)
    if sample and (json or csv):
        records.warn_of_sample(session, time.period[0])


def _refuse(named: list[str], by: By | None, worst: int, *, formats: int, reckonings: int) -> None:
    if named and by is not None:
        raise WrongUseError("availability.by_or_subjects")
    if worst < 0:
        raise WrongUseError("availability.bad_worst")
    if formats > 1:
        raise WrongUseError("availability.one_format")
    if reckonings > 1:
        raise WrongUseError("availability.one_reckoning")


def _read(records: Records, time: Time, registered: list[RegisteredSubject]) -> Survey:
    networks = sorted({one.subject.network for one in registered})
    try:
        if not time.closed:
            return survey(records.reader, time.period, registered, records.inventory)
        found = survey_closed(records.reader, str(time.month), time.period, networks, time.known)
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    if not found.closings:
        raise CliError("availability.not_closed", month=str(time.month))
    wanted = {one.subject for one in registered}
    kept = {subject: sums for subject, sums in found.sums.items() if subject in wanted}
    return Survey(found.period, kept, closings=found.closings)


def _tell_closings(session: Session, records: Records, time: Time, found: Survey) -> None:
    """Say when the month was closed, and whether what is on record now comes to something else."""
    for closing in found.closings or _closed_since(records, time, found):
        if time.closed:
            tell_closing(session, records, closing, None)
            continue
        rows = records.reader.closed_month(closing).rows
        differing = sum(rows.get(subject) != sums for subject, sums in found.sums.items())
        tell_closing(session, records, closing, differing)


def _closed_since(records: Records, time: Time, found: Survey) -> Iterable[MonthClosing]:
    if time.month is None:
        return []
    networks = {NetworkId(subject.network) for subject in found.sums}
    return [one for one in records.reader.month_closings() if one.month == str(time.month) and one.network in networks]


def _sample(records: Records, time: Time) -> bool:
    """Tell whether anything of it is invented: the past, or what is watched."""
    past = records.sample is not None and records.sample.covers(time.period[0])
    units = [] if records.inventory is None else records.inventory.units.values()
    return past or any(unit.sample for unit in units)
