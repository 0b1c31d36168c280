"""What happened between two readings that look alike: ports that went and came back, devices that restarted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from netmon.judge.last_change import Mark, ago, all_at_once, between, restarted
from netmon.judge.renewal import Sight
from netmon.model.belief import Reason, Truth
from netmon.model.interfaces import PortChanges
from netmon.model.names import Subject
from netmon.model.observation import DeviceReadings, ProbeName
from netmon.watch.track import DeviceTrack, EndTrack

NOTED_AGAIN = 300.0
"""Seconds until the next note of a port, or of a device: what flaps is told by its flag."""


@dataclass(frozen=True, slots=True)
class Between:
    """A subject changed and changed back, last at `moment` (monotonic seconds); `carrying` is how it was found.

    `what` is to be noted, unless `track` was spoken of a moment ago.
    """

    subject: Subject
    carrying: Truth
    moment: float
    track: EndTrack | DeviceTrack
    what: Reason


def between_readings(
    track: DeviceTrack, before: Sight | None, readings: DeviceReadings, began: float, now: float
) -> list[Between]:
    """Compare readings with those before. `before` is what was seen of sysUpTime then; monotonic seconds."""
    found = list(_restarted(track, before, readings.uptime, began))
    changes = readings.port_changes
    if changes is None or readings.uptime is None or readings.status is None or track.reader is not ProbeName.SNMP:
        return found
    return found + _ports(track, changes, readings.uptime, began, now)


def _restarted(track: DeviceTrack, before: Sight | None, uptime: int | None, began: float) -> Iterator[Between]:
    if before is None:
        return
    moment = restarted(before.uptime, uptime, before.at, began)
    if moment is not None:
        what = Reason.of("note.restarted_unseen", seconds=int(began - moment))
        yield Between(track.subject, Truth.YES, moment, track, what)


def _ports(track: DeviceTrack, changes: PortChanges, uptime: int, began: float, now: float) -> list[Between]:
    said = dict(zip(changes.index, changes.last_change, strict=True))
    found: list[tuple[int, Between]] = []
    asked = set()
    for end in track.ends:
        index = end.index
        if not isinstance(index, int) or index not in said:
            end.mark = None
            continue
        asked.add(index)
        if end.end.pending is not None:
            continue  # it is compared with what it was before, when it is known what it is
        end.mark, moment = between(end.mark, Mark(end.end.believed, said[index], uptime, began, now))
        if moment is not None:
            found.append((said[index], _of_port(track, end, ago(uptime, said[index]), moment)))
    return [] if all_at_once([value for value, _ in found], len(asked)) else [one for _, one in found]


def _of_port(track: DeviceTrack, end: EndTrack, seconds: float, moment: float) -> Between:
    port = end.end.believed
    what = Reason.of(
        "note.flapped_unseen",
        device=track.device.id,
        interface=end.interface,
        port=port.value,
        seconds=int(seconds),
    )
    return Between(end.link, port.carrying, moment, end, what)
