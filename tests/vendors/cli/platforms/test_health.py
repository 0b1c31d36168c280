"""How devices of each platform say they are: load, memory, temperature, fans, power supplies, light."""

from __future__ import annotations

import pytest

from netmon.vendors.cli.registry import of_platform

Reading = tuple[str, str, float]

NXOS_RESOURCES = """\
Load average:   1 minute: 0.31   5 minutes: 0.42   15 minutes: 0.40
CPU states  :   3.00% user,   2.00% kernel,   95.00% idle
        CPU0 states  :   1.00% user,   1.00% kernel,   98.00% idle
Memory usage:   8000000K total,   2000000K used,   6000000K free
"""
NXOS_ENVIRONMENT = """\
Power Supply:
Voltage: 12 Volts
Power                             Actual      Actual        Total
Supply    Model                   Output      Input      Capacity    Status
-------  -------------------  ----------  ----------  ----------  --------------
1        NXA-PAC-500W             101 W       103 W       500 W     Ok
2        NXA-PAC-500W               0 W         0 W       500 W     Shutdown
Module    Model                     Draw    Allocated    Status
1        N7K-SUP                   125 W        265 W    Powered-Up
Fan:
Fan1(sys_fan1)  NXA-FAN-30CFM-F      --     front-to-back   Ok
Fan_in_PS2      --                   --     front-to-back   Failure
Temperature:
Module   Sensor        MajorThresh   MinorThres   CurTemp     Status
1        FRONT           70              42          27         Ok
2        Inlet  (s1)     60              42          26         Ok
"""
XR_MEMORY = "node:      node0_RP0_CPU0\nPhysical Memory: 8192M total (2048M available)\n"
XR_DEGREES = "0/RP0/CPU0\n        Inlet                       28    -10    -5     0    60    65    70\n"
ASA_MEMORY = "Free memory:   3000 bytes (75%)\nUsed memory:   1000 bytes (25%)\nTotal memory:  4000 bytes (100%)\n"
ASA_ENVIRONMENT = """\
Cooling Fans:
  Chassis Fans:
    Cooling Fan 1: 5000 RPM - OK
Power Supplies:
  Left Slot (PS0): Present
Temperature:
  Processors:
    Processor 1: 41.0 C - OK (CPU1 Core Temperature)
"""
EOS_TEMPERATURE = """\
                                           Alert  Critical
Sensor  Description                Temp(C) Limit(C) Limit(C)
------- -------------------------- ------- -------- --------
1       Cpu temp sensor            44.750       95      105
2       Front temp sensor          23.250       65       75
"""
EOS_FANS = """\
Fan      Status     Speed      Uptime
1/1      Ok         35%        3 days, 2:00:00
PowerSupply1/1  Failed     0%
"""
JUNOS_ENGINE = """\
Routing Engine status:
  Slot 0:
    Temperature                 33 degrees C / 91 degrees F
    CPU temperature             38 degrees C / 100 degrees F
    DRAM                      16384 MB
    Memory utilization          20 percent
    5 sec CPU utilization:
      Idle                      80 percent
    5 min CPU utilization:
      User                       3 percent
      Idle                      93 percent
    15 min CPU utilization:
      Idle                      92 percent
"""
JUNOS_ENVIRONMENT = """\
Class Item                           Status     Measurement
Temp  PEM 0                          OK         30 degrees C / 86 degrees F
      PEM 1                          Absent
      Routing Engine 0               OK         34 degrees C / 93 degrees F
Fans  Top Fan Tray                   OK         Spinning at normal speed
Power PEM 0                          OK
      PEM 1                          Check
"""

HEALTH: list[tuple[str, str, str, list[Reading]]] = [
    (
        "cisco_nxos", "show system resources", NXOS_RESOURCES,
        [("cpu", "CPU", 5.0), ("cpu", "Core 0", 2.0), ("memory", "Memory", 25.0)],
    ),
    (
        "cisco_nxos", "show environment", NXOS_ENVIRONMENT,
        [
            ("temperature", "1 FRONT", 27), ("temperature", "2 Inlet (s1)", 26), ("fan", "Fan1(sys_fan1)", 1),
            ("fan", "Fan_in_PS2", 0), ("power_supply", "Power supply 1", 1),
        ],
    ),
    ("cisco_xr", "show processes cpu", "CPU utilization for one minute: 9%; five minutes: 8%;", [("cpu", "CPU", 8)]),
    ("cisco_xr", "show memory summary", XR_MEMORY, [("memory", "node0_RP0_CPU0 Memory", 75.0)]),
    ("cisco_xr", "show environment temperatures", XR_DEGREES, [("temperature", "0/RP0/CPU0 Inlet", 28)]),
    ("cisco_asa", "show cpu usage", "CPU utilization for 5 seconds = 9%; 5 minutes: 7%", [("cpu", "CPU", 7)]),
    ("cisco_asa", "show memory", ASA_MEMORY, [("memory", "Memory", 25.0)]),
    (
        "cisco_asa", "show environment", ASA_ENVIRONMENT,
        [("temperature", "Processor 1", 41), ("fan", "Cooling Fan 1", 1), ("power_supply", "Left Slot (PS0)", 1)],
    ),
    ("arista_eos", "show version", "Total memory: 4000 kB\nFree memory: 1000 kB", [("memory", "Memory", 75.0)]),
    ("arista_eos", "show processes top once", "%Cpu(s):  5.0 us,  1.0 sy, 90.0 id", [("cpu", "CPU", 10.0)]),
    (
        "arista_eos", "show environment temperature", EOS_TEMPERATURE,
        [("temperature", "1 Cpu temp sensor", 44.75), ("temperature", "2 Front temp sensor", 23.25)],
    ),
    ("arista_eos", "show environment cooling", EOS_FANS, [("fan", "Fan 1/1", 1), ("fan", "Fan PowerSupply1/1", 0)]),
    (
        "arista_eos", "show environment power", "1   PWR-500AC-R  500W   0.4A   7.1A   86.0W  Ok     3 days",
        [("power_supply", "Power supply 1", 1)],
    ),
    (
        "juniper_junos", "show chassis routing-engine", JUNOS_ENGINE,
        [
            ("cpu", "Routing Engine 0", 7), ("memory", "Routing Engine 0", 20),
            ("temperature", "Routing Engine 0", 33), ("temperature", "Routing Engine 0 CPU", 38),
        ],
    ),
    (
        "juniper_junos", "show chassis environment", JUNOS_ENVIRONMENT,
        [
            ("temperature", "PEM 0", 30), ("temperature", "Routing Engine 0", 34), ("fan", "Top Fan Tray", 1),
            ("power_supply", "PEM 0", 1),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("platform", "command", "text", "expected"), HEALTH)
def test_a_box_says_how_it_is(platform: str, command: str, text: str, expected: list[Reading]) -> None:
    profile = of_platform(platform)
    assert profile is not None
    assert profile.health is not None
    assert command in profile.health.commands
    found = profile.health.read({command: text}).readings
    assert [(str(one.measure), one.name, round(one.value, 3)) for one in found] == expected
    assert {one.source.oid for one in found} == {command}
