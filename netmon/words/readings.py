"""How the reading of a sensor is told: its value with the unit of its measure."""

from __future__ import annotations

from netmon.words.quantities import size
from netmon.words.speech import say
from netmon.words.text import Language

_UNITS = {
    "cpu": "{:.4g}%",
    "memory": "{:.4g}%",
    "temperature": "{:.4g} °C",
    "fan_speed": "{:.0f} r/min",
    "rx_power": "{:.2f} dBm",
    "tx_power": "{:.2f} dBm",
}


def say_sensor(
    language: Language, measure: str, value: float, used: int | None = None, total: int | None = None
) -> str:
    """Return what a sensor says, such as `41 °C`; memory with its sizes where they are known, a fan as a word."""
    if measure not in _UNITS:
        return say(language, "sensor.ok" if value else "sensor.failed")
    text = _UNITS[measure].format(value)
    if used is None or total is None:
        return text
    return say(language, "sensor.of_size", share=text, used=size(used), total=size(total))
