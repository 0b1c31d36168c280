"""A server on loopback for one test, and configurations for it."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import bcrypt
import httpx
from fastapi import APIRouter
from starlette.responses import PlainTextResponse

from netmon.clock import SystemClock
from netmon.model.clock import Clock
from netmon.web.application import create_app
from netmon.web.listen import listen_of
from netmon.web.server import WebServer

PASSWORD = "correct horse 电池"


def hash_of(password: str = PASSWORD) -> str:
    return bcrypt.hashpw(password.encode(), bcrypt.gensalt(10)).decode()


def hello() -> APIRouter:
    router = APIRouter()

    @router.get("/hello")
    async def say_hello() -> PlainTextResponse:
        return PlainTextResponse("hello")

    @router.get("/healthz")
    async def healthz() -> PlainTextResponse:
        return PlainTextResponse("ok")

    return router


def written(file: Path, content: str) -> Path:
    """Write a configuration that only its owner reads."""
    file.touch(0o600)
    file.write_text(content, encoding="utf-8")
    return file


@asynccontextmanager
async def serving(
    config: Path | None = None,
    listen: str = "127.0.0.1:0",
    router: APIRouter | None = None,
    clock: Clock | None = None,
) -> AsyncIterator[WebServer]:
    """Serve until the end of the block."""
    server = WebServer(create_app([router or hello()]), listen_of(listen), config, clock or SystemClock())
    await server.start()
    try:
        yield server
    finally:
        await server.close()


async def get(
    server: WebServer,
    path: str = "hello",
    *,
    user: tuple[str, str] | None = None,
    context: ssl.SSLContext | None = None,
    headers: dict[str, str] | None = None,
) -> httpx.Response:
    """Ask once, on a connection of its own."""
    auth = None
    if user is not None:
        auth = httpx.BasicAuth(user[0].encode(), user[1].encode())
    async with httpx.AsyncClient(verify=context if context is not None else True, trust_env=False) as client:
        return await client.get(server.url + path, auth=auth, headers=headers or {})


async def until_taken(server: WebServer, *, taken: bool) -> None:
    """Wait until the last change of the configuration was taken, or refused."""
    for _ in range(100):
        if server.configuration_taken is taken:
            return
        await asyncio.sleep(0.1)
    raise AssertionError(f"after 10 s, taken is still {not taken}")
