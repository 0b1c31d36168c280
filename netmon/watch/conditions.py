"""What is not as it should be of each subject: kept from reading to reading, shown, noted, written down."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from netmon.judge.degraded.course import Course, Reading, interrupted, step
from netmon.judge.degraded.normal import Normal, learn
from netmon.model.belief import Reason, State
from netmon.model.degradation import Condition, Degradation
from netmon.model.names import Subject
from netmon.model.quality import KeptNormal, QualityRecord
from netmon.model.thresholds import STATES, Rule, Thresholds
from netmon.watch.board import Board
from netmon.words.amounts import amount

UNREAD = 3600.0
"""Seconds without a reading, of a subject that is up, after which nothing is left that a condition could rest on."""
QUIET = 3600.0
"""Seconds within which the same condition is noted once, however often it begins."""
_WRITTEN_EVERY = 72
"""Slots learnt after which a normal is written down: six hours."""

Key = tuple[Condition, str]
"""A condition, and the sensor or end that it was read at."""
Noting = Callable[[Subject, float, Reason], None]
"""Has it written down that something happened to a subject then (UTC, epoch seconds)."""


@dataclass(slots=True)
class _Kept:
    """What of a subject is not as it should be, or about to be; `read` is when that was read last (monotonic)."""

    courses: dict[Key, Course] = field(default_factory=dict)
    read: dict[Key, float] = field(default_factory=dict)


class Conditions:
    """Judges nothing: where readings come from and what they are held against is for those who take them."""

    def __init__(self, board: Board, note: Noting, keep: Callable[[QualityRecord], None]) -> None:
        self._board = board
        self._note = note
        self._keep = keep
        self._kept: dict[Subject, _Kept] = {}
        self._normals: dict[Subject, dict[Key, Normal]] = {}
        self._noted: dict[tuple[Subject, Key], float] = {}
        self._told: set[tuple[Subject, Key]] = set()

    def load(
        self, rules: Mapping[Subject, Thresholds], remembered: Mapping[Subject, QualityRecord], now: float
    ) -> None:
        """Keep these subjects from now on; what a rule is gone for is over. `remembered` is for what is new here."""
        for subject in {*self._kept, *self._normals} - rules.keys():
            self._kept.pop(subject, None)
            self._normals.pop(subject, None)
            self._keep(QualityRecord(subject))
        for subject, record in remembered.items():
            if subject in rules and subject not in self._kept and subject not in self._normals:
                self._recall(record, now)
        for subject, kept in list(self._kept.items()):
            off = [key for key in kept.courses if rules[subject].of(key[0]) is None]
            for key in off:
                self._forget(subject, kept, key)
            self.show(subject)

    def _recall(self, record: QualityRecord, now: float) -> None:
        kept = _Kept()
        for one in record.degradations:
            key = one.condition, one.sensor
            kept.courses[key] = Course(True, None, one.since, one.value, one.limit, one.severity)
            kept.read[key] = now
            self._noted[record.subject, key] = one.since
            self._told.add((record.subject, key))
        if kept.courses:
            self._kept[record.subject] = kept
        if record.normals:
            self._normals[record.subject] = {
                (one.condition, one.sensor): Normal(one.value, one.slots) for one in record.normals
            }

    def keys(self, subject: Subject) -> Collection[Key]:
        """Return what is not as it should be of a subject, or about to be."""
        kept = self._kept.get(subject)
        return () if kept is None else kept.courses

    def raised(self, subject: Subject, key: Key) -> bool:
        """Tell whether a condition is believed."""
        kept = self._kept.get(subject)
        course = None if kept is None else kept.courses.get(key)
        return course is not None and course.raised

    def works(self, subject: Subject) -> bool:
        """Tell whether a subject is up. While it is not, what is known of it stays, and nothing is judged."""
        if self._board.belief(subject).standing.state is State.UP:
            return True
        kept = self._kept.get(subject)
        if kept is not None:
            for key, course in list(kept.courses.items()):
                after = interrupted(course)
                if after is None:
                    self._forget(subject, kept, key)
                else:
                    kept.courses[key] = after
        return False

    def take(self, subject: Subject, rule: Rule, sensor: str, reading: Reading, now: float, wall: float) -> bool:
        """Take a reading of a subject that is up; tell whether `show` has something else to show."""
        kept, key = self._kept.get(subject), (reading.condition, sensor)
        before = None if kept is None else kept.courses.get(key)
        after = step(before, rule, reading, now, wall)
        if after is None:
            if kept is None or before is None:
                return False
            self._forget(subject, kept, key)
            if before.raised:
                self._note_over(subject, key, reading, wall)
            return before.raised
        if kept is None:
            kept = self._kept[subject] = _Kept()
        kept.courses[key], kept.read[key] = after, now
        if after.raised and (before is None or not before.raised):
            self._note_begin(subject, key, after, wall)
        return after.raised

    def show(self, subject: Subject) -> None:
        """Show what was taken, and have it written down where that is another than before."""
        before = self._board.degradations.get(subject, ())
        self._show(subject)
        if before != self._board.degradations.get(subject, ()):
            self._write(subject)

    def still_read(self, subject: Subject, key: Key, now: float) -> None:
        """Take note of a reading that shall count neither way."""
        kept = self._kept.get(subject)
        if kept is not None and key in kept.read:
            kept.read[key] = now

    def sweep(self, now: float, wall: float) -> None:
        """End what nobody has read for too long; while a subject is not up that is no wonder, and no end."""
        for subject, kept in list(self._kept.items()):
            if not self.works(subject):
                kept.read.update(dict.fromkeys(kept.read, now))
                continue
            for key in [key for key, read in kept.read.items() if now - read >= UNREAD]:
                raised = kept.courses[key].raised
                self._forget(subject, kept, key)
                if raised:
                    self._tell(subject, key, wall, "_over_unread")
            self.show(subject)
        stale = [key for key, at in self._noted.items() if wall - at >= QUIET and key not in self._told]
        for one in stale:
            del self._noted[one]

    def normal(self, subject: Subject, key: Key) -> Normal | None:
        """Return what is normal of a value."""
        return self._normals.get(subject, _NONE).get(key)

    def learn(self, subject: Subject, key: Key, value: float) -> None:
        """Take a value for one of those that are normal, unless the condition is raised or in doubt."""
        kept = self._kept.get(subject)
        if kept is not None and key in kept.courses:
            return
        normals = self._normals.setdefault(subject, {})
        after = normals[key] = learn(normals.get(key), key[0], value)
        if after.slots % _WRITTEN_EVERY == 0:
            self._write(subject)

    def close(self) -> None:
        """Write down all that was learnt."""
        for subject in self._normals:
            self._write(subject)

    def _forget(self, subject: Subject, kept: _Kept, key: Key) -> None:
        del kept.courses[key]
        kept.read.pop(key, None)
        if not kept.courses:
            self._kept.pop(subject, None)

    def _show(self, subject: Subject) -> None:
        kept = self._kept.get(subject)
        courses = () if kept is None else sorted(kept.courses.items(), key=lambda one: (one[1].severity.rank, one[0]))
        self._board.degrade(
            subject,
            tuple(
                Degradation(subject, condition, one.severity, one.since, one.value, one.limit, sensor)
                for (condition, sensor), one in courses
                if one.raised
            ),
        )

    def _write(self, subject: Subject) -> None:
        normals = self._normals.get(subject, _NONE)
        kept = tuple(KeptNormal(*key, one.value, one.slots) for key, one in normals.items())
        self._keep(QualityRecord(subject, self._board.degradations.get(subject, ()), kept))

    def _note_begin(self, subject: Subject, key: Key, course: Course, wall: float) -> None:
        noted = self._noted.get((subject, key))
        if noted is not None and 0 <= wall - noted < QUIET:
            return
        self._noted[subject, key] = wall
        self._told.add((subject, key))
        what = "_failed" if key[0] in STATES else ""
        self._tell(subject, key, wall, what, value=course.value, limit=course.limit, told=True)

    def _note_over(self, subject: Subject, key: Key, reading: Reading, wall: float) -> None:
        what = "_over_works" if key[0] in STATES else "_over"
        self._tell(subject, key, wall, what, value=reading.value, limit=reading.raised)

    def _tell(self, subject: Subject, key: Key, wall: float, what: str, *, told: bool = False, **values: float) -> None:
        """Note what began, or the end of what was noted when it began."""
        condition, sensor = key
        if not told:
            if (subject, key) not in self._told:
                return
            self._told.discard((subject, key))
        facts = {name: amount(condition, value) for name, value in values.items()} if condition not in STATES else {}
        if sensor:
            facts["sensor"] = sensor
            what += "_at"
        self._note(subject, wall, Reason.of(f"note.degraded{what}", condition=f"condition.{condition}", **facts))


_NONE: Mapping[Key, Normal] = MappingProxyType({})
