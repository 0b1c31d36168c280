"""The routes of the pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from netmon.model.link_sample import SLOT
from netmon.model.names import NetworkId
from netmon.views.calls import calls_about, whom_to_call
from netmon.web.headers import WITH_SCRIPT
from netmon.web.pages.acting import Acting
from netmon.web.pages.alarm import serve_script, sounding
from netmon.web.pages.bulletins.acting import BulletinActing
from netmon.web.pages.bulletins.router import BulletinPages
from netmon.web.pages.busiest import Loads, loads_of
from netmon.web.pages.condition import Condition
from netmon.web.pages.configurations import Configurations
from netmon.web.pages.degraded import ailing_of
from netmon.web.pages.detail import Details
from netmon.web.pages.front import NetworkFront, assured_now, fronts_of
from netmon.web.pages.groups import Grouped, units_by_level
from netmon.web.pages.incidents import Incidents
from netmon.web.pages.indicators.card import cards_by_network, rate, threshold
from netmon.web.pages.indicators.router import Indicators
from netmon.web.pages.listing import Lists
from netmon.web.pages.page import FRONT_REFRESH, READ, Pages
from netmon.web.pages.rectification.acting import RectificationActing
from netmon.web.pages.rectification.router import RectificationPages
from netmon.web.pages.register.acting import RegisterActing
from netmon.web.pages.register.router import RegisterPages
from netmon.web.pages.render import SCRIPT_VERSION, icon, stylesheet
from netmon.web.pages.reports.router import ReportPages
from netmon.web.pages.returns.acting import ReturnActing
from netmon.web.pages.returns.router import ReturnPages
from netmon.web.pages.roots import NEW_SECONDS
from netmon.web.pages.runbooks import Runbooks
from netmon.web.pages.sources import Sources
from netmon.web.pages.topology import TopologyPage
from netmon.web.pages.waiting import quality_of, waiting_of
from netmon.wires.icmp import Mode, Way

_EVENTS_SHOWN, _EVENTS_SINCE = 12, 86400.0
_BUSIEST_SHOWN = 8
_SHOWN = 30
"""Rows of a list on the front page; where there are more it says how many."""
_ROOTS_SHOWN, _CALLS_SHOWN = 3, 3
"""Roots of one incident, and whom to ring about it: three tell enough, and all of them stand on its own page."""


def pages_router(sources: Sources) -> APIRouter:
    """Return all of them. They read, and change nothing but through the office."""
    router = APIRouter()
    pages = Pages(sources)
    front = Front(sources, pages)
    router.add_api_route("/", front.answer, methods=READ, include_in_schema=False)
    router.add_api_route("/alarm", front.alarm, methods=READ, include_in_schema=False)
    Lists(sources, pages).add_to(router)
    Details(sources, pages).add_to(router)
    Configurations(sources, pages).add_to(router)
    TopologyPage(sources, pages).add_to(router)
    Incidents(sources, pages).add_to(router)
    Runbooks(pages).add_to(router)
    if sources.figures is not None:
        Indicators(sources, pages, sources.figures).add_to(router)
    if sources.register is not None:
        register = RegisterPages(sources, pages, sources.register)
        register.add_to(router)
        RegisterActing(register).add_to(router)
    if sources.returns is not None:
        returns = ReturnPages(sources, pages, sources.returns)
        returns.add_to(router)
        ReturnActing(returns).add_to(router)
    if sources.bulletins is not None:
        bulletins = BulletinPages(sources, pages, sources.bulletins)
        bulletins.add_to(router)
        BulletinActing(bulletins).add_to(router)
    if sources.rectification is not None:
        rectification = RectificationPages(sources, pages, sources.rectification)
        rectification.add_to(router)
        RectificationActing(rectification).add_to(router)
    if sources.reports is not None:
        ReportPages(sources, pages, sources.reports).add_to(router)
    if sources.office is not None:
        Acting(sources, pages, sources.office).add_to(router)
    _files(router)
    serve_script(router)
    return router


class Front:
    """The front page: who is online, what is wrong, and what happened last."""

    def __init__(self, sources: Sources, pages: Pages) -> None:
        self._sources: Final = sources
        self._pages: Final = pages
        self._grouped: Final = Grouped()

    async def answer(self, request: Request) -> HTMLResponse:
        """Answer a request."""
        return await self._answer(request, "front.html", {})

    async def alarm(self, request: Request) -> HTMLResponse:
        """Answer with the same page and a voice."""
        aloud = sounding(self._sources.incidents().values(), self._sources.clock.wall())
        page = await self._answer(request, "alarm.html", {"sounding": aloud, "script": SCRIPT_VERSION})
        page.headers["Content-Security-Policy"] = WITH_SCRIPT
        return page

    async def _answer(self, request: Request, template: str, more: Mapping[str, object]) -> HTMLResponse:
        board = self._sources.board
        viewer = self._pages.viewer(request, 0)
        networks = tuple(board.inventory.networks) if board.loaded else ()
        since = self._sources.clock.wall() - _EVENTS_SINCE
        events = {id_: await self._sources.records.latest(id_, since, _EVENTS_SHOWN) for id_ in networks}
        speech = self._pages.speech(viewer)
        fronts: tuple[NetworkFront, ...] = ()
        loads: Mapping[NetworkId, Loads] = {}
        if board.loaded:
            groups = self._grouped.of(board.inventory)
            fronts = fronts_of(board.inventory, groups, board.beliefs)
            loads = loads_of(board.inventory, groups, board.samples, _BUSIEST_SHOWN)
        known = [one for one in self._sources.incidents().values() if one.open]
        values = {
            "loaded": board.loaded,
            "fronts": fronts,
            "events": events,
            "loads": loads,
            "ailing": {id_: ailing_of(board.degradations, id_) for id_ in networks},
            "slot": SLOT,
            "call": lambda subject: whom_to_call(subject, board.inventory),
            "calls": lambda one: calls_about(one.roots[:_ROOTS_SHOWN], board.inventory)[:_CALLS_SHOWN],
            "by_level": units_by_level,
            "conditions": tuple(Condition),
            "shown": _SHOWN,
            "new_since": speech.now - NEW_SECONDS,
            "waiting": {id_: waiting_of(known, board.degradations, id_) for id_ in networks},
            "quality": quality_of(known),
            "beliefs": board.beliefs,
            "assured": assured_now(board.inventory, self._sources.clock.wall()) if board.loaded else {},
            "figures": cards_by_network(self._sources.figures, speech.zone),
            "share_of": rate,
            "least": threshold,
            "roots_shown": _ROOTS_SHOWN,
        }
        values["unreached"] = [one for one in self._sources.receivers() if one.failing_since is not None]
        values |= _icmp(self._sources.icmp_mode()) | dict(more)
        return self._pages.send(template, speech, values, refresh=FRONT_REFRESH)


def _icmp(mode: Mode) -> dict[str, object]:
    """Return how pings are sent, as warnings or as notes."""
    faulty = mode.missing is not None or (mode.way is Way.OFF and mode.reason.code != "icmp.switched_off")
    said = [reason for reason in (mode.missing, mode.reason) if reason is not None]
    return {"icmp_faults": said if faulty else [], "icmp_notes": [] if faulty else said}


def _files(router: APIRouter) -> None:
    """Serve the style sheet and the icon."""
    sheet, picture = stylesheet(), icon()

    @router.api_route("/style.css", methods=READ, include_in_schema=False)
    async def style() -> Response:
        # Its address changes with its content.
        return Response(sheet, media_type="text/css", headers={"Cache-Control": "max-age=31536000, immutable"})

    @router.api_route("/icon.svg", methods=READ, include_in_schema=False)
    async def sign() -> Response:
        return Response(picture, media_type="image/svg+xml", headers={"Cache-Control": "max-age=86400"})
