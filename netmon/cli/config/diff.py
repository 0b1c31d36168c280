"""`netmon config diff`: what differs between two configurations, of one device or of two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer
from rich.text import Text

from netmon.cli.config.find import DeviceArgument, called, open_configurations, snapshot_json, snapshots_of, text_of
from netmon.cli.errors import DONE, NOT_DONE, CliError, end
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.records import Records
from netmon.cli.session import Json, Session, session_of
from netmon.cli.times import instant
from netmon.configs.diff import Hunk, hunks_of, unified
from netmon.model.configuration import Snapshot

_STYLES = {"+": "green", "-": "red", "@": "cyan"}
_LEAST = 2


def config_diff(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    device: DeviceArgument,
    a: Annotated[str | None, typer.Argument(metavar="[A]", help="help.config_a")] = None,
    b: Annotated[str | None, typer.Argument(metavar="[B]", help="help.config_b")] = None,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print what differs. Exit code 1: something does."""
    session = session_of(context)
    records = open_configurations(session, inventory, database)
    old, new = _two(session, records, device, a, b)
    hunks = hunks_of(text_of(records, old), text_of(records, new))
    if json:
        session.json({"a": snapshot_json(old), "b": snapshot_json(new), "hunks": [_json(hunk) for hunk in hunks]})
    elif hunks:
        _tell(session, records, old, new, hunks)
    else:
        session.warn("config.no_difference", a=_name(records, old), b=_name(records, new))
    end(NOT_DONE if hunks else DONE)


def _two(session: Session, records: Records, device: str, a: str | None, b: str | None) -> tuple[Snapshot, Snapshot]:
    """Return which two are meant: the newest and the one before it, unless said otherwise."""
    own, now = snapshots_of(records, device), session.clock.wall()
    if a is None:
        if len(own) < _LEAST:
            raise CliError("config.only_one", device=device)
        return own[1], own[0]
    return called(records, a, own, now), own[0] if b is None else called(records, b, own, now)


def _name(records: Records, snapshot: Snapshot) -> str:
    return f"{snapshot.device} #{snapshot.number} {instant(snapshot.at, records.zone)}"


def _tell(session: Session, records: Records, old: Snapshot, new: Snapshot, hunks: Sequence[Hunk]) -> None:
    for line in unified(hunks, _name(records, old), _name(records, new)):
        heading = line.startswith(("--- ", "+++ "))
        session.out.print(Text(line, "bold" if heading else _STYLES.get(line[:1], "")), soft_wrap=True)


def _json(hunk: Hunk) -> dict[str, Json]:
    return {
        "section": hunk.section,
        "a": {"line": hunk.old[0], "lines": hunk.old[1]},
        "b": {"line": hunk.new[0], "lines": hunk.new[1]},
        "lines": [f"{line.mark}{line.text}" for line in hunk.lines],
    }
