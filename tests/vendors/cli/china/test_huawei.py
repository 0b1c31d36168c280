"""VRP and SmartAX: what their command lines print, and what it means."""

from __future__ import annotations

import pytest

from netmon.model.health import Measure
from netmon.model.neighbours import NeighbourProtocol
from netmon.vendors.cli.profile import CliPort, UnreadableError
from netmon.vendors.cli.rows import rows
from tests.vendors.cli import asking
from tests.vendors.cli.asking import figures, said

VERSIONS = {
    "S5735-L24T4X-A": (
        (
            "Huawei Versatile Routing Platform Software\n"
            "VRP (R) software, Version 5.170 (S5735 V200R021C00SPC600)\n"
            "Copyright (C) 2000-2021 HUAWEI TECH Co., Ltd.\n"
            "HUAWEI S5735-L24T4X-A Routing Switch uptime is 3 weeks, 1 day, 2 hours, 5 minutes\n"
            "MPU 0(Master) : uptime is 3 weeks, 1 day, 2 hours, 4 minutes\n"
        ),
        "5.170 (V200R021C00SPC600)",
    ),
    "CE6881-48S6CQ": (
        (
            "Huawei Versatile Routing Platform Software\n"
            "VRP (R) software, Version 8.200 (CE6881-48S6CQ V200R020C10SPC600)\n"
            "HUAWEI CE6881-48S6CQ uptime is 100 days, 3 hours, 1 minute\n"
        ),
        "8.200 (V200R020C10SPC600)",
    ),
    "NE40E-X8": (
        "VRP (R) software, Version 8.180 (NE40E V800R010C10SPC500)\nHUAWEI NE40E-X8 uptime is 80 days, 1 hour\n",
        "8.180 (V800R010C10SPC500)",
    ),
    "USG6650": (
        (
            "Huawei Versatile Routing Platform Software\n"
            "VRP (R) Software, Version 5.160 (USG6600 V500R005C20SPC500)\nUSG6650 uptime is 30 weeks, 2 days\n"
        ),
        "5.160 (V500R005C20SPC500)",
    ),
    "S5328C-EI-24S": (
        (
            "Huawei Versatile Routing Platform Software\n"
            "VRP (R) software, Version 5.110 (S5300 V200R001C00SPC300)\n"
            "Quidway S5328C-EI-24S Routing Switch uptime is 52 weeks, 6 days\n"
        ),
        "5.110 (V200R001C00SPC300)",
    ),
}


@pytest.mark.parametrize("model", VERSIONS)
def test_a_device_says_its_model_and_its_release_as_over_snmp(model: str) -> None:
    text, version = VERSIONS[model]
    found = asking.identity("huawei_vrp", {"display version": text})
    assert said(found.vendor, found.os, found.model, found.version) == ("Huawei", "vrp", model, version)
    assert found.version
    assert (found.version.source.rule, found.version.source.oid) == ("huawei_vrp.version", "display version")


def test_futurematrix_sells_the_same_system_under_its_own_name() -> None:
    text = "FutureMatrix Versatile Routing Platform Software\nFutureMatrix S5735-L24T4X-A1 uptime is 1 day\n"
    found = asking.identity("huawei_vrp", {"display version": text})
    assert said(found.vendor) == ("FutureMatrix",)


@pytest.mark.parametrize(
    ("command", "text"),
    [
        ("display esn", "ESN of slot 0: 21023599990GL1000001\n"),
        ("display esn", "ESN of master:21023599990GL1000001\n"),
        (
            "display device manufacture-info",
            "Slot  Sub  Serial-number  Manu-date\n0  -  21023599990GL1000001   2007-12-11\n",
        ),
        (
            "display device manufacture-info",
            (
                "Slot  Card  Type             Serial-number          Manu-date\n"
                "0     -     S5735-L24T4X-A   21023599990GL1000001   2021-05-06\n"
            ),
        ),
    ],
)
def test_the_serial_number_is_the_one_of_the_box(command: str, text: str) -> None:
    found = asking.identity("huawei_vrp", {"display version": VERSIONS["S5735-L24T4X-A"][0], command: text})
    assert found.serial
    assert (found.serial.value, found.serial.source.oid) == ("21023599990GL1000001", command)


