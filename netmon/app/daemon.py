"""The daemon: every room, joined, from the first visit to the last commit."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Coroutine, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from fastapi import APIRouter

from exporters.prometheus.endpoint import metrics_router
from exporters.prometheus.scrape import Scraper
from exporters.prometheus.sources import Reload, Sources, WebFigures
from netmon import __version__
from netmon.app.anchors import Anchors
from netmon.app.announce import AnnouncingLedger, StoreNews
from netmon.app.chores import Retention, chores
from netmon.app.collector import collector_at_rest
from netmon.app.configurations import keeper_of
from netmon.app.counting import Counting
from netmon.app.exposure import ExposureNews
from netmon.app.hints import Hints
from netmon.app.notifier import Notifying
from netmon.app.office import Offices
from netmon.app.over_ssh import OverSsh
from netmon.app.reading import Read, read
from netmon.app.records import StoredRecords
from netmon.app.reload import Reloader
from netmon.app.services import ServiceChecks
from netmon.app.targets import Targets
from netmon.app.traps import Traps
from netmon.judge.flapping import RULES as FLAPS
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.names import DeviceId, NetworkId, Subject
from netmon.model.observation import Observation, ProbeName, Question
from netmon.poller.lag import LoopLag
from netmon.poller.poller import Poller
from netmon.probes import Probe
from netmon.probes.icmp import IcmpProbe
from netmon.probes.snmp import SnmpProbe
from netmon.settings import IcmpMode, Settings
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
from netmon.wires.icmp import Mode, Pinger, Way
from netmon.wires.snmp.engine import SnmpEngine
from netmon.words import say

TICK = 1.0
_SWITCHED_OFF = Mode(Way.OFF, Reason("icmp.switched_off"))
log = logging.getLogger("netmon.app")


@dataclass(slots=True)
class Heart:
    """When the last tick succeeded, in monotonic seconds: a loop that hangs is seen from outside."""

    beat: float


class Daemon:
    """One instance, on one loop. `store` is open and not yet started; whoever opened it sees it closed by `run`."""

    def __init__(self, settings: Settings, environ: Mapping[str, str], clock: Clock, found: Read, store: Store) -> None:
        self._settings, self._environ, self._clock = settings, environ, clock
        self._found, self._store = found, store
        self._engine = SnmpEngine(clock)
        self._pinger = Pinger(clock)
        self._lag = LoopLag()
        self._heart = Heart(clock.monotonic())
        self._store_news = StoreNews(settings.language)
        self._exposure_news = ExposureNews(settings.language)
        self._stop = asyncio.Event()
        self._writing = False
        ledger = AnnouncingLedger(store, settings.language, self._name_of)
        self._watch = Watch(
            clock,
            ledger,
            self._ask,
            store.reader.newest_event(),
            reread=self._names_again,
            ask_ssh=self._ask_ssh,
            ask_anchors=self._ask_anchors,
            ask_service=lambda service, after: self._services.ask(service, after),  # noqa: PLW0108 - made after the watch
        )
        self._services = ServiceChecks(clock, self._watch.checked)
        self._notifying = Notifying(settings.language, environ, clock, store, self._watch.board, self._watch.explain)
        self._watch.desk.listeners.append(self._notifying.hear)
        self._anchors = Anchors(self._pinger, clock, settings.language, self._watch.anchored)
        self._probes: dict[ProbeName, Probe] = {
            ProbeName.SNMP: SnmpProbe(self._engine, clock, environ, store.load_memories(), store.remember, self._shows)
        }
        if settings.icmp is IcmpMode.AUTO:
            self._probes[ProbeName.ICMP] = IcmpProbe(self._pinger, clock)
        self._poller = Poller(self._probes, clock, self._observed)
        self._keeper = keeper_of(store, clock, ledger, self._watch.ids, self._owe_configuration)
        snapshotted = {device: kept.seen_at for device, kept in store.load_snapshots().items()}
        self._offices = Offices(clock, store, self._watch)
        self._counting = Counting(settings, clock, store, self._watch)
        limits = found.inventory.limits
        self._ssh = OverSsh(
            settings, environ, clock, self._watch, self._observed, limits=limits, snapshotted=snapshotted
        )
        hints = Hints(clock, self._ask, self._suspect, self._watch.note)
        self._traps = Traps(settings.traps, environ, clock, hints=hints, instance=settings.database)
        again = partial(read, settings.inventory, environ, settings.network)
        self._reloader = Reloader(again, clock, settings.language, self._take, store.note_load)
        keep = Retention(settings.configuration_days, settings.configuration_newest, settings.log_days)
        self._chores = chores(store, clock, found.inventory.time_zone, keep)
        self._cabling = Cabling(self._watch.board, clock)
        self._targets = Targets(self._watch.board, clock, settings.sd_dir, settings.language)
        self._scraper = Scraper(self._sources(), settings.all_interfaces, settings.series_budget)
        self._watch.desk.listeners.append(self._scraper.note_incidents)
        self._web = WebServer(
            create_app([metrics_router(self._scraper), *self._pages()]),
            listen_of(settings.listen),
            settings.web_config,
            clock,
            settings.language,
        )

    async def run(self) -> bool:
        """Serve until told to stop. False where something that was shown could not be written.

        Raises `netmon.web.webconfig.WebError` or `netmon.wires.traps.TrapsError` where an address cannot be listened
        on; nothing has been asked then.
        """
        self._obey()
        self._store.start()
        self._writing = True
        try:
            await self._start()
            pollers = self._poller.run(), self._ssh.poller.run(), self._anchors.run(), self._services.run()
            others = self._keeper.run(), self._reloader.run(), *self._counting.work()
            await self._until_stopped(*pollers, *others, self._tick())
        finally:
            whole = await self._close()
        return whole

    def reload(self) -> None:
        """Read the inventory again soon."""
        self._reloader.ask()

    def _obey(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._stop.set)
        loop.add_signal_handler(signal.SIGHUP, self.reload)

    async def _start(self) -> None:
        inventory = self._found.inventory
        listening = self._traps.start()
        await self._web.start()
        await self._engine.start()
        if ProbeName.ICMP in self._probes:
            await self._pinger.start()
        # What was told before is known before anything is heard: nobody is told twice.
        self._notifying.load(inventory)
        await self._notifying.restore()
        self._say_start()
        self._say_sample()
        self._say_icmp()
        if listening:
            self._say("traps.listening", listen=self._settings.traps)
        with collector_at_rest():
            stored = self._store
            self._offices.start(self._found.wiring)
            self._counting.start()
            self._watch.desk.resume(stored.load_incidents())
            self._watch.load(
                inventory,
                stored.load_beliefs(),
                self._found.wiring,
                stored.load_device_records(),
                stored.load_ports(),
                stored.load_ssh_records(),
                record=stored.load_record(self._clock.wall() - FLAPS.window),
                quality=stored.load_qualities(),
                checks=stored.reader.service_records(),
            )
            self._poller.load(inventory)
            self._ssh.load(inventory)
            self._anchors.load(inventory)
            self._services.load(inventory)
            self._traps.load(inventory)
            self._keeper.load(inventory, ZoneInfo(inventory.time_zone), stored.load_snapshots().values())
            self._store.sync(inventory)
            self._counting.load(self._found)
        self._reloader.taken(inventory)
        await self._targets.taken()
        self._counting.schedule(self._chores)
        self._chores.start()
        self._lag.start()

    async def _take(self, found: Read) -> None:
        # The pollers come first: they alone can refuse, and then nothing has changed. Others have their turn meanwhile.
        with collector_at_rest():
            self._poller.load(found.inventory)
            try:
                self._ssh.load(found.inventory)
            except Exception:
                self._poller.load(self._watch.board.inventory)
                raise
            self._traps.load(found.inventory)
            self._anchors.load(found.inventory)
            self._services.load(found.inventory)
            self._notifying.load(found.inventory)
            await asyncio.sleep(0)
            self._offices.book.load(found.wiring)
            self._watch.load(found.inventory, wiring=found.wiring)
            await asyncio.sleep(0)
            self._keeper.load(found.inventory, ZoneInfo(found.inventory.time_zone))
            self._store.sync(found.inventory)
            self._counting.load(found)
        await self._targets.taken()

    def _ask(self, device: DeviceId, after: float) -> None:
        if self._poller.knows(device):
            self._poller.ask(device, after)
        else:
            self._ssh.ask(device, after)

    def _shows(self, device: DeviceId) -> bool:
        return self._targets.scraper.shows(device)

    def _ask_ssh(self, device: DeviceId, after: float) -> None:
        self._ssh.ask(device, after)

    def _ask_anchors(self, network: NetworkId) -> None:
        self._anchors.ask(network)

    def _suspect(self, device: DeviceId, why: str) -> None:
        self._keeper.suspect(device, why)

    def _owe_configuration(self, device: DeviceId) -> None:
        self._ssh.poller.owe(device, Question.CONFIGURATION)
        self._ssh.ask(device, 0.0)

    def _names_again(self, device: DeviceId) -> None:
        self._poller.reread(device)

    def _observed(self, observation: Observation) -> None:
        self._watch.receive(observation)
        self._keeper.receive(observation)
        self._scraper.note(observation)

    async def _tick(self) -> None:
        while True:
            try:
                self._watch.tick()
                self._offices.book.look()
                self._keeper.tick()
                self._anchors.tell(self._watch.board)
                self._notifying.tick()
                self._exposure_news.tell(self._scraper.exposure())
            except Exception:  # a bug must not end the daemon; /healthz tells when it stays
                log.exception("tick")
            else:
                self._heart.beat = self._clock.monotonic()
            await asyncio.sleep(TICK)

    async def _until_stopped(self, *work: Coroutine[None, None, None]) -> None:
        """Run all of it until told to stop; whichever ends by itself was never meant to, and takes the rest along."""
        tasks = [asyncio.create_task(part) for part in work]
        stopped = asyncio.create_task(self._stop.wait())
        done, _ = await asyncio.wait([*tasks, stopped], return_when=asyncio.FIRST_COMPLETED)
        await asyncio.gather(self._poller.close(), self._ssh.poller.close())
        for task in [*tasks, stopped]:
            task.cancel()
        await asyncio.gather(*tasks, stopped, return_exceptions=True)
        for task in done - {stopped}:
            task.result()

    async def _close(self) -> bool:
        """Stop asking, then showing, then writing: what was seen last is still kept."""
        if self._chores.running:
            self._chores.shutdown(wait=False)
        for probe in self._probes.values():
            probe.close()
        await self._ssh.close()
        self._traps.close()
        self._pinger.close()
        self._engine.close()
        self._lag.close()
        self._watch.close()
        await self._notifying.close()
        self._reloader.close()
        await self._web.close()
        self._scraper.close()
        self._targets.close()
        self._counting.close()
        self._cabling.close()
        return await self._store.close()

    def _pages(self) -> Iterable[APIRouter]:
        board, store = self._watch.board, self._store
        yield geo_router(read_outline(self._settings.outline))
        yield health_router(board, lambda: self._writing, lambda: self._clock.monotonic() - self._heart.beat)
        yield from self._targets.routers()
        yield self._offices.router()
        yield alerts_router(self._notifying.alerts)
        yield from self._counting.routers()
        pages = PageSources(
            self._clock,
            board,
            self._cabling,
            StoredRecords(store),
            self._watch.explain,
            self._icmp_mode,
            lambda: store.stats().degraded,
            __version__,
            lambda: self._keeper.views,
            store.stats().sample_until,
            lambda: self._watch.desk.incidents,
            self._notifying.stats,
            self._offices.office,
            self._counting.shown,
            self._counting.register,
            self._scraper.exposure,
        )
        yield pages_router(pages)
        yield incidents_router(pages)

    def _say(self, code: str, **facts: object) -> None:
        log.info("%s", say(self._settings.language, code, **facts))

    def _say_start(self) -> None:
        self._say(
            "daemon.listening",
            version=__version__,
            url=self._web.url,
            inventory=self._settings.inventory,
            units=len(self._found.inventory.units),
            devices=len(self._found.inventory.devices),
            database=self._settings.database,
        )

    def _say_sample(self) -> None:
        if (sample := self._store.sample_history) is not None:
            until = datetime.fromtimestamp(sample.until, ZoneInfo(self._found.inventory.time_zone))
            self._say("history.until", until=f"{until:%Y-%m-%d %H:%M:%S}")

    def _say_icmp(self) -> None:
        mode = self._icmp_mode()
        for reason in (mode.reason, mode.missing):
            if reason is not None:
                self._say(reason.code, **dict(reason.facts))

    def _icmp_mode(self) -> Mode:
        return self._pinger.mode if ProbeName.ICMP in self._probes else _SWITCHED_OFF

    def _name_of(self, subject: Subject) -> str:
        board = self._watch.board
        return board.inventory.name_of(subject) if board.loaded else ""

    def _sources(self) -> Sources:
        return Sources(
            clock=self._clock,
            board=self._watch.board,
            cabling=self._cabling,
            poller=self._poller.stats,
            lag=self._lag.read,
            snmp=self._engine.stats,
            ssh=self._ssh.stats,
            ssh_poller=self._ssh.poller_stats,
            icmp=self._pinger.stats,
            icmp_mode=self._icmp_mode,
            store=self._store.stats,
            traps=self._traps.stats,
            notifications=self._notifying.stats,
            alerts_received=lambda: self._notifying.alerts.received,
            inventory=lambda: Reload(self._reloader.state.successful, self._reloader.state.taken_at),
            targets=self._targets.scrapes,
            web=lambda: WebFigures(self._web.configuration_taken, self._web.auth_failures, self._web.concrete_url),
            figures=lambda: self._counting.figures.made,
            version=__version__,
            configurations=lambda: self._keeper.views,
            incidents=lambda: self._watch.desk.incidents,
            months=lambda: self._counting.months.last,
            services=lambda: self._services.stats,
        )
