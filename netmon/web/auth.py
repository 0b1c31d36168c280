"""Basic authentication (RFC 7617) before everything that is not open to all."""

from __future__ import annotations

import base64
import binascii
from collections import Counter
from collections.abc import Mapping
from typing import Final

from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from netmon.model.clock import Clock
from netmon.web.credentials import BusyError, PasswordCheck
from netmon.web.protection import Protection
from netmon.web.throttle import Throttle
from netmon.web.visitor import Visitor, admit

OPEN = frozenset({"/healthz"})
_CHALLENGE = {"WWW-Authenticate": 'Basic realm="netmon", charset="UTF-8"'}
_MAX_HEADER = 1024


class BasicAuth:
    """Lets through who may come. With no users configured, that is everybody (the address is a loopback one then)."""

    def __init__(self, app: ASGIApp, protection: Protection, passwords: PasswordCheck, clock: Clock) -> None:
        self._app: Final = app
        self._protection: Final = protection
        self._passwords: Final = passwords
        self._clock: Final = clock
        self._throttle: Final = Throttle()
        self._failures: Final[Counter[str]] = Counter()

    @property
    def failures(self) -> Mapping[str, int]:
        """Refused requests since the start, by reason."""
        return dict(self._failures)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve or refuse."""
        if scope["type"] != "http":
            return  # nothing but HTTP is spoken here
        users = self._protection.users
        refusal = (
            None if not users or scope["path"] in OPEN else await self._refusal(HTTPConnection(scope), scope, users)
        )
        await (refusal or self._app)(scope, receive, send)

    async def _refusal(self, request: HTTPConnection, scope: Scope, users: Mapping[str, str]) -> Response | None:
        given = _credentials(request.headers.getlist("authorization"))
        if given is None:
            reason = "malformed" if "authorization" in request.headers else "missing"
            return self._refuse(reason, 401, _CHALLENGE)
        name, password = given
        operators = self._protection.operators
        admit(scope, Visitor(name, operators is None or name in operators))
        # Before the throttle: who was right before is not locked out by somebody else's failures at the same address.
        if self._passwords.remembers(users, name, password):
            return None
        address = request.client.host if request.client else ""
        if wait := self._throttle.wait(address, self._clock.monotonic()):
            return self._refuse("throttled", 429, {"Retry-After": str(wait)})
        try:
            right = await self._passwords.check(users, name, password)
        except BusyError:
            return self._refuse("busy", 503, {"Retry-After": "5"})
        if right:
            return None
        self._throttle.fail(address, self._clock.monotonic())
        return self._refuse("wrong", 401, _CHALLENGE)

    def _refuse(self, reason: str, status: int, headers: Mapping[str, str]) -> Response:
        self._failures[reason] += 1
        words = {401: "Unauthorized\n", 429: "Too Many Requests\n", 503: "Service Unavailable\n"}
        return PlainTextResponse(words[status], status, dict(headers))


def _credentials(headers: list[str]) -> tuple[str, bytes] | None:
    """Return name and password, None where they are not given as RFC 7617 says, or more than once."""
    if len(headers) != 1 or len(headers[0]) > _MAX_HEADER:
        return None
    scheme, _, token = headers[0].partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        name, colon, password = base64.b64decode(token.strip(), validate=True).partition(b":")
        return (name.decode(), password) if colon else None
    except (binascii.Error, ValueError):
        return None
