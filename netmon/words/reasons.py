"""Why we believe what we believe."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {}
