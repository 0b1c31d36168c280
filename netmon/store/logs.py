"""The logs that are kept for so many days: of what people did, and of what receivers were told."""

from __future__ import annotations

from sqlalchemy import Connection

from netmon.store.audit import forget_audit
from netmon.store.deliveries import forget_deliveries


def forget_logs(connection: Connection, before: float) -> bool:
    """Delete some of what is older than `before` (UTC, epoch seconds) in both, and tell whether there may be more."""
    more = forget_audit(connection, before)
    return forget_deliveries(connection, before) or more
