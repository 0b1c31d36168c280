"""The database and the inventory, as the commands that only read need them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, tzinfo

from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.session import Session
from netmon.cli.times import instant, zone_of
from netmon.inventory import InventoryError, load
from netmon.model.inventory import Inventory
from netmon.model.names import Subject
from netmon.model.note import Entry
from netmon.model.sample_history import SampleHistory
from netmon.settings import Settings
from netmon.store import Reader, StoreError, owner


@dataclass(frozen=True, slots=True)
class Records:
    """What is stored, and what the ids in it are called. `pid` is the daemon's, None where none runs.

    `sample` tells which part of it is made up, None where nothing is.
    """

    reader: Reader
    pid: int | None
    names: dict[Subject, str]
    inventory: Inventory | None
    sample: SampleHistory | None = None
    zone: tzinfo = field(default=UTC)

    def is_sample(self, event: Entry) -> bool:
        """Tell whether an event is made up."""
        return self.sample is not None and self.sample.covers(event.at)

    def warn_of_sample(self, session: Session, since: float) -> None:
        """Warn where what is told of the time from `since` on (UTC, epoch seconds) rests on what is made up."""
        if self.sample is not None and self.sample.covers(since):
            session.warn("history.until", until=instant(self.sample.until, self.zone))


def open_records(session: Session, settings: Settings, *, with_inventory: bool = True) -> Records:
    """Open the database; raise CliError where it cannot be read. The inventory of a province takes seconds to read.

    An inventory that is being edited and wrong for the moment must not hide what the daemon knows: then ids keep the
    names they had, times are shown in UTC, and a warning says so.
    """
    try:
        reader = Reader.open(settings.database)
        pid = owner(settings.database)
        sample = reader.sample_history()
        names = {entry.subject: entry.name for entry in reader.subjects()}
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    if not with_inventory:
        return Records(reader, pid, names, None, sample)
    try:
        inventory = load(settings.inventory, session.environ, secrets=False)
    except InventoryError as error:
        session.warn("cli.inventory_unread", file=settings.inventory, count=len(error.problems))
        return Records(reader, pid, names, None, sample)
    return Records(reader, pid, names, inventory, sample, zone_of(inventory.time_zone))


def find_subject(records: Records, text: str) -> Subject:
    """Return the one subject that `text` names; raises CliError unless it is exactly one."""
    matches = find_subjects(records, text)
    if len(matches) > 1:
        raise WrongUseError("cli.several_subjects", subject=text, choices=[str(match) for match in matches])
    return matches[0]


def find_subjects(records: Records, text: str) -> list[Subject]:
    """Return what `text` names: ID or KIND:ID, either with @NETWORK. Raises CliError where there is nothing."""
    wanted, _, network = text.partition("@")
    kind, separator, name = wanted.partition(":")
    matches = sorted(
        subject
        for subject in records.names
        if (subject.id == wanted or (separator and subject.id == name and subject.kind == kind))
        and network in {"", subject.network}
    )
    if not matches:
        raise CliError("cli.unknown_subject", subject=text)
    return matches
