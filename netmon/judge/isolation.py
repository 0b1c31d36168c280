"""Are we cut off ourselves? From what the anchors of a network say, and from whether its plant still answers. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from math import inf
from typing import Final

from netmon.model.belief import Belief, Reason
from netmon.model.names import NetworkId, SubjectKind
from netmon.model.observation import Cause, Echo, Failure, FailureKind

ISOLATED: Final = Reason("reason.isolated")
"""Why nothing is believed of anything while we are cut off."""


@dataclass(frozen=True, slots=True)
class IsolationRules:
    """Times in seconds. An anchor is asked `every` so often, `again` so soon while something is being found out, and
    waited for until `timeout`; a burst has `packets`.

    So many askings in a row without an answer make an anchor silent: `misses`, or `own_misses` where this host had no
    way to send anything. So many `answers` in a row of any anchor end an isolation.
    """

    every: float = 5.0
    again: float = 1.0
    timeout: float = 1.8
    packets: int = 3
    misses: int = 3
    own_misses: int = 2
    answers: int = 2


RULES: Final = IsolationRules()
_OWN = frozenset({Cause.NO_ROUTE, Cause.HELD_BACK})


@dataclass(frozen=True, slots=True)
class Voice:
    """What one anchor has said: answers or misses in a row, `own` where this host could not even send.

    `heard` is when its last asking that was answered began, `silent_since` when the first of the misses did (monotonic
    seconds). One that was never asked, or cannot be asked, has no voice: both counts are 0.
    """

    answers: int = 0
    misses: int = 0
    own: bool = False
    heard: float = -inf
    silent_since: float = inf


@dataclass(frozen=True, slots=True)
class PlantVoice:
    """Of the devices that should answer: how many were asked since all anchors are silent, and how many answered."""

    asked: int = 0
    answered: int = 0

    @property
    def answers(self) -> bool:
        """Whether half of those asked answer, or more: then it is the anchors that are gone, and not we."""
        return self.asked > 0 and 2 * self.answered >= self.asked

    @property
    def silent(self) -> bool:
        """Whether most of those asked are silent."""
        return self.asked > 0 and not self.answers


@dataclass(frozen=True, slots=True)
class Finding:
    """Whether we are cut off, and whether to `ask_again` soon to be sure."""

    isolated: bool
    ask_again: bool = False


def hear(voice: Voice, result: Echo | Failure, began: float) -> Voice:
    """Add what came of an asking that `began` then. Where nothing could be asked for want of a socket, nothing is."""
    if answered(result):
        return Voice(answers=voice.answers + 1, heard=began)
    if isinstance(result, Failure) and result.kind is FailureKind.SKIPPED and result.cause not in _OWN:
        return voice
    own = isinstance(result, Failure) and result.cause in _OWN
    since = voice.silent_since if voice.misses else began
    return replace(voice, answers=0, misses=voice.misses + 1, own=own, silent_since=since)


def answered(result: Echo | Failure) -> bool:
    """Tell whether an anchor answered: a refusal by itself is as good as a welcome."""
    return result.received > 0 if isinstance(result, Echo) else result.answered


def silent_since(voices: Collection[Voice]) -> float | None:
    """Return since when all anchors that have a voice miss (monotonic seconds); None while one answers, or none has."""
    speaking = [voice for voice in voices if voice.answers or voice.misses]
    if not speaking or any(voice.answers for voice in speaking):
        return None
    return max(voice.silent_since for voice in speaking)


def judge_isolation(
    voices: Collection[Voice], plant: PlantVoice, *, before: bool, rules: IsolationRules = RULES
) -> Finding:
    """Judge. One anchor that answers is enough for not being cut off; so is a plant that answers.

    `before` is whether we were; without any anchor we never are.
    """
    speaking = [voice for voice in voices if voice.answers or voice.misses]
    if before:
        back = plant.answers or not voices or any(voice.answers >= rules.answers for voice in speaking)
        return Finding(isolated=not back, ask_again=not back and any(voice.answers for voice in speaking))
    if silent_since(voices) is None:
        return Finding(isolated=False)
    silent = all(voice.misses >= (rules.own_misses if voice.own else rules.misses) for voice in speaking)
    isolated = silent and plant.silent
    return Finding(isolated, ask_again=not isolated and not plant.answers)


def clears(voices: Collection[Voice], plant: PlantVoice, since: float) -> bool:
    """Tell whether somebody's misses `since` then (monotonic seconds) may be held against them, and not against us."""
    if any(voice.heard >= since for voice in voices):
        return True
    return not any(voice.answers or voice.misses for voice in voices) or plant.answers


def isolated_in(beliefs: Iterable[Belief]) -> dict[NetworkId, float]:
    """Return the networks that beliefs show us cut off from, each since when (UTC, epoch seconds)."""
    since: dict[NetworkId, Counter[float]] = {}
    others: set[NetworkId] = set()
    for belief in beliefs:
        if belief.subject.kind is not SubjectKind.DEVICE:
            continue
        if belief.reason == ISOLATED:
            since.setdefault(belief.subject.network, Counter())[belief.since] += 1
        else:
            others.add(belief.subject.network)
    # Almost all changed at the same moment; who was unknown before has been so for longer.
    return {network: counts.most_common(1)[0][0] for network, counts in since.items() if network not in others}
