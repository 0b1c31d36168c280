"""A brief in words: a title of one line, and the lines that the person who is woken at three needs, in that order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from netmon.model.belief import Reason
from netmon.model.incident import Family, Incident, Matter
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, Subject, SubjectKind, UnitId
from netmon.model.notification import Happening
from netmon.notify.brief import Brief
from netmon.views.calls import Call
from netmon.words import Language, say, say_list, say_reason, say_subject
from netmon.words.incident_speech import say_cause, say_conditions, say_ending, say_happening, say_matter, say_severity
from netmon.words.spans import say_duration

MOST_CIRCUITS = 4
MOST_CONTACTS = 4
MOST_NAMES = 12
"""Names of units in the line that counts them; the rest stand at the end, where a channel may cut."""
SHORT = 70 * 3 - 9
"""Characters of a short text: three parts of a Chinese message (3GPP TS 23.040), less what joins them."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says briefs in one language. `now`: UTC, epoch seconds. `url` leads to netmon's pages, "" where none is known."""

    language: Language
    inventory: Inventory
    now: float
    url: str = ""

    def title(self, brief: Brief, happening: Happening) -> str:
        """Return one line: how grave, what, and how many units."""
        code = "notify.title" if brief.extent.units else "notify.title_alone"
        if happening is Happening.RESOLVED:
            code = "notify.title_over"
        return self._say(
            code,
            happening=say_happening(self.language, happening),
            severity=say_severity(self.language, brief.incident.severity),
            matter=say_matter(self.language, brief.incident.matter),
            what=self._what(brief.incident),
            units=self._units_word(brief.extent.units),
        )

    def long(self, brief: Brief, happening: Happening) -> str:
        """Return all of it in lines."""
        return "\n".join([self.title(brief, happening), *self._lines(brief, happening)])

    def short(self, brief: Brief, happening: Happening) -> str:
        """Return what three parts of a short message hold."""
        incident = brief.incident
        parts = [self.title(brief, happening), self._say("notify.short_since", at=self._clock(incident.since))]
        if happening is Happening.RESOLVED:
            parts.append(self._say("notify.short_lasted", duration=self._lasted(incident)))
        elif brief.extent.units:
            parts.append(self._levels(brief))
        if happening is not Happening.RESOLVED:
            parts += [circuit for _, circuit in self._circuits(brief)][:1]
        tail = self._say("notify.short_id", id=incident.id)
        joined = self._say("notify.short_and").join(filter(None, parts))
        room = SHORT - len(tail)
        return (joined if len(joined) <= room else joined[: room - 1] + "…") + tail

    def _lines(self, brief: Brief, happening: Happening) -> Iterator[str]:
        incident = brief.incident
        yield self._since(incident, happening)
        yield from self._cut_off(brief)
        if incident.roots:
            roots = say_list(self.language, (self._subject(root) for root in incident.roots))
            yield self._say("notify.root", root=roots, reason=self._reason(incident.reason))
        elif incident.reason.code:
            yield self._say("notify.reason", reason=self._reason(incident.reason))
        if happening is Happening.RESOLVED:
            if incident.ending is not None:
                yield self._say("notify.ending", ending=say_ending(self.language, incident.ending))
        else:
            yield from self._help(brief)
        yield from self._owned(incident)
        yield from self._earlier(brief.earlier)
        yield self._say("notify.look", id=incident.id)
        if self.url:
            yield f"{self.url.rstrip('/')}/incidents/{incident.id}"
        if brief.extent.units > MOST_NAMES and brief.incident.open:
            yield self._say("notify.all_units", units=say_list(self.language, self._names(brief)))

    def _help(self, brief: Brief) -> Iterator[str]:
        if brief.suspect is not None:
            what = brief.suspect.what
            yield self._say("notify.suspect", what=self._reason(what))
        circuits = list(self._circuits(brief))
        for subject, circuit in circuits[:MOST_CIRCUITS]:
            yield self._say("notify.circuit", link=self.inventory.name_of(subject) or subject.id, circuit=circuit)
        if len(circuits) > MOST_CIRCUITS:
            yield self._say("notify.more_circuits", count=len(circuits) - MOST_CIRCUITS)
        contacts = dict.fromkeys(contact for _, call in brief.calls for contact in call.contacts)
        if contacts:
            said = [" ".join(filter(None, (one.name, one.phone, one.duty))) for one in contacts]
            yield self._say("notify.contacts", contacts=say_list(self.language, said[:MOST_CONTACTS]))
        if brief.tried:
            yield self._say("notify.tried", tried=say_list(self.language, map(self._reason, brief.tried)))

    def _since(self, incident: Incident, happening: Happening) -> str:
        at = self._instant(incident.since)
        if happening is Happening.RESOLVED and incident.closed_at is not None:
            over = self._instant(incident.over_since or incident.closed_at)
            return self._say("notify.lasted", at=at, over=over, duration=self._lasted(incident))
        lasted = self.now - incident.since
        if lasted < 1:
            return self._say("notify.since_now", at=at)
        return self._say("notify.since", at=at, duration=say_duration(self.language, lasted))

    def _lasted(self, incident: Incident) -> str:
        over = incident.over_since or incident.closed_at or self.now
        return say_duration(self.language, over - incident.since)

    def _cut_off(self, brief: Brief) -> Iterator[str]:
        count = brief.extent.units
        if not count:
            if brief.incident.matter is not Matter.ISOLATED:
                yield self._say("notify.nobody_off")
            return
        names = say_list(self.language, self._names(brief)[:MOST_NAMES])
        code = "notify.units" if count <= MOST_NAMES else "notify.units_more"
        if not brief.incident.open:
            code = "notify.units_were"
        yield self._say(code, count=self._units_word(count), levels=self._levels(brief), names=names)
        if brief.extent.services:
            yield self._say("notify.services", count=len(brief.extent.services))

    def _owned(self, incident: Incident) -> Iterator[str]:
        if (ack := incident.acknowledgement) is not None:
            yield self._say("notify.acknowledged", by=ack.by, at=self._instant(ack.at), note=ack.note)
        elif incident.open:
            yield self._say("notify.unacknowledged", id=incident.id)

    def _earlier(self, earlier: tuple[Incident, ...]) -> Iterator[str]:
        if not earlier:
            return
        last = earlier[0]
        cause = "" if last.conclusion is None else say_cause(self.language, last.conclusion.cause)
        yield self._say(
            "notify.earlier_cause" if cause else "notify.earlier",
            count=len(earlier),
            at=self._instant(last.since),
            duration=self._lasted(last),
            cause=cause,
        )

    def _what(self, incident: Incident) -> str:
        if incident.matter is Matter.ISOLATED:
            network = self.inventory.networks.get(incident.network)
            return str(incident.network) if network is None else self._called(network.name, network.name_en)
        if incident.matter is Matter.COMMON_CAUSE:
            failed = dict(incident.reason.facts).get("count", len(incident.roots))
            return self._say("notify.common", bearer=incident.bearer, count=failed)
        what = "" if incident.root is None else self._subject(incident.root)
        if incident.matter is Matter.DEGRADED and incident.conditions:
            return self._say(
                "notify.degraded", what=what, conditions=say_conditions(self.language, incident.conditions)
            )
        return what

    def _levels(self, brief: Brief) -> str:
        return say_list(
            self.language,
            (
                self._say("notify.level_count", level=self._say(f"level.{level}"), count=count)
                for level, count in brief.extent.by_level
            ),
        )

    def _units_word(self, count: int) -> str:
        return self._say("notify.unit_count_one" if count == 1 else "notify.unit_count", count=count)

    def _circuits(self, brief: Brief) -> Iterator[tuple[Subject, str]]:
        """Yield each circuit that there is somebody to ring about."""
        incident = brief.incident
        for subject, call in brief.calls:
            # What a device says of itself has nothing to do with the circuits that lead to it.
            if incident.family is not Family.CONNECTION and subject not in incident.roots:
                continue
            if said := self._circuit(call):
                yield subject, said

    def _circuit(self, call: Call) -> str:
        hotline = self._say("notify.hotline", hotline=call.hotline) if call.hotline else ""
        return " ".join(filter(None, (call.carrier, call.circuit, hotline)))

    def _names(self, brief: Brief) -> list[str]:
        """Return the names of the units, the highest level first."""
        units = [one for _, some in brief.extent.levels for one in some] + list(brief.extent.unplaced)
        return [self._unit(one.subject) for one in units]

    def _reason(self, reason: Reason) -> str:
        def name_of(kind: str, identifier: str, network: str) -> str:
            return self.inventory.name_of(Subject(SubjectKind(kind), identifier, NetworkId(network)))

        facts = {name: self._fact(name, fact) for name, fact in reason.facts}
        return say_reason(self.language, reason.code, facts, name_of)

    def _fact(self, name: str, fact: str) -> str:
        """Facts ending in `_s` are seconds, those ending in `_at` epoch seconds."""
        if name.endswith("_s"):
            return say_duration(self.language, float(fact))
        return self._instant(float(fact)) if name.endswith("_at") else fact

    def _subject(self, subject: Subject) -> str:
        return say_subject(self.language, subject.kind, subject.id, self.inventory.name_of(subject))

    def _unit(self, subject: Subject) -> str:
        unit = self.inventory.units.get(UnitId(subject.id))
        return subject.id if unit is None else self._called(unit.name, unit.name_en)

    def _called(self, name: str, name_en: str) -> str:
        return name_en if self.language is Language.EN and name_en else name

    def _instant(self, at: float) -> str:
        return datetime.fromtimestamp(at, self._zone).strftime("%Y-%m-%d %H:%M:%S")

    def _clock(self, at: float) -> str:
        return datetime.fromtimestamp(at, self._zone).strftime("%m-%d %H:%M")

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.inventory.time_zone)

    def _say(self, code: str, /, **facts: object) -> str:
        return say(self.language, code, **facts)
