"""`/sd`: Prometheus' HTTP service discovery."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from exporters.snmp_exporter.discovery import groups
from exporters.snmp_exporter.endpoint import refused
from exporters.snmp_exporter.selection import Refusal
from netmon.model.belief import Reason
from netmon.watch.board import Board


def discovery_router(board: Board) -> APIRouter:
    """Return the route. Before an inventory is loaded it refuses: an empty list would take all targets away."""
    router = APIRouter()

    @router.get("/sd", include_in_schema=False)
    async def discover(request: Request) -> Response:
        if not board.loaded:
            return refused(Refusal(503, Reason("if_mib.no_inventory")))
        query = request.query_params
        asked = {name: tuple(query.getlist(name)) for name in query}
        records = {device: view.record for device, view in board.devices.items()}
        found = groups(board.inventory, records, asked)
        return refused(found) if isinstance(found, Refusal) else JSONResponse(found)

    return router
