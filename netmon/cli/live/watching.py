"""`netmon status --live`: a province watched from a shell."""

from __future__ import annotations

import asyncio

from netmon.cli.declared import declared
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.live.screen import Screen
from netmon.cli.live.show import ended_by_signals, show
from netmon.cli.live.source import Source
from netmon.cli.session import Session
from netmon.inventory import InventoryError, load
from netmon.model.inventory import Inventory
from netmon.settings import Settings
from netmon.store import Reader, StoreError


def watch(session: Session, settings: Settings) -> None:
    """Show what is believed, until Ctrl-C. Raises CliError where there is nothing to show, or no terminal."""
    if not session.out.is_terminal:
        raise WrongUseError("live.needs_terminal")
    try:
        Reader.open(settings.database)
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    asyncio.run(_watch(session, Watched(session, settings, declared(session, settings))))


class Watched:
    """The networks of one database; a new inventory is taken when the daemon has taken it."""

    def __init__(self, session: Session, settings: Settings, inventory: Inventory) -> None:
        self._session, self._settings = session, settings
        self._sources = self._sources_of(inventory)
        self._loads: int | None = None

    def screen(self) -> Screen:
        """Return what is to be seen now."""
        now = self._session.clock.wall()
        blocks = tuple(source.block(now) for source in self._sources)
        loads = max((source.loads for source in self._sources), default=0)
        if self._loads is not None and loads != self._loads:
            self._renew()
        self._loads = loads
        return Screen(now, self._session.say("live.title"), blocks, footer=(self._session.say("live.stop"),))

    def _renew(self) -> None:
        try:
            network = self._settings.network
            inventory = load(self._settings.inventory, self._session.environ, secrets=False, network=network)
        except InventoryError:
            return  # as the daemon does: the one before stays in force
        self._sources = self._sources_of(inventory)

    def _sources_of(self, inventory: Inventory) -> list[Source]:
        language, url = self._session.language, self._settings.database
        return [Source(language, inventory, network, url) for network in inventory.networks]


async def _watch(session: Session, watched: Watched) -> None:
    stop = ended_by_signals()
    await show(session.out, watched.screen, session.language, stop)
