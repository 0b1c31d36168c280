"""Probes whose asking is a session: a login costs more than all that is asked in it, so it is asked all at once. Pure.

Their visits last long, so they have a poller of their own, which begins few of them a second.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from netmon.model.inventory import Limits
from netmon.model.names import DeviceId
from netmon.model.observation import Observation, ProbeName, Question
from netmon.model.plant import Prefer
from netmon.model.target import Target
from netmon.poller.answers import asked, read, readable

SESSIONS: Final = frozenset({ProbeName.SSH})
FEW_PER_SECOND: Final = 2.0
"""So many logins begin in a second, where there are no more devices than that is enough for."""
GRACE: Final = 2.5
"""Seconds that a session has beyond its deadline to be hung up on and to tell how far it came."""

DENIED: Final = 2.5
"""Intervals without a session after a login that was refused: devices lock accounts for wrong passwords that follow
each other. What is believed of the device grows old only after three.
"""

_ALWAYS: Final = frozenset({Question.CONFIGURATION})
"""What is asked over SSH also while SNMP answers."""


@dataclass(frozen=True, slots=True)
class Sessions:
    """What a poller of sessions has to be told from outside.

    `standing_in(device)`: whether SNMP is silent there, so that SSH says what it would. `read_ago(device, question)`:
    seconds since a session read that, also before a restart; None for never.
    """

    standing_in: Callable[[DeviceId], bool] = lambda _: False
    read_ago: Callable[[DeviceId, Question], float | None] = lambda _device, _question: None


def is_session(target: Target) -> bool:
    """Whether asking this target is a session."""
    return target.probe in SESSIONS


def session_limits(limits: Limits) -> Limits:
    """Return what the limits of sessions are, as a gate takes them."""
    return Limits(limits.ssh_in_flight, limits.ssh_per_site)


def wanted(target: Target, due: frozenset[Question], *, standing_in: bool) -> frozenset[Question]:
    """Return what of that which is due a session is to ask; nothing where there is to be none.

    `standing_in` is whether SNMP is silent, for devices where its word counts as long as it has one.
    """
    device = target.device
    if device.snmp is None or device.prefer is not Prefer.SNMP or standing_in:
        return due
    return due & _ALWAYS


def settled(target: Target, observation: Observation) -> dict[Question, bool]:
    """Return whether each question that a session really asked was answered.

    A session that failed as a whole is tried again when the status is due: what else it was to ask stays owed. Where
    the status was not asked, pauses grow, or a wrong password would be tried at every turn.
    """
    questions = observation.questions
    if not asked(observation):
        return {}
    if not readable(observation) and Question.REACHABILITY in questions:
        return {Question.REACHABILITY: True}
    return {
        question: question is Question.REACHABILITY or read(observation, question, target) for question in questions
    }
