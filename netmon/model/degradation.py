"""What works, and not as it should."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.model.incident import Severity
from netmon.model.names import Subject


class Condition(StrEnum):
    """What is not as it should be, and what its value is measured in."""

    LOSS = "loss"  # share of what was asked that was not answered, 0 to 1
    RTT = "rtt"  # seconds
    LOAD = "load"  # share of the bandwidth of a link, 0 to 1
    ERRORS = "errors"  # packets in error per second, of a link
    LIGHT = "light"  # dBm received at an end of a link
    CPU = "cpu"  # percent
    MEMORY = "memory"  # percent
    TEMPERATURE = "temperature"  # degrees Celsius
    FAN = "fan"  # 0: does not turn as it should
    POWER_SUPPLY = "power_supply"  # 0: does not deliver as it should


@dataclass(frozen=True, slots=True)
class Degradation:
    """One condition of a device or link. `since`: UTC, epoch seconds.

    `value` is what was read last and `limit` what it passed, in the unit of the condition. `sensor` is the device's own
    name of what was read, or the end of a link, "" where there is only one.
    """

    subject: Subject
    condition: Condition
    severity: Severity
    since: float
    value: float
    limit: float
    sensor: str = ""
