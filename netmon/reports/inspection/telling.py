"""How the things of a report are said in one language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from netmon.model.belief import Reason
from netmon.model.names import DeviceId, NetworkId, Subject, SubjectKind
from netmon.reports.document.blocks import Column, Line, Table
from netmon.shifts.values import Inspection, Part
from netmon.words import Language, say, say_list, say_reason
from netmon.words.spans import say_duration

_SHOWN = 3
"""Roots of one incident that are named."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Says what a report holds."""

    made: Inspection
    language: Language

    def say(self, code: str, **facts: object) -> str:
        """Say a sentence of the topic."""
        return say(self.language, f"inspection.{code}", **facts)

    def word(self, code: str) -> str:
        """Say a word of any topic."""
        return say(self.language, code)

    def at(self, moment: float | None) -> str:
        """Return a time of day, in the zone of the report; "" for none."""
        if moment is None:
            return ""
        return datetime.fromtimestamp(moment, ZoneInfo(self.made.zone)).strftime("%Y-%m-%d %H:%M:%S")

    def minute(self, moment: float) -> str:
        """Return a time to the minute."""
        return datetime.fromtimestamp(moment, ZoneInfo(self.made.zone)).strftime("%Y-%m-%d %H:%M")

    def lasted(self, seconds: float) -> str:
        """Return a length of time."""
        return say_duration(self.language, seconds)

    def subject(self, subject: Subject) -> str:
        """Return what a subject is called, by kind where its name alone would not tell."""
        name = self.made.name_of(subject)
        return f"{name} {subject.id}" if name not in {"", subject.id} else subject.id

    def device(self, device: DeviceId) -> str:
        """Return what a device is called."""
        return self.subject(Subject(SubjectKind.DEVICE, device, self.made.network))

    def subjects(self, subjects: tuple[Subject, ...]) -> str:
        """Return the first few of them, and how many more there are."""
        said = say_list(self.language, map(self.subject, subjects[:_SHOWN]))
        return said if len(subjects) <= _SHOWN else f"{said} +{len(subjects) - _SHOWN}"

    def reason(self, reason: Reason) -> str:
        """Return why, as a sentence."""

        def name_of(kind: str, identifier: str, network: str) -> str:
            return self.made.name_of(Subject(SubjectKind(kind), identifier, NetworkId(network)))

        return say_reason(self.language, reason.code, dict(reason.facts), name_of)

    def people(self, people: tuple[str, ...]) -> str:
        """Return who is on duty."""
        return say_list(self.language, people) if people else self.say("nobody_on_duty")

    def table(self, part: str, columns: tuple[Column, ...], lines: Iterable[Line], *, note: str = "") -> Table:
        """Return a table named after what is in it; of one that was cut off it is said how long it was."""
        made = tuple(lines)
        whole = self.made.whole.get(Part(part)) if part in tuple(Part) else None
        cut = "" if whole is None else self.say("cut", whole=whole, shown=len(made))
        return Table(part, self.say(part), columns, made, self.say("none"), note=cut or note)

    def columns(self, *headings: tuple[str, float]) -> tuple[Column, ...]:
        """Return columns by the codes of their headings and their widths."""
        return tuple(Column(self.say(code), width) for code, width in headings)
