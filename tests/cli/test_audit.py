"""`netmon audit`: who did what, and whether the log of it is whole."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.model.audit import AuditEntry
from netmon.model.belief import Reason
from netmon.store import Store
from tests.cli.given import INVENTORY, NOW, Cli, FixedClock
from tests.cli.golden import same_as_golden
from tests.store.given import PATIENT

DONE = [
    ("张三", "cli", "127.0.0.1", Reason.of("audit.acknowledged", note="已联系电信")),
    ("li", "page", "192.0.2.7", Reason.of("audit.released")),
    (
        "ops",
        "api",
        "::1",
        Reason.of("audit.maintenance_added", subject="device:hub@extranet", begins="2026-11-24 22:00", reason="割接"),
    ),
]


@pytest.fixture
def audited(cli: Cli, tmp_path: Path) -> Cli:
    url = f"sqlite:///{tmp_path / 'netmon.db'}"

    async def write() -> None:
        store = Store.open(url, SystemClock(), PATIENT)
        store.start()
        for place, (who, via, source, what) in enumerate(DONE):
            at = NOW - 3600 + 60 * place
            assert await store.papers((AuditEntry(f"{place + 1:017}", at, who, via, source, what, f"{42:017}"),))
        assert await store.close()

    asyncio.run(write())
    cli.clock = FixedClock()
    cli.environ = {"NETMON_DATABASE": url, "NETMON_INVENTORY": str(INVENTORY), "DB": str(tmp_path / "netmon.db")}
    return cli


def test_it_tells_who_did_what_to_people_and_to_scripts(audited: Cli) -> None:
    for lang in ("zh", "en"):
        said = audited("audit", "list", lang=lang)
        assert said.code == 0
        same_as_golden(f"audit-list.{lang}.txt", said.out)
    lines = [json.loads(line) for line in audited("audit", "list", "--json").lines()]
    assert [line["who"] for line in lines] == ["张三", "li", "ops"]
    assert lines[0]["what"]["facts"] == {"note": "已联系电信"}
    check = audited("audit", "verify", "--json").json()
    assert isinstance(check, dict)
    assert check["whole"]
    assert check["head"] == {"number": 3, "digest": lines[-1]["digest"]}


def test_a_log_that_was_altered_is_told_with_its_lines(audited: Cli) -> None:
    assert audited("audit", "verify").code == 0
    with closing(sqlite3.connect(audited.environ["DB"])) as raw:
        raw.execute("UPDATE audit SET who = 'nobody' WHERE number = 2")
        raw.execute("DELETE FROM audit WHERE number = 3")
        raw.commit()
    said = audited("audit", "verify")
    assert said.code == 1
    assert said.lines() == [
        "the audit log lacks 3: somebody deleted it",
        "the seal of 2 in the audit log does not hold: that line, or the one before, was altered",
    ]
