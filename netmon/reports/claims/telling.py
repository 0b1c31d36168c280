"""How the things of a claim sheet are said in one language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from netmon.model.claim_sheet import ClaimSheet, Elsewhere
from netmon.words import Language, say
from netmon.words.incident_speech import say_cause
from netmon.words.official import say_official

_MILLISECONDS = 1000


@dataclass(frozen=True, slots=True)
class Telling:
    """Says what a sheet holds."""

    sheet: ClaimSheet
    language: Language

    def say(self, code: str, **facts: object) -> str:
        """Say a sentence of the topic."""
        return say_official(self.language, f"claims.{code}", **facts)

    def at(self, moment: float) -> str:
        """Return a time of day in the zone of the sheet."""
        return datetime.fromtimestamp(moment, ZoneInfo(self.sheet.zone)).strftime("%Y-%m-%d %H:%M:%S")

    def month(self) -> str:
        """Return the month as it is written."""
        year, month = map(int, self.sheet.month.split("-"))
        return self.say("month", year=year, month=month)

    def cause(self, cause: str) -> str:
        """Return what it was; that nobody has said so where that is so."""
        return say_cause(self.language, cause) if cause else self.say("not_concluded")

    def root(self, one: Elsewhere) -> str:
        """Return what had failed."""
        kind = say(self.language, f"term.{one.root.kind}")
        return f"{kind} {one.name}" if one.name == one.root.id else f"{kind} {one.name} ({one.root.id})"


def length(milliseconds: int) -> str:
    """Return a length as hours, minutes and seconds, what is begun of a second left out: 0:43:12."""
    minutes, seconds = divmod(milliseconds // _MILLISECONDS, 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
