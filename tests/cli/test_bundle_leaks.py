"""What leaves a whole province in a summary and on the paper that is signed for it: every byte, looked through."""

from __future__ import annotations

import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import pytest

from netmon.inventory import load
from netmon.model.inventory import Inventory
from tests.bundles.test_leaks import strings
from tests.cli.buildings import Buildings
from tests.figures import database

ROOT = Path(__file__).parents[2]
FORMATS = ("html", "docx", "xlsx", "csv", "json")


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The inventory that comes with netmon, with people and their telephones, and a database that has taken it."""
    folder = tmp_path_factory.mktemp("province")
    shutil.copy(ROOT / "inventory.yaml", folder)
    shutil.copytree(ROOT / "inventory.d", folder / "inventory.d")
    units = [line.split(",")[0] for line in (ROOT / "inventory.d/units-counties.csv").read_text().splitlines()[1:]]
    rows = [
        f"{unit},值班员{number:03}号,0731-8{number:07},政务中心{number:03}机房" for number, unit in enumerate(units)
    ]
    (folder / "contacts.csv").write_text("\n".join(["unit,name,phone,room", *rows]) + "\n")
    file = folder / "inventory.yaml"
    file.write_text(f"{file.read_text()}\ncontacts_from: contacts.csv\n")
    database.write(folder / "n.db", lambda inventory: (*database.baseline(inventory),), file=file)
    return folder


def secrets_of(inventory: Inventory) -> set[str]:
    """Return all that somebody typed but what docs/bundle says a summary has."""
    told = {*inventory.networks, *inventory.indicators, *inventory.divisions}
    told |= {one.level.value for one in inventory.units.values()} | {one.kind for one in inventory.units.values()}
    told |= {str(one.criterion) for one in inventory.indicators.values()} | {"Asia/Shanghai", "netmon"}
    return {one for one in strings(inventory) if len(one) > 1 and not isinstance(one, Enum)} - told


def parts(name: str, octets: bytes) -> Iterator[str]:
    """Yield what a file says, unpacked, and without the digits of digests, in which anything may stand."""
    if octets.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(octets)) as archive:
            for member in archive.namelist():
                yield from parts(f"{name}/{member}", archive.read(member))
        return
    text = octets.decode("utf-8-sig")
    yield text
    yield re.sub(r"<[^<>]*>", "", text)


def leaked(secrets: set[str], octets: bytes) -> set[str]:
    found: set[str] = set()
    for text in parts("", octets):
        bare = re.sub(r"[0-9a-f]{16,}|(?:[0-9]{5} ){7}[0-9]{5}", "", text)
        words = set(re.findall(r"[A-Za-z0-9._/:@+-]+", bare))
        found |= {one for one in secrets if (one in bare if len(one) > 7 or not one.isascii() else one in words)}
    return found


def test_nothing_of_a_province_but_what_is_promised_is_in_a_summary_or_its_manifest(
    buildings: Buildings, province: Path
) -> None:
    buildings.origin = {
        "NETMON_DATABASE": f"sqlite:///{province / 'n.db'}", "NETMON_INVENTORY": str(province / "inventory.yaml"),
    }  # fmt: skip
    inventory = load(province / "inventory.yaml", {}, secrets=False)
    secrets = secrets_of(inventory)
    assert {"127.20.0.1", "extranet-core-1", "national-1", "10GE1/0/1", "GJ-430000-1", "000-10001", "值班员007号",
            "0731-80000007", "政务中心007机房", "furong", "芙蓉区人民政府"} <= secrets  # fmt: skip
    (buildings.folder / "overlap").write_bytes(b"k" * 32)
    (buildings.folder / "overlap").chmod(0o600)
    marked = ("--overlap-key", str(buildings.folder / "overlap"))
    for name, more, languages in (("plain", (), ("zh", "en")), ("marked", marked, ())):
        file = buildings.export(name, "--draft", *more, "--division", "430000")
        shown = json.loads(buildings.cli("bundle", "show", str(file), "--json").out)
        assert sum(one["n"] for one in shown["indicators"]) > 200
        assert leaked(secrets, file.read_bytes()) == set()
        for language in languages:
            for suffix in FORMATS:
                out = buildings.folder / f"{name}-{language}.{suffix}"
                said = buildings.cli("bundle", "show", str(file), "--manifest", str(out), lang=language)
                assert said.code == 0, said.err
                assert leaked(secrets, out.read_bytes()) == set(), out.name
    detail = buildings.export("detail", "--draft", "--detail", "--division", "430000")
    found = leaked(secrets, detail.read_bytes())
    named = {text for one in inventory.units.values() for text in (one.id, one.name)}
    named |= {one.name for one in inventory.divisions.values()}
    assert len(found) > 200
    # A service may be called what the unit that runs it has in its name.
    assert [one for one in found if not any(one in name for name in named)] == []
