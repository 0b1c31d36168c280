"""`bearer_tokens`: programs that come with a token (RFC 6750) instead of a password, and what each may do."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path
from typing import Final

from netmon.inventory.node import Node, Table
from netmon.inventory.problem import Report
from netmon.web.webconfig.files import check_file
from netmon.web.webconfig.reader import Reader
from netmon.web.webconfig.schema import Bearer, Grant

GRANTS: Final = {str(grant): grant for grant in Grant}
SHORTEST: Final = 24
"""Characters: a token is not slowed down by a costly hash, so it must not be a word that one thinks of."""
LONGEST: Final = 512
TOKEN: Final = re.compile(rb"[!-~]{%d,%d}" % (SHORTEST, LONGEST))


def read_bearers(tokens: Reader, folder: Path, report: Report) -> tuple[Bearer, ...]:
    """Return all that are right. Files are relative to `folder`; no token is ever part of a message."""
    found = (_bearer(tokens, str(name), name, folder, report) for name in tokens.table)
    return tuple(one for one in found if one is not None)


def _bearer(tokens: Reader, name: str, place: Node, folder: Path, report: Report) -> Bearer | None:
    if not name or not name.isprintable():
        tokens.refuse("web.user_name", place, name)
        return None
    if not isinstance(tokens.table.value(name), Table) or (entry := tokens.below(name)) is None:
        tokens.refuse("web.bearer_shape", place, name)
        return None
    entry.only(("file", "may"))
    may = _grants(entry)
    named = entry.text("file")
    if named is None:
        if "file" not in entry.table:
            entry.refuse("web.missing_key", entry.table, "file", key="file")
        return None
    file = folder / named
    if not check_file(file, named, report, secret=True, path=f"bearer_tokens.{name}.file"):
        return None
    token = file.read_bytes()[: LONGEST + 2].strip()
    if not TOKEN.fullmatch(token):
        entry.refuse("web.bearer_token", named, "file", file=str(file), low=str(SHORTEST), high=str(LONGEST))
        return None
    return Bearer(name, file, sha256(token).digest(), may)


def _grants(entry: Reader) -> frozenset[Grant]:
    """Return what it may do: nothing that it does not say."""
    named = entry.texts("may")
    for word in named:
        if word not in GRANTS:
            entry.refuse("web.not_one_of", word, "may", value=word, known=", ".join(GRANTS))
    if not named:
        entry.refuse("web.missing_key", entry.table, "may", key="may")
    return frozenset(GRANTS[word] for word in named if word in GRANTS)
