"""A notification as one text."""

from __future__ import annotations

import re
from typing import Final

from netmon.model.notification import Happening, Notification

CALLING: Final = frozenset({Happening.FIRING, Happening.ESCALATED})
"""What people are called by name for; the rest they read when they look."""
TO_FULL_WIDTH: Final = 0xFEE0
"""From an ASCII character to its full-width twin in Unicode."""
MARKUP: Final = re.compile(r"[*`\[\]<>]|^#", re.MULTILINE)


def whole(notification: Notification) -> str:
    """Return title and text, the title once."""
    title, text = notification.title, notification.text
    return text if text == title or text.startswith(f"{title}\n") else f"{title}\n{text}".rstrip()


def in_markdown(notification: Notification) -> str:
    """Return it with a bold title, and nothing in it that marks up by chance.

    The makers' dialects know no escape; the full-width twin of a character is the one that looks like it.
    """
    title, _, text = whole(notification).partition("\n")
    return f"**{plain(title)}**\n{plain(text)}".rstrip()


def plain(text: str) -> str:
    """Return text that no markdown makes more of."""
    return MARKUP.sub(lambda found: chr(ord(found[0]) + TO_FULL_WIDTH), text)
