"""`netmon config list`: which configurations there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from netmon.cli.config.find import open_configurations, query, snapshot_json, snapshots_of
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.records import Records
from netmon.cli.session import Session, session_of
from netmon.cli.tables import table
from netmon.cli.times import instant
from netmon.model.configuration import Snapshot


def config_list(
    context: typer.Context,
    device: Annotated[str | None, typer.Argument(metavar="[DEVICE]", help="help.config_list_device")] = None,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print the newest configuration of every device, or all of one."""
    session = session_of(context)
    records = open_configurations(session, inventory, database)
    if device is None:
        newest = query(records, lambda reader: reader.newest_snapshots())
        found: Sequence[Snapshot] = [newest[id_] for id_ in sorted(newest)]
    else:
        found = snapshots_of(records, device)
    if json:
        session.json({"configurations": [snapshot_json(one) for one in found]})
    elif found:
        _tell(session, records, found)
    else:
        session.warn("config.none")


def _tell(session: Session, records: Records, found: Sequence[Snapshot]) -> None:
    shown = table(session, ">number", "term.device", "first_read", "last_seen", ">lines", ">difference", "last_change")
    for one in found:
        said = " ".join(part for part in (one.changed_at, one.changed_by) if part)
        shown.add_row(
            str(one.number),
            one.device,
            instant(one.at, records.zone),
            instant(one.seen_at, records.zone),
            str(one.lines),
            f"+{one.added} -{one.removed}" if one.added or one.removed else "",
            said,
        )
    session.out.print(shown)
