"""The inventory that a command is about."""

from __future__ import annotations

from pathlib import Path

from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.session import Session
from netmon.inventory import InventoryError, load
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId
from netmon.model.plant import Device
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


def declared_device(
    session: Session, path: Path, given: Path | None, name: str, *, missing: str, unknown: str
) -> tuple[Device, Inventory]:
    """Return a device of the inventory at `path`, and the inventory.

    `given` is the path as typed: where none was and there is none, `missing` is said. `unknown` is said where it has no
    such device.
    """
    if given is None and not path.exists():
        raise WrongUseError(missing)
    try:
        inventory = load(path, session.environ, secrets=False)
    except InventoryError as error:
        raise CliError("cli.inventory_refused", file=path, count=len(error.problems)) from error
    device = inventory.devices.get(DeviceId(name))
    if device is None:
        raise WrongUseError(unknown, file=path, device=name)
    return device, inventory
