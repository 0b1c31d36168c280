"""What `--help` says."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {}
