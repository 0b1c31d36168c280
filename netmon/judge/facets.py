"""What an observation says of a device, and the facets that follow from all its probes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from netmon.judge.thresholds import Streak
from netmon.model.belief import Truth
from netmon.model.observation import DeviceReadings, Echo, Failure, FailureKind, Readings


class Heard(Enum):
    """What one asking came to."""

    READ = "read"  # what was asked for was answered
    ANSWERED = "answered"  # something came back that proves the device is there, but not what was asked for
    MISSED = "missed"
    SKIPPED = "skipped"  # not asked; no evidence of anything


def heard(result: Readings | Failure) -> Heard:
    """Tell what an asking came to.

    Readings that hold nothing but faults are a failure in all but form. Whose host key is not believed is there all the
    same: what answers at an address is reachable, as with a ping; whether it may be managed is another question.
    """
    if isinstance(result, Echo):
        return Heard.READ if result.received else Heard.MISSED
    if isinstance(result, DeviceReadings):
        if _says_something(result):
            return Heard.READ
        return Heard.ANSWERED if any(fault.answered for fault in result.faults) else Heard.MISSED
    if result.kind is FailureKind.SKIPPED:
        return Heard.SKIPPED
    return Heard.ANSWERED if result.answered or result.kind is FailureKind.HOSTKEY else Heard.MISSED


def failure_of(result: Readings | Failure) -> Failure | None:
    """Return why an asking that read nothing failed, None where it did read."""
    if isinstance(result, Failure):
        return result
    if isinstance(result, Echo):
        return None if result.received else Failure(FailureKind.TIMEOUT, f"0 of {result.sent} pings answered")
    if _says_something(result):
        return None
    return result.faults[0] if result.faults else Failure(FailureKind.INCOMPLETE, "no readings")


def _says_something(readings: DeviceReadings) -> bool:
    return (
        readings.uptime is not None
        or readings.status is not None
        or readings.system is not None
        or readings.counters is not None
        or readings.identity is not None
        or readings.interface_count is not None
        or readings.device is not None
        or readings.health is not None
        or readings.neighbours is not None
        or readings.configuration is not None
    )


@dataclass(frozen=True, slots=True)
class Facets:
    """A device as its own evidence shows it, before anything upstream is considered.

    `misses` is how many askings in a row no probe was answered; `doubted_since` when the asking behind the second of
    these began (the first, where one is enough). `proven` is False where a NO awaits fresh evidence. `answering`
    and `managing` mark a device not believed reachable, or manageable, that has just answered. `failed_since` is since
    when nothing has answered any more, `answered_since` since when something does (monotonic seconds); None where that
    is not known.
    """

    reachable: Truth = Truth.UNKNOWN
    manageable: Truth = Truth.UNKNOWN
    misses: int = 0
    doubted_since: float | None = None
    proven: bool = True
    answering: bool = False
    managing: bool = False
    manage_misses: int = 0
    failed_since: float | None = field(default=None, compare=False)
    answered_since: float | None = field(default=None, compare=False)

    @property
    def missed(self) -> bool:
        """Whether anything is held against the device."""
        return self.misses > 0 or self.reachable is Truth.NO


def fuse(probes: Sequence[Streak], managed: Streak | None, ssh: Streak | None = None) -> Facets:
    """Fuse what each probe has to say. Probes that have said nothing valid (lately) are left out by the caller.

    Anything that answers proves the device reachable; only all of them silent together prove that it is not.
    `managed` is whether SNMP answers with our credentials, `ssh` whether SSH does; either is None where it is not
    asked. A device is manageable by either.
    """
    reachable = _reachable(probes)
    return Facets(
        reachable=reachable,
        manageable=_manageable([way for way in (managed, ssh) if way is not None]),
        misses=min((probe.misses for probe in probes), default=0),
        doubted_since=_latest([probe.doubted_since for probe in probes]),
        proven=all(probe.proven for probe in probes),
        answering=reachable is Truth.NO and any(map(_answered_last, probes)),
        managing=managed is not None and managed.verdict is Truth.NO and _answered_last(managed),
        manage_misses=managed.misses if managed else 0,
        failed_since=_latest([probe.failing for probe in probes]),
        answered_since=_first_answer(probes),
    )


def _reachable(probes: Sequence[Streak]) -> Truth:
    verdicts = {probe.verdict for probe in probes}
    if Truth.YES in verdicts:
        return Truth.YES
    return Truth.NO if verdicts == {Truth.NO} else Truth.UNKNOWN


def _manageable(ways: Sequence[Streak]) -> Truth:
    verdicts = {way.verdict for way in ways}
    if Truth.YES in verdicts:
        return Truth.YES
    return Truth.NO if verdicts == {Truth.NO} else Truth.UNKNOWN


def _answered_last(streak: Streak) -> bool:
    return bool(streak.recent) and streak.recent[-1]


def _latest(times: Sequence[float | None]) -> float | None:
    known = [time for time in times if time is not None]
    return max(known) if known and len(known) == len(times) else None


def _first_answer(probes: Sequence[Streak]) -> float | None:
    answers = (probe.answering for probe in probes if probe.verdict is Truth.YES)
    return min((time for time in answers if time is not None), default=None)
