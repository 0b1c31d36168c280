"""What `watch` keeps of a device that is asked over SSH. Mutable, and nobody else's."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import inf

from netmon.judge.disagreement import Account
from netmon.judge.over_ssh import Sighted
from netmon.judge.thresholds import Streak
from netmon.model.belief import Truth
from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health
from netmon.model.interfaces import InterfaceIdentity, InterfaceStatus
from netmon.model.names import ObservationId
from netmon.model.neighbours import Neighbours
from netmon.model.observation import Failure
from netmon.watch.board import Shown


@dataclass(slots=True)
class Compared:
    """What SNMP and SSH say of the same things."""

    snmp: Account | None = None
    ssh: Account | None = None


@dataclass(slots=True)
class SshTrack:
    """What SSH read last, whether it is shown or not. Times are monotonic seconds.

    `present` is whether it is asked, `managed` whether it answers with our credentials. `answered` is when the last
    session began that the device answered; infinity while it is only remembered that the device was there. `failure`
    is what the last session failed with. `kept_at` and `ports_kept_at` are when the record and the ports were written
    down last, `asked_for` when a session was asked for out of turn last. `made_of` is what SNMP's word on the ports
    was made of.
    """

    present: bool = False
    managed: Streak | None = None
    answered: float = -inf
    failure: Failure | None = None
    sighted: Shown[Sighted] | None = None
    evidence: ObservationId | None = None
    device: Shown[DeviceIdentity] | None = None
    health: Shown[Health] | None = None
    neighbours: Shown[Neighbours] | None = None
    commands: tuple[str, ...] = ()
    ports: Compared = field(default_factory=Compared)
    facts: Compared = field(default_factory=Compared)
    made_of: tuple[InterfaceStatus, InterfaceIdentity] | None = None
    kept_at: float = -inf
    ports_kept_at: float = -inf
    asked_for: float = -inf

    @property
    def promising(self) -> bool:
        """Whether a session may be expected to work."""
        return self.present and self.failure is None and (self.managed is None or self.managed.verdict is not Truth.NO)
