"""Fixtures of the command line's tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.cli.given import INVENTORY, Cli, FixedClock, agent, write_database
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
