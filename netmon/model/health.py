"""How a device is: load, memory, temperature, fans, power, light. A sensor that says nothing valid is left out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.model.device_identity import Source


class Measure(StrEnum):
    """What a sensor measures, and in what."""

    CPU = "cpu"  # percent busy
    MEMORY = "memory"  # percent in use
    TEMPERATURE = "temperature"  # degrees Celsius
    FAN = "fan"  # 1 turns as it should, 0 does not
    FAN_SPEED = "fan_speed"  # revolutions per minute
    POWER_SUPPLY = "power_supply"  # 1 delivers as it should, 0 does not
    RX_POWER = "rx_power"  # dBm of light that comes in
    TX_POWER = "tx_power"  # dBm of light that goes out

    @property
    def is_light(self) -> bool:
        """Whether it is measured in the transceiver of a port."""
        return self in {Measure.RX_POWER, Measure.TX_POWER}


@dataclass(frozen=True, slots=True)
class HealthReading:
    """One sensor. `name` is the device's own, cleaned; with `measure` it tells the sensors of a device apart.

    `interface` is the ifIndex of the port that a reading of light belongs to. `used` and `total` are bytes, of memory
    whose size the device tells.
    """

    measure: Measure
    name: str
    value: float
    source: Source
    interface: int | None = None
    used: int | None = None
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """All sensors of a device, in the order of `Measure`, then of the device. None of them is a hole."""

    readings: tuple[HealthReading, ...]

    def of(self, measure: Measure) -> tuple[HealthReading, ...]:
        """Return the readings of one kind."""
        return tuple(reading for reading in self.readings if reading.measure is measure)
