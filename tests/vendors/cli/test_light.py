"""Optical power, as tables and as blocks."""

from __future__ import annotations

import pytest

from netmon.model.health import Measure
from netmon.vendors.cli import light
from netmon.vendors.cli.saying import Sensors

TABLE = """\
If device is externally calibrated, only calibrated values are printed.
                                 Optical   Optical
            Temperature Voltage  Current Tx Power Rx Power
Port        (Celsius)   (Volts)  (mA)    (dBm)    (dBm)
---------   ----------- -------  ------- -------- --------
"""
COMMAND = "show it"


def table(text: str) -> list[tuple[Measure, str, float]]:
    sensors = Sensors("test")
    light.table(sensors, text, COMMAND)
    found = [(one.measure, one.name, one.value) for one in sensors.found.values()]
    return [one for one in found if one[0] is not Measure.TEMPERATURE]


@pytest.mark.parametrize(
    ("row", "name", "rx", "tx"),
    [
        ("Gi1/1/1       31.2       3.28      12.1     -5.4     -7.9", "Gi1/1/1", -7.9, -5.4),
        ("Te2/1/1       31.2       3.28      12.1     -5.4     N/A", "Te2/1/1", None, -5.4),
        ("Te2/1/2       31.2       3.28      12.1     -5.4     -40.0 --", "Te2/1/2", -40.0, -5.4),
        ("Te2/1/3       31.2 ++    3.28      12.1     -5.4 +   -7.9", "Te2/1/3", -7.9, -5.4),
        ("Et5           31.20      3.28      12.10    -5.44    -7.91    0:00:02 ago", "Et5", -7.91, -5.44),
        ("Hu1/0/49   3  31.2       3.28      12.1     -5.4     -7.9", "Hu1/0/49 lane 3", -7.9, -5.4),
        ("Gi1/1/4       N/A        N/A       N/A      N/A      N/A", "", None, None),
        ("Gi1/1/5       31.2       3.28", "", None, None),
    ],
)
def test_a_row_tells_both_powers_of_a_port(row: str, name: str, rx: float | None, tx: float | None) -> None:
    expected = {Measure.RX_POWER: rx, Measure.TX_POWER: tx}
    assert table(TABLE + row) == [(one, name, level) for one, level in expected.items() if level is not None]


def test_a_row_tells_the_temperature_of_the_transceiver_too() -> None:
    sensors = Sensors("test")
    light.table(sensors, TABLE + "Gi1/1/1  31.2  3.28  12.1  -5.4  -7.9", COMMAND)
    assert sensors.found[Measure.TEMPERATURE, "Gi1/1/1 transceiver"].value == 31.2


def test_a_row_above_every_heading_is_none_of_light() -> None:
    assert table("Gi1/1/1  31.2 3.28 12.1 -5.4 -7.9") == []


BLOCKS = """\
Ethernet1/1
    transceiver is present
    type is 10Gbase-LR
  ----------------------------------------------------------
                Current              Alarms
                Measurement     High        Low
  ----------------------------------------------------------
  Temperature   31.10 C        75.00 C     -5.00 C
  Tx Power      -2.41 dBm       3.49 dBm  -12.30 dBm
  Rx Power      -3.52 dBm       3.49 dBm  -18.38 dBm
Ethernet1/2
  Lane Number:1 Network Lane
  Tx Power       N/A            3.49 dBm  -12.30 dBm
  Rx Power      -4.52 dBm       3.49 dBm  -18.38 dBm
Physical interface: xe-0/0/3
    Laser output power                        :  0.5660 mW / -2.47 dBm
    Laser output power high alarm threshold   :  1.4120 mW / 1.50 dBm
    Receiver signal average optical power     :  0.4310 mW / -3.66 dBm
Physical interface: xe-0/0/4
  Lane 2
    Laser receiver power                      :  0.4 mW / -3.98 dBm
"""


def test_a_block_tells_both_powers_of_a_port_and_not_its_limits() -> None:
    sensors = Sensors("test")
    light.blocks(sensors, BLOCKS, COMMAND)
    assert [(one.measure, one.name, one.value) for one in sensors.found.values()] == [
        (Measure.TEMPERATURE, "Ethernet1/1 transceiver", 31.1),
        (Measure.TX_POWER, "Ethernet1/1", -2.41),
        (Measure.RX_POWER, "Ethernet1/1", -3.52),
        (Measure.RX_POWER, "Ethernet1/2 lane 1", -4.52),
        (Measure.TX_POWER, "xe-0/0/3", -2.47),
        (Measure.RX_POWER, "xe-0/0/3", -3.66),
        (Measure.RX_POWER, "xe-0/0/4 lane 2", -3.98),
    ]
    assert {one.source.oid for one in sensors.found.values()} == {COMMAND}
