"""Fixtures of the command line's tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.buildings import Buildings
from tests.cli.given import INVENTORY, Cli, FixedClock, agent, write_database
from tests.figures import database as figures
from tests.wires.snmp.usm.real_agents import MISSING, Snmpd


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(capsys)


@pytest.fixture(scope="session")
def snmpd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snmpd]:
    if MISSING is not None:
        pytest.skip(MISSING)
    with agent(tmp_path_factory.mktemp("snmpd")) as running:
        yield running


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write_database(tmp_path_factory.mktemp("history") / "netmon.db")


@pytest.fixture
def recorded(cli: Cli, database: str) -> Cli:
    """The command line over a database with a history, and the inventory it belongs to."""
    cli.clock = FixedClock()
    cli.environ = {"NETMON_DATABASE": database, "NETMON_INVENTORY": str(INVENTORY)}
    return cli


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of June, and beside it its inventory. Nothing in it is a sample."""
    folder = tmp_path_factory.mktemp("origin")
    figures.write(folder / "n.db", file=figures.without_samples(folder))
    return folder / "n.db"


@pytest.fixture
def buildings(cli: Cli, tmp_path: Path, county: Path) -> Buildings:
    (tmp_path / "n.db").write_bytes(county.read_bytes())
    cli.clock = FixedClock(figures.NOW + 86400)
    cli.environ = {"NETMON_DATABASE": f"sqlite:///{tmp_path / 'province.db'}", "USER": "乙"}
    origin = {
        "NETMON_DATABASE": f"sqlite:///{tmp_path / 'n.db'}",
        "NETMON_INVENTORY": str(county.with_name("inventory.yaml")),
    }
    assert cli("bundle", "key", "new", str(tmp_path / "k.key")).code == 0
    made = Buildings(cli, tmp_path, origin)
    made.public()
    return made
