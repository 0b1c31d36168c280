"""The register of a made-up past: it begins, it changes by documents and two people, and ends as the inventory is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

from netmon.coverage.difference import difference
from netmon.coverage.fold import register_at
from netmon.model.inventory import Inventory
from netmon.model.inventory_load import InventoryLoad, LoadOutcome
from netmon.model.names import NetworkId, RegisterChangeId
from netmon.model.register_change import Act, RegisterChange, Review
from netmon.model.sample_history import SampleHistory
from netmon.store import Reader, Store, remove_history, writing_history
from tests.cli.given import FixedClock
from tests.lab.history.given import START, three_tiers
from tests.lab.history.province import NOW, example, past_of
from tests.store.given import PATIENT

EXTRANET = NetworkId("extranet")


@cache
def province() -> Inventory:
    return example()


@cache
def changes(seed: int = 1) -> tuple[RegisterChange, ...]:
    return past_of(province(), 400, seed).register()


def proposals(kept: tuple[RegisterChange, ...], now: float) -> tuple[RegisterChange, ...]:
    numbers = iter(range(10_000))
    day = past_of(province())._ground.day(now)
    return difference(province(), kept, day, now, lambda: RegisterChangeId(f"{next(numbers)}")).changes


@pytest.mark.parametrize("seed", range(1, 9))
def test_whatever_was_drawn_the_daemon_finds_nothing_to_propose_afterwards(seed: int) -> None:
    assert proposals(changes(seed), NOW) == ()


def test_a_unit_is_born_one_joins_one_is_renamed_one_merged_and_two_exempted() -> None:
    past = past_of(province(), 400)
    later = [one for one in changes() if not one.baseline]
    assert sorted(one.act for one in later if one.act is not Act.SCOPED) == sorted(
        [Act.BORN, Act.RENAMED, Act.MERGED, Act.EXEMPTED, Act.EXEMPTED]
    )
    assert len([one for one in later if one.act is Act.SCOPED]) == 2, "what was born is listed, and what was extended"
    for one in changes():
        assert one.review is Review.APPROVED
        assert one.reviewed_by != one.proposed_by
        assert one.reviewed_at is not None
        assert past.plot.since <= one.proposed_at < one.reviewed_at < NOW
    assert all(one.document and one.reason for one in later)


def test_the_population_of_a_year_ago_was_another() -> None:
    ground = past_of(province(), 400)._ground
    divisions = province().divisions.values()

    def listed(days_ago: int) -> set[str]:
        day = ground.today - timedelta(days=days_ago)
        units = register_at(changes(), divisions, day, NOW).units
        return {id_ for id_, unit in units.items() if EXTRANET in unit.listed}

    now, then = listed(0), listed(399)
    assert len(now - then) == 2
    assert len(then - now) == 1, "the one that was merged since"
    assert all(one.endswith("-network-office") for one in then - now)


def test_nothing_is_proposed_before_the_past_begins_however_short_it_is() -> None:
    past = past_of(province(), 12)
    assert not all(one.baseline for one in past.register())
    assert min(one.proposed_at for one in past.register()) == past.plot.since
    assert all(one.reviewed_at is not None and one.proposed_at < one.reviewed_at < NOW for one in past.register())


def test_a_short_past_has_a_register_that_only_begins() -> None:
    assert all(one.baseline for one in past_of(province(), 10).register())


def test_a_network_without_a_list_and_without_indicators_has_neither_papers_nor_changes() -> None:
    bare = replace(three_tiers(), units={}, indicators={}, links={})
    past = past_of(bare, 60)
    assert (past.register(), past.papers()) == ((), ())
    assert START < NOW


@pytest.mark.anyio
async def test_without_its_past_a_real_inventory_keeps_a_register_that_agrees_with_it(tmp_path: Path) -> None:
    path = tmp_path / "n.db"
    url, past = f"sqlite:///{path}", past_of(province(), 88)
    with writing_history(url) as writer:
        writer.register(past.register())
        writer.papers(past.papers())
        writer.visits(next(past.visits()))
        writer.finish(SampleHistory(past.plot.since, NOW, NOW, 1, "0"), (), ())
    store = Store.open(url, FixedClock(NOW + 60), PATIENT)
    store.start()
    store.note_load(InventoryLoad(NOW + 60, LoadOutcome.LOADED, "digest"))
    assert await store.close()
    remove_history(url)
    reader = Reader.open(url)
    kept = reader.register_changes()
    assert kept, "else all of the inventory would begin anew"
    assert all(one.baseline and one.review is Review.PROPOSED and one.proposed_at == NOW + 60 for one in kept)
    assert proposals(kept, NOW + 120) == ()
    assert not any(unit.exemptions for unit in register_at(kept, (), past._ground.today, NOW + 120).units.values())
    assert reader.attestations(float("inf"), withdrawn=True) == ()
    assert reader.service_hours(0, NOW) == ()
