"""Links and neighbours are counted by verdict, the zeros too."""

from __future__ import annotations

import pytest

from exporters.prometheus.topology import topology
from netmon.watch.cabling import LASTS, SAME_LASTS, Cabling
from tests.exporters import plain
from tests.web.pages.test_topology import wall


class Clock(plain.StillClock):
    """It goes on when it is told to."""

    later = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self.later


@pytest.mark.anyio
async def test_every_verdict_has_a_sample_in_every_network() -> None:
    made = wall()
    lines = topology(made.board, await Cabling(made.board, plain.StillClock()).findings()).splitlines()
    found = {line.split('verdict="')[1].split('"')[0]: line.rsplit(" ", 1)[1] for line in lines if line[0] != "#"}
    assert found == {"agreed": "1", "found": "0", "missing": "0", "disagree": "1", "unseen": "0", "unknown": "1"}


@pytest.mark.anyio
async def test_before_an_inventory_is_loaded_there_is_no_sample() -> None:
    board = plain.Wall().board
    assert topology(board, await Cabling(board, plain.StillClock()).findings()) == ""


@pytest.mark.anyio
async def test_a_judgement_is_kept_for_a_while_and_then_made_anew() -> None:
    made, clock = wall(), Clock()
    cabling = Cabling(made.board, clock)
    first = await cabling.findings()
    made.seen("a").neighbours = None
    assert await cabling.findings() is first
    clock.later = LASTS
    again = await cabling.findings()
    assert again != first
    clock.later = 2 * LASTS
    made.show(plain.inventory([plain.device("a")]))
    assert await cabling.findings() == ()
    cabling.close()


@pytest.mark.anyio
async def test_a_scrape_shows_what_was_judged_last_and_has_it_judged_anew_meanwhile() -> None:
    made, clock = wall(), Clock()
    cabling = Cabling(made.board, clock)
    first = await cabling.latest()
    assert first, "what nobody has judged yet is waited for"
    made.seen("a").neighbours = None
    clock.later = LASTS
    assert await cabling.latest() is first
    again = await cabling.findings()  # behind the one that is under way
    assert again != first
    assert await cabling.latest() is again
    cabling.close()


@pytest.mark.anyio
async def test_what_did_not_change_is_not_judged_again_until_its_times_are_old() -> None:
    made, clock = wall(), Clock()
    cabling = Cabling(made.board, clock)
    first = await cabling.findings()
    clock.later = LASTS
    assert await cabling.findings() is first
    clock.later = SAME_LASTS
    again = await cabling.findings()
    assert again is not first
    assert again == first
    cabling.close()
