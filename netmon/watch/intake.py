"""From an observation to evidence. Most observations change nothing, and must cost next to nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from netmon.judge.facets import Heard, failure_of, heard
from netmon.judge.memory import counters_last
from netmon.judge.ports import Port, lose_port, read_port, see_port, unconfirmed
from netmon.judge.thresholds import BLANK, denied, returning, seen
from netmon.judge.ways import SSH_UP
from netmon.model.belief import Truth
from netmon.model.interfaces import InterfaceCounters, InterfaceStatus
from netmon.model.ledger import Ledger
from netmon.model.names import ObservationId
from netmon.model.observation import DeviceReadings, Echo, Failure, FailureKind, Observation, ProbeName, Question
from netmon.watch.beside import Beside, Noting
from netmon.watch.between import Between, between_readings
from netmon.watch.board import Shown
from netmon.watch.degraded import Degraded
from netmon.watch.hardware import Hardware
from netmon.watch.meter import Uptime
from netmon.watch.numbers import Numbers
from netmon.watch.over_ssh import OverSsh, lose
from netmon.watch.slots import Slots
from netmon.watch.track import DeviceTrack, ProbeTrack

_KEPT_IDS = 4


@dataclass(slots=True)
class Taken:
    """What an observation changed: the facets' evidence, the ends of links."""

    evidence: bool = False
    ends: bool = False
    reason: bool = False
    """Whether there may be something else to say of why it is not managed, or how."""
    between: list[Between] = field(default_factory=list)
    """What happened that the readings, which look alike, do not show."""


