"""How SSH fares at a device is kept, the newest in place of what was before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from netmon.model.names import DeviceId
from netmon.model.observation import Cause, Failure, FailureKind
from netmon.model.over_ssh import Aspect, Disagreement, SshRecord
from tests.store.given import History, device, running

OTHER_KEY = Failure(FailureKind.HOSTKEY, "shown 甲", answered=True, cause=Cause.HOST_KEY_CHANGED)
RECORD = SshRecord(
    DeviceId("r1"),
    1000.5,
    2.25,
    answered=700.0,
    failure=OTHER_KEY,
    failing_since=1000.5,
    reads=True,
    commands=("display interface brief", "show interfaces"),
    compared=1002.0,
    disagreements=(Disagreement("端口 1", Aspect.OPER, "up", "down", 900.0),),
    noted_key="SHA256:abc",
)
WELL = replace(RECORD, at=1300.0, answered=1300.0, failure=None, failing_since=None, disagreements=())


@pytest.mark.anyio
async def test_a_record_is_read_as_it_was_written_and_the_newest_stands_for_the_device(tmp_path: Path) -> None:
    history = History()
    async with running(tmp_path / "n.db") as store:
        store.over_ssh(RECORD)
        store.over_ssh(replace(RECORD, device=DeviceId("r2"), failure=replace(OTHER_KEY, cause=None)))
        assert await store.record(*history.change(device()))
        assert store.load_ssh_records()[DeviceId("r1")] == RECORD
        store.over_ssh(RECORD)
        store.over_ssh(WELL)
        assert await store.record(*history.change(device()))
        assert store.reader.ssh_records(DeviceId("r1")) == {DeviceId("r1"): WELL}
        assert set(store.load_ssh_records()) == {"r1", "r2"}
