"""The database opened for figures, with a daemon on it or without."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.cli.declared import declared
from netmon.cli.errors import CliError
from netmon.cli.session import Session
from netmon.cli.times import zone_of
from netmon.figures.figures import Figures
from netmon.figures.stored import StoredParts
from netmon.settings import Settings
from netmon.store import Reader, StoreError


@dataclass(frozen=True, slots=True)
class Opened:
    """`now` in UTC epoch seconds; `instance` is the random id of the database."""

    figures: Figures
    now: float
    vantage: str
    instance: str


def open_figures(session: Session, settings: Settings) -> Opened:
    """Open the database; raise CliError where it cannot be read.

    In which time zone days are told is known from the daemon that ran on it last; before the first one, from the
    inventory.
    """
    try:
        reader = Reader.open(settings.database)
        standpoint, instance = reader.standpoint(), reader.instance()
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    zone = zone_of(declared(session, settings).time_zone if standpoint is None else standpoint.time_zone)
    vantage = settings.vantage if standpoint is None else standpoint.vantage
    return Opened(Figures(StoredParts(reader, zone), zone, vantage), session.clock.wall(), vantage, instance)
