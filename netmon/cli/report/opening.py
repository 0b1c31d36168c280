"""What a report is gathered from."""

from __future__ import annotations

from netmon.cli.coverage.opening import open_figures
from netmon.cli.declared import declared
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.session import Session
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId
from netmon.settings import Settings
from netmon.shifts.gather import Sources
from netmon.store import Reader, StoreError


def open_sources(session: Session, settings: Settings) -> Sources:
    """Open the database and read the inventory; raise CliError where either cannot be."""
    inventory = declared(session, settings)
    opened = open_figures(session, settings)
    try:
        reader = Reader.open(settings.database)
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    return Sources(reader, inventory, session.clock.wall(), opened.figures, opened.vantage)


def one_network(inventory: Inventory, named: str | None) -> NetworkId:
    """Return the network that is meant: a report is of one, never of two."""
    choices = [str(network) for network in inventory.networks]
    if named is None and len(choices) == 1:
        return NetworkId(choices[0])
    if named is None:
        raise WrongUseError("report.which_network", choices=choices)
    if named not in choices:
        raise WrongUseError("cli.unknown_network", network=named, choices=choices)
    return NetworkId(named)
