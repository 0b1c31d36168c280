"""Who sends a form, and what it says. A form is taken from a user who logged in, of the page that was made for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl

from fastapi import Request
from fastapi.responses import RedirectResponse, Response

from netmon.model.belief import Reason
from netmon.web.api.bodies import cleaned
from netmon.web.api.request import caller_of, check_same_site, check_writer, read
from netmon.web.office import Caller, RefusedError
from netmon.web.tokens import FormTokens
from netmon.web.visitor import visitor_of

MOST: Final = 1100
"""Fields of a form at most."""


@dataclass(frozen=True, slots=True)
class Said:
    """The fields of a form by name: the last of each, and all of those that may come more than once."""

    fields: Mapping[str, str]
    pairs: Sequence[tuple[str, str]] = ()

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")

    def every(self, name: str) -> list[str]:
        """Return all values of a field."""
        return [value for each, value in self.pairs if each == name and value]


NOTHING: Final = Said({})


async def said_by(request: Request) -> Said:
    """Read a form. Raises RefusedError where it is too long."""
    try:
        found = parse_qsl((await read(request)).decode(errors="replace"), max_num_fields=MOST)
    except ValueError:
        raise RefusedError(422, Reason.of("shift_pages.too_many", most=MOST)) from None
    pairs = [(name, cleaned(value)) for name, value in found]
    return Said(dict(pairs), pairs)


def sender_of(request: Request, tokens: FormTokens, token: str) -> Caller:
    """Return who sent a form. Raises RefusedError (403) for whoever may not, or with a page that is too old."""
    check_writer(request)
    check_same_site(request)
    user = visitor_of(request).user
    if not user:
        raise RefusedError(403, Reason("shift_pages.users_needed"))
    if not tokens.right(user, token):
        raise RefusedError(403, Reason("api.stale_form"))
    return caller_of(request, None, "page")


def see(request: Request, there: str) -> Response:
    """Lead to a page, by an address relative to that of the form."""
    lang = request.query_params.get("lang")
    # 303: the browser asks for the page, and a reload of it sends nothing again.
    return RedirectResponse(there + (f"?lang={lang}" if lang in {"zh", "en"} else ""), 303)
