"""A notice as its unit receives it: what is lacking, on what that rests, until when, how it is closed, whom to call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from netmon.coverage.notices import DemandStanding, Standing
from netmon.model.belief import Reason
from netmon.model.notice import Notice
from netmon.model.register import Contact
from netmon.model.verdict import Evidence
from netmon.reports.document.blocks import Block, Column, Document, Facts, Heading, Line, Mark, Paragraph, Table
from netmon.words import Language, say, say_list, say_reason
from netmon.words.official import official_date, say_official

Because = Callable[[Reason], str]

_WIDTHS: Final = (3.0, 9.0, 9.0, 16.0, 8.0)


def _plainly(language: Language) -> Because:
    return lambda why: say_reason(language, why.code, dict(why.facts))


@dataclass(frozen=True, slots=True)
class Issuer:
    """What of the notice is not in it: the network's name, the zone, whom the unit calls, and who is called there."""

    network: str
    zone: str
    unit_contacts: tuple[Contact, ...] = ()
    our_contacts: tuple[Contact, ...] = ()


def notice_document(
    notice: Notice, stands: Standing, issuer: Issuer, language: Language, because: Because | None = None
) -> Document:
    """Return it in one language; `because` says a reason with the names of what it speaks of."""
    telling = _Telling(notice, stands, issuer, language, because or _plainly(language))
    sent = stands.sent
    return Document(
        name=f"notice-{notice.network}-{notice.unit}-{notice.id}",
        language=language,
        title=telling.say("title", unit=notice.unit_name),
        subtitle=telling.say("subtitle", number=stands.number or telling.say("no_number"), network=issuer.network),
        blocks=telling.blocks(),
        made_at=notice.proposed_at if sent is None else sent.at,
        foot=telling.say("foot", id=notice.id),
        watermark=telling.say("sample") if notice.sample else telling.say("draft") if sent is None else "",
        fields=(
            ("number", stands.number),
            ("unit", notice.unit_name),
            ("deadline", "" if stands.deadline is None else stands.deadline.isoformat()),
            ("day", notice.day.isoformat()),
        ),
    )


@dataclass(frozen=True, slots=True)
class _Telling:
    notice: Notice
    stands: Standing
    issuer: Issuer
    language: Language
    because: Because

    def say(self, code: str, **facts: object) -> str:
        return say_official(self.language, f"notices.{code}", **facts)

    def _date(self, day: date) -> str:
        return official_date(self.language, day)

    def blocks(self) -> tuple[Block, ...]:
        notice, stands = self.notice, self.stands
        deadline = self.say("no_deadline") if stands.deadline is None else self._date(stands.deadline)
        found = len(stands.demands)
        return (
            Paragraph(
                self.say(
                    "opening",
                    unit=notice.unit_name,
                    day=self._date(notice.day),
                    network=self.issuer.network,
                    count=found,
                )
            ),
            self._facts(deadline),
            Heading(self.say("lacking")),
            self._demands(),
            Heading(self.say("evidence")),
            self._evidence(),
            Heading(self.say("how")),
            *(Paragraph(self.say(f"how_{number}", deadline=deadline)) for number in range(1 if stands.sent else 2, 5)),
            Heading(self.say("contacts")),
            Facts(((self.say("ours"), self._people(self.issuer.our_contacts)), *self._signed())),
        )

    def _facts(self, deadline: str) -> Facts:
        first = self.stands.due
        rows = [
            (self.say("number"), self.stands.number or self.say("no_number")),
            (self.say("unit"), self.notice.unit_name),
            (self.say("unit_contact"), self._people(self.issuer.unit_contacts)),
            (self.say("deadline"), deadline),
        ]
        if first is not None and first != self.stands.deadline:
            rows.append((self.say("first_deadline"), self._date(first)))
            rows.append(
                (self.say("extended_why"), say_list(self.language, [one.text for one in self.stands.extensions]))
            )
        return Facts(tuple(rows))

    def _demands(self) -> Table:
        columns = tuple(
            Column(self.say(f"column_{name}"), width)
            for name, width in zip(("place", "indicator", "item", "why", "state"), _WIDTHS, strict=True)
        )
        lines = tuple(self._demand(place, one) for place, one in enumerate(self.stands.demands, 1))
        return Table("lacking", self.say("lacking_title", day=self._date(self.notice.day)), columns, lines)

    def _demand(self, place: int, one: DemandStanding) -> Line:
        lacking = one.lacking
        state = say(self.language, f"rectify.demand_{one.state}")
        cells = (place, lacking.name, lacking.item_name, self.because(lacking.why), state)
        return Line(cells, Mark.BAD if one.open else Mark.GOOD)

    def _evidence(self) -> Table:
        names = ("place", "indicator", "what", "since", "until", "record")
        widths = (3.0, 8.0, 16.0, 8.0, 8.0, 8.0)
        columns = tuple(Column(self.say(f"column_{name}"), width) for name, width in zip(names, widths, strict=True))
        lines = tuple(
            Line((place, one.lacking.name, *self._piece(piece)))
            for place, one in enumerate(self.stands.demands, 1)
            for piece in one.lacking.evidence
        )
        note = self.say("as_known", day=self._date(self.notice.day), known=self._at(self.notice.known))
        return Table("evidence", self.say("evidence_title"), columns, lines, self.say("no_evidence"), note)

    def _piece(self, piece: Evidence) -> tuple[str, str, str, str]:
        since, until = ("" if at is None else self._at(at) for at in (piece.since, piece.until))
        return self.because(piece.what), since, until, piece.ref

    def _signed(self) -> tuple[tuple[str, str], ...]:
        sent = self.stands.sent
        if sent is None:
            return ()
        return ((self.say("sent_by"), sent.by), (self.say("sent_at"), self._at(sent.at)))

    def _people(self, contacts: Sequence[Contact]) -> str:
        said = [" ".join(part for part in (one.name, one.duty, one.phone, one.room) if part) for one in contacts]
        return say_list(self.language, said) if said else self.say("nobody")

    def _at(self, moment: float) -> str:
        return datetime.fromtimestamp(moment, ZoneInfo(self.issuer.zone)).strftime("%Y-%m-%d %H:%M")
