"""RGOS, MyPower, ZXROS, StoneOS, DCN, Raisecom: what their command lines print, and what it means."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.cli.rows import rows
from tests.vendors.cli import asking
from tests.vendors.cli.asking import figures, said

RGOS_VERSION = """\
System description      : Ruijie 10G Routing Switch(S6220-48XS4QXS) By Ruijie Networks
System start time       : 2023-01-02 03:04:05
System uptime           : 100:02:03:04
System hardware version : 1.20
System software version : S6220_RGOS 11.0(5)B9P59
System serial number    : G1K0123456789
Module information:
  Slot 0 : S6220-48XS4QXS
    Hardware version    : 1.20
    Software version    : S6220_RGOS 11.0(5)B9P59
    Serial number       : G1K0123456789
"""


def test_rgos_says_what_it_is_as_over_snmp() -> None:
    found = asking.identity("ruijie_os", {"show version": RGOS_VERSION})
    assert said(found.vendor, found.os, found.model) == ("Ruijie", "ruijie", "S6220-48XS4QXS")
    assert said(found.version, found.serial) == ("S6220_RGOS 11.0(5)B9P59", "G1K0123456789")


def test_rgos_has_ports_with_a_blank_in_their_names() -> None:
    text = (
        "========================== GigabitEthernet 0/1 ========================\n"
        "GigabitEthernet 0/1 is UP  , line protocol is UP   \n"
        "  Hardware is Broadcom 5464 GigabitEthernet, address is 00d0.f822.33aa (bia 00d0.f822.33aa)\n"
        "  Interface address is: no ip address\n  MTU 1500 bytes, BW 1000000 Kbit\n"
        '  Switchport attributes:\n    interface\'s description:"至县政府"\n'
        "    admin speed is AUTO, oper speed is 100M\n"
        "GigabitEthernet 0/2 is administratively down  , line protocol is DOWN   \n"
        "TFGigabitEthernet 0/49 is DOWN  , line protocol is DOWN   \n  MTU 1500 bytes, BW 25000000 Kbit\n"
    )
    up, closed, down = asking.ports("ruijie_os", {"show interfaces": text})
    assert (up.name, up.admin, up.oper, up.alias) == ("GigabitEthernet 0/1", 1, 1, "至县政府")
    assert (up.mac, up.mtu, up.speed_bps) == ("00:d0:f8:22:33:aa", 1500, 10**8)
    assert (closed.admin, closed.oper) == (2, 2)
    assert (down.name, down.oper, down.speed_bps) == ("TFGigabitEthernet 0/49", 2, 25 * 10**9)


def test_rgos_sees_its_neighbours() -> None:
    line = "-" * 40
    text = (
        f"{line}\nLLDP neighbor-information of port [TenGigabitEthernet 0/49]\n{line}\n"
        "  Neighbor index                    : 1\n  Chassis ID type                   : MAC address\n"
        "  Chassis ID                        : 00d0.f822.33cd\n  System name                       : 衡阳\n"
        "  Management address                : 10.3.0.1\n  Port ID type                      : Interface name\n"
        "  Port ID                           : TenGigabitEthernet 1/1\n"
    )
    (row,) = asking.neighbours("ruijie_os", {"show lldp neighbors detail": text}).rows
    assert (row.local.name, row.chassis) == ("TenGigabitEthernet 0/49", "00:d0:f8:22:33:cd")
    assert (row.name, row.remote.name, row.addresses) == ("衡阳", "TenGigabitEthernet 1/1", ("10.3.0.1",))


def test_rgos_says_how_it_is() -> None:
    health = asking.health(
        "ruijie_os",
        {
            "show cpu": "CPU utilization in five seconds:  9.00%\nCPU utilization in one minute  :  8.00%\n"
            "CPU utilization in five minutes:  7.50%\n  NO   5Sec   1Min   5Min   Process\n",
            "show memory": "System Memory: 1000000KB total, 250000KB used, 750000KB free, 25.0% used rate\n",
            "show temperature": "Slot  Sensor  Current(C)  Warning(C)\n----  ------  ----\n0     1       41  75\n",
            "show fan": "Fan-id  Status  Mode\n------  ------  ----\n1       ok      normal\n2       fail    normal\n",
            "show power": "Power-id Status\n----- ------\n1        LinkAndPower\n2   LinkAndNoPower\n3  NoLink\n",
            "show interfaces transceiver diagnosis": "======== Interface TenGigabitEthernet 0/49 ========\n"
            "Current diagnostic parameters[AP:Average Power]:\n"
            "Temp(Celsius)   Voltage(V)      Bias(mA)            RX power(dBm)       TX power(dBm)\n"
            "36(OK)          3.31(OK)        6.13(OK)            -5.64(OK)[AP]       -2.19(OK)\n",
        },
    )
    assert figures(health, Measure.CPU) == {"CPU": 7.5}
    assert figures(health, Measure.MEMORY) == {"Memory": 25.0}
    assert figures(health, Measure.TEMPERATURE) == {"Slot 0 Sensor 1": 41.0}
    assert figures(health, Measure.FAN) == {"Fan 1": 1.0, "Fan 2": 0.0}
    assert figures(health, Measure.POWER_SUPPLY) == {"Power supply 1": 1.0, "Power supply 2": 0.0}
    assert figures(health, Measure.RX_POWER) == {"TenGigabitEthernet 0/49": -5.64}
    assert figures(health, Measure.TX_POWER) == {"TenGigabitEthernet 0/49": -2.19}


def test_old_rgos_tells_its_memory_otherwise() -> None:
    text = (
        "System Memory Statistic:\n  System Total Memory : 2048MB, Current Free Memory : 1048576KB\n  Used Rate : 50%\n"
    )
    (memory,) = asking.health("ruijie_os", {"show memory": text}).of(Measure.MEMORY)
    assert (memory.value, memory.total, memory.used) == (50.0, 2 << 30, 1 << 30)


def test_mypower_says_what_it_is_and_how_it_is() -> None:
    version = (
        "MyPower (R) Operating System Software\n"
        "MP7500 system image file (flash0: /flash/rp1.bin), version 6.4.1(integrity), Compiled on Jan 1 2019\n\n"
        "MP7500 Version Information\n\tSoftware Version    : 6.4.1(integrity)\n"
    )
    component = (
        "Component   Name          Online  Status    SN\n---\nChassis  MP7500(V1)  Online  Normal  B5560001X0156\n"
    )
    found = asking.identity("maipu_mypower", {"show version": version, "show system component": component})
    assert said(found.vendor, found.os, found.model) == ("Maipu", "mypoweros", "MP7500")
    assert said(found.version, found.serial) == ("6.4.1(integrity)", "B5560001X0156")
    health = asking.health(
        "maipu_mypower",
        {
            "show cpu monitor": "CPU utilization for five seconds: 9%; one minute: 8%; five minutes: 7%\n",
            "show system fan": "System FAN Information(Fan 1 - ONLINE)\n---\n   Status:   Fail\n   Speed Rate:   32%\n",
            "show system power": "System Power Information (Power 0 - ONLINE)\n---\n  Work Status: Normal\n"
            "System Power Information (Power 1 - OFFLINE)\n---\n  Work Status: Normal\n",
        },
    )
    assert figures(health, Measure.CPU) == {"CPU": 7.0}
    assert figures(health, Measure.FAN) == {"Fan 1": 0.0}
    assert figures(health, Measure.POWER_SUPPLY)["Power supply 0"] == 1.0


def test_routers_and_switches_of_maipu_have_ports() -> None:
    text = (
        "gigabitethernet0:\n    line protocol is up\n    Flags: (0xc008063) BROADCAST MULTICAST ARP RUNNING\n"
        "    Metric: 0, MTU: 1500, BW: 1000000 Kbps, DLY: 100 usec\n    Ethernet address is 0001.7a00.0001\n"
        "gigabitethernet0/2 configuration information\n    Description : 备用\n    Status : Disabled\n    Link : Down\n"
    )
    router, switch = asking.ports("maipu_mypower", {"show interface": text})
    assert (router.name, router.oper, router.mtu, router.speed_bps) == ("gigabitethernet0", 1, 1500, 10**9)
    assert router.mac == "00:01:7a:00:00:01"
    assert (switch.name, switch.admin, switch.oper, switch.alias) == ("gigabitethernet0/2", 2, 2, "备用")


def test_zxros_says_what_it_is_its_ports_and_its_load() -> None:
    version = "ZXR10 M6000-8S\nZTE ZXR10 Software, Version: M6000-8S V5.00.10(5.60.5), Release software\n"
    found = asking.identity("zte_zxros", {"show version": version})
    assert said(found.vendor, found.os, found.model) == ("ZTE", "zxr10", "ZXR10 M6000-8S")
    text = (
        "gei-0/1/1/1 is up,  ifindex: 7\n  Description: to 邵阳\n"
        "  Line protocol is down, IPv4 protocol is down, IPv6 protocol is down,\n"
        "  Hardware is Gigabit Ethernet, address is 0c12.6200.0001\n  BW 1000000 Kbps\n  MTU 1600 bytes\n"
        "gei-0/1/1/2 is administratively down,  ifindex: 8\n  Line protocol is down, IPv4 protocol is down\n"
    )
    deaf, closed = asking.ports("zte_zxros", {"show interface": text})
    assert (deaf.name, deaf.admin, deaf.oper, deaf.alias) == ("gei-0/1/1/1", 1, 2, "to 邵阳")
    assert (deaf.mac, deaf.mtu, deaf.speed_bps) == ("0c:12:62:00:00:01", 1600, 10**9)
    assert (closed.admin, closed.oper) == (2, 2)
    load = (
        "             Character CPU(5s) CPU(1m) CPU(5m) Peak PhyMem FreeMem Mem\n------\n"
        "MPU-0/20/0   MSC       10%     11%     12%     22%  4096   2048    50.000%\n"
    )
    health = asking.health("zte_zxros", {"show processor": load})
    assert figures(health, Measure.CPU) == {"MPU-0/20/0": 12.0}
    assert [one.total for one in health.of(Measure.MEMORY)] == [4 << 30]


def test_a_hillstone_firewall_tells_four_states_of_a_port() -> None:
    version = (
        "Hillstone StoneOS software, Version 5.5\n\nProduct name: SG-6000-E1600 S/N: 2514000000000001\n"
        "Boot file is SG6000-M-2-5.5R8P3.bin from flash\n"
    )
    found = asking.identity("hillstone_stoneos", {"show version": version})
    assert said(found.model, found.version, found.serial) == ("SG-6000-E1600", "5.5R8P3", "2514000000000001")
    text = (
        "Interface name      IP address/mask    Zone name  H A L P MAC address    Description\n-----\n"
        "ethernet0/0         192.0.2.1/24       trust      U U U U 001c.5400.1234 内网\n"
        "ethernet0/1         0.0.0.0/0          NULL       D U D D 001c.5400.1235 ------\n"
        "ethernet0/2         0.0.0.0/0          NULL       D D D D 001c.5400.1236 ------\n"
    )
    up, down, closed = asking.ports("hillstone_stoneos", {"show interface": text})
    assert (up.admin, up.oper, up.alias, up.mac) == (1, 1, "内网", "00:1c:54:00:12:34")
    assert (down.admin, down.oper, down.alias) == (1, 2, None)
    assert (closed.admin, closed.oper) == (2, 2)


def test_dcn_and_raisecom_say_what_they_are() -> None:
    dcn = (
        "  CS6200-28X-EI Device, Compiled on Mar 10 14:25:45 2020\n  SoftWare Version 7.0.3.5(R0241.0228)\n"
        "  Serial No.:SW012345678901\n"
    )
    found = asking.identity("dcn_software", {"show version": dcn})
    assert said(found.model, found.version, found.serial) == ("CS6200-28X-EI", "7.0.3.5(R0241.0228)", "SW012345678901")
    port = (
        "  Ethernet1/0/1 is up, line protocol is up\n"
        "  Ethernet1/0/1 is layer 2 port, alias name is to-core, index is 1\n"
        "  Hardware is Gigabit-TX, address is 00-03-0f-00-00-01\n  MTU 1500 bytes, BW 1000000 Kbit\n"
    )
    (one,) = asking.ports("dcn_software", {"show interface": port})
    assert (one.oper, one.alias, one.mac, one.speed_bps) == (1, "to-core", "00:03:0f:00:00:01", 10**9)
    raisecom = "Product Name: ISCOM2624G-4GE-AC\nROS Version: ROS_5.2.1\nSerial number: 12345678\n"
    other = asking.identity("raisecom_roap", {"show version": raisecom})
    assert said(other.model, other.version) == ("ISCOM2624G-4GE-AC", "ROS_5.2.1")


def test_rows_of_commands_that_nobody_has_templates_for() -> None:
    version = rows("ruijie_os", "show version", RGOS_VERSION)
    assert (version[0]["model"], version[1]["slot_number"]) == ("S6220-48XS4QXS", "0")
    (now,) = rows("ruijie_os", "show clock", "20:15:02 UTC Thu, Mar 3, 2022\n")
    assert (now["time"], now["timezone"], now["month"], now["day"], now["year"]) == (
        "20:15:02",
        "UTC",
        "Mar",
        "3",
        "2022",
    )
    assert rows("ruijie_os", "show something new", "Name   Value\n----   -----\na      1\n") == [
        {"Name": "a", "Value": "1"}
    ]
