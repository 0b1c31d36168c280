"""How the store behaves. Times in seconds, sizes in bytes."""

from __future__ import annotations

from dataclasses import dataclass

_MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class StoreSettings:
    """The defaults are those of the daemon; tests make them smaller.

    `patience` is how long `record` may leave its caller waiting; `busy_timeout`, how long one attempt waits for a lock,
    is shorter. A failed batch is tried again after `retry_first`, then twice as long each time up to `retry_most`;
    `closing` is how long the last attempts may take. Below `reserve` bytes of free disk the rollups and interfaces wait
    in memory, so that events keep what is left. `batch`, `events_waiting`, `tallies_waiting` and
    `samples_waiting` count rows. After
    `idle` without work the disk is measured. `wal_kept` is what the log may keep after it grew.
    """

    busy_timeout: float = 1.0
    patience: float = 2.0
    retry_first: float = 0.25
    retry_most: float = 5.0
    batch: int = 1000
    reserve: int = 64 * _MEBIBYTE
    events_waiting: int = 200_000
    tallies_waiting: int = 1_000_000
    samples_waiting: int = 200_000
    idle: float = 10.0
    closing: float = 5.0
    wal_kept: int = 16 * _MEBIBYTE
