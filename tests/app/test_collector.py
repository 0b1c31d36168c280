from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from netmon.app.collector import collector_at_rest, spare_what_stays


class Knot:
    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_what_stays_is_looked_through_no_more_and_young_garbage_is_freed() -> None:
    gc.collect()
    gone = weakref.ref(Knot())
    kept = [[number] for number in range(1000)]
    before = gc.get_freeze_count()
    spare_what_stays()
    assert gone() is None
    assert gc.get_freeze_count() - before >= len(kept)
    assert len(gc.get_objects(2)) < len(kept)


@pytest.mark.parametrize("running", [True, False])
def test_the_collector_rests_and_then_goes_on_as_before(running: bool) -> None:
    if not running:
        gc.disable()
    with collector_at_rest():
        assert not gc.isenabled()
    assert gc.isenabled() is running
