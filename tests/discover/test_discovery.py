"""A whole run on virtual time: its rate, what it does when it is broken off, and that a second run goes on."""

from __future__ import annotations

import asyncio
import json
from bisect import bisect_left
from collections import Counter
from pathlib import Path

import pytest

from netmon.discover.bucket import CATCH_UP
from netmon.discover.discovery import AT_ONCE, Discovery
from netmon.discover.frontier import Ask, Frontier
from netmon.discover.journal import Journal
from netmon.discover.sighting import Outcome, Sighting
from tests.discover.given import MadeUp, discover, found, plan, row
from tests.poller.virtual import clock, run

FIVE_HUNDRED = {f"10.0.{number // 250}.{number % 250 + 1}": found(f"d{number}") for number in range(500)}


def test_five_hundred_devices_are_all_found_and_each_asked_once(tmp_path: Path) -> None:
    async def main() -> tuple[Frontier, MadeUp]:
        network = MadeUp(clock(), FIVE_HUNDRED)
        return await discover(plan("10.0.0.0/23"), network, tmp_path / "state"), network

    frontier, network = run(main())
    outcomes = Counter(sighting.outcome for sighting in frontier.sightings.values())
    assert outcomes == {Outcome.FOUND: 500, Outcome.SILENT: 10}
    assert len(network.asked) == len(set(network.asked)) == 510


@pytest.mark.parametrize("rate", [0.5, 5.0, 20.0, 97.0, 400.0])
def test_the_rate_is_kept_in_every_window_and_over_the_run(tmp_path: Path, rate: float) -> None:
    async def main() -> MadeUp:
        network = MadeUp(clock(), FIVE_HUNDRED)
        await discover(plan("10.0.0.0/23", rate=rate), network, tmp_path / "state")
        return network

    times = [at for at, _ in run(main()).log]
    for window in (0.1, 1.0, 10.0):
        for first, at in enumerate(times):
            within = bisect_left(times, at + window) - first
            assert within <= rate * (window + CATCH_UP) + 1
    assert (len(times) - 1) / (times[-1] - times[0]) == pytest.approx(rate, rel=0.01)


def test_a_host_that_stands_still_does_not_make_good_for_it_with_a_burst(tmp_path: Path) -> None:
    async def main() -> list[float]:
        now = clock()
        network = MadeUp(now, FIVE_HUNDRED)
        network.then = lambda address: now.stall(30.0) if address == "10.0.0.100" else None
        await discover(plan("10.0.0.0/24", rate=20), network, tmp_path / "state")
        return [at for at, _ in network.log]

    times = run(main())
    assert max(Counter(int(at * 10) for at in times).values()) <= 20 * (0.1 + CATCH_UP) + 1


def test_slow_devices_hold_the_run_up_and_never_this_host(tmp_path: Path) -> None:
    under_way, most = 0, 0

    class Slow(MadeUp):
        async def ask(self, ask: Ask) -> Sighting:
            nonlocal under_way, most
            under_way += 1
            most = max(most, under_way)
            try:
                return await super().ask(ask)
            finally:
                under_way -= 1

    async def main() -> Frontier:
        network = Slow(clock(), patience=60.0)
        return await discover(plan("10.0.0.0/22", rate=500), network, tmp_path / "state")

    assert len(run(main()).sightings) == 1022
    assert most == AT_ONCE


def test_a_run_that_is_broken_off_is_gone_on_with_and_nobody_who_answered_is_asked_twice(tmp_path: Path) -> None:
    state = tmp_path / "state"

    async def broken() -> MadeUp:
        network = MadeUp(clock(), FIVE_HUNDRED)
        task = asyncio.create_task(discover(plan("10.0.0.0/23"), network, state))
        await asyncio.sleep(10.0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        return network

    async def resumed() -> tuple[Frontier, MadeUp]:
        network = MadeUp(clock(), FIVE_HUNDRED)
        return await discover(plan("10.0.0.0/23"), network, state), network

    first = run(broken())
    assert 190 <= len(first.asked) <= 203
    frontier, second = run(resumed())
    assert sum(sighting.outcome is Outcome.FOUND for sighting in frontier.sightings.values()) == 500
    twice = set(first.asked) & set(second.asked)
    under_way = {address for at, address in first.log if at > first.log[-1][0] - first.patience}
    assert twice <= under_way, "only what was under way is asked once more"
    third = run(resumed())
    assert third[1].asked == [], "a run that is over asks nobody"
    assert third[0].sightings == frontier.sightings


def test_what_was_noted_and_not_asked_after_all_is_no_second_try(tmp_path: Path) -> None:
    state = tmp_path / "state"

    async def broken() -> None:
        network = MadeUp(clock(), FIVE_HUNDRED)
        task = asyncio.create_task(discover(plan("10.0.0.0/24", rate=20), network, state))
        await asyncio.sleep(0.3)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    for _ in range(4):
        run(broken())

    async def resumed() -> Frontier:
        return await discover(plan("10.0.0.0/24"), MadeUp(clock(), FIVE_HUNDRED), state)

    frontier = run(resumed())
    assert Outcome.UNFINISHED not in {sighting.outcome for sighting in frontier.sightings.values()}
    assert len(frontier.sightings) == 254


def test_every_address_is_on_disk_before_it_is_asked(tmp_path: Path) -> None:
    state = tmp_path / "state"

    def begun() -> set[str]:
        lines = map(json.loads, state.read_text().splitlines())
        return {address for line in lines for address, _ in line.get("begun", [])}

    async def main() -> None:
        network = MadeUp(clock(), FIVE_HUNDRED)
        missing: list[str] = []
        network.then = lambda address: missing.extend({address} - begun())
        await discover(plan("10.0.0.0/26"), network, state)
        assert missing == []

    run(main())


def test_a_crawl_follows_neighbours_while_the_prefix_is_asked(tmp_path: Path) -> None:
    ring = {
        f"10.9.0.{number}": found(f"r{number}", row("1", f"r{number + 1}", "2", f"10.9.0.{number + 1}"))
        for number in range(1, 20)
    }

    async def main() -> MadeUp:
        network = MadeUp(clock(), ring)
        await discover(plan("10.0.0.0/28", seeds=["10.9.0.1"], scope=["10.0.0.0/8"]), network, tmp_path / "state")
        return network

    asked = run(main()).asked
    assert len(asked) == len(set(asked)) == 14 + 20


def test_one_device_that_trips_a_bug_costs_only_itself(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def trip(address: str) -> None:
        if address == "10.0.0.5":
            raise ZeroDivisionError(address)

    async def main() -> Frontier:
        network = MadeUp(clock(), FIVE_HUNDRED, then=trip)
        return await discover(plan("10.0.0.0/28"), network, tmp_path / "state")

    outcomes = Counter(sighting.outcome for sighting in run(main()).sightings.values())
    assert outcomes == {Outcome.FOUND: 13, Outcome.UNFINISHED: 1}
    assert "10.0.0.5" in caplog.text


def test_a_disk_that_is_full_ends_the_run_before_anybody_else_is_asked(tmp_path: Path) -> None:
    class Full(Journal):
        def begin(self, asks: object) -> None:
            raise OSError(28, "No space left on device")

    async def main() -> MadeUp:
        agreed = plan("10.0.0.0/28")
        network = MadeUp(clock())
        journal = Full(tmp_path / "state", agreed.terms())
        with pytest.raises(OSError, match="No space"):
            await Discovery(agreed, Frontier(agreed), journal, network, clock(), lambda _: None).run()
        journal.close()
        return network

    assert run(main()).asked == []
