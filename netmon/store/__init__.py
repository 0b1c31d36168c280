"""Floor 2: the database, behind one writer.

`Store` is the daemon's; `Reader` opens the same database beside it; `owner` tells whose it is. `writing_history` and
`remove_history` take the database while no daemon has it.
"""

from __future__ import annotations

from netmon.model.interfaces import StoredInterface
from netmon.store.audit import AuditCheck, AuditLine, Seal
from netmon.store.batch import Paper
from netmon.store.bundle_book import BundleBook, writing_bundles
from netmon.store.day_writer import writing_days
from netmon.store.errors import StoreError
from netmon.store.forget import Removed, remove_history
from netmon.store.history_writer import HistoryWriter, writing_history
from netmon.store.lock import owner
from netmon.store.reader import Reader
from netmon.store.settings import StoreSettings
from netmon.store.stats import Checkpoint, Disk, StoreStats, Waiting
from netmon.store.store import Store
from netmon.store.values import RegisteredSubject

__all__ = [
    "AuditCheck",
    "AuditLine",
    "BundleBook",
    "Checkpoint",
    "Disk",
    "HistoryWriter",
    "Paper",
    "Reader",
    "RegisteredSubject",
    "Removed",
    "Seal",
    "Store",
    "StoreError",
    "StoreSettings",
    "StoreStats",
    "StoredInterface",
    "Waiting",
    "owner",
    "remove_history",
    "writing_bundles",
    "writing_days",
    "writing_history",
]
