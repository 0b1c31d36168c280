"""The newest of a service as JSON text and back."""

from __future__ import annotations

import json
from collections.abc import Mapping

from netmon.model.belief import Reason
from netmon.model.names import ServiceId
from netmon.model.service_check import Certificate, Fault, ServiceFailure, ServiceRecord, Sight
from netmon.store.codec import text_of
from netmon.store.errors import StoreError
from netmon.store.service_tables import ServiceRecordRow


def record_text(record: ServiceRecord) -> str:
    """Return all of a record but its service and time."""
    sight, failure, shown = record.sight, record.failure, record.sight.certificate
    return text_of(
        {
            "took": record.took,
            "counted_at": record.counted_at,
            "well_at": record.well_at,
            "failure": None
            if failure is None
            else {"fault": failure.fault, "code": failure.why.code, "facts": dict(failure.why.facts)},
            "addresses": sight.addresses,
            "address": sight.address,
            "url": sight.url,
            "redirects": sight.redirects,
            "status": sight.status,
            "title": sight.title,
            "octets": sight.octets,
            "cut": sight.cut,
            "marker": sight.marker,
            "certificate": None
            if shown is None
            else {
                "subject": shown.subject,
                "issuer": shown.issuer,
                "not_before": shown.not_before,
                "not_after": shown.not_after,
                "trusted": shown.trusted,
            },
        }
    )


def record_from(row: ServiceRecordRow) -> ServiceRecord:
    """Read a record; StoreError where the row is not one."""
    try:
        said = json.loads(row.record)
        return ServiceRecord(
            service=ServiceId(row.service),
            at=row.at,
            took=float(said["took"]),
            failure=_failure(said["failure"]),
            sight=_sight(said),
            counted_at=said["counted_at"],
            well_at=said["well_at"],
        )
    except (KeyError, TypeError, ValueError) as error:
        key = row.service
        raise StoreError("daemon.store_row_unreadable", table="service_record", key=key, error=error) from error


def _failure(said: Mapping[str, str | Mapping[str, str]] | None) -> ServiceFailure | None:
    if said is None:
        return None
    facts = said["facts"]
    if not isinstance(facts, dict):
        raise TypeError(f"not facts: {facts}")
    return ServiceFailure(Fault(str(said["fault"])), Reason(str(said["code"]), tuple(facts.items())))


def _sight(said: Mapping[str, object]) -> Sight:
    addresses, shown = said["addresses"], said["certificate"]
    if not isinstance(addresses, list):
        raise TypeError(f"not addresses: {addresses}")
    return Sight(
        addresses=tuple(map(str, addresses)),
        address=str(said["address"]),
        url=str(said["url"]),
        redirects=_whole(said["redirects"]) or 0,
        status=_whole(said["status"]),
        title=str(said["title"]),
        octets=_whole(said["octets"]),
        cut=said["cut"] is True,
        marker=None if said["marker"] is None else said["marker"] is True,
        certificate=Certificate(**shown) if isinstance(shown, dict) else None,
    )


def _whole(value: object) -> int | None:
    if value is not None and type(value) is not int:
        raise TypeError(f"not a whole number: {value}")
    return value
