"""The inventory and times, as the commands of `netmon notify` need them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.session import Session
from netmon.cli.times import span
from netmon.inventory import InventoryError, load
from netmon.model.inventory import Inventory
from netmon.settings import Flags, settings_from


def inventory_of(session: Session, file: Path | None) -> Inventory:
    """Return the inventory; raise CliError where it is wrong: nobody should be told by half of it."""
    path = settings_from(Flags(inventory=file), session.environ).inventory
    try:
        return load(path, session.environ, secrets=False)
    except InventoryError as error:
        raise CliError("notify.inventory_wrong", file=path, count=len(error.problems)) from error


def when(session: Session, text: str, option: str, zone: str) -> float:
    """Return the time that is meant (UTC, epoch seconds): `now`, `12h` ago, or `2026-11-23 08:00` of `zone`."""
    if text == "now":
        return session.clock.wall()
    try:
        local = datetime.fromisoformat(text)
    except ValueError:
        pass
    else:
        return (local if local.tzinfo else local.replace(tzinfo=ZoneInfo(zone))).timestamp()
    try:
        return session.clock.wall() - span(text, option)
    except WrongUseError as error:
        raise WrongUseError("notify.bad_time", option=option, value=text) from error
