"""The register as the commands that read need it: from the database, as of a day, as known at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from netmon.cli.config.find import query
from netmon.cli.errors import WrongUseError
from netmon.cli.records import Records, open_records
from netmon.cli.session import Session
from netmon.coverage.fold import Registers
from netmon.model.days import end_of
from netmon.model.register_change import RegisterChange
from netmon.settings import Flags, settings_from


@dataclass(frozen=True, slots=True)
class Found:
    """The register, and what it was made of. `today` is the local day, `known` in UTC epoch seconds."""

    records: Records
    changes: tuple[RegisterChange, ...]
    registers: Registers
    today: date
    known: float


def open_register(session: Session, inventory: Path | None, database: str | None, known: str | None = None) -> Found:
    """Read it; CliError where that is not possible."""
    records = open_records(session, settings_from(Flags(inventory=inventory, database=database), session.environ))
    now = session.clock.wall()
    until = None if known is None else end_of(day_of(known, "--known"), records.zone)
    as_known = now if until is None else min(now, until)
    changes = query(records, lambda reader: reader.register_changes())
    divisions = query(records, lambda reader: reader.divisions_at(as_known))
    if not divisions:
        # As known before the first inventory was taken: the codes of today tell as well which are one place.
        divisions = query(records, lambda reader: reader.divisions_at(now))
    today = datetime.fromtimestamp(now, records.zone).date()
    return Found(records, changes, Registers(changes, divisions.values(), as_known), today, as_known)


def day_of(text: str, option: str) -> date:
    """Read a day as it is typed."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise WrongUseError("register_cli.bad_day", option=option, value=text) from None
