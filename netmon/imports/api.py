"""An API that answers in JSON: what its refusals mean, and the token that it wants."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import urlencode

from netmon.imports.documents import decode_json
from netmon.imports.errors import ImportsError
from netmon.imports.shape import JsonValue
from netmon.model.text import clean_text
from netmon.secrets import Secret
from netmon.wires.http import Answer, HttpClient, HttpError, Url

TOKEN: Final = re.compile(r"[!-~]{1,1024}")
"""What may stand in a header: visible ASCII, no space."""

SAYINGS: Final = ("detail", "message", "err", "error")
"""Where systems put their reason."""

LONGEST_SAYING: Final = 120


class Api:
    """The API at an address. `told` hears of each request before it is made."""

    def __init__(self, client: HttpClient, url: Url, token: Secret | None, told: Callable[[str], object]) -> None:
        self.url = url
        self._client = client
        self._token = "" if token is None else _checked(token)
        self._told = told

    @property
    def token(self) -> str:
        """Return the token, for the header that a system wants it in; "" for none."""
        return self._token

    def __repr__(self) -> str:
        return f"Api({self.url})"

    def get(self, path: str, headers: Mapping[str, str], query: Mapping[str, str | int] | None = None) -> JsonValue:
        """Return what stands at `path` below the address. Raises ImportsError."""
        target = f"{self.url.path}{path}"
        self._told(f"{self.url.origin}{target}")
        try:
            answer = self._client.get(self.url, f"{target}?{urlencode(query)}" if query else target, headers)
        except HttpError as error:
            raise ImportsError(error.code, **error.facts) from error
        return self._understood(answer, target)

    def post(self, path: str, headers: Mapping[str, str], body: Mapping[str, JsonValue]) -> JsonValue:
        """Return the answer to a question in JSON. Raises ImportsError."""
        target = f"{self.url.path}{path}"
        self._told(f"{self.url.origin}{target}")
        try:
            answer = self._client.post(self.url, target, headers, json.dumps(body).encode())
        except HttpError as error:
            raise ImportsError(error.code, **error.facts) from error
        return self._understood(answer, target)

    def _understood(self, answer: Answer, target: str) -> JsonValue:
        place = f"{self.url.origin}{target}"
        if answer.status == 200:
            if answer.kind == "text/html":
                raise ImportsError("imports.web_page", place=place)
            return decode_json(answer.body, place)
        said = self.harmless(_saying(answer))
        facts = {"place": place, "status": answer.status, "said": said or "-"}
        if answer.status in {401, 403}:
            raise ImportsError("imports.denied" if self._token else "imports.token_wanted", **facts)
        if answer.status in {404, 405}:
            raise ImportsError("imports.no_api", **facts)
        raise ImportsError("imports.busy" if answer.status in {429, 503} else "imports.status", **facts)

    def harmless(self, text: str) -> str:
        """Return what a server said, short, clean, and without the token that it may repeat."""
        hidden = text.replace(self._token, "***") if self._token else text
        return clean_text(hidden.encode("utf-8", "replace")).text[:LONGEST_SAYING]


def _checked(token: Secret) -> str:
    said = token.reveal().decode("utf-8", "replace").strip()
    if not TOKEN.fullmatch(said):
        raise ImportsError("imports.token_odd")
    return said


def _saying(answer: Answer) -> str:
    """Return the reason that an answer gives, "" where it gives none."""
    if len(answer.body) > 10_000 or answer.kind == "text/html":
        return ""
    try:
        content = json.loads(answer.body)
    except (ValueError, RecursionError):
        return ""
    said = (
        [content[name] for name in SAYINGS if isinstance(content.get(name), str)] if isinstance(content, dict) else []
    )
    return said[0] if said else ""
