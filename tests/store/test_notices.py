"""Notices are kept as they were proposed, for ever, and what happens to them is added to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from netmon.model.belief import Reason
from netmon.model.names import NetworkId, NoticeId, Subject, SubjectKind, UnitId
from netmon.model.notice import Notice, NoticeAct, NoticeStep
from netmon.model.snapshot import LOOKED_BACK
from netmon.store import StoreError
from netmon.store.notices import forget_notices
from tests.rectification.given import AT, EXTRANET, LACKS, NOTICE, SENT, UNREACHED, replayed
from tests.store.given import running, url_of

EVIDENT = replace(
    UNREACHED, subject=Subject(SubjectKind.LINK, "finance-1", EXTRANET), what=Reason.of("x", y="省“财政”厅")
)
FULL = replace(NOTICE, lacking=(replace(LACKS, evidence=(EVIDENT, UNREACHED)),))


@pytest.mark.anyio
async def test_it_is_read_as_it_was_written_with_all_that_happened(tmp_path: Path) -> None:
    done = replayed("mum.mmuuummm")
    papers: tuple[Notice | NoticeStep, ...] = (FULL, *done.steps)
    async with running(tmp_path / "n.db") as store:
        assert await store.papers(papers)
        assert await store.papers(papers)  # handed in again it is there once
        assert store.reader.notices(AT + 10_000) == (FULL.then(done.steps),)
        assert store.reader.newest_event() == done.steps[-1].id


@pytest.mark.anyio
async def test_it_is_read_as_it_stood_then_and_of_one_unit_or_network(tmp_path: Path) -> None:
    other = replace(NOTICE, id=NoticeId("00000000000000005"), unit=UnitId("bank"), network=NetworkId("intranet"))
    reply = NoticeStep("00000000000000008", other.id, NoticeAct.REPLIED, AT + 30, "王五", text="已\n修复")
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((NOTICE, SENT, other, reply))
        read = store.reader.notices
        assert read(AT - 1) == ()
        assert read(AT + 9) == (NOTICE, other)
        assert read(AT + 30) == (NOTICE.then([SENT]), other.then([reply]))
        assert read(AT + 30, EXTRANET) == (NOTICE.then([SENT]),)
        assert read(AT + 30, unit=UnitId("bank")) == (other.then([reply]),)
        assert read(AT + 30, EXTRANET, UnitId("bank")) == ()


@pytest.mark.anyio
async def test_what_rests_on_a_past_that_was_made_up_is_removed_with_it(tmp_path: Path) -> None:
    real = replace(NOTICE, id=NoticeId("00000000000000005"), known=AT + LOOKED_BACK)
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((NOTICE, SENT, real))
    engine = create_engine(url_of(tmp_path / "n.db"))
    with engine.begin() as connection:
        forget_notices(connection, AT)
    engine.dispose()
    async with running(tmp_path / "n.db") as store:
        assert store.reader.notices(AT + 10) == (real,)


@pytest.mark.anyio
@pytest.mark.parametrize("lacking", ["[", '[{"indicator": 1}]', "[3]", '[{"indicator": "a"}]'])
async def test_a_row_that_somebody_spoiled_is_named(tmp_path: Path, lacking: str) -> None:
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((NOTICE,))
        engine = create_engine(url_of(tmp_path / "n.db"))
        with engine.begin() as connection:
            connection.exec_driver_sql("UPDATE notice SET lacking = ?", (lacking,))
        engine.dispose()
        with pytest.raises(StoreError, match="notice") as caught:
            store.reader.notices(AT)
        assert caught.value.facts["key"] == NOTICE.id
