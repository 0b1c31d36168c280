"""The values and limits of conditions, with their units. The signs are those of SI, alike in both languages."""

from __future__ import annotations

from netmon.words.quantities import dbm, milliseconds, percent
from netmon.words.speech import say
from netmon.words.text import Language

_SHARES = frozenset({"loss", "load"})
_STATES = frozenset({"fan", "power_supply"})


def is_state(condition: str) -> bool:
    """Tell whether a condition is one of working or not, so that there is nothing to measure."""
    return condition in _STATES


def amount(condition: str, value: float) -> str:
    """Return a value of a condition: `4.2%`, `212 ms`, `1.5/s`, `-24.1 dBm`, `71 °C`; of a state 1 or 0."""
    if condition in _SHARES:
        return percent(value)
    match condition:
        case "rtt":
            return milliseconds(value)
        case "errors":
            return f"{value:.3g}/s"
        case "light":
            return dbm(value)
        case "temperature":
            return f"{value:.4g} °C"
        case "cpu" | "memory":
            return f"{value:.4g}%"
        case _:
            return f"{value:.4g}"


def say_degradation(language: Language, condition: str, sensor: str, value: float, limit: float) -> str:
    """Say what is not as it should be: `CPU load (Board 1) 93% (limit 90%)`."""
    at = "_at" if sensor else ""
    facts = {"condition": say(language, f"condition.{condition}"), "sensor": sensor}
    if is_state(condition):
        return say(language, f"degraded.failed{at}", **facts)
    value_, limit_ = amount(condition, value), amount(condition, limit)
    return say(language, f"degraded.beyond{at}", value=value_, limit=limit_, **facts)
