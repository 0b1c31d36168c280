"""Who asks, as the server's door found."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import HTTPConnection
from starlette.types import Scope

_KEY = "netmon.visitor"


@dataclass(frozen=True, slots=True)
class Visitor:
    """`user` is who logged in, "" where no users are configured; `operator` is whether they may change anything.

    `program`: they came with a token, and may do what that says. No program is an operator.
    """

    user: str = ""
    operator: bool = True
    program: bool = False


def admit(scope: Scope, visitor: Visitor) -> None:
    """Note who asks, for whoever answers."""
    scope[_KEY] = visitor


def visitor_of(request: HTTPConnection) -> Visitor:
    """Return who asks."""
    found = request.scope.get(_KEY)
    return found if isinstance(found, Visitor) else Visitor()
