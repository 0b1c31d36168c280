"""The application: routes joined. Who may use them is the server's affair."""

from __future__ import annotations

from collections.abc import Iterable

from fastapi import APIRouter, FastAPI


def create_app(routers: Iterable[APIRouter]) -> FastAPI:
    """Return the application with these routes and no others: no schema, no interactive documentation."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    for router in routers:
        app.include_router(router)
    return app
