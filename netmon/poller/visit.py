"""One visit of one device: is it there, and if so, what else is owed. The one place where a bug is caught."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from netmon.model.clock import Clock
from netmon.model.names import ObservationId
from netmon.model.observation import Failure, FailureKind, Observation, ProbeName, Question
from netmon.model.target import Target
from netmon.poller.answers import answered, asked, read, readable
from netmon.poller.sessions import GRACE as SESSION_GRACE
from netmon.poller.sessions import is_session, settled
from netmon.probes import Probe

GRACE = 0.5
"""Seconds a probe has beyond its deadline to come back by itself."""
STALL = 0.25
"""A timer this many seconds late tells that the loop stood still: what it was to cut off has not had its time."""
REACHABILITY = frozenset({Question.REACHABILITY})
log = logging.getLogger("netmon.poller")


@dataclass(frozen=True, slots=True)
class Part:
    """What one probe is to do in a visit: reachability, then `full` if the target answers; in a session only `full`.

    `notice` is shown the reachability part, and says what that makes necessary to ask besides.
    """

    probe: Probe
    target: Target
    full: frozenset[Question]
    notice: Callable[[Observation], frozenset[Question]]


@dataclass(frozen=True, slots=True)
class Asking:
    """What a probe has been asked and not answered yet."""

    target: Target
    questions: frozenset[Question]
    slot: str
    at: float
    began: float


@dataclass(slots=True)
class Outcome:
    """What came of a visit, for the poller; what was seen went to the sink."""

    asked: bool = False
    answered: bool = False
    read: dict[tuple[ProbeName, Question], bool] = field(default_factory=dict)
    bugs: set[ProbeName] = field(default_factory=set)
    observations: list[tuple[ProbeName, bool, float]] = field(default_factory=list)
    """Probe, whether it was a full read, and how long it took in seconds."""
    expired: int = 0
    denied: bool = False
    """Whether a login was refused."""
    timed_out: bool = False


class Visit:
    """Asks all parts at once, each within its own deadline, so that none waits for another."""

    def __init__(self, parts: tuple[Part, ...], slot: str, clock: Clock, sink: Callable[[Observation], None]) -> None:
        self.parts = parts
        self.outcome = Outcome()
        self._slot = slot
        self._clock = clock
        self._sink = sink
        self._began = clock.monotonic()
        self._pending: dict[ProbeName, Asking] = {}
        self._abandoned = False

    @property
    def limit(self) -> float:
        """Seconds after which the visit is over in any case, if its probes can be cancelled."""
        probing = self.parts[0].target.device.probing
        if any(is_session(part.target) for part in self.parts):
            return probing.ssh_session + SESSION_GRACE
        full = any(part.target.questions.keys() - REACHABILITY for part in self.parts)
        return (max(probing.timeout, probing.deadline) if full else probing.timeout) + GRACE

    async def make(self) -> None:
        """Make the visit. Raises nothing but CancelledError."""
        if len(self.parts) == 1:
            await self._visit(self.parts[0])
        else:
            await asyncio.gather(*(self._visit(part) for part in self.parts))

    def abandon(self) -> None:
        """Report what a probe that cannot be cancelled still holds as cut off; what comes of it later is ignored."""
        for asking in list(self._pending.values()):
            self.outcome.bugs.add(asking.target.probe)
            try:
                self._report(self._cut_off(asking))
            except Exception:  # noqa: BLE001 - logged by _bug, with its traceback
                self._bug(asking.target)
        self._abandoned = True

    async def _visit(self, part: Part) -> None:
        target, probing = part.target, part.target.device.probing
        try:
            if is_session(target):
                await self._converse(part)
                return
            first = await self._ask(part, REACHABILITY, self._began + probing.timeout, self._slot)
            self.outcome.asked |= asked(first)
            self.outcome.answered |= answered(first)
            self._report(first)
            more = part.full | part.notice(first)
            if more and readable(first):
                full = await self._ask(part, more, self._began + probing.deadline, f"{self._slot}.full")
                for question in more:
                    self.outcome.read[target.probe, question] = read(full, question, target)
                self._report(full)
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task is None or task.cancelling():
                raise
            self._bug(target)  # nobody cancelled the visit, so something within the probe was
        except Exception:  # noqa: BLE001 - logged by _bug, with its traceback
            self._bug(target)

    async def _converse(self, part: Part) -> None:
        """Ask all that is due in one session."""
        deadline = self._began + part.target.device.probing.ssh_session
        seen = await self._ask(part, part.full, deadline, self._slot)
        self.outcome.asked |= asked(seen)
        self.outcome.answered |= answered(seen)
        for question, is_read in settled(part.target, seen).items():
            self.outcome.read[part.target.probe, question] = is_read
        self._report(seen)

    async def _ask(self, part: Part, questions: frozenset[Question], deadline: float, slot: str) -> Observation:
        probe, began = part.target.probe, self._clock.monotonic()
        asking = self._pending[probe] = Asking(part.target, questions, slot, self._clock.wall(), began)
        # Not wait_for: a TimeoutError that the probe raises by itself is a bug, and must not pass for our deadline.
        scope, loop = asyncio.timeout(None), asyncio.get_running_loop()
        due = loop.time() + deadline + (SESSION_GRACE if is_session(part.target) else GRACE) - began
        timer = loop.call_at(due, _time_is_up, scope, due)
        try:
            async with scope:
                return await part.probe.ask(part.target, questions, deadline, slot)
        except TimeoutError:
            if not scope.expired():
                raise
            return self._cut_off(asking)
        finally:
            timer.cancel()
            del self._pending[probe]

    def _cut_off(self, asking: Asking) -> Observation:
        self.outcome.expired += 1
        device, probe = asking.target.device.id, asking.target.probe
        return Observation(
            id=ObservationId(f"{device}/{probe}/{asking.slot}"),
            device=device,
            probe=probe,
            questions=asking.questions,
            at=asking.at,
            took=self._clock.monotonic() - asking.began,
            result=Failure(FailureKind.TIMEOUT, "cut off at the visit's deadline"),
        )

    def _report(self, observation: Observation) -> None:
        if self._abandoned:
            return
        result = observation.result
        self.outcome.timed_out |= isinstance(result, Failure) and result.kind is FailureKind.TIMEOUT
        self.outcome.denied |= isinstance(result, Failure) and result.kind is FailureKind.AUTH
        full = Question.REACHABILITY not in observation.questions
        self.outcome.observations.append((observation.probe, full, observation.took))
        self._sink(observation)

    def _bug(self, target: Target) -> None:
        """Note a bug in a probe or in whoever listens: it costs this target, not the others."""
        log.exception("bug while visiting %s by %s, slot %s", target.device.id, target.probe, self._slot)
        self.outcome.bugs.add(target.probe)


def _time_is_up(scope: asyncio.Timeout, due: float) -> None:
    """End the asking in `scope`; after a stall only when it has had time to take the answer that may be waiting."""
    now = asyncio.get_running_loop().time()
    scope.reschedule(now + GRACE if now - due > STALL else now)
