"""The same list as files: whole, and left alone where nothing in it changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from exporters.snmp_exporter.discovery_endpoint import Listing
from exporters.snmp_exporter.target_files import write
from netmon.app.targets import Targets
from netmon.words import Language
from tests.exporters import plain
from tests.exporters.snmp_exporter.asked import get, polled


def test_each_kind_is_a_file_that_is_written_again_when_it_is_another(tmp_path: Path) -> None:
    folder = tmp_path / "sd"
    one = plain.inventory([polled("d")])
    counts = write(folder, one, {}, {})
    devices, services = folder / "netmon-devices.json", folder / "netmon-services.json"
    assert counts == {devices: 1, services: 0}
    assert [group["targets"] for group in json.loads(devices.read_bytes())] == [["d"]]
    assert json.loads(services.read_bytes()) == []
    before = devices.stat().st_ino, services.stat().st_ino
    write(folder, one, {}, {})
    assert (devices.stat().st_ino, services.stat().st_ino) == before
    write(folder, plain.inventory([polled("d"), polled("e")]), {}, {})
    assert devices.stat().st_ino != before[0]
    assert services.stat().st_ino == before[1]
    assert sorted(path.name for path in folder.iterdir()) == ["netmon-devices.json", "netmon-services.json"]


@pytest.mark.anyio
async def test_the_file_is_what_is_answered_over_http(tmp_path: Path) -> None:
    made = plain.Wall()
    made.show(plain.inventory([polled("d", name='x", "targets": ["evil"]')]))
    made.seen("d").record = plain.record()
    listing = Listing(made.board)
    await listing.write(tmp_path)
    listing.close()
    assert (tmp_path / "netmon-devices.json").read_bytes() == (await get(made.board, "/sd")).content


@pytest.mark.anyio
async def test_a_folder_that_cannot_be_written_costs_nothing_but_the_files(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    made = plain.Wall()
    made.show(plain.inventory([polled("d")]))
    (tmp_path / "file").touch()
    targets = Targets(made.board, plain.StillClock(), tmp_path / "file", Language.EN)
    await targets.taken()
    targets.close()
    assert "the files of targets cannot be written into" in caplog.text
