"""Tokens of forms: a page of another site cannot read ours, and so cannot send what only ours holds."""

from __future__ import annotations

import hmac
import secrets
from hashlib import sha256
from typing import Final

from netmon.model.clock import Clock

LIFETIME: Final = 12 * 3600.0
"""Seconds that a page may lie open before its forms are refused."""


class FormTokens:
    """Made for one user, under a key of this process."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._key = secrets.token_bytes(32)

    def make(self, user: str) -> str:
        """Return a token for `user`."""
        return self._sealed(str(int(self._clock.monotonic())), user)

    def right(self, user: str, token: str) -> bool:
        """Tell whether this is a token of `user` that is not too old."""
        at = token.partition(".")[0]
        if not (at.isascii() and at.isdigit() and len(at) < 16):
            return False
        fresh = self._clock.monotonic() - int(at) <= LIFETIME
        return hmac.compare_digest(token.encode(errors="replace"), self._sealed(at, user).encode()) and fresh

    def _sealed(self, at: str, user: str) -> str:
        return f"{at}.{hmac.new(self._key, f'{at} {user}'.encode(), sha256).hexdigest()}"
