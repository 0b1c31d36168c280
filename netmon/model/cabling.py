"""What is plugged in where, as devices see it, against what is declared."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.model.names import DeviceId, LinkId, NetworkId
from netmon.model.neighbours import Neighbour


class Verdict(StrEnum):
    """How what is seen stands to what is declared."""

    AGREED = "agreed"  # declared, and seen as declared
    FOUND = "found"  # seen between two devices of the inventory, not declared
    MISSING = "missing"  # declared, and not seen although both ends are known to look
    DISAGREE = "disagree"  # declared one way, seen another; or the two ends contradict each other
    UNSEEN = "unseen"  # declared, and nobody is in a position to see it: it proves nothing
    UNKNOWN = "unknown"  # a neighbour that is no device of the inventory, or might be several


class Why(StrEnum):
    """What a verdict rests on."""

    AS_DECLARED = "as_declared"
    ONE_END_SILENT = "one_end_silent"  # one end sees it as declared, the other sees nothing at all
    BOTH_SEE = "both_see"
    ONE_SEES = "one_sees"
    NEITHER_SEES = "neither_sees"
    OTHER_PORT = "other_port"
    OTHER_DEVICE = "other_device"
    STRANGER = "stranger"
    CONTRADICTION = "contradiction"
    LINK_DOWN = "link_down"
    NO_DEVICE = "no_device"  # an end without a device to ask
    SILENT = "silent"  # an end that tells no LLDP or CDP, or was never seen to hear anybody
    STALE = "stale"  # an end that was not read for a while
    NOBODY = "nobody"  # in no inventory
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class PortAt:
    """A port of a device of the inventory, by its ifName where that is known; None where it is not."""

    device: DeviceId
    port: str | None = None


@dataclass(frozen=True, slots=True)
class Witness:
    """Who said what, and when (UTC, epoch seconds)."""

    device: DeviceId
    at: float
    said: Neighbour


@dataclass(frozen=True, slots=True)
class Finding:
    """One link, cable or neighbour and how it stands. `ends` are as seen, upper end first where a link is declared.

    Of a neighbour that nobody knows there is one end, and `witnesses` say what is known of it. `concerned` are the
    devices that `why` speaks of: those that are silent, or that a neighbour might be.
    """

    verdict: Verdict
    why: Why
    network: NetworkId
    ends: tuple[PortAt, ...]
    link: LinkId | None = None
    witnesses: tuple[Witness, ...] = ()
    concerned: tuple[DeviceId, ...] = ()
