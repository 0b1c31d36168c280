"""Playing a past through the real watch, on a clock that jumps over what would only repeat itself.

A device that goes on answering, or goes on being silent, tells watch nothing new. So it is asked as a poller would ask
it, at every interval, from a little before anything happens to it or near it until all has settled; in between it
sleeps: its evidence does not age, and its askings are counted without being made. `jumps=False` makes every asking; a
test holds that both leave the same past.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import count
from math import ceil, inf

from netmon.judge.wiring import Wiring
from netmon.lab.history.actor import Actor
from netmon.lab.history.nearby import Nearby
from netmon.lab.history.recorder import LATE, Recorder
from netmon.lab.history.script import Change
from netmon.model.incident import Conclusion, Incident, IncidentNews, IncidentStep
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId
from netmon.model.observation import Observation
from netmon.watch.ageing import Ageing
from netmon.watch.watch import Watch

TICK = 1.0
DAY = 86400.0
_HOLD = 20.0
"""Seconds, a little more than a judgement is ever held back."""

# What falls on one moment happens in this order.
_CHANGE, _BACK, _END, _ASK, _TICK = range(5)

_Work = Callable[[], None]


class VirtualClock:
    """Both clocks in one: nothing steps it but the replay."""

    def __init__(self, now: float) -> None:
        self.now = now

    def monotonic(self) -> float:
        """See `Clock`."""
        return self.now

    def wall(self) -> float:
        """See `Clock`."""
        return self.now


class Seat:
    """How a device is being asked. `awake_until` is when it may sleep; `next_turn` the regular asking that is next.

    `heard` tells whether a whole visit was made since it woke: until then its evidence is what it was before.
    `next_turn` is 0 while nobody asks at all; `restless` counts the lossy devices near it, with which there is no
    telling.
    """

    __slots__ = (
        "actor", "again", "awake", "awake_until", "heard", "next_turn", "number", "present", "restless", "under_way",
    )  # fmt: skip

    def __init__(self, actor: Actor, number: int) -> None:
        self.actor = actor
        self.number = number
        self.present = self.awake = self.heard = self.under_way = self.again = False
        self.awake_until = 0.0
        self.next_turn = self.restless = 0


class Replay:
    """The world of an inventory from `since` on, and a watch over it.

    `inventory` is what will be connected in the end, `actors` are those of its devices that are asked. `find` tells of
    a closed incident what people find that it was, and when they enter that. Times are UTC, epoch seconds.
    """

    def __init__(
        self,
        inventory: Inventory,
        actors: Mapping[DeviceId, Actor],
        since: float,
        recorder: Recorder,
        *,
        jumps: bool = True,
        find: Callable[[Incident], Conclusion | None] = lambda _: None,
    ) -> None:
        self.clock = VirtualClock(since)
        self._recorder = recorder
        self._jumps = jumps
        self._find = find
        self._nearby = Nearby(inventory)
        self._seats = {id_: Seat(actor, number) for number, (id_, actor) in enumerate(actors.items())}
        self._inventory: Inventory | None = None
        self._watch: Watch | None = None
        self._heap: list[tuple[float, int, int, int, _Work]] = []
        self._order = count()
        self._next_tick = inf

    # The way through time.

    def plan(self, changes: Iterable[Change]) -> None:
        """Take in what is to happen from now on."""
        silent: set[DeviceId] = set()
        for change in changes:
            near = [self._seats[device] for device in self._nearby.of(change, silent) if device in self._seats]
            self._at(change.at, _CHANGE, partial(self._apply, change, near))
            for seat in near if self._jumps else ():
                # What follows may rest on the four misses before it, or on the one answer.
                before = 5 if seat.actor.device.id in silent else 1
                when = change.at - before * seat.actor.interval - 5.0
                self._at(max(when, self.clock.now), _CHANGE, partial(self._wake, seat))
            silent = (silent | change.silent | change.new) - change.answering

    def run(self, until: float) -> None:
        """Let time pass, `until` excluded."""
        heap = self._heap
        while heap and heap[0][0] < until:
            self.clock.now, _, _, _, work = heapq.heappop(heap)
            work()
        self.clock.now = until

    def hand_over(self) -> None:
        """Bring what is sure by now to the archive."""
        for seat in self._present():
            self._count_sleep(seat)
        if self._watch is not None:
            self._watch.tick()
            self._tick_when_due()
        self._recorder.hand_over(self.clock.now - LATE - DAY / 24)

    def rouse(self, until: float) -> None:
        """Have everyone asked as a poller would, from now on and over `until`."""
        for seat in self._present():
            self._wake(seat, until)

    def begin(self) -> None:
        """Begin to watch, with what was believed when somebody last did."""
        remembered = tuple(self._recorder.beliefs.values())
        ageing = Ageing(self._sleeps)
        newest = self._recorder.newest
        self._watch = Watch(self.clock, self._recorder, self._ask, newest, ageing, self._reread, looks_closer=False)
        self._watch.desk.resume(self._recorder.waiting.values())
        self._watch.desk.listeners.append(self._investigate)
        if self._inventory is not None:
            self._watch.load(self._inventory, remembered)
            self._tick_when_due()
        for seat in self._present():
            seat.actor.forget()
            seat.heard = True
            self._wake(seat)

    def end(self) -> None:
        """Watch no more: what was seen last is kept, and nobody is asked."""
        if self._watch is None:
            return
        for seat in self._present():
            self._count_sleep(seat)
            seat.awake = seat.under_way = seat.again = False
            seat.next_turn = 0
        self._watch.close()
        self._watch = None
        self._next_tick = inf
        self._heap = [entry for entry in self._heap if entry[1] == _CHANGE]
        heapq.heapify(self._heap)

    # What happens.

    def _present(self) -> Iterator[Seat]:
        return (seat for seat in self._seats.values() if seat.present)

    def _apply(self, change: Change, near: Iterable[Seat]) -> None:
        if change.inventory is not None:
            self._connect(change.inventory, change.new)
        for seat in near:
            self._wake(seat)
        for device in change.silent & self._seats.keys():
            self._seats[device].actor.answering = False
        for device in change.answering & self._seats.keys():
            actor = self._seats[device].actor
            actor.answering = True
            if device in change.restarted:
                actor.restart(self.clock.now)
        for device in change.loss.keys() & self._seats.keys():
            self._upset(self._seats[device], change.loss[device])
        for (device, port), state in change.ports.items():
            if device in self._seats:
                self._seats[device].actor.wire({port: state})

    def _upset(self, seat: Seat, loss: float) -> None:
        """Let a device lose packets, or lose none any more."""
        change = (loss > 0.0) - (seat.actor.loss > 0.0)
        seat.actor.loss = loss
        for device in self._nearby.around([seat.actor.device.id]) & self._seats.keys():
            self._seats[device].restless += change

    def _connect(self, inventory: Inventory, new: Iterable[DeviceId]) -> None:
        self._inventory = inventory
        if self._watch is not None:
            self._watch.load(inventory, (), Wiring.of(inventory))
            self._tick_when_due()
        for seat in (self._seats[device] for device in new if device in self._seats):
            seat.present = seat.heard = True
            self._wake(seat)

    def _investigate(self, news: Iterable[IncidentNews]) -> None:
        """Have somebody enter later what a closed incident was."""
        for incident in (one.incident for one in news if one.change.step is IncidentStep.CLOSED):
            conclusion = self._find(incident)
            if conclusion is not None:
                self._at(conclusion.at, _CHANGE, partial(self._conclude, incident, conclusion))

    def _conclude(self, incident: Incident, conclusion: Conclusion) -> None:
        if self._watch is not None:
            self._watch.desk.conclude(incident.id, conclusion, incident)

    # Sleeping.

    def _sleeps(self, device: DeviceId) -> bool:
        seat = self._seats.get(device)
        return seat is not None and not seat.heard

    def _wake(self, seat: Seat, when: float = 0.0) -> None:
        """Have a device asked regularly for as long as it takes to settle whatever it is that happens now, or then."""
        if self._watch is None or not seat.present:
            return
        now = self.clock.now
        seat.awake_until = max(seat.awake_until, (when or now) + 5 * seat.actor.interval + _HOLD)
        if seat.awake:
            return
        self._count_sleep(seat)
        seat.awake = True
        seat.next_turn = seat.actor.next_after(now)
        self._at(seat.actor.due(seat.next_turn), _ASK, partial(self._turn, seat), seat.number)

    def _count_sleep(self, seat: Seat) -> None:
        """Count the askings that a sleeper was spared so far."""
        if seat.awake or not seat.present or self._watch is None:
            return
        until = seat.actor.next_after(self.clock.now)
        if seat.next_turn and until > seat.next_turn:
            self._recorder.tally(seat.actor.tallies(seat.next_turn, until))
        seat.next_turn = until

    # The poller.

    def _ask(self, device: DeviceId, after: float) -> None:
        seat = self._seats.get(device)
        if seat is None:
            return
        due = self.clock.now + after
        self._wake(seat, due)
        self._at(due, _ASK, partial(self._visit, seat), seat.number)

    def _reread(self, device: DeviceId) -> None:
        """Have the names of a device's interfaces read at its next visit."""
        seat = self._seats.get(device)
        if seat is not None:
            seat.actor.forget()
            self._wake(seat)

    def _turn(self, seat: Seat) -> None:
        number = seat.next_turn
        seat.next_turn = number + 1
        if not self._jumps or self.clock.now < seat.awake_until or seat.restless or seat.under_way:
            self._at(seat.actor.due(number + 1), _ASK, partial(self._turn, seat), seat.number)
        else:
            seat.awake = seat.heard = False  # after this one more asking
        self._visit(seat, number)

    def _visit(self, seat: Seat, number: int | None = None) -> None:
        """Ask a device, regularly or between; one that is just being asked is asked again when that is over."""
        if seat.under_way:
            seat.again = seat.again or number is None
            return
        seat.under_way = True
        now, actor = self.clock.now, seat.actor
        end = now
        slot = actor.slot_of(now) if number is None else str(number)
        for back, observation in actor.ask(now, slot, number):
            self._at(back, _BACK, partial(self._receive, observation), seat.number)
            end = max(end, back)
        self._at(end, _END, partial(self._end, seat), seat.number)

    def _receive(self, observation: Observation) -> None:
        if self._watch is not None:
            self._watch.receive(observation)
            self._tick_when_due()

    def _end(self, seat: Seat) -> None:
        seat.under_way = False
        seat.heard = seat.awake
        if seat.again:
            seat.again = False
            self._visit(seat)

    def _tick_when_due(self, earliest: float = 0.0) -> None:
        """Have watch tick on the next whole second that it has a use for."""
        if self._watch is None:
            return
        earliest = max(earliest, self.clock.now)
        due = max(earliest, self._watch.due()) if self._jumps else earliest
        when = ceil(due) if due < inf else inf
        if when < self._next_tick:
            self._next_tick = when
            self._at(when, _TICK, partial(self._tick, when))

    def _tick(self, planned: float) -> None:
        if self._watch is None or planned != self._next_tick:
            return  # one came before it, and what is left was planned anew
        if self._jumps:
            self._watch.look()  # what was counted is passed on at the end of each hour, and handed over once a day
        else:
            self._watch.tick()
        self._next_tick = inf
        self._tick_when_due(planned + TICK)

    def _at(self, when: float, rank: int, work: _Work, number: int = -1) -> None:
        heapq.heappush(self._heap, (when, rank, number, next(self._order), work))
