"""The front page: what is watched, what is wrong, and where the rest is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from netmon.model.belief import State
from netmon.model.clock import Clock
from netmon.watch.board import Board
from netmon.web.pages.language import wanted_language
from netmon.web.pages.picture import NetworkPicture, picture_of
from netmon.web.pages.render import environment, render, stylesheet
from netmon.wires.icmp import Mode, Way
from netmon.words import Language

_ROOTS_SHOWN = 50
_UTC = "UTC"  # before an inventory names a time zone


@dataclass(frozen=True, slots=True)
class FrontPage:
    """Where the page gets what it shows."""

    clock: Clock
    board: Board
    icmp_mode: Callable[[], Mode]
    degraded: Callable[[], bool]
    version: str

    def router(self) -> APIRouter:
        """Return the page's routes."""
        router = APIRouter()
        template: Final = environment().get_template("front.html")
        style: Final = stylesheet()

        @router.api_route("/", methods=["GET", "HEAD"], include_in_schema=False)
        async def front(request: Request, lang: str | None = None) -> HTMLResponse:
            language = wanted_language(lang, request.headers.get("accept-language", ""))
            zone = self.board.inventory.time_zone if self.board.loaded else _UTC
            page = render(template, language, zone, self.clock.wall(), **self._values(language))
            return HTMLResponse(page, headers={"Content-Language": language.value, "Vary": "Accept-Language"})

        @router.get("/style.css", include_in_schema=False)
        async def css() -> Response:
            return Response(style, media_type="text/css", headers={"Cache-Control": "max-age=3600"})

        return router

    def _values(self, language: Language) -> dict[str, object]:
        board, mode = self.board, self.icmp_mode()
        networks = picture_of(board) if board.loaded else ()
        faulty = mode.way is Way.OFF or mode.missing is not None
        icmp = [reason for reason in (mode.missing, mode.reason) if reason is not None]
        return {
            "other": Language.EN if language is Language.ZH else Language.ZH,
            "loaded": board.loaded,
            "degraded": self.degraded(),
            "networks": networks,
            "icmp_faults": icmp if faulty else [],
            "icmp_notes": [] if faulty else icmp,
            "states": tuple(State),
            "shown": _ROOTS_SHOWN,
            "unknown": _unknown(networks),
            "version": self.version,
            "digest": board.inventory.digest[:12] if board.loaded else "-",
        }


def _unknown(networks: tuple[NetworkPicture, ...]) -> dict[str, int]:
    return {network.id: sum(count.by_state[State.UNKNOWN] for count in network.counts) for network in networks}