PORTS = """\
GigabitEthernet0/0/1 current state : UP (ifindex: 6)
Line protocol current state : UP
Description:至长沙市政府核心 | 电信专线 12345
Switch Port, PVID :    1, TPID : 8100(Hex), The Maximum Frame Length is 9216
IP Sending Frames' Format is PKTFMT_ETHNT_2, Hardware address is 00e0-fc12-3456
Last physical up time   : 2024-01-02 03:04:05
Port Mode: COMMON COPPER
Speed : 1000,  Loopback: NONE
Duplex: FULL,  Negotiation: ENABLE
    Input bandwidth utilization  : 0.01%

GigabitEthernet0/0/2 current state : Administratively DOWN
Line protocol current state : DOWN
Description:
Speed : 1000,  Loopback: NONE

10GE1/0/1 current state : DOWN(Transceiver offline) (ifindex: 9)
Line protocol current state : DOWN
Description: --

GigabitEthernet1/0/3 current state : UP
Line protocol current state : DOWN
Route Port,The Maximum Transmit Unit is 1500

LoopBack0 current state : UP (ifindex: 40)
Line protocol current state : UP (spoofing)
Route Port,The Maximum Transmit Unit is 1500
"""


def test_a_port_has_its_states_its_words_its_speed_and_its_address() -> None:
    first, closed, dark, deaf, loopback = asking.ports("huawei_vrp", {"display interface": PORTS})
    assert first == CliPort(
        "GigabitEthernet0/0/1", 1, 1, "至长沙市政府核心 | 电信专线 12345", 10**9, "00:e0:fc:12:34:56", None, 6
    )
    assert (closed.admin, closed.oper, closed.alias) == (2, 2, None)
    assert (dark.name, dark.admin, dark.oper, dark.type) == ("10GE1/0/1", 1, 2, 6)
    assert (deaf.admin, deaf.oper, deaf.mtu) == (1, 2, 1500)
    assert (loopback.oper, loopback.type) == (1, 24)


NEIGHBOURS = """\
GigabitEthernet0/0/1 has 2 neighbor(s):

Neighbor index :1
Chassis type   :MAC address
Chassis ID     :00e0-fc00-0001
Port ID type   :Interface name
Port ID        :XGigabitEthernet0/0/2
Port description    :to county
System name         :岳阳市-汇聚
System description  :S6730-H24X6C
Huawei Versatile Routing Platform Software
Copyright (C): somebody
System capabilities supported   :bridge router
Management address type  :ipv4
Management address value :10.1.0.2
Expired time   :103s

Neighbor index :2
Chassis type   :MAC address
Chassis ID     :00e0-fc00-0002
Port ID type   :MAC address
Port ID        :00e0-fc00-0003

GigabitEthernet0/0/2 has 0 neighbor(s)
"""


def test_every_neighbour_of_a_port_is_seen() -> None:
    seen = asking.neighbours("huawei_vrp", {"display lldp neighbor": NEIGHBOURS})
    first, second = seen.rows
    assert seen.protocols == {NeighbourProtocol.LLDP}
    assert (first.local.name, first.chassis, first.remote.name) == (
        "GigabitEthernet0/0/1",
        "00:e0:fc:00:00:01",
        "XGigabitEthernet0/0/2",
    )
    assert (first.name, first.addresses, first.remote.descr) == ("岳阳市-汇聚", ("10.1.0.2",), "to county")
    assert (first.descr or "").endswith("Copyright (C): somebody")
    assert second.remote.mac == "00:e0:fc:00:00:03"


def test_a_device_that_does_not_speak_lldp_proves_nothing() -> None:
    seen = asking.neighbours("huawei_vrp", {"display lldp neighbor": "Info: LLDP is not enabled globally.\n"})
    assert (seen.rows, seen.protocols) == ((), frozenset())


def test_something_else_altogether_is_no_list_of_neighbours() -> None:
    with pytest.raises(UnreadableError):
        asking.neighbours("huawei_vrp", {"display lldp neighbor": "Today is Monday.\n"})


