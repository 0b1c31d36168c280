"""Reports and signatures in the database: written once, and never changed."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, RowMapping, insert, select
from sqlmodel import Session

from netmon.model.handover import Handover, HandoverSide, HandoverSigned, KeptReport, Signature
from netmon.model.names import NetworkId
from netmon.store.chunks import present
from netmon.store.errors import StoreError
from netmon.store.report_tables import HandoverSignatureRow, KeptReportRow

_REPORT: Final = KeptReportRow.metadata.tables["kept_report"]
_SIGNATURE: Final = HandoverSignatureRow.metadata.tables["handover_signature"]
_HEAD: Final = [column for column in _REPORT.c if column.name != "body"]
MOST: Final = 64 << 20
"""Octets of one content at most: what unpacks to more was not written by netmon."""


def write_reports(connection: Connection, reports: Sequence[KeptReport]) -> None:
    """Write what is not there yet; the first of an id stays."""
    newest = {one.id: one for one in reversed(reports)}
    known = present(connection, _REPORT.c.id, newest)
    fresh = [_values(one) for one in newest.values() if one.id not in known]
    if fresh:
        connection.execute(insert(_REPORT), fresh)


def write_signatures(connection: Connection, signed: Sequence[HandoverSigned]) -> None:
    """Write what is not there yet; the first signature of a side stays."""
    for one in signed:
        there = select(_SIGNATURE.c.report).where(
            _SIGNATURE.c.report == one.report, _SIGNATURE.c.side == one.side.value
        )
        if connection.execute(there).first() is None:
            said = one.signature
            values = {"report": one.report, "side": one.side.value, "by": said.by, "at": said.at, "note": said.note}
            connection.execute(insert(_SIGNATURE), [values])


def read_reports(
    session: Session,
    network: NetworkId | None,
    kind: str | None,
    about: str | None,
    limit: int,
    within: tuple[float, float] | None = None,
) -> tuple[KeptReport, ...]:
    """Return the newest, without their content; `within` (since, until) only those that tell of some of it."""
    query = select(*_HEAD).order_by(_REPORT.c.until.desc(), _REPORT.c.id).limit(limit)
    for column, wanted in ((_REPORT.c.network, network), (_REPORT.c.kind, kind), (_REPORT.c.about, about)):
        if wanted is not None:
            query = query.where(column == wanted)
    if within is not None:
        query = query.where(_REPORT.c.since < within[1], _REPORT.c.until > within[0])
    return tuple(_report_from(row, "") for row in session.execute(query).mappings())


def read_report(session: Session, id_: str) -> KeptReport | None:
    """Return one with its content, None where there is none of that id."""
    row = session.execute(select(_REPORT).where(_REPORT.c.id == id_)).mappings().first()
    if row is None:
        return None
    try:
        unpacked = zlib.decompressobj()
        content = unpacked.decompress(row["body"], MOST).decode()
    except (zlib.error, UnicodeDecodeError) as error:
        raise StoreError("daemon.store_row_unreadable", table="kept_report", key=id_, error=error) from error
    return _report_from(row, content)


def read_handover(session: Session, id_: str) -> Handover:
    """Return who signed a handover."""
    rows = session.execute(select(_SIGNATURE).where(_SIGNATURE.c.report == id_)).mappings()
    signed = {row["side"]: Signature(row["by"], row["at"], row["note"]) for row in rows}
    return Handover(id_, signed.get(HandoverSide.LEFT.value), signed.get(HandoverSide.TAKEN.value))


def _values(report: KeptReport) -> dict[str, object]:
    return {
        "id": report.id,
        "kind": report.kind,
        "network": report.network,
        "about": report.about,
        "since": report.since,
        "until": report.until,
        "made_at": report.made_at,
        "digest": report.digest,
        "sample": report.sample,
        "body": zlib.compress(report.content.encode(), 9),
    }


def _report_from(row: RowMapping, content: str) -> KeptReport:
    return KeptReport(
        id=row["id"],
        kind=row["kind"],
        network=NetworkId(row["network"]),
        since=row["since"],
        until=row["until"],
        made_at=row["made_at"],
        content=content,
        digest=row["digest"],
        about=row["about"],
        sample=row["sample"],
    )
