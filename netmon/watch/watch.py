"""Observations in, belief out: the one place where what we believe changes."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from math import inf
from types import MappingProxyType

from netmon.judge.asking import ask_again, doubts_upstream, short_outage
from netmon.judge.device import NEVER_ASKED
from netmon.judge.explanation import Explanation
from netmon.judge.facets import Facets, Heard, heard
from netmon.judge.wiring import Wiring
from netmon.model.anchor import AnchorAnswer
from netmon.model.belief import Belief, Reason, Standing, State, Truth
from netmon.model.clock import Clock
from netmon.model.event_id import EventIds
from netmon.model.hardware import DeviceRecord
from netmon.model.interfaces import KnownPorts
from netmon.model.inventory import Inventory
from netmon.model.ledger import Ledger
from netmon.model.names import DeviceId, NetworkId, ServiceId, Subject, SubjectKind
from netmon.model.note import Entry, Note
from netmon.model.observation import Observation, ProbeName
from netmon.model.over_ssh import SshRecord
from netmon.model.quality import QualityRecord
from netmon.model.service_check import ServiceCheck, ServiceRecord
from netmon.watch.ageing import Ageing
from netmon.watch.anchored import Anchored
from netmon.watch.asker import Asker
from netmon.watch.between import NOTED_AGAIN, Between
from netmon.watch.board import Board, WatchStats
from netmon.watch.cascade import Cascade, Decision
from netmon.watch.degraded import Degraded
from netmon.watch.desk import Desk
from netmon.watch.explain import explain
from netmon.watch.flush import Flush
from netmon.watch.hardware import recall
from netmon.watch.intake import Intake, Taken
from netmon.watch.isolation import Isolation
from netmon.watch.loading import Loaded, Now, load
from netmon.watch.loads import Loads
from netmon.watch.numbers import Numbers
from netmon.watch.over_ssh import lose
from netmon.watch.picture import Picture
from netmon.watch.publish import Publisher
from netmon.watch.services import Services
from netmon.watch.slots import Slots
from netmon.watch.track import DeviceTrack
from netmon.watch.upstream import ask_above, ask_other_ends, ask_way, recheck_below

_log = logging.getLogger(__name__)


class Watch:
    """Belief about every subject of the inventory.

    `ask(device, after)` makes the poller visit a device so many seconds from now, apart from its regular visits.
    `newest_event` is the id of the newest event stored; `ageing` says whose evidence grows old, all by default.
    `reread(device)` has the names of its interfaces read again at its next regular visit. `ask_ssh(device, after)` has
    a session opened with it so many seconds from now, `ask_service(service, after)` a service looked at,
    `ask_anchors(network)` our own anchors asked at once. With `looks_closer` a device that loses packets is asked more
    often for a while.
    Nothing here waits, and nothing raises for what a device does.
    """

    def __init__(  # noqa: PLR0913 - most are ways to have somebody asked
        self,
        clock: Clock,
        ledger: Ledger,
        ask: Callable[[DeviceId, float], None],
        newest_event: str = "",
        ageing: Ageing | None = None,
        reread: Callable[[DeviceId], None] = lambda _: None,
        *,
        ask_ssh: Callable[[DeviceId, float], None] = lambda *_: None,
        looks_closer: bool = True,
        ask_anchors: Callable[[NetworkId], None] = lambda _: None,
        ask_service: Callable[[ServiceId, float], None] = lambda *_: None,
    ) -> None:
        self.board = Board()
        self._clock = clock
        self._ledger = ledger
        self._picture: Picture | None = None
        self._asker = Asker(ask, ask_ssh)
        self.ids = EventIds(newest_event)
        """Of events, and of notes: both are told in one sequence."""
        self._isolation = Isolation(ask_anchors)
        self._anchored = Anchored(clock, self.ids, self._asker, self._isolation)
        self._services = Services(clock, ledger, self.board, self._asker, self._isolation, ask_service)
        self._anchored.resume_services = self._services.resume
        self._cascade = Cascade(clock, self._asker, self.ids, self._isolation, self._services)
        self.desk = Desk(clock, ledger, self.board, self.ids)
        self._publisher = Publisher(ledger, self.board, self.desk.settle)
        self._ageing = ageing or Ageing()
        slots = Slots()
        self._degraded = Degraded(clock, self.board, slots, self._note, ledger.quality, ask if looks_closer else None)
        numbers = Numbers(ledger, reread, self._ageing.spares)
        self._intake = Intake(ledger, slots, numbers, self._note, self._degraded)
        self._loads = Loads(ledger, self.board, slots, self._degraded)
        self._flush = Flush(ledger)
        self._observations = self._strangers = self._events = self._bugs = 0

    def load(  # noqa: PLR0913 - each is what another table remembers
        self,
        inventory: Inventory,
        remembered: Iterable[Belief] = (),
        wiring: Wiring | None = None,
        records: Mapping[DeviceId, DeviceRecord] | None = None,
        ports: Mapping[DeviceId, KnownPorts] = MappingProxyType({}),
        ssh: Mapping[DeviceId, SshRecord] = MappingProxyType({}),
        *,
        record: Iterable[Entry] = (),
        quality: Mapping[Subject, QualityRecord] = MappingProxyType({}),
        checks: Mapping[ServiceId, ServiceRecord] = MappingProxyType({}),
    ) -> None:
        """Take an inventory, at start or at reload. `wiring` is what it comes to, where that was derived beforehand.

        `remembered` are the beliefs in the store, `records` what devices said of themselves, `ports` what it knows of
        where they had their interfaces, `ssh` how SSH fared, `record` what happened of late, the oldest first,
        `quality` what was not as it should be, `checks` what services were last; they matter for what is new to this
        process. New subjects are UNKNOWN, those that are gone leave the board, all others keep belief and evidence.
        """
        now = Now(self._clock.monotonic(), self._clock.wall())
        known = {belief.subject: belief for belief in remembered}
        loaded = load(wiring or Wiring.of(inventory), self._picture, known, ports, now, ssh)
        before, self._picture = self._picture, loaded.picture
        picture = loaded.picture
        recall(picture.devices.values(), records or {})
        loaded.changed.update(self._services.load(picture, known, checks))
        held = self._cascade.holds.clear(picture.devices)
        for track in loaded.gone:
            self._flush.take(track, now.wall)
        self._flush.load(picture.devices.values(), now.monotonic)
        self._loads.load(picture, now.wall)
        self._ageing.load(picture.devices.values())
        self._cascade.flaps.only(picture.beliefs)
        self._cascade.flaps.recall({subject: known[subject] for subject in picture.beliefs if subject in known}, record)
        decision = self._anchored.load(inventory.anchors, picture, before, known.values())
        decision.events += filter(None, map(self._cascade.retire, loaded.retired))
        self._cascade.settle(picture, [*held, *loaded.changed], decision)
        self._show_inventory(inventory, picture, decision)
        self._degraded.load(picture, quality)
        self.board.anchors = self._isolation.views
        self._decide(decision, loaded, self._isolation.isolated)

    def _show_inventory(self, inventory: Inventory, picture: Picture, decision: Decision) -> None:
        """Show the new subjects: as remembered where that still holds, else as unknown."""
        views = {id_: track.view for id_, track in picture.devices.items()}
        beliefs = {
            subject: Belief(subject, Standing(), belief.since, NEVER_ASKED) if subject in decision.beliefs else belief
            for subject, belief in picture.beliefs.items()
        }
        self.board.replace(inventory, beliefs, views)

    def receive(self, observation: Observation) -> None:
        """Take what a probe saw. A bug met on the way is logged, and the next observation is served."""
        try:
            self._receive(observation)
        except Exception:  # noqa: BLE001 - a bug is caught once, here; the poller must not suffer from it
            self._bugs += 1
            _log.exception("taking observation %s failed", observation.id)

    def _receive(self, observation: Observation) -> None:
        self._observations += 1
        track = self._picture.devices.get(observation.device) if self._picture else None
        probe = track.probes.get(observation.probe) if track else None
        if track is None or probe is None:
            self._strangers += 1
            return
        now = self._clock.monotonic()
        if now - observation.took < track.asked_anew and heard(observation.result) is Heard.MISSED:
            return  # asked while we were cut off ourselves
        taken = self._intake.take(track, probe, observation, now)
        ended = self._asker.came_back(track)
        if not track.scheduled:
            self._ageing.schedule(track)
        began = now - observation.took
        if taken is not None or track.waited_by:
            self._follow(track, taken or Taken(), now)
        if (
            (taken is not None or ended)
            and not self._asker.half_back(track)
            and any(one is probe for one in track.awaited())
        ):
            self._ask_again(track, began, now)

    def checked(self, check: ServiceCheck) -> None:
        """Take what a check of a service came to. A bug met on the way is logged, and the next check is served."""
        track = self._services.track(check) if self._picture is not None else None
        if track is None:
            self._strangers += 1
            return
        try:
            if self._services.take(track, check, self._loaded()):
                self._decide(self._cascade.settle(self._loaded(), [track.subject]))
        except Exception:  # noqa: BLE001 - a bug is caught once, here; the poller must not suffer from it
            self._bugs += 1
            _log.exception("taking check %s failed", check.id)

    def anchored(self, answer: AnchorAnswer) -> None:
        """Take what came of asking an anchor."""
        if self._picture is not None:
            outcome = self._anchored.take(answer, self._picture, self._cascade)
            self._decide(outcome.decision, isolated=outcome.isolated)

    def _ask_again(self, track: DeviceTrack, began: float, now: float) -> None:
        """Ask for what a visit that `began` then leaves open, when all of it is back."""
        asked = ask_again(track.facets, track.device.probing, confirming=track.confirming(), began=began)
        if asked is not None:
            self._asker.ask(track, asked.due, asked.why, now)

    def _follow(self, track: DeviceTrack, taken: Taken, now: float) -> None:
        """Judge what an observation changed, and ask others for what has to be known next."""
        picture = self._loaded()
        before = track.facets
        after = track.fuse() if taken.evidence else before
        dirty = {picture.devices[below].subject for below in track.waited_by}
        dirty.update(self._take_between(taken.between, now))
        if after != before or taken.reason:
            dirty.add(track.subject)
        if before.reachable is not Truth.NO and after.reachable is Truth.NO:
            taken.ends = lose(track) or taken.ends
        self._open_session(track, before, now)
        if taken.ends or (before.misses and not after.misses):
            dirty.update(end.link for end in track.ends)
        if short_outage(before, after):
            dirty.update(recheck_below(picture, track, self._asker, now))
        if dirty:
            self._decide(self._cascade.settle(picture, dirty))
        if after == before and not taken.ends:
            return
        if track.confirming():
            ask_other_ends(picture, track, self._asker, now)
        if doubts_upstream(track.facets, track.device.probing):
            ask_above(picture, track, self._cascade.holds, now)
            self._isolation.doubt(track)
        if before.reachable is Truth.NO and after.reachable is Truth.YES:
            ask_way(picture, track, self._asker, now)

    def _take_between(self, found: Iterable[Between], now: float) -> Iterable[Subject]:
        """Count what happened between two readings, and note it; return of whom that is news."""
        for one in found:
            if not self._cascade.flaps.unseen(one.subject, one.carrying, one.moment):
                continue
            if now - one.track.noted >= NOTED_AGAIN:
                one.track.noted = now
                self._note(one.subject, self._clock.wall(), one.what)
            yield one.subject

    def _open_session(self, track: DeviceTrack, before: Facets, now: float) -> None:
        """Have a session opened where SSH is to stand in and has not, where a device is back, and before it is lost.

        Of a device that is only remembered to have answered over SSH that is to be known.
        """
        after, ssh = track.facets, track.ssh
        if not ssh.present or after.reachable is not Truth.YES:
            return
        back = before.reachable is Truth.NO and track.reader is ProbeName.SSH
        to_stand_in = track.stands_in and track.reader is ProbeName.SNMP and ssh.promising
        if back or to_stand_in or (ssh.answered == inf and track.probes[ProbeName.SSH] in track.voting()):
            self._asker.open_session(track, now)

    def note(self, device: DeviceId, what: Reason) -> None:
        """Note something of a device that is no change of belief; nothing of one that is not there any more."""
        track = self._picture.devices.get(device) if self._picture else None
        if track is not None:
            self._note(track.subject, self._clock.wall(), what)

    def _note(self, subject: Subject, at: float, what: Reason) -> None:
        self._ledger.note(Note(self.ids.next(at), subject, at, what))

    def due(self) -> float:
        """Return when `look` may next change a belief or ask for something (monotonic seconds), infinity if never."""
        picture = self._picture
        if picture is not None and (self._asker or self._cascade.holds or picture.keeping or self._anchored):
            return self._clock.monotonic()
        return min(self._ageing.due(), self._cascade.flaps.due(), self.desk.due(), self._services.due())

    def tick(self) -> None:
        """Do what time asks for: see to what is believed, and pass on what was counted."""
        if self._picture is None:
            return
        self.look()
        self._flush.some(self._clock.monotonic(), self._clock.wall())
        self._loads.some(self._clock.wall())
        self._degraded.some()
        self._publisher.drain()
        self._count()

    def look(self) -> None:
        """See to what is believed: drop stale evidence, end holds, repeat lost askings."""
        if self._picture is None:
            return
        picture, now = self._picture, self._clock.monotonic()
        dirty: set[Subject] = set()
        for track, taken in self._ageing.expire(now):
            if taken.evidence and track.fuse() is not None:
                dirty.add(track.subject)
            if taken.ends or taken.evidence:
                dirty.update(end.link for end in track.ends)
        dirty.update(picture.devices[device].subject for device in self._cascade.holds.over(now))
        dirty.update(picture.kept_no_longer(now))
        dirty.update(self._cascade.flaps.over(now))
        dirty.update(self._anchored.some())
        dirty.update(self._services.some(picture))
        if dirty:
            self._decide(self._cascade.settle(picture, dirty))
        self._asker.overdue(picture.devices, now)
        self.desk.tick()

    def close(self) -> None:
        """Pass on all tallies and slots, and when every subject was last heard, for the next start to judge by."""
        if self._picture is None:
            return
        for track in self._picture.devices.values():
            self._flush.take(track, self._clock.wall())
        self._loads.close(self._clock.wall())
        self._degraded.close()
        heard = tuple(belief for belief in self._last_heard(self._picture) if belief.standing.state is State.UP)
        if heard:
            self._ledger.record((), heard)
        self._publisher.drain()
        self._count()

    def standing_in(self, device: DeviceId) -> bool:
        """Tell whether SNMP is silent at a device, so that SSH is to read what it would."""
        track = self._picture.devices.get(device) if self._picture else None
        return track is not None and track.stands_in

    def explain(self, subject: Subject) -> Explanation:
        """Tell why we believe what we believe about `subject`; KeyError where the inventory does not have it."""
        flapping = self._cascade.flaps.of(subject)
        return explain(self._loaded(), self.board, self._asker, flapping, subject, self._clock.monotonic())

    def _loaded(self) -> Picture:
        if self._picture is None:
            raise LookupError("no inventory is loaded yet")
        return self._picture

    def _decide(
        self, decision: Decision, loaded: Loaded | None = None, isolated: Mapping[NetworkId, float] | None = None
    ) -> None:
        self._events += len(decision.events)
        beliefs = dict(decision.beliefs)
        for belief in loaded.fresh if loaded else ():
            beliefs.setdefault(belief.subject, belief)
        if decision.events or beliefs or isolated is not None:
            self._publisher.decide(tuple(decision.events), tuple(beliefs.values()), isolated)

    @staticmethod
    def _last_heard(picture: Picture) -> Iterable[Belief]:
        for track in picture.devices.values():
            yield replace(picture.beliefs[track.subject], heard=track.view.heard)
        for subject, belief in picture.beliefs.items():
            if subject.kind is SubjectKind.LINK:
                yield replace(belief, heard=picture.links[subject].heard(picture.devices))
            elif subject.kind is SubjectKind.SERVICE:
                yield replace(belief, heard=picture.services[subject].heard)

    def _count(self) -> None:
        self.board.stats = WatchStats(
            observations=self._observations,
            skipped=self._intake.skipped,
            strangers=self._strangers,
            events=self._events,
            asks=self._asker.count,
            bugs=self._bugs + self._cascade.bugs,
            pending=len(self._publisher),
            in_doubt=len(self._asker),
            held=len(self._cascade.holds),
        )
