"""A group's robot of 企业微信: a webhook whose key stands in its address."""

from __future__ import annotations

from typing import Final

from netmon.model.notification import Notification, Outcome
from netmon.model.receiver import RobotFormat, WecomRobotReceiver
from netmon.notify.channels.cut import cut
from netmon.notify.channels.means import Means
from netmon.notify.channels.outcomes import of_secret
from netmon.notify.channels.posting import Ask, Poster, as_json, number_in, said_in, text_in
from netmon.notify.channels.texts import CALLING, in_markdown, whole
from netmon.notify.channels.verdict import judged
from netmon.notify.channels.wecom import CODES, MARKDOWN_OCTETS, TEXT_OCTETS
from netmon.secrets import SecretError
from netmon.words import Language

EVERYBODY: Final = "@all"
SHORTEST_KEY: Final = 8


class WecomRobot:
    """Sends text, or markdown, which cannot call anybody by number."""

    def __init__(self, receiver: WecomRobotReceiver, means: Means) -> None:
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
        except SecretError as error:
            return of_secret(error, self._language)
        answer = await self._poster.ask(Ask(url, as_json(self._message(notification)), secrets=keys_in(url)))
        if isinstance(answer, Outcome):
            return answer
        said = said_in(answer)
        return judged(number_in(said, "errcode"), text_in(said, "errmsg"), CODES, self._language, keys_in(url))

    async def close(self) -> None:
        """Nothing is open between messages."""

    def _message(self, notification: Notification) -> dict[str, object]:
        if self._receiver.format is RobotFormat.MARKDOWN:
            content = cut(in_markdown(notification), MARKDOWN_OCTETS, self._language)
            return {"msgtype": "markdown", "markdown": {"content": content}}
        text: dict[str, object] = {"content": cut(whole(notification), TEXT_OCTETS, self._language)}
        if self._receiver.mention and notification.happening in CALLING:
            text["mentioned_mobile_list"] = [EVERYBODY if one == "all" else one for one in self._receiver.mention]
        return {"msgtype": "text", "text": text}


def keys_in(url: str) -> tuple[str, ...]:
    """Return what of an address is secret: all of it, its query, and whatever in both is long enough to be a key."""
    bare, _, query = url.partition("?")
    parts = (*(part.partition("=")[2] for part in query.split("&")), *bare.split("/")[3:])
    return (url, query, *(part for part in parts if len(part) >= SHORTEST_KEY))
