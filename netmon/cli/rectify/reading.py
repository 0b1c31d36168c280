"""Notices from the database, as known at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from netmon.cli.config.find import query
from netmon.cli.errors import CliError
from netmon.cli.records import Records, open_records
from netmon.cli.register.find import day_of
from netmon.cli.session import Session
from netmon.coverage.notices import standing
from netmon.model.days import end_of
from netmon.model.names import NetworkId, NoticeId, UnitId
from netmon.model.notice import Notice
from netmon.settings import Flags, settings_from
from netmon.views.incident_json import Json
from netmon.views.notice_json import notice_json


@dataclass(frozen=True, slots=True)
class Notices:
    """`day` is the local day on which they stand as they do, `known` as of when (UTC, epoch seconds)."""

    records: Records
    notices: tuple[Notice, ...]
    day: date
    known: float

    def json(self, session: Session, notice: Notice) -> dict[str, Json]:
        """Return one of them as it stands."""
        return notice_json(notice, standing(notice, self.day), session.language)

    def one(self, id_: str) -> Notice:
        """Return the one with that id; raises CliError."""
        found = next((one for one in self.notices if one.id == NoticeId(id_)), None)
        if found is None:
            raise CliError("rectify.none_such", id=id_[:64])
        return found


def read_notices(
    session: Session,
    inventory: Path | None,
    database: str | None,
    network: str | None = None,
    unit: str | None = None,
    known: str | None = None,
) -> Notices:
    """Read them; raises CliError where they cannot be read."""
    flags = Flags(inventory=inventory, database=database, network=network)
    settings = settings_from(flags, session.environ)
    records = open_records(session, settings)
    now = session.clock.wall()
    day = datetime.fromtimestamp(now, records.zone).date()
    if known is not None:
        day = min(day, day_of(known, "--known"))
        now = min(now, end_of(day, records.zone))
    of = None if settings.network is None else NetworkId(settings.network)
    found = query(records, lambda reader: reader.notices(now, of, None if unit is None else UnitId(unit)))
    return Notices(records, found, day, now)
