"""JSON posted to whoever takes it, signed where that is wanted."""

from __future__ import annotations

import hmac
from typing import Final

from netmon.model.credential import SecretRef
from netmon.model.notification import Notification, Outcome
from netmon.model.receiver import WebhookFormat, WebhookReceiver
from netmon.notify.channels import webhook_json
from netmon.notify.channels.means import Means
from netmon.notify.channels.outcomes import of_secret, taken
from netmon.notify.channels.posting import Ask, Poster, as_json, keys_in
from netmon.secrets import SecretError
from netmon.words import Language

ID: Final = "X-Netmon-Id"
"""The same for a message that is sent twice."""
TIMESTAMP: Final = "X-Netmon-Timestamp"
SIGNATURE: Final = "X-Netmon-Signature"


class Webhook:
    """Whatever has status 2xx is success."""

    def __init__(self, receiver: WebhookReceiver, means: Means) -> None:
        self._receiver = receiver
        self._means = means
        self._poster = Poster(receiver, means)
        self._language = Language(receiver.language)

    @property
    def per_minute(self) -> int:
        """How many messages it takes in any minute."""
        return self._receiver.per_minute

    async def send(self, notification: Notification) -> Outcome:
        """Send one message."""
        to = self._receiver
        try:
            url = self._means.place(to.url)
            secret = "" if to.secret is None else self._means.secret(to.secret)
            authorization = "" if to.authorization is None else self._means.secret(to.authorization)
        except SecretError as error:
            return of_secret(error, self._language)
        form = webhook_json.alertmanager if to.format is WebhookFormat.ALERTMANAGER else webhook_json.own
        body = as_json(form(notification))
        headers: list[tuple[str, str]] = [(ID, notification.id)]
        if secret:
            at = str(round(self._means.clock.wall()))
            headers += [(TIMESTAMP, at), (SIGNATURE, signature(secret, at, body))]
        if authorization:
            headers.append(("Authorization", authorization))
        hidden = (
            secret,
            authorization,
            authorization.rpartition(" ")[2],
            *(keys_in(url) if isinstance(to.url, SecretRef) else ()),
        )
        answer = await self._poster.ask(Ask(url, body, headers=tuple(headers), secrets=hidden))
        return answer if isinstance(answer, Outcome) else taken()

    async def close(self) -> None:
        """Nothing is open between messages."""


def signature(secret: str, at: str, body: bytes) -> str:
    """Return `sha256=` and the HMAC-SHA256, in hexadecimal, of time (seconds), a full stop and the body."""
    return "sha256=" + hmac.new(secret.encode(), at.encode() + b"." + body, "sha256").hexdigest()