class Intake:
    """Takes observations into the tracks and shows what was seen. Judges nothing; counts those `skipped`."""

    def __init__(self, ledger: Ledger, slots: Slots, numbers: Numbers, note: Noting, degraded: Degraded) -> None:
        self._ledger = ledger
        self._numbers = numbers
        self._slots = slots
        self._degraded = degraded
        self._hardware = Hardware(ledger, degraded.health)
        self._over_ssh = OverSsh(ledger, self._hardware)
        self._beside = Beside(ledger, note)
        self.skipped = 0

    def take(self, track: DeviceTrack, probe: ProbeTrack, seen_: Observation, now: float) -> Taken | None:
        """Take an observation; None where it changed nothing that is judged. `now` is monotonic.

        Whether a device is there is told by asking just that: a table that could not be read in time tells nothing.
        """
        result = seen_.result
        meaning = heard(result)
        if meaning is Heard.SKIPPED:
            self.skipped += 1
            return None
        began = now - seen_.took
        failure = None if meaning is Heard.READ else failure_of(result)
        if meaning is not Heard.MISSED:
            track.view.heard = seen_.at + seen_.took
        changed, ssh = False, seen_.probe is ProbeName.SSH
        stood_in = track.ssh.present and track.stands_in
        if ssh or Question.REACHABILITY in seen_.questions:
            self._count(probe, seen_, failure)
            if seen_.probe is ProbeName.ICMP and _lost_some(result):
                self._degraded.burst(track)
            changed = self._take_answer(track, probe, seen_, failure, now, answered=meaning is not Heard.MISSED)
        if failure is not None:
            probe.view.failure = Shown(failure, now, seen_.at)
        if ssh:
            return self._take_session(track, seen_, failure, now, answered=meaning is not Heard.MISSED)
        moved, sight = False, track.sight
        if isinstance(result, DeviceReadings):
            self._numbers.notice(track, result, now)
            moved = self._numbers.read(track, result, now, seen_.at)
            self._show(track, result, now, seen_.at)
        elif isinstance(result, Echo):
            track.view.echo = Shown(result, now, seen_.at)
        snmp = seen_.probe is ProbeName.SNMP
        ends = snmp and bool(track.ends) and self._take_ends(track, seen_, began, now, moved=moved)
        if track.ends and isinstance(result, DeviceReadings) and result.counters is not None:
            self._meter(track, result.counters, seen_.took, now)
        other = False
        if snmp and track.ssh.present:
            other = stood_in is not track.stands_in
            ends = (track.stands_in and self._over_ssh.stand_in(track, began, now)) or ends
            self._beside.snmp(track, result, now, seen_.at)
        between: list[Between] = []
        if snmp and isinstance(result, DeviceReadings) and Question.REACHABILITY in seen_.questions:
            between = between_readings(track, sight, result, began, now)
        return Taken(changed, ends, other, between) if changed or ends or other or between else None

    def _take_session(
        self, track: DeviceTrack, seen_: Observation, failure: Failure | None, now: float, *, answered: bool
    ) -> Taken:
        """Take what came of a session over SSH: seldom, so that all of it is looked at."""
        result = seen_.result
        in_session = failure if isinstance(result, Failure) or not answered else None
        news = self._over_ssh.take_session(track, in_session, now - seen_.took, answered=answered)
        ends = isinstance(result, DeviceReadings) and self._over_ssh.take(track, seen_, result, now)
        if track.ssh.managed is not None and track.ssh.managed.verdict is Truth.NO:
            ends = lose(track) or ends
        self._beside.ssh(track, seen_, in_session, now)
        return Taken(evidence=True, ends=ends, reason=news)

    def _take_answer(
        self,
        track: DeviceTrack,
        probe: ProbeTrack,
        seen_: Observation,
        failure: Failure | None,
        now: float,
        *,
        answered: bool,
    ) -> bool:
        """Take whether there was an answer, and tell whether that is news."""
        began, probing, before = now - seen_.took, track.device.probing, probe.streak or BLANK
        in_a_row = not answered and before.misses
        probe.ids = (*probe.ids[1 - _KEPT_IDS :], seen_.id) if in_a_row else (seen_.id,)
        probe.asked, probe.valid = began, now
        view = probe.view
        view.asked, view.took, view.answered = now, seen_.took, failure is None
        up = SSH_UP if seen_.probe is ProbeName.SSH and len(track.probes) > 1 else probing.up
        probe.streak = seen(before, answered=answered, began=began, down=probing.down, up=up)
        changed = probe.streak is not before
        if seen_.probe is ProbeName.SNMP:
            return self._take_managed(track, failure, began) or changed
        return changed

    def _count(self, probe: ProbeTrack, seen_: Observation, failure: Failure | None) -> None:
        tally = probe.tally
        if tally.outside(seen_.at):
            part = tally.take(seen_.at)
            if part is not None:
                self._ledger.tally((part,))
        tally.add(failure, seen_.result if isinstance(seen_.result, Echo) else None)
        probe.asking.of_running(self._slots.running).add(seen_.result, seen_.took)

    def _meter(self, track: DeviceTrack, counters: InterfaceCounters, took: float, now: float) -> None:
        """Take what the ends of links have counted; all other interfaces are left alone."""
        uptime = None if track.view.uptime is None else Uptime(track.view.uptime.value, track.view.uptime.at)
        at = now - took / 2  # the rows came some time while it was asked
        for end in track.ends:
            index = end.index
            reading = None if isinstance(index, Port) else end.meter.take(counters, index, at, took / 2, uptime)
            end.meter.read(reading, self._slots.running, counters_last(track.device.probing))

    def _show(self, track: DeviceTrack, readings: DeviceReadings, now: float, wall: float) -> None:
        view = track.view
        view.faults, view.flags = readings.faults, readings.flags
        if readings.uptime is not None:
            view.uptime = Shown(readings.uptime, now, wall)
        if readings.status is not None:
            if track.reader is ProbeName.SSH and track.numbering.shown is None:
                view.identity = None  # those are the numbers of SSH
            track.reader = ProbeName.SNMP
            view.status = Shown(readings.status, now, wall)
        if readings.counters is not None and not track.numbering.adrift:
            view.counters = Shown(readings.counters, now, wall)
        if readings.system is not None:
            view.system = Shown(readings.system, now, wall)
        if readings.interface_count is not None:
            view.interface_count = readings.interface_count
        if readings.device is not None:
            self._hardware.take_identity(track, readings, Shown(readings.device, now, wall))
        if readings.neighbours is not None:
            view.neighbours = Shown(readings.neighbours, now, wall)
            self._ledger.neighbours(track.device.id, readings.neighbours, wall)
        if readings.health is not None:
            self._hardware.take_health(track, Shown(readings.health, now, wall))

    @staticmethod
    def _take_managed(track: DeviceTrack, failure: Failure | None, began: float) -> bool:
        probing = track.device.probing
        before = track.managed or BLANK
        after = seen(before, answered=failure is None, began=began, down=probing.down, up=probing.up)
        if failure is not None and failure.kind is FailureKind.AUTH:
            after = denied(after)
        track.managed, track.snmp_failure = after, failure or track.snmp_failure
        return after is not before

    def _take_ends(self, track: DeviceTrack, seen_: Observation, began: float, now: float, *, moved: bool) -> bool:
        readings = seen_.result
        if not isinstance(readings, DeviceReadings) or (readings.status is None and readings.identity is None):
            return self._without_status(track, seen_)
        status = readings.status
        if status is None:
            # The names come a moment after the states they belong to, in the same visit.
            known = track.status if track.reader is ProbeName.SNMP else None
            return moved and known is not None and self._read(track, known, began, now, seen_.id)
        track.status_at, track.reader = now, ProbeName.SNMP
        if status is track.status and not moved and track.numbering.settled and not track.confirming():
            return False
        track.status = status
        return self._read(track, status, began, now, seen_.id)

    @staticmethod
    def _read(track: DeviceTrack, status: InterfaceStatus, began: float, now: float, id_: ObservationId) -> bool:
        changed, waits = False, track.awaits_names(now)
        for track_end in track.ends:
            index = track_end.index
            if index is Port.UNREAD and waits:
                continue
            port = index if isinstance(index, Port) else read_port(status, index)
            before = track_end.end
            track_end.end = see_port(before, port, began, id_)
            changed = changed or track_end.end is not before
        return changed

    def _without_status(self, track: DeviceTrack, seen_: Observation) -> bool:
        """Lose the ends with the last of SNMP; and do not believe a change that could not be confirmed.

        Only what was asked for the status can have lost it. An agent that may be coming back keeps what it has said.
        """
        if Question.REACHABILITY not in seen_.questions:
            return False
        changed, managed = False, track.managed
        lost = managed is not None and managed.verdict is Truth.NO and not returning(managed, track.device.probing.up)
        if track.reader is ProbeName.SSH:
            return False
        # What was read lasts until SSH stands in, or until it is too old.
        lost = lost and not track.ssh.promising
        if lost:
            track.status = None
        for track_end in track.ends:
            before = track_end.end
            track_end.end = lose_port(before, Port.NO_SNMP) if lost else unconfirmed(before)
            changed = changed or track_end.end is not before
        return changed


def _lost_some(result: object) -> bool:
    return result.received < result.sent if isinstance(result, Echo) else isinstance(result, Failure)
