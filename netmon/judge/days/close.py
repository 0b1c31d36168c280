"""From all that was seen on a day to its facts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from netmon.judge.cover import Reach
from netmon.judge.days.hours import Carried, Checked, Checks, Hours, of_asking, of_checks, of_link
from netmon.judge.days.local_day import LocalDay
from netmon.judge.planned import planned_spans
from netmon.judge.spans import Spans
from netmon.model.belief import Truth
from netmon.model.day_pack import MAINTAINED, OVER_SNMP, PRESENT, DayPack, words
from netmon.model.maintenance import Maintenance
from netmon.model.names import NetworkId, Subject, SubjectKind

_NOBODY: Carried = (0.0, Truth.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Seen:
    """All that was seen of a network on a day.

    `declared` are the subjects of that day. `asked` has the hours of devices in which they were asked, and answered;
    `checked` those of services; `held` whether links carried (see `of_link`). `blind` is when netmon could not tell;
    `over_snmp` are the devices that answered over SNMP.
    """

    declared: Collection[Subject]
    asked: Mapping[Subject, Hours] = field(default_factory=dict)
    checked: Mapping[Subject, Sequence[Checked]] = field(default_factory=dict)
    held: Mapping[Subject, Sequence[Carried]] = field(default_factory=dict)
    blind: Spans = ()
    maintained: Collection[Subject] = frozenset()
    over_snmp: Collection[Subject] = frozenset()


def close_day(
    network: NetworkId, day: LocalDay, seen: Seen, places: Mapping[Subject, int], before: DayPack | None
) -> DayPack:
    """Return what a day came to. `places` has every subject declared on it; `before` is the newest day before it."""
    size = max([*(places[subject] + 1 for subject in seen.declared), len(before) if before else 0])
    valid, ok, last = words(size), words(size), words(size)
    if before is not None:
        last[: len(before)] = before.last_ok
    flags, checks = bytearray(size), dict[int, Checks]()
    blind, today = day.bits(seen.blind), day.date.toordinal()
    for subject in seen.declared:
        place = places[subject]
        hours, counted = _hours(subject, day, seen, blind)
        valid[place], ok[place] = hours
        flags[place] = PRESENT | (MAINTAINED if subject in seen.maintained else 0)
        flags[place] |= OVER_SNMP if subject in seen.over_snmp else 0
        if hours.ok:
            last[place] = today
        if counted.made:
            checks[place] = counted
    return DayPack(network, day.date, day.begins, day.ends, valid, ok, last, bytes(flags), checks)


def follow(pack: DayPack, before: DayPack | None) -> DayPack:
    """Return a day with the newest day of an answer carried on from the day before it, which is another than it was."""
    size = max(len(pack), len(before) if before else 0)
    grown = size - len(pack)
    last, today = words(size), pack.day.toordinal()
    if before is not None:
        last[: len(before)] = before.last_ok
    for place, bits in enumerate(pack.ok):
        if bits:
            last[place] = today
    more = words(grown)
    return replace(pack, valid=pack.valid + more, ok=pack.ok + more, last_ok=last, flags=pack.flags + bytes(grown))


def maintained_on(day: LocalDay, entries: Iterable[Maintenance], reach: Reach | None) -> frozenset[Subject]:
    """Return what was under maintenance for all of a day, approved before it began.

    `reach` is of the inventory in force; without one nothing can be told to be covered.
    """
    some = list(entries)
    if reach is None or not some:
        return frozenset()
    spans = planned_spans(reach, some, day.span)
    return frozenset(subject for subject, covered in spans.items() if covered == (day.span,))


def _hours(subject: Subject, day: LocalDay, seen: Seen, blind: int) -> tuple[Hours, Checks]:
    if subject.kind is SubjectKind.LINK:
        return of_link(seen.held.get(subject, (_NOBODY,)), day, seen.blind), Checks()
    if subject.kind is SubjectKind.SERVICE:
        return of_checks(seen.checked.get(subject, ()), blind)
    return of_asking(seen.asked.get(subject, Hours()), blind), Checks()
