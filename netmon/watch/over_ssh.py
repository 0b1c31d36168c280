"""What SSH reads: shown where it stands in for SNMP, kept ready where it does not."""

from __future__ import annotations

from math import inf

from netmon.judge.numbering import Numbering
from netmon.judge.over_ssh import (
    Renumbered,
    Sighted,
    called_also,
    health_by,
    neighbours_by,
    renumbered,
    status_by,
)
from netmon.judge.ports import Port, lose_port, see_port
from netmon.judge.thresholds import BLANK, denied, seen
from netmon.judge.ways import SSH_DOWN, SSH_UP, refuses
from netmon.model.interfaces import InterfaceIdentity, InterfaceReading, InterfaceStatus
from netmon.model.ledger import Ledger
from netmon.model.names import ObservationId
from netmon.model.observation import DeviceReadings, Failure, Observation, ProbeName
from netmon.watch.board import Shown
from netmon.watch.hardware import Hardware
from netmon.watch.track import DeviceTrack

_KEPT_FOR = 3600.0
"""Seconds after which it is written down that the ports are still the same."""


class OverSsh:
    """Takes what came over SSH into the tracks."""

    def __init__(self, ledger: Ledger, hardware: Hardware) -> None:
        self._ledger = ledger
        self._hardware = hardware

    @staticmethod
    def take_session(track: DeviceTrack, failure: Failure | None, began: float, *, answered: bool) -> bool:
        """Take how a session ended, and tell whether something else is to be said of SSH than before."""
        ssh = track.ssh
        before = ssh.managed or BLANK
        after = seen(before, answered=failure is None, began=began, down=SSH_DOWN, up=SSH_UP)
        if failure is not None and refuses(failure):
            after = denied(after)
        news = after.verdict is not before.verdict or _outcome(failure) != _outcome(ssh.failure)
        ssh.managed, ssh.failure = after, failure
        if answered:
            ssh.answered = began
        elif ssh.answered == inf:
            ssh.answered = -inf  # it was only remembered, and does not answer now
        return news

    def take(self, track: DeviceTrack, seen_: Observation, readings: DeviceReadings, now: float) -> bool:
        """Take what a session read, show it where SSH stands in, and tell whether an end of a link changed."""
        ssh, wall = track.ssh, seen_.at
        ssh.commands = readings.commands or ssh.commands
        if readings.status is not None and readings.identity is not None:
            named = called_also(readings.identity, (end.interface for end in track.ends))
            sighted = _sighted(ssh.sighted, named, readings.status)
            ssh.sighted, ssh.evidence = Shown(sighted, now, wall), seen_.id
        if readings.device is not None:
            ssh.device = Shown(readings.device, now, wall)
            self._hardware.take_over_ssh(track, ssh.device)
        if readings.health is not None:
            ssh.health = Shown(readings.health, now, wall)
        if readings.neighbours is not None:
            ssh.neighbours = Shown(readings.neighbours, now, wall)
        if not track.stands_in:
            return False
        if ProbeName.SNMP not in track.probes:
            track.view.faults, track.view.flags = readings.faults, readings.flags
        return self.stand_in(track, now - seen_.took, now)

    def stand_in(self, track: DeviceTrack, began: float, now: float) -> bool:
        """Show what SSH read last, unless SNMP has said something since; tell whether an end of a link changed."""
        ssh, view = track.ssh, track.view
        sighted = ssh.sighted
        if sighted is None or now >= sighted.at + track.ssh_window:
            return False
        if view.status is not None and sighted.at <= view.status.at:
            return False
        known, numbers = self._numbers(track, sighted)
        status = sighted.value.status if numbers is None else status_by(sighted.value.status, numbers)
        if view.status is not None and view.status.value == status:
            status = view.status.value
        view.status = Shown(status, sighted.at, sighted.wall)
        self._show_rest(track, numbers)
        news = track.status is not sighted.value.status or track.reader is ProbeName.SNMP or track.confirming()
        track.status, track.status_at, track.reader = sighted.value.status, sighted.at, ProbeName.SSH
        return news and _read_ends(track, sighted.value, known, began)

    def _numbers(
        self, track: DeviceTrack, sighted: Shown[Sighted]
    ) -> tuple[InterfaceIdentity | None, Renumbered | None]:
        """Show what the ports are called; return how SNMP knows them and their numbers there, None without SNMP."""
        view, identity = track.view, sighted.value.identity
        if ProbeName.SNMP not in track.probes:
            self._own_names(track, identity, sighted)
            return None, None
        known = track.numbering.shown or track.numbering.confirmed
        if known is None:
            view.identity, view.counters, view.interface_count = Shown(identity, sighted.at, sighted.wall), None, None
            return None, None
        view.identity = Shown(known, sighted.at, sighted.wall)
        return known, renumbered(identity, known)

    def _own_names(self, track: DeviceTrack, identity: InterfaceIdentity, sighted: Shown[Sighted]) -> None:
        """Keep names whose numbers are made of them: another name is another port, so there is nothing to doubt."""
        known = track.numbering.shown
        if identity.partial and known is not None:
            identity = known
        if identity is not known:
            track.numbering = Numbering(confirmed=identity, shown=identity)
            for end in track.ends:
                end.find(identity)
        track.view.identity = Shown(identity, sighted.at, sighted.wall)
        if identity is not known or sighted.at - track.ssh.ports_kept_at >= _KEPT_FOR:
            track.ssh.ports_kept_at = sighted.at
            self._ledger.interfaces(
                track.device.id, InterfaceReading(identity, sighted.wall, whole=not identity.partial)
            )

    def _show_rest(self, track: DeviceTrack, numbers: Renumbered | None) -> None:
        """Show sensors and neighbours. Of a device that SNMP reads at other times SSH tells less: that is not kept."""
        ssh, view = track.ssh, track.view
        alone = ProbeName.SNMP not in track.probes
        if ssh.device is not None:
            view.device = ssh.device
        if ssh.health is not None and (view.health is None or view.health.at < ssh.health.at):
            health = ssh.health if numbers is None else ssh.health._replace(value=health_by(ssh.health.value, numbers))
            self._hardware.take_health(track, health, keep=alone)
        shown = ssh.neighbours
        if shown is not None and (view.neighbours is None or view.neighbours.at < shown.at):
            value = shown.value if numbers is None else neighbours_by(shown.value, numbers)
            view.neighbours = shown._replace(value=value)
            if alone:
                self._ledger.neighbours(track.device.id, value, shown.wall)


