"""SSH beside SNMP: how its sessions fare, where the two disagree, and whether the host key is another one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from netmon.judge.disagreement import TWICE, called_as, disagreements, facts_said, heard, ports_said
from netmon.judge.over_ssh import names_of
from netmon.model.belief import Reason, Truth
from netmon.model.ledger import Ledger
from netmon.model.names import Subject
from netmon.model.observation import Cause, DeviceReadings, Failure, Observation, ProbeName, Readings
from netmon.model.over_ssh import Disagreement, SshRecord
from netmon.watch.ssh_track import Compared
from netmon.watch.track import DeviceTrack

_KEPT_FOR = 3600.0
"""Seconds after which it is written down that all is as it was."""
_FINGERPRINT = re.compile(r"SHA256:[A-Za-z0-9+/]{43}")

Noting = Callable[[Subject, float, Reason], None]
"""Has it written down that something happened to a subject then (UTC, epoch seconds)."""


class Beside:
    """Keeps the record of SSH of each device, on the board and in the ledger."""

    def __init__(self, ledger: Ledger, note: Noting) -> None:
        self._ledger = ledger
        self._note = note

    def snmp(self, track: DeviceTrack, result: Readings | Failure, now: float, wall: float) -> None:
        """Take what SNMP said of what SSH tells too."""
        ssh = track.ssh
        if track.managed is not None and track.managed.verdict is Truth.NO:
            ssh.ports.snmp = ssh.facts.snmp = None
        elif isinstance(result, DeviceReadings):
            self._snmp_said(track, result, now)
        if track.view.ssh is not None:
            self._renew(track, track.view.ssh, now, wall)

    @staticmethod
    def _snmp_said(track: DeviceTrack, readings: DeviceReadings, now: float) -> None:
        ssh, names = track.ssh, track.numbering.shown
        if readings.status is not None and names is not None:
            before = ssh.ports.snmp
            same = ssh.made_of is not None and ssh.made_of[0] is readings.status and ssh.made_of[1] is names
            said = before.said if same and before is not None else ports_said(readings.status, names)
            ssh.made_of = readings.status, names
            ssh.ports.snmp = heard(before, said, now, track.window)
        if readings.device is not None:
            ssh.facts.snmp = heard(ssh.facts.snmp, facts_said(readings.device), now, _facts_last(track))

    def ssh(self, track: DeviceTrack, seen: Observation, failure: Failure | None, now: float) -> None:
        """Take what came of a session: `failure` where it did not work, whatever single commands came to."""
        ssh, result = track.ssh, seen.result
        before = track.view.ssh or SshRecord(track.device.id, seen.at, seen.took)
        began = before.failing_since if before.failing_since is not None else seen.at
        record = replace(
            before,
            at=seen.at,
            took=seen.took,
            answered=seen.at if failure is None else before.answered,
            failure=failure,
            failing_since=None if failure is None else began,
            commands=ssh.commands,
        )
        if failure is not None and failure.cause is Cause.HOST_KEY_CHANGED:
            record = self._changed_key(track, record, failure)
        elif failure is None:
            record = replace(record, noted_key="")
        if failure is None and isinstance(result, DeviceReadings):
            _ssh_said(track, result, now)
        self._renew(track, record, now, seen.at + seen.took)

    def _changed_key(self, track: DeviceTrack, record: SshRecord, failure: Failure) -> SshRecord:
        """Note a key once, however often it is met."""
        shown, known = (*_FINGERPRINT.findall(failure.detail), "", "")[:2]
        if shown == record.noted_key and record.noted_key:
            return record
        code = "note.host_key_changed" if known else "note.host_key_revoked"
        facts = {"shown": shown or failure.detail, "device": track.device.id}
        self._note(track.subject, record.at, Reason.of(code, **facts | ({"known": known} if known else {})))
        return replace(record, noted_key=shown or failure.detail)

    def _renew(self, track: DeviceTrack, record: SshRecord, now: float, wall: float) -> None:
        """Show the record as it is now, and have it kept where it says something else, or from time to time."""
        ssh, before = track.ssh, track.view.ssh
        found = _disagreements(track, record, now, wall)
        reads = track.reader is ProbeName.SSH and track.view.status is not None
        compared = wall if _both(ssh.ports, now, track) or _both(ssh.facts, now, track) else None
        record = replace(record, reads=reads, disagreements=found, compared=compared)
        track.view.ssh = record
        if before is None or _news(before) != _news(record) or now - ssh.kept_at >= _KEPT_FOR:
            ssh.kept_at = now
            self._ledger.over_ssh(record)


def _ssh_said(track: DeviceTrack, readings: DeviceReadings, now: float) -> None:
    ssh, names = track.ssh, track.numbering.shown
    if ProbeName.SNMP not in track.probes:
        return
    if ssh.sighted is not None and readings.status is not None and names is not None:
        said = called_as(ports_said(ssh.sighted.value.status, ssh.sighted.value.identity), names_of(names))
        ssh.ports.ssh = heard(ssh.ports.ssh, said, now, track.ssh_window)
    if readings.device is not None:
        ssh.facts.ssh = heard(ssh.facts.ssh, facts_said(readings.device), now, _facts_last(track))


def _disagreements(track: DeviceTrack, record: SshRecord, now: float, wall: float) -> tuple[Disagreement, ...]:
    """Return what the two disagree about now; what was so before a restart stays until both were read twice again."""
    if ProbeName.SNMP not in track.probes or record.failure is not None:
        return ()
    known = {(one.port, one.aspect, one.snmp, one.ssh): one.since for one in record.disagreements}
    found: list[Disagreement] = []
    for compared, about_ports in ((track.ssh.facts, False), (track.ssh.ports, True)):
        if _both(compared, now, track) and compared.snmp is not None and compared.ssh is not None:
            found += disagreements(compared.snmp, compared.ssh, wall - now)
        elif _begins(track, compared):
            found += [one for one in record.disagreements if bool(one.port) is about_ports]
    return tuple(
        replace(one, since=min(one.since, known.get((one.port, one.aspect, one.snmp, one.ssh), one.since)))
        for one in found
    )


def _both(compared: Compared, now: float, track: DeviceTrack) -> bool:
    """Tell whether both were read twice, and lately."""
    snmp, ssh = compared.snmp, compared.ssh
    if snmp is None or ssh is None or min(snmp.readings, ssh.readings) < TWICE:
        return False
    facts = compared is track.ssh.facts
    lasts = (_facts_last(track),) * 2 if facts else (track.window, track.ssh_window)
    return now - snmp.last <= lasts[0] and now - ssh.last <= lasts[1]


def _begins(track: DeviceTrack, compared: Compared) -> bool:
    """Tell whether this process has not yet been able to compare: both answer, and were not read twice."""
    snmp, ssh = compared.snmp, compared.ssh
    silent = track.managed is not None and track.managed.verdict is Truth.NO
    return not silent and (snmp is None or snmp.readings < TWICE or ssh is None or ssh.readings < TWICE)


def _facts_last(track: DeviceTrack) -> float:
    probing = track.device.probing
    return max(track.ssh_window, probing.stale_after * probing.identity + probing.deadline)


def _news(record: SshRecord) -> SshRecord:
    """Return what of a record is worth a row at once: not that all is as it was once more."""
    failure = None if record.failure is None else replace(record.failure, detail="")
    compared = None if record.compared is None else 0.0
    return replace(record, at=0.0, took=0.0, answered=None, failure=failure, compared=compared)
