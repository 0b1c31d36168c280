"""What works and not as it should, judged where it is read: sensors, bursts of pings, five minutes of a link.

Nothing goes round everything: a visit is looked at when it brings sensors or has lost a packet, and every device and
link once in five minutes, a few at a time.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from netmon.judge.degraded.capacity import room_of
from netmon.judge.degraded.loss import ASK_ABOVE_FOR, CLOSER, CLOSER_FOR, Lost, believable, explained
from netmon.judge.degraded.readings import errors_of, health_of, light_of, load_of, loss_of, rtt_of
from netmon.judge.ports import Port
from netmon.judge.wiring import Wiring
from netmon.model.clock import Clock
from netmon.model.degradation import Condition
from netmon.model.health import Health
from netmon.model.interfaces import InterfaceIdentity
from netmon.model.link_sample import SLOT, LinkSample
from netmon.model.names import DeviceId, Subject
from netmon.model.observation import ProbeName
from netmon.model.plant import Link
from netmon.model.quality import QualityRecord
from netmon.model.thresholds import Rule, Thresholds
from netmon.watch.board import Board
from netmon.watch.conditions import Conditions, Noting
from netmon.watch.picture import Picture
from netmon.watch.slots import Asking, Slots
from netmon.watch.track import DeviceTrack, EndTrack

MOST_CLOSER = 30
"""Devices that are looked at more closely at a time: where many lose packets it is not the line of each."""
_TURNS = 20
_LEAST = 50

_LOSS = (Condition.LOSS, "")
_RTT = (Condition.RTT, "")
_PortOf = tuple[DeviceTrack, EndTrack]


@dataclass(frozen=True, slots=True)
class _Closer:
    """Since when and until when a device is looked at more closely (monotonic seconds)."""

    since: float
    until: float


class Degraded:
    """Takes readings to `Conditions`. `ask(device, after)` has a device visited beside its regular visits.

    Where nobody can be asked more often than they are (None), loss takes longer to be believed.
    """

    def __init__(
        self,
        clock: Clock,
        board: Board,
        slots: Slots,
        note: Noting,
        keep: Callable[[QualityRecord], None],
        ask: Callable[[DeviceId, float], None] | None,
    ) -> None:
        self._clock = clock
        self._slots = slots
        self._ask = ask
        self._conditions = Conditions(board, note, keep)
        self._devices: Mapping[DeviceId, DeviceTrack] = {}
        self._left: deque[DeviceTrack] = deque()
        self._over = 0
        self._closer: dict[DeviceId, _Closer] = {}
        self._since: dict[DeviceId, tuple[int, Lost]] = {}

    def load(self, picture: Picture, remembered: Mapping[Subject, QualityRecord]) -> None:
        """Judge by the rules of this inventory from now on."""
        self._devices = picture.devices
        self._left = deque(track for track in self._left if picture.devices.get(track.device.id) is track)
        self._closer = {id_: closer for id_, closer in self._closer.items() if id_ in picture.devices}
        self._since = {id_: since for id_, since in self._since.items() if id_ in picture.devices}
        self._conditions.load(_rules(picture.wiring), remembered, self._clock.monotonic())

    def health(self, track: DeviceTrack, health: Health) -> None:
        """Take the sensors of a device."""
        conditions, subject = self._conditions, track.subject
        going_on = conditions.keys(subject)
        found = list(health_of(track.device.thresholds, health, going_on))
        if not found or not conditions.works(subject):
            return
        now, wall = self._clock.monotonic(), self._clock.wall()
        for sensor, rule, reading in found:
            conditions.take(subject, rule, sensor, reading, now, wall)
        conditions.show(subject)

    def burst(self, track: DeviceTrack) -> None:
        """Take a burst of pings that lost a packet: counted already, and not yet judged."""
        rule, conditions, subject = track.device.thresholds.loss, self._conditions, track.subject
        if rule is None:
            return
        running = self._slots.running
        if not conditions.works(subject):
            self._since[track.device.id] = running, _lost(track, running)  # an outage is no loss
            self._closer.pop(track.device.id, None)
            return
        lost = self._lost(track)
        if lost.in_part == 0 or conditions.raised(subject, _LOSS):
            return
        reading = loss_of(rule, lost)
        if (
            self._look_closer(track)
            or self._explained(track, lost)
            or not believable(lost, rule.clear)
            or not reading.bad
        ):
            return
        now, wall = self._clock.monotonic(), self._clock.wall()
        if conditions.take(subject, rule, "", reading, now, wall):
            conditions.show(subject)

    def _look_closer(self, track: DeviceTrack) -> bool:
        """Have a device asked more often, and what is above it; tell whether that has still to show something."""
        device, now = track.device.id, self._clock.monotonic()
        begun = self._closer.get(device)
        if self._ask is None:
            return False
        if begun is None and len(self._closer) >= MOST_CLOSER:
            return True
        since = now if begun is None else begun.since
        self._closer[device] = _Closer(since, now + CLOSER_FOR)
        above = [one for one in self._above(track) if ProbeName.ICMP in one.probes]
        for one in above:
            known = self._closer.get(one.device.id)
            self._closer[one.device.id] = _Closer(now if known is None else known.since, now + CLOSER_FOR)
        return bool(above) and now - since < ASK_ABOVE_FOR

    def _above(self, track: DeviceTrack) -> list[DeviceTrack]:
        """Return the devices right above."""
        return [self._devices[DeviceId(up.upper.id)] for up in track.uplinks if up.upper is not None]

    def _explained(self, track: DeviceTrack, lost: Lost) -> bool:
        """Tell whether as much is lost on the way to what is right above."""
        return any(explained(lost, self._lost(one)) for one in self._above(track))

    def _lost(self, track: DeviceTrack) -> Lost:
        """Return what was lost in the running slot and the one before, since the device was last not up."""
        running, device = self._slots.running, track.device.id
        now, before = _lost(track, running), _lost(track, running - SLOT)
        slot, since = self._since.get(device, (0, Lost()))
        if slot == running:
            return now - since
        if slot == running - SLOT:
            return now + (before - since)
        self._since.pop(device, None)
        return now + before

    def sample(self, link: Link, subject: Subject, sample: LinkSample, *ports: _PortOf | None) -> None:
        """Take five minutes of a link that are over. `ports` are its upper and its lower end, where there are any."""
        conditions, rules = self._conditions, link.thresholds
        if sample.empty or not conditions.works(subject):
            return
        now, wall = self._clock.monotonic(), self._clock.wall()
        changed = False
        room = room_of(link.bandwidth_bps, *(_named(port) for port in ports if port is not None))
        load = None if rules.load is None or room is None else load_of(rules.load, sample, room)
        if load is not None and rules.load is not None:
            changed |= conditions.take(subject, rules.load, "", load, now, wall)
        errors = None if rules.errors is None else errors_of(rules.errors, sample)
        if errors is not None and rules.errors is not None:
            changed |= conditions.take(subject, rules.errors, "", errors, now, wall)
        for port, dbm in zip(ports, (sample.rx_upper, sample.rx_lower), strict=True):
            if port is None or dbm is None or rules.light is None:
                continue
            sensor = f"{port[0].device.id} {port[1].interface}"
            key = Condition.LIGHT, sensor
            reading = light_of(rules.light, dbm, conditions.normal(subject, key))
            changed |= conditions.take(subject, rules.light, sensor, reading, now, wall)
            if rules.light.fall is not None and not reading.bad:
                conditions.learn(subject, key, dbm)
        if changed:
            conditions.show(subject)

    def some(self) -> None:
        """Look at some devices whose slot is over, and have those asked that are looked at closely."""
        now = self._clock.monotonic()
        if self._slots.running != self._over:
            self._turn(len(self._left))
            self._over = self._slots.running
            self._left.extend(track for track in self._devices.values() if ProbeName.ICMP in track.probes)
            self._conditions.sweep(now, self._clock.wall())
        self._turn(max(_LEAST, len(self._devices) // _TURNS))
        for device, closer in list(self._closer.items()):
            if now >= closer.until or self._conditions.raised(self._devices[device].subject, _LOSS):
                del self._closer[device]
            elif self._ask is not None and now - self._devices[device].probes[ProbeName.ICMP].asked >= CLOSER:
                self._ask(device, 0.0)

    def close(self) -> None:
        """Write down what was learnt."""
        self._conditions.close()

    def _turn(self, most: int) -> None:
        slot = self._over - SLOT
        for _ in range(min(most, len(self._left))):
            self._slot(self._left.popleft(), slot)

    def _slot(self, track: DeviceTrack, slot: int) -> None:
        """Take five minutes of a device's pings that are over."""
        asking, subject, conditions = _asking(track, slot), track.subject, self._conditions
        if asking is None or not asking.asked or not conditions.works(subject):
            return
        now, wall = self._clock.monotonic(), self._clock.wall()
        changed = False
        rule = track.device.thresholds.loss
        if rule is not None and conditions.raised(subject, _LOSS):
            share = 1 - min(asking.answered, asking.asked) / asking.asked
            reading = replace(loss_of(rule, Lost()), value=share)
            changed = conditions.take(subject, rule, "", reading, now, wall)
        rule = track.device.thresholds.rtt
        if rule is not None and asking.rtt is not None:
            changed |= self._rtt(track, rule, slot, asking.rtt)
        if changed:
            conditions.show(subject)

    def _rtt(self, track: DeviceTrack, rule: Rule, slot: int, seconds: float) -> bool:
        subject, conditions = track.subject, self._conditions
        normal = conditions.normal(subject, _RTT)
        reading = rtt_of(rule, seconds, normal)
        if reading is None or not reading.bad:
            conditions.learn(subject, _RTT, seconds)
        if reading is None:
            return False
        known = 0.0 if normal is None else normal.value
        if reading.bad and any(self._slower(up.upper, slot, seconds - known) for up in track.uplinks):
            conditions.still_read(subject, _RTT, self._clock.monotonic())
            return False
        return conditions.take(subject, rule, "", reading, self._clock.monotonic(), self._clock.wall())

    def _slower(self, upper: Subject | None, slot: int, delay: float) -> bool:
        """Tell whether the way to a device above takes longer than normal by at least half of `delay` (seconds)."""
        track = None if upper is None else self._devices[DeviceId(upper.id)]
        asking = None if track is None else _asking(track, slot)
        normal = None if track is None else self._conditions.normal(track.subject, _RTT)
        if asking is None or asking.rtt is None or normal is None:
            return False
        return asking.rtt - normal.value >= delay / 2


def _asking(track: DeviceTrack, slot: int) -> Asking | None:
    probe = track.probes.get(ProbeName.ICMP)
    return None if probe is None else probe.asking.of(slot)


def _lost(track: DeviceTrack, slot: int) -> Lost:
    asking = _asking(track, slot)
    return Lost() if asking is None else Lost(asking.asked, asking.answered, asking.in_part)


def _named(port: _PortOf) -> tuple[InterfaceIdentity | None, int]:
    track, end = port
    names = track.view.identity
    return (None, 0) if names is None or isinstance(end.index, Port) else (names.value, end.index)


def _rules(wiring: Wiring) -> dict[Subject, Thresholds]:
    rules = {subject: device.thresholds for subject, device in wiring.devices.items()}
    return rules | {subject: link.thresholds for subject, link in wiring.links.items()}
