"""Comware 5, 7 and 9: what their command lines print, and what it means."""

from __future__ import annotations

import pytest

from netmon.model.health import Measure
from netmon.vendors.cli.profile import UnreadableError
from netmon.vendors.cli.rows import rows
from tests.vendors.cli import asking
from tests.vendors.cli.asking import figures, said

VERSIONS = [
    (
        (
            "H3C Comware Software, Version 7.1.070, Release 6616P05\n"
            "H3C S6520X-30QC-EI uptime is 10 weeks, 2 days, 1 hour, 7 minutes\n"
            "Slot 1:\nUptime is 10 weeks,2 days,1 hour,7 minutes\nH3C S6520X-30QC-EI with 2 Processors\n"
            "BOARD TYPE:         S6520X-30QC-EI\nRelease Version:    H3C S6520X-30QC-EI-6616P05\n"
        ),
        "S6520X-30QC-EI",
        "7.1.070, Release 6616P05",
        "H3C",
    ),
    (
        "Comware Software, Version 5.20.99, Release 2221P08\nH3C S5500-28C-EI uptime is 5 weeks\n",
        "S5500-28C-EI",
        "5.20.99, Release 2221P08",
        "H3C",
    ),
    (
        "UNIS Comware Software, Version 7.1.064, Feature 3404\nUNIS S5800-54QT-G uptime is 1 week\n",
        "S5800-54QT-G",
        "7.1.064, Feature 3404",
        "UNIS",
    ),
]


@pytest.mark.parametrize(("text", "model", "version", "vendor"), VERSIONS)
def test_a_device_says_what_it_is_as_over_snmp(text: str, model: str, version: str, vendor: str) -> None:
    serial = "Slot 1 CPU 0:\nDEVICE_NAME          : X\nDEVICE_SERIAL_NUMBER : 210235A0W7H000000001\n"
    found = asking.identity("hp_comware", {"display version": text, "display device manuinfo": serial})
    assert said(found.vendor, found.os, found.model, found.version) == (vendor, "comware", model, version)
    assert said(found.serial) == ("210235A0W7H000000001",)


def test_ports_of_comware_5_have_their_name_in_front() -> None:
    text = (
        " GigabitEthernet1/0/1 current state: DOWN ( Administratively )\n"
        " IP Packet Frame Type: PKTFMT_ETHNT_2, Hardware Address: 3822-d600-0001\n"
        " Description: 备用\n Unknown-speed mode, unknown-duplex mode\n\n"
        " Ethernet0/1 current state: UP\n Line protocol current state: DOWN\n"
        " The Maximum Transmit Unit is 1500\n 100Mb/s, Full-duplex, link type is autonegotiation\n"
    )
    closed, deaf = asking.ports("hp_comware", {"display interface": text})
    assert (closed.name, closed.admin, closed.oper, closed.alias) == ("GigabitEthernet1/0/1", 2, 2, "备用")
    assert (closed.mac, closed.speed_bps) == ("38:22:d6:00:00:01", None)
    assert (deaf.admin, deaf.oper, deaf.speed_bps, deaf.mtu) == (1, 2, 10**8, 1500)


def test_ports_of_comware_7_have_their_name_above() -> None:
    text = (
        "Ten-GigabitEthernet1/0/49\nInterface index: 49\nCurrent state: UP\nLine protocol state: UP\n"
        "IP packet frame type: Ethernet II, hardware address: 3822-d600-0002\n"
        "Description: 至省政府\nBandwidth: 10000000 kbps\n10Gbps-speed mode, full-duplex mode\n"
        "Input:\n 0 input errors\nOutput:\n\n"
        "Vlan-interface1\nCurrent state: DOWN\nLine protocol state: DOWN\nMaximum transmission unit: 1500\n"
    )
    up, vlan = asking.ports("hp_comware", {"display interface": text})
    assert (up.name, up.oper, up.alias, up.speed_bps) == ("Ten-GigabitEthernet1/0/49", 1, "至省政府", 10**10)
    assert (vlan.name, vlan.admin, vlan.oper, vlan.mtu) == ("Vlan-interface1", 1, 2, 1500)


