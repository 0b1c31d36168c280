"""What one line says of a temperature, a fan, a power supply."""

from __future__ import annotations

import pytest

from netmon.vendors.cli import environment
from netmon.vendors.cli.saying import Sensors

SUPPLY = "power_supply"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Temperature Value: 41 Degree Celsius", ("temperature", "Temperature", 41)),
        ("SWITCH 2: System Temperature Value: 29 Degree Celsius", ("temperature", "Switch 2 System", 29)),
        ("Hotspot Temperature Value: 44 Degree Celsius", ("temperature", "Hotspot", 44)),
        (" Temp: Inlet 1    R0        Normal            27 Celsius", ("temperature", "Inlet 1 R0", 27)),
        (" CPU temperature: 61 Celsius, Normal", ("temperature", "CPU", 61)),
        ("  module 3 outlet temperature: 38C", ("temperature", "module 3 outlet", 38)),
        ("1       air outlet                39C (65C,75C,80C)  ok", ("temperature", "1 air outlet", 39)),
        ("Yellow Threshold : 56 Degree Celsius", None),
        ("FAN is OK", ("fan", "FAN", 1)),
        ("FAN PS-1 is NOT PRESENT", None),
        ("SWITCH 1: FAN 3 is FAULTY", ("fan", "Switch 1 FAN 3", 0)),
        (" Fan 2 OK, Low speed setting", ("fan", "Fan 2", 1)),
        ("Fantray : Good", ("fan", "Fantray", 1)),
        ("  fan-tray 1 fan-fail: failed", ("fan", "fan-tray 1", 0)),
        ("  1       2     14080     OK     Front to Back", ("fan", "Switch 1 fan 2", 1)),
        ("1A  EXA-1100WAC    XYZ22334455  OK              Good     Good     1100", (SUPPLY, "Power supply 1A", 1)),
        ("2B  EXA-1100WAC    XYZ22334456  No Input Power  Bad      Bad      1100", (SUPPLY, "Power supply 2B", 0)),
        ("2B  Not Present", None),
        ("PS2     EXA-X45-1300ACV   AC 1300W   bad           good     good", (SUPPLY, "PS2", 0)),
        ("  power-supply 1 power-output-fail: OK", (SUPPLY, "power-supply 1", 1)),
        (" Internal Power Supply 12V Output Status: Normal", (SUPPLY, "Internal Power Supply", 1)),
        ("V: 12v   R0   Normal   11984 mV", None),
    ],
)  # fmt: skip
def test_a_line_tells_of_one_thing_how_it_is(line: str, expected: tuple[str, str, float] | None) -> None:
    sensors = Sensors("test")
    environment.read_lines(sensors, line, "show environment all")
    found = [(str(one.measure), one.name, one.value) for one in sensors.found.values()]
    assert found == ([expected] if expected else [])
