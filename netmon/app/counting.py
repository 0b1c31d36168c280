"""All that percentages rest on: closed days and months, the register, attestations, and the figures made of them."""

from __future__ import annotations

from collections.abc import Coroutine, Iterator
from typing import Final

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from fastapi import APIRouter

from netmon.app.attestations import Attesting
from netmon.app.bulletins import Bulletins
from netmon.app.days import Days
from netmon.app.figures import FigureDesk
from netmon.app.months import Months
from netmon.app.reading import Read
from netmon.app.rectification import Rectifying
from netmon.app.register import Registering
from netmon.app.reports import Reporting
from netmon.app.returns import Returning
from netmon.app.shown_figures import ShownFigures
from netmon.model.clock import Clock
from netmon.settings import Settings
from netmon.store import Store
from netmon.watch.watch import Watch
from netmon.web.api.indicators import indicators_router
from netmon.web.bulletins.office import BulletinOffice
from netmon.web.handovers.desk import ReportRoom
from netmon.web.register.office import RegisterOffice
from netmon.web.returns.office import ReturnOffice


class Counting:
    """Keeps what is counted, and counts it. Polling waits for none of it."""

    def __init__(self, settings: Settings, clock: Clock, store: Store, watch: Watch) -> None:
        self._clock, self._vantage, self._instance = clock, settings.vantage, store.reader.instance()
        self.months: Final = Months(store, clock)
        self.figures: Final = FigureDesk(store, clock, settings.vantage)
        self.shown: Final = ShownFigures(self.figures, store, clock)
        self._days = Days(store, clock)
        self._attesting = Attesting(clock, store, watch.board, watch.ids)
        self._returning = Returning(clock, store, watch.board, watch.ids, self._attesting.office, self.shown)
        self._reporting = Reporting(settings, clock, store, watch.ids, self.figures)
        self._bulletins = Bulletins(clock, store, watch.board, watch.ids, self.figures)
        self._registering = Registering(clock, store, watch.board, watch.ids, settings.language)
        self.rectifying: Final = Rectifying(clock, store, watch.board, watch.ids, self.figures)

    @property
    def register(self) -> RegisterOffice:
        """Who ought to be connected, and what people change of that."""
        return self._registering.office

    @property
    def returns(self) -> ReturnOffice:
        """What offices return, and who takes it."""
        return self._returning.office

    @property
    def bulletins(self) -> BulletinOffice:
        """What is published, and who does it."""
        return self._bulletins.office

    @property
    def reports(self) -> ReportRoom:
        """What was told of days and shifts, and who signs for it."""
        return self._reporting.room

    def start(self) -> None:
        """Take what the store remembers, before anything is shown or told."""
        self._attesting.start()
        self._returning.start()
        self._registering.start()
        self.rectifying.start()

    def load(self, found: Read) -> None:
        """Take an inventory that the store knows."""
        self._days.load(found.inventory.time_zone, found.wiring)
        self.months.load(found.inventory, found.wiring)
        self.figures.load(found.inventory)
        self._registering.load(found.inventory)
        self._reporting.load(found.inventory)

    def schedule(self, scheduler: AsyncIOScheduler) -> None:
        """Have done by the calendar what is."""
        self.months.schedule(scheduler)
        self._days.schedule(scheduler)
        self._reporting.schedule(scheduler)

    def work(self) -> Iterator[Coroutine[None, None, None]]:
        """Yield what goes on until it is cancelled."""
        yield self._days.run()
        yield self.figures.run()
        yield self._registering.run()

    def routers(self) -> Iterator[APIRouter]:
        """Yield the routes of the API: by which people enter what is counted, and ask what it comes to."""
        yield self._attesting.router()
        yield self._registering.router()
        yield self._bulletins.router()
        yield self.rectifying.router()
        yield self._reporting.router()
        yield indicators_router(self.shown, self._clock, self._vantage, self._instance)

    def close(self) -> None:
        """End the threads."""
        self.figures.close()
        self._returning.close()
        self._bulletins.close()
        self._registering.close()
