"""The inventory that a command is about."""

from __future__ import annotations

from netmon.cli.errors import CliError
from netmon.cli.session import Session
from netmon.inventory import InventoryError, load
from netmon.model.inventory import Inventory
from netmon.settings import Settings


def declared(session: Session, settings: Settings) -> Inventory:
    """Return the inventory, of one network where the settings name one; say why where it cannot be used.

    Secrets are not looked for: a command needs those of the devices that it asks, and tells of one that is missing.
    """
    try:
        return load(settings.inventory, session.environ, secrets=False, network=settings.network)
    except InventoryError as error:
        if [problem.code for problem in error.problems] == ["problem.network_not_declared"]:
            raise CliError(error.problems[0].code, value=settings.network, **error.problems[0].facts) from error
        raise CliError("cli.inventory_refused", file=settings.inventory, count=len(error.problems)) from error
