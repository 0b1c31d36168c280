"""What of an observation shows that a configuration may have been changed. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.judge.memory import rebooted
from netmon.model.device_identity import Fact
from netmon.model.observation import DeviceReadings

RESTART, REPLACED, UPDATED = "restart", "replaced", "updated"


@dataclass(slots=True)
class Seen:
    """What one probe last saw of a device. `at` is when sysUpTime was read (UTC, epoch seconds)."""

    uptime: int | None = None
    at: float = 0.0
    object_id: str | None = None
    serial: str | None = None
    version: str | None = None

    def take(self, readings: DeviceReadings, at: float) -> str | None:
        """Take what was read, and return why the configuration may be another one; None where nothing shows that."""
        why = self._restarted(readings, at) or self._other(readings)
        if readings.uptime is not None:
            self.uptime, self.at = readings.uptime, at
        self.object_id = (readings.system and readings.system.object_id) or self.object_id
        if readings.device is not None:
            self.serial = _value(readings.device.serial) or self.serial
            self.version = _value(readings.device.version) or self.version
        return why

    def _restarted(self, readings: DeviceReadings, at: float) -> str | None:
        if self.uptime is None or readings.uptime is None or at <= self.at:
            return None
        return RESTART if rebooted(self.uptime, readings.uptime, at - self.at) else None

    def _other(self, readings: DeviceReadings) -> str | None:
        system, device = readings.system, readings.device
        if system is not None and _differs(self.object_id, system.object_id):
            return REPLACED
        if device is not None and _differs(self.serial, _value(device.serial)):
            return REPLACED
        if device is not None and _differs(self.version, _value(device.version)):
            return UPDATED
        return None


def _value(fact: Fact | None) -> str | None:
    return None if fact is None else fact.value


def _differs(before: str | None, after: str | None) -> bool:
    return bool(before) and bool(after) and before != after
