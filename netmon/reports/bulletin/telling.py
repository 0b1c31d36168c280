"""How a bulletin says things: its words, names, numbers and days in one language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from zoneinfo import ZoneInfo

from netmon.coverage.rate import percent, points
from netmon.figures.dates import text_of
from netmon.model.belief import Reason
from netmon.model.bulletin import Bulletin
from netmon.model.figure import Counts
from netmon.model.names import IndicatorId
from netmon.model.verdict import Item, ItemKind, Source, Verdict
from netmon.words import CATALOGUE, Language, say_list, say_reason
from netmon.words.official import official_date, say_official

_TENTH_OF_A_MINUTE = 6_000


@dataclass(frozen=True)
class Telling:
    """One bulletin in one language."""

    bulletin: Bulletin
    language: Language

    @cached_property
    def zone(self) -> ZoneInfo:
        """By which the bulletin's days are told."""
        return ZoneInfo(self.bulletin.zone)

    @cached_property
    def counted(self) -> dict[IndicatorId, ItemKind]:
        """What each indicator counts, as far as its population tells."""
        return {one.indicator: one.item.kind for one in self.bulletin.members}

    def say(self, code: str, /, **facts: object) -> str:
        """Say a code as offices print it."""
        return say_official(self.language, code, **facts)

    def label(self, name: str, /, **facts: object) -> str:
        """Say one of the bulletin's own words."""
        return self.say(f"bulletin_doc.{name}", **facts)

    def known(self, code: str, otherwise: str) -> str:
        """Say a code that a record of another release may have and this one not."""
        return self.say(code) if code in CATALOGUE else otherwise

    def join(self, parts: Iterable[str]) -> str:
        """Return names one after the other."""
        return say_list(self.language, parts)

    def clauses(self, parts: Iterable[str]) -> str:
        """Return clauses one after the other."""
        return self.label("clause").join(parts)

    def sentence(self, parts: Iterable[str]) -> str:
        """Return clauses as a sentence."""
        return self.say("bulletin_says.sentence", clauses=self.clauses(parts))

    def after_one_another(self, sentences: Iterable[str]) -> str:
        """Return sentences as a paragraph."""
        return ("" if self.language is Language.ZH else " ").join(sentences)

    def because(self, reason: Reason) -> str:
        """Say why, with the names of what it speaks of."""
        return say_reason(self.language, reason.code, dict(reason.facts), self._name_of, say_official)

    def _name_of(self, kind: str, identifier: str, _network: str) -> str:
        return self.name(f"{kind}:{identifier}", "")

    def name(self, key: str, otherwise: str) -> str:
        """Return what is called how by `kind:id`: in English its English name where it has one."""
        english = self.bulletin.names_en.get(key, "") if self.language is Language.EN else ""
        return english or self.bulletin.names.get(key, "") or otherwise

    def indicator(self, identifier: IndicatorId) -> str:
        """Return what an indicator is called."""
        found = next((row.name for row in self.bulletin.indicators if row.id == identifier), identifier)
        return self.name(f"indicator:{identifier}", found)

    def item(self, item: Item, name: str) -> str:
        """Return what an item is called."""
        return self.name(str(item), name)

    def of(self, indicator: IndicatorId, count: int) -> str:
        """Return a number of what the indicator counts, with its measure word."""
        kind = self.counted.get(indicator, ItemKind.UNIT)
        return self.label(f"of_{kind.value}", count=count)

    def rate(self, counts: Counts) -> str:
        """Return the confirmed rate, cut off after one decimal; a dash where nobody is counted."""
        return self.label("none") if counts.confirmed is None else percent(counts.confirmed)

    def upper(self, counts: Counts) -> str:
        """Return the upper bound, likewise."""
        return self.label("none") if counts.upper is None else percent(counts.upper)

    def points(self, before: Counts, after: Counts) -> str | None:
        """Return by how many points the rate grew, as both are printed; None where one of them has none."""
        if before.confirmed is None or after.confirmed is None:
            return None
        return points(before.confirmed, after.confirmed)

    def verdict(self, verdict: Verdict | None) -> str:
        """Say a verdict; None is of an item that was not counted."""
        return self.label("not_counted") if verdict is None else self.say(f"coverage.verdict_{verdict.value}")

    def source(self, source: Source | None) -> str:
        """Say what decided."""
        return "" if source is None else self.say(f"coverage.source_{source.value}")

    def date(self, day: date) -> str:
        """Return a day as it is written out."""
        return official_date(self.language, day)

    def month(self, number: int) -> str:
        """Return a month as it stands in a date."""
        return self.label(f"month_{number}")

    def instant(self, at: float) -> str:
        """Return a time of the bulletin's zone: `2026-06-30 24:00` at the midnight that ends a day."""
        return text_of(at, self.zone)

    def minutes(self, milliseconds: int) -> str:
        """Return a length of time in minutes, cut off after one decimal."""
        whole, tenth = divmod(milliseconds // _TENTH_OF_A_MINUTE, 10)
        return f"{whole}.{tenth}"


def threshold(share: Fraction) -> str:
    """Return what ought to be reached: 90%, and 99.95% with its decimals."""
    text = percent(share, 2)
    return text.replace(".00%", "%") if text.endswith(".00%") else text
