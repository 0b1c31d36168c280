"""Deliveries in the database: one row each, which says how far it has got."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable

from sqlalchemy import Connection, and_, bindparam, delete, exists, insert, select, update
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from netmon.model.incident import Severity
from netmon.model.names import IncidentId, NetworkId, NotificationId, ReceiverId
from netmon.model.notification import Delivery, DeliveryState, Happening, Notification
from netmon.store.bulletin_tables import BulletinPinRow
from netmon.store.codec import Value, text_of
from netmon.store.delivery_tables import DeliveryRow
from netmon.store.errors import StoreError

_TABLE = DeliveryRow.metadata.tables["delivery"]
_GET_ON = update(_TABLE).where(_TABLE.c.id == bindparam("its_id"))
_AT_ONCE = 1000


def write_deliveries(connection: Connection, deliveries: Iterable[Delivery]) -> None:
    """Write each as it is now; what is there already gets on."""
    newest: dict[str, Delivery] = {}
    for delivery in deliveries:
        newest[delivery.notification.id] = delivery
    for id_, delivery in newest.items():
        if connection.execute(_GET_ON, {"its_id": id_, **_progress(delivery)}).rowcount == 0:
            connection.execute(insert(_TABLE), [{**_content(delivery.notification), **_progress(delivery)}])


def forget_deliveries(connection: Connection, before: float) -> bool:
    """Delete some of what was made before `before` and does not wait any more; tell whether there may be more.

    Who was told of incidents that published bulletins cite stays.
    """
    cited = exists().where(col(BulletinPinRow.incident) == _TABLE.c.incident)
    old = select(_TABLE.c.number).where(
        _TABLE.c.made_at < before, _TABLE.c.state != DeliveryState.WAITING.value, ~cited
    )
    numbers = list(connection.execute(old.order_by(_TABLE.c.made_at).limit(_AT_ONCE)).scalars())
    if numbers:
        connection.execute(delete(_TABLE).where(_TABLE.c.number.in_(numbers)))
    return len(numbers) == _AT_ONCE


def read_deliveries(
    session: Session,
    since: float | None,
    until: float | None,
    states: Collection[DeliveryState],
    incident: IncidentId | None,
    limit: int,
) -> tuple[Delivery, ...]:
    """Return the newest first."""
    query = select(DeliveryRow).order_by(col(DeliveryRow.number).desc()).limit(limit)
    if since is not None:
        query = query.where(col(DeliveryRow.made_at) >= since)
    if until is not None:
        query = query.where(col(DeliveryRow.made_at) < until)
    if states:
        query = query.where(col(DeliveryRow.state).in_(sorted(state.value for state in states)))
    if incident is not None:
        query = query.where(col(DeliveryRow.incident) == incident)
    return tuple(map(_delivery_from, session.scalars(query)))


def read_waiting(session: Session) -> tuple[Delivery, ...]:
    """Return what waits, the oldest first."""
    query = select(DeliveryRow).where(col(DeliveryRow.state) == DeliveryState.WAITING.value)
    return tuple(map(_delivery_from, session.scalars(query.order_by(col(DeliveryRow.number)))))


def read_unresolved(session: Session, since: float) -> tuple[Notification, ...]:
    """Return what receivers were told since then of incidents whose end they were not told, the oldest first."""
    end = aliased(DeliveryRow)
    ended = exists().where(
        and_(
            col(end.incident) == col(DeliveryRow.incident),
            col(end.receiver) == col(DeliveryRow.receiver),
            col(end.happening) == Happening.RESOLVED.value,
        )
    )
    query = select(DeliveryRow).where(col(DeliveryRow.incident).is_not(None), col(DeliveryRow.made_at) >= since, ~ended)
    rows = session.scalars(query.order_by(col(DeliveryRow.number)))
    return tuple(_delivery_from(row).notification for row in rows)


def read_told_of(session: Session, incidents: Collection[IncidentId]) -> frozenset[tuple[IncidentId, ReceiverId]]:
    """Return who was told of which incident, whatever came of it, or is to be."""
    query = select(col(DeliveryRow.incident), col(DeliveryRow.receiver)).distinct()
    rows = session.execute(query.where(col(DeliveryRow.incident).in_(sorted(incidents))))
    return frozenset((IncidentId(incident), ReceiverId(receiver)) for incident, receiver in rows)


def read_known(session: Session, ids: Collection[NotificationId]) -> frozenset[NotificationId]:
    """Return those of `ids` that are on record."""
    query = select(col(DeliveryRow.id)).where(col(DeliveryRow.id).in_(sorted(ids)))
    return frozenset(map(NotificationId, session.scalars(query)))


def _content(notification: Notification) -> dict[str, Value]:
    return {
        "id": notification.id,
        "receiver": notification.receiver,
        "happening": notification.happening.value,
        "incident": notification.incident,
        "network": notification.network,
        "severity": notification.severity.value,
        "made_at": notification.made_at,
        "title": notification.title,
        "text": notification.text,
        "starts_at": notification.starts_at,
        "ends_at": notification.ends_at,
        "labels": text_of(notification.labels),
        "annotations": text_of(notification.annotations),
    }


def _progress(delivery: Delivery) -> dict[str, Value]:
    return {
        "state": delivery.state.value,
        "attempts": delivery.attempts,
        "next_at": delivery.next_at,
        "done_at": delivery.done_at,
        "error": delivery.error,
        "reference": delivery.reference,
    }


def _delivery_from(row: DeliveryRow) -> Delivery:
    try:
        notification = Notification(
            id=NotificationId(row.id),
            receiver=ReceiverId(row.receiver),
            happening=Happening(row.happening),
            incident=None if row.incident is None else IncidentId(row.incident),
            network=None if row.network is None else NetworkId(row.network),
            severity=Severity(row.severity),
            made_at=row.made_at,
            title=row.title,
            text=row.text,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            labels=_pairs(row.labels),
            annotations=_pairs(row.annotations),
        )
        state = DeliveryState(row.state)
    except ValueError as error:
        raise StoreError("daemon.store_row_unreadable", table="delivery", key=row.id, error=error) from error
    return Delivery(notification, state, row.attempts, row.next_at, row.done_at, row.error, row.reference)


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    found = json.loads(text)
    if not isinstance(found, list) or not all(isinstance(pair, list) and len(pair) == 2 for pair in found):
        raise ValueError(f"not pairs: {text}")
    return tuple((str(name), str(value)) for name, value in found)