HEALTH = {
    "display cpu-usage": "CPU Usage            : 9% Max: 99%\n"
    "CPU utilization for five seconds: 9%: one minute: 8%: five minutes: 7%\n",
    "display memory-usage": " System Total Memory Is: 1048576 Kbytes\n Total Memory Used Is: 524288 Kbytes\n"
    " Memory Using Percentage Is: 50%\n",
    "display temperature all": "Slot  Card Sensor Status    Current(C) Lower(C) Lower Upper(C) Upper\n"
    "                                           Resume         Resume\n"
    "-----------------------------------------------------------------\n"
    "0     NA   NA     Normal    45         0        4     63       59\n",
    "display device temperature all": "Slot Card Sensor No. SensorName  Status Major Fatal FanTMin FanTMax Temp(C)\n"
    "-----------------------------------------------------------------\n"
    "1    --   1          OUTLET      NORMAL 65    68    40      60      35\n"
    "1    --   2          CPU         NORMAL 95    98    40      60      52\n",
    "display fan": "FanID  FanNum  Present  Register  Speed  Mode\n----------------\n"
    " 0     [1-2]   YES      YES       40%    AUTO\n",
    "display power": "Slot    PowerID  Online   Mode   State      Power(W)\n---------------\n"
    " 0       PWR1     Present  AC     Supply     150.00\n"
    " 0       PWR2     Present  AC     NotSupply  -\n"
    " 0       PWR3     Absent   -      -          -\n",
    "display transceiver verbose": "GigabitEthernet0/0/25 transceiver information:\n"
    "  Transceiver Type               :1000_BASE_LX_SFP\nDiagnostic information:\n"
    "  Current RX Power(dBm)                 :-5.68\n  Default RX Power High Threshold(dBm)  :-2.99\n"
    "  Current TX Power(dBm)                 :-5.43\n"
    "40GE0/0/1 transceiver information:\n"
    "  RX Power(dBM)                 :-1.50|-1.60 (Lane0|Lane1)\n"
    "                                 -1.70|-1.80 (Lane2|Lane3)\n"
    "  TX Power(dBM)                 :0.10|0.20 (Lane0|Lane1)\n",
    "display optical-module brief": "Port        Status Type WL(nm) RxPw(dBm) TxPw(dBm) Mode\n"
    "GE1/0/0     normal 10GE 1310   -6.01     -3.25     Single\n"
    "GE1/0/1     absent 10GE 1310   --        --        --\n",
    "display health": "Slot   CPU Usage   Memory Usage(Used/Total)\n---------------------\n"
    "9   MPU(Master)   12%   24%  1884MB/7752MB\n",
}


def test_a_device_says_how_it_is() -> None:
    health = asking.health("huawei_vrp", HEALTH)
    assert figures(health, Measure.CPU) == {"CPU": 7.0, "Slot 9": 12.0}
    assert figures(health, Measure.MEMORY) == {"Memory": 50.0, "Slot 9": 24.0}
    assert health.of(Measure.MEMORY)[0].total == 1 << 30
    assert figures(health, Measure.TEMPERATURE) == {"Slot 0": 45.0, "Slot 1 OUTLET": 35.0, "Slot 1 CPU": 52.0}
    assert figures(health, Measure.FAN) == {"Fan 0": 1.0}
    assert figures(health, Measure.POWER_SUPPLY) == {"Power supply 0/PWR1": 1.0, "Power supply 0/PWR2": 0.0}


def test_light_goes_by_port_and_by_lane() -> None:
    received = figures(asking.health("huawei_vrp", HEALTH), Measure.RX_POWER)
    assert received == {
        "GigabitEthernet0/0/25": -5.68,
        "40GE0/0/1 lane 1": -1.5,
        "40GE0/0/1 lane 2": -1.6,
        "40GE0/0/1 lane 3": -1.7,
        "40GE0/0/1 lane 4": -1.8,
        "GE1/0/0": -6.01,
    }


def test_an_access_network_says_what_it_is_and_how_warm_its_boards_are() -> None:
    found = asking.identity(
        "huawei_smartax",
        {"display version": "\n  VERSION : MA5800V100R019C12\n  PATCH   : SPH206\n  PRODUCT : MA5800-X7\n"},
    )
    assert said(found.model, found.version) == ("MA5800-X7", "V100R019C12")
    warm = asking.health(
        "huawei_smartax",
        {"display temperature": "  SlotID:  4      BoardName: H901GPSF       Temperature:   57C( 134F)\n"},
    )
    assert figures(warm, Measure.TEMPERATURE) == {"Slot 4 H901GPSF": 57.0}


def test_rows_of_commands_without_a_template() -> None:
    clock = "2024-03-14 10:11:01+08:00\nThursday\nTime Zone(Beijing) : UTC+08:00\n"
    (now,) = rows("huawei_vrp", "display clock", clock)
    assert (now["time"], now["dayweek"], now["year"], now["month"]) == ("10:11:01", "Thursday", "2024", "03")
    peers = (
        "OSPF Process 1 with Router ID 10.0.0.1\n Area Id   Interface             Neighbor id   State\n"
        " 0.0.0.0   GigabitEthernet0/0/1  10.0.0.2      Full\n"
    )
    (peer,) = rows("huawei_vrp", "display ospf peer brief", peers)
    assert (peer["ospf_id"], peer["neighbor"], peer["state"]) == ("1", "10.0.0.2", "Full")
