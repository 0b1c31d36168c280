"""A bug of ours costs the one device that meets it, is told once, and ends nothing."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from pathlib import Path

import pytest

from netmon.app.daemon import Daemon
from netmon.app.log import OneLine
from netmon.app.reading import read
from netmon.clock import SystemClock
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.model.observation import Observation, Question
from netmon.model.target import Target
from netmon.probes.snmp import SnmpProbe
from netmon.settings import Flags, settings_from
from netmon.store import Store
from tests.app.agent import SoundAgent
from tests.app.plant import ENVIRON, device, inventory


def test_a_bug_in_a_probe_hurts_no_other_device_and_the_daemon_ends_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    well = SnmpProbe.ask

    async def ask(
        self: SnmpProbe, target: Target, questions: frozenset[Question], deadline: float, slot: str
    ) -> Observation:
        if target.device.id == "sick":
            raise ZeroDivisionError("a bug")
        return await well(self, target, questions, deadline, slot)

    monkeypatch.setattr(SnmpProbe, "ask", ask)
    environ = {**ENVIRON, "NETMON_DATABASE": f"sqlite:///{tmp_path / 'netmon.db'}", "NETMON_LISTEN": "127.0.0.1:0"}
    settings = settings_from(Flags(inventory=tmp_path / "inventory.yaml", icmp="off"), environ)
    with SoundAgent() as one, SoundAgent() as other:
        (tmp_path / "inventory.yaml").write_text(inventory([device("sick", one.port), device("well", other.port)]))

        async def main() -> bool:
            clock = SystemClock()
            store = Store.open(settings.database, clock)
            daemon = Daemon(settings, environ, clock, read(settings.inventory, environ), store)
            running = asyncio.create_task(daemon.run())
            subject = Subject(SubjectKind.DEVICE, "well", NetworkId("extranet"))
            for _ in range(600):
                met = "bug while visiting" in caplog.text
                if met and other.asked > 8 and daemon._watch.board.belief(subject).standing.state.value == "up":
                    break
                await asyncio.sleep(0.1)
            assert not running.done()
            assert daemon._watch.board.belief(subject).standing.state.value == "up"
            os.kill(os.getpid(), signal.SIGTERM)
            return await running

        assert asyncio.run(main())
    assert "bug while visiting sick" in caplog.text
    assert "bug while visiting well" not in caplog.text


def fail(number: int) -> None:
    raise ValueError(f"number {number}")


def test_a_bug_that_thousands_meet_has_one_traceback_in_the_log() -> None:
    form = OneLine("%(message)s")
    lines = []
    for number in range(1000):
        try:
            fail(number)
        except ValueError as error:
            raised = (ValueError, error, error.__traceback__)
            record = logging.LogRecord("netmon", logging.ERROR, "f", 1, "judging %s failed", (number,), raised)
            lines.append(form.format(record))
    assert "Traceback" in lines[0]
    assert not any("Traceback" in line for line in lines[1:])
    assert all(f"judging {number} failed" in line and "ValueError" in line for number, line in enumerate(lines))
