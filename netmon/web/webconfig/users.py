"""`basic_auth_users`: names and bcrypt hashes."""

from __future__ import annotations

import re

from netmon.web.webconfig.reader import Reader

# $2a$, $2b$ and $2y$ differ only in which old bugs their makers had; a cost, 22 characters of salt, 31 of hash.
_HASH = re.compile(r"\$2[aby]\$(?P<cost>[0-9]{2})\$[./A-Za-z0-9]{53}")
_COSTS = range(10, 16)
"""Below 10 a stolen hash is guessed too fast; from 16 on one login takes seconds."""


def read_users(basic: Reader) -> dict[str, str]:
    """Return the hash of each user. No hash is ever part of a message."""
    users: dict[str, str] = {}
    for name in basic.table:
        if not name or ":" in name or not name.isprintable():
            basic.refuse("web.user_name", name, str(name))
            continue
        hashed = basic.text(name)
        if hashed is None:
            continue
        found = _HASH.fullmatch(hashed)
        if found is None:
            basic.refuse("web.not_bcrypt", name, str(name))
        elif int(found["cost"]) not in _COSTS:
            basic.refuse(
                "web.bcrypt_cost", name, str(name), cost=found["cost"], low=str(_COSTS[0]), high=str(_COSTS[-1])
            )
        else:
            users[str(name)] = str(hashed)
    return users
