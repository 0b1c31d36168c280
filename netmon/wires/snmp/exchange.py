"""A conversation under way: transmissions, their timer, and what is known of why there is no answer."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import TYPE_CHECKING

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.wires import causes
from netmon.wires.snmp.pdu import Answer
from netmon.wires.snmp.pending import Sent
from netmon.wires.snmp.transport import Peer, Unreachable
from netmon.wires.snmp.turn import Talk, Turn

if TYPE_CHECKING:
    from netmon.wires.snmp.agent import Agent

_SLACK = 0.001  # timers of the loop may come this much early, in seconds
_LATE = 0.05  # a timer that comes this much late tells that the loop stood still, in seconds

SLOW = Failure(FailureKind.TIMEOUT, "it was answering, but too slowly for the time there was", answered=True)


class Exchange:
    """Sees one conversation through; `done` is set when it is over."""

    __slots__ = ("_due", "_engine", "_foreign", "_ids", "_odd", "_timer", "_unanswered", "_unreachable",
                 "agent", "deadline", "done", "expired", "talk")  # fmt: skip

    def __init__(self, agent: Agent, talk: Talk, deadline: float) -> None:
        self.agent = agent
        self.talk = talk
        self.deadline = deadline
        self.expired = False
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._engine = agent.engine
        self._ids: list[int] = []
        self._due = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._unanswered = 0
        self._odd: Counter[str] | None = None
        self._foreign: Peer | None = None
        self._unreachable: tuple[str, Cause | None, str] = ("", None, "")

    def start(self) -> None:
        """Ask the first question, unless there is no time for it."""
        now = self._engine.clock.monotonic()
        if now >= self.deadline:
            self._expire(Failure(FailureKind.TIMEOUT, "no time was left to ask"))
        else:
            self._transmit(now)

    def close(self) -> None:
        """Let go of ids and timer; also where the visit was cancelled."""
        if self._timer is not None:
            self._timer.cancel()
        fate = "late" if self.expired else "duplicate"
        for number in self._ids:
            self._engine.pending.close(number, fate)
        if self.agent.session is not None:
            self.agent.session.expire()

    def take(self, sent: Sent[Exchange], number: int, answer: Answer, body: bytes) -> str:
        """Take a reply that is the agent's; return why it is discarded, or ""."""
        talk = self.talk
        if sent.serial != talk.serial or self.done.done():
            return "duplicate"
        turn = talk.take(answer, body, sent.request)
        if turn is not Turn.NEXT and turn is not Turn.DONE:
            return self.note(turn.value)
        now = self._engine.clock.monotonic()
        self.agent.round_trip = self.agent.round_trip.after(now - sent.at)
        self._engine.pending.close(number, "duplicate")
        self._unanswered = 0
        self.agent.answered_at = now
        if turn is Turn.DONE:
            self._finish()
        elif now >= self.deadline:
            self._expire()
        else:
            self._transmit(now)
        return ""

    def note(self, reason: str) -> str:
        """Remember that something answered under an id of ours and was not believed."""
        if self._odd is None:
            self._odd = Counter()
        self._odd[reason] += 1
        return reason

    def note_foreign(self, peer: Peer) -> None:
        """Remember that somebody else answered under an id of ours: from another address, or another port."""
        self._foreign = peer

    def again(self) -> None:
        """Transmit at once: an SNMPv3 agent has said what it needs to know first."""
        if not self.done.done():
            self._transmit(self._engine.clock.monotonic())

    def fail(self, failure: Failure) -> None:
        """End the conversation with a failure that waiting cannot mend."""
        if not self.done.done():
            self.talk.cut(failure)
            self._finish()

    def unreachable(self, found: Unreachable) -> None:
        """Take an ICMP error; only the agent's own host can say that nothing listens there."""
        address, port = self.agent.peer
        if found.cause is Cause.PORT_CLOSED and found.offender == address:
            self._engine.tally.refusals += 1
            closed = f"port {port} is closed"
            self.fail(Failure(FailureKind.REFUSED, closed, answered=True, cause=found.cause, witness=address))
        else:
            self._unreachable = (f"{found.error} says {found.offender}", found.cause, found.offender)

    def failure(self) -> Failure:
        """Say why there was no answer in time."""
        agent = self.agent
        if self._odd:
            reasons = ", ".join(f"{reason} {count}" for reason, count in sorted(self._odd.items()))
            return Failure(FailureKind.MALFORMED, f"answers discarded: {reasons}", answered=True)
        if self._foreign is not None:
            return self._answered_instead(*self._foreign)
        if agent.session is not None and (verdict := agent.session.verdict()).answered:
            return verdict  # discovery that is answered while data is not has a reason, which the session knows
        said, cause, witness = self._unreachable
        why = f" ({said})" if said else ""
        detail = f"no answer from {agent.peer[0]} port {agent.peer[1]}{why}"
        return Failure(FailureKind.TIMEOUT, detail, cause=cause, witness=witness)

    def _answered_instead(self, address: str, port: int) -> Failure:
        same = address == self.agent.peer[0]
        who = f"port {port} of {address}" if same else address
        detail = f"{who} answered instead, which accept_reply_from does not list"
        cause = Cause.OTHER_PORT if same else Cause.OTHER_ADDRESS
        return Failure(FailureKind.TIMEOUT, detail, cause=cause, witness=address)

    def _transmit(self, now: float) -> None:
        engine, talk = self._engine, self.talk
        request = talk.request
        number = engine.pending.add(Sent(self, talk.serial, request, now))
        self._ids.append(number)
        engine.tally.sent += 1
        if error := self.agent.send(request, number, now):
            self._unreachable = (error, causes.of_errno(error), "")
        wait = self.agent.round_trip.wait(self._unanswered)
        self._due = min(now + wait, self.deadline)
        if self._timer is None:
            self._timer = self.done.get_loop().call_later(self._due - now, self._ring)

    def _ring(self) -> None:
        """Set the timer on where it rang early: setting it anew for each request would cost more."""
        self._timer = None
        if self.done.done():
            return
        now = self._engine.clock.monotonic()
        if now > self._due + _LATE:
            # Its answer may lie unread among many: that we were slow is not the agent's silence.
            self._engine.catch_up()
            if self.done.done() or self._timer is not None:
                return
        if now < self._due - _SLACK:
            self._timer = self.done.get_loop().call_later(self._due - now, self._ring)
        elif now >= self.deadline - _SLACK:
            self._expire()
        else:
            self._silence(now)

    def _silence(self, now: float) -> None:
        before = self.talk.request
        self._engine.tally.retransmits += 1
        if self.talk.silence(self.failure()) is Turn.DONE:
            self._finish()
            return
        # A smaller request is a new question, which deserves an answer as fast as any.
        self._unanswered = self._unanswered + 1 if self.talk.request is before else 0
        self._transmit(now)

    def _expire(self, failure: Failure | None = None) -> None:
        self.expired = True
        self._engine.tally.timeouts += 1
        self.talk.cut(failure or (SLOW if self._in_pace() else self.failure()))
        self._finish()

    def _in_pace(self) -> bool:
        """Whether the agent answered no longer ago than it usually takes: then it is not silent, but slow."""
        answered_at, wait = self.agent.answered_at, self.agent.round_trip.wait()
        return answered_at is not None and self._engine.clock.monotonic() - answered_at <= wait

    def _finish(self) -> None:
        if not self.done.done():
            self.done.set_result(None)
