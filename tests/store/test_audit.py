"""The audit log: nothing in it can be altered or taken out unseen, and retention takes only what is old."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine
from sqlmodel import Session

from netmon.model.audit import AuditEntry
from netmon.model.belief import Reason
from netmon.store import AuditCheck, Reader
from netmon.store.audit import check_audit, forget_audit, write_audit
from netmon.store.tables import Row
from tests.store.given import eventually, running, url_of

WHAT = Reason.of("audit.released", note="误判")


def line(number: int, at: float | None = None) -> AuditEntry:
    made_at = 1_790_000_000.0 + number if at is None else at
    return AuditEntry(f"{number:017}", made_at, "张三", "cli", "127.0.0.1", WHAT, "00000000000000042")


@contextmanager
def tables() -> Iterator[Connection]:
    """The tables alone, in memory."""
    engine = create_engine("sqlite://")
    Row.metadata.create_all(engine)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def check_of(connection: Connection) -> AuditCheck:
    return check_audit(Session(connection))


@pytest.mark.anyio
async def test_lines_are_kept_in_order_and_once_and_their_seals_hold(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((line(1), line(2)))
        assert await store.papers((line(2),))
        assert await store.papers((line(3),))
        found = store.reader.audit()
        assert [one.entry for one in found] == [line(3), line(2), line(1)]
        assert [one.seal.number for one in found] == [3, 2, 1]
        check = store.reader.check_audit()
        assert check.whole
        assert check.head == found[0].seal
        assert [one.entry.id for one in store.reader.audit(since=line(2).at, limit=1)] == [line(3).id]
        store.forget_logs(line(3).at)
        await eventually(lambda: len(store.reader.audit()) == 1)
        assert await store.papers((line(4),))
        assert store.reader.check_audit().whole
    assert Reader.open(url_of(tmp_path / "n.db")).newest_event() == line(4).id


TAMPERED = [
    ("UPDATE audit SET who = '李四' WHERE number = 2", (2,), ()),
    ("UPDATE audit SET at = at + 1 WHERE number = 4", (4,), ()),
    ("UPDATE audit SET facts = '{}' WHERE number = 1", (1,), ()),
    ("UPDATE audit SET digest = upper(digest) WHERE number = 2", (2, 3), ()),
    ("DELETE FROM audit WHERE number = 1", (2,), ((1, 1),)),
    ("DELETE FROM audit WHERE number IN (2, 3)", (4,), ((2, 3),)),
    ("DELETE FROM audit WHERE number = 4", (), ((4, 4),)),
    ("DELETE FROM audit", (), ((1, 4),)),
    ("UPDATE audit SET number = 9 WHERE number = 4", (9,), ((4, 8),)),
]


@pytest.mark.parametrize(("statement", "broken", "missing"), TAMPERED)
def test_whatever_is_altered_or_gone_is_found(
    statement: str, broken: tuple[int, ...], missing: tuple[tuple[int, int], ...]
) -> None:
    with tables() as connection:
        write_audit(connection, [line(number) for number in range(1, 5)])
        assert check_of(connection).whole
        connection.exec_driver_sql(statement)
        check = check_of(connection)
    assert not check.whole
    assert (check.broken, check.missing) == (broken, missing)


def test_a_line_put_in_between_is_found() -> None:
    columns = "id, at, who, via, source, what, facts, about, digest"
    with tables() as connection:
        write_audit(connection, [line(1), line(2)])
        connection.exec_driver_sql(
            f"INSERT INTO audit (number, {columns}) SELECT 3, {columns} FROM audit WHERE number = 2"
        )
        assert check_of(connection).broken


def test_retention_takes_the_oldest_and_what_is_gone_besides_is_found() -> None:
    with tables() as connection:
        write_audit(connection, [line(number) for number in range(1, 7)])
        forget_audit(connection, line(4).at)
        check = check_of(connection)
        assert (check.whole, check.lines, check.pruned) == (True, 3, 3)
        connection.exec_driver_sql("DELETE FROM audit WHERE number = 4")
        assert check_of(connection).missing == ((4, 4),)


@settings(max_examples=30)
@given(st.lists(st.one_of(st.floats(0, 100), st.tuples(st.floats(0, 100))), max_size=40))
def test_however_lines_are_written_and_forgotten_the_rest_holds(steps: list[float | tuple[float]]) -> None:
    """A number is a line of that time, a number in brackets forgets what is older; clocks go as they like."""
    with tables() as connection:
        for place, step in enumerate(steps):
            if isinstance(step, tuple):
                forget_audit(connection, step[0])
            else:
                write_audit(connection, [line(place, step)])
        check = check_of(connection)
    made = sum(not isinstance(step, tuple) for step in steps)
    assert check.whole
    assert check.lines + check.pruned == check.head.number == made
    assert check.lines > 0 or made == 0, "the last line stays"


@pytest.mark.anyio
async def test_what_could_not_be_written_is_told_when_the_daemon_ends(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "n.db"
    async with running(path) as store:
        assert await store.papers((line(1),))
        path.unlink()
        assert await store.papers((line(2),)) is False
    assert "00000000000000002" in caplog.text
