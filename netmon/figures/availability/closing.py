"""Closing months: which are due, and what each came to. A month that is closed stays as it is; late data make another
revision of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import tzinfo
from hashlib import sha256

from netmon.figures.availability.ground import Ground
from netmon.judge.availability import RULE
from netmon.judge.availability.months import Month, months_between
from netmon.judge.maintenance import counts, windows
from netmon.judge.spans import Span
from netmon.judge.wiring import Wiring
from netmon.model.availability import MonthClosing, Sums
from netmon.model.belief import SEEN_WITHIN
from netmon.model.inventory import Inventory
from netmon.model.maintenance import Maintenance
from netmon.model.names import NetworkId, Subject
from netmon.model.sample_history import SampleHistory
from netmon.store import Reader, RegisteredSubject

AFTER = 70 * 60.0
"""Seconds after its end until a month is closed: what was seen at its end is judged, and written, by then."""
LOOKED_AT_AGAIN = 3
"""Months, the newest, that are looked at again for data that came late."""
AT_ONCE = 100
"""Subjects that are summed up in one go: whoever else asks the store has his turn in between."""


@dataclass(frozen=True, slots=True)
class Due:
    """A month of a network that is to be closed, for the first time or again, and what it will rest on."""

    network: NetworkId
    month: Month
    revision: int
    period: Span
    inputs: str


def due_months(reader: Reader, networks: Iterable[NetworkId], zone: tzinfo, now: float) -> list[Due]:
    """Return the months to close, the oldest first. Raises StoreError."""
    registered = reader.subjects(retired=True)
    maintenance = reader.maintenance()
    found: list[Due] = []
    told: dict[Month, str] = {}
    for network in networks:
        first = min((one.first_seen for one in registered if one.subject.network == network), default=now)
        mine = [entry for entry in maintenance if entry.subject.network == network]
        closed = {one.month: one for one in reader.month_closings(network)}
        over = list(months_between(first, now - AFTER, zone))
        for number, month in enumerate(reversed(over)):
            before = closed.get(str(month))
            if before is not None and number >= LOOKED_AT_AGAIN:
                continue
            period = month.span(zone)
            if month not in told:
                told[month] = _told(reader, period)
            rests_on = [told[month], *map(repr, _approved(mine, period))]
            inputs = sha256("\n".join(rests_on).encode()).hexdigest()
            if before is None or before.inputs != inputs:
                found.append(Due(network, month, 1 if before is None else before.revision + 1, period, inputs))
    return sorted(found, key=lambda one: (one.month, one.network))


@dataclass(slots=True)
class Closing:
    """Closes one month of one network, some subjects at a time (`todo`)."""

    due: Due
    ground: Ground
    todo: list[RegisteredSubject]
    sample: SampleHistory | None = None
    rows: dict[Subject, Sums] = field(default_factory=dict)

    @classmethod
    def of(cls, reader: Reader, due: Due, inventory: Inventory, wiring: Wiring) -> Closing:
        """Begin. Raises StoreError."""
        todo = [one for one in reader.subjects(retired=True) if one.subject.network == due.network]
        return cls(due, Ground.of(reader, due.period, inventory, wiring), todo, reader.sample_history())

    def some(self) -> bool:
        """Sum up some more, and tell whether any are left. Raises StoreError."""
        some, self.todo = self.todo[:AT_ONCE], self.todo[AT_ONCE:]
        self.rows |= {subject: account.sums for subject, account in self.ground.accounts(some).items()}
        return bool(self.todo)

    def done(self, now: float) -> MonthClosing:
        """Return the closing, as recorded at `now`; of a made-up past, the first time, when its month would have been
        closed. What is closed again is recorded then: what was known before stays as it was known.
        """
        due, past = self.due, self.sample
        on_time = due.period[1] + AFTER
        made_up = past is not None and due.revision == 1 and past.covers(on_time)
        return MonthClosing(
            network=due.network,
            month=str(due.month),
            revision=due.revision,
            since=due.period[0],
            until=due.period[1],
            recorded_at=on_time if made_up else now,
            rule=RULE,
            inputs=due.inputs,
            sample=past is not None and past.covers(due.period[0]),
            rows=self.rows,
        )


def close_all(
    reader: Reader, write: Callable[[Iterable[MonthClosing]], None], inventory: Inventory, zone: tzinfo, now: float
) -> Iterator[float]:
    """Close every month that is due while nobody else has the database, and yield the share that is done after each."""
    wiring = Wiring.of(inventory)
    months = due_months(reader, inventory.networks, zone, now)
    for number, due in enumerate(months, 1):
        closing = Closing.of(reader, due, inventory, wiring)
        while closing.some():
            pass
        write([closing.done(now)])
        yield number / len(months)


def _told(reader: Reader, period: Span) -> str:
    """Tell what may still come in late: events, and hours in which somebody was asked.

    That devices belong to others now is no late news of a month that is over.
    """
    blind = reader.blindness(*period)
    return repr(
        [reader.count_events(period[0], period[1] + SEEN_WITHIN), blind.unwatched, sorted(blind.isolated.items())]
    )


def _approved(maintenance: Iterable[Maintenance], period: Span) -> Iterator[tuple[str, float, float]]:
    for entry in maintenance:
        for window in windows(entry, period[0]):
            if window.begins >= period[1]:
                break
            if counts(entry, window):
                yield entry.id, window.begins, window.ends
