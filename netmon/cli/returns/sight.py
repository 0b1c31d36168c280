"""The database, opened for what netmon itself sees of what units are asked to return."""

from __future__ import annotations

from collections.abc import Iterable

from netmon.cli.coverage.opening import open_figures
from netmon.cli.errors import CliError
from netmon.cli.session import Session
from netmon.figures.errors import FigureError
from netmon.model.names import NetworkId
from netmon.returns.sight import Sight
from netmon.settings import Settings
from netmon.store import Reader, StoreError


def look(session: Session, settings: Settings, networks: Iterable[NetworkId]) -> Sight:
    """Look into the database. Raises CliError where it cannot be read; what was never watched is not seen."""
    opened = open_figures(session, settings)
    try:
        papers = Reader.open(settings.database).attestations(opened.now)
        bases = {network: opened.figures.basis(network, opened.now, opened.now) for network in networks}
    except (FigureError, StoreError) as error:
        raise CliError(error.code, **error.facts) from error
    return Sight(bases, papers)


def look_if_there(session: Session, settings: Settings, networks: Iterable[NetworkId]) -> Sight | None:
    """Look into the database where there is one on this host; None without one."""
    try:
        return look(session, settings, networks)
    except CliError:
        return None
