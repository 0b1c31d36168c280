"""The daemon: every room, joined, from the first visit to the last commit."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Coroutine, Mapping
from functools import partial
from zoneinfo import ZoneInfo

from netmon.app.announce import AnnouncingLedger, StoreNews
from netmon.app.asking import Asking, Hearers
from netmon.app.assuring import Assuring
from netmon.app.chores import Retention, chores
from netmon.app.collector import collector_at_rest
from netmon.app.configurations import keeper_of
from netmon.app.counting import Counting
from netmon.app.greeting import greet
from netmon.app.heart import Heart
from netmon.app.notifier import Notifying
from netmon.app.office import Offices
from netmon.app.reading import Read, read
from netmon.app.reload import Reloader
from netmon.app.showing import Rooms, Showing
from netmon.judge.flapping import RULES as FLAPS
from netmon.model.clock import Clock
from netmon.model.names import DeviceId, NetworkId, ServiceId, Subject
from netmon.model.observation import Observation, Question
from netmon.settings import Settings
from netmon.store import Store
from netmon.watch.watch import Watch

TICK = 1.0
log = logging.getLogger("netmon.app")


class Daemon:
    """One instance, on one loop. `store` is open and not yet started; whoever opened it sees it closed by `run`."""

    def __init__(self, settings: Settings, environ: Mapping[str, str], clock: Clock, found: Read, store: Store) -> None:
        self._settings, self._clock = settings, clock
        self._assuring = Assuring(clock, settings.language, found)
        self._declared, self._turn = found, asyncio.Lock()
        found = self._assuring.now(found)
        self._found, self._store = found, store
        self._heart = Heart(clock.monotonic())
        self._store_news = StoreNews(settings.language)
        self._stop = asyncio.Event()
        ledger = AnnouncingLedger(store, settings.language, self._name_of)
        # The watch has others asked and read again who are made after it, for they hand it what they saw.
        self._watch = Watch(
            clock,
            ledger,
            self._ask,
            store.reader.newest_event(),
            reread=self._names_again,
            ask_ssh=self._ask_ssh,
            ask_anchors=self._ask_anchors,
            ask_service=self._ask_service,
        )
        self._notifying = Notifying(settings.language, environ, clock, store, self._watch.board, self._watch.explain)
        self._watch.desk.listeners.append(self._notifying.hear)
        self._keeper = keeper_of(store, clock, ledger, self._watch.ids, self._owe_configuration)
        self._offices = Offices(clock, store, self._watch)
        self._counting = Counting(settings, clock, store, self._watch)
        self._post = self._notifying.post(self._counting.returns.desk.standings)
        self._asking = Asking(
            settings,
            environ,
            clock,
            store,
            self._watch,
            limits=found.inventory.limits,
            hearers=Hearers(self._observed, self._keeper.suspect, self._shows),
        )
        again = partial(read, settings.inventory, environ, settings.network)
        self._reloader = Reloader(again, clock, settings.language, self._take, store.note_load)
        keep = Retention(settings.configuration_days, settings.configuration_newest, settings.log_days)
        self._chores = chores(store, clock, found.inventory.time_zone, keep)
        self._showing = Showing(settings, clock, self._rooms())

    async def run(self) -> bool:
        """Serve until told to stop. False where something that was shown could not be written.

        Raises `netmon.web.webconfig.WebError` or `netmon.wires.traps.TrapsError` where an address cannot be listened
        on; nothing has been asked then.
        """
        self._obey()
        self._store.start()
        self._heart.writing = True
        try:
            await self._start()
            others = self._keeper.run(), self._reloader.run(), *self._counting.work()
            others = *others, self._assuring.run(self._take)
            await self._until_stopped(*self._asking.work(), *others, self._tick())
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
        listening = await self._asking.start()
        await self._showing.start()
        # What was told before is known before anything is heard: nobody is told twice.
        self._notifying.load(inventory)
        self._post.load(inventory)
        await self._notifying.restore()
        icmp = self._asking.icmp_mode()
        greet(self._settings, inventory, self._store, icmp, url=self._showing.url, traps=listening)
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
            self._asking.load(inventory)
            self._keeper.load(inventory, ZoneInfo(inventory.time_zone), stored.load_snapshots().values())
            self._store.sync(inventory)
            self._counting.load(self._found)
        self._assuring.taken(self._declared)
        self._reloader.taken(inventory)
        await self._showing.taken()
        self._counting.schedule(self._chores)
        self._post.schedule(self._chores)
        self._chores.start()
        self._heart.lag.start()

    async def _take(self, declared: Read) -> None:
        async with self._turn:
            await self._put(await self._assuring.beside(declared))
            self._assuring.taken(declared)

    async def _put(self, found: Read) -> None:
        # Who asks comes first: it alone can refuse, and then nothing has changed. Others have their turn meanwhile.
        with collector_at_rest():
            self._asking.load(found.inventory)
            self._notifying.load(found.inventory)
            self._post.load(found.inventory)
            await asyncio.sleep(0)
            self._offices.book.load(found.wiring)
            self._watch.load(found.inventory, wiring=found.wiring)
            await asyncio.sleep(0)
            self._keeper.load(found.inventory, ZoneInfo(found.inventory.time_zone))
            self._store.sync(found.inventory)
            self._counting.load(found)
        await self._showing.taken()

    def _ask(self, device: DeviceId, after: float) -> None:
        self._asking.ask(device, after)

    def _ask_ssh(self, device: DeviceId, after: float) -> None:
        self._asking.ssh.ask(device, after)

    def _ask_anchors(self, network: NetworkId) -> None:
        self._asking.anchors.ask(network)

    def _ask_service(self, service: ServiceId, after: float) -> None:
        self._asking.services.ask(service, after)

    def _names_again(self, device: DeviceId) -> None:
        self._asking.poller.reread(device)

    def _owe_configuration(self, device: DeviceId) -> None:
        self._asking.ssh.poller.owe(device, Question.CONFIGURATION)
        self._asking.ssh.ask(device, 0.0)

    def _shows(self, device: DeviceId) -> bool:
        return self._showing.shows(device)

    def _observed(self, observation: Observation) -> None:
        self._watch.receive(observation)
        self._keeper.receive(observation)
        self._showing.note(observation)

    async def _tick(self) -> None:
        while True:
            try:
                self._watch.tick()
                self._offices.book.look()
                self._keeper.tick()
                self._asking.anchors.tell(self._watch.board)
                self._notifying.tick()
                self._showing.tick()
                self._store_news.tell(self._store.stats())
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
        await self._asking.stop()
        for task in [*tasks, stopped]:
            task.cancel()
        await asyncio.gather(*tasks, stopped, return_exceptions=True)
        for task in done - {stopped}:
            task.result()

    async def _close(self) -> bool:
        """Stop asking, then showing, then writing: what was seen last is still kept."""
        if self._chores.running:
            self._chores.shutdown(wait=False)
        await self._asking.close()
        self._heart.lag.close()
        self._watch.close()
        await self._notifying.close()
        self._reloader.close()
        self._assuring.close()
        await self._showing.close()
        self._counting.close()
        return await self._store.close()

    def _rooms(self) -> Rooms:
        return Rooms(
            store=self._store,
            watch=self._watch,
            asking=self._asking,
            keeper=self._keeper,
            notifying=self._notifying,
            offices=self._offices,
            counting=self._counting,
            reloader=self._reloader,
            heart=self._heart,
        )

    def _name_of(self, subject: Subject) -> str:
        board = self._watch.board
        return board.inventory.name_of(subject) if board.loaded else ""
