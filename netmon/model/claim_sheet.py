"""What a carrier is claimed from (索赔依据): each outage of each circuit in a month, what of it is its own, and why.

All lengths are whole milliseconds, all times UTC, epoch seconds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from netmon.model.names import IncidentId, LinkId, NetworkId, Subject


class Whose(StrEnum):
    """Whose an outage of a circuit is, by what people concluded."""

    CARRIER = "carrier"
    OTHER = "other"  # concluded to be somebody else's: our power, our equipment, the unit's
    DISPUTED = "disputed"  # nobody concluded anything, or the cause and the party contradict each other


@dataclass(frozen=True, slots=True)
class CircuitOutage:
    """One outage whose root is the circuit itself, from its first failed to its first good sample; `ended` None: it
    lasts. `down` lies in the month, `planned` is the part of that in approved maintenance.

    `opened` and `closed` are the events that say so, `believed` and `over` when they came to be believed.
    """

    began: float
    ended: float | None
    down: int
    planned: int
    whose: Whose = Whose.DISPUTED
    incident: IncidentId | None = None
    cause: str = ""
    party: str = ""
    ticket: str = ""
    opened: str = ""
    believed: float | None = None
    closed: str = ""
    over: float | None = None

    @property
    def net(self) -> int:
        """What nobody had announced."""
        return self.down - self.planned


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """How long the circuit was out because something else had failed: `root` is what, `name` what that is called."""

    root: Subject
    name: str
    down: int


@dataclass(frozen=True, slots=True)
class Circuit:
    """One circuit over the month. `gross` is all of its downtime: its own `outages`, what failed `elsewhere`, and what
    an administrator had `shut`. `no_data` is what nothing is known of: neither up nor down, and never claimed.
    """

    link: LinkId
    name: str
    number: str
    carrier: str
    upper: str
    lower: str
    period: int
    no_data: int
    gross: int
    shut: int
    outages: tuple[CircuitOutage, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    bandwidth_bps: int | None = None
    sample: bool = False

    @property
    def own(self) -> int:
        """Downtime whose root is the circuit itself, planned work in it."""
        return sum(one.down for one in self.outages)

    @property
    def planned(self) -> int:
        """What of that lies in approved maintenance."""
        return sum(one.planned for one in self.outages)

    @property
    def upstream(self) -> int:
        """Downtime because something else had failed."""
        return self.gross - self.shut - self.own

    def of(self, whose: Whose) -> int:
        """Return the unannounced downtime that is somebody's."""
        return sum(one.net for one in self.outages if one.whose is whose)


@dataclass(frozen=True, slots=True)
class ClaimSheet:
    """One network and month, as known at `known`; of one `carrier` alone unless that is empty. Circuits are in the
    order of carrier and number; those that were never down are among them.
    """

    network: NetworkId
    network_name: str
    month: str
    since: float
    until: float
    known: float
    zone: str
    circuits: tuple[Circuit, ...]
    carrier: str = ""
    sample: bool = False


def total(circuits: Iterable[Circuit], whose: Whose) -> int:
    """Return the unannounced downtime of several circuits that is somebody's."""
    return sum(one.of(whose) for one in circuits)
