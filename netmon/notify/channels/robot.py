"""What the robots of groups have in common: an address that holds a key, perhaps a secret that signs, a number in the
answer.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from netmon.model.credential import SecretRef
from netmon.model.notification import Notification, Outcome
from netmon.model.receiver import DingtalkReceiver, FeishuReceiver, WecomRobotReceiver
from netmon.notify.channels.means import Means
from netmon.notify.channels.outcomes import of_secret
from netmon.notify.channels.posting import Ask, Poster, as_json, keys_in, number_in, said_in, text_in
from netmon.notify.channels.verdict import Codes, judged
from netmon.secrets import SecretError
from netmon.words import Language

RobotReceiver: TypeAlias = WecomRobotReceiver | DingtalkReceiver | FeishuReceiver


@dataclass(frozen=True, slots=True)
class Answers:
    """How a robot answers: under which keys the number and the text stand, and what the numbers mean."""

    codes: Codes
    number: tuple[str, ...] = ("errcode",)
    text: tuple[str, ...] = ("errmsg",)


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as a robot takes it, and the address that it is posted to."""

    url: str
    message: Mapping[str, object]


class Robot(ABC):
    """Posts messages to one robot. What kind it is spells them, in `letter`."""

    def __init__(
        self, receiver: RobotReceiver, means: Means, answers: Answers, secret: SecretRef | None = None
    ) -> None:
        self.language = Language(receiver.language)
        self._receiver, self._means, self._answers, self._secret = receiver, means, answers, secret
        self._poster = Poster(receiver, means)

    @abstractmethod
    def letter(self, notification: Notification, url: str, secret: str, now: float) -> Letter:
        """Spell a message. `url` is the address with its key, `secret` "" where nothing is signed, `now` the time
        (UTC, epoch seconds).
        """

    @property
    def per_minute(self) -> int:
        """How many messages it takes in any minute."""
        return self._receiver.per_minute

    async def send(self, notification: Notification) -> Outcome:
        """Send one message."""
        try:
            url = self._means.secret(self._receiver.url)
            secret = "" if self._secret is None else self._means.secret(self._secret)
        except SecretError as error:
            return of_secret(error, self.language)
        hidden = (*keys_in(url), secret)
        letter = self.letter(notification, url, secret, self._means.clock.wall())
        answer = await self._poster.ask(Ask(letter.url, as_json(letter.message), secrets=hidden))
        if isinstance(answer, Outcome):
            return answer
        said = said_in(answer)
        number, text = number_in(said, *self._answers.number), text_in(said, *self._answers.text)
        return judged(number, text, self._answers.codes, self.language, hidden)

    async def close(self) -> None:  # noqa: B027 - no robot has anything to close
        """Nothing is open between messages."""
