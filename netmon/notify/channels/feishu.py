"""A group's bot of 飞书, signed where it has a secret."""

from __future__ import annotations

import base64
import hmac
from typing import Final

from netmon.model.notification import Notification
from netmon.model.receiver import FeishuReceiver
from netmon.notify.channels.cut import cut, octets_of_json
from netmon.notify.channels.means import Means
from netmon.notify.channels.robot import Answers, Letter, Robot
from netmon.notify.channels.texts import whole
from netmon.notify.channels.verdict import Codes, Verdict

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


# Older servers answer in other words.
ANSWERS: Final = Answers(CODES, ("code", "StatusCode"), ("msg", "StatusMessage"))


class Feishu(Robot):
    """Sends text."""

    def __init__(self, receiver: FeishuReceiver, means: Means) -> None:
        super().__init__(receiver, means, ANSWERS, receiver.secret)

    def letter(self, notification: Notification, url: str, secret: str, now: float) -> Letter:
        """Spell a message."""
        content = cut(whole(notification), BODY_OCTETS - ENVELOPE, self.language, octets_of_json)
        message = {"msg_type": "text", "content": {"text": content}}
        if not secret:
            return Letter(url, message)
        at = round(now)
        return Letter(url, {"timestamp": str(at), "sign": signature(secret, at), **message})


def signature(secret: str, at: int) -> str:
    """Return what signs a message of `at` (seconds): the HMAC-SHA256 of nothing, by timestamp, line feed and secret."""
    return base64.b64encode(hmac.digest(f"{at}\n{secret}".encode(), b"", "sha256")).decode()
