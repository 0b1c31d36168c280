"""A request that changes something: whether it may, who it is from, and what it says.

A page of somebody else's must not be able to change anything through a browser that is logged in here: a request needs
a header that such a page cannot send, says JSON, and does not come from another site. Where there are no users the
server listens on loopback alone; then the address must be this machine's own, or a name that somebody made point to it
(DNS rebinding) would do.
"""

from __future__ import annotations

from ipaddress import ip_address
from typing import Final, TypeVar
from urllib.parse import urlsplit

from fastapi import Request
from pydantic import BaseModel, ValidationError

from netmon.model.belief import Reason
from netmon.web.api.bodies import cleaned
from netmon.web.api.problems import reasons_of
from netmon.web.office import Caller, RefusedError
from netmon.web.visitor import visitor_of

HEADER: Final = "X-Netmon"
"""Must be there; `cli` from the command line, anything else from other programs."""
LARGEST: Final = 64 * 1024
_NAME: Final = 100

Body = TypeVar("Body", bound=BaseModel)


def check_writer(request: Request) -> None:
    """Raise RefusedError unless whoever asks may change something here."""
    visitor = visitor_of(request)
    if not visitor.operator:
        raise RefusedError(403, Reason.of("api.not_operator", user=visitor.user))
    host = urlsplit(f"//{request.headers.get('host', '')}").hostname or ""
    if not visitor.user and not _is_here(host):
        raise RefusedError(403, Reason.of("api.other_host", host=cleaned(host)[:_NAME]))


def check_same_site(request: Request) -> None:
    """Raise RefusedError where a browser says that a page of another site asks."""
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin", "null")
    other = site not in {"same-origin", "none"} if site is not None else origin != "null" and not _own(request, origin)
    if other:
        raise RefusedError(403, Reason("api.cross_site"))


def caller_of(request: Request, given: str | None, via: str) -> Caller:
    """Return who asks: who logged in, else the name that they give; raises RefusedError where there is none."""
    user = visitor_of(request).user
    name = (given or "").strip()
    if user and name not in {"", user}:
        raise RefusedError(422, Reason.of("api.not_you", user=user))
    if not (user or name):
        raise RefusedError(422, Reason("api.by_missing"))
    if len(name) > _NAME or not (user or name).isprintable():
        raise RefusedError(422, Reason.of("api.by_malformed", limit=_NAME))
    return Caller(user or name, via, request.client.host if request.client else "")


async def body_of(request: Request, shape: type[Body], largest: int = LARGEST) -> Body:
    """Return what a request says, in at most `largest` octets; raises RefusedError with all that is wrong with it."""
    check_writer(request)
    check_same_site(request)
    if HEADER.lower() not in request.headers:
        raise RefusedError(403, Reason.of("api.header_missing", header=HEADER))
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise RefusedError(415, Reason("api.not_json_type"))
    try:
        return shape.model_validate_json(await read(request, largest), strict=True)
    except ValidationError as error:
        raise RefusedError(422, *reasons_of(error, shape)) from error


async def read(request: Request, largest: int = LARGEST) -> bytes:
    """Return the body; raises RefusedError where it is too large."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > largest:
            raise RefusedError(413, Reason.of("api.too_large", limit=largest // 1024))
    return body


def via_of(request: Request) -> str:
    """Return how they came."""
    return "cli" if request.headers.get(HEADER) == "cli" else "api"


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _own(request: Request, origin: str) -> bool:
    return urlsplit(origin).netloc == request.headers.get("host")
