"""Who comes in: users with Basic authentication (RFC 7617), programs with a bearer token (RFC 6750), before everything
that is not open to all.
"""

from __future__ import annotations

import base64
import binascii
import hmac
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Final

from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from netmon.model.clock import Clock
from netmon.web.credentials import BusyError, PasswordCheck
from netmon.web.geo import PREFIX
from netmon.web.protection import Protection
from netmon.web.throttle import Throttle
from netmon.web.visitor import Visitor, admit
from netmon.web.webconfig import Bearer, Grant

OPEN = frozenset({"/healthz"})
ALERTS: Final = "/api/v1/alerts"
"""Where Alertmanager hands over alerts."""
OPEN_BELOW = PREFIX
"""Blank tiles and the outline of a map: Grafana's browser sends no credentials for them."""
_CHALLENGE = {"WWW-Authenticate": 'Basic realm="netmon", charset="UTF-8"'}
_MAX_HEADER = 1024


class Authentication:
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
        is_open = scope["path"] in OPEN or scope["path"].startswith(OPEN_BELOW)
        refusal = None if is_open else await self._refusal(HTTPConnection(scope), scope)
        await (refusal or self._app)(scope, receive, send)

    async def _refusal(self, request: HTTPConnection, scope: Scope) -> Response | None:
        users, bearers = self._protection.users, self._protection.bearers
        headers = request.headers.getlist("authorization")
        token = _token(headers) if bearers else None
        if token is not None:
            return self._refusal_of_program(request, scope, _bearer(bearers, token))
        return await self._refusal_of_user(request, scope, users, headers) if users else None

    def _refusal_of_program(self, request: HTTPConnection, scope: Scope, bearer: Bearer | None) -> Response | None:
        if bearer is None:
            address = _address(request)
            if wait := self._throttle.wait(address, self._clock.monotonic()):
                return self._refuse("throttled", 429, {"Retry-After": str(wait)})
            self._throttle.fail(address, self._clock.monotonic())
            return self._refuse("wrong", 401, {"WWW-Authenticate": 'Bearer realm="netmon", error="invalid_token"'})
        if not _allowed(bearer, scope):
            return self._refuse("not_allowed", 403, {})
        admit(scope, Visitor(bearer.name, operator=False, program=True))
        return None

    async def _refusal_of_user(
        self, request: HTTPConnection, scope: Scope, users: Mapping[str, str], headers: list[str]
    ) -> Response | None:
        given = _credentials(headers)
        if given is None:
            reason = "malformed" if headers else "missing"
            return self._refuse(reason, 401, _CHALLENGE)
        name, password = given
        operators = self._protection.operators
        admit(scope, Visitor(name, operators is None or name in operators))
        # Before the throttle: who was right before is not locked out by somebody else's failures at the same address.
        if self._passwords.remembers(users, name, password):
            return None
        address = _address(request)
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
        words = {
            401: "Unauthorized\n",
            403: "Forbidden: this token does not allow it\n",
            429: "Too Many Requests\n",
            503: "Service Unavailable\n",
        }
        return PlainTextResponse(words[status], status, dict(headers))


def _address(request: HTTPConnection) -> str:
    return request.client.host if request.client else ""


def _allowed(bearer: Bearer, scope: Scope) -> bool:
    """Whether a program may ask this at all: what a token does not allow, no route has to refuse."""
    if scope["method"] in {"GET", "HEAD"}:
        return Grant.READ in bearer.may
    return scope["path"] == ALERTS and scope["method"] == "POST" and Grant.ALERTS in bearer.may


def _token(headers: list[str]) -> bytes | None:
    """Return the bearer token, None where none is given as RFC 6750 says, or more than once."""
    if len(headers) != 1 or len(headers[0]) > _MAX_HEADER:
        return None
    scheme, _, token = headers[0].partition(" ")
    return token.strip().encode() if scheme.lower() == "bearer" else None


def _bearer(bearers: Iterable[Bearer], token: bytes) -> Bearer | None:
    """Return whose token it is. All are compared, so that the time tells nothing."""
    digest = sha256(token).digest()
    right = [bearer for bearer in bearers if hmac.compare_digest(bearer.digest, digest)]
    return right[0] if right else None


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
