"""A lab that is made of an inventory, discovered from one device of it: the proposal is that inventory again."""

from __future__ import annotations

from pathlib import Path

import pytest

from netmon.inventory import load
from netmon.model.inventory import Inventory
from tests.cli.given import Cli
from tests.lab.given import ENVIRON, program, written
from tests.ports import free_port


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(capsys)


def plant(inventory: Inventory) -> tuple[dict[str, str], set[tuple[object, ...]]]:
    """Return the devices with their addresses, and the links with the interfaces at both ends."""
    ends = (
        (link.upper.device, link.upper.interface, link.lower.device, link.lower.interface)
        for link in inventory.links.values()
    )
    return {device.id: str(device.address) for device in inventory.devices.values()}, set(ends)


def test_a_lab_is_found_from_one_device_as_its_inventory_says(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = free_port()
    lab = written(tmp_path, port)
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    with program(lab, tmp_path / "lab.sock"):
        ended = cli(
            "discover", "--seed", "127.77.0.1", "--scope", "127.77.0.0/24", "--snmp-port", str(port),
            "--snmp", "v2c", "--community", "env:LAB_COMMUNITY", **ENVIRON,
        )  # fmt: skip
    assert ended.code == 0, ended.err
    assert cli("check", "discovered.yaml", **ENVIRON).code == 0
    assert plant(load(Path("discovered.yaml"), ENVIRON)) == plant(load(lab, ENVIRON))
