"""From the rows of a sheet to attestations, and to what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from netmon.coverage.attesting import Doubt, doubts, last_expiry, usual_source
from netmon.inventory.nearest import nearest
from netmon.model.attestation import Attestation, Claim
from netmon.model.names import AttestationId, NetworkId, UnitId
from netmon.returns.layout import heading, headings, key_of
from netmon.returns.people import Office, Offices
from netmon.returns.reading import CellError, answer_of, day_of
from netmon.returns.source import Table
from netmon.words import Language, say, say_reason
from netmon.words.return_terms import KINDS

Told = Callable[[str, CellError], None]
"""Takes what is wrong with a column."""

_HEADING_OF = {"holds": "kind"}


@dataclass(frozen=True, slots=True)
class Row:
    """An attestation that a row makes, and the cell of its answer."""

    table: Table
    number: int
    column: int
    paper: Attestation


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads rows on the local day `today`. What is wrong is told to the table, in the words of `language`."""

    offices: Offices
    today: date
    language: Language

    def read(self, table: Table, digest: str) -> tuple[list[Row], int]:
        """Return what the rows attest, and how many answer nothing."""
        self._check_headings(table)
        found: list[Row] = []
        blank = 0
        for number, cells in table.rows:
            said = {key: text for column, text in cells.items() if (key := key_of(table.columns[column])) is not None}
            if self._is_blank(table, said):
                blank += 1
            else:
                found += self._row(table, number, said, digest)
        return found, blank

    def _check_headings(self, table: Table) -> None:
        known = headings()
        seen: set[str] = set()
        for column, text in table.columns.items():
            key = key_of(text)
            if key is None and (near := nearest(text, known)) is not None:
                message = say(self.language, "returns.unknown_heading", value=text[:100], near=near)
                table.tell(table.heading_row, column, message)
            if key is not None and key in seen:
                table.tell(table.heading_row, column, say(self.language, "sheets.heading_twice", value=text[:100]))
            if key is not None:
                seen.add(key)
        for key in table.form.needed:
            if key not in seen and not (key == "unit" and "name" in seen):
                named = heading(key, self.language)
                table.tell(table.heading_row, 1, say(self.language, "sheets.missing_heading", key=named))

    @staticmethod
    def _is_blank(table: Table, said: Mapping[str, str]) -> bool:
        """Say whether a row answers nothing: that its unit is written there, or its document, is of the template."""
        asked = [*table.form.answers, *((table.form.mark,) if table.form.name == "access" else ())]
        return not any(said.get(key) for key in asked)

    def _row(self, table: Table, number: int, said: Mapping[str, str], digest: str) -> Iterator[Row]:
        wrong: dict[str, str] = {}

        def tried(key: str, error: CellError) -> None:
            facts = {name: _short(fact) for name, fact in error.facts.items()}
            wrong.setdefault(key, say(self.language, error.code, **facts))

        who = self._who(said, tried)
        days: dict[str, date | None] = {}
        for key in ("since", "expires"):
            try:
                days[key] = day_of(said.get(key, ""))
            except CellError as error:
                tried(key, error)
        if not said.get("since"):
            wrong.setdefault("since", say(self.language, "returns.since_missing"))
        answers = list(self._answers(table, said, tried))
        since = days.get("since")
        # Where a part cannot be read the rest is looked at all the same: whoever corrects a row corrects all of it.
        drafts = [
            self._draft(who, (claim, holds), (since or self.today, days.get("expires")), said, digest)
            for _, claim, holds in answers
        ]
        for draft in drafts:
            for doubt in doubts(draft, self.today):
                wrong.setdefault(*self._told(doubt))
        if wrong:
            for key, message in wrong.items():
                table.tell(number, table.column(key) or table.column("unit") or table.column("name") or 1, message)
            return
        for (key, _, _), draft in zip(answers, drafts, strict=True):
            yield Row(table, number, table.column(key) or 1, draft)

    def _who(self, said: Mapping[str, str], tried: Told) -> tuple[Office | None, NetworkId]:
        try:
            office = self.offices.find(said.get("unit", ""), said.get("name", ""))
        except CellError as error:
            tried("name" if error.code == "returns.other_name" else "unit", error)
            return None, NetworkId("")
        try:
            return office, self.offices.network(office, said.get("network", ""))
        except CellError as error:
            tried("network", error)
            return office, NetworkId("")

    def _answers(self, table: Table, said: Mapping[str, str], tried: Told) -> Iterator[tuple[str, Claim, bool]]:
        if table.form.name == "access":
            claim = KINDS.get(said["kind"].casefold())
            if claim is None:
                choices = ", ".join(self.choices("kind"))
                tried("kind", CellError("returns.unknown_kind", value=said["kind"], choices=choices))
            else:
                yield "kind", Claim(claim), True
        for key, claimed in table.form.answers.items():
            try:
                holds = answer_of(said.get(key, ""))
            except CellError as error:
                tried(key, error)
                continue
            if holds is not None:
                yield key, claimed, holds

    def choices(self, key: str) -> tuple[str, ...]:
        """Return the words that a cell may be chosen from."""
        return choices_of(key, self.language)

    def _draft(
        self,
        who: tuple[Office | None, NetworkId],
        answer: tuple[Claim, bool],
        days: tuple[date, date | None],
        said: Mapping[str, str],
        digest: str,
    ) -> Attestation:
        (office, network), (claim, holds), (since, expires) = who, answer, days
        return Attestation(
            id=AttestationId(""),
            unit=UnitId("") if office is None else office.id,
            network=network,
            claim=claim,
            holds=holds,
            source=usual_source(claim),
            document=said.get("document", ""),
            since=since,
            signer=said.get("signer", ""),
            reviewer=said.get("reviewer", ""),
            recorded_at=0.0,
            recorded_by="",
            expires=last_expiry(claim, since) if expires is None else expires,
            item=said.get("item", "") if claim is Claim.FUNCTION else "",
            note=said.get("note", ""),
            digest=digest,
            sample=office is not None and office.sample,
        )

    def _told(self, doubt: Doubt) -> tuple[str, str]:
        return _HEADING_OF.get(doubt.field, doubt.field), say_reason(
            self.language, doubt.why.code, dict(doubt.why.facts)
        )


def choices_of(key: str, language: Language) -> tuple[str, ...]:
    """Return the words that a cell may be chosen from; none where it may say anything."""
    if key == "kind":
        return tuple(say(language, f"claim.{claim}") for claim in (Claim.COMMISSIONED, Claim.BASELINE))
    if key in {"lan_built", "portal", "ipv6", "online"}:
        return say(language, "returns.yes"), say(language, "returns.no")
    return ()


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"
