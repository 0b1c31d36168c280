"""Temperature, fans, power supplies as Cisco and those who print like Cisco tell them: each line by its shape. Pure.

`show environment` looks different on every family; what it says of one thing stands on one line on all of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from netmon.model.health import Measure
from netmon.vendors.cli.saying import Sensors
from netmon.vendors.cli.tables import lines
from netmon.vendors.cli.values import celsius, good

Found = re.Match[str]
Rule = tuple[re.Pattern[str], Measure, Callable[[Found], tuple[str, float | None]]]

_STATE = r"(?P<state>[A-Za-z][A-Za-z/ -]*)"


def _rule(pattern: str, measure: Measure, make: Callable[[Found], tuple[str, float | None]]) -> Rule:
    return re.compile(pattern, re.IGNORECASE), measure, make


def _degrees(found: Found) -> tuple[str, float | None]:
    return _name(found) or "Temperature", celsius(found["value"])


def _well(found: Found) -> tuple[str, float | None]:
    return _name(found), good(found["state"])


def _name(found: Found) -> str:
    parts = found.groupdict()
    unit = parts.get("unit")
    return " ".join(" ".join(part.split()) for part in (unit and f"Switch {unit}", parts.get("name")) if part)


RULES: Final[tuple[Rule, ...]] = (
    # `Temp: Temp 1   R0   Normal   27 Celsius`, `Hotspot   1   GREEN   41 Celsius  …`
    _rule(
        r"^\s*(?:Temp: )?(?P<name>\S+(?: \S+)*?(?: {2,}\S{1,8})?) {2,}\S+(?: \S+)? +(?P<value>-?\d{1,3}) ?Celsius\b",
        Measure.TEMPERATURE,
        _degrees,
    ),
    # `SWITCH 1: System Temperature Value: 36 Degree Celsius`, `CPU temperature: 66 Celsius, Normal`, `outlet …: 33C`
    _rule(
        r"^\s*(?:SWITCH (?P<unit>\d+): ?)?(?P<name>[A-Za-z][\w /#.-]{0,40}?)? ?temperature(?: value)? ?[:=] "
        r"*(?P<value>-?\d{1,3}(?:\.\d+)?) ?(?:degrees? )?(?:C\b|Celsius)",
        Measure.TEMPERATURE,
        _degrees,
    ),
    # `1       air inlet       30C (51C,65C,68C)   ok`
    _rule(
        r"^\s*(?P<name>\d{1,3} +[A-Za-z]\w*(?: \S+)*?) {2,}(?P<value>-?\d{1,3})C \(",
        Measure.TEMPERATURE,
        _degrees,
    ),
    # `SWITCH 1: FAN 2 is OK`, `FAN PS-1 is NOT PRESENT`, `FAN is OK`
    _rule(rf"^\s*(?:SWITCH (?P<unit>\d+): ?)?(?P<name>FAN(?: [\w-]{{1,12}})?) is {_STATE}", Measure.FAN, _well),
    # `Fan 1 OK, Low speed setting`, `Fantray : Good`, `fan-tray 1 fan-fail: OK`
    _rule(rf"^\s*(?P<name>Fan ?\d{{1,3}}) +{_STATE}(?:,|$)", Measure.FAN, _well),
    _rule(rf"^\s*(?P<name>Fan-?tray(?: ?\d+)?)(?: fan-fail| status)? ?: {_STATE}", Measure.FAN, _well),
    # `1   2   14240   OK   Front to Back`: switch, fan, speed, state
    _rule(
        r"^\s*(?P<unit>\d{1,2}) +(?P<name>\d{1,2}) +\d{2,6} +(?P<state>[A-Za-z]+)\b",
        Measure.FAN,
        lambda found: (f"Switch {found['unit']} fan {found['name']}", good(found["state"])),
    ),
    # `1A  PWR-C1-350WAC  DCB1234X0AB  OK  Good  Good  350`
    _rule(
        r"^\s*(?P<name>\d{1,2}[A-F]) +(?P<model>[A-Z]\w+-\S+) +(?:\S+ +)?(?P<state>OK|No Input Power|Bad|Off|Good|"
        r"Disabled|Not Responding|Faulty|Failed)\b",
        Measure.POWER_SUPPLY,
        lambda found: (f"Power supply {found['name']}", good(found["state"])),
    ),
    # `PS1   PWR-C45-1300ACV   AC 1300W   good   good   good`
    _rule(
        r"^\s*(?P<name>PS\d{1,2}(?:-\d)?) +(?P<model>\S+) +[AD]C \d+W +(?P<state>\S+)",
        Measure.POWER_SUPPLY,
        _well,
    ),
    # `power-supply 1 power-output-fail: OK`, `Internal Power Supply 12V Output Status: Normal`, `POWER is OK`
    _rule(
        rf"^\s*(?P<name>(?:Internal )?power[ -]supply(?: \d{{1,2}})?)(?: power-output-fail| \w+ Output Status| status)"
        rf" ?: {_STATE}",
        Measure.POWER_SUPPLY,
        _well,
    ),
    _rule(
        rf"^\s*(?:SWITCH (?P<unit>\d+): ?)?(?P<name>POWER(?: SUPPLY)?(?: [\w-]{{1,12}})?) is {_STATE}",
        Measure.POWER_SUPPLY,
        _well,
    ),
)  # fmt: skip
_LIMIT = re.compile(r"threshold|shutdown|critical temp|^\s*(?:yellow|red) ", re.IGNORECASE)


def read_lines(sensors: Sensors, text: str, command: str) -> None:
    """Keep what any line tells of a temperature, a fan or a power supply."""
    for one in lines(text):
        if _LIMIT.search(one):
            continue
        for pattern, measure, make in RULES:
            found = pattern.match(one[:200])
            if found is not None:
                sensors.add(measure, *make(found), command)
                break
