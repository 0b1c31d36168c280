"""What came of an attempt, in words that hold no secret."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from urllib.parse import quote, quote_plus

from netmon.model.notification import Outcome, Sent
from netmon.model.text import clean_text
from netmon.secrets import SecretError
from netmon.wires.http import HttpError
from netmon.words import Language, say

LONGEST: Final = 200
"""Characters of what a receiver said that are kept."""
HIDDEN: Final = "***"


def taken(detail: str = "", reference: str = "") -> Outcome:
    """Say that it has the message."""
    return Outcome(Sent.TAKEN, detail, reference=reference)


def later(detail: str, retry_after: float | None = None) -> Outcome:
    """Say that it is to be tried again."""
    return Outcome(Sent.LATER, detail, retry_after)


def refused(detail: str) -> Outcome:
    """Say that trying again would be refused again."""
    return Outcome(Sent.REFUSED, detail)


def quoted(said: str | bytes, secrets: Iterable[str] = ()) -> str:
    """Return what a receiver said, harmless and short, with none of `secrets` in it, however they are spelled."""
    octets = said.encode("utf-8", "replace") if isinstance(said, str) else said
    text = clean_text(octets[:4096]).text
    for secret in sorted(set(filter(None, secrets)), key=len, reverse=True):
        for spelled in {secret, quote(secret), quote_plus(secret), quote(secret, safe="")}:
            text = text.replace(spelled, HIDDEN)
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def of_secret(error: SecretError, language: Language) -> Outcome:
    """Return what came of a secret that is not there: somebody may put it there."""
    return later(say(language, error.code, **error.facts))


def of_http(error: HttpError, language: Language) -> Outcome:
    """Return what came of a request without an answer."""
    code = "channel.untrusted" if error.code == "http.untrusted" else error.code
    detail = say(language, code, **error.facts)
    return refused(detail) if error.code == "http.bad_request" else later(detail)
