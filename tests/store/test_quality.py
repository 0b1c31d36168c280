"""How well subjects work is kept, the newest in place of what was before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from netmon.model.degradation import Condition, Degradation
from netmon.model.incident import Severity
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.model.quality import KeptNormal, QualityRecord
from tests.store.given import History, device, running

LINK = Subject(SubjectKind.LINK, "hub-pref", NetworkId("intranet"))
WEAK = Degradation(LINK, Condition.LIGHT, Severity.MINOR, 1000.5, -24.1, -22.0, "hub 端口 1")
RECORD = QualityRecord(LINK, (WEAK,), (KeptNormal(Condition.LIGHT, "hub 端口 1", -7.25, 2016),))


@pytest.mark.anyio
async def test_a_record_is_read_as_it_was_written_and_the_newest_stands_for_the_subject(tmp_path: Path) -> None:
    history, other = History(), replace(RECORD, subject=replace_id("core-hub"), degradations=())
    async with running(tmp_path / "n.db") as store:
        store.quality(RECORD)
        store.quality(other)
        assert await store.record(*history.change(device()))
    async with running(tmp_path / "n.db") as store:
        assert store.load_qualities() == {LINK: RECORD, other.subject: other}
        better = replace(RECORD, degradations=())
        store.quality(better)
        store.quality(replace(other, normals=()))
        assert await store.record(*history.change(device()))
    async with running(tmp_path / "n.db") as store:
        assert store.reader.qualities() == {LINK: better}
        assert store.reader.qualities(LINK) == {LINK: better}
        assert store.reader.qualities(other.subject) == {}


def replace_id(name: str) -> Subject:
    return LINK._replace(id=name)
