"""The database opened for bulletins, read only, with a daemon on it or without: a copy on another machine will do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated

import typer

from netmon.bulletins.again import figures_like
from netmon.bulletins.canonical import from_canonical
from netmon.bulletins.errors import BulletinError
from netmon.bulletins.gather import gather
from netmon.bulletins.naming import period_of
from netmon.cli.declared import declared
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.session import Session
from netmon.cli.times import zone_of
from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.figures.stored import StoredParts
from netmon.model.bulletin import Bulletin
from netmon.model.names import NetworkId
from netmon.model.period import Period
from netmon.model.publishing import KeptBulletin
from netmon.settings import Settings
from netmon.store import Reader, StoreError

NameArgument = Annotated[str, typer.Argument(metavar="BULLETIN", help="help.bulletin_name")]

_NAME = re.compile(r"(?P<id>[^\s:]+)(?:(?::|\s+r)(?P<revision>[0-9]{1,6}))?")


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is asked of it raises CliError within `reading`. `now`: UTC, epoch seconds."""

    reader: Reader
    figures: Figures
    now: float

    def find(self, name: str) -> KeptBulletin:
        """Return the bulletin of an id, or of `id:revision`; raises CliError where there is none."""
        found = _NAME.fullmatch(name.strip())
        if found is None:
            raise WrongUseError("bulletin_cli.bad_name", value=name)
        revision = found["revision"]
        with reading():
            kept = self.reader.bulletin(found["id"], None if revision is None else int(revision))
            if kept is None:
                every = dict.fromkeys(one.publication.id for one in self.reader.bulletins())
                raise CliError("bulletin_cli.none_such", name=name, choices=list(every)[:10] or ["-"])
        return kept

    def content(self, kept: KeptBulletin) -> Bulletin:
        """Return what a bulletin says."""
        with reading():
            return from_canonical(self.reader.bulletin_content(kept))

    def again(self, kept: KeptBulletin, said: Bulletin) -> Bulletin:
        """Put a bulletin together again as known when it was made."""
        return gather(figures_like(said, self.reader), self.reader, kept.network, kept.period, kept.known)


def open_shelf(session: Session, settings: Settings) -> Shelf:
    """Open the database; raise CliError where it cannot be read. See `netmon.cli.coverage.opening`."""
    with reading():
        reader = Reader.open(settings.database)
        standpoint = reader.standpoint()
    zone = zone_of(declared(session, settings).time_zone if standpoint is None else standpoint.time_zone)
    vantage = settings.vantage if standpoint is None else standpoint.vantage
    return Shelf(reader, Figures(StoredParts(reader, zone), zone, vantage), session.clock.wall())


@contextmanager
def reading() -> Iterator[None]:
    """Turn what cannot be read or put together into a sentence."""
    try:
        yield
    except (BulletinError, FigureError, StoreError) as error:
        raise CliError(error.code, **error.facts) from error


def period_option(text: str) -> Period:
    """Read `--period`."""
    try:
        return period_of(text)
    except BulletinError as error:
        raise WrongUseError(error.code, **error.facts) from error


def network_option(shelf: Shelf, text: str) -> NetworkId:
    """Read `--network`: one that has indicators."""
    with reading():
        defined = shelf.figures.definitions(shelf.now).indicators.values()
    if not defined:
        raise CliError("coverage.none_defined")
    choices = sorted({str(one.population.network) for one in defined})
    if text not in choices:
        raise WrongUseError("cli.unknown_network", network=text, choices=choices)
    return NetworkId(text)
