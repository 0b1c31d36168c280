"""What a datagram from an agent meant."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.model.observation import Failure


class DiscardReason(StrEnum):
    """Why a datagram was ignored; the names go into the discard counts."""

    MALFORMED = "malformed"
    UNEXPECTED = "unexpected"  # no request of ours has this msgID
    LATE_REPORT = "late_report"  # about a message sent before the last change of state
    WRONG_ENGINE = "wrong_engine"
    WRONG_USER = "wrong_user"
    WRONG_DIGEST = "wrong_digest"
    WRONG_LEVEL = "wrong_level"  # a reply below the security level of its request
    WRONG_CONTEXT = "wrong_context"
    DECRYPTION = "decryption"
    UNKNOWN_REPORT = "unknown_report"


@dataclass(frozen=True, slots=True)
class Discard:
    """Nothing happened; the request is still open."""

    reason: DiscardReason


@dataclass(frozen=True, slots=True)
class Resend:
    """More is known about the engine now: wrap the same PDU again, under a new msgID, in the same visit."""

    reason: str


# bytes are the PDU of an answer that passed every check.
Answer = bytes | Resend | Discard | Failure
