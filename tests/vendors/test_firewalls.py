"""Firewalls and load balancers of the west: Palo Alto, Check Point, F5, A10, SonicWall, Sophos, Pulse, WatchGuard."""

from __future__ import annotations

from netmon.model.health import Measure
from tests.vendors.agent import device

RAM, OTHER, DISK = (1, 3, 6, 1, 2, 1, 25, 2, 1, 2), (1, 3, 6, 1, 2, 1, 25, 2, 1, 1), (1, 3, 6, 1, 2, 1, 25, 2, 1, 4)


def test_pan_os_counts_packet_buffers_as_memory_and_disks_not() -> None:
    storage = "1.3.6.1.2.1.25.2.3.1"
    said: dict[str, int | str | tuple[int, ...]] = {}
    rows = {
        1010: (OTHER, "Packet Buffers", 30),
        1020: (RAM, "Management Memory", 50),
        1040: (DISK, "Log Partition", 90),
    }
    for index, (kind, name, used) in rows.items():
        said |= {f"{storage}.2.{index}": kind, f"{storage}.3.{index}": name, f"{storage}.4.{index}": 1024}
        said |= {f"{storage}.5.{index}": 100, f"{storage}.6.{index}": used}
    common = "1.3.6.1.4.1.25461.2.1.2"
    said |= {f"{common}.1.1.0": "10.1.9-h1", f"{common}.1.3.0": "012801000001", f"{common}.2.1.0": "PA-850"}
    read = device("panos", "Palo Alto Networks PA-800 series firewall", "", said)
    assert (read.model, read.version, read.serial) == ("PA-850", "10.1.9-h1", "012801000001")
    assert read.of(Measure.MEMORY) == {"Packet Buffers": 30.0, "Management Memory": 50.0}


def test_gaia_tells_its_power_supplies_in_words() -> None:
    svn = "1.3.6.1.4.1.2620.1.6"
    said = {
        f"{svn}.4.1.0": "R81.10",
        f"{svn}.16.3.0": "LR202101000001",
        f"{svn}.16.7.0": "Check Point 6200",
        f"{svn}.7.2.4.0": 18,
        f"{svn}.7.8.1.1.2.1.0": "CPU Temp",
        f"{svn}.7.8.1.1.3.1.0": "46.5",
        f"{svn}.7.9.1.1.2.1.0": "Up",
        f"{svn}.7.9.1.1.2.2.0": "Down",
        f"{svn}.7.9.1.1.2.3.0": "Dummy",
    }
    read = device("gaia", "Linux fw1 3.10.0-957.21.3cpx86_64 #1 SMP x86_64", "", said)
    assert (read.model, read.version, read.serial) == ("Check Point 6200", "R81.10", "LR202101000001")
    assert read.of(Measure.CPU) == {"CPU": 18.0}
    assert read.of(Measure.TEMPERATURE) == {"CPU Temp": 46.5}
    assert read.of(Measure.POWER_SUPPLY) == {"Power supply 1.0": 1.0, "Power supply 2.0": 0.0}


def test_big_ip_has_the_memory_of_traffic_and_that_of_its_host() -> None:
    bigip = "1.3.6.1.4.1.3375.2.1"
    said = {
        f"{bigip}.3.5.2.0": "BIG-IP i2600",
        f"{bigip}.4.2.0": "15.1.2",
        f"{bigip}.3.3.3.0": "f5-abcd-efgh",
        f"{bigip}.1.2.1.44.0": 400,
        f"{bigip}.1.2.1.45.0": 100,
        f"{bigip}.7.1.1.0": 800,
        f"{bigip}.7.1.2.0": 400,
        f"{bigip}.3.2.1.2.1.2.1": 1,
        f"{bigip}.3.2.2.2.1.2.1": 0,
        f"{bigip}.3.2.2.2.1.2.2": 2,
    }
    read = device("f5", "", "", said)
    assert (read.model, read.version, read.serial) == ("BIG-IP i2600", "15.1.2", "f5-abcd-efgh")
    assert read.of(Measure.MEMORY) == {"TMM memory": 25.0, "Host memory": 50.0}
    assert read.of(Measure.FAN) == {"Fan 1": 1.0}
    assert read.of(Measure.POWER_SUPPLY) == {"Power supply 1": 0.0}


def test_a_sonicwall_is_read_whichever_product_it_is() -> None:
    sonic = "1.3.6.1.4.1.8741"
    firewall = device("sonicwall", "SonicWALL NSA 2650 (SonicOS Enhanced 6.5.4.4-44n)", "", {f"{sonic}.1.3.1.3.0": 12})
    assert (firewall.model, firewall.version) == ("NSA 2650", "6.5.4.4-44n")
    assert firewall.of(Measure.CPU) == {"CPU": 12.0}
    gateway = device("sonicwall", "", "", {f"{sonic}.2.1.1.1.0": "SMA 210", f"{sonic}.6.2.1.5.0": 23})
    assert gateway.model == "SMA 210"
    assert gateway.of(Measure.MEMORY) == {"Memory": 23.0}


def test_pulse_puts_four_things_into_one_line() -> None:
    read = device("pulse", "Pulse Secure, LLC,Pulse Connect Secure,PSA-3000,9.1R8 (build 7453)")
    assert (read.model, read.version) == ("PSA-3000", "9.1R8")


def test_watchguard_counts_hundredths_of_a_percent() -> None:
    assert device("fireware", "XTM330", "", {"1.3.6.1.4.1.3097.6.3.78.0": 1250}).of(Measure.CPU) == {"CPU": 12.5}


def test_a10_names_its_model_behind_the_manager() -> None:
    read = device(
        "acos",
        "AX Series Advanced Traffic Manager AX3200, ACOS 2.7.1-P3,",
        "",
        {"1.3.6.1.4.1.22610.2.4.1.6.2.0": "AX32031109000001"},
    )
    assert (read.model, read.version, read.serial) == ("AX3200", "2.7.1-P3", "AX32031109000001")
