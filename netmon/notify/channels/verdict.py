"""What a number in an answer means: HTTP 200 can still be a failure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from netmon.model.notification import Outcome
from netmon.notify.channels.outcomes import later, quoted, refused, taken
from netmon.words import Language, say


@dataclass(frozen=True, slots=True)
class Verdict:
    """`advice` names the sentence that says what would be right, "" where there is none.

    With `pause` (seconds) it is to be tried again; None where that would be refused again.
    """

    advice: str = ""
    pause: float | None = None


Codes: TypeAlias = Mapping[int, Verdict]
REFUSED = Verdict()


def judged(code: int | None, said: str, codes: Codes, language: Language, secrets: Iterable[str]) -> Outcome:
    """Return what came of it: 0 is success, None is an answer of somebody else, others are looked up in `codes`.

    A number that nobody knows is a refusal: the messages behind it should not wait for it.
    """
    if code == 0:
        return taken()
    if code is None:
        return later(say(language, "channel.not_understood", said=quoted(said, secrets)))
    verdict = codes.get(code, REFUSED)
    detail = say(language, "channel.code", code=code, said=quoted(said, secrets))
    if verdict.advice:
        detail = say(language, "channel.code_advice", told=detail, advice=say(language, verdict.advice))
    return refused(detail) if verdict.pause is None else later(detail, verdict.pause)
