"""What the command lines of Maipu MyPower print of their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from netmon.model.health import Measure
from netmon.vendors.cli import row_shapes, values
from netmon.vendors.cli.saying import Sensors
from netmon.vendors.cli.tables import blocks, lines, pairs


@dataclass(frozen=True, slots=True)
class Module:
    """A row of `show system module brief` or `show system component`; "" is what is not told."""

    part: str
    name: str
    online: str
    state: str
    serial: str


_PART = re.compile(r"^ *((?:[A-Z][A-Za-z]+ +\d[\d/]*)|Chassis)\b *(.*)$")
_STATE = re.compile(r"\b(online|offline)\b +(Start \w+|Not \w+|\S+)", re.IGNORECASE)


def modules(text: str) -> Iterator[Module]:
    """Yield the parts of a device. Names stand before the state in one command, behind it in the other."""
    named_first = False
    for one in lines(text):
        found = _PART.match(one)
        if found is None:
            if re.search(r"\bName\b.*\bOnline\b", one):
                named_first = True
            continue
        state = _STATE.search(found[2])
        if state is None:
            continue
        before, behind = found[2][: state.start()].split(), found[2][state.end() :].split()
        name = before[0] if before else behind.pop(0) if behind and not named_first else ""
        yield Module(" ".join(found[1].split()), name, state[1], state[2], behind[0] if behind else "")


@dataclass(frozen=True, slots=True)
class SystemPart:
    """A block of `show system power` or `show system fan`: its number, whether it is there, and what is said of it."""

    number: str
    online: str
    said: Mapping[str, str]


def system_parts(text: str, kind: str) -> Iterator[SystemPart]:
    """Yield the blocks of one kind."""
    head = rf"System {kind} Information ?\((?:[A-Za-z]+ )?(\S+) - (\w+)\)"
    for found, body in blocks(text, f"(?i:{head})"):
        yield SystemPart(found[1], found[2], pairs(body))


def cpu(sensors: Sensors, command: str, text: str) -> None:
    """Read `show cpu monitor`: the mean of five minutes."""
    _seconds, _minute, minutes = row_shapes.load(text)
    sensors.add(Measure.CPU, "CPU", values.percent(minutes), command)


_AMOUNTS = re.compile(r"^ *(\d{4,15}) ?\([^)]*\) +(\d{4,15}) ?\([^)]*\) +(\d{4,15}) ?\([^)]*\) +(\d{1,3}(?:\.\d+)?)%")


def memory(sensors: Sensors, command: str, text: str) -> None:
    """Read `show memory`: of its tables the last, which sums up."""
    last = None
    for one in lines(text):
        last = _AMOUNTS.match(one) or last
    if last is not None:
        sensors.memory("Memory", command, share=float(last[4]), used=int(last[1]), total=int(last[3]))


def fans(sensors: Sensors, command: str, text: str) -> None:
    """Read `show system fan`."""
    _parts(sensors, Measure.FAN, "Fan", "FAN", command, text)


def powers(sensors: Sensors, command: str, text: str) -> None:
    """Read `show system power`."""
    _parts(sensors, Measure.POWER_SUPPLY, "Power supply", "Power", command, text)


def _parts(sensors: Sensors, measure: Measure, name: str, kind: str, command: str, text: str) -> None:
    for part in system_parts(text, kind):
        states = [values.good(part.said.get(field, "")) for field in ("work status", "status", "power in")]
        known = [state for state in states if state is not None]
        if values.good(part.online) is not None and known:
            sensors.add(measure, f"{name} {part.number}", min(known), command)
