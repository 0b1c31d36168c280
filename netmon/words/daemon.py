"""What the daemon says at start, at reload and in its log."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {}