LLDP = [
    (
        "display lldp neighbor-information verbose",
        (
            "LLDP neighbor-information of port 1[GigabitEthernet1/0/1]:\nLLDP agent nearest-bridge:\n"
            " LLDP neighbor index : 1\n Chassis type        : MAC address\n Chassis ID          : 000f-e200-0001\n"
            " Port ID type        : Interface name\n Port ID             : GigabitEthernet1/0/24\n"
            " System name         : 湘潭\n System description  : H3C Comware\n  Version: 7\n"
            " Management address                : 10.2.0.1\n"
        ),
    ),
    (
        "display lldp neighbor-information",
        (
            "LLDP neighbor-information of port 1[GigabitEthernet1/0/1]:\n  Neighbor index   : 1\n"
            "  Chassis type     : MAC address\n  Chassis ID       : 000f-e200-0001\n"
            "  Port ID          : GigabitEthernet1/0/24\n  System name      : 湘潭\n"
            "  Management address                : 10.2.0.1\n"
        ),
    ),
]


@pytest.mark.parametrize(("command", "text"), LLDP)
def test_neighbours_of_old_and_new_software_are_alike(command: str, text: str) -> None:
    (row,) = asking.neighbours("hp_comware", {command: text}).rows
    assert (row.local.name, row.chassis, row.remote.name) == (
        "GigabitEthernet1/0/1",
        "00:0f:e2:00:00:01",
        "GigabitEthernet1/0/24",
    )
    assert (row.name, row.addresses) == ("湘潭", ("10.2.0.1",))


def test_the_short_form_tells_chassis_and_port_with_their_kind() -> None:
    text = (
        "LLDP neighbor-information of port 1[GigabitEthernet1/0/1]:\nLLDP agent nearest-bridge:\n"
        " LLDP neighbor index : 1\n ChassisID/subtype   : 000f-e200-0001/MAC address\n"
        " PortID/subtype      : GigabitEthernet1/0/24/Interface name\n Capabilities        : Bridge\n"
    )
    (row,) = asking.neighbours("hp_comware", {"display lldp neighbor-information": text}).rows
    assert (row.chassis, row.remote.name) == ("00:0f:e2:00:00:01", "GigabitEthernet1/0/24")


OLD = {
    "display cpu-usage": "Unit CPU usage:\n       6% in last 5 seconds\n       5% in last 5 minutes\n",
    "display memory": "System Total Memory(bytes): 400000000\nTotal Used Memory(bytes): 100000000\nUsed Rate: 25%\n",
    "display fan": " Fan   1 State: Normal\n Fan   2 State: Fault\n",
    "display power": " Power   0 State: Normal\n",
}
NEW = {
    "display cpu-usage": "Slot 1 CPU 0 CPU usage:\n       6% in last 5 seconds\n       7% in last 1 minute\n"
    "       8% in last 5 minutes\n\nSlot 2 CPU 0 CPU usage:\n       9% in last 5 minutes\n",
    "display memory": "Memory statistics are measured in KB:\nSlot 1:\n"
    "             Total      Used      Free    Shared   Buffers    Cached   FreeRatio\n"
    "Mem:       1000000    600000    400000         0      1000    200000       60.0%\n"
    "-/+ Buffers/Cache:    399000    601000\n",
    "display environment": " System temperature information (degree centigrade):\n"
    "-----------------------------------------------\n"
    " Slot  Sensor    Temperature  Lower  Warning  Alarm  Shutdown\n"
    " 1     hotspot 1 42           0      80       90     NA\n"
    " 1     inflow  1 31           0      60       70     NA\n",
    "display fan": " Slot 1:\n Fan 1:\n State    : Normal\n Airflow Direction: Port-to-power\n"
    " Slot 2:\n Fan 1:\n State    : Absent\n",
    "display power": " Slot 1:\n PowerID State    Mode   Current(A)  Voltage(V)  Power(W)\n"
    " 1       Normal   AC     --          --          --\n 2       Absent   --     --          --          --\n",
    "display transceiver diagnosis interface": "GigabitEthernet1/0/25 transceiver diagnostic information:\n"
    "  Current diagnostic parameters:\n"
    "    Temp(°C)  Voltage(V)  Bias(mA)  RX power(dBm)  TX power(dBm)\n"
    "    36        3.31        6.13      -35.64         -5.19\n"
    "FortyGigE1/0/53 transceiver diagnostic information:\n"
    "    [channel] Bias(mA)  RX power(dBm)  TX power(dBm)\n"
    "    1         7.70      -1.14          0.52\n    2         7.80      -1.24          0.62\n"
    "GigabitEthernet1/0/26 transceiver diagnostic information:\nThe transceiver is absent.\n",
}


