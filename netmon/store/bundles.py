"""Bundles in the database: kept whole, and never changed."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection, RowMapping, insert, select, update

from netmon.model.bundle import KeptBundle, TrustedKey, Way
from netmon.model.names import DivisionCode, NetworkId
from netmon.model.period import Period, PeriodKind
from netmon.store.bundle_tables import BundleKeyRow, BundleRow
from netmon.store.codec import Value
from netmon.store.errors import StoreError

LARGEST = 64 << 20
"""Octets of a bundle that are unpacked at most; those that are taken are half as large."""

_KEYS = BundleKeyRow.metadata.tables["bundle_key"]
_BUNDLES = BundleRow.metadata.tables["bundle"]
_LISTED = [column for column in _BUNDLES.c if column.name not in {"octets", "number"}]


def read_keys(connection: Connection) -> Mapping[str, TrustedKey]:
    """Return all keys that were ever vouched for, by fingerprint, in the order in which they were."""
    query = select(_KEYS).order_by(_KEYS.c.trusted_at, _KEYS.c.key)
    return {row["key"]: _key_from(row) for row in connection.execute(query).mappings()}


def write_key(connection: Connection, key: TrustedKey) -> None:
    """Enter a key, or change what is said of one."""
    values = _key_values(key)
    changed = connection.execute(update(_KEYS).where(_KEYS.c.key == key.key).values(values))
    if not changed.rowcount:
        connection.execute(insert(_KEYS), [values])


def read_bundles(connection: Connection, way: Way, key: str | None, network: str | None) -> tuple[KeptBundle, ...]:
    """Return what is kept, chain by chain in the order of their numbers."""
    query = select(*_LISTED).where(_BUNDLES.c.way == way.value)
    query = query.order_by(_BUNDLES.c.network, _BUNDLES.c.key, _BUNDLES.c.sequence)
    if key is not None:
        query = query.where(_BUNDLES.c.key == key)
    if network is not None:
        query = query.where(_BUNDLES.c.network == network)
    return tuple(_bundle_from(row) for row in connection.execute(query).mappings())


def read_octets(connection: Connection, bundle: KeptBundle) -> bytes | None:
    """Return the whole file of a bundle, None where it is not there."""
    query = select(_BUNDLES.c.octets).where(
        _BUNDLES.c.way == bundle.way.value,
        _BUNDLES.c.key == bundle.key,
        _BUNDLES.c.network == bundle.network,
        _BUNDLES.c.sequence == bundle.number,
    )
    packed = connection.execute(query).scalar()
    if packed is None:
        return None
    # What was altered in the database must not fill the memory: a bundle is as long as it was when it came.
    stream = zlib.decompressobj()
    try:
        return stream.decompress(packed, bundle.size + 1) if 0 <= bundle.size <= LARGEST else b""
    except zlib.error as error:
        raise StoreError("daemon.store_row_unreadable", table="bundle", key=bundle.digest, error=error) from error


def write_bundle(connection: Connection, bundle: KeptBundle, octets: bytes) -> None:
    """Keep a bundle with its file."""
    values: dict[str, Value | bytes] = {
        "way": bundle.way.value,
        "key": bundle.key,
        "network": bundle.network,
        "division": bundle.division,
        "sequence": bundle.number,
        "digest": bundle.digest,
        "previous": bundle.previous,
        "kind": bundle.period.kind.value,
        "first": bundle.period.first.isoformat(),
        "last": bundle.period.last.isoformat(),
        "at": bundle.at,
        "by": bundle.by,
        "size": bundle.size,
        "approval": bundle.approval,
        "detail": bundle.detail,
        "gap": bundle.gap,
        "octets": zlib.compress(octets, 9),
    }
    connection.execute(insert(_BUNDLES), [values])


def _key_values(key: TrustedKey) -> dict[str, Value]:
    return {
        "key": key.key,
        "public": key.public,
        "name": key.name,
        "network": key.network,
        "division": key.division,
        "trusted_at": key.trusted_at,
        "trusted_by": key.trusted_by,
        "replaces": key.replaces,
        "revoked_at": key.revoked_at,
        "revoked_by": key.revoked_by,
        "because": key.because,
    }


def _key_from(row: RowMapping) -> TrustedKey:
    return TrustedKey(
        row["key"],
        row["public"],
        row["name"],
        NetworkId(row["network"]),
        DivisionCode(row["division"]),
        row["trusted_at"],
        row["trusted_by"],
        row["replaces"],
        row["revoked_at"],
        row["revoked_by"],
        row["because"],
    )


def _bundle_from(row: RowMapping) -> KeptBundle:
    try:
        period = Period(PeriodKind(row["kind"]), date.fromisoformat(row["first"]), date.fromisoformat(row["last"]))
        way = Way(row["way"])
    except ValueError as error:
        raise StoreError("daemon.store_row_unreadable", table="bundle", key=row["digest"], error=error) from error
    return KeptBundle(
        way,
        row["key"],
        NetworkId(row["network"]),
        DivisionCode(row["division"]),
        row["sequence"],
        row["digest"],
        row["previous"],
        period,
        row["at"],
        row["by"],
        row["size"],
        row["approval"],
        row["detail"],
        row["gap"],
    )
