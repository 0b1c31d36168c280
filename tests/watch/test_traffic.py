"""What is told of lines whose true traffic is known; `python -m tests.watch.traffic` plays a million readings."""

from __future__ import annotations

import pytest

from tests.watch.traffic import KINDS, count_faults, wrong


@pytest.mark.parametrize("seed", [1, 2])
def test_no_more_is_told_than_passed_and_nothing_faster_than_the_line(seed: int) -> None:
    found = count_faults(seed, 100_000)
    assert wrong(found) == {}
    assert found["readings"] >= 100_000
    assert min(found[f"{kind} told"] for kind in KINDS) > 100, "every kind had something to tell"
