"""One database for all of these tests: they read, and report the same yesterday."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.figures.database import write
from tests.web.pages.indicators.given import Shown, shown


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(tmp_path_factory.mktemp("figures") / "netmon.db")


@pytest.fixture
async def pages(database: str) -> AsyncIterator[Shown]:
    async with shown(database) as made:
        yield made
