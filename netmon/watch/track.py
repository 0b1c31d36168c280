"""What `watch` keeps of every device and link while it runs. Mutable, and nobody else's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import inf

from netmon.judge.facets import Facets, fuse
from netmon.judge.last_change import Mark
from netmon.judge.numbering import Numbering
from netmon.judge.path import Cut, Uplink
from netmon.judge.ports import End, Port, confirming, find_interface
from netmon.judge.renewal import Sight
from netmon.judge.thresholds import BLANK, Streak, doubt
from netmon.judge.ways import proves, stands_in
from netmon.model.device_identity import Fact
from netmon.model.hardware import FactName
from netmon.model.health import Health
from netmon.model.interfaces import InterfaceIdentity, InterfaceStatus
from netmon.model.names import DeviceId, ObservationId, Subject
from netmon.model.observation import Failure, ProbeName
from netmon.model.plant import Device
from netmon.watch.board import DeviceView, ProbeView
from netmon.watch.meter import Meter
from netmon.watch.slots import Asking, Slotted
from netmon.watch.ssh_track import SshTrack
from netmon.watch.tallies import Tally


@dataclass(slots=True)
class ProbeTrack:
    """One probe of a device. Times are monotonic seconds.

    `streak` is None while the probe has said nothing valid, or not lately; then it has no vote. `asked` is when its
    last valid asking began, `valid` when it ended.
    `ids` are the observations the verdict rests on: the misses in a row, or the last answer.
    """

    tally: Tally
    view: ProbeView
    asking: Slotted[Asking] = field(default_factory=lambda: Slotted(Asking))
    streak: Streak | None = None
    asked: float = -inf
    valid: float = -inf
    ids: tuple[ObservationId, ...] = ()


@dataclass(slots=True)
class EndTrack:
    """The end of a link at a device. `index` is the ifIndex it was found at, or why it was not.

    `mark` is what ifLastChange said of it last, `noted` when it was last told to have flapped unseen, in monotonic
    seconds.
    """

    link: Subject
    interface: str
    upper: bool = False
    index: int | Port = Port.UNREAD
    end: End = field(default_factory=End)
    meter: Meter = field(default_factory=Meter)
    mark: Mark | None = None
    noted: float = -inf

    def find(self, identity: InterfaceIdentity | None, *, settled: bool = True) -> None:
        """Look for the interface among these; None where there are none.

        While numbers are not settled, one that is not found may be among those that await their second reading.
        """
        before = self.index
        self.index = Port.UNREAD if identity is None else find_interface(identity, self.interface)
        if isinstance(self.index, Port) and not settled:
            self.index = Port.UNREAD
        if self.index != before:
            self.meter.forget()
            self.mark = None
        if identity is not None and not isinstance(self.index, Port):
            self.meter.attach(identity, self.index)


@dataclass(slots=True)
class HardwareTrack:
    """What a device says of itself that awaits its second reading; and what of it was written down last, and when.

    Times are UTC epoch seconds.
    """

    doubts: Mapping[FactName, tuple[Fact, float]] = field(default_factory=dict)
    written_at: float = -inf
    health: Health | None = None
    health_at: float = -inf


@dataclass(slots=True)
class DeviceTrack:
    """A device: its evidence, and how far the judging of it has got.

    `window` is how long evidence lasts, in seconds, `ssh_window` what was read over SSH. `managed` is whether SNMP
    answers with our credentials, and `snmp_failure` what it said last instead.
    `status` are the states that the ends of links were read from last, `reader` says over which way.
    `cut` is what shut its way when it was last judged. `waiting_for` are the devices above whose answer holds
    its judgement; `waited_by` is the same from above.
    `numbering` is which ifIndex is which port, `sight` what its last visits showed of that; `unsettled` is since when
    something of it is being found out (monotonic seconds), infinity where nothing is. `noted` is when it was last told
    to have restarted unseen (monotonic seconds).
    """

    device: Device
    subject: Subject
    window: float
    view: DeviceView
    ssh_window: float = inf
    probes: dict[ProbeName, ProbeTrack] = field(default_factory=dict)
    uplinks: tuple[Uplink, ...] = ()
    ends: list[EndTrack] = field(default_factory=list)
    managed: Streak | None = None
    snmp_failure: Failure | None = None
    facets: Facets = field(default_factory=Facets)
    status: InterfaceStatus | None = None
    status_at: float = -inf
    reader: ProbeName = ProbeName.SNMP
    ssh: SshTrack = field(default_factory=SshTrack)
    hardware: HardwareTrack = field(default_factory=HardwareTrack)
    numbering: Numbering = field(default_factory=Numbering)
    sight: Sight | None = None
    unsettled: float = inf
    cut: Cut | None = None
    waiting_for: tuple[DeviceId, ...] = ()
    waited_by: set[DeviceId] = field(default_factory=set)
    scheduled: bool = False
    noted: float = -inf
    asked_anew: float = -inf
    """Since when all that is known of it had to be asked again (monotonic seconds): we had been cut off ourselves."""

    def fuse(self) -> Facets:
        """Derive the facets anew from what the probes have to say."""
        streaks = [probe.streak for probe in self.voting() if probe.streak is not None]
        snmp = (self.managed or BLANK) if ProbeName.SNMP in self.probes else self.managed
        ssh = (self.ssh.managed or BLANK) if ProbeName.SSH in self.probes else None
        self.facets = fuse(streaks, snmp, ssh)
        return self.facets

    def voting(self) -> list[ProbeTrack]:
        """Return the probes that have a say in whether the device is reachable."""
        quick = [probe for name, probe in self.probes.items() if name is not ProbeName.SSH and probe.streak is not None]
        ssh = self.probes.get(ProbeName.SSH)
        streaks = [probe.streak for probe in quick if probe.streak is not None]
        if ssh is None or not proves(streaks, ssh.streak, self.ssh.answered, alone=len(self.probes) == 1):
            return quick
        return [*quick, ssh]

    def awaited(self) -> list[ProbeTrack]:
        """Return the probes that an asking waits for: those that have a say, in this or in what a port is doing."""
        voting = self.voting()
        ssh = self.probes.get(ProbeName.SSH)
        if ssh is None or ssh in voting or not (self.reader is ProbeName.SSH and self.confirming()):
            return voting
        return [*voting, ssh]

    @property
    def ssh_awaited(self) -> bool:
        """Whether an asking has to be one over SSH too."""
        ssh = self.probes.get(ProbeName.SSH)
        return ssh is not None and (len(self.probes) == 1 or any(probe is ssh for probe in self.awaited()))

    @property
    def stands_in(self) -> bool:
        """Whether what SSH reads is what is shown."""
        snmp = ProbeName.SNMP in self.probes
        return ProbeName.SSH in self.probes and stands_in(self.managed, self.device.probing.up, snmp=snmp)

    @property
    def status_window(self) -> float:
        """How long the states of the ports last, in seconds."""
        return self.ssh_window if self.reader is ProbeName.SSH else self.window

    def window_of(self, probe: ProbeName) -> float:
        """Return how long what a probe saw lasts, in seconds."""
        return self.ssh_window if probe is ProbeName.SSH else self.window

    def doubt(self) -> None:
        """Forget the misses: they were seen under circumstances that are over."""
        for probe in self.probes.values():
            if probe.streak is not None:
                probe.streak = doubt(probe.streak)
        if self.managed is not None:
            self.managed = doubt(self.managed)
        self.fuse()

    def awaits_names(self, now: float) -> bool:
        """Tell whether an end that is not found may only be between two readings, as long as its evidence lasts."""
        return not self.numbering.settled and now < self.unsettled + self.window

    def confirming(self) -> bool:
        """Tell whether an interface of a link read differently and awaits its second reading."""
        return confirming(track.end for track in self.ends)

    def asked_since(self, when: float) -> bool:
        """Tell whether every probe that has a vote was asked, and the asking ended, since `when`."""
        return all(probe.asked >= when for probe in self.awaited())

    def asked_last(self) -> float:
        """Return when the latest asking began that has ended (monotonic seconds)."""
        quick = [probe for name, probe in self.probes.items() if name is not ProbeName.SSH]
        return max((probe.asked for probe in quick or self.probes.values()), default=-inf)

    def evidence(self) -> tuple[ObservationId, ...]:
        """Return the observations that the facets rest on."""
        return tuple(id_ for probe in self.voting() for id_ in probe.ids)


@dataclass(slots=True)
class LinkTrack:
    """A link: its ends that can be polled, and until when a remembered belief stands in for reading them."""

    subject: Subject
    upper: Subject | None
    feeders: tuple[Uplink, ...]
    """The links that end where this one begins, at a unit without a device."""
    ends: list[tuple[DeviceId, EndTrack]] = field(default_factory=list)
    kept_until: float = -inf

    def wired(self) -> tuple[object, ...]:
        """Return what the inventory says of it, to compare."""
        return self.upper, self.feeders, [(device, end.interface) for device, end in self.ends]

    def unread(self) -> bool:
        """Tell whether no end has been read yet, and one still may be."""
        ends = {track.end.believed for _, track in self.ends}
        return Port.UNREAD in ends and ends <= {Port.UNREAD, Port.NO_SNMP, Port.NO_SSH}

    def heard(self, devices: Mapping[DeviceId, DeviceTrack]) -> float | None:
        """Return when one of its ends last said anything (UTC, epoch seconds)."""
        return latest(devices[device].view.heard for device, _ in self.ends)

    def evidence(self) -> tuple[ObservationId, ...]:
        """Return the readings its ends rest on."""
        return tuple(id_ for _, track in self.ends for id_ in track.end.evidence)


def latest(times: Iterable[float | None]) -> float | None:
    """Return the latest of the times that are known."""
    return max((time for time in times if time is not None), default=None)
