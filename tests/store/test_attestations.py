"""What people attest is kept as it was entered, for ever; withdrawn it says nothing any more, from then on."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine
from sqlmodel import Session

from netmon.model.attestation import Attestation, Claim
from netmon.model.audit import AuditEntry
from netmon.model.belief import Reason
from netmon.model.names import AttestationId, NetworkId, UnitId
from netmon.model.verdict import Source
from netmon.store import StoreError
from netmon.store.attestation_tables import AttestationRow
from netmon.store.attestations import read_attestations, write_attestations
from tests.store.given import running

ENTERED = 1_790_000_000.5
LAN = Attestation(
    AttestationId("00000000000000001"),
    UnitId("changsha"),
    NetworkId("extranet"),
    Claim.LAN_BUILT,
    True,
    Source.REPORTED,
    "长政办函〔2026〕17 号",
    date(2026, 6, 30),
    "张三",
    "李四",
    ENTERED,
    "王五",
    date(2027, 8, 5),
    digest="ab" * 32,
)
FUNCTION = replace(
    LAN,
    id=AttestationId("00000000000000002"),
    network=NetworkId("intranet"),
    claim=Claim.FUNCTION,
    holds=False,
    source=Source.DOCUMENT,
    expires=None,
    item="公积金查询",
    note="二期\n上线",
    sample=True,
    recorded_at=ENTERED + 10,
)
WITHDRAWN = replace(LAN, withdrawn_at=ENTERED + 100, withdrawn_by="赵六", withdrawn_why="文号写错")


@pytest.mark.anyio
async def test_it_is_read_as_it_was_entered_together_with_who_entered_it(tmp_path: Path) -> None:
    line = AuditEntry("00000000000000003", ENTERED, "王五", "cli", "", Reason("audit.released"), LAN.id)
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((LAN, FUNCTION, line))
        assert store.reader.attestations(ENTERED + 10) == (LAN, FUNCTION)
        assert [one.entry for one in store.reader.audit()] == [line]
        assert store.reader.newest_event() == line.id


@pytest.mark.anyio
async def test_it_is_chosen_by_network_and_by_unit_and_by_when_it_was_known(tmp_path: Path) -> None:
    other = replace(LAN, id=AttestationId("00000000000000004"), unit=UnitId("zhuzhou"))
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((LAN, FUNCTION, other))
        read = store.reader.attestations
        assert read(ENTERED + 10, NetworkId("extranet")) == (LAN, other)
        assert read(ENTERED + 10, unit=UnitId("changsha")) == (LAN, FUNCTION)
        assert read(ENTERED + 10, NetworkId("intranet"), UnitId("zhuzhou")) == ()
        assert read(ENTERED + 9) == (LAN, other)
        assert read(ENTERED - 1) == ()


@pytest.mark.anyio
async def test_a_withdrawal_moves_nothing_that_was_seen_before_it(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((LAN,))
        assert await store.papers((WITHDRAWN,))
        read = store.reader.attestations
        assert read(ENTERED + 99) == (LAN,)
        assert read(ENTERED + 99, withdrawn=True) == (LAN,)
        assert read(ENTERED + 100) == ()
        assert read(ENTERED + 100, withdrawn=True) == (WITHDRAWN,)


@pytest.mark.anyio
async def test_nothing_of_it_is_ever_written_again_but_its_withdrawal_and_that_once(tmp_path: Path) -> None:
    changed = replace(LAN, holds=False, document="another", expires=None)
    again = replace(WITHDRAWN, withdrawn_at=ENTERED + 500, withdrawn_by="nobody", withdrawn_why="")
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((LAN,))
        assert await store.papers((changed,))
        assert store.reader.attestations(ENTERED + 1000) == (LAN,)
        assert await store.papers((replace(WITHDRAWN, document="another"),))
        assert await store.papers((again,))
        assert store.reader.attestations(ENTERED + 1000, withdrawn=True) == (WITHDRAWN,)


@pytest.mark.anyio
async def test_one_that_no_release_of_ours_has_written_is_told_of_and_not_guessed(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((LAN,))
        with closing(sqlite3.connect(tmp_path / "n.db")) as raw:
            raw.execute("UPDATE attestation SET claim = 'of_tomorrow'")
            raw.commit()
        with pytest.raises(StoreError, match="store_row_unreadable"):
            store.reader.attestations(ENTERED)


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
DAYS = st.dates(date(1990, 1, 1), date(2099, 1, 1))


@st.composite
def papers(draw: st.DrawFn) -> tuple[Attestation, ...]:
    """Attestations of every shape, some withdrawn, each with its own id."""
    count = draw(st.integers(1, 6))
    made = []
    for number in range(count):
        entered = draw(st.integers(0, 100))
        gone = draw(st.none() | st.integers(0, 100))
        made.append(
            Attestation(
                AttestationId(f"{number:017}"),
                UnitId(draw(st.sampled_from(["a", "b"]))),
                NetworkId(draw(st.sampled_from(["intranet", "extranet"]))),
                draw(st.sampled_from(Claim)),
                draw(st.booleans()),
                draw(st.sampled_from([Source.DOCUMENT, Source.REPORTED])),
                draw(TEXTS),
                draw(DAYS),
                draw(TEXTS),
                draw(TEXTS),
                float(entered),
                draw(TEXTS),
                draw(st.none() | DAYS),
                item=draw(TEXTS),
                note=draw(TEXTS),
                sample=draw(st.booleans()),
                withdrawn_at=None if gone is None else float(entered + gone),
                withdrawn_by="" if gone is None else "x",
            )
        )
    return tuple(made)


@given(papers(), st.integers(-1, 300))
def test_what_is_read_at_any_time_is_what_was_known_then(made: tuple[Attestation, ...], at: int) -> None:
    engine = create_engine("sqlite://")
    AttestationRow.metadata.create_all(engine, [AttestationRow.metadata.tables["attestation"]])
    with engine.begin() as connection, Session(connection) as session:
        # They are entered first and withdrawn later, as in the daemon.
        write_attestations(connection, [replace(one, withdrawn_at=None, withdrawn_by="") for one in made])
        write_attestations(connection, made)
        read = partial(read_attestations, session, network=None, unit=None)
        known = {one.id for one in made if one.known(at)}
        assert {one.id for one in read(known=at, withdrawn=False)} == known
        assert all(one.withdrawn_at is None for one in read(known=at, withdrawn=False))
        assert read(known=1e9, withdrawn=True) == made
    engine.dispose()
