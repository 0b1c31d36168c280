"""Returns, joined: sheets are made and read beside the loop, files are kept by the store, figures tell what is seen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor  # noqa: TID251 - one thread of its own: a workbook takes seconds
from datetime import date, datetime
from pathlib import Path
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from netmon.app.shown_figures import ShownFigures
from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.inventory.sheets.guard import SheetsError
from netmon.inventory.sheets.marked import marked_content
from netmon.model.attestation import Attestation
from netmon.model.clock import Clock
from netmon.model.event_id import EventIds
from netmon.model.inventory import Inventory
from netmon.model.names import DivisionCode
from netmon.model.register import Division
from netmon.returns.contents import Contents, Rows, by_prefecture
from netmon.returns.imports import Returned, place_of, read_returns
from netmon.returns.people import Office, Offices, names_of
from netmon.returns.sight import Sight
from netmon.returns.standing import groups_of
from netmon.returns.template import template
from netmon.store import Store, StoreError
from netmon.watch.board import Board
from netmon.web.attestations.office import AttestationOffice
from netmon.web.returns.desk import Answer, File, Group, Reading, Wrong
from netmon.web.returns.office import ReturnOffice
from netmon.words import Language

REMEMBERED: Final = 8
"""Readings that are kept: a page that is looked at again does not read its file again."""

_T = TypeVar("_T")


class Sheets:
    """Implements `netmon.web.returns.desk.ReturnDesk`."""

    def __init__(self, clock: Clock, board: Board, attestations: AttestationOffice, figures: ShownFigures) -> None:
        self._clock, self._board, self._attestations, self._figures = clock, board, attestations, figures
        self._pool = ThreadPoolExecutor(1, "netmon-returns")
        self._readings: dict[tuple[object, ...], Reading] = {}
        self._stood: tuple[tuple[object, ...], tuple[Group, ...]] | None = None

    def divisions(self) -> Sequence[Division]:
        """See `ReturnDesk`."""
        return [asked.division for asked in by_prefecture(self._board.inventory)]

    async def template(self, code: DivisionCode, form: str, language: Language) -> File | None:
        """See `ReturnDesk`. Where nothing is known of what is seen, the columns of that stay empty."""
        inventory = self._board.inventory
        asked = next((one for one in by_prefecture(inventory) if one.division.code == code), None)
        if asked is None:
            return None
        today = self._today(inventory)

        def rows(figures: Figures) -> Rows:
            sight = self._sight(figures, inventory)
            return Contents(inventory, sight.papers, today, sight.truth, language).rows(asked.units)

        found = await self._asked(rows)
        if found is None:
            found = Contents(inventory, self._papers(), today, None, language).rows(asked.units)
        name = f"{code}-{asked.division.name}"
        return File(*await self._beside(lambda: template(name, found, form, language)))

    async def read(self, name: str, content: bytes, language: Language) -> Reading:
        """See `ReturnDesk`."""
        inventory, path = self._board.inventory, Path(name)
        today = self._today(inventory)
        key = path, hash(content), language, inventory.digest, today
        if key not in self._readings:
            found = await self._beside(lambda: _read(path, content, inventory, today, language))
            self._readings[key] = _reading(found)
            for old in list(self._readings)[:-REMEMBERED]:
                del self._readings[old]
        return self._readings[key]

    async def marked(self, name: str, content: bytes, language: Language) -> File | None:
        """See `ReturnDesk`."""
        mistakes = [one.mistake for one in (await self.read(name, content, language)).wrong if one.mistake is not None]
        path = Path(name)
        if not mistakes:
            return None  # nothing to mark, or the file cannot be read at all
        try:
            copy = await self._beside(lambda: marked_content(content, path, mistakes, language))
        except SheetsError:
            return None
        suffix = ".csv" if path.suffix.casefold() == ".csv" else ".xlsx"
        return File(f"{path.stem}-errors{suffix}", copy)

    async def standings(self) -> tuple[Group, ...] | None:
        """See `ReturnDesk`. What was found stays until something is entered or taken, or figures are made anew."""
        inventory = self._board.inventory
        today, papers = self._today(inventory), self._papers()
        version = inventory.digest, today, len(papers), papers[-1:], self._figures.made_at
        if self._stood is not None and self._stood[0] == version:
            return self._stood[1]

        def groups(figures: Figures) -> tuple[Group, ...]:
            found = groups_of(by_prefecture(inventory), self._sight(figures, inventory), today)
            return tuple(Group(one.asked.division, one.returns, one.conflicts) for one in found)

        found = await self._asked(groups)
        if found is not None:
            self._stood = version, found
        return found

    def close(self) -> None:
        """End the thread."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    async def _asked(self, query: Callable[[Figures], _T]) -> _T | None:
        try:
            return await self._figures.read(query)
        except FigureError:
            return None

    def _sight(self, figures: Figures, inventory: Inventory) -> Sight:
        now = self._clock.wall()
        return Sight({network: figures.basis(network, now, now) for network in inventory.networks}, self._papers())

    def _papers(self) -> tuple[Attestation, ...]:
        return tuple(one for one in self._attestations.book.papers.values() if one.withdrawn_at is None)

    def _today(self, inventory: Inventory) -> date:
        return datetime.fromtimestamp(self._clock.wall(), ZoneInfo(inventory.time_zone)).date()

    async def _beside(self, work: Callable[[], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)


class Returning:
    """The office of returns, and what it stands on."""

    def __init__(
        self,
        clock: Clock,
        store: Store,
        board: Board,
        ids: EventIds,
        attestations: AttestationOffice,
        figures: ShownFigures,
    ) -> None:
        self._store = store
        self._sheets = Sheets(clock, board, attestations, figures)
        self.office = ReturnOffice(clock, ids, self._sheets, attestations, store.papers, self._find)

    def start(self) -> None:
        """Take what the store remembers."""
        self.office.book.put(self._store.reader.returned_files())

    def close(self) -> None:
        """End the thread."""
        self._sheets.close()

    async def _find(self, digest: str) -> bytes | None:
        try:
            return await self._store.read(lambda reader: reader.returned_content(digest))
        except StoreError:
            return None


def _read(path: Path, content: bytes, inventory: Inventory, today: date, language: Language) -> Returned:
    named = {
        name: one.id for one in inventory.networks.values() for name in names_of(one.id, one.name, one.name_en or "")
    }
    units = (Office(one.id, one.name, tuple(one.networks), one.sample) for one in inventory.units.values())
    return read_returns([path], Offices.of(units, named), today, language, {path: content})


def _reading(found: Returned) -> Reading:
    answers = tuple(Answer(place_of(row.table.title, row.number, row.column), row.paper) for _, row in found.rows)
    wrong = tuple(Wrong(one.message, one.mistake) for one in found.wrong)
    ignored = tuple(title for source in found.sources for title in source.ignored)
    return Reading(answers, wrong, found.blank, ignored)
