"""The one palette: what a colour means, on every dashboard, whether its theme is dark or light.

No colour tells anything alone: each value that has one also has a word (`Meaning`). What is not known is grey.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from netmon.model.belief import State
from netmon.model.incident import Matter, Severity
from netmon.model.register import Level


class Colour(StrEnum):
    """Hues with a contrast of at least 3:1 on Grafana's dark and light panels (WCAG 2.1, 1.4.11)."""

    UP = "#2b9a5b"
    DOWN = "#e0483e"
    UNREACHABLE = "#d97706"
    UNKNOWN = "#85888f"
    FLAPPING = "#a45ee5"
    MAINTENANCE = "#3d86e0"
    CRITICAL = DOWN
    MAJOR = UNREACHABLE
    MINOR = "#b98a08"
    WARNING = MAINTENANCE
    PLAIN = "text"
    """Grafana's own colour of text: a figure that is neither good nor bad."""


DARK_PANEL = "#181b1f"
LIGHT_PANEL = "#ffffff"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A value, the code of the word that stands for it, and its colour."""

    value: str
    code: str
    colour: Colour


@dataclass(frozen=True, slots=True)
class Step:
    """From this value upwards it has this colour; the first step has no value and reaches down without end."""

    value: float | None
    colour: Colour


NEUTRAL = (Step(None, Colour.PLAIN),)
"""Steps of what is neither good nor bad."""


def at_most(limit: float, bad: Colour = Colour.DOWN, good: Colour = Colour.PLAIN) -> tuple[Step, ...]:
    """Return steps of what is well up to a limit and bad from there."""
    return (Step(None, good), Step(limit, bad))


def by_value(code: str, colours: Mapping[str, Colour]) -> tuple[Meaning, ...]:
    """Return meanings of values of a label whose words are `code` and the value, as `severity.` and `critical`."""
    return tuple(Meaning(value, f"{code}.{value}", colour) for value, colour in colours.items())


STATES = {
    State.UP.value: Colour.UP,
    State.DOWN.value: Colour.DOWN,
    State.UNREACHABLE.value: Colour.UNREACHABLE,
    State.UNKNOWN.value: Colour.UNKNOWN,
}
SEVERITIES = {
    Severity.CRITICAL.value: Colour.CRITICAL,
    Severity.MAJOR.value: Colour.MAJOR,
    Severity.MINOR.value: Colour.MINOR,
    Severity.WARNING.value: Colour.WARNING,
}


def by_state(states: Iterable[str] = STATES) -> tuple[Meaning, ...]:
    """Return the meanings of the label `state`."""
    return by_value("state", {state: STATES[state] for state in states})


def by_state_number() -> tuple[Meaning, ...]:
    """Return the meanings of what `state_number` makes of states."""
    return tuple(
        Meaning(str(number), f"state.{state}", colour) for number, (state, colour) in enumerate(STATES.items())
    )


def by_severity() -> tuple[Meaning, ...]:
    """Return the meanings of the label `severity`."""
    return by_value("severity", SEVERITIES)


def by_matter() -> tuple[Meaning, ...]:
    """Return the meanings of the label `matter`: words alone, the severity has the colour."""
    return by_value("matter", dict.fromkeys((matter.value for matter in Matter), Colour.PLAIN))


def by_level() -> tuple[Meaning, ...]:
    """Return the meanings of the label `level`, the top first."""
    return by_value("level", dict.fromkeys((level.value for level in Level), Colour.PLAIN))
