"""A group's robot of 钉钉, signed where it has a secret."""

from __future__ import annotations

import base64
import hmac
from typing import Final
from urllib.parse import quote_plus

from netmon.model.notification import Notification, Outcome
from netmon.model.receiver import DingtalkReceiver
from netmon.notify.channels.cut import cut, octets_of_json
from netmon.notify.channels.means import Means
from netmon.notify.channels.outcomes import of_secret
from netmon.notify.channels.posting import Ask, Poster, as_json, number_in, said_in, text_in
from netmon.notify.channels.texts import CALLING, whole
from netmon.notify.channels.verdict import Codes, Verdict, judged
from netmon.notify.channels.wecom_robot import keys_in
from netmon.secrets import SecretError
from netmon.words import Language

BODY_OCTETS: Final = 20_000
ENVELOPE: Final = 1_000
"""Octets of the body that are not the text: fifty numbers to call among them."""
THROTTLED: Final = 600.0
"""Who sends more than 20 in a minute is not listened to for ten."""

CODES: Final[Codes] = {
    -1: Verdict(pause=5.0),
    130101: Verdict("channel.too_many", THROTTLED),
    300001: Verdict("channel.dingtalk_token"),
    300005: Verdict("channel.dingtalk_token"),
    310000: Verdict("channel.dingtalk_security"),
    400101: Verdict("channel.dingtalk_token"),
    400102: Verdict("channel.dingtalk_stopped"),
    400106: Verdict("channel.dingtalk_token"),
    410100: Verdict("channel.too_many", THROTTLED),
    430104: Verdict("channel.too_many", THROTTLED),
    660026: Verdict("channel.too_many", THROTTLED),
}


class Dingtalk:
    """Sends text."""

    def __init__(self, receiver: DingtalkReceiver, means: Means) -> None:
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
        hidden = (*keys_in(url), secret)
        asked = signed(url, secret, round(self._means.clock.wall() * 1000)) if secret else url
        answer = await self._poster.ask(Ask(asked, as_json(self._message(notification)), secrets=hidden))
        if isinstance(answer, Outcome):
            return answer
        said = said_in(answer)
        return judged(number_in(said, "errcode"), text_in(said, "errmsg"), CODES, self._language, hidden)

    async def close(self) -> None:
        """Nothing is open between messages."""

    def _message(self, notification: Notification) -> dict[str, object]:
        content = cut(whole(notification), BODY_OCTETS - ENVELOPE, self._language, octets_of_json)
        message: dict[str, object] = {"msgtype": "text", "text": {"content": content}}
        if self._receiver.mention and notification.happening in CALLING:
            numbers = [one for one in self._receiver.mention if one != "all"]
            message["at"] = {"atMobiles": numbers, "isAtAll": "all" in self._receiver.mention}
        return message


def signed(url: str, secret: str, at: int) -> str:
    """Return the address with `timestamp` (milliseconds) and `sign`.

    That is the HMAC-SHA256 of timestamp, line feed and secret, by the secret.
    """
    digest = hmac.digest(secret.encode(), f"{at}\n{secret}".encode(), "sha256")
    joint = "&" if "?" in url else "?"
    return f"{url}{joint}timestamp={at}&sign={quote_plus(base64.b64encode(digest))}"
