"""Which configuration somebody means: by number, by time, by device."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.records import Records, open_records
from netmon.cli.session import Json, Session
from netmon.cli.times import iso, span
from netmon.model.configuration import Snapshot
from netmon.model.names import DeviceId, SubjectKind
from netmon.settings import Flags, settings_from
from netmon.store import Reader, StoreError

DeviceArgument = Annotated[str, typer.Argument(metavar="DEVICE", help="help.config_device")]
_T = TypeVar("_T")


def open_configurations(session: Session, inventory: Path | None, database: str | None) -> Records:
    """Open the records that configurations are among."""
    return open_records(session, settings_from(Flags(inventory=inventory, database=database), session.environ))


def query(records: Records, ask: Callable[[Reader], _T]) -> _T:
    """Ask the database; raise CliError where it cannot be read."""
    try:
        return ask(records.reader)
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error


def snapshots_of(records: Records, device: str) -> tuple[Snapshot, ...]:
    """Return all of a device, the newest first. Raises CliError where there is no such device, or nothing of it."""
    found = query(records, lambda reader: reader.snapshots(DeviceId(device)))
    if found:
        return found
    if any(subject.id == device and subject.kind is SubjectKind.DEVICE for subject in records.names):
        raise CliError("config.none_of", device=device)
    raise CliError("config.unknown_device", device=device)


def text_of(records: Records, snapshot: Snapshot) -> str:
    """Return the text of a snapshot."""
    text = query(records, lambda reader: reader.configuration_text(snapshot.number))
    if text is None:
        raise CliError("config.unknown_number", number=snapshot.number)
    return text


def called(records: Records, word: str, own: Sequence[Snapshot], now: float) -> Snapshot:
    """Return the configuration that `word` names: a number, a time of the device that `own` are of, or a device."""
    number = word.removeprefix("#")
    if number.isascii() and number.isdigit() and len(number) < 10:
        return numbered(records, int(number))
    at = instant_of(word, records.zone, now)
    if at is not None:
        return as_of(own, at, word)
    if any(subject.id == word and subject.kind is SubjectKind.DEVICE for subject in records.names):
        return snapshots_of(records, word)[0]
    raise WrongUseError("config.bad_reference", value=word)


def numbered(records: Records, number: int) -> Snapshot:
    """Return the one with that number, of any device."""
    every = query(records, lambda reader: reader.snapshots())
    found = next((one for one in every if one.number == number), None)
    if found is None:
        raise CliError("config.unknown_number", number=number)
    return found


def as_of(own: Sequence[Snapshot], at: float, word: str) -> Snapshot:
    """Return what a device had at a time: the last one first read before it."""
    found = next((one for one in own if one.at <= at), None)
    if found is None:
        raise CliError("config.none_then", device=own[0].device, at=word)
    return found


def instant_of(text: str, zone: tzinfo, now: float) -> float | None:
    """Read `2026-11-23`, `2026-11-23 10:00`, an RFC 3339 instant, or how long ago (`7d`); None for anything else.

    A day alone means its end. Without an offset it is the time of the inventory's zone.
    """
    try:
        return now - span(text, "")
    except WrongUseError:
        pass
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    if len(text.strip()) == len("2026-11-23"):
        found = found.replace(hour=23, minute=59, second=59)
    return (found if found.tzinfo is not None else found.replace(tzinfo=zone)).timestamp()


def snapshot_json(snapshot: Snapshot) -> dict[str, Json]:
    """Return a snapshot for a script. Times are RFC 3339 in UTC; `changed_at` is as the device spells it."""
    return {
        "number": snapshot.number,
        "device": snapshot.device,
        "first_read": iso(snapshot.at),
        "last_read": iso(snapshot.seen_at),
        "platform": snapshot.platform,
        "digest": snapshot.digest,
        "lines": snapshot.lines,
        "added": snapshot.added,
        "removed": snapshot.removed,
        "changed_at": snapshot.changed_at,
        "changed_by": snapshot.changed_by,
    }
