"""The routes of the figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from netmon.coverage.breakdown import By
from netmon.figures.dates import text_of
from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.model.belief import Reason
from netmon.model.days import day_of
from netmon.model.event_id import first_id_at
from netmon.model.figure import Figure
from netmon.model.names import IndicatorId
from netmon.web.pages.indicators.asking import LONGEST, Asked, Told, all_of, names_of, one_of, status_of
from netmon.web.pages.indicators.book import FigureBook
from netmon.web.pages.indicators.card import card_of, rate, threshold
from netmon.web.pages.indicators.comparing import compare
from netmon.web.pages.indicators.evidence import SIGNS, Opened, open_item
from netmon.web.pages.indicators.items import ORDER, Narrowed, parts_of, sheet_of
from netmon.web.pages.indicators.series import YEAR, Past, nearest_of, past_of
from netmon.web.pages.page import READ, Pages
from netmon.web.pages.past import EventSheet
from netmon.web.pages.render import Speech
from netmon.web.pages.sources import Sources

REFRESH: Final = 60
"""Seconds after which a page of now asks again; what is past stays put."""
EVENTS_SHOWN: Final = 15

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asking:
    """What an address asks, and who."""

    asked: Asked
    indicator: IndicatorId
    speech: Speech


class Indicators:
    """Answers, one for each page. They say so where the records cannot be read in time."""

    def __init__(self, sources: Sources, pages: Pages, book: FigureBook) -> None:
        self._sources: Final = sources
        self._pages: Final = pages
        self._book: Final = book

    def add_to(self, router: APIRouter) -> None:
        """Add the routes."""
        router.add_api_route("/indicators", self.listed, methods=READ, include_in_schema=False)
        router.add_api_route("/indicators/{identifier}", self.shown, methods=READ, include_in_schema=False)
        path = "/indicators/{identifier}/items/{kind}/{item:path}"
        router.add_api_route(path, self.opened, methods=READ, include_in_schema=False)

    async def listed(self, request: Request) -> HTMLResponse:
        """Answer with all figures of a time."""
        asking = self._asking(request, 0)
        found: tuple[Told, ...] | HTMLResponse
        if asking.asked.now:
            found = tuple(Told(figure) for figure in self._book.current.values())
        else:
            found = await self._read(asking, lambda figures: all_of(figures, asking.asked, asking.speech.now))
        if isinstance(found, HTMLResponse):
            return found
        cards = [card_of(one, asking.speech.zone) for one in found]
        return self._send(
            asking, "indicators.html", {"cards": cards, "sample": any(one.figure.sample for one in found)}
        )

    async def shown(self, request: Request, identifier: str) -> HTMLResponse:
        """Answer with one figure: its parts, and its items."""
        asking = self._asking(request, 1, identifier)
        wanted, page = Narrowed.of(request.query_params), request.query_params.get("page", "")

        other = request.query_params.get("with", "").strip()[:LONGEST]

        def query(figures: Figures) -> tuple[Told, dict[str, object]]:
            told = self._one(figures, asking)
            language, figure = asking.speech.language, told.figure
            names = names_of(figures, figure, language)
            values: dict[str, object] = {
                "sheet": sheet_of(figure, names, wanted, page),
                "parts_by": {by.value: parts_of(figure, names, by) for by in By},
                "nearest": nearest_of(figure, names),
                "compared": None,
                "day_text": lambda one: text_of(one.at, figures.zone),
            }
            if other:
                then = replace(asking.asked, at=other).when(figures, asking.speech.now)
                values["compared"] = compare(figures, figure, then, language)
            return told, values

        found = await self._read(asking, query)
        if isinstance(found, HTMLResponse):
            return found
        told, values = found
        values |= {"wanted": wanted, "verdicts": ORDER, "other": other, "past": await self._past(told.figure, asking)}
        return self._figure("indicator.html", asking, told, values)

    async def _past(self, figure: Figure, asking: Asking) -> Past | None:
        zone = asking.speech.zone
        day = day_of(figure.at, zone)
        days = await self._book.series(asking.indicator, day - YEAR, day, figure.known)
        return None if days is None else past_of(days, figure, zone, asking.speech.language)

    async def opened(self, request: Request, identifier: str, kind: str, item: str) -> HTMLResponse:
        """Answer with the evidence of one item."""
        asking = self._asking(request, 4, identifier)

        def query(figures: Figures) -> tuple[Told, Opened]:
            told = self._one(figures, asking)
            if not told.kept:
                # Judged again, so that the verdict is the one that this evidence leads to.
                told = replace(told, figure=figures.evaluate(told.figure.indicator, told.figure.at, told.figure.known))
            return told, open_item(figures, told.figure, kind, item, asking.speech.language)

        found = await self._read(asking, query)
        if isinstance(found, HTMLResponse):
            return found
        told, one = found
        figure, records = told.figure, self._sources.records
        # What came later is no evidence.
        before = first_id_at(figure.at)
        events = await records.timeline(one.subjects, before, EVENTS_SHOWN + 1) if one.subjects else ()
        sheet = EventSheet.of(events, EVENTS_SHOWN)
        life = await self._book.life(one.unit) if one.unit is not None else ()
        values: dict[str, object] = {
            "one": one,
            "events": sheet.events,
            "older": sheet.older,
            "before": before,
            "life": None if life is None else [change for change in life if change.proposed_at <= figure.known],
        }
        return self._figure("indicator_item.html", asking, told, values)

    def _asking(self, request: Request, depth: int, identifier: str = "") -> Asking:
        speech = self._pages.speech(self._pages.viewer(request, depth))
        return Asking(Asked.of(request.query_params), IndicatorId(identifier), speech)

    def _one(self, figures: Figures, asking: Asking) -> Told:
        return one_of(figures, asking.indicator, asking.asked, asking.speech.now, self._book.current)

    async def _read(self, asking: Asking, query: Callable[[Figures], T]) -> T | HTMLResponse:
        """Return what there is to show, or the page that says why there is nothing."""
        try:
            found = await self._book.read(query)
        except FigureError as error:
            reason = Reason.of(error.code, **error.facts)
            return self._send(asking, "no_indicator.html", {"reason": reason}, status_of(error))
        if found is None:
            return self._send(asking, "no_indicator.html", {"reason": None}, 503)
        return found

    def _figure(self, template: str, asking: Asking, told: Told, values: Mapping[str, object]) -> HTMLResponse:
        card = card_of(told, asking.speech.zone)
        return self._send(asking, template, {"card": card, "sample": told.figure.sample} | dict(values))

    def _send(self, asking: Asking, template: str, values: Mapping[str, object], status: int = 200) -> HTMLResponse:
        here: dict[str, object] = {
            "asked": asking.asked,
            "id": asking.indicator,
            "rate": rate,
            "least": threshold,
            "signs": SIGNS,
        }
        refresh = REFRESH if asking.asked.now and template == "indicators.html" else 0
        return self._pages.send(template, asking.speech, here | dict(values), status, refresh)
