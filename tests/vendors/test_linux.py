"""What runs Linux or BSD: the distribution's own words, lm-sensors, Ubiquiti's agents."""

from __future__ import annotations

import pytest

from netmon.model.health import Measure
from tests.vendors.agent import CHASSIS_CLASS, CLASS, DESCR, MODEL, device

LLDP_DESCR = "1.0.8802.1.1.2.1.3.4.0"


@pytest.mark.parametrize(
    ("os", "descr", "version"),
    [
        (
            "linux",
            "Linux core-frr 5.15.0-91-generic #101-Ubuntu SMP Tue Nov 14 13:30:08 UTC 2023 x86_64",
            "5.15.0-91-generic",
        ),
        ("freebsd", "FreeBSD gw.example 13.2-RELEASE FreeBSD 13.2-RELEASE GENERIC amd64", "13.2-RELEASE"),
        ("freebsd", "Hardware: amd64 running at 3099 Software: FreeBSD 12.3-STABLE (revision 199506)", "12.3-STABLE"),
        ("cumulus", "Linux leaf01 4.19.0-cl-1-amd64 #1 SMP Cumulus 4.19.94-1+cl4.2.1u1 x86_64", "4.2.1"),
        ("gaia", "Linux fw1 3.10.0-957.21.3cpx86_64 #1 SMP x86_64", None),
        ("vyos", "VyOS 1.3.4", "1.3.4"),
        ("vyos", "Vyatta VyOS 1.1.8", "1.1.8"),
        ("cumulus", "Cumulus-Linux 5.4.0 (Linux Kernel 4.19.237-1+cl5.4.0u1)", "5.4.0"),
        ("pfsense", "pfSense fw1.example 2.6.0-RELEASE FreeBSD 12.3-STABLE amd64", "2.6.0-RELEASE"),
        ("edgeos", "EdgeOS v2.0.9-hotfix.7.5622731.230615.0857", "2.0.9-hotfix.7.5622731.230615.0857"),
        ("unifi", "UAP-AC-Pro-Gen2 4.3.28.11361", "4.3.28.11361"),
        ("edgeswitch", "EdgeSwitch 48-Port Lite, 1.9.3.5402291, Linux 3.6.5-1b505fb7, 1.1.0.5102011", "1.9.3.5402291"),
    ],
)
def test_the_release_is_the_systems_own_and_not_its_kernels(os: str, descr: str, version: str | None) -> None:
    assert device(os, descr).version == version


def test_an_edgerouter_that_was_renamed_is_known_by_what_its_lldp_says() -> None:
    said = {LLDP_DESCR: "Ubiquiti EdgeRouter X 5-Port running on v2.0.9-hotfix.1"}
    read = device("edgeos", "gateway of the town hall", "", said)
    assert (read.model, read.version) == ("EdgeRouter X 5-Port", "2.0.9-hotfix.1")


def test_a_virtual_cumulus_has_no_model_but_a_description() -> None:
    said = {f"{CLASS}.1": CHASSIS_CLASS, f"{MODEL}.1": "5.4.0", f"{DESCR}.1": "Cumulus VX Chassis"}
    assert device("cumulus", "", "", said).model == "Cumulus VX Chassis"
    assert device("cumulus", "", "", said | {f"{MODEL}.1": "MSN2700"}).model == "MSN2700"


def test_lm_sensors_counts_in_thousandths() -> None:
    lm = "1.3.6.1.4.1.2021.13.16"
    said = {f"{lm}.2.1.2.1": "Core 0", f"{lm}.2.1.3.1": 36_476, f"{lm}.3.1.2.1": "fan1", f"{lm}.3.1.3.1": 2100}
    read = device("linux", "", "", said)
    assert read.of(Measure.TEMPERATURE) == {"Core 0": 36.476}
    assert read.of(Measure.FAN_SPEED) == {"fan1": 2100.0}


@pytest.mark.parametrize(
    ("os", "root"), [("edgeswitch", "1.3.6.1.4.1.4413.1.1"), ("powerconnect", "1.3.6.1.4.1.674.10895.5000.2.6132.1.1")]
)
def test_fastpath_is_the_same_under_every_makers_number(os: str, root: str) -> None:
    said = {
        f"{root}.1.1.4.1.0": 300,
        f"{root}.1.1.4.2.0": 400,
        f"{root}.1.1.4.9.0": "5 Secs ( 31.1134%)   60 Secs ( 16.7571%)  300 Secs ( 14.3501%)",
        f"{root}.43.1.8.1.5.1.0": 54,
        f"{root}.43.1.6.1.3.1.0": 2,
        f"{root}.43.1.6.1.4.1.0": 4100,
        f"{root}.43.1.6.1.3.1.1": 1,
        f"{root}.43.1.7.1.3.1.0": 5,
    }
    read = device(os, "", "", said)
    assert read.of(Measure.CPU) == {"CPU": 31.1134}
    assert (read.only(Measure.MEMORY).value, read.only(Measure.MEMORY).total) == (25.0, 400 * 1024)
    assert read.of(Measure.TEMPERATURE) == {"Temperature 1.0": 54.0}
    assert read.of(Measure.FAN_SPEED) == {"Fan 1.0": 4100.0}
    if os == "edgeswitch":
        assert read.of(Measure.FAN) == {"Fan 1.0": 1.0}
        assert read.of(Measure.POWER_SUPPLY) == {"Power supply 1.0": 0.0}
