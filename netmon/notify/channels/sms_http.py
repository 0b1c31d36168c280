"""Short messages through a gateway that is asked over HTTP in its own way."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Final

from netmon.model.credential import SecretRef
from netmon.model.filling import fill, names_in
from netmon.model.notification import Notification, Outcome, Sent
from netmon.model.receiver import BodyFormat, HttpMethod, SmsHttpReceiver
from netmon.notify.channels.already import Already
from netmon.notify.channels.cut import cut, one
from netmon.notify.channels.means import Means
from netmon.notify.channels.outcomes import later, of_secret, quoted, refused, taken
from netmon.notify.channels.posting import PAUSE, Ask, Poster, keys_in
from netmon.notify.channels.texts import whole
from netmon.secrets import SecretError
from netmon.wires.http import Answer
from netmon.words import Language, say

KINDS: Final = {
    BodyFormat.JSON: "application/json",
    BodyFormat.FORM: "application/x-www-form-urlencoded",
    BodyFormat.XML: "text/xml",
}


class SmsHttp:
    """Sends one request for all, or one for each telephone number, as the template says."""

    def __init__(self, receiver: SmsHttpReceiver, means: Means) -> None:
        self._receiver = receiver
        self._means = means
        self._poster = Poster(receiver, means)
        self._language = Language(receiver.language)
        self._already = Already()

    @property
    def per_minute(self) -> int:
        """How many messages it takes in any minute."""
        return self._receiver.per_minute

    async def send(self, notification: Notification) -> Outcome:
        """Send one message to everybody who does not have it yet."""
        to = self._receiver
        if "phone" not in names_in(to.template):
            return await self._ask(notification, to.separator.join(to.phones))
        worst = taken()
        for phone in to.phones:
            if self._already.told(notification.id, phone):
                continue
            outcome = await self._ask(notification, phone)
            if outcome.sent is Sent.TAKEN:
                self._already.note(notification.id, phone)
            else:
                worst = _worse(worst, self._of(phone, outcome))
        if worst.sent is not Sent.LATER:
            self._already.forget(notification.id)
        return worst

    async def close(self) -> None:
        """Nothing is open between messages."""

    async def _ask(self, notification: Notification, phones: str) -> Outcome:
        """Make one request."""
        to = self._receiver
        try:
            url = self._means.place(to.url)
            secrets = {name: self._means.secret(reference) for name, reference in to.secrets}
            headers = tuple((name, self._means.place(value)) for name, value in to.headers)
        except SecretError as error:
            return of_secret(error, self._language)
        made = datetime.fromtimestamp(notification.made_at, UTC).strftime("%Y%m%d%H%M%S")
        text = cut(whole(notification), to.characters, self._language, one)
        values = {"text": text, "id": notification.id, "time": made, "phone": phones, "phones": phones, **secrets}
        filled = fill(to.template, to.format, to.charset, values)
        hidden = (
            *secrets.values(),
            *(said for (_, value), (_, said) in zip(to.headers, headers, strict=True) if isinstance(value, SecretRef)),
            *(keys_in(url) if isinstance(to.url, SecretRef) else ()),
        )
        if to.method is HttpMethod.GET:
            joint = "&" if "?" in url else "?"
            ask = Ask(f"{url}{joint}{filled.decode('ascii', 'replace')}", b"", "", to.method, headers, hidden)
        else:
            kind = f"{KINDS[to.format]}; charset={to.charset.value}"
            ask = Ask(url, filled, kind, to.method, headers, hidden)
        answer = await self._poster.ask(ask)
        return answer if isinstance(answer, Outcome) else self._judged(answer, hidden)

    def _judged(self, answer: Answer, secrets: tuple[str, ...]) -> Outcome:
        """Return whether the gateway says that it succeeded.

        What it does not say is a refusal: a gateway that takes a message and is asked again sends it again.
        """
        to = self._receiver
        detail = say(self._language, "channel.sms_answer", said=quoted(answer.body, secrets))
        if to.success_path:
            found = at_path(answer.body, to.success_path)
            if found in to.later_values:
                return later(detail, PAUSE)
            if found is None or (to.success_values and found not in to.success_values):
                return refused(detail)
        text = answer.body.decode(to.charset.value, "replace")
        if to.success_pattern and re.search(to.success_pattern, text) is None:
            return refused(detail)
        return taken()

    def _of(self, phone: str, outcome: Outcome) -> Outcome:
        told = say(self._language, "channel.sms_phone", phone=phone, told=outcome.detail)
        return Outcome(outcome.sent, told, outcome.retry_after)


def at_path(body: bytes, path: str) -> str | None:
    """Return the value at a path such as `code` or `data.0.status`, as JSON spells it but for quotes; None for none."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return None
    for part in path.split("."):
        if isinstance(found, dict) and part in found:
            found = found[part]
        elif isinstance(found, list) and part.isdecimal() and int(part) < len(found):
            found = found[int(part)]
        else:
            return None
    return found if isinstance(found, str) else json.dumps(found)


def _worse(one_: Outcome, other: Outcome) -> Outcome:
    """Return the one that says more must be done: what is to be tried again before what was refused."""
    rank = {Sent.LATER: 0, Sent.REFUSED: 1, Sent.TAKEN: 2}
    return min(one_, other, key=lambda outcome: rank[outcome.sent])
