"""A group's robot of 钉钉, signed where it has a secret."""

from __future__ import annotations

import base64
import hmac
from typing import Final
from urllib.parse import quote_plus

from netmon.model.notification import Notification
from netmon.model.receiver import DingtalkReceiver
from netmon.notify.channels.cut import cut, octets_of_json
from netmon.notify.channels.means import Means
from netmon.notify.channels.robot import Answers, Letter, Robot
from netmon.notify.channels.texts import CALLING, whole
from netmon.notify.channels.verdict import Codes, Verdict

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


class Dingtalk(Robot):
    """Sends text."""

    def __init__(self, receiver: DingtalkReceiver, means: Means) -> None:
        super().__init__(receiver, means, Answers(CODES), receiver.secret)
        self._mention = receiver.mention

    def letter(self, notification: Notification, url: str, secret: str, now: float) -> Letter:
        """Spell a message."""
        content = cut(whole(notification), BODY_OCTETS - ENVELOPE, self.language, octets_of_json)
        message: dict[str, object] = {"msgtype": "text", "text": {"content": content}}
        if self._mention and notification.happening in CALLING:
            numbers = [one for one in self._mention if one != "all"]
            message["at"] = {"atMobiles": numbers, "isAtAll": "all" in self._mention}
        return Letter(signed(url, secret, round(now * 1000)) if secret else url, message)


def signed(url: str, secret: str, at: int) -> str:
    """Return the address with `timestamp` (milliseconds) and `sign`.

    That is the HMAC-SHA256 of timestamp, line feed and secret, by the secret.
    """
    digest = hmac.digest(secret.encode(), f"{at}\n{secret}".encode(), "sha256")
    joint = "&" if "?" in url else "?"
    return f"{url}{joint}timestamp={at}&sign={quote_plus(base64.b64encode(digest))}"
