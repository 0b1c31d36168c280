"""Slots of links in the database: written once or joined, read by link, forgotten slot by slot."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from sqlalchemy import Connection, bindparam, delete, exists, func, insert, select, update
from sqlmodel import Session, col

from netmon.model.link_sample import SLOT, LinkSample, joined
from netmon.model.names import LinkId
from netmon.store.bulletin_tables import BulletinPinRow
from netmon.store.chunks import in_chunks
from netmon.store.codec import Value
from netmon.store.tables import LinkSampleRow, SampledLinkRow

_TABLE = LinkSampleRow.metadata.tables["link_sample"]
_REPLACE = update(_TABLE).where(_TABLE.c.at == bindparam("its_at")).where(_TABLE.c.link == bindparam("its_link"))
_VALUES = tuple(column for column in _TABLE.c if column is not _TABLE.c.link)
_MICROSECONDS = 1_000_000
_HUNDREDTHS = 100

_Key = tuple[int, int]  # slot and number of the link
_Row = tuple[
    int, int | None, int | None, int | None, int | None, int, int, int | None, int | None, int | None
]  # those of _VALUES


def write_samples(connection: Connection, samples: Iterable[LinkSample], numbers: dict[LinkId, int]) -> None:
    """Write each slot, joined with what there is of it already. `numbers` of new links are added to the table.

    What this transaction adds to `numbers` is wrong once it is rolled back: the caller reads them anew then.
    """
    parts: dict[_Key, LinkSample] = {}
    samples = tuple(samples)
    number_links(connection, {sample.link for sample in samples} - numbers.keys(), numbers)
    for sample in samples:
        key = sample.at, numbers[sample.link]
        parts[key] = joined(parts[key], sample) if key in parts else sample
    stored = _stored(connection, parts)
    new = [sample_values(key, part) for key, part in parts.items() if key not in stored]
    if new:
        connection.execute(insert(_TABLE), new)
    changed = [_as_change(key, joined(stored[key], parts[key])) for key in stored]
    if changed:
        connection.execute(_REPLACE, changed)


def read_numbers(connection: Connection) -> dict[LinkId, int]:
    """Return the number of every link that was ever sampled."""
    rows = connection.execute(select(col(SampledLinkRow.link), col(SampledLinkRow.number)))
    return {LinkId(link): number for link, number in rows if number is not None}


def read_samples(session: Session, link: LinkId, since: float, until: float) -> tuple[LinkSample, ...]:
    """Return the slots of `link` that begin in `since` ≤ at < `until`, the oldest first."""
    number = session.scalar(select(col(SampledLinkRow.number)).where(col(SampledLinkRow.link) == link))
    oldest, newest = _extent(session)
    if number is None or oldest is None or newest is None:
        return ()
    # Rows lie by slot: each is looked up by its whole key, which costs a page or less.
    first = ceil(max(since, oldest) / SLOT) * SLOT
    slots = range(first, min(newest + 1, ceil(until)), SLOT)
    found: list[LinkSample] = []
    for some in in_chunks(slots):
        query = select(*_VALUES).where(_TABLE.c.link == number).where(_TABLE.c.at.in_(some)).order_by(_TABLE.c.at)
        found += (_sample(link, tuple(row)) for row in session.execute(query))
    return tuple(found)


def read_newest(session: Session) -> dict[LinkId, LinkSample]:
    """Return the newest slot of every link that has one among the last two."""
    newest = _extent(session)[1]
    if newest is None:
        return {}
    query = select(col(SampledLinkRow.link), *_VALUES).where(col(SampledLinkRow.number) == _TABLE.c.link)
    rows = session.execute(query.where(_TABLE.c.at >= newest - SLOT).order_by(_TABLE.c.at))
    return {LinkId(link): _sample(LinkId(link), tuple(values)) for link, *values in rows}


def forget_slot(connection: Connection, before: float, since: float = 0.0) -> int | None:
    """Delete the oldest slot that began in `since` ≤ at < `before` (UTC, epoch seconds), and return which; None: none.

    What published bulletins cite stays. `since` spares looking at all of that again each time.
    """
    free = ~exists().where(
        col(SampledLinkRow.number) == _TABLE.c.link,
        col(BulletinPinRow.link) == col(SampledLinkRow.link),
        col(BulletinPinRow.since) < _TABLE.c.at + SLOT,
        col(BulletinPinRow.until) > _TABLE.c.at,
    )
    slots = select(_TABLE.c.at).where(_TABLE.c.at >= since, _TABLE.c.at < before, free)
    oldest: int | None = connection.execute(slots.order_by(_TABLE.c.at).limit(1)).scalar()
    if oldest is not None:
        connection.execute(delete(_TABLE).where(_TABLE.c.at == oldest, free))
    return oldest


def _extent(session: Session) -> tuple[int | None, int | None]:
    # One query for both would read the whole table; each alone is the end of an index.
    return session.scalar(select(func.min(_TABLE.c.at))), session.scalar(select(func.max(_TABLE.c.at)))


def number_links(connection: Connection, links: Iterable[LinkId], numbers: dict[LinkId, int]) -> None:
    """Give `links` numbers, and add these to `numbers`."""
    new = [{"link": link} for link in sorted(links)]
    if new:
        connection.execute(insert(SampledLinkRow), new)
        numbers |= read_numbers(connection)


def _stored(connection: Connection, parts: dict[_Key, LinkSample]) -> dict[_Key, LinkSample]:
    by_slot: dict[int, list[int]] = {}
    for at, number in parts:
        by_slot.setdefault(at, []).append(number)
    found = {}
    for at, numbers in by_slot.items():
        for some in in_chunks(sorted(numbers)):
            query = select(_TABLE.c.link, *_VALUES).where(_TABLE.c.at == at).where(_TABLE.c.link.in_(some))
            for number, *values in connection.execute(query):
                found[at, number] = _sample(parts[at, number].link, tuple(values))
    return found


def sample_values(key: _Key, sample: LinkSample) -> dict[str, Value]:
    """Return the columns of a slot; `key` is its beginning and the number of its link."""
    return {
        "at": key[0],
        "link": key[1],
        "in_bps": _whole(sample.in_bps),
        "out_bps": _whole(sample.out_bps),
        "errors": sample.errors,
        "discards": sample.discards,
        "asked": sample.asked,
        "answered": sample.answered,
        "rtt_us": _whole(sample.rtt, _MICROSECONDS),
        "rx_upper": _whole(sample.rx_upper, _HUNDREDTHS),
        "rx_lower": _whole(sample.rx_lower, _HUNDREDTHS),
    }


def _as_change(key: _Key, sample: LinkSample) -> dict[str, Value]:
    values = sample_values(key, sample)
    return values | {"its_at": values.pop("at"), "its_link": values.pop("link")}


def _whole(value: float | None, times: int = 1) -> int | None:
    return None if value is None else round(value * times)


def _sample(link: LinkId, row: _Row) -> LinkSample:
    at, in_bps, out_bps, errors, discards, asked, answered, rtt_us, rx_upper, rx_lower = row
    return LinkSample(
        link=link,
        at=at,
        in_bps=None if in_bps is None else float(in_bps),
        out_bps=None if out_bps is None else float(out_bps),
        errors=errors,
        discards=discards,
        asked=asked,
        answered=answered,
        rtt=None if rtt_us is None else rtt_us / _MICROSECONDS,
        rx_upper=None if rx_upper is None else rx_upper / _HUNDREDTHS,
        rx_lower=None if rx_lower is None else rx_lower / _HUNDREDTHS,
    )
