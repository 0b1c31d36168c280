"""Configurations are kept whole now and then, and as what differs in between; what comes out is what went in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.configuration import Configuration, ConfigurationNews, digest_of
from netmon.model.names import DeviceId
from netmon.store import Reader, StoreError
from netmon.store.batch import Batch, ConfigurationSeen
from netmon.store.deltas import delta, text_of_delta, text_of_whole, whole
from netmon.store.store import Store
from tests.store.given import History, device, running, url_of

DAY = 86400.0
START = 1_700_000_000.0
DEVICE = DeviceId("r1")
LINES = st.lists(st.sampled_from(["a", "b", "c", "长沙", ""]), max_size=30)


def text(*changes: int) -> str:
    lines = [f" description 端口 {number} {number * 7919 % 10_007}" for number in range(3000)]
    for change in changes:
        lines[change] = f" shutdown {change}"
    return "\n".join(lines) + "\n"


def news(content: str, at: float, id_: str = "r1") -> ConfigurationNews:
    return ConfigurationNews(DeviceId(id_), Configuration("huawei_vrp", content, "now", "li"), at, 1, 2)


async def settled(store: Store, history: History) -> None:
    """Wait until everything that was handed in is written."""
    assert await store.record(*history.change(device("last")))


@given(LINES, LINES)
def test_a_difference_leads_from_one_text_to_the_other(old: list[str], new: list[str]) -> None:
    a, b = "\n".join(old), "\n".join([*new, *(str(number) for number in range(300))])
    body = delta(b, "\n".join([a, *(str(number) for number in range(300))]))
    assert body is None or text_of_delta(body, "\n".join([a, *(str(number) for number in range(300))])) == b
    assert text_of_whole(whole(a)) == a


def test_a_few_lines_cost_next_to_nothing_and_another_text_is_kept_whole() -> None:
    base = text()
    small = delta(text(100, 2000), base)
    assert small is not None
    assert len(small) < 120
    assert text_of_delta(small, base) == text(100, 2000)
    assert delta("\n".join(f"{number * 7919 % 100_003}" for number in range(3000)), base) is None


@pytest.mark.anyio
async def test_what_comes_out_is_what_went_in_and_only_the_first_is_whole(tmp_path: Path) -> None:
    history = History()
    texts = [text(), text(5), text(5, 6), text(), text(2999)]
    async with running(tmp_path / "n.db") as store:
        for day, content in enumerate(texts):
            store.configuration(news(content, START + day * DAY))
        store.configuration_seen(DEVICE, digest_of(texts[-1]), START + 9 * DAY)
        store.configuration_seen(DeviceId("other"), "no such", START)
        await settled(store, history)
        found = store.reader.snapshots(DEVICE)
        assert [store.reader.configuration_text(one.number) for one in found] == texts[::-1]
        assert [one.number for one in found] == [5, 4, 3, 2, 1]
        newest = store.reader.newest_snapshots()[DEVICE]
        assert newest == found[0]
        assert (newest.at, newest.seen_at) == (START + 4 * DAY, START + 9 * DAY)
        assert (newest.lines, newest.added, newest.removed, newest.changed_by) == (3000, 1, 2, "li")
        assert store.reader.configuration_text(77) is None
    with closing(sqlite3.connect(tmp_path / "n.db")) as raw:
        bases = [base for (base,) in raw.execute("SELECT base FROM configuration ORDER BY number")]
    assert bases == [None, 1, 1, 1, 1]


@pytest.mark.anyio
async def test_a_reading_of_another_text_than_the_newest_does_not_keep_it_alive(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        store.configuration(news(text(), START))
        store.configuration_seen(DEVICE, digest_of(text(1)), START + DAY)
        await settled(store, History())
        assert store.reader.newest_snapshots()[DEVICE].seen_at == START


@pytest.mark.anyio
async def test_old_ones_are_forgotten_but_for_the_newest_and_for_what_others_rest_on(tmp_path: Path) -> None:
    history = History()
    async with running(tmp_path / "n.db") as store:
        for number in range(120):
            store.configuration(news(text(number), START + number * DAY))
        store.configuration(news(text(), START, "r2"))
        await settled(store, history)
        store.forget_configurations(START + 110 * DAY, 3)
        for _ in range(5):
            await settled(store, history)
        left = store.reader.snapshots(DEVICE)
        assert {one.number for one in left} >= set(range(111, 121))
        assert len(left) <= 12, "those of the last ten days, and the whole texts that they are told against"
        assert all(store.reader.configuration_text(one.number) for one in left)
        store.forget_configurations(START + 999 * DAY, 3)
        for _ in range(5):
            await settled(store, history)
        left = store.reader.snapshots(DEVICE)
        assert {one.number for one in left} >= {118, 119, 120}
        assert len(left) <= 4
        assert len(store.reader.snapshots(DeviceId("r2"))) == 1


@pytest.mark.anyio
async def test_a_text_that_is_damaged_is_told_and_never_shown(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        store.configuration(news(text(), START))
        store.configuration(news(text(1), START + DAY))
        await settled(store, History())
    with closing(sqlite3.connect(tmp_path / "n.db")) as raw:
        raw.execute("UPDATE configuration SET body = ? WHERE number = 1", (whole(text(7)),))
        raw.commit()
    reader = Reader.open(url_of(tmp_path / "n.db"))
    for number in (1, 2):
        with pytest.raises(StoreError):
            reader.configuration_text(number)


def pieces() -> Iterator[Batch]:
    seen = ConfigurationSeen(DEVICE, "d", 1.0)
    return Batch("t", 0, configurations=(news("a\n", 1.0),), configurations_seen=(seen,)).pieces()


def test_a_batch_comes_apart_into_single_configurations() -> None:
    assert [(len(one.configurations), len(one.configurations_seen)) for one in pieces()] == [(1, 0), (0, 1)]
    assert all(pieces())
