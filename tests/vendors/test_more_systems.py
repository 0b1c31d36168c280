"""Access networks, Cisco's other systems, families of switches and transport: what short rules make of their agents."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from netmon.model.health import Measure
from netmon.vendors.registry import all_profiles
from netmon.vendors.systems import SYSTEMS
from tests.vendors.agent import device

E = "1.3.6.1.4.1."
UCS = f"{E}9.9.719.1"
MED = "1.0.8802.1.1.2.1.5.4795.1.2"


@pytest.mark.parametrize(
    ("os", "descr", "said", "expected"),
    [
        (
            "smartax",
            "Huawei Integrated Access Software",
            {f"{E}2011.6.3.1.3.0": "MA5800V100R018C10"},
            ("MA5800", "V100R018C10", None),
        ),
        ("smartax-mdu", "MA5616 V800R311C01", {}, ("MA5616", "V800R311C01", None)),
        (
            "vsolution",
            "V1600D",
            {
                f"{E}37950.1.1.5.10.14.1.0": "V1600D4",
                f"{E}37950.1.1.5.10.12.5.4.0": "V1.3.4",
                f"{E}37950.1.1.5.10.12.5.11.0": "V1900000001",
            },
            ("V1600D4", "V1.3.4", "V1900000001"),
        ),
        (
            "dasan-nos",
            "V5812G NOS 5.11",
            {f"{E}6296.9.1.1.1.20.0": "01.48", f"{E}6296.9.1.1.1.19.0": "MP0000001"},
            ("V5812G", "01.48", "MP0000001"),
        ),
        (
            "viptela",
            "Viptela vEdge-1000",
            {f"{E}41916.11.1.2.0": "19.2.31", f"{E}41916.3.1.1.1.5.4.0": "JAE00000001"},
            ("vEdge-1000", "19.2.31", "JAE00000001"),
        ),
        (
            "cimc",
            "Cisco Integrated Management Controller(CIMC) Firmware Version 3.0(3a) Copyright",
            {f"{UCS}.9.6.1.6.1": "UCSC-C220-M4S", f"{UCS}.9.6.1.14.1": "FCH00000001"},
            ("UCSC-C220-M4S", "3.0(3a)", "FCH00000001"),
        ),
        (
            "ciscowap",
            "Linux, Cisco Small Business WAP371 (WAP371-E-K9), Version 1.3.0.3 Mon May 29",
            {},
            ("WAP371", "1.3.0.3", None),
        ),
        (
            "aruba-instant-on",
            "Aruba Instant On 1930 24G 4SFP/SFP+ Switch JL682A, InstantOn_1930_2.8.0.17 (92)",
            {f"{E}11.2.53.14.1.5.1": "CN00000001"},
            ("1930 24G 4SFP/SFP+ Switch JL682A", "2.8.0.17", "CN00000001"),
        ),
        (
            "omnitron-iconverter",
            "Omnitron iConverter GM3 v5.2.12 s/n 00720240",
            {},
            ("GM3", "5.2.12", "00720240"),
        ),
        (
            "junose",
            "Juniper Networks, Inc. ERX1440 Edge Routing Switch. SW Version : (10.3.3 patch-0.1) Copyright (c)",
            {},
            ("ERX1440", "10.3.3", None),
        ),
        (
            "planetos",
            "PLANET GS-5220-16S8C Managed Switch",
            {f"{E}10456.3.6.10.1.6.0": "Version 2.1.1A Build 34118", f"{E}10456.3.6.10.1.4.0": "AB0000001"},
            ("GS-5220-16S8C", "2.1.1A Build 34118", "AB0000001"),
        ),
        ("clearpass", "ClearPass Policy Manager 6.7.6.109050, Model: C3000, FIPS", {}, ("C3000", "6.7.6.109050", None)),
        (
            "ciena-saos",
            "Ciena Corporation, 5142 Service Aggregation Switch SAOS Operating System, Version saos-06-18-00-0233",
            {},
            ("5142 Service Aggregation Switch", "06-18-00-0233", None),
        ),
        ("proxim", "Tsunami MP-8200-SUA-v3.0.2-SN-12PI13540056", {}, ("MP-8200-SUA", "3.0.2", "12PI13540056")),
        (
            "nobody-knows",
            "",
            {f"{MED}.7.0": "GX-24", f"{MED}.4.0": "7.4.0", f"{MED}.5.0": "GX00000001"},
            ("GX-24", "7.4.0", "GX00000001"),
        ),
        ("nobody-knows", "", {f"{MED}.7.0": "", f"{MED}.4.0": "none", f"{MED}.5.0": "0000"}, (None, None, None)),
    ],
)
def test_each_text_stands_where_the_maker_puts_it(
    os: str, descr: str, said: Mapping[str, object], expected: tuple[str | None, ...]
) -> None:
    read = device(os, descr, "", said)
    assert (read.model, read.version, read.serial) == expected


@pytest.mark.parametrize(
    ("os", "said", "measure", "expected"),
    [
        pytest.param(
            "smartax",
            {f"{E}2011.2.6.7.1.1.2.1.5.0.{slot}": load for slot, load in ((1, -1), (9, 17))}
            | {f"{E}2011.2.6.7.1.1.2.1.7.0.9": "H801SCUN"},
            Measure.CPU,
            {"H801SCUN": 17},
            id="a line card has no processor",
        ),
        pytest.param(
            "smartax",
            {f"{E}2011.6.3.3.2.1.13.0.1": 2147483647, f"{E}2011.6.3.3.2.1.13.0.9": 47},
            Measure.TEMPERATURE,
            {"Slot 0.9": 47},
            id="a slot without a thermometer says the greatest number",
        ),
        pytest.param(
            "zxa10",
            {f"{E}3902.1082.10.1.2.4.1.9.1.1.2": 0, f"{E}3902.1082.10.1.2.4.1.9.1.1.10": 12},
            Measure.CPU,
            {"Card 1.1.10": 12},
            id="of a newer OLT",
        ),
        pytest.param(
            "zxa10",
            {f"{E}3902.1015.2.1.1.3.1.11.1.1.10": 41, f"{E}3902.1015.2.1.1.3.1.4.1.1.10": "SCXN"},
            Measure.MEMORY,
            {"SCXN": 41},
            id="of an older OLT",
        ),
        ("viptela", {f"{E}41916.11.1.16.0": "93.5"}, Measure.CPU, {"CPU": 6.5}),
        ("viptela", {f"{E}41916.11.1.17.0": 4000, f"{E}41916.11.1.18.0": 1000}, Measure.MEMORY, {"Memory": 25}),
        ("cimc", {f"{UCS}.41.2.1.10.1": 41, f"{UCS}.41.2.1.10.2": 0}, Measure.TEMPERATURE, {"CPU 1": 41}),
        (
            "cimc",
            {f"{UCS}.15.56.1.8.{row}": told for row, told in ((1, 1), (2, 2), (3, 6), (4, 0))},
            Measure.POWER_SUPPLY,
            {"Power supply 1": 1, "Power supply 2": 0},
        ),
        ("eltex-mes23xx", {f"{E}89.1.8.0": 9}, Measure.CPU, {"CPU": 9}),
        pytest.param(
            "eltex-mes23xx",
            {f"{E}89.53.15.1.10.1": 44, f"{E}89.53.15.1.10.2": 1},
            Measure.TEMPERATURE,
            {"Unit 1": 44},
            id="a state is no temperature",
        ),
        ("cnmatrix", {f"{E}2076.81.1.73.0": 38}, Measure.MEMORY, {"Memory": 38}),
        ("fastpath", {f"{E}4413.1.1.1.1.4.9.0": "5 Secs ( 31.1%)  60 Secs ( 16.7%)"}, Measure.CPU, {"CPU": 31.1}),
        ("aruba-instant-on", {f"{E}11.2.1.8.0": 101, f"{E}11.2.1.9.0": 7}, Measure.CPU, {"CPU": 7}),
        ("alteonos", {f"{E}1872.2.5.1.2.2.1.0": 3}, Measure.CPU, {"CPU": 3}),
        ("bdcom", {f"{E}3320.3.6.10.1.11.0": 18, f"{E}3320.3.6.10.1.12.0": 0}, Measure.CPU, {"Card 0": 18}),
        pytest.param(
            "planetos",
            {f"{E}10456.3.6.10.1.12.0": 44, f"{E}10456.3.6.10.1.13.0": 0},
            Measure.MEMORY,
            {"Card 0": 44},
            id="BDCOM's MIB under another's number",
        ),
        ("bdcom", {f"{E}3320.9.187.4.1.2.{fan}": fan for fan in (1, 2, 3)}, Measure.FAN, {"Fan 1": 1, "Fan 2": 0}),
        (
            "junose",
            {f"{E}4874.2.2.2.1.3.5.1.3.0.1": -1, f"{E}4874.2.2.2.1.3.5.1.3.6.1": 8},
            Measure.CPU,
            {"Module 6.1": 8},
        ),
        ("seos", {f"{E}2352.2.16.1.2.1.4.1": 300, f"{E}2352.2.16.1.2.1.3.1": 900}, Measure.MEMORY, {"Memory 1": 25}),
        (
            "ciena-sds",
            {f"{E}6141.2.60.4.1.1.1.1.105.1": -61234, f"{E}6141.2.60.4.1.1.1.1.105.2": 0},
            Measure.RX_POWER,
            {"Port 1": -6.1234},
        ),
        ("mimosa", {f"{E}43356.2.1.2.1.8.0": 382}, Measure.TEMPERATURE, {"Internal": 38.2}),
        ("nios", {f"{E}7779.3.1.1.2.1.8.1.1.0": 5}, Measure.CPU, {"CPU": 5}),
        ("serveriron", {f"{E}1991.1.1.2.1.53.0": 61}, Measure.MEMORY, {"Memory": 61}),
        ("acsw", {f"{E}9.9.109.1.1.1.1.8.1": 9}, Measure.CPU, {"CPU 1": 9}),
        ("nokia-1830", {f"{E}7483.2.2.3.1.2.1.2.1.13.1.2": 39}, Measure.TEMPERATURE, {"Card 1.2": 39}),
    ],
)
def test_figures_are_in_the_units_of_their_measures(
    os: str, said: Mapping[str, object], measure: Measure, expected: Mapping[str, float]
) -> None:
    assert device(os, "", "", said).of(measure) == expected


def test_every_system_that_a_profile_is_made_for_can_be_told() -> None:
    known = {system.os for system in SYSTEMS}
    assert {os for profile in all_profiles() for os in profile.systems} - known <= {"futurematrix"}
