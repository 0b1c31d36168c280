"""Checks of services in, evidence out: what counts, what is held against a service, and when to look again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import inf
from zlib import crc32

from netmon.judge.path import BROKEN
from netmon.judge.serving import AGAIN, DOWN_AFTER, ServiceCase, counts, judge_service
from netmon.model.belief import Belief, Reason, Standing, State, Truth
from netmon.model.clock import Clock
from netmon.model.ledger import Ledger
from netmon.model.names import DeviceId, NetworkId, ServiceId, Subject
from netmon.model.plant import Service
from netmon.model.service_check import Fault, ServiceCheck, ServiceNews, ServiceRecord, ServiceTally
from netmon.watch.asker import SOON, Asker
from netmon.watch.board import Board, ServiceView
from netmon.watch.isolation import Isolation
from netmon.watch.picture import Picture
from netmon.watch.service_track import ServiceTrack, count

_HOUR = 3600
DOUBTED = 120.0
"""Seconds after which a failed check is invalid, where all our anchors have been silent for as long."""
ASKED_ABOVE = 4
"""Devices of a unit that are asked before a service of it is called down."""
HOLD = 15.0
"""Seconds that a judgement waits for what is above, at most."""
ISOLATION_OVER = Reason("reason.isolation_over")


class Services:
    """`ask(service, after)` has a service looked at so many seconds from now, apart from its slots."""

    def __init__(
        self,
        clock: Clock,
        ledger: Ledger,
        board: Board,
        asker: Asker,
        isolation: Isolation,
        ask: Callable[[ServiceId, float], None],
    ) -> None:
        self._clock, self._ledger, self._board, self._asker = clock, ledger, board, asker
        self._isolation, self._ask = isolation, ask
        self._tracks: dict[Subject, ServiceTrack] = {}
        self._by_id: dict[ServiceId, ServiceTrack] = {}
        self._busy: set[Subject] = set()
        """Those that wait for something: to be looked at again, for what is above, for an anchor."""
        self._stale_at = -inf

    def load(
        self,
        picture: Picture,
        known: Mapping[Subject, Belief],
        records: Mapping[ServiceId, ServiceRecord],
    ) -> list[Subject]:
        """Lay out the tracks of an inventory over those of the one before; return what has to be judged anew."""
        changed, before = [], self._tracks
        self._tracks = {}
        for subject, service in picture.wiring.services.items():
            unit = picture.wiring.unit_of(service)
            old = before.get(subject)
            if old is not None and _same(old.service, service):
                if old.unit != unit:
                    changed.append(subject)
                old.service, old.unit = service, unit
                self._tracks[subject] = old
                continue
            changed.append(subject)
            view = ServiceView(old.view.record) if old is not None else ServiceView(records.get(service.id))
            track = self._tracks[subject] = ServiceTrack(service, subject, unit, view)
            if old is None and subject in known:
                track.recall(known[subject], view.record, self._clock.monotonic(), self._clock.wall())
        picture.services = self._tracks
        self._by_id = {track.service.id: track for track in self._tracks.values()}
        self._board.services = {id_: track.view for id_, track in self._by_id.items()}
        self._busy &= self._tracks.keys()
        self._stale_at = -inf
        return changed

    def track(self, check: ServiceCheck) -> ServiceTrack | None:
        """Return whose check that is, None where the inventory does not have it (any more)."""
        return self._by_id.get(check.service)

    def take(self, track: ServiceTrack, check: ServiceCheck, picture: Picture) -> bool:
        """Take a check; tell whether the service is to be judged."""
        network, failure = track.subject.network, check.failure
        count(track.view.checks, check)
        if failure is None:
            track.well(check)
            self._keep(track, check, ServiceTally(check.service, _hour(check), 1, 1, {}, 0, check.took, check.took))
            return True
        if failure.fault is Fault.SKIPPED or network in picture.isolated or check.began < track.asked_anew:
            self._keep(track, check, ServiceTally(check.service, _hour(check), invalid=1))
            return False
        track.missed(check)
        self._keep(track, check, None)
        self._look_again(track, picture)
        return self._settle_doubted(track) or track.misses >= DOWN_AFTER

    def some(self, picture: Picture) -> list[Subject]:
        """Do what time asks for, and return who is to be judged."""
        now, dirty = self._clock.monotonic(), []
        for subject in list(self._busy):
            track = self._tracks[subject]
            if track.want is not None:
                self._ask(track.service.id, max(0.0, track.want - now))
                track.want = None
            if subject.network in picture.isolated:
                self._invalid(track)
            self._settle_doubted(track)
            if track.held_until is not None:
                dirty.append(subject)
            if not track.doubted and track.held_until is None:
                self._busy.discard(subject)
        if now >= self._stale_at:
            dirty += self._expire(now)
        return dirty

    def due(self) -> float:
        """Return when `some` may next have something to do (monotonic seconds), infinity if never."""
        return self._clock.monotonic() if self._busy else self._stale_at

    def resume(self, network: NetworkId) -> None:
        """Judge a network anew by nothing that was seen before now, and have all of it looked at."""
        now = self._clock.monotonic()
        for track in self._tracks.values():
            if track.subject.network == network:
                self._invalid(track)
                track.forget(ISOLATION_OVER)
                track.asked_anew = now
                track.want = now + SOON * crc32(track.service.id.encode()) / 2**32
                self._busy.add(track.subject)

    def judge(self, track: ServiceTrack, picture: Picture) -> tuple[Standing, Reason] | None:
        """Judge a service; None where that has to wait, and it stands as it stood."""
        before, unit = picture.standing(track.subject), picture.standing(track.unit)
        if track.serving is Truth.NO and unit.state not in BROKEN:
            if track.cut:
                track.doubt(self._clock.monotonic())
                self._busy.add(track.subject)
            if track.misses < DOWN_AFTER and before.state in BROKEN:
                return None
            if before.state is not State.DOWN and self._waits(track, picture):
                return None
        track.held_until = None
        case = ServiceCase(track.subject, before, track.serving, track.failure, unit, track.why_unknown)
        standing, reason = judge_service(case)
        track.cut = standing.state is State.UNREACHABLE
        return standing, reason

    def _waits(self, track: ServiceTrack, picture: Picture) -> bool:
        """Tell whether it is not known yet that the fault is not above the service, and there is time to find out."""
        now = self._clock.monotonic()
        if track.held_until is not None and now >= track.held_until:
            return False
        innocent = self._isolation.innocent(track.subject.network, track.missed_since)
        if innocent and _answers(track, picture):
            return False
        track.held_until = now + HOLD if track.held_until is None else track.held_until
        self._busy.add(track.subject)
        return True

    def _keep(self, track: ServiceTrack, check: ServiceCheck, tally: ServiceTally | None) -> None:
        """Keep a check, and what it adds to its hour where it counts; without a tally that is found out later."""
        before = track.view.record
        newest = before.counted_at if before is not None else None
        counted = check.regular and counts(check.at, newest)
        well_at = check.at if check.failure is None else before.well_at if before is not None else None
        track.view.record = record = ServiceRecord(
            check.service,
            check.at,
            check.took,
            check.failure,
            check.sight,
            check.at if counted else newest,
            well_at,
        )
        if counted and tally is None:
            track.doubted.append(check)
            self._busy.add(track.subject)
        self._ledger.service(ServiceNews(record, tally if counted else None))

    def _settle_doubted(self, track: ServiceTrack) -> bool:
        """Count the failed checks that an anchor has cleared; tell whether there was one."""
        now, left, cleared = self._clock.monotonic(), [], False
        for check in track.doubted:
            if self._isolation.innocent(track.subject.network, check.began):
                assert check.failure is not None  # noqa: S101 - only failed ones are doubted
                self._count(track, ServiceTally(check.service, _hour(check), 1, 0, {check.failure.fault: 1}))
                cleared = True
            elif now - check.began > DOUBTED:
                self._count(track, ServiceTally(check.service, _hour(check), invalid=1))
            else:
                left.append(check)
        track.doubted = left
        return cleared

    def _invalid(self, track: ServiceTrack) -> None:
        for check in track.doubted:
            self._count(track, ServiceTally(check.service, _hour(check), invalid=1))
        track.doubted = []

    def _count(self, track: ServiceTrack, tally: ServiceTally) -> None:
        if track.view.record is not None:
            self._ledger.service(ServiceNews(track.view.record, tally))

    def _look_again(self, track: ServiceTrack, picture: Picture) -> None:
        """Look at a service again before anything is believed, and at what it stands behind."""
        now = self._clock.monotonic()
        if track.misses <= len(AGAIN):
            track.want = now + AGAIN[track.misses - 1]
            self._busy.add(track.subject)
        paths = picture.wiring.units.get(track.unit)
        if paths is not None and track.misses == DOWN_AFTER - 1:
            for device in paths.devices[:ASKED_ABOVE]:
                self._asker.ask(picture.devices[DeviceId(device.id)], now, "asking.for_below", now)

    def _expire(self, now: float) -> list[Subject]:
        found, ages = [], []
        for track in self._tracks.values():
            if track.stale(now):
                track.forget(Reason.of("reason.stale", seconds=int(now - track.checked)))
                found.append(track.subject)
            elif track.serving is not Truth.UNKNOWN:
                ages.append(track.checked + track.window)
        # What is checked meanwhile lives longer: then nothing is found at that time, and it is reckoned anew.
        self._stale_at = min(ages, default=now + SOON if self._tracks else inf) + 0.001
        return found


def _answers(track: ServiceTrack, picture: Picture) -> bool:
    """Tell whether the unit of a service has answered since the service was missed, or has nothing that could."""
    paths = picture.wiring.units.get(track.unit)
    devices = [picture.devices[DeviceId(device.id)] for device in paths.devices[:ASKED_ABOVE]] if paths else []
    asked = [device for device in devices if device.probes]
    return not asked or any(
        not device.facets.missed and device.facets.reachable is Truth.YES and device.asked_since(track.missed_since)
        for device in asked
    )


def _hour(check: ServiceCheck) -> int:
    return int(check.at // _HOUR) * _HOUR


def _same(one: Service, other: Service) -> bool:
    """Tell whether what was seen of the one still says something of the other."""
    return (one.url, one.resolve, one.marker, one.ca, one.timeout, one.unit) == (
        other.url,
        other.resolve,
        other.marker,
        other.ca,
        other.timeout,
        other.unit,
    )
