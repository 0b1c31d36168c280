"""The inventories that a newcomer meets first are right, and the reference shows nothing that is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from netmon.inventory import load
from netmon.inventory.columns import SHEET_BY_KEY
from netmon.model.probing import Probing

ROOT = Path(__file__).parent.parent.parent
REFERENCES = [ROOT / "docs" / "inventory.md", ROOT / "docs" / "inventory.zh.md"]
SECRETS = {"NETMON_COMMUNITY": "kept-well-9f", "NETMON_AUTH": "kept-well-2b", "NETMON_PRIV": "kept-well-7d"}


def test_the_inventory_of_a_clean_clone_needs_no_secret_of_its_reader() -> None:
    inventory = load(ROOT / "inventory.yaml", {})
    assert all(device.sample and device.address.is_loopback for device in inventory.devices.values())


@pytest.mark.parametrize("path", REFERENCES, ids=lambda path: path.name)
def test_the_shortest_example_of_the_reference_is_right(path: Path, tmp_path: Path) -> None:
    example = re.findall(r"```yaml\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)[0]
    (tmp_path / "inventory.yaml").write_text(example, encoding="utf-8")
    assert len(load(tmp_path / "inventory.yaml", SECRETS).links) == 1


@pytest.mark.parametrize("path", REFERENCES, ids=lambda path: path.name)
def test_the_reference_names_every_heading_of_a_csv_file(path: Path) -> None:
    said = path.read_text(encoding="utf-8")
    for name, sheet in SHEET_BY_KEY.items():
        (table,) = re.findall(rf"\(`{name}`; .*?\n\n(.*?)\n\n|（`{name}`，.*?\n\n(.*?)\n\n", said, re.DOTALL)
        rows = [f"| `{key}` | {'、'.join(h for h, k in sheet.headings.items() if k == key)} |" for key in sheet.keys]
        assert "".join(table).splitlines()[2:] == rows


@pytest.mark.parametrize("path", REFERENCES, ids=lambda path: path.name)
def test_the_reference_tells_how_soon_a_loss_is_known(path: Path) -> None:
    built_in = Probing()
    askings = 1 + len(built_in.reasks)
    latest = built_in.reachability + askings * built_in.timeout + sum(built_in.reasks)
    assert f"{askings} × {built_in.timeout:g} s" in path.read_text(encoding="utf-8")
    assert f"= {latest:g} s" in path.read_text(encoding="utf-8")
