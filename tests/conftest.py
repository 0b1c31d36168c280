"""What every test shares."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from hypothesis import settings

# A busy machine takes longer for an example than any limit that would be worth having.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

CORPUS = Path(__file__).parent.parent.parent / "shared" / "corpus"


def pytest_configure() -> None:
    """Take Ctrl-C as usual: what a shell starts in the background ignores it, and so would every process we start."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(tryfirst=True)  # xdist reads the groups in the same hook
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep tests with network namespaces on one worker, and skip what this machine cannot run, saying why."""
    for item in items:
        if item.get_closest_marker("namespaces"):
            item.add_marker(pytest.mark.xdist_group("namespaces"))
            item.add_marker(pytest.mark.skipif(os.geteuid() != 0, reason="network namespaces need root"))
        if item.get_closest_marker("corpus"):
            item.add_marker(pytest.mark.skipif(not CORPUS.is_dir(), reason="../shared/corpus is not here"))


@pytest.fixture
def anyio_backend() -> str:
    """Run `@pytest.mark.anyio` tests on asyncio, the loop the daemon runs on."""
    return "asyncio"
