"""An application of 企业微信: a token for a while, and messages with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlencode

from netmon.model.notification import Happening, Notification, Outcome
from netmon.model.receiver import HttpMethod, WecomAppReceiver
from netmon.notify.channels.cut import cut
from netmon.notify.channels.means import Means
from netmon.notify.channels.outcomes import later, of_secret, quoted, taken
from netmon.notify.channels.posting import Ask, Poster, as_json, number_in, said_in, text_in
from netmon.notify.channels.texts import whole
from netmon.notify.channels.verdict import judged
from netmon.notify.channels.wecom import CODES, STALE_TOKEN, TEXT_OCTETS
from netmon.secrets import SecretError
from netmon.words import Language, say

EARLY: Final = 300.0
"""Seconds before its end in which a token is not used any more."""
SHORTEST: Final = 60.0
SAME: Final = 120
"""Seconds in which it drops a message that it was sent before: what a restart sends twice."""


@dataclass(frozen=True, slots=True)
class Token:
    """`until` on the monotonic clock. It does not print."""

    value: str = field(repr=False)
    until: float


class WecomApp:
    """Sends text to members, departments or tags."""

    def __init__(self, receiver: WecomAppReceiver, means: Means) -> None:
        self._receiver = receiver
        self._means = means
        self._poster = Poster(receiver, means)
        self._language = Language(receiver.language)
        self._token: Token | None = None

    @property
    def per_minute(self) -> int:
        """How many messages it takes in any minute."""
        return self._receiver.per_minute

    async def send(self, notification: Notification) -> Outcome:
        """Send one message, with a new token once where the old one is not taken any more."""
        try:
            secret = self._means.secret(self._receiver.secret)
        except SecretError as error:
            return of_secret(error, self._language)
        body = as_json(self._message(notification))
        for _ in range(2):
            token = await self._fresh(secret)
            if isinstance(token, Outcome):
                return token
            hidden = (secret, token.value)
            query = urlencode({"access_token": token.value})
            url = f"{self._receiver.api_url}/cgi-bin/message/send?{query}"
            answer = await self._poster.ask(Ask(url, body, secrets=hidden))
            if isinstance(answer, Outcome):
                return answer
            said = said_in(answer)
            code = number_in(said, "errcode")
            if code == 0:
                return self._taken(said)
            if code not in STALE_TOKEN:
                break
            self._token = None
        return judged(code, text_in(said, "errmsg"), CODES, self._language, hidden)

    async def close(self) -> None:
        """Forget the token."""
        self._token = None

    async def _fresh(self, secret: str) -> Token | Outcome:
        """Return a token that still holds, asking for a new one where there is none."""
        now = self._means.clock.monotonic()
        if self._token is not None and now < self._token.until:
            return self._token
        query = urlencode({"corpid": self._receiver.corp, "corpsecret": secret})
        url = f"{self._receiver.api_url}/cgi-bin/gettoken?{query}"
        answer = await self._poster.ask(Ask(url, method=HttpMethod.GET, secrets=(secret,)))
        if isinstance(answer, Outcome):
            return answer
        said = said_in(answer)
        value, lasts = text_in(said, "access_token"), number_in(said, "expires_in")
        outcome = judged(number_in(said, "errcode"), text_in(said, "errmsg"), CODES, self._language, (secret, value))
        if outcome != taken():
            return outcome
        if not value or lasts is None:
            return later(say(self._language, "channel.not_understood", said=""))
        self._token = Token(value, now + max(lasts - EARLY, SHORTEST))
        return self._token

    def _message(self, notification: Notification) -> dict[str, object]:
        to = self._receiver
        sections = {"touser": to.users, "toparty": to.parties, "totag": to.tags}
        message: dict[str, object] = {name: "|".join(ids) for name, ids in sections.items() if ids}
        message |= {
            "msgtype": "text",
            "agentid": to.agent,
            "text": {"content": cut(whole(notification), TEXT_OCTETS, self._language)},
        }
        if notification.happening is not Happening.TEST:  # a person who tries twice wants to see two
            message |= {"enable_duplicate_check": 1, "duplicate_check_interval": SAME}
        return message

    def _taken(self, said: dict[str, object]) -> Outcome:
        """Return success, with those that it does not know."""
        unknown = "|".join(filter(None, (text_in(said, key) for key in ("invaliduser", "invalidparty", "invalidtag"))))
        detail = say(self._language, "channel.wecom_some", who=quoted(unknown)) if unknown else ""
        return taken(detail, text_in(said, "msgid"))
