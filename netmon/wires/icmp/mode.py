"""Which kind of ICMP socket this host allows, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.model.belief import Reason


class Way(StrEnum):
    """How echo requests leave this host."""

    UNPRIVILEGED = "unprivileged"
    RAW = "raw"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Mode:
    """`reason` and `missing` are codes of the catalogue in `words` (`icmp.…`) with their facts.

    `missing` says why one of the families cannot be asked although the other can; None where both can, or neither.
    """

    way: Way
    reason: Reason
    ipv4: bool = False
    ipv6: bool = False
    missing: Reason | None = None


NOT_STARTED = Mode(Way.OFF, Reason.of("icmp.not_started"))


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of opening a socket of one family: the way that worked, else why none did (errno names)."""

    way: Way
    unprivileged_error: str = ""
    raw_error: str = ""


def decide(ipv4: Tried, ipv6: Tried) -> Mode:
    """Say in one value what two families came to. Without IPv4, IPv6 speaks for both."""
    have4, have6 = ipv4.way is not Way.OFF, ipv6.way is not Way.OFF
    spokesman = ipv4 if have4 or not have6 else ipv6
    missing = None
    if have4 and not have6:
        missing = Reason.of("icmp.no_ipv6", error=ipv6.raw_error)
    elif have6 and not have4:
        missing = Reason.of("icmp.no_ipv4", error=ipv4.raw_error)
    return Mode(spokesman.way, _why(spokesman), have4, have6, missing)


def _why(tried: Tried) -> Reason:
    match tried.way:
        case Way.UNPRIVILEGED:
            return Reason.of("icmp.unprivileged")
        case Way.RAW:
            return Reason.of("icmp.raw", unprivileged=tried.unprivileged_error)
        case Way.OFF:
            return Reason.of("icmp.off", unprivileged=tried.unprivileged_error, raw=tried.raw_error)
