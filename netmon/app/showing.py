"""All that is shown over HTTP, joined: pages, the API, metrics, targets for Prometheus, and the server of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter

from exporters.prometheus.endpoint import metrics_router
from exporters.prometheus.scrape import Scraper
from exporters.prometheus.sources import Reload, Sources, WebFigures
from netmon import __version__
from netmon.app.asking import Asking
from netmon.app.counting import Counting
from netmon.app.exposure import ExposureNews
from netmon.app.heart import Heart
from netmon.app.notifier import Notifying
from netmon.app.office import Offices
from netmon.app.records import StoredRecords
from netmon.app.reload import Reloader
from netmon.app.targets import Targets
from netmon.configs.keeper import Keeper
from netmon.model.clock import Clock
from netmon.model.names import DeviceId
from netmon.model.observation import Observation
from netmon.settings import Settings
from netmon.store import Store
from netmon.watch.cabling import Cabling
from netmon.watch.watch import Watch
from netmon.web.api.alerts import alerts_router
from netmon.web.api.incidents import incidents_router
from netmon.web.application import create_app
from netmon.web.geo import geo_router, read_outline
from netmon.web.health import health_router
from netmon.web.listen import listen_of
from netmon.web.pages import Sources as PageSources
from netmon.web.pages import pages_router
from netmon.web.server import WebServer


@dataclass(frozen=True, slots=True)
class Rooms:
    """Of whom pages and metrics tell."""

    store: Store
    watch: Watch
    asking: Asking
    keeper: Keeper
    notifying: Notifying
    offices: Offices
    counting: Counting
    reloader: Reloader
    heart: Heart


class Showing:
    """Serves what is believed and committed. Nothing of it asks a device or changes a belief by itself."""

    def __init__(self, settings: Settings, clock: Clock, rooms: Rooms) -> None:
        """Raise `netmon.web.webconfig.WebError` where the outline of the map cannot be read."""
        self._clock, self._rooms = clock, rooms
        board = rooms.watch.board
        self._news = ExposureNews(settings.language)
        self._cabling = Cabling(board, clock)
        self._targets = Targets(board, clock, settings.sd_dir, settings.language)
        self._scraper = Scraper(self._sources(), settings.all_interfaces, settings.series_budget)
        rooms.watch.desk.listeners.append(self._scraper.note_incidents)
        self._web: Final = WebServer(
            create_app([geo_router(read_outline(settings.outline)), *self._routers()]),
            listen_of(settings.listen),
            settings.web_config,
            clock,
            settings.language,
        )

    @property
    def url(self) -> str:
        """Where it is served."""
        return self._web.url

    async def start(self) -> None:
        """Listen. Raises `netmon.web.webconfig.WebError` where that cannot be."""
        await self._web.start()

    async def taken(self) -> None:
        """Tell Prometheus' files of an inventory that is in force."""
        await self._targets.taken()

    def note(self, observation: Observation) -> None:
        """Take what was seen of a device, for the readings that are shown as they come."""
        self._scraper.note(observation)

    def shows(self, device: DeviceId) -> bool:
        """Say whether somebody scrapes a device by itself."""
        return self._targets.scraper.shows(device)

    def tick(self) -> None:
        """Tell the log how near the budget of series is."""
        self._news.tell(self._scraper.exposure())

    async def close(self) -> None:
        """End the server, then the threads that it asked."""
        await self._web.close()
        self._scraper.close()
        self._targets.close()
        self._cabling.close()

    def _routers(self) -> Iterator[APIRouter]:
        rooms, heart = self._rooms, self._rooms.heart
        yield metrics_router(self._scraper)
        yield health_router(rooms.watch.board, lambda: heart.writing, lambda: heart.age(self._clock))
        yield from self._targets.routers()
        yield rooms.offices.router()
        yield alerts_router(rooms.notifying.alerts)
        yield from rooms.counting.routers()
        pages = self._page_sources()
        yield pages_router(pages)
        yield incidents_router(pages)

    def _page_sources(self) -> PageSources:
        rooms, store, watch = self._rooms, self._rooms.store, self._rooms.watch
        return PageSources(
            clock=self._clock,
            board=watch.board,
            cabling=self._cabling,
            records=StoredRecords(store),
            explain=watch.explain,
            icmp_mode=rooms.asking.icmp_mode,
            degraded=lambda: store.stats().degraded,
            version=__version__,
            configurations=lambda: rooms.keeper.views,
            sample_until=store.stats().sample_until,
            incidents=lambda: watch.desk.incidents,
            receivers=rooms.notifying.stats,
            office=rooms.offices.office,
            figures=rooms.counting.shown,
            register=rooms.counting.register,
            returns=rooms.counting.returns,
            bulletins=rooms.counting.bulletins,
            rectification=rooms.counting.rectifying.room,
            reports=rooms.counting.reports,
            exposure=self._scraper.exposure,
        )

    def _sources(self) -> Sources:
        rooms, asking, counting = self._rooms, self._rooms.asking, self._rooms.counting
        return Sources(
            clock=self._clock,
            board=rooms.watch.board,
            cabling=self._cabling,
            poller=asking.poller.stats,
            lag=rooms.heart.lag.read,
            snmp=asking.engine.stats,
            ssh=asking.ssh.stats,
            ssh_poller=asking.ssh.poller_stats,
            icmp=asking.pinger.stats,
            icmp_mode=asking.icmp_mode,
            store=rooms.store.stats,
            traps=asking.traps.stats,
            notifications=rooms.notifying.stats,
            alerts_received=lambda: rooms.notifying.alerts.received,
            inventory=lambda: Reload(rooms.reloader.state.successful, rooms.reloader.state.taken_at),
            targets=self._targets.scrapes,
            web=lambda: WebFigures(self._web.configuration_taken, self._web.auth_failures, self._web.concrete_url),
            figures=lambda: counting.figures.made,
            version=__version__,
            configurations=lambda: rooms.keeper.views,
            incidents=lambda: rooms.watch.desk.incidents,
            months=lambda: counting.months.last,
            notices=counting.rectifying.office.book.notices.values,
            services=lambda: asking.services.stats,
        )
