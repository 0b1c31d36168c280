"""Every fault of the lab, asked about as `netmon diagnose` does, and the sentence that comes of it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from netmon.cli.diagnose.view import verdict
from netmon.cli.session import open_session
from netmon.clock import SystemClock
from netmon.diagnose import Inquiry, open_wires
from netmon.judge.diagnosis import Diagnosis, Evidence, Suspect, diagnose
from netmon.judge.ports import Port
from netmon.lab import Lab
from netmon.model.inventory import Inventory
from netmon.model.names import LinkId
from netmon.words import Language
from tests.golden import golden
from tests.lab.given import ENVIRON, made

same_as_golden = golden(Path(__file__).with_name("golden"))

CASES = {
    "nothing": "hub-pref",
    "cut link hub-pref": "hub-pref",
    "shut port pref GigabitEthernet1/0/2": "pref-a",
    "kill device ce-a": "pref-a",
    "dim link hub-pref 14dB": "hub-pref",
    "dim link hub-pref 14dB / corrupt link hub-pref 2%": "hub-pref",
    "corrupt link hub-pref 2%": "hub-pref",
    "miswire link hub-pref": "hub-pref",
    "reboot device ce-a": "pref-a",
    "fail supply hub": "hub-pref",
    "kill device hub": "pref-a",
    "kill device pref": "pref-a",
}
"""Faults, and the link that is asked about."""


async def asked_about(lab: Lab, inventory: Inventory, link: str, orders: str) -> tuple[Evidence, Diagnosis]:
    lab.start()
    try:
        for order in orders.split(" / "):
            if order != "nothing":
                lab.obey(order.split())
        async with open_wires(SystemClock(), ENVIRON, ping=False) as wires:
            inquiry = Inquiry(inventory, inventory.links[LinkId(link)], 30.0, 1.0)
            evidence = await inquiry.run(wires, None, lambda _device, _took: None)
    finally:
        await lab.close()
    return evidence, diagnose(evidence)


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Inventory, Evidence, Diagnosis]]:
    """Ask about all faults at once, each in a lab of its own: what is silent takes its time."""

    async def all_of_them() -> dict[str, tuple[Inventory, Evidence, Diagnosis]]:
        labs = {orders: made(tmp_path_factory.mktemp("lab")) for orders in CASES}
        found = await asyncio.gather(
            *(asked_about(lab, lab.inventory, CASES[orders], orders) for orders, lab in labs.items())
        )
        return {orders: (labs[orders].inventory, *one) for orders, one in zip(labs, found, strict=True)}

    return asyncio.run(all_of_them())


@pytest.mark.parametrize("language", Language)
def test_each_fault_of_the_lab_gets_its_sentence(
    answers: dict[str, tuple[Inventory, Evidence, Diagnosis]], language: Language
) -> None:
    session = open_session(language, {}, SystemClock())
    lines = [f"{orders}\n    {verdict(session, *answers[orders])}\n" for orders in CASES]
    same_as_golden(f"sentences.{language}.txt", "".join(lines))


def test_both_ends_are_told_side_by_side(answers: dict[str, tuple[Inventory, Evidence, Diagnosis]]) -> None:
    _, evidence, _ = answers["nothing"]
    for end in evidence.ends:
        assert end.port is Port.UP
        assert end.growth is not None
        assert end.growth.in_bps
        assert end.growth.in_errors == 0
        assert end.uptime is not None
        assert len(end.sees) == 1
    assert evidence.upper.light.rx is not None
    assert evidence.lower.light.rx is not None


def test_an_order_to_shut_a_port_keeps_the_carrier_out_of_it(
    answers: dict[str, tuple[Inventory, Evidence, Diagnosis]],
) -> None:
    _, _, diagnosis = answers["shut port pref GigabitEthernet1/0/2"]
    assert [finding.suspect for finding in diagnosis.findings] == [Suspect.CONFIGURATION]


def test_the_light_of_a_cut_line_is_told_as_it_was_read(
    answers: dict[str, tuple[Inventory, Evidence, Diagnosis]],
) -> None:
    _, evidence, _ = answers["cut link hub-pref"]
    assert evidence.upper.light.rx == -40.0
    assert evidence.upper.light.tx is not None
    assert evidence.upper.light.tx > -10
