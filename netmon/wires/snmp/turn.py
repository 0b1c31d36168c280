"""What a conversation with an agent makes of an answer."""

from __future__ import annotations

from enum import Enum
from typing import Protocol

from netmon.model.observation import Failure
from netmon.wires.snmp.pdu import Answer, Request


class Turn(Enum):
    """What comes next: another request, or nothing more. A discard leaves the request open."""

    NEXT = "next"
    DONE = "done"
    MALFORMED = "malformed"
    OTHER_OID = "other_oid"
    OVERSIZED = "oversized"


class Talk(Protocol):
    """A conversation: a pure state machine that is given answers and silences, and says what to ask."""

    request: Request
    """What to send now, under a new id each time."""
    serial: int
    """Changes where earlier transmissions no longer answer what is asked now."""

    def take(self, answer: Answer, body: bytes, asked: Request) -> Turn:
        """Take the varbinds (`body`) that answer `asked`, one of the transmissions since `serial` changed."""
        ...

    def silence(self, failure: Failure) -> Turn:
        """Take note that `request` was not answered in time: `failure` says what is known of why."""
        ...

    def cut(self, failure: Failure) -> None:
        """Take note that time is up, or that the agent cannot be talked to at all."""
        ...
