"""Whether a name and a password belong to a user."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import secrets
from collections import OrderedDict
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor  # noqa: TID251 - a bounded pool of this room's own
from typing import Final

import bcrypt

_REMEMBERED = 256
_WAITING = 16
_BCRYPT_BYTES = 72  # bcrypt reads no further


class BusyError(Exception):
    """More logins are being checked than one processor should be spent on."""


class PasswordCheck:
    """Checks passwords against bcrypt hashes in one thread of its own, and remembers those that were right.

    What is remembered is a keyed hash of name, password and bcrypt hash: a changed hash or a removed user is forgotten
    by that alone. An unknown name costs as much as a known one.
    """

    def __init__(self) -> None:
        self._key: Final = secrets.token_bytes(32)
        self._right: Final[OrderedDict[bytes, None]] = OrderedDict()
        self._pool: Final = ThreadPoolExecutor(1, "netmon-bcrypt")
        self._waiting = 0

    def close(self) -> None:
        """End the thread."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def remembers(self, users: Mapping[str, str], name: str, password: bytes) -> bool:
        """Tell at once whether this was right before, and still is."""
        hashed = users.get(name)
        if hashed is None:
            return False
        mark = self._mark(name, password, hashed)
        if mark not in self._right:
            return False
        self._right.move_to_end(mark)
        return True

    async def check(self, users: Mapping[str, str], name: str, password: bytes) -> bool:
        """Tell whether the password is the user's; raises BusyError where too many wait for an answer."""
        if self._waiting >= _WAITING:
            raise BusyError
        known = users.get(name)
        hashed = known if known is not None else _nobody(users)
        self._waiting += 1
        try:
            matches = await asyncio.get_running_loop().run_in_executor(self._pool, _matches, password, hashed)
        finally:
            self._waiting -= 1
        if known is None or not matches:
            return False
        self._right[self._mark(name, password, known)] = None
        while len(self._right) > _REMEMBERED:
            self._right.popitem(last=False)
        return True

    def _mark(self, name: str, password: bytes, hashed: str) -> bytes:
        parts = (name.encode(), password, hashed.encode())
        return hmac.digest(self._key, b"".join(len(part).to_bytes(4, "big") + part for part in parts), hashlib.sha256)


def _matches(password: bytes, hashed: str) -> bool:
    return bcrypt.checkpw(password[:_BCRYPT_BYTES], hashed.encode())


def _nobody(users: Mapping[str, str]) -> str:
    """Return a hash of no known password that takes as long to check as the slowest user's."""
    cost = max((int(hashed[4:6]) for hashed in users.values()), default=10)
    return bcrypt.gensalt(cost).decode() + "".join(secrets.choice("./ABCDEFabcdef0123456789") for _ in range(31))
