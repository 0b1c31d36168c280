"""The poller: turns the wheel, lets visits through the gate, and hands on what they saw."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from netmon.model.clock import Clock
from netmon.model.inventory import Inventory, Limits
from netmon.model.names import DeviceId
from netmon.model.observation import Observation, ProbeName, Question
from netmon.model.plant import Device
from netmon.model.target import Target
from netmon.poller.course import Course, back_off, base_interval
from netmon.poller.gate import Gate, Ticket
from netmon.poller.sessions import DENIED, Sessions, session_limits, wanted
from netmon.poller.sessions import FEW_PER_SECOND as SESSIONS_PER_SECOND
from netmon.poller.stats import Meter, PollerStats
from netmon.poller.targets import targets
from netmon.poller.visit import STALL, Part, Visit
from netmon.poller.wheel import Cause, Due, Wheel
from netmon.probes import Probe

TICK = 0.01
"""Seconds the wheel rests at least: what falls due meanwhile begins together, and costs one wake-up."""
UNRULY = 2.0
"""Seconds beyond its limit after which a visit that does not end although cancelled loses its place."""
CLOSING = 1.0
log = logging.getLogger("netmon.poller")


@dataclass(slots=True)
class _Post:
    """A device as the poller keeps it."""

    device: Device
    courses: tuple[Course, ...]
    interval: float
    silent: bool = False
    bugs: dict[ProbeName, tuple[int, float]] = field(default_factory=dict)
    """Bugs in a row, and until when the probe is left out."""
    denied_until: float = 0.0
    """Until when no session is begun, because the last login was refused."""


@dataclass(slots=True, eq=False)
class _Errand:
    """A visit that is due: in line, then under way. `full`: the owed questions are asked too."""

    post: _Post
    ticket: Ticket
    due: Due
    full: bool
    again: bool = False
    overran: bool = False
    visit: Visit | None = None
    task: asyncio.Task[None] | None = None
    guard: asyncio.TimerHandle | None = None
    holds_place: bool = False


class Poller:
    """Asks every device at its time. Observations go to `sink` as they come; nothing is kept of them."""

    def __init__(
        self,
        probes: Mapping[ProbeName, Probe],
        clock: Clock,
        sink: Callable[[Observation], None],
        sessions: Sessions | None = None,
    ) -> None:
        """With `sessions` the probes are such that begin sessions: a poller has probes of one sort only."""
        self._probes = probes
        self._clock = clock
        self._sink = sink
        self._sessions = sessions
        self._wheel = Wheel() if sessions is None else Wheel(SESSIONS_PER_SECOND)
        self._gate = Gate(Limits())
        self._targets: tuple[Target, ...] = ()
        self._posts: dict[DeviceId, _Post] = {}
        self._line: dict[DeviceId, _Errand] = {}
        self._under_way: dict[DeviceId, _Errand] = {}
        self._wake: asyncio.Future[None] | None = None
        self._closing = False
        self._lateness = Meter()
        self._durations: defaultdict[ProbeName, Meter] = defaultdict(Meter)
        self._reads: defaultdict[ProbeName, Meter] = defaultdict(Meter)
        self._visits = self._asks = self._coalesced = self._overruns = self._skipped = 0
        self._observations = self._expired = self._bugs = self._backed_off = self._stuck = 0

    def load(self, inventory: Inventory) -> None:
        """Take over an inventory, at start and at every reload. Unchanged devices keep their phase and schedule.

        What a probe raises (a secret that is not there) is raised here, and everything stays as it was.
        """
        wanted = tuple(target for target in targets(inventory) if target.probe in self._probes)
        self._hand_out(wanted)
        self._targets = wanted
        by_device: defaultdict[DeviceId, list[Target]] = defaultdict(list)
        for target in wanted:
            by_device[target.device.id].append(target)
        for device in list(self._posts):
            if by_device.get(device) != [course.target for course in self._posts[device].courses]:
                self._forget(device)
        now = self._clock.monotonic()
        intervals = {device: base_interval(theirs) for device, theirs in by_device.items()}
        per_second = sum(1 / interval for interval in intervals.values())
        for device, theirs in by_device.items():
            if device in self._posts:
                self._posts[device].denied_until = now  # the secret may be another one
            else:
                courses = tuple(self._course(target, intervals[device], now, per_second) for target in theirs)
                self._posts[device] = _Post(theirs[0].device, courses, intervals[device])
        self._wheel.load(intervals, now)
        self._gate.load(inventory.limits if self._sessions is None else session_limits(inventory.limits))
        self._rouse()

    def ask(self, device: DeviceId, after: float = 0.0) -> None:
        """Visit a device for reachability in `after` seconds. A device that is not in the inventory is passed over."""
        self._asks += 1
        self._wheel.ask(device, self._clock.monotonic() + after)
        self._rouse()

    def knows(self, device: DeviceId) -> bool:
        """Return whether a device is visited here."""
        return device in self._posts

    def reread(self, device: DeviceId) -> None:
        """Have a device's names read again at its next regular visit, not only at their own interval."""
        self.owe(device, Question.IDENTITY)

    def owe(self, device: DeviceId, question: Question) -> None:
        """Have something asked at the next visit, whatever its interval; `ask` besides makes that visit soon."""
        post = self._posts.get(device)
        for course in post.courses if post is not None else ():
            course.owe(question)

    async def run(self) -> None:
        """Turn until closed."""
        self._wheel.start(self._clock.monotonic(), self._clock.wall())
        while not self._closing:
            now = self._clock.monotonic()
            for due in self._wheel.due(now):
                self._receive(due)
            while (ticket := self._gate.admit()) is not None:
                self._begin(self._line.pop(ticket.device), now)
            await self._rest(now)

    async def close(self) -> None:
        """End `run` and every visit, within about a second."""
        self._closing = True
        self._rouse()
        tasks = {errand.task for errand in self._under_way.values() if errand.task is not None}
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=CLOSING)

    def stats(self) -> PollerStats:
        """Return what was counted."""
        return PollerStats(
            devices=len(self._posts),
            targets=len(self._targets),
            in_flight=self._gate.in_flight,
            waiting=self._gate.waiting,
            stuck=self._stuck,
            visits=self._visits,
            observations=self._observations,
            asks=self._asks,
            coalesced=self._coalesced,
            overruns=self._overruns,
            skipped=self._skipped + self._wheel.skipped,
            expired=self._expired,
            bugs=self._bugs,
            backed_off=self._backed_off,
            lateness=self._lateness.read(),
            durations={probe: meter.read() for probe, meter in self._durations.items()},
            read_durations={probe: meter.read() for probe, meter in self._reads.items()},
            site_in_flight_max=dict(self._gate.most_at_site),
        )

    def _hand_out(self, wanted: tuple[Target, ...]) -> None:
        """Give each probe its targets: all of them, or as it was before."""
        given: list[ProbeName] = []
        try:
            for name, probe in self._probes.items():
                given.append(name)
                probe.load(target for target in wanted if target.probe is name)
        except Exception:
            for name in given:
                self._probes[name].load(target for target in self._targets if target.probe is name)
            raise

    def _course(self, target: Target, interval: float, now: float, per_second: float) -> Course:
        if self._sessions is None:
            return Course(target, interval, now, per_second)
        return Course(target, interval, now, per_second, partial(self._sessions.read_ago, target.device.id))

    def _forget(self, device: DeviceId) -> None:
        del self._posts[device]
        waiting = self._line.pop(device, None)
        if waiting is not None:
            self._gate.withdraw(waiting.ticket)
        under_way = self._under_way.get(device)
        if under_way is not None and under_way.task is not None:
            under_way.again = False
            under_way.task.cancel()

    def _receive(self, due: Due) -> None:
        """Put what is due in line, unless the device has a visit already that will do."""
        post = self._posts[due.device]
        slot = due.cause is not Cause.ASK
        if due.cause is Cause.SLOT:
            for course in post.courses:
                course.turn(due.number)
        under_way = self._under_way.get(due.device)
        waiting = self._line.get(due.device)
        if under_way is not None:
            if not slot:
                under_way.again = True
            else:
                self._pass_over(under_way)
        elif waiting is None:
            ticket = Ticket(due.device, post.device.site, post.silent, urgent=not slot)
            self._line[due.device] = _Errand(post, ticket, due, full=slot)
            self._gate.offer(ticket)
        elif not slot:
            waiting.ticket = self._gate.hurry(waiting.ticket)
            self._coalesced += 1
        elif waiting.full:
            self._pass_over(waiting)
        else:
            waiting.full = True
            self._coalesced += 1

    def _pass_over(self, errand: _Errand) -> None:
        """Give up a slot: queued slots of a slow device would never end."""
        if not errand.full:
            self._coalesced += 1
            return
        self._skipped += 1
        self._overruns += not errand.overran
        errand.overran = True

    def _begin(self, errand: _Errand, now: float) -> None:
        post = errand.post
        parts: list[Part] = []
        for course in post.courses:
            probe = course.target.probe
            if post.bugs.get(probe, (0, 0.0))[1] > now or post.denied_until > now:
                self._backed_off += 1
            elif self._sessions is None:
                full = course.ready(now) if errand.full else frozenset()
                parts.append(Part(self._probes[probe], course.target, full, course.notice))
            elif full := self._to_ask(self._sessions, course, errand, now):
                parts.append(Part(self._probes[probe], course.target, full, course.notice))
        if not parts:
            self._gate.release(errand.ticket)
            return
        self._lateness.add(max(0.0, now - errand.due.at))
        loop = asyncio.get_running_loop()
        errand.holds_place = True
        errand.visit = Visit(tuple(parts), errand.due.slot, self._clock, self._sink)
        errand.task = loop.create_task(errand.visit.make())
        due = loop.time() + errand.visit.limit + UNRULY
        errand.guard = loop.call_at(due, self._guard, errand, due)
        errand.task.add_done_callback(lambda _: self._end(errand))
        self._under_way[post.device.id] = errand

    @staticmethod
    def _to_ask(sessions: Sessions, course: Course, errand: _Errand, now: float) -> frozenset[Question]:
        """Return what a session is to ask now; nothing where none is to be begun."""
        due, device = course.ready(now), course.target.device.id
        if not errand.full:  # somebody wants to know whether the device is there
            due |= course.target.questions.keys() & {Question.REACHABILITY}
        return wanted(course.target, due, standing_in=sessions.standing_in(device))

    def _guard(self, errand: _Errand, due: float) -> None:
        loop = asyncio.get_running_loop()
        if loop.time() - due > STALL:
            # The loop stood still: the visit was told to end only just now.
            errand.guard = loop.call_later(UNRULY, self._disown, errand)
        else:
            self._disown(errand)

    def _disown(self, errand: _Errand) -> None:
        """Take its place from a visit that will not end. Its device is left alone until it does."""
        log.error("visit of %s does not end, slot %s", errand.post.device.id, errand.due.slot)
        assert errand.task is not None and errand.visit is not None  # noqa: S101, PT018 - as in _end
        errand.task.cancel()
        errand.visit.abandon()
        self._stuck += 1
        self._leave(errand)

    def _leave(self, errand: _Errand) -> None:
        if errand.holds_place:
            errand.holds_place = False
            self._gate.release(errand.ticket)
            if self._gate.waiting:
                self._rouse()

    def _end(self, errand: _Errand) -> None:
        """Draw the conclusions of a visit."""
        assert errand.task is not None and errand.visit is not None and errand.guard is not None  # noqa: S101, PT018 - set before the task runs
        errand.guard.cancel()
        self._stuck -= not errand.holds_place
        self._leave(errand)
        post, outcome = errand.post, errand.visit.outcome
        del self._under_way[post.device.id]
        self._visits += 1
        self._expired += outcome.expired
        self._observations += len(outcome.observations)
        for probe, full, took in outcome.observations:
            (self._reads if full else self._durations)[probe].add(took)
        now = self._clock.monotonic()
        for course in post.courses:
            for question in course.target.questions:
                answered = outcome.read.get((course.target.probe, question))
                if answered is not None:
                    course.settle(question, now, answered=answered)
        if outcome.asked:
            # Who says half a word and then nothing holds a session as long as who says nothing.
            post.silent = not outcome.answered or (self._sessions is not None and outcome.timed_out)
        if outcome.denied and self._sessions is not None:
            post.denied_until = now + DENIED * post.interval
        self._note_bugs(post, errand.visit, now)
        if errand.again and not self._closing:
            self._wheel.ask(post.device.id, now)
            self._rouse()

    def _note_bugs(self, post: _Post, visit: Visit, now: float) -> None:
        for part in visit.parts:
            probe = part.target.probe
            if probe not in visit.outcome.bugs:
                post.bugs.pop(probe, None)
                continue
            self._bugs += 1
            bugs = post.bugs.get(probe, (0, 0.0))[0] + 1
            # From the second on the pause is longer than an interval: the first may have been a hiccup.
            post.bugs[probe] = (bugs, now + back_off(post.interval, bugs))

    async def _rest(self, now: float) -> None:
        """Wait until something is due or a place is free."""
        if self._closing:
            return
        loop = asyncio.get_running_loop()
        self._wake = loop.create_future()
        next_at = self._wheel.next_at(now)
        timer = None if next_at is None else loop.call_later(max(TICK, next_at - now), self._rouse)
        try:
            await self._wake
        finally:
            self._wake = None
            if timer is not None:
                timer.cancel()

    def _rouse(self) -> None:
        if self._wake is not None and not self._wake.done():
            self._wake.set_result(None)
