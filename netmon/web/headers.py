"""What every answer tells the browser not to do."""

from __future__ import annotations

from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from netmon.web.protection import Protection

# No script but that of `/alarm`, which says so itself. Styles only from here, forms ask only here, nobody may frame it.
DEFAULTS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self';"
        " frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


WITH_SCRIPT = f"{DEFAULTS['Content-Security-Policy']}; script-src 'self'; connect-src 'self'"
"""The policy of a page with a script, which comes from here and asks only here."""


class SecurityHeaders:
    """Sets the default headers, and those of the web configuration over them. What an answer says itself stays."""

    def __init__(self, app: ASGIApp, protection: Protection) -> None:
        self._app: Final = app
        self._protection: Final = protection

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, with headers."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in (DEFAULTS | dict(self._protection.headers)).items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, with_headers)
