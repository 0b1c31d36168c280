"""Two hundred half hours: whatever breaks, in whatever order, somebody is told, once, and told when it is over."""

from __future__ import annotations

import pytest

from tests.history.checker import wrong
from tests.history.drill import Drill

SEEDS, BATCH = 200, 20


@pytest.mark.parametrize("first", range(0, SEEDS, BATCH))
def test_everything_that_lasts_is_told_and_nothing_else(first: int) -> None:
    found = {}
    for seed in range(first, first + BATCH):
        drill = Drill(seed)
        drill.run()
        if mistakes := wrong(drill):
            found[seed] = (drill.faults, mistakes)
    assert found == {}
