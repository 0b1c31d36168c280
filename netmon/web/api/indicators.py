"""GET `/api/v1/indicators…`: what `netmon coverage … --json` prints, while the daemon runs, and a figure day by day."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Final, Protocol, TypeVar

from fastapi import APIRouter, Request
from fastapi.responses import Response

from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.figures.series import Series
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.figure import Figure
from netmon.model.names import IndicatorId
from netmon.model.snapshot import Point
from netmon.model.verdict import Item, ItemKind
from netmon.views.figure_json import Json
from netmon.web.api.indicator_answers import Answers, Days
from netmon.web.api.indicator_query import Asked, Span, refused
from netmon.web.api.router import OK, language_of, routed
from netmon.web.office import RefusedError
from netmon.web.pages.indicators.asking import status_of

PATIENCE: Final = 30.0
"""Seconds after which no further month of a series is judged; what was is remembered for who asks again."""
_UNREAD: Final = 503
_LONGEST: Final = 200

T = TypeVar("T")


class Desk(Protocol):
    """Whoever makes figures, beside the loop."""

    @property
    def current(self) -> Mapping[IndicatorId, Figure]:
        """The figures of now, as made last; empty before the first time."""
        ...

    async def read(self, query: Callable[[Figures], T]) -> T | None:
        """Ask for figures of any time; None where they cannot be read now, or not soon enough.

        Raises FigureError for what does not exist.
        """
        ...


def indicators_router(desk: Desk, clock: Clock, vantage: str, instance: str) -> APIRouter:
    """Return all routes. `vantage` is from where this instance sees, `instance` the random id of its database."""
    api = IndicatorApi(desk, clock, vantage, instance)
    return routed(
        [
            ("GET", "/indicators", api.listed),
            ("GET", "/indicators/{indicator}", api.shown),
            ("GET", "/indicators/{indicator}/series", api.series),
            ("GET", "/indicators/{indicator}/items/{kind}/{item:path}", api.opened),
        ]
    )


class IndicatorApi:
    """Answers, one for each route."""

    def __init__(self, desk: Desk, clock: Clock, vantage: str, instance: str) -> None:
        self._desk, self._clock = desk, clock
        self._vantage, self._instance = vantage, instance
        self._judged: tuple[Figures, Series] | None = None

    async def listed(self, request: Request) -> Response:
        """Tell all figures of a time."""
        asked = Asked.of(request.query_params, ("at", "known", "by", "units", "network"))
        return await self._answer(request, lambda answers: answers.told(asked, None))

    async def shown(self, request: Request, indicator: str) -> Response:
        """Tell one."""
        asked = Asked.of(request.query_params, ("at", "known", "by", "units"))
        return await self._answer(request, lambda answers: answers.told(asked, IndicatorId(indicator[:_LONGEST])))

    async def opened(self, request: Request, indicator: str, kind: str, item: str) -> Response:
        """Tell what was found of one item, and why."""
        asked = Asked.of(request.query_params, ("at", "known"))
        if kind not in tuple(ItemKind):
            raise refused("kind", tuple(ItemKind))
        named, one = IndicatorId(indicator[:_LONGEST]), Item(ItemKind(kind), item[:_LONGEST])
        return await self._answer(request, lambda answers: answers.opened(asked, named, one))

    async def series(self, request: Request, indicator: str) -> Response:
        """Tell one day by day."""
        span = Span.of(request.query_params)
        ends = self._clock.monotonic() + PATIENCE
        days = await self._read(request, lambda answers: answers.days(span, IndicatorId(indicator[:_LONGEST])))
        points: list[Point] = []
        for since, until in days.months():
            if self._clock.monotonic() > ends:
                raise _unread()
            points += await self._read(request, partial(self._month, days=days, since=since, until=until))
        return await self._answer(request, lambda answers: answers.series(days, points))

    def _month(self, answers: Answers, days: Days, since: date, until: date) -> tuple[Point, ...]:
        """Judge some days, where figures are made: one such at a time."""
        if self._judged is None or self._judged[0] is not answers.figures:
            self._judged = answers.figures, Series(answers.figures)
        series = self._judged[1]
        if days.reported:
            return series.reported(days.indicator.id, since, until)
        return series.of(days.indicator.id, since, until, days.known)

    async def _answer(self, request: Request, query: Callable[[Answers], Mapping[str, Json]]) -> Response:
        """Answer in octets that are written where they were found: thousands of verdicts would hold up the loop."""
        body = await self._read(request, lambda answers: json.dumps(query(answers), ensure_ascii=False).encode())
        headers = {
            "Content-Language": language_of(request).value,
            "Vary": "Accept-Language",
            "Cache-Control": "no-store",
        }
        return Response(body, OK, headers, "application/json")

    async def _read(self, request: Request, query: Callable[[Answers], T]) -> T:
        language, current, now = language_of(request), self._desk.current, self._clock.wall()
        try:
            found = await self._desk.read(
                lambda figures: query(Answers(figures, current, now, language, self._vantage, self._instance))
            )
        except FigureError as error:
            raise RefusedError(status_of(error), Reason.of(error.code, **_written(error.facts))) from error
        if found is None:
            raise _unread()
        return found


def _written(facts: Mapping[str, object]) -> Mapping[str, object]:
    return {name: ", ".join(map(str, fact)) if isinstance(fact, list) else fact for name, fact in facts.items()}


def _unread() -> RefusedError:
    return RefusedError(_UNREAD, Reason("api_indicator.unread"))
