"""`netmon audit verify`: whether a line of the audit log was altered or taken out."""

from __future__ import annotations

from collections.abc import Iterable

import typer

from netmon.cli.errors import NOT_DONE, CliError, end
from netmon.cli.options import DatabaseOption, JsonOption
from netmon.cli.session import session_of
from netmon.settings import Flags, settings_from
from netmon.store import Reader, StoreError

NAMED = 20


def audit_verify(context: typer.Context, json: JsonOption = False, database: DatabaseOption = None) -> None:
    """Hold every line against its seal; exit code 1 where one does not hold."""
    session = session_of(context)
    url = settings_from(Flags(database=database), session.environ).database
    try:
        check = Reader.open(url).check_audit()
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    if json:
        session.json(
            {
                "whole": check.whole,
                "lines": check.lines,
                "pruned": check.pruned,
                "broken": list(check.broken),
                "missing": [list(gap) for gap in check.missing],
                "head": {"number": check.head.number, "digest": check.head.digest},
            }
        )
    elif check.whole:
        session.tell("audit.whole", lines=check.lines, pruned=check.pruned)
        if check.head.digest:
            session.tell("audit.head", number=check.head.number, digest=check.head.digest)
    else:
        if check.missing:
            gaps = (str(first) if first == last else f"{first}-{last}" for first, last in check.missing)
            session.tell("audit.missing", numbers=_some(gaps))
        if check.broken:
            session.tell("audit.broken", numbers=_some(map(str, check.broken)))
    if not check.whole:
        end(NOT_DONE)


def _some(numbers: Iterable[str]) -> str:
    found = list(numbers)
    return ", ".join([*found[:NAMED], *(["…"] if len(found) > NAMED else [])])
