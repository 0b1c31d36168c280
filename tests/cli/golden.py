"""The output of commands, kept as files."""

from __future__ import annotations

from pathlib import Path

from tests.golden import golden

same_as_golden = golden(Path(__file__).parent / "golden")