def test_old_software_says_how_it_is() -> None:
    health = asking.health("hp_comware", OLD)
    assert figures(health, Measure.CPU) == {"CPU": 5.0}
    assert figures(health, Measure.MEMORY) == {"Memory": 25.0}
    assert figures(health, Measure.FAN) == {"Fan 1": 1.0, "Fan 2": 0.0}
    assert figures(health, Measure.POWER_SUPPLY) == {"Power supply 0": 1.0}


def test_headings_of_two_words_stand_over_one_column() -> None:
    text = (
        "System Temperature information (degree centigrade):\n-----\n"
        " Sensor     Temperature  Lower limit  Warning limit  Alarm limit  Shutdown limit\n"
        " hotspot 1  41           0            80             97           NA\n"
    )
    read = asking.health("hp_comware", {"display environment": text})
    assert figures(read, Measure.TEMPERATURE) == {"hotspot 1": 41.0}


def test_new_software_says_it_of_every_board() -> None:
    health = asking.health("hp_comware", NEW)
    assert figures(health, Measure.CPU) == {"Slot 1 CPU 0": 8.0, "Slot 2 CPU 0": 9.0}
    assert figures(health, Measure.MEMORY) == {"Slot 1": 40.0}
    assert figures(health, Measure.TEMPERATURE) == {"Slot 1 hotspot 1": 42.0, "Slot 1 inflow 1": 31.0}
    assert figures(health, Measure.FAN) == {"Fan 1/1": 1.0}
    assert figures(health, Measure.POWER_SUPPLY) == {"Power supply 1/1": 1.0}
    assert figures(health, Measure.RX_POWER) == {
        "GigabitEthernet1/0/25": -35.64,
        "FortyGigE1/0/53 lane 1": -1.14,
        "FortyGigE1/0/53 lane 2": -1.24,
    }


def test_nothing_that_can_be_told_is_unreadable() -> None:
    with pytest.raises(UnreadableError):
        asking.health("hp_comware", {"display fan": "No fan.\n"})
    with pytest.raises(UnreadableError):
        asking.ports("hp_comware", {"display interface": "  % Unrecognized command found at '^' position.\n"})


def test_rows_of_commands_without_a_template() -> None:
    peers = (
        "          OSPF Process 1 with Router ID 10.0.0.1\n Area: 0.0.0.0\n"
        " Router ID       Address         Pri Dead-Time State             Interface\n"
        " 10.0.0.2        10.1.1.2        1   38        Full/DR           Vlan10\n"
    )
    (peer,) = rows("hp_comware", "display ospf peer", peers)
    assert (peer["router_id"], peer["state"], peer["interface"]) == ("10.0.0.2", "Full/DR", "Vlan10")
    assert rows("hp_comware", "display fan", OLD["display fan"])[1]["status"] == "Fault"