def lose(track: DeviceTrack) -> bool:
    """Know nothing more of the ends that SSH read; tell whether that is news."""
    if track.reader is not ProbeName.SSH:
        return False
    why = Port.NO_SNMP if ProbeName.SNMP in track.probes else Port.NO_SSH
    track.status, changed = None, False
    for end in track.ends:
        before = end.end
        end.end = lose_port(before, why)
        changed = changed or end.end is not before
    return changed


def _read_ends(track: DeviceTrack, sighted: Sighted, known: InterfaceIdentity | None, began: float) -> bool:
    changed, evidence = False, track.ssh.evidence or ObservationId("")
    for end in track.ends:
        before = end.end
        port = sighted.port(end.interface, known, end.index)
        if port is None:
            end.end = lose_port(before, Port.NO_SNMP)
        else:
            end.end = see_port(before, port, began, evidence)
        changed = changed or end.end is not before
    return changed


def _sighted(before: Shown[Sighted] | None, identity: InterfaceIdentity, status: InterfaceStatus) -> Sighted:
    """Return the ports as they were read; a table that did not change is the same object as before."""
    if before is not None:
        identity = before.value.identity if before.value.identity == identity else identity
        status = before.value.status if before.value.status == status else status
    return Sighted(identity, status)


def _outcome(failure: Failure | None) -> object:
    return failure and (failure.kind, failure.cause)
