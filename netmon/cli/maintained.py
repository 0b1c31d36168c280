"""What maintenance covers, for the commands that read the database beside the daemon."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from netmon.cli.errors import CliError
from netmon.cli.records import Records
from netmon.judge.cover import Reach, covering
from netmon.judge.maintenance import running
from netmon.judge.wiring import Wiring
from netmon.model.belief import Belief, Flag
from netmon.model.inventory import Inventory
from netmon.model.maintenance import Maintenance
from netmon.model.names import MaintenanceId, Subject
from netmon.store import StoreError

_NOTHING = Wiring({}, {}, {}, {}, {}, {})
_FLAGGED = frozenset({Flag.MAINTENANCE})


def flagged(beliefs: Iterable[Belief], records: Records, now: float) -> tuple[Belief, ...]:
    """Return beliefs with the flag of those that maintenance covers `now` (UTC, epoch seconds), as the daemon shows it.

    Where the inventory is not at hand, what is behind a covered subject is not known to be.
    """
    covered = _covered(_entries(records), records.inventory, now)
    return tuple(
        replace(one, standing=replace(one.standing, flags=one.standing.flags | _FLAGGED))
        if one.subject in covered
        else one
        for one in beliefs
    )


def _covered(entries: Iterable[Maintenance], inventory: Inventory | None, now: float) -> dict[Subject, MaintenanceId]:
    at_work = [entry for entry in entries if running(entry, now) is not None]
    return covering(_reach(inventory), at_work) if at_work else {}


def _reach(inventory: Inventory | None) -> Reach:
    return Reach.of(_NOTHING if inventory is None else Wiring.of(inventory))


def _entries(records: Records) -> tuple[Maintenance, ...]:
    try:
        return records.reader.maintenance()
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
