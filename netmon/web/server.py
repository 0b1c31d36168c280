"""The server: uvicorn inside the daemon's own event loop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import ssl
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import uvicorn
from starlette.types import ASGIApp

from netmon.model.clock import Clock
from netmon.web.auth import Authentication
from netmon.web.credentials import PasswordCheck
from netmon.web.headers import SecurityHeaders
from netmon.web.listen import Listen, bind
from netmon.web.protection import Protection
from netmon.web.protocol import TimedProtocol
from netmon.words import Language

log = logging.getLogger(__name__)

REFRESH_SECONDS = 1.0
_CONNECTIONS = 128
_HEAD_BYTES = 16 * 1024
_KEEP_ALIVE_SECONDS = 75  # longer than a scrape interval: Prometheus keeps its connection
_CLOSING_SECONDS = 3


class WebServer:
    """Serves `app` on one address. Raises WebError when made, or started, where that cannot be done safely."""

    def __init__(
        self, app: ASGIApp, listen: Listen, config_file: Path | None, clock: Clock, language: Language = Language.EN
    ) -> None:
        self._listen: Final = listen
        self._protection: Final = Protection(listen, config_file, language)
        self._passwords: Final = PasswordCheck()
        self._auth: Final = Authentication(app, self._protection, self._passwords, clock)
        self._tasks: Final[list[asyncio.Task[None]]] = []
        self._server: _QuietServer | None = None
        self.port = listen.port

    @property
    def url(self) -> str:
        """Where to find it."""
        scheme = "https" if self._protection.context else "http"
        return f"{scheme}://{Listen(self._listen.host, self.port)}/"

    @property
    def concrete_url(self) -> str:
        """Where others find it; "" where it listens on every address."""
        return "" if self._listen.everywhere else self.url

    @property
    def configuration_taken(self) -> bool:
        """Whether the web configuration's files were taken when they last changed."""
        return self._protection.taken

    @property
    def auth_failures(self) -> Mapping[str, int]:
        """Refused requests since the start, by reason."""
        return self._auth.failures

    async def start(self) -> None:
        """Listen, and return once connections are taken. Port 0 becomes the one that was free."""
        listening = bind(self._listen)
        self.port = listening.getsockname()[1]
        self._server = _QuietServer(self._config())
        serving = asyncio.create_task(self._server.serve([listening]), name="web")
        self._tasks.append(serving)
        while not self._server.started:
            if serving.done():
                await serving  # raises what went wrong
                raise RuntimeError("the web server ended before it began")
            await asyncio.sleep(0.005)
        self._tasks.append(asyncio.create_task(self._refresh(), name="web configuration"))

    async def close(self) -> None:
        """Stop listening, let answers under way end within a few seconds, and return."""
        if self._server is not None:
            self._server.should_exit = True
            serving, *others = self._tasks
            for task in others:
                task.cancel()
            await asyncio.gather(serving, *others, return_exceptions=True)
        self._passwords.close()

    async def _refresh(self) -> None:
        while True:
            await asyncio.sleep(REFRESH_SECONDS)
            try:
                self._protection.refresh()
            except Exception:
                # Once for each change of the files: a certificate that is renewed after it must still be taken.
                log.exception("bug while taking the web configuration")

    def _config(self) -> uvicorn.Config:
        context = self._protection.context

        def tls(_config: uvicorn.Config, _default: object) -> ssl.SSLContext:
            assert context is not None  # noqa: S101 - only handed over where there is one
            return context

        return uvicorn.Config(
            SecurityHeaders(self._auth, self._protection),
            http=TimedProtocol,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            workers=1,  # otherwise $WEB_CONCURRENCY is read
            limit_concurrency=_CONNECTIONS,
            h11_max_incomplete_event_size=_HEAD_BYTES,
            timeout_keep_alive=_KEEP_ALIVE_SECONDS,
            timeout_graceful_shutdown=_CLOSING_SECONDS,
            ssl_context_factory=tls if context is not None else None,
        )


class _QuietServer(uvicorn.Server):
    """Leaves signals to the daemon."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield
