"""Requests over HTTP, made in a thread: what came back, or what came of it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Final

from netmon.model.notification import Outcome
from netmon.model.receiver import HttpMethod, Receiver
from netmon.notify.channels.means import Means
from netmon.notify.channels.outcomes import later, of_http, quoted, refused
from netmon.wires.http import Answer, Bounds, HttpClient, HttpError, read_keyed_url
from netmon.words import Language, say

BOUNDS: Final = Bounds(connect=5.0, exchange=20.0, octets=1 << 20, tries=1)
"""One try: whoever keeps the message tries again. A receiver's answer is short."""
PAUSE: Final = 60.0
"""Seconds to wait where a server is busy and names no time."""
LONGEST_PAUSE: Final = 3600.0
JSON: Final = "application/json; charset=utf-8"
SHORTEST_KEY: Final = 8
"""Characters from which a part of an address may be a key."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A request. `url` is a whole address, its query and any key in it; `secrets` are what no detail may show."""

    url: str
    body: bytes = b""
    kind: str = JSON
    method: HttpMethod = HttpMethod.POST
    headers: tuple[tuple[str, str], ...] = ()
    secrets: tuple[str, ...] = ()


class Poster:
    """Asks for one receiver."""

    def __init__(self, receiver: Receiver, means: Means) -> None:
        self._ca = receiver.ca
        self._language = Language(receiver.language)
        self._means = means

    async def ask(self, ask: Ask) -> Answer | Outcome:
        """Return a server's answer of status 2xx, else what came of it."""
        loop = asyncio.get_running_loop()
        try:
            answer = await loop.run_in_executor(self._means.threads, self._once, ask)
        except HttpError as error:
            return of_http(error, self._language)
        return answer if 200 <= answer.status < 300 else self._status(answer, ask)

    def _once(self, ask: Ask) -> Answer:
        url, target = read_keyed_url(ask.url)
        clock = self._means.clock
        tls = self._means.trust.of(self._ca, clock.monotonic()) if url.secure else None
        client = HttpClient(clock, _no_wait, tls, BOUNDS)
        if ask.method is HttpMethod.GET:
            return client.get(url, target, dict(ask.headers))
        return client.post(url, target, {"Content-Type": ask.kind, **dict(ask.headers)}, ask.body)

    def _status(self, answer: Answer, ask: Ask) -> Outcome:
        """Return what a status other than success means (RFC 9110 §15)."""
        said = quoted(answer.body, ask.secrets)
        detail = say(self._language, "channel.status", status=answer.status, said=said)
        if answer.status in (408, 425, 429) or answer.status >= 500:
            return later(detail, self._pause(answer.retry_after) if answer.status in (429, 503) else None)
        return refused(detail)

    def _pause(self, retry_after: str) -> float:
        """Return the seconds that `Retry-After` asks for (RFC 9110 §10.2.3): a number, or a date."""
        if retry_after.isascii() and retry_after.isdigit():
            return min(float(retry_after[:9]), LONGEST_PAUSE)
        try:
            seconds = parsedate_to_datetime(retry_after).timestamp() - self._means.clock.wall()
        except (ValueError, OverflowError):
            return PAUSE
        return min(max(0.0, seconds), LONGEST_PAUSE)


def _no_wait(_seconds: float) -> None:
    """One try is made: nobody waits."""


def keys_in(url: str) -> tuple[str, ...]:
    """Return what of an address is secret: all of it, its query, and whatever in both is long enough to be a key."""
    bare, _, query = url.partition("?")
    parts = (*(part.partition("=")[2] for part in query.split("&")), *bare.split("/")[3:])
    return (url, query, *(part for part in parts if len(part) >= SHORTEST_KEY))


def as_json(value: Mapping[str, object]) -> bytes:
    """Return JSON in UTF-8, Chinese as it is."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")


def as_json_list(values: Sequence[Mapping[str, object]]) -> bytes:
    """Return a JSON array in UTF-8, Chinese as it is."""
    return json.dumps(list(values), ensure_ascii=False).encode("utf-8", "replace")


def said_in(answer: Answer) -> dict[str, object]:
    """Return the object that an answer is, an empty one where it is none."""
    try:
        found = json.loads(answer.body)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def number_in(said: Mapping[str, object], *keys: str) -> int | None:
    """Return the first whole number under any of the keys, None where there is none."""
    for key in keys:
        value = said.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
    return None


def text_in(said: Mapping[str, object], *keys: str) -> str:
    """Return the first text under any of the keys, "" where there is none."""
    return next((value for key in keys if isinstance(value := said.get(key), str)), "")
