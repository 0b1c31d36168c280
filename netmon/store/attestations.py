"""Attestations in the database: entered once, withdrawn at most once, and never changed otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, RowMapping, bindparam, insert, or_, select, update
from sqlmodel import Session

from netmon.model.attestation import Attestation, Claim
from netmon.model.names import AttestationId, NetworkId, UnitId
from netmon.model.verdict import Source
from netmon.store.attestation_tables import AttestationRow
from netmon.store.chunks import present
from netmon.store.codec import Value, day_from, day_text
from netmon.store.errors import StoreError

_TABLE = AttestationRow.metadata.tables["attestation"]
_WITHDRAW = (
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("its_id"), _TABLE.c.withdrawn_at.is_(None))
    .values({name: bindparam(name) for name in ("withdrawn_at", "withdrawn_by", "withdrawn_why")})
)


def write_attestations(connection: Connection, papers: Sequence[Attestation]) -> None:
    """Enter what is new, and withdraw what is withdrawn; nothing else of what is there changes."""
    newest = {paper.id: paper for paper in papers}
    known = present(connection, _TABLE.c.id, newest)
    fresh = [_values(paper) for paper in newest.values() if paper.id not in known]
    if fresh:
        connection.execute(insert(_TABLE), fresh)
    withdrawn = [_withdrawal(newest[AttestationId(id_)]) for id_ in sorted(known)]
    if gone := [values for values in withdrawn if values["withdrawn_at"] is not None]:
        connection.execute(_WITHDRAW, gone)


def read_attestations(
    session: Session, known: float, network: NetworkId | None, unit: UnitId | None, *, withdrawn: bool
) -> tuple[Attestation, ...]:
    """Return what was on record at `known`, the oldest entry first.

    A withdrawal of later is not told: what is known later moves nothing that was seen. `withdrawn` adds what had been
    withdrawn by then.
    """
    # Columns and not objects: a figure reads all of them, and objects take three times as long.
    query = select(_TABLE).where(_TABLE.c.recorded_at <= known).order_by(_TABLE.c.id)
    if network is not None:
        query = query.where(_TABLE.c.network == network)
    if unit is not None:
        query = query.where(_TABLE.c.unit == unit)
    if not withdrawn:
        query = query.where(or_(_TABLE.c.withdrawn_at.is_(None), _TABLE.c.withdrawn_at > known))
    return tuple(_paper_from(row, known) for row in session.execute(query).mappings())


def _values(paper: Attestation) -> dict[str, Value]:
    return {
        "id": paper.id,
        "unit": paper.unit,
        "network": paper.network,
        "claim": paper.claim.value,
        "item": paper.item,
        "holds": paper.holds,
        "source": paper.source.value,
        "document": paper.document,
        "since": paper.since.isoformat(),
        "expires": day_text(paper.expires),
        "signer": paper.signer,
        "reviewer": paper.reviewer,
        "note": paper.note,
        "digest": paper.digest,
        "sample": paper.sample,
        "recorded_at": paper.recorded_at,
        "recorded_by": paper.recorded_by,
        "withdrawn_at": paper.withdrawn_at,
        "withdrawn_by": paper.withdrawn_by,
        "withdrawn_why": paper.withdrawn_why,
    }


def _withdrawal(paper: Attestation) -> dict[str, Value]:
    return {
        "its_id": paper.id,
        "withdrawn_at": paper.withdrawn_at,
        "withdrawn_by": paper.withdrawn_by,
        "withdrawn_why": paper.withdrawn_why,
    }


def _paper_from(row: RowMapping, known: float) -> Attestation:
    gone = row["withdrawn_at"] is not None and row["withdrawn_at"] <= known
    try:
        return Attestation(
            id=AttestationId(row["id"]),
            unit=UnitId(row["unit"]),
            network=NetworkId(row["network"]),
            claim=Claim(row["claim"]),
            holds=row["holds"],
            source=Source(row["source"]),
            document=row["document"],
            since=date.fromisoformat(row["since"]),
            signer=row["signer"],
            reviewer=row["reviewer"],
            recorded_at=row["recorded_at"],
            recorded_by=row["recorded_by"],
            expires=day_from(row["expires"]),
            item=row["item"],
            note=row["note"],
            digest=row["digest"],
            sample=row["sample"],
            withdrawn_at=row["withdrawn_at"] if gone else None,
            withdrawn_by=row["withdrawn_by"] if gone else "",
            withdrawn_why=row["withdrawn_why"] if gone else "",
        )
    except ValueError as error:
        raise StoreError("daemon.store_row_unreadable", table="attestation", key=row["id"], error=error) from error
