"""Adding up an hour of asking, part by part."""

from __future__ import annotations

from netmon.model.names import DeviceId
from netmon.model.observation import Echo, Failure, FailureKind, ProbeName
from netmon.model.rollup import HourTally

_HOUR = 3600


class Tally:
    """What one probe of one device came to since the last part was taken (see `HourTally`)."""

    __slots__ = (
        "_device",
        "_failed",
        "_hour",
        "_ok",
        "_probe",
        "_received",
        "_rtt_count",
        "_rtt_max",
        "_rtt_min",
        "_rtt_sum",
        "_sent",
        "_valid",
        "ends",
    )

    def __init__(self, device: DeviceId, probe: ProbeName) -> None:
        self._device = device
        self._probe = probe
        self.ends = 0.0
        """When the hour being added up is over (UTC, epoch seconds); 0 before the first asking."""
        self._start(0.0)

    @property
    def counting(self) -> bool:
        """Whether there is anything to take."""
        return self._valid > 0

    def outside(self, at: float) -> bool:
        """Tell whether an asking at `at` belongs to another hour: then take the part first."""
        return not self.ends - _HOUR <= at < self.ends

    def add(self, failure: Failure | None, echo: Echo | None) -> None:
        """Count one valid asking of the present hour; `failure` is why it read nothing."""
        self._valid += 1
        if failure is None:
            self._ok += 1
        else:
            self._failed[failure.kind] = self._failed.get(failure.kind, 0) + 1
        if echo is not None:
            self._add_echo(echo)

    def take(self, at: float) -> HourTally | None:
        """Return what was counted, None if nothing was, and start again in the hour of `at`."""
        part = None
        if self._valid:
            part = HourTally(
                self._device,
                self._probe,
                self._hour,
                self._valid,
                self._ok,
                self._failed,
                self._sent,
                self._received,
                self._rtt_count,
                self._rtt_sum,
                self._rtt_min,
                self._rtt_max,
            )
        self._start(at)
        return part

    def _start(self, at: float) -> None:
        self._hour = int(at // _HOUR) * _HOUR
        self.ends = float(self._hour + _HOUR) if at else 0.0
        self._valid = self._ok = self._sent = self._received = self._rtt_count = 0
        self._failed: dict[FailureKind, int] = {}
        self._rtt_sum = 0.0
        self._rtt_min: float | None = None
        self._rtt_max: float | None = None

    def _add_echo(self, echo: Echo) -> None:
        self._sent += echo.sent
        self._received += echo.received
        if echo.received and echo.rtt_mean is not None:
            self._rtt_count += echo.received
            self._rtt_sum += echo.rtt_mean * echo.received
        if echo.rtt_min is not None and (self._rtt_min is None or echo.rtt_min < self._rtt_min):
            self._rtt_min = echo.rtt_min
        if echo.rtt_max is not None and (self._rtt_max is None or echo.rtt_max > self._rtt_max):
            self._rtt_max = echo.rtt_max
