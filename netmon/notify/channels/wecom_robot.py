"""A group's robot of 企业微信: a webhook whose key stands in its address."""

from __future__ import annotations

from typing import Final

from netmon.model.notification import Notification
from netmon.model.receiver import RobotFormat, WecomRobotReceiver
from netmon.notify.channels.cut import cut
from netmon.notify.channels.means import Means
from netmon.notify.channels.robot import Answers, Letter, Robot
from netmon.notify.channels.texts import CALLING, in_markdown, whole
from netmon.notify.channels.wecom import CODES, MARKDOWN_OCTETS, TEXT_OCTETS

EVERYBODY: Final = "@all"


class WecomRobot(Robot):
    """Sends text, or markdown, which cannot call anybody by number."""

    def __init__(self, receiver: WecomRobotReceiver, means: Means) -> None:
        super().__init__(receiver, means, Answers(CODES))
        self._format, self._mention = receiver.format, receiver.mention

    def letter(self, notification: Notification, url: str, secret: str, now: float) -> Letter:  # noqa: ARG002 - nothing is signed
        """Spell a message."""
        if self._format is RobotFormat.MARKDOWN:
            content = cut(in_markdown(notification), MARKDOWN_OCTETS, self.language)
            return Letter(url, {"msgtype": "markdown", "markdown": {"content": content}})
        text: dict[str, object] = {"content": cut(whole(notification), TEXT_OCTETS, self.language)}
        if self._mention and notification.happening in CALLING:
            text["mentioned_mobile_list"] = [EVERYBODY if one == "all" else one for one in self._mention]
        return Letter(url, {"msgtype": "text", "text": text})
