"""A command loads what it needs, not what all commands need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.store import Store
from tests.cli.given import INVENTORY

HEAVY = {"alembic", "fastapi", "netmiko", "openpyxl", "paramiko", "sqlalchemy", "sqlmodel", "uvicorn"}
STORE = {"sqlalchemy", "sqlmodel"}
RUN = """\
import sys
from netmon.cli.main import run
code = run(sys.argv[1:], {"NETMON_LANG": "en"})
print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
sys.exit(code)
"""


def loaded(*arguments: str) -> set[str]:
    """Return which of the heavy packages a process has loaded that ran one command."""
    ended = subprocess.run([sys.executable, "-c", RUN, *arguments], capture_output=True, text=True, check=True)
    return HEAVY & set(ended.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    "arguments", [("version",), ("check", str(INVENTORY), "--no-secrets")], ids=["version", "check"]
)
def test_what_reads_no_database_loads_no_database(arguments: tuple[str, ...]) -> None:
    assert loaded(*arguments) == set()


def test_reading_a_database_loads_no_migrations(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'n.db'}"
    Store.open(url, SystemClock())
    assert loaded("events", "--database", url, "--inventory", str(INVENTORY)) == STORE
