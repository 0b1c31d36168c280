"""What a diagnosis comes to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.model.belief import Reason
from netmon.model.plant import Link


class Side(StrEnum):
    """An end of a link."""

    UPPER = "upper"
    LOWER = "lower"

    @property
    def other(self) -> Side:
        """The other end."""
        return Side.LOWER if self is Side.UPPER else Side.UPPER


class Suspect(StrEnum):
    """Whose side it is, or what."""

    CONFIGURATION = "configuration"  # what we set ourselves: a port shut, an inventory that is wrong
    CABLE = "cable"  # plugged in elsewhere than declared
    REACH = "reach"  # this host has no way to either end
    UPSTREAM = "upstream"  # something above the link, which takes the link with it
    POWER = "power"
    FIBRE = "fibre"  # the line itself: light that does not arrive, or arrives weak
    CARRIER = "carrier"  # what the carrier has between the two ends
    DEVICE = "device"  # a device or a module of ours
    PEER = "peer"  # the far side, where we have nothing to ask
    CAPACITY = "capacity"  # it works, and is full


class Likelihood(StrEnum):
    """How far the evidence carries a finding."""

    SHOWN = "shown"  # a device said so, nothing is inferred
    LIKELY = "likely"  # the evidence points there and speaks against the others
    POSSIBLE = "possible"  # the evidence allows it

    @property
    def rank(self) -> int:
        """The most likely first."""
        return list(Likelihood).index(self)


@dataclass(frozen=True, slots=True)
class Finding:
    """One suspect. `side` is the end that it is at, None where it is between the two or elsewhere.

    `what` says it in a clause; `reasons` are what it rests on, at least one; `settle` what would decide it.
    """

    suspect: Suspect
    likelihood: Likelihood
    what: Reason
    reasons: tuple[Reason, ...]
    settle: tuple[Reason, ...] = ()
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """`findings` by likelihood, none where nothing wrong was found. `missing` is what could not be learnt."""

    link: Link
    findings: tuple[Finding, ...]
    missing: tuple[Reason, ...] = ()

    @property
    def first(self) -> Finding | None:
        """The likeliest finding."""
        return self.findings[0] if self.findings else None
