"""Figures in the database: written once, for a day that is over, and never changed."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import sha256

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlmodel import Session, col

from netmon.model.figure import Attainment, Counts
from netmon.model.names import IndicatorId, UnitId
from netmon.model.snapshot import LOOKED_BACK, FigureSnapshot, KeptVerdict, Point, Standpoint
from netmon.model.verdict import Item, ItemKind, Source, Verdict
from netmon.store.attestation_tables import AttestationRow
from netmon.store.availability_tables import AvailabilityClosingRow
from netmon.store.codec import text_of
from netmon.store.day_tables import DayPackRow
from netmon.store.definitions import definition_from, definition_text
from netmon.store.errors import StoreError
from netmon.store.figure_tables import FigureRosterRow, FigureSnapshotRow
from netmon.store.register_tables import DeclaredRow, RegisterChangeRow
from netmon.store.tables import MetaRow

# An octet of a verdict: two bits which one, two bits of the source (0: none), then whether carried, and disputed.
_VERDICTS = (Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN, Verdict.EXEMPT)
_SOURCES = (None, Source.MEASURED, Source.DOCUMENT, Source.REPORTED)
_CARRIED, _DISPUTED = 16, 32
_BITS = {
    (verdict, source): number | place << 2
    for number, verdict in enumerate(_VERDICTS)
    for place, source in enumerate(_SOURCES)
}
_LIGHT = (
    FigureSnapshotRow.indicator, FigureSnapshotRow.day, FigureSnapshotRow.at, FigureSnapshotRow.known,
    FigureSnapshotRow.met, FigureSnapshotRow.unmet, FigureSnapshotRow.unknown, FigureSnapshotRow.exempt,
    FigureSnapshotRow.rule, FigureSnapshotRow.attainment, FigureSnapshotRow.provisional, FigureSnapshotRow.sample,
)  # fmt: skip


def write_snapshots(connection: Connection, snapshots: Sequence[FigureSnapshot]) -> None:
    """Add figures. What was reported of a day stays: another figure of the same day is passed over."""
    for one in snapshots:
        taken = select(col(FigureSnapshotRow.number)).where(
            col(FigureSnapshotRow.indicator) == one.indicator.id, col(FigureSnapshotRow.day) == one.day.isoformat()
        )
        if connection.execute(taken).first() is None:
            connection.execute(insert(FigureSnapshotRow), [_values(one, _roster(connection, one.kept))])


def write_standpoints(connection: Connection, standpoints: Sequence[Standpoint]) -> None:
    """Note from where this instance sees, and by which time zone it tells days."""
    for one in standpoints[-1:]:
        for key, value in (("vantage", one.vantage), ("time_zone", one.time_zone)):
            of_key = update(MetaRow).where(col(MetaRow.key) == key).values(value=value)
            if connection.execute(of_key).rowcount == 0:
                connection.execute(insert(MetaRow), [{"key": key, "value": value}])


def forget_figures(connection: Connection, until: float) -> None:
    """Delete what was reported of days that rest on a past made up `until` then (UTC, epoch seconds)."""
    tainted = col(FigureSnapshotRow.at) - LOOKED_BACK < until
    connection.execute(delete(FigureSnapshotRow).where(tainted))
    used = select(col(FigureSnapshotRow.roster))
    connection.execute(delete(FigureRosterRow).where(col(FigureRosterRow.number).not_in(used)))


def read_meta(session: Session, key: str) -> str | None:
    """Return what the store notes of itself under a key, None where it does not."""
    return session.scalar(select(col(MetaRow.value)).where(col(MetaRow.key) == key))


def read_first_declared(session: Session) -> float | None:
    """Return since when anything was declared, None where nothing ever was."""
    return session.scalar(select(func.min(col(DeclaredRow.since))))


def read_inputs_version(session: Session) -> tuple[object, ...]:
    """Return what is another one whenever anything was written that figures rest on."""
    newest = (
        func.count(col(AttestationRow.id)), func.max(col(AttestationRow.withdrawn_at)),
        func.max(col(RegisterChangeRow.id)), func.max(col(RegisterChangeRow.reviewed_at)),
        func.max(col(DeclaredRow.number)), func.max(col(DeclaredRow.until)),
        func.max(col(DayPackRow.number)), func.max(col(AvailabilityClosingRow.number)),
    )  # fmt: skip
    return tuple(session.scalar(select(one)) for one in newest)


def read_snapshot(session: Session, indicator: IndicatorId, day: date) -> FigureSnapshot | None:
    """Return what was reported of a day, None where nothing was. StoreError where the row cannot be read."""
    query = (
        select(FigureSnapshotRow, FigureRosterRow)
        .join(FigureRosterRow, col(FigureRosterRow.number) == col(FigureSnapshotRow.roster))
        .where(col(FigureSnapshotRow.indicator) == indicator, col(FigureSnapshotRow.day) == day.isoformat())
    )
    found = session.execute(query).first()
    if found is None:
        return None
    row, roster = found
    try:
        return _snapshot_from(row, roster)
    except (ValueError, KeyError, TypeError, IndexError, zlib.error) as error:
        key = f"{row.indicator} {row.day}"
        raise StoreError("daemon.store_row_unreadable", table="figure_snapshot", key=key, error=error) from error


def read_points(
    session: Session, indicator: IndicatorId | None, since: date, until: date
) -> tuple[tuple[Point, str], ...]:
    """Return what was reported of the days `since` ≤ day ≤ `until`, in their order, each with its definition."""
    query = select(*map(col, _LIGHT), col(FigureSnapshotRow.definition))
    query = query.where(col(FigureSnapshotRow.day).between(since.isoformat(), until.isoformat()))
    if indicator is not None:
        query = query.where(col(FigureSnapshotRow.indicator) == indicator)
    return tuple(map(_point_from, session.execute(query.order_by(col(FigureSnapshotRow.day)))))


def read_last_days(session: Session) -> dict[IndicatorId, date]:
    """Return, by indicator, the newest day of which a figure was reported."""
    query = select(col(FigureSnapshotRow.indicator), func.max(col(FigureSnapshotRow.day)))
    found = session.execute(query.group_by(col(FigureSnapshotRow.indicator)))
    return {IndicatorId(indicator): date.fromisoformat(day) for indicator, day in found}


def _values(one: FigureSnapshot, roster: int) -> dict[str, str | float | bytes | None]:
    octets = bytes(
        _BITS[kept.verdict, kept.source] | kept.carried * _CARRIED | kept.disputed * _DISPUTED for kept in one.kept
    )
    return {
        "indicator": one.indicator.id,
        "network": one.indicator.population.network,
        "day": one.day.isoformat(),
        "at": one.at,
        "known": one.known,
        "rule": one.rule,
        "definition": definition_text(one.indicator, one.target),
        "met": one.counts.met,
        "unmet": one.counts.unmet,
        "unknown": one.counts.unknown,
        "exempt": one.counts.exempt,
        "attainment": one.attainment and one.attainment.value,
        "mix": text_of({source.value: count for source, count in one.mix.items()}),
        "declared": one.declared,
        "reviewed": one.reviewed,
        "pending": one.pending,
        "provisional": one.provisional,
        "vantage": one.vantage,
        "sample": one.sample,
        "digest": one.digest,
        "roster": roster,
        "verdicts": zlib.compress(octets, 9),
    }


def _roster(connection: Connection, kept: Iterable[KeptVerdict]) -> int:
    text = text_of([[one.item.kind.value, one.item.id, one.unit] for one in kept])
    digest = sha256(text.encode()).hexdigest()
    number = select(col(FigureRosterRow.number)).where(col(FigureRosterRow.digest) == digest)
    found = connection.execute(number).scalar()
    if found is None:
        values = {"digest": digest, "items": zlib.compress(text.encode(), 9)}
        connection.execute(insert(FigureRosterRow), [values])
        found = connection.execute(number).scalar_one()
    return int(found or 0)


def _snapshot_from(row: FigureSnapshotRow, roster: FigureRosterRow) -> FigureSnapshot:
    indicator, target = definition_from(row.definition)
    items = json.loads(zlib.decompress(roster.items))
    kept = tuple(
        KeptVerdict(
            Item(ItemKind(kind), id_),
            None if unit is None else UnitId(unit),
            _VERDICTS[octet & 3],
            _SOURCES[octet >> 2 & 3],
            bool(octet & _CARRIED),
            bool(octet & _DISPUTED),
        )
        for (kind, id_, unit), octet in zip(items, zlib.decompress(row.verdicts), strict=True)
    )
    return FigureSnapshot(
        indicator,
        date.fromisoformat(row.day),
        row.at,
        row.known,
        Counts(row.met, row.unmet, row.unknown, row.exempt),
        kept,
        row.rule,
        row.digest,
        target,
        None if row.attainment is None else Attainment(row.attainment),
        {Source(name): count for name, count in json.loads(row.mix).items()},
        row.declared,
        row.reviewed,
        row.pending,
        row.provisional,
        row.vantage,
        row.sample,
    )


def _point_from(row: Sequence[object]) -> tuple[Point, str]:
    indicator, day, at, known, met, unmet, unknown, exempt, rule, attained, provisional, sample, definition = row
    counts = Counts(_int(met), _int(unmet), _int(unknown), _int(exempt))
    point = Point(
        IndicatorId(str(indicator)),
        date.fromisoformat(str(day)),
        float(str(at)),
        float(str(known)),
        counts,
        str(rule),
        None if attained is None else Attainment(str(attained)),
        None if provisional is None else _int(provisional),
        bool(sample),
    )
    return point, str(definition)


def _int(value: object) -> int:
    if not isinstance(value, int):
        raise StoreError("daemon.store_row_unreadable", table="figure_snapshot", key=str(value), error="not a number")
    return value
