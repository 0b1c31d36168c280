"""Files that were returned: kept once, decided once, and their content as it was handed in."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, select

from netmon.model.names import ReturnedFileId
from netmon.model.returned_file import FileState, ReturnedContent, ReturnedFile
from netmon.store import StoreError
from netmon.store.returned import write_returned
from netmon.store.returned_tables import ReturnedFileRow
from tests.store.given import running

WAITS = ReturnedFile(ReturnedFileId("0" * 17), "长沙市.xlsx", "ab" * 32, 3, "li", 1000.5, FileState.WAITING, 7)
ACCEPTED = replace(WAITS, state=FileState.ACCEPTED, decided_by="wang", decided_at=2000.25, note="核对无误", entered=5)
REJECTED = replace(WAITS, state=FileState.REJECTED, decided_by="zhao", decided_at=3000.0, note="缺附件")


@pytest.mark.anyio
async def test_a_file_is_there_again_with_its_content_and_what_was_decided_first(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((WAITS, ReturnedContent(WAITS.digest, b"PK\x00")))
        assert store.reader.returned_files() == (WAITS,)
        assert await store.papers((ACCEPTED,))
        assert await store.papers((REJECTED,))
        assert await store.papers((replace(WAITS, id=ReturnedFileId("1" * 17)), ReturnedContent(WAITS.digest, b"no")))
    async with running(tmp_path / "n.db") as store:
        assert store.reader.returned_files()[0] == ACCEPTED
        assert store.reader.returned_content(WAITS.digest) == b"PK\x00"
        assert store.reader.returned_content("cd" * 32) is None
        assert store.reader.newest_event() >= "1" * 17


@pytest.mark.anyio
async def test_a_state_that_there_is_not_is_told(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((WAITS,))
        with closing(sqlite3.connect(tmp_path / "n.db")) as raw:
            raw.execute("UPDATE returned_file SET state = 'of_tomorrow'")
            raw.commit()
        with pytest.raises(StoreError, match="store_row_unreadable"):
            store.reader.returned_files()


@given(st.lists(st.sampled_from([WAITS, ACCEPTED, REJECTED]), min_size=1, max_size=6))
def test_in_whatever_order_and_however_often_it_is_written_the_first_decision_stands(
    steps: list[ReturnedFile],
) -> None:
    engine = create_engine("sqlite://")
    tables = [ReturnedFileRow.metadata.tables[name] for name in ("returned_file", "returned_content")]
    ReturnedFileRow.metadata.create_all(engine, tables)
    with engine.begin() as connection:
        for step in steps:
            write_returned(connection, [step])
        states = list(connection.execute(select(tables[0].c.state)).scalars())
    decided = [one.state.value for one in steps if one.decided_at is not None]
    assert states == [decided[0] if decided else "waiting"]
    engine.dispose()
