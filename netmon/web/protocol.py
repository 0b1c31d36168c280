"""HTTP/1.1 with limits in time: uvicorn's, and those it lacks."""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol

REQUEST_SECONDS = 10.0
"""From the first octet of a request, or of a connection, to the end of its head."""
ANSWER_SECONDS = 120.0
"""From there to the end of the answer: a reader that stops reading keeps its answer in memory."""


class TimedProtocol(H11Protocol):
    """Closes connections that send their request, or read their answer, drop by drop."""

    _deadline: asyncio.TimerHandle | None = None
    _answering = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in its base class
        """Begin to wait for a request."""
        super().connection_made(transport)
        self._expect(REQUEST_SECONDS)

    def data_received(self, data: bytes) -> None:
        """Take octets; they never move a deadline, but for the one that completes a request."""
        super().data_received(data)
        if self._in_answer():
            if not self._answering:
                self._expect(ANSWER_SECONDS)
        elif self._deadline is None:
            self._expect(REQUEST_SECONDS)
        self._answering = self._in_answer()

    def on_response_complete(self) -> None:
        """Leave the connection to uvicorn's keep-alive timer, until more comes or has come already."""
        self._forget()
        super().on_response_complete()
        self._answering = self._in_answer()
        if self._answering:
            self._expect(ANSWER_SECONDS)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop."""
        self._forget()
        super().connection_lost(exc)

    def _in_answer(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _expect(self, seconds: float) -> None:
        self._forget()
        self._deadline = self.loop.call_later(seconds, self._too_late)

    def _forget(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _too_late(self) -> None:
        self._deadline = None
        self.transport.abort()
