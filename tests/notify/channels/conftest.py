"""Every test of a channel watches the logs."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from tests.notify.channels.given import CANARIES


@pytest.fixture(autouse=True)
def silent(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """No log of any library holds a secret, at any level."""
    caplog.set_level(logging.DEBUG)
    yield
    assert not any(canary in caplog.text for canary in CANARIES), caplog.text
