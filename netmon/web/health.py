"""`/healthz` and `/readyz`: for whatever restarts the daemon, and for whoever waits until it serves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from netmon.model.belief import Reason
from netmon.watch.board import Board
from netmon.words import Language, say

STALLED_SECONDS: Final = 15.0
"""The watch ticks about once a second. After this long without, something is stuck though the server answers."""


def readiness(board: Board, store_open: bool) -> tuple[Reason, ...]:
    """Return what is missing before figures can be shown: nothing, once the first round of visits has begun.

    Where the inventory has nothing to ask there is no such round to wait for.
    """
    missing: list[Reason] = []
    if not store_open:
        missing.append(Reason("web.store_closed"))
    if not board.loaded:
        missing.append(Reason("web.no_inventory"))
    elif not board.stats.observations and any(view.probes for view in board.devices.values()):
        missing.append(Reason.of("web.no_visit_yet", devices=len(board.devices)))
    return tuple(missing)


def health_router(board: Board, store_open: Callable[[], bool], tick_age: Callable[[], float | None]) -> APIRouter:
    """Return both routes. `tick_age` is how many seconds ago `watch` last ticked, None before it first did."""
    router = APIRouter()

    @router.api_route("/healthz", methods=["GET", "HEAD"], include_in_schema=False)
    async def healthz() -> JSONResponse:
        age = tick_age()
        stalled = age is not None and age > STALLED_SECONDS
        body = {
            "status": "stalled" if stalled else "ok",
            "tick_age_seconds": None if age is None else round(age, 3),
        }
        return JSONResponse(body, 503 if stalled else 200)

    @router.api_route("/readyz", methods=["GET", "HEAD"], include_in_schema=False)
    async def readyz() -> JSONResponse:
        missing = readiness(board, store_open())
        reasons = [
            {
                "code": each.code,
                **{language.value: say(language, each.code, **dict(each.facts)) for language in Language},
            }
            for each in missing
        ]
        return JSONResponse({"ready": not missing, "reasons": reasons}, 503 if missing else 200)

    return router
