"""One agent's engine as we know it, and what to send and believe next (RFC 3414 §3, §4).

Only authentic messages move the engine's clock. What comes without authentication is a hint: the engine id of a
discovery, which must be believed for want of anything else and costs nothing when it is a lie, as the true agent then
says so; the counter of a Report, which names a failure; a time, which is written into one message and forgotten.
Every answer must carry the msgID of a message in flight, so a recorded one cannot be played back. That is why an
authentic notInTimeWindows may also set the clock back: a device whose flash was lost starts from boots 1.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from netmon.model.memory import AgentMemory
from netmon.model.observation import Failure, FailureKind
from netmon.wires.snmp import pdu as pdus
from netmon.wires.snmp.ber import MalformedError
from netmon.wires.snmp.usm import codec, reports, window
from netmon.wires.snmp.usm.answers import Answer, Discard, DiscardReason, Resend
from netmon.wires.snmp.usm.codec import AUTH_FLAG, LEVEL, REPORTABLE, Envelope, Message, Scoped
from netmon.wires.snmp.usm.engine import AgentEngine, Hint, plausible
from netmon.wires.snmp.usm.ladder import AT_DISCOVERY, SOUNDINGS, Trouble, Try
from netmon.wires.snmp.usm.reports import Counter
from netmon.wires.snmp.usm.user import UsmUser
from netmon.wires.snmp.usm.window import LATCHED, EngineClock

_IN_FLIGHT = 64
_MOST_RESENDS = 6  # a stale engine id and a stale time take three
_WORTH_STORING = 30.0  # seconds of drift; a fifth of the window
# GET with no variable; its request id means nothing (RFC 3414 §4).
_NOBODY = Envelope(REPORTABLE, b"", b"")
_DISCOVERY = codec.encode_scoped(b"", b"", bytes.fromhex("a00b0201000201000201003000"))
# sysUpTime.0: no agent is without it, and one that does not show it says so in an answer.
_SMALL = pdus.request(pdus.GET, (bytes.fromhex("2b06010201010300"),))


class SessionFlag(StrEnum):
    """What was noticed about an engine, beside the changes of its clock."""

    ENGINE_ID_CHANGED = "engine_id_changed"
    BOOTS_ZERO = "engine_boots_zero"  # allowed by no RFC, and replay protection is off


class _Sent(NamedTuple):
    """A message in flight; `engine` is None for a discovery. `state` counts the changes of state before it."""

    engine: AgentEngine | None
    how: Try
    state: int


class UsmSession:
    """Sends and answers of one user on one agent. `now` is monotonic, `wall` UTC in epoch seconds.

    One request is in flight at a time; sending again without an answer is taken for a retransmission.
    """

    def __init__(self, user: UsmUser, memory: AgentMemory, now: float, wall: float) -> None:
        self._user = user
        self._level = user.level
        self._engine: AgentEngine | None = None
        if plausible(memory.engine_id):
            self._engine = AgentEngine(memory.engine_id, user, _recalled(memory, now, wall))
        self._confirmed = self._engine
        self._sent: dict[int, _Sent] = {}
        self._state = 0
        self._resends = 0
        self._trouble = Trouble()
        self._read = False
        self._flags: set[str] = set()

    @property
    def engine_id(self) -> bytes:
        """Return the engine id that was last confirmed by an answer; empty while there is none."""
        return self._confirmed.id if self._confirmed is not None else b""

    def wrap(self, pdu: bytes, msg_id: int, now: float) -> bytes:
        """Return the datagram to send next on behalf of `pdu` (a TLV).

        Each needs a `msg_id` of its own, 0…2³¹−1 and not to be guessed, to retransmit as well.
        """
        how = self._trouble.next_try(self._user)
        engine = None if how is Try.DISCOVER else self._engine
        if len(self._sent) >= _IN_FLIGHT:
            del self._sent[next(iter(self._sent))]
        self._sent[msg_id] = _Sent(engine, how, self._state)
        if engine is None:
            return _NOBODY.seal(msg_id, 0, 0, _DISCOVERY)
        self._trouble.silent += 1
        boots, time = _time_to_write(engine, how, now) if self._level else (0, 0)
        if how in SOUNDINGS:
            pdu = _SMALL.head + msg_id.to_bytes(4, "big") + _SMALL.tail
        scoped = engine.scoped(pdu, default_context=how is Try.DEFAULT_CONTEXT)
        return engine.envelope.seal(msg_id, boots, time, scoped)

    def take(self, datagram: bytes, now: float) -> Answer:
        """Say what `datagram` means. Never raises, whatever it holds."""
        try:
            return self.take_message(codec.decode_message(datagram), datagram, now)
        except MalformedError:
            return Discard(DiscardReason.MALFORMED)

    def take_message(self, message: Message, datagram: bytes, now: float) -> Answer:
        """Say what `message` means, decoded from `datagram` by who had to know its msgID first."""
        sent = self._sent.get(message.msg_id)
        if sent is None:
            return Discard(DiscardReason.UNEXPECTED)
        try:
            if message.flags & AUTH_FLAG:
                return self._take_authenticated(datagram, message, sent, now)
            return self._take_plain(message, sent)
        except MalformedError:
            return Discard(DiscardReason.MALFORMED)

    def verdict(self) -> Failure:
        """Say what is known by now of why the request under way got no answer."""
        return self._trouble.verdict(self._user, read_before=self._read)

    def expire(self) -> Failure:
        """End the request under way and forget its messages; return the verdict on it.

        After an answer nothing is under way, and nothing changes.
        """
        verdict = self.verdict()
        if self._sent:
            self._read = False
            self._give_up(verdict)
        return verdict

    def drain_flags(self) -> frozenset[str]:
        """Return what was noticed since the last call: names of SessionFlag and ClockChange."""
        if not self._flags:
            return frozenset()
        flags, self._flags = frozenset(self._flags), set()
        return flags

    def remember(self, memory: AgentMemory, now: float, wall: float) -> AgentMemory:
        """Return `memory` with what is known of the engine; the same object where nothing worth storing changed."""
        engine = self._confirmed
        if engine is None:
            return memory
        clock = engine.last_clock
        boots, time = (clock.boots, clock.at(now)) if clock is not None else (0, 0)
        if memory.engine_id == engine.id and memory.boots == boots:
            drift = time - memory.time - (wall - memory.time_read_at)
            if clock is None or abs(drift) < _WORTH_STORING:
                return memory
        return replace(memory, engine_id=engine.id, boots=boots, time=time, time_read_at=wall)

    # What came without authentication.

    def _take_plain(self, message: Message, sent: _Sent) -> Answer:
        scoped = codec.open_scoped(message, None)
        if scoped.pdu[0] == pdus.REPORT:
            if sent.state != self._state:
                return Discard(DiscardReason.LATE_REPORT)
            return self._take_hint(message, reports.counter(scoped.pdu), sent)
        if sent.engine is None:
            return Discard(DiscardReason.UNEXPECTED)
        return self._accept(message, scoped, sent.engine, sent.how)

    def _take_hint(self, message: Message, counter: Counter | None, sent: _Sent) -> Answer:
        self._answered(message)
        if sent.engine is None and plausible(message.engine_id):
            # Whatever counter is named: some agents do not know the empty user before they miss the engine id.
            return self._discovered(message, sent.how)
        if counter is None:
            return Discard(DiscardReason.UNKNOWN_REPORT)
        if counter is Counter.UNKNOWN_ENGINE_IDS and sent.engine is not None and message.engine_id != sent.engine.id:
            return (
                self._discovered(message, sent.how)
                if plausible(message.engine_id)
                else Discard(DiscardReason.MALFORMED)
            )
        if counter is Counter.NOT_IN_TIME_WINDOWS and sent.engine is not None and self._level:
            sent.engine.hint = Hint(message.boots, message.time)
            self._trouble.rung = 0
            return self._resend(str(counter), sent.how)
        return self._give_up(reports.failure(counter))

    def _discovered(self, message: Message, how: Try) -> Answer:
        engine = self._engine
        if engine is None or engine.id != message.engine_id:
            known = self._confirmed
            engine = known if known is not None and known.id == message.engine_id else None
            self._change_state()
            self._engine = engine = engine or AgentEngine(message.engine_id, self._user)
        engine.claimed = Hint(message.boots, message.time)
        self._trouble.hear_discovery()
        return self._resend("discovered", how)

    # What came with authentication.

    def _take_authenticated(self, datagram: bytes, message: Message, sent: _Sent, now: float) -> Answer:
        engine = sent.engine
        if engine is None or message.engine_id != engine.id:
            return Discard(DiscardReason.WRONG_ENGINE)
        if message.user != self._user.name:
            return Discard(DiscardReason.WRONG_USER)
        if engine.authenticator is None:
            return Discard(DiscardReason.WRONG_LEVEL)
        if not codec.authentic(datagram, message, engine.authenticator):
            return Discard(DiscardReason.WRONG_DIGEST)
        try:
            scoped = codec.open_scoped(message, engine.privacy)
        except MalformedError:
            return Discard(DiscardReason.DECRYPTION)
        if scoped.pdu[0] == pdus.REPORT:
            if sent.state != self._state:
                return Discard(DiscardReason.LATE_REPORT)
            return self._take_report(message, reports.counter(scoped.pdu), sent, now)
        clock = window.heard(engine.clock, message.boots, message.time, now)
        if clock is None:
            return self._outside_window(message, engine, sent.how)
        if clock is not engine.clock:
            self._set_clock(engine, clock, now)
        return self._accept(message, scoped, engine, sent.how)

    def _take_report(self, message: Message, counter: Counter | None, sent: _Sent, now: float) -> Answer:
        self._answered(message)
        if counter is None:
            return Discard(DiscardReason.UNKNOWN_REPORT)
        if counter is not Counter.NOT_IN_TIME_WINDOWS or message.boots == LATCHED:
            return self._give_up(reports.failure(counter))
        engine = sent.engine
        if engine is None:
            return Discard(DiscardReason.WRONG_ENGINE)
        # A report that was provoked is no change, and the ladder goes on from there.
        rung = self._trouble.rung if sent.how is Try.FROM_ZERO else 0
        self._change_state()
        self._trouble.rung = rung
        self._set_clock(engine, window.read(message.boots, message.time, now), now)
        self._confirm(engine)
        self._trouble.hear_time()
        return self._resend(str(counter), sent.how)

    def _outside_window(self, message: Message, engine: AgentEngine, how: Try) -> Answer:
        """Discard it and ask again: an agent that counts backwards answers the new msgID, a recording cannot."""
        if message.boots == LATCHED:
            return self._give_up(reports.failure(Counter.NOT_IN_TIME_WINDOWS))
        engine.doubt_clock()
        self._sent.clear()
        self._change_state()
        return self._resend("outside the time window", how)

    # What follows.

    def _accept(self, message: Message, scoped: Scoped, engine: AgentEngine, how: Try) -> Answer:
        if message.flags & LEVEL != self._level:
            return Discard(DiscardReason.WRONG_LEVEL)
        if message.engine_id != engine.id:
            return Discard(DiscardReason.WRONG_ENGINE)
        if scoped.pdu[0] != pdus.RESPONSE:
            return Discard(DiscardReason.UNEXPECTED)
        context = b"" if how is Try.DEFAULT_CONTEXT else self._user.context
        if scoped.engine_id != engine.id or scoped.context != context:
            return Discard(DiscardReason.WRONG_CONTEXT)
        if message.user != self._user.name:
            return Discard(DiscardReason.WRONG_USER)
        self._confirm(engine)
        if how in SOUNDINGS:
            self._answered(message)
            self._trouble.hear_sounding(how)
            return self._resend("a small request is answered", how)
        self._sent.clear()
        self._resends = 0
        self._trouble = Trouble()
        self._read = True
        return scoped.pdu

    def _confirm(self, engine: AgentEngine) -> None:
        self._engine = engine
        before = self._confirmed
        if before is engine:
            return
        if before is not None:
            self._flags.add(SessionFlag.ENGINE_ID_CHANGED)
        self._confirmed = engine

    def _set_clock(self, engine: AgentEngine, clock: EngineClock, now: float) -> None:
        before = engine.last_clock
        if before is not None:
            change = window.change(before, clock, now)
            if change is not None:
                self._flags.add(change)
        if clock.boots == 0 and (before is None or before.boots != 0):
            self._flags.add(SessionFlag.BOOTS_ZERO)
        engine.set_clock(clock)

    def _answered(self, message: Message) -> None:
        sent = self._sent.pop(message.msg_id)
        if sent.engine is not None:
            self._trouble.silent -= 1

    def _change_state(self) -> None:
        self._state += 1
        self._trouble.rung = 0

    def _resend(self, reason: str, how: Try) -> Answer:
        # Other tries are sent after a silence, and have an end by that.
        self._resends += how in {Try.PLAIN, Try.AS_CLAIMED}
        if self._resends <= _MOST_RESENDS:
            return Resend(reason)
        return self._give_up(Failure(FailureKind.AUTH, f"no end of reports ({reason})", answered=True))

    def _give_up(self, failure: Failure) -> Failure:
        """End a request; the next one begins with a discovery, for the engine may be another by then."""
        self._sent.clear()
        self._resends = 0
        self._trouble = Trouble(AT_DISCOVERY)
        return failure


def _time_to_write(engine: AgentEngine, how: Try, now: float) -> tuple[int, int]:
    if engine.hint is not None:
        hint, engine.hint = engine.hint, None
        return hint
    clock = engine.clock
    as_claimed = how is Try.AS_CLAIMED or (how is Try.FROM_ZERO and clock is None)  # from zero it was already
    if as_claimed and engine.claimed is not None:
        return engine.claimed
    return (0, 0) if clock is None or how is Try.FROM_ZERO else (clock.boots, clock.at(now))


def _recalled(memory: AgentMemory, now: float, wall: float) -> EngineClock | None:
    """Return the clock that was stored, moved on by what the wall clock says has passed."""
    if memory.boots == 0 and memory.time == 0:
        return None
    passed = max(wall - memory.time_read_at, 0.0)
    time = min(memory.time + int(passed), LATCHED)
    return EngineClock(memory.boots, time, now, memory.time)
