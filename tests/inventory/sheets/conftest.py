"""Fixtures of the tests of workbooks."""

from __future__ import annotations

import pytest

from tests.cli.given import Cli


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(capsys)
