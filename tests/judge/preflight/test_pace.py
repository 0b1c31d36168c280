"""Times that would do are times that the inventory takes."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from netmon.inventory.asking import BOUNDS, faults
from netmon.judge.preflight.pace import pace
from netmon.model.preflight import Matter
from netmon.model.probing import Probing
from tests.judge.preflight.given import seen

SECONDS = re.compile(r"(\w+): ([0-9.]+)s")


def suggested(probing: Probing, text: str) -> Probing:
    values = {key: float(value) for key, value in SECONDS.findall(text)}
    assert values
    assert values.keys() <= BOUNDS.keys()
    known = {key: getattr(probing, key) for key in BOUNDS}
    return Probing(**{**known, **values})


@given(st.floats(0.01, 30), st.floats(0.01, 60), st.sampled_from([0.5, 1.8, 5.0]), st.sampled_from([10.0, 30.0, 300.0]))
def test_a_suggestion_can_be_written_down_and_makes_the_device_fast_enough(
    first: float, tables: float, timeout: float, reachability: float
) -> None:
    probing = Probing(timeout=timeout, reachability=reachability)
    for finding in pace(seen(first=first, tables=tables), probing):
        if finding.matter is Matter.NEARLY_SLOW:
            continue
        better = suggested(probing, dict(finding.facts)["suggestion"])
        assert list(faults(better)) == []
        if finding.matter is Matter.SLOW:
            assert first <= better.timeout
        else:
            assert first + tables <= better.deadline


def test_a_device_that_keeps_its_time_is_not_spoken_of() -> None:
    assert list(pace(seen(first=0.2, tables=1.0), Probing())) == []
