"""A real Prometheus for each state of the network, started once for all that asks it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pytest

from tests.grafana.asking import Asker
from tests.grafana.backfill import backfill, rest, running, settle
from tests.grafana.scene import State, scrapes


@pytest.fixture(scope="session")
def askers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[State, Asker]]:
    folder = tmp_path_factory.mktemp("prometheus")
    # A full minute lies between the two scrapes of what has just been started, whenever this runs.
    now = (time.time() - 20.0) // 60.0 * 60.0 + 20.0
    found = {state: scrapes(state, now) for state in State}
    with ExitStack() as stack, ThreadPoolExecutor(len(State)) as pool:
        for state in State:
            (folder / state).mkdir()
        list(pool.map(lambda state: backfill(folder / state, found[state]), State))
        apis = {state: stack.enter_context(running(folder / state)) for state in State}
        settle(apis.values())
        for state, api in apis.items():
            rest(folder / state, api)
        yield {state: Asker(api) for state, api in apis.items()}
