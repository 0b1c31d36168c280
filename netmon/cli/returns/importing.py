"""`netmon returns import`: files that offices have filled in, entered all together or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from netmon.cli.access import Access, acting
from netmon.cli.daemon_api import DaemonApi
from netmon.cli.errors import NOT_DONE, CliError, end
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.returns.sight import look_if_there
from netmon.cli.returns.told import Outcome, tell, tell_json
from netmon.cli.session import Json, Session, session_of
from netmon.cli.times import zone_of
from netmon.model.names import NetworkId, UnitId
from netmon.settings import Flags, settings_from

if TYPE_CHECKING:
    from netmon.returns.imports import Returned
    from netmon.returns.people import Offices
    from netmon.returns.rows import Row


@acting
def returns_import(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    access: Access,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="help.returns_files")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.returns_dry_run")] = False,
    skip_wrong: Annotated[bool, typer.Option("--skip-wrong", help="help.returns_skip_wrong")] = False,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Enter what files return, or tell all that is wrong and enter nothing."""
    from netmon.returns.imports import read_returns  # noqa: PLC0415 - --help does not need it

    session = session_of(context)
    api = DaemonApi(session, access)
    known = api.get("units")
    today = datetime.fromtimestamp(session.clock.wall(), zone_of(str(known.get("time_zone")))).date()
    with session.err.status(session.say("returns.reading", count=len(files))):
        found = read_returns(files, _offices(known), today, session.language)
    refused = bool(found.wrong) and not skip_wrong
    came = _handed_in(api, found, dry_run=dry_run or refused)
    settings = settings_from(Flags(inventory=inventory, database=database), session.environ)
    papers = [row.paper for _, row in found.rows]
    sight = look_if_there(session, settings, dict.fromkeys(paper.network for paper in papers))
    against = None if sight is None else sight.against(papers)
    outcome = Outcome(found, came.new, came.there, not (dry_run or refused), skip_wrong, against)
    if json:
        tell_json(session, outcome)
    else:
        tell(session, outcome)
        _mark(session, found)
    if found.wrong:
        end(NOT_DONE)


def _mark(session: Session, found: Returned) -> None:
    """Write a copy of each workbook with mistakes, to be sent back: they are marked where they stand."""
    from netmon.inventory.sheets.marked import free_name, mark  # noqa: PLC0415 - only what is wrong needs it

    for source in found.sources:
        mistakes = [mistake for table in source.tables for mistake in table.mistakes]
        if mistakes and source.path.suffix.casefold() != ".csv":
            copy = free_name(source.path)
            try:
                mark(source.path, copy, mistakes, session.language)
            except OSError as error:
                session.warn("sheets.unwritable", file=copy, error=error.strerror or "?")
            else:
                session.warn("cli.import_copy", file=copy)


class _Came:
    """Which rows are new, and which were on record already."""

    def __init__(self, new: Sequence[tuple[int, Row]], there: Sequence[tuple[int, Row]]) -> None:
        self.new, self.there = tuple(new), tuple(there)


def _handed_in(api: DaemonApi, found: Returned, *, dry_run: bool) -> _Came:
    """Hand the right rows to the daemon, all in one, and return what came of them."""
    if not found.rows:
        return _Came((), ())
    files: list[Json] = [{"name": source.path.name, "digest": source.digest} for source in found.sources]
    rows: list[Json] = [_body(file, row) for file, row in found.rows]
    answer = api.post("attestations/batch", {"files": files, "rows": rows, "dry_run": dry_run})
    unchanged = answer.get("unchanged")
    if not isinstance(unchanged, list):
        raise CliError("daemon_api.another_release")
    places = {one["row"] for one in unchanged if isinstance(one, dict)}
    split: tuple[list[tuple[int, Row]], list[tuple[int, Row]]] = ([], [])
    for place, row in enumerate(found.rows):
        split[place in places].append(row)
    return _Came(*split)


def _body(file: int, row: Row) -> dict[str, Json]:
    paper = row.paper
    return {
        "file": file,
        "unit": paper.unit,
        "network": paper.network,
        "claim": paper.claim.value,
        "holds": paper.holds,
        "source": paper.source.value,
        "document": paper.document,
        "signer": paper.signer,
        "reviewer": paper.reviewer,
        "since": paper.since.isoformat(),
        "expires": None if paper.expires is None else paper.expires.isoformat(),
        "item": paper.item,
        "note": paper.note,
    }


def _offices(known: Mapping[str, Json]) -> Offices:
    """Return who may return something, as the daemon tells it."""
    from netmon.returns.people import Office, Offices, names_of  # noqa: PLC0415 - --help does not need it

    units, networks = known.get("units"), known.get("networks")
    if not isinstance(units, list) or not isinstance(networks, list):
        raise CliError("daemon_api.another_release")
    named = {
        name: NetworkId(str(one["id"]))
        for one in networks
        if isinstance(one, dict)
        for name in names_of(str(one["id"]), str(one["name"]), str(one["name_en"]))
    }
    offices = (
        Office(UnitId(str(one["id"])), str(one["name"]), _networks(one["networks"]), bool(one["sample"]))
        for one in units
        if isinstance(one, dict)
    )
    return Offices.of(offices, named)


def _networks(said: Json) -> tuple[NetworkId, ...]:
    return tuple(NetworkId(str(one)) for one in said) if isinstance(said, list) else ()
