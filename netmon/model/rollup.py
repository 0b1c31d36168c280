"""What an hour of asking came to. The indicators need it, and nobody can recover it later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from netmon.model.names import DeviceId
from netmon.model.observation import FailureKind, ProbeName


@dataclass(frozen=True, slots=True)
class HourTally:
    """A part of an hour, to be added to what is already stored for the same device, probe and hour.

    `hour` is the start of the hour (UTC, epoch seconds). `valid` askings were really made (skipped ones are not
    counted); `ok` of them were answered. `sent` and `received` count ping packets; RTT in seconds over `rtt_count`
    answers.
    """

    device: DeviceId
    probe: ProbeName
    hour: int
    valid: int
    ok: int
    failed: Mapping[FailureKind, int]
    sent: int = 0
    received: int = 0
    rtt_count: int = 0
    rtt_sum: float = 0.0
    rtt_min: float | None = None
    rtt_max: float | None = None
