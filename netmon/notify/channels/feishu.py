"""A group's bot of 飞书, signed where it has a secret."""

from __future__ import annotations

import base64
import hmac
from typing import Final

from netmon.model.notification import Notification, Outcome
from netmon.model.receiver import FeishuReceiver
from netmon.notify.channels.cut import cut, octets_of_json
from netmon.notify.channels.means import Means
from netmon.notify.channels.outcomes import of_secret
from netmon.notify.channels.posting import Ask, Poster, as_json, number_in, said_in, text_in
from netmon.notify.channels.texts import whole
from netmon.notify.channels.verdict import Codes, Verdict, judged
from netmon.notify.channels.wecom_robot import keys_in
from netmon.secrets import SecretError
from netmon.words import Language

BODY_OCTETS: Final = 20 * 1024
ENVELOPE: Final = 512
PAUSE: Final = 60.0

CODES: Final[Codes] = {
    9499: Verdict("channel.too_many", PAUSE),
    11232: Verdict("channel.too_many", PAUSE),
    11233: Verdict("channel.too_many", PAUSE),
    19001: Verdict("channel.feishu_key"),
    19021: Verdict("channel.feishu_sign"),
    19022: Verdict("channel.feishu_ip"),
    19024: Verdict("channel.feishu_keyword"),
}


class Feishu:
    """Sends text."""

    def __init__(self, receiver: FeishuReceiver, means: Means) -> None:
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
        try:
            url = self._means.secret(self._receiver.url)
            secret = "" if self._receiver.secret is None else self._means.secret(self._receiver.secret)
        except SecretError as error:
            return of_secret(error, self._language)
        content = cut(whole(notification), BODY_OCTETS - ENVELOPE, self._language, octets_of_json)
        message: dict[str, object] = {"msg_type": "text", "content": {"text": content}}
        if secret:
            at = round(self._means.clock.wall())
            message = {"timestamp": str(at), "sign": signature(secret, at), **message}
        hidden = (*keys_in(url), secret)
        answer = await self._poster.ask(Ask(url, as_json(message), secrets=hidden))
        if isinstance(answer, Outcome):
            return answer
        said = said_in(answer)
        # Older servers answer in other words.
        code, told = number_in(said, "code", "StatusCode"), text_in(said, "msg", "StatusMessage")
        return judged(code, told, CODES, self._language, hidden)

    async def close(self) -> None:
        """Nothing is open between messages."""


def signature(secret: str, at: int) -> str:
    """Return what signs a message of `at` (seconds): the HMAC-SHA256 of nothing, by timestamp, line feed and secret."""
    return base64.b64encode(hmac.digest(f"{at}\n{secret}".encode(), b"", "sha256")).decode()
